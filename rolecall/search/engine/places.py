"""Where indexes lie: a folder for each organization, in it its generations and a link to the current one."""

import json
import os
import shutil
from functools import lru_cache
from pathlib import Path
from uuid import UUID, uuid4

from django.conf import settings

CURRENT, ERASED, VERSION = "current", "holds-erased-people", "version"
CONTENTS = "meta.json"
"""In which the package says which files hold what, and which it puts in the place of the one before."""


def folder_of(organization: UUID) -> Path:
    """The folder of an organization's generations."""
    return Path(settings.SEARCH_DIR) / str(organization)


def current(organization: UUID) -> Path | None:
    """The generation that is asked now, if there is one."""
    folder = f"{settings.SEARCH_DIR}/{organization}"
    try:
        return _generation(folder, os.readlink(f"{folder}/{CURRENT}"))  # noqa: PTH115  asked four times a page
    except OSError:
        return None


@lru_cache(maxsize=1000)
def _generation(folder: str, name: str) -> Path:
    return Path(folder, name)


def is_current(generation: Path) -> bool:
    """Whether this generation is asked now."""
    try:
        return (generation.parent / CURRENT).readlink().name == generation.name
    except OSError:
        return False


def new_generation(organization: UUID) -> Path:
    """An empty folder beside the current generation."""
    made = folder_of(organization) / f"generation-{uuid4().hex}"
    made.mkdir(parents=True, mode=0o700)
    return made


def mark_version(generation: Path, version: int) -> None:
    """Write down which fields a generation has."""
    (generation / VERSION).write_text(str(version))


def version_of(generation: Path) -> int:
    """Of which version a generation is: the first one did not say."""
    try:
        return int((generation / VERSION).read_text())
    except FileNotFoundError:
        return 1


def is_damaged(generation: Path) -> bool:
    """Whether the generation that is asked does not say what is in it, as after a disk that was full."""
    try:
        json.loads((generation / CONTENTS).read_bytes())
    except (FileNotFoundError, ValueError):
        return is_current(generation)  # one that was replaced just now is thrown away
    return False


def make_current(generation: Path) -> None:
    """Let readers and the writer go on with this generation, and throw the others away."""
    waiting = generation.parent / f".{CURRENT}-{uuid4().hex}"
    waiting.symlink_to(generation.name)
    waiting.replace(generation.parent / CURRENT)
    _flush(generation.parent)
    sweep(generation.parent, keep=(generation.name,))


def owe_erasing(generation: Path) -> None:
    """Remember, whatever happens, that this generation holds people who were erased: it is to be replaced."""
    (generation / ERASED).touch(mode=0o600)
    _flush(generation)


def owes_erasing(generation: Path) -> bool:
    """Whether this generation is to be replaced. The mark goes with it."""
    return (generation / ERASED).exists()


def sweep(folder: Path, keep: tuple[str, ...]) -> None:
    """Throw away generations that nobody asks any more; whoever has one open reads on to the end."""
    for each in folder.glob("generation-*"):
        if each.name not in keep:
            throw_away(each)


def throw_away(generation: Path) -> None:
    """Remove what is there of a generation; who reads a file of it reads on."""
    shutil.rmtree(generation, ignore_errors=True)


def _flush(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
