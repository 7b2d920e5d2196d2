"""Templates as they were compiled, kept in a folder: to compile those of one page takes most of a second."""

import contextlib
import pickle
from hashlib import blake2b
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

_OURS = Path(__file__).resolve().parent.parent
UNREADABLE = (
    pickle.UnpicklingError, AttributeError, ImportError, LookupError, ValueError, TypeError, ArithmeticError,
    EOFError, MemoryError, OSError,
)  # fmt: skip
"""What Jinja's reading of half a file, or of another one, ends with."""


def kept_in(folder: Path) -> jinja2.BytecodeCache | None:
    """Where compiled templates are looked for and put; None where the folder cannot be written in.

    Jinja compiles anew what has another source or Python. Filters of constants are worked out while it
    compiles, so what was compiled beside other code of ours, or by another Jinja, is not taken either.
    """
    ending = f".{_beside_what()}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for each in folder.iterdir():
            if not each.name.endswith((ending, ".tmp")):
                each.unlink(missing_ok=True)
    except OSError:
        return None
    return _Kept(str(folder), f"%s{ending}")


class _Kept(jinja2.FileSystemBytecodeCache):
    """No page fails because of what is kept: a machine that lost its power may have left half of a file."""

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except UNREADABLE:
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        with contextlib.suppress(OSError):
            super().dump_bytecode(bucket)


def _beside_what() -> str:
    digest = blake2b(jinja2.__version__.encode(), digest_size=8)
    for path in sorted(each for part in ("ui", "kit") for each in (_OURS / part).rglob("*.py")):
        stat = path.stat()
        digest.update(f"{path.name} {stat.st_size} {stat.st_mtime_ns}".encode())
    return digest.hexdigest()
