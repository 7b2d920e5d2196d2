"""For `bin/dev`: notice that a source file changed."""

import os
import time
from collections.abc import Iterator

from rolecall.project.runtime import CHECKOUT

ENDINGS = (".py", ".html", ".css", ".js", ".svg", ".toml", ".txt", ".po")
EVERY_SECONDS = 0.7


class Watch:
    """Looks at the times of all sources now and then; cheap enough, and needs no other package."""

    def __init__(self) -> None:
        self._known = dict(_times())
        self._next = 0.0

    def has_changed(self) -> bool:
        """Whether a source was added, changed or removed since the last time."""
        if time.monotonic() < self._next:
            return False
        self._next = time.monotonic() + EVERY_SECONDS
        before, self._known = self._known, dict(_times())
        return before != self._known


def _times() -> Iterator[tuple[str, int]]:
    folders = [str(CHECKOUT / "rolecall")]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                elif entry.name.endswith(ENDINGS) and f"static{os.sep}ui{os.sep}rolecall." not in entry.path:
                    yield entry.path, entry.stat().st_mtime_ns
