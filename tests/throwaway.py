"""The tests' own PostgreSQL: made in a temporary folder, shared by all workers of a run, thrown away.

Nothing starts before the first test that asks for the database. The tables are made once, by the owner, in
a template; each worker gets a copy of it and signs in as the application does, behind the wall.
With ROLECALL_TEST_CLUSTER=FOLDER the server stays for the next run, which saves the migrations.
"""

import atexit
import contextlib
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import psutil
import psycopg
import pytest
from django.db import connections
from psycopg import sql

from rolecall.kit.embedded import Cluster

ROOT = Path(__file__).resolve().parent.parent
PREFIX = "rolecall-tests-"


def export() -> None:
    """Tell Django where this worker's database and files are, before its settings load."""
    folder = _folder()
    urls = Cluster(folder).urls(_database())
    data = folder / _database()
    data.mkdir(mode=0o700, exist_ok=True)
    os.environ.pop("ROLECALL_AS_OWNER", None)
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "rolecall.project.settings",
        "ROLECALL_MODE": "test",
        "ROLECALL_DATA": str(data),
        "ROLECALL_SECRET_KEY": "a-key-for-tests-only-" + "0" * 32,
        "ROLECALL_URL": "http://127.0.0.1:8000",
        "DATABASE_URL": urls.app,
        "DATABASE_OWNER_URL": urls.owner,
    }


def prepare() -> None:
    """Start the server, migrate the template, copy it for this worker; each once."""
    folder = _folder()
    cluster = Cluster(folder, durable=False)
    with _alone(folder):
        cluster.start()
        template = f"template_{_fingerprint()}"
        with psycopg.connect(cluster.urls("postgres").owner, autocommit=True) as owner:
            if not _exists(owner, template):
                _migrate(cluster, owner, template)
            owner.execute(f'DROP DATABASE IF EXISTS "{_database()}" WITH (FORCE)')
            owner.execute(f'CREATE DATABASE "{_database()}" TEMPLATE "{template}"')
    _publish(cluster)


def once(name: str, make: Callable[[Path], None]) -> Path:
    """A folder that all workers of a run share; whoever asks first makes it."""
    shared = _folder() / "made"
    shared.mkdir(mode=0o755, exist_ok=True)
    made = shared / f"{name}_{_fingerprint()}"
    with _alone(shared):
        if not made.exists():
            draft = shared / f"draft_{name}"
            shutil.rmtree(draft, ignore_errors=True)
            make(draft)
            draft.rename(made)
    return made


def empty() -> None:
    """Empty every table and the queue, and tell nobody.

    What one test leaves in the queue would be met by whichever comes next.

    Django's own `flush` makes its permissions and content types anew after it, which takes as long again;
    nothing of ours reads those. TRUNCATE makes the files of all tables and indexes anew, most of which nobody
    wrote to; so the owner, who sees the rows of all organizations, deletes what is there. Keys are checked at
    the end, so that the order of tables does not matter.
    """
    with _owner().transaction(), _owner().cursor() as cursor:
        while sum([_rows_deleted(cursor, table) for table in _written(cursor)]):
            pass  # triggers write down that rows are gone


def _written(cursor: psycopg.Cursor) -> list[str]:
    """The tables that anything was ever written to."""
    found = cursor.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
        " AND relname = ANY(%s) AND pg_relation_size(oid) > 0",
        [list(_tables())],
    )
    return [name for (name,) in found]


def _rows_deleted(cursor: psycopg.Cursor, table: str) -> int:
    return cursor.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table))).rowcount


@cache
def _owner() -> psycopg.Connection:
    """The owner's own connection to this worker's database."""
    return psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True)


@cache
def _tables() -> tuple[str, ...]:
    names = connections["default"].introspection.django_table_names(only_existing=True, include_views=False)
    return (*names, "procrastinate_jobs")


@contextlib.contextmanager
def own_folder() -> Iterator[Path]:
    """Not below pytest's own, which other runs close to the database's user while we run."""
    with tempfile.TemporaryDirectory(prefix="rolecall-test-") as folder:
        yield Path(folder)


def _folder() -> Path:
    """The folder of this run: a lasting one, the one our starter made, or a new one."""
    for name in ("ROLECALL_TEST_CLUSTER", "ROLECALL_THROWAWAY"):
        if name in os.environ:
            folder = Path(os.environ[name])
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            return folder
    _sweep()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    (folder / "owner").write_text(str(os.getpid()))
    os.environ["ROLECALL_THROWAWAY"] = str(folder)
    atexit.register(_throw_away, folder)
    return folder


def _database() -> str:
    return f"rolecall_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"


def _migrate(cluster: Cluster, owner: psycopg.Connection, template: str) -> None:
    draft = f"draft_{template}"
    owner.execute(f'DROP DATABASE IF EXISTS "{draft}"')
    owner.execute(f'CREATE DATABASE "{draft}"')
    with psycopg.connect(cluster.urls(draft).owner, autocommit=True) as inside:
        # Tests of plans have the tables counted; the application itself may not.
        inside.execute("ALTER DEFAULT PRIVILEGES GRANT MAINTAIN ON TABLES TO rolecall_app")
    migrating = subprocess.run(
        [sys.executable, "-m", "django", "migrate", "--verbosity", "0"],
        cwd=ROOT,
        env={**os.environ, "ROLECALL_AS_OWNER": "1", "DATABASE_OWNER_URL": cluster.urls(draft).owner},
        capture_output=True,
        text=True,
        check=False,
    )
    if migrating.returncode != 0:
        pytest.exit(f"The migrations fail:\n{migrating.stderr[-3000:]}", returncode=3)
    owner.execute(f'ALTER DATABASE "{draft}" RENAME TO "{template}"')


def _publish(cluster: Cluster) -> None:
    """Tell the copy what this version's events leave of people: they may be newer than the template."""
    from rolecall.kit import redacting

    with psycopg.connect(cluster.urls(_database()).owner, autocommit=True) as owner:
        redacting.publish(owner)


def _exists(owner: psycopg.Connection, database: str) -> bool:
    found = owner.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database]).fetchone()
    return found is not None


def _fingerprint() -> str:
    """What the tables are made from: a change makes a new template."""
    digest = hashlib.sha256((ROOT / "requirements" / "base.txt").read_bytes() + Path(__file__).read_bytes())
    for path in sorted((ROOT / "rolecall").glob("**/migrations/*.py")):
        digest.update(path.name.encode() + path.read_bytes())
    digest.update((ROOT / "rolecall" / "kit" / "db.py").read_bytes())
    return digest.hexdigest()[:16]


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    with (folder / "prepare.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _sweep() -> None:
    """Throw away what runs that were killed have left."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError, ValueError):
            if not psutil.pid_exists(int((folder / "owner").read_text())):
                _throw_away(folder)


def _throw_away(folder: Path) -> None:
    Cluster(folder, durable=False).stop()
    shutil.rmtree(folder, ignore_errors=True)
