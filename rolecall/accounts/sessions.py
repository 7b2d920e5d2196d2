"""Django's sessions in the database; each page begins with one, so its query is written once."""

from datetime import datetime
from typing import Any

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from rolecall.kit.written import Text, written


class SessionStore(db.SessionStore):
    """A session of somebody who signed in."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def _get_session_from_db(self) -> Any:
        found = _alive(Text(str(self.session_key)), timezone.now())
        if not found:
            self._session_key = None
        return found[0] if found else None


@written
def _alive(key: Text, now: datetime) -> QuerySet[Session]:
    return Session.objects.filter(session_key=key, expire_date__gt=now)
