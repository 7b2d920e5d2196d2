"""What a host writes into the settings, understood, or refused with what to write instead."""

import re
from dataclasses import dataclass
from importlib.util import find_spec
from urllib.parse import unquote, urlsplit

from environs import EnvError, ValidationError

from rolecall.kit.throttle import IN_FILE, IN_MEMORY, Rate

STARTTLS, TLS, PLAIN = 587, 465, 25
SCHEMES = {
    "submission": STARTTLS, "smtp+tls": STARTTLS, "smtp+starttls": STARTTLS,
    "smtps": TLS, "smtp+ssl": TLS, "submissions": TLS,
    "smtp": PLAIN,
}  # fmt: skip
"""Of each word for a way to a mail server the port that stands for it."""
LIKE = "submission://user:password@mail.example.org:587"

STORES = {"redis": "redis", "rediss": "redis", "valkey": "valkey", "valkeys": "valkey"}
"""Servers in which several machines count, each with the package that speaks with it."""


@dataclass(frozen=True)
class MailServer:
    """Where mail is handed over, and how."""

    host: str
    port: int
    user: str
    password: str
    starttls: bool
    tls: bool


def mail_server(address: str) -> MailServer:
    """What ROLECALL_SMTP_URL says; what cannot be meant is refused before a mail or a password leaves."""
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if not host or parts.scheme not in SCHEMES:
        raise EnvError(
            f"ROLECALL_SMTP_URL names no mail server. Write it like {LIKE}, with %40 for @, %2F for / "
            f"and so on in a password. It begins with one of: {', '.join(SCHEMES)}."
        )
    # who writes smtps and the port of STARTTLS means what is spoken there
    way = STARTTLS if port == STARTTLS and parts.scheme == "smtps" else SCHEMES[parts.scheme]
    return MailServer(
        host=host,
        port=port or SCHEMES[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        starttls=way == STARTTLS,
        tls=way == TLS,
    )


def must_be_a_rate(written: str) -> None:
    """Refuse what is no rate when it is read: it would break each request that is counted."""
    try:
        Rate.of(written)
    except ValueError as error:
        raise ValidationError(str(error)) from None


def must_name_a_database(address: str) -> None:
    """Refuse an address of something else than one database of a PostgreSQL."""
    parts = urlsplit(address)
    if parts.scheme not in ("postgresql", "postgres", "pgsql") or not parts.path.strip("/"):
        raise ValidationError("Write it like postgresql://user:password@host:5432/rolecall")


def must_be_a_store(address: str) -> None:
    """Refuse a place for counting acts that could not be used: each request that is counted would fail."""
    if address.startswith((IN_MEMORY, IN_FILE)):
        return
    package = STORES.get(re.split(r"[+:]", address)[0])
    if package is None:
        raise ValidationError("Write it like valkey://host:6379 or redis://host:6379")
    if find_spec(package) is None:
        raise ValidationError(
            f"It needs the Python package {package}. Install it into the environment of Rolecall, "
            f"for each machine: pip install {package}"
        )


def refused(error: EnvError) -> str:
    """What could not be understood, in a sentence."""
    named, why = re.search(r'"(\w+)"', str(error)), getattr(error, "error_messages", None)
    if named is None or not why:
        return str(error)
    return f"{named[1]} cannot be understood: {' '.join(why if isinstance(why, list) else [str(why)])}"
