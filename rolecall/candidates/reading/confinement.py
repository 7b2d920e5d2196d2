"""Taking away from a process, for good, all that reading a file does not need.

Resource limits hold on every system. On Linux, Landlock leaves no file but fonts, and a seccomp filter leaves
no system call but the few below: no sockets, no programs, no processes, no signals to others. Where the
processor or the kernel lacks one of them, no new descriptor may be opened at all, and the rest still holds.
"""

import ctypes
import errno
import os
import platform
import resource
import signal
import struct
import sys
from collections.abc import Iterable
from pathlib import Path

FONTS = ("/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/X11/fonts")
NOBODY = 65534

PR_SET_PDEATHSIG, PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS, SECCOMP_MODE_FILTER = 1, 22, 38, 2
LANDLOCK_CREATE, LANDLOCK_ADD_RULE, LANDLOCK_RESTRICT_SELF = 444, 445, 446
LANDLOCK_READ, LANDLOCK_EXECUTE = 1 << 2 | 1 << 3, 1 << 0
OF_FILES = 0b0111 | 1 << 14 | 1 << 15
"""The rights that a rule about a single file may give."""
ALLOW, REFUSE = 0x7FFF0000, 0x00050000 | errno.EPERM

# By processor: its name in a filter, and the numbers of these:
# read write close fstat lseek mmap mprotect munmap brk rt_sigaction rt_sigprocmask rt_sigreturn pread64 readv
# writev sched_yield mremap madvise nanosleep getpid exit gettid futex getdents64 restart_syscall
# clock_gettime clock_getres clock_nanosleep exit_group openat newfstatat getrandom statx
SYSCALLS = {
    "x86_64": (0xC000003E, (
        0, 1, 3, 5, 8, 9, 10, 11, 12, 13, 14, 15, 17, 19, 20, 24, 25, 28, 35, 39, 60, 186, 202, 217,
        219, 228, 229, 230, 231, 257, 262, 318, 332,
    )),
    "aarch64": (0xC00000B7, (
        63, 64, 57, 80, 62, 222, 226, 215, 214, 134, 135, 139, 67, 65, 66, 124, 216, 233, 101, 172, 93,
        178, 98, 61, 128, 113, 114, 115, 94, 56, 79, 278, 291,
    )),
}  # fmt: skip

libc = ctypes.CDLL(None, use_errno=True)


def confine(*, seconds: float, memory: int, keep: int, ruleset: int | None) -> list[str]:
    """Confine this process to one open file, which becomes its input; say which of the means took hold."""
    held = ["resource limits"]
    set_limits(seconds, memory)
    held += drop_root()
    die_with_parent()
    held += restrict_files(ruleset)
    close_all_but(keep)
    if "landlock" not in held:
        refuse_new_descriptors()
    held += filter_system_calls()
    if "seccomp" not in held:
        refuse_new_descriptors()
    return held


def prepare_ruleset(folders: Iterable[str] = FONTS, rights: int = LANDLOCK_READ) -> int | None:
    """A Landlock ruleset that leaves only fonts to be read; None where the kernel has no Landlock."""
    abi = landlock_abi()
    if abi < 1:
        return None
    files = (1 << {1: 13, 2: 14, 3: 15, 4: 15}.get(abi, 16)) - 1
    parts = [files] + [3] * (abi >= 4) + [3] * (abi >= 6)
    attributes = struct.pack(f"={len(parts)}Q", *parts)
    ruleset = libc.syscall(LANDLOCK_CREATE, attributes, ctypes.c_size_t(len(attributes)), 0)
    for folder in filter(os.path.exists, folders):
        allow(ruleset, folder, rights if Path(folder).is_dir() else rights & OF_FILES)
    return ruleset if ruleset >= 0 else None


def landlock_abi() -> int:
    """The kernel's Landlock version, 0 or less for none."""
    return libc.syscall(LANDLOCK_CREATE, None, ctypes.c_size_t(0), 1) if sys.platform == "linux" else 0


def allow(ruleset: int, folder: str, rights: int) -> None:
    parent = os.open(folder, os.O_PATH | os.O_CLOEXEC)
    libc.syscall(LANDLOCK_ADD_RULE, ruleset, 1, struct.pack("=Qi", rights, parent), 0)
    os.close(parent)


def set_limits(seconds: float, memory: int, processes: int = 0) -> None:
    # Address space counts what the parent had mapped already; the limit is on what one file adds to it.
    cpu = int(seconds) + 2
    ceilings = {
        resource.RLIMIT_AS: address_space() + memory,
        resource.RLIMIT_CPU: cpu,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NPROC: processes,
        resource.RLIMIT_NOFILE: 16,
    }
    for limit, ceiling in ceilings.items():
        resource.setrlimit(limit, (ceiling, ceiling))


def address_space() -> int:
    if sys.platform != "linux":
        return 0
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


def drop_root() -> list[str]:
    if os.geteuid() != 0:
        return []
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)
    return ["ordinary user"]


def die_with_parent() -> None:
    # Only safe where the parent has one thread: the signal comes when the forking *thread* ends.
    if sys.platform == "linux":
        parent = os.getppid()
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)


def restrict_files(ruleset: int | None) -> list[str]:
    if sys.platform != "linux":
        return []
    libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if ruleset is None or libc.syscall(LANDLOCK_RESTRICT_SELF, ruleset, 0) != 0:
        return []
    return ["landlock"]


def close_all_but(keep: int) -> None:
    # The parent's output is /dev/null; its errors are not, and a reader's would quote the file.
    os.dup2(keep, 0)
    os.dup2(1, 2)
    os.closerange(3, 4096)


def refuse_new_descriptors() -> None:
    """Neither a file nor a socket can be opened any more, at the price of the system's fonts."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))


def filter_system_calls() -> list[str]:
    if sys.platform != "linux" or platform.machine() not in SYSCALLS:
        return []
    program = ctypes.create_string_buffer(filter_program(*SYSCALLS[platform.machine()]))
    header = struct.pack("HL", (len(program) - 1) // 8, ctypes.addressof(program))
    refused = libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, header, 0, 0)
    return [] if refused else ["seccomp"]


def filter_program(architecture: int, allowed: tuple[int, ...]) -> bytes:
    def step(code: int, then: int, otherwise: int, value: int) -> bytes:
        return struct.pack("HBBI", code, then, otherwise, value)

    load, equal, answer = 0x20, 0x15, 0x06
    count = len(allowed)
    steps = [step(load, 0, 0, 4), step(equal, 0, count + 1, architecture), step(load, 0, 0, 0)]
    steps += [step(equal, count - index, 0, number) for index, number in enumerate(allowed)]
    steps += [step(answer, 0, 0, REFUSE), step(answer, 0, 0, ALLOW)]
    return b"".join(steps)
