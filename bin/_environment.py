"""Make the environment in which Rolecall runs: packages of pinned versions and hashes, in .venv.

Usage: python bin/_environment.py (base|dev) [ARGUMENTS …]. Installs when the list of packages has changed
since the last time, otherwise touches nothing and needs no network. Then becomes the environment's Python
with these arguments; without any, prints where the environment is.
"""

import contextlib
import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

CHECKOUT = Path(__file__).resolve().parent.parent
PIP = ("install", "--quiet", "--disable-pip-version-check", "--no-input", "--require-hashes", "--no-deps")
NETWORK = (
    "Temporary failure in name",
    "Failed to establish a new connection",
    "ConnectTimeout",
    "No route to host",
)


def main() -> None:
    kind, *command = sys.argv[1:]
    environment = where(kind)
    python = environment / "bin" / "python"
    with alone(environment.parent):
        if not is_current(environment, kind):
            make(environment)
            install(environment, kind)
    if command:
        paths = [str(CHECKOUT), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
        os.environ["PYTHONPATH"] = os.pathsep.join(path for path in paths if path)
        os.environ["VIRTUAL_ENV"] = str(environment)
        os.execv(python, [str(python), *command])  # noqa: S606 no shell is meant
    print(environment)


def where(kind: str) -> Path:
    """In the checkout; in the user's own cache when the checkout belongs to somebody else."""
    inside = CHECKOUT / ".venv"
    if is_current(inside, kind) or os.access(CHECKOUT, os.W_OK):
        return inside
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "rolecall"
    return cache / hashlib.sha256(bytes(CHECKOUT)).hexdigest()[:12] / ".venv"


def is_current(environment: Path, kind: str) -> bool:
    """Whether it is as wanted, and whoever starts may use it: its Python may lie in another user's home."""
    stamp, python = environment / f"installed-{kind}", environment / "bin" / "python"
    return os.access(python, os.X_OK) and os.access(stamp, os.R_OK) and stamp.read_text() == wanted(kind)


def wanted(kind: str) -> str:
    """What an environment is made from: the list of packages and the Python that runs them."""
    packages = CHECKOUT / "requirements" / f"{kind}.txt"
    return (
        f"{hashlib.sha256(packages.read_bytes()).hexdigest()} {sys.version_info[0]}.{sys.version_info[1]}\n"
    )


def make(environment: Path) -> None:
    """A virtual environment of its own, so that nothing else on this machine changes."""
    try:
        import ensurepip  # noqa: F401 the part that Debian leaves out
        import venv
    except ImportError:
        give_up("This Python cannot make virtual environments. On Debian or Ubuntu: apt install python3-venv")
    os.umask(
        0o022
    )  # PostgreSQL runs as another user when root starts it, and must be able to read its programs
    tell("Making Rolecall's own Python environment …")
    same = (environment / "pyvenv.cfg").exists() and runs_this_python(environment)
    venv.EnvBuilder(with_pip=True, symlinks=True, clear=not same).create(environment)


def runs_this_python(environment: Path) -> bool:
    ask = "import sys; print(*sys.version_info[:2], sep='.')"
    try:
        said = subprocess.run(
            [environment / "bin" / "python", "-c", ask], check=False, capture_output=True, text=True
        ).stdout
    except OSError:
        return False
    return said.strip() == f"{sys.version_info[0]}.{sys.version_info[1]}"


def install(environment: Path, kind: str) -> None:
    packages = CHECKOUT / "requirements" / f"{kind}.txt"
    count = sum("==" in line for line in packages.read_text().splitlines())
    tell(f"Installing {count} packages; it takes a minute or two, this once …")
    done = subprocess.run(
        [environment / "bin" / "python", "-m", "pip", *PIP, "--only-binary=:all:", "--requirement", packages],
        check=False,
        stderr=subprocess.PIPE,
        text=True,
    )
    if done.returncode != 0:
        explain(done.stderr)
    for installed in {kind, "base"}:  # dev.txt contains all of base.txt in the same versions
        (environment / f"installed-{installed}").write_text(wanted(installed))


def explain(words: str) -> NoReturn:
    if any(sign in words for sign in NETWORK):
        give_up("The packages could not be downloaded: no network. Connect this once, then start again.")
    if "No space left on device" in words:
        give_up("The disk is full. Free about 600 MB, then start again.")
    if "DO NOT MATCH THE HASHES" in words:
        give_up(
            f"{words}\nA downloaded package is not the one that was pinned; nothing was installed. "
            "Try again, and if it stays so, do not trust the place it came from."
        )
    give_up(f"{words}\nThe packages could not be installed; what pip said is above.")


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Two starts at once install one after the other."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def give_up(sentence: str) -> NoReturn:
    tell(sentence)
    raise SystemExit(1)


def tell(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
