"""Django's sessions in the database; each page begins with one, so its query is written once.

Whose a session is stands in it. A process that has read it once asks for its user together with it, and where
they are a member; if it has become somebody else's, the same answer says so, and theirs are asked for.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from rolecall.accounts import directory
from rolecall.accounts.backends import users
from rolecall.kit.ahead import ahead
from rolecall.kit.written import Text, written

MOST_KNOWN = 10_000
_whose: dict[str, UUID] = {}
"""The user of each session that this process has met, by its key."""


class SessionStore(db.SessionStore):
    """A session of somebody who signed in."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def load(self) -> dict[str, Any]:
        """As Django's; whose it is, is remembered."""
        key, read = str(self.session_key), super().load()
        user = read.get(SESSION_KEY)
        if user is None:
            _whose.pop(key, None)
        elif key not in _whose:
            if len(_whose) >= MOST_KNOWN:
                _whose.clear()
            _whose[key] = UUID(user)
        return read

    def _get_session_from_db(self) -> Any:
        key, now = Text(str(self.session_key)), timezone.now()
        if (user := _whose.get(key)) is not None:
            ahead(_alive.asking(key, now), users.asking(user), directory.asking_memberships(user))
        found = _alive(key, now)
        if not found:
            self._session_key = None
        return found[0] if found else None


@written
def _alive(key: Text, now: datetime) -> QuerySet[Session]:
    return Session.objects.filter(session_key=key, expire_date__gt=now)
