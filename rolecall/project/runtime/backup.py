"""A back-up of everything that Rolecall keeps in its folder, made while people work."""

import contextlib
import os
import shutil
from pathlib import Path

from rolecall.kit.embedded import Cluster
from rolecall.project.runtime import Fault, database, environment
from rolecall.project.runtime.folder import DataFolder

PARTS = ("secrets", "files", "outbox")
"""What lies beside the database; all else is made anew where it is missing."""


def back_up(folder: DataFolder, target: Path) -> None:
    """Write a folder from which Rolecall starts as it is now: the database first, then what its rows name."""
    target = target.absolute()
    _must_be_fit(folder, target)
    draft = target.with_name(f".{target.name}.unfinished")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700, parents=True)
    try:
        cluster = Cluster(folder.path)
        with database.in_use(folder, cluster):
            cluster.copy_to(draft / "postgres")
        for part in PARTS:
            if (folder.path / part).is_dir():
                shutil.copytree(folder.path / part, draft / part, copy_function=_copy)
        _hand_over(draft, folder.path.stat())
        os.sync()
        draft.rename(target)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise


def _hand_over(draft: Path, owner: os.stat_result) -> None:
    """What root copies belongs to whom the original does, as the database does already."""
    if os.geteuid() != 0:
        return
    parts = (draft / part for part in PARTS)
    for path in (draft, *(each for part in parts for each in (part, *part.rglob("*")) if each.exists())):
        os.chown(path, owner.st_uid, owner.st_gid)


def _must_be_fit(folder: DataFolder, target: Path) -> None:
    if not environment.is_embedded():
        raise Fault(
            "This is for the embedded database. Back yours up with pg_basebackup, or as the owner of the "
            "tables with pg_dump --enable-row-security, and copy the folder of files after that."
        )
    folder.must_be_begun()
    folder.make()
    if target.is_relative_to(folder.path.absolute()):
        raise Fault(f"{target} is inside of what is backed up. Name a folder elsewhere.")
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise Fault(f"There is something at {target} already. Name a new folder.")


def _copy(source: str, target: str) -> str:
    """As one file is; what was removed since it was listed is left out."""
    with contextlib.suppress(FileNotFoundError):
        shutil.copy2(source, target)
    return target
