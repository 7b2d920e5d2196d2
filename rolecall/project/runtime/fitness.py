"""Whether the settings are fit for production: what is not, in sentences that say what to do."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings as current
from django.core import checks
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http.request import validate_host

SAID_IN_OUR_WORDS = {f"security.W0{number}" for number in ("04", "08", "09", "12", "16", "18", "20")}
LEFT_TO_THE_HOST = {"security.W005", "security.W021"}  # encryption for other names of the domain
ROOM = 2**30
HERE = ("localhost", "127.0.0.1", "::1")
ROLE = """SELECT rolsuper OR rolbypassrls, EXISTS (SELECT FROM pg_class WHERE relowner = pg_roles.oid)
          FROM pg_roles WHERE rolname = current_user"""


def findings(settings: Any = current) -> list[str]:
    """What is wrong, each with what to do about it; empty when nothing is."""
    return [*_access(settings), *_keeping(settings), *_wall(settings), *_checks()]


def _access(settings: Any) -> Iterator[str]:
    if len(settings.SECRET_KEY) < 32 or "insecure" in settings.SECRET_KEY:
        yield "The secret key is weak. Set ROLECALL_SECRET_KEY to what `openssl rand -hex 32` says."
    if settings.DEBUG:
        yield "Debug pages are on and show settings to everybody. Leave ROLECALL_DEBUG unset."
    if not settings.PUBLIC_URL.startswith("https://"):
        yield (
            f"Pages are answered at {settings.PUBLIC_URL}, without encryption. "
            "Put a proxy with a certificate in front, and set ROLECALL_URL to its https address."
        )
    if settings.MODE != "production" or not settings.ALLOWED_HOSTS:
        yield "The host names to answer for are not set. Set ROLECALL_HOSTS, such as jobs.example.org."
    else:
        yield from _hosts(settings.ALLOWED_HOSTS, urlsplit(settings.PUBLIC_URL).hostname or "")


def _hosts(named: list[str], own: str) -> Iterator[str]:
    for name in named:
        if "/" in name or re.search(r"[^:]:\d+$", name):
            yield f"ROLECALL_HOSTS has {name}: write the name alone, without https:// and port."
    if own and not validate_host(own, named):
        yield f"ROLECALL_HOSTS lacks {own}, which ROLECALL_URL names: pages are refused there. Add it."


def _keeping(settings: Any) -> Iterator[str]:
    if settings.MODE == "embedded":
        yield (
            "The database is the embedded one: good for one machine, not for more. Name a PostgreSQL of your "
            "own in DATABASE_URL (the application's role) and DATABASE_OWNER_URL (the owner of the tables)."
        )
    if settings.KEEPS_MAIL_HERE:
        yield (
            "Mail reaches nobody, it is kept in the outbox page. Set ROLECALL_SMTP_URL, such as "
            "submission://user:password@mail.example.org:587."
        )
    elif not (settings.EMAIL_USE_TLS or settings.EMAIL_USE_SSL or settings.EMAIL_HOST in HERE):
        yield (
            "Mail, and the password of the mail server with it, leaves without encryption. "
            "Let ROLECALL_SMTP_URL begin with submission:// or smtps://."
        )
    if not settings.KEEPS_MAIL_HERE and settings.MAIL_FROM.endswith("example.org"):
        yield "Mail would come from an example address. Set ROLECALL_MAIL_FROM to one of yours."
    files = Path(settings.MEDIA_ROOT)
    if files.is_dir() and (free := shutil.disk_usage(files).free) < ROOM:
        yield (
            f"Only {free // 2**20} MB are free where files lie, in {files}. "
            "Make room: on a full disk nothing is kept of what people write and send."
        )
    if not settings.FILES_ARE_SHARED:
        yield (
            f"Files lie in {settings.MEDIA_ROOT}, on this machine alone. Back that folder up together with "
            "the database; more than one machine needs a folder that all of them share. Set "
            "ROLECALL_FILES_SHARED=true once that is so."
        )


def _wall(settings: Any) -> Iterator[str]:
    if settings.MODE == "embedded":  # made by us, with the right roles
        return
    try:
        with connection.cursor() as cursor:
            cursor.execute(ROLE)
            (passes_the_wall, owns_tables) = cursor.fetchone()
    except OperationalError as error:
        yield f"The database cannot be reached. Look at DATABASE_URL; it said: {' '.join(str(error).split())}"
        return
    if passes_the_wall or owns_tables:
        yield (
            "The role in DATABASE_URL owns tables or bypasses row-level security: nothing keeps "
            "organizations apart. Name a role there that owns nothing, and the owner in DATABASE_OWNER_URL."
        )
    yield from _tables()


def _tables() -> Iterator[str]:
    to_come = MigrationExecutor(connection)
    if to_come.migration_plan(to_come.loader.graph.leaf_nodes()):
        yield "The tables are older than this Rolecall. Run `rolecall migrate`, then start everything again."


def _checks() -> Iterator[str]:
    for message in checks.run_checks(include_deployment_checks=True):
        worth_saying = message.level >= checks.WARNING and not message.is_silenced()
        if worth_saying and message.id not in SAID_IN_OUR_WORDS | LEFT_TO_THE_HOST:
            yield " ".join(f"{message.msg} {message.hint or ''}".split())
