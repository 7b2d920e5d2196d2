import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from rolecall.candidates.reading import Limits, Reason, probe, read
from rolecall.candidates.reading.owner import AT_ONCE, Died, Owner, TookTooLong
from rolecall.candidates.reading.wire import Request
from tests.candidates.reading import papers
from tests.candidates.reading.waiting import until

ROOT = Path(__file__).parents[3]
LIMITS = Limits(seconds=5.0)


@pytest.fixture
def owner() -> Iterator[Owner]:
    owner = Owner(idle=30.0)
    yield owner
    owner.stop()


def asked(owner: Owner, act: str, limits: Limits = LIMITS) -> dict[str, str]:
    [(header, _)] = owner.ask(Request(act, limits), b"")
    return header.outcome


def stopped(owner: Owner) -> bool:
    try:
        asked(owner, "spin", Limits(seconds=0.3))
    except TookTooLong:
        return True
    return False


def is_gone(pid: int) -> bool:
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def test_confined_process_can_do_none_of_what_it_tries() -> None:
    outcome = probe()

    assert outcome.pop("held").split(", ")[0] == "resource limits"
    assert {name: got for name, got in outcome.items() if got and not got.startswith("refused")} == {}


def test_every_means_of_the_kernel_is_used() -> None:
    assert {"resource limits", "landlock", "seccomp"} <= set(probe()["held"].split(", "))


@pytest.mark.parametrize(
    "lacking",
    ["confinement.SYSCALLS.clear()", "ruleset = None", "confinement.SYSCALLS.clear(); ruleset = None"],
)
def test_without_a_means_of_the_kernel_no_file_or_socket_is_opened_either(lacking: str) -> None:
    script = (
        "import os; from rolecall.candidates.reading import confinement, probes;"
        f"ruleset = confinement.prepare_ruleset(); {lacking}; ours, theirs = os.pipe();"
        "confinement.confine(seconds=9, memory=2**28, keep=theirs, ruleset=ruleset);"
        "tried = [probes.tried(attempt) for attempt in probes.ATTEMPTS[:6]];"
        "os._exit(sum('refused' not in outcome for outcome in tried))"
    )

    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT).returncode == 0


def test_endless_loop_is_stopped_in_time(owner: Owner) -> None:
    asked(owner, "probe")
    begun = time.monotonic()

    with pytest.raises(TookTooLong):
        asked(owner, "spin", Limits(seconds=0.5))

    assert time.monotonic() - begun < 2.0
    assert until(lambda: psutil.Process(owner.program.pid).children() == [])


def test_what_nobody_waits_for_lets_others_first_and_ends_by_its_own_clock(owner: Owner) -> None:
    asked(owner, "probe")
    later, ended = Limits(seconds=0.4, lets_others_first=True), []

    def spin() -> None:
        with pytest.raises(TookTooLong):
            asked(owner, "spin", later)
        ended.append(time.monotonic())

    begun, spinning = time.monotonic(), threading.Thread(target=spin)
    spinning.start()
    ours = psutil.Process().nice()
    assert until(
        lambda: [each.nice() > ours for each in psutil.Process(owner.program.pid).children()] == [True]
    )
    spinning.join()
    assert later.seconds < ended[0] - begun
    assert psutil.Process(owner.program.pid).nice() == ours


def test_hoarder_hits_the_memory_limit(owner: Owner) -> None:
    with pytest.raises(Died):
        asked(owner, "hoard", Limits(seconds=20.0, memory=128 * 2**20))


def test_crash_of_one_file_leaves_the_sandbox_to_the_next(owner: Owner) -> None:
    asked(owner, "probe")
    program = owner.program

    with pytest.raises(Died):
        asked(owner, "crash")

    assert asked(owner, "probe")
    assert owner.program is program


def test_sandbox_that_was_ended_is_started_again(owner: Owner) -> None:
    asked(owner, "probe")
    first = owner.program.pid

    os.kill(first, signal.SIGKILL)

    assert asked(owner, "probe")
    assert owner.program.pid != first


def test_file_is_read_again_when_the_sandbox_is_ended_under_it(owner: Owner) -> None:
    asked(owner, "probe")
    first = psutil.Process(owner.program.pid)
    begun = threading.Thread(target=lambda: until(lambda: first.children() != []) and first.kill())
    begun.start()

    with pytest.raises(TookTooLong):
        asked(owner, "spin", Limits(seconds=1.0))

    begun.join()
    assert owner.program.pid != first.pid


def test_sandbox_leaves_when_idle_and_comes_back() -> None:
    owner = Owner(idle=0.2)
    asked(owner, "probe")
    first = owner.program.pid

    assert until(lambda: is_gone(first))
    assert asked(owner, "probe")
    owner.stop()


def test_many_threads_share_one_sandbox(owner: Owner) -> None:
    with ThreadPoolExecutor(12) as threads:
        outcomes = list(threads.map(lambda _: asked(owner, "probe"), range(60)))

    assert len(outcomes) == 60
    assert until(lambda: psutil.Process(owner.program.pid).children() == [])


def test_only_a_few_files_are_read_at_once(owner: Owner) -> None:
    asked(owner, "probe")
    most = 0
    with ThreadPoolExecutor(8) as threads:
        done = [threads.submit(stopped, owner) for _ in range(8)]
        while not all(future.done() for future in done):
            # a sandbox that says hello too late is replaced by another, on a busy machine
            with contextlib.suppress(psutil.NoSuchProcess):
                most = max(most, len(psutil.Process(owner.program.pid).children()))

    # one more may be seen on its way out: it has answered, and is not gone yet
    assert most in (AT_ONCE, AT_ONCE + 1)
    assert all(future.result() for future in done)


@pytest.mark.parametrize("act", ["probe", "spin"])
def test_nothing_stays_behind_when_the_owner_is_killed(act: str) -> None:
    script = (
        "import sys, threading, time; from rolecall.candidates.reading import owner as o, Limits;"
        "from rolecall.candidates.reading.wire import Request;"
        "list(o.shared.ask(Request('probe', Limits()), b'')); print(o.shared.program.pid, flush=True);"
        f"list(o.shared.ask(Request({act!r}, Limits(seconds=60)), b'')); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as program:
        sandbox = psutil.Process(int(program.stdout.readline()))
        assert until(lambda: act == "probe" or len(sandbox.children()) == 1)
        left = [sandbox.pid, *(child.pid for child in sandbox.children())]
        program.kill()

    assert until(lambda: all(map(is_gone, left)))


def test_forked_process_starts_a_sandbox_of_its_own() -> None:
    script = (
        "import os; from rolecall.candidates.reading import read; "
        "from rolecall.candidates.reading.owner import shared as owner;"
        "read(b'Ada Example'); first = owner.program.pid; child = os.fork();"
        "assert read(b'Ada Example').state == 'read'; assert (owner.program.pid == first) == (child != 0);"
        "code = os.waitpid(child, 0)[1] if child else 0; os._exit(code != 0)"
    )

    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, timeout=60).returncode == 0


def test_importing_the_package_loads_no_reader() -> None:
    heavy = "{'pypdfium2', 'lxml', 'PIL', 'selectolax', 'striprtf', 'phonenumbers', 'django'}"
    script = f"import sys, rolecall.candidates.reading; assert not {heavy} & set(sys.modules)"

    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT).returncode == 0


def test_secrets_of_the_caller_are_not_in_the_sandbox(owner: Owner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "very-secret")
    asked(owner, "probe")

    assert "SECRET_KEY" not in psutil.Process(owner.program.pid).environ()


def test_answer_longer_than_allowed_is_refused() -> None:
    assert read(papers.classic(papers.LENA), limits=Limits(answer_bytes=1_000)).reason == Reason.DAMAGED


def test_command_prints_what_was_read(tmp_path: Path) -> None:
    file = tmp_path / "x.exe"
    file.write_bytes(papers.text(papers.LENA))

    command = [sys.executable, "-m", "rolecall.candidates.reading", str(file)]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert '"name": "Lena Brandt"' in printed
