"""A data folder for measuring: its database, Django on it, and the way in as the owner of the tables."""

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
from inside import ROOT

from rolecall.kit.embedded import Cluster, Urls
from rolecall.project.runtime import database, environment
from rolecall.project.runtime.folder import DataFolder

DUE = """SELECT count(*) FROM procrastinate_jobs
         WHERE status IN ('todo', 'doing') AND coalesce(scheduled_at, now()) <= now()"""
OURS = ("ROLECALL_", "DATABASE_", "DJANGO_")


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Urls]:
    """Run the database of a folder for the length of this block, with up-to-date tables, and Django on it."""
    folder = DataFolder(path)
    folder.make()
    with database.in_use(folder, Cluster(folder.path)) as urls:
        run("migrate", data=folder.path)
        environment.apply(environment.embedded(folder, urls))
        import django
        from django.db import connections

        django.setup()
        try:
            yield urls
        finally:
            connections.close_all()  # they end with the database, and the next block begins new ones


@contextlib.contextmanager
def owner_of(urls: Urls) -> Iterator[psycopg.Connection]:
    """A connection as the owner, whom the wall lets through."""
    with psycopg.connect(urls.owner) as connection:
        yield connection


def until_settled(urls: Urls, seconds: float = 300.0) -> None:
    """Until nothing that was queued is due: what an earlier run left behind would be done beside this one."""
    deadline = time.monotonic() + seconds
    with owner_of(urls) as owner:
        while (left := owner.execute(DUE).fetchone()) and left[0] and time.monotonic() < deadline:
            owner.rollback()
            time.sleep(0.5)
    if left and left[0]:
        print(f"{left[0]:,} tasks are still waiting: what follows is measured beside them.", flush=True)


def run(*arguments: str, data: Path) -> str:
    """One command of `bin/rolecall`, to its end; what it printed."""
    done = subprocess.run(
        command(*arguments, data=data), env=plain_environment(), capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        sys.exit(f"rolecall {' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout.strip()


def command(*arguments: str, data: Path) -> list[str]:
    """The command line of `bin/rolecall`."""
    return [sys.executable, "-m", "rolecall.project.cli", *arguments, f"--data={data}"]


def plain_environment() -> dict[str, str]:
    """Without what this process was itself told."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    return kept | {"PYTHONPATH": str(ROOT)}
