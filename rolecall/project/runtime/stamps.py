"""What was prepared last time, so that a start with nothing new does nothing."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from rolecall.project.runtime import CHECKOUT

PACKAGE = CHECKOUT / "rolecall"


class Stamps:
    """A small file of fingerprints, one for each thing that is prepared."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def has(self, name: str, fingerprint: str) -> bool:
        """Whether this was prepared from the very same sources."""
        return self._read().get(name) == fingerprint

    def knows(self, name: str) -> bool:
        """Whether anything was ever remembered under this name."""
        return name in self._read()

    def set(self, name: str, fingerprint: str) -> None:
        """Remember that it is prepared."""
        draft = self.path.with_suffix(".new")
        draft.write_text(json.dumps({**self._read(), name: fingerprint}, indent=1) + "\n")
        draft.replace(self.path)

    def _read(self) -> dict[str, str]:
        try:
            kept = json.loads(self.path.read_text())
        except (FileNotFoundError, ValueError):
            return {}
        return kept if isinstance(kept, dict) else {}


def of_migrations() -> str:
    """Changes with our migrations and with the packages that bring their own.

    And with events: the database is told what of them may stay when somebody is removed for good.
    """
    events = [*PACKAGE.glob("**/*events.py"), PACKAGE / "kit" / "redacting.py"]
    migrations = [*PACKAGE.glob("**/migrations/*.py"), CHECKOUT / "requirements" / "base.txt"]
    return _fingerprint({*migrations, *events})


def of_static_files(*, debug: bool) -> str:
    """Changes with everything that is served under /static/; debug pages name the files differently."""
    parts = [path for kind in ("static", "css", "js") for path in PACKAGE.glob(f"*/{kind}/**/*")]
    written_at_start = set(PACKAGE.glob("ui/static/ui/rolecall.*"))
    settings = PACKAGE / "project" / "settings.py"
    files = [*(set(parts) - written_at_start), settings, CHECKOUT / "requirements" / "base.txt"]
    return f"{'debug' if debug else 'plain'} {_fingerprint(files)}"


def _fingerprint(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted(paths):
        if path.is_file():
            digest.update(bytes(path.relative_to(CHECKOUT)) + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
