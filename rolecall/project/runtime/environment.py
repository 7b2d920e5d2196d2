"""The settings of a process, as environment variables; `settings.py` reads them and nothing else."""

import os
from collections.abc import MutableMapping

from rolecall.kit.embedded import Urls, private
from rolecall.project.runtime import CHECKOUT, Fault
from rolecall.project.runtime.folder import DataFolder

DEFAULT_PORT = 8000
LEAST_KEY_LENGTH = 32


def is_embedded() -> bool:
    """Whether this machine's own PostgreSQL is used: unless DATABASE_URL names another."""
    mode = os.environ.get("ROLECALL_MODE", "production" if os.environ.get("DATABASE_URL") else "embedded")
    return mode == "embedded"


def embedded(folder: DataFolder, urls: Urls, *, port: int | None = None) -> dict[str, str]:
    """What a process on the embedded database needs to know."""
    here = folder.address() if port is None else f"http://127.0.0.1:{port}"
    address = os.environ.get("ROLECALL_URL") or here or f"http://127.0.0.1:{DEFAULT_PORT}"
    return {
        **_everywhere(folder),
        "ROLECALL_MODE": "embedded",
        "ROLECALL_URL": address,
        "ROLECALL_PORT": str(port or DEFAULT_PORT),
        "ROLECALL_SECRET_KEY": os.environ.get("ROLECALL_SECRET_KEY")
        or private.secret(folder.secrets / "secret_key"),
        "DATABASE_URL": urls.app,
        "DATABASE_OWNER_URL": urls.owner,
    }


def production(folder: DataFolder, *, port: int | None = None, lenient: bool = False) -> dict[str, str]:
    """What a process on a PostgreSQL of the host's own needs to know; refuses what is not safe."""
    if not lenient:
        _refuse_what_is_not_safe()
    return {**_everywhere(folder), "ROLECALL_MODE": "production", "ROLECALL_PORT": str(port or DEFAULT_PORT)}


def apply(settings: dict[str, str], to: MutableMapping[str, str] = os.environ) -> None:
    """Make these the settings of this process."""
    to.update(settings)


def _refuse_what_is_not_safe() -> None:
    if len(os.environ.get("ROLECALL_SECRET_KEY", "")) < LEAST_KEY_LENGTH:
        raise Fault(
            f"ROLECALL_SECRET_KEY is missing or shorter than {LEAST_KEY_LENGTH} characters. Production needs "
            "one of its own, kept secret; make it once with: openssl rand -hex 32"
        )
    if not os.environ.get("DATABASE_URL"):
        raise Fault("DATABASE_URL is missing: name the PostgreSQL to use, or leave ROLECALL_MODE unset.")


def _everywhere(folder: DataFolder) -> dict[str, str]:
    paths = [str(CHECKOUT), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
    return {
        "DJANGO_SETTINGS_MODULE": "rolecall.project.settings",
        "ROLECALL_DATA": str(folder.path),
        "PYTHONPATH": os.pathsep.join(dict.fromkeys(path for path in paths if path)),
    }
