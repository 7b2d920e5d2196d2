"""What fails for one organization holds up no other: it is logged, and tried again after a while."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import InterfaceError, OperationalError

RESTS_SECONDS = 5.0
logger = logging.getLogger(__name__)


class Faults:
    """Those for whom something failed just now."""

    def __init__(self) -> None:
        self._until: dict[UUID, float] = {}

    def rests(self, organization: UUID) -> bool:
        """Whether it failed for this one a moment ago, so that the others come first."""
        return self._until.get(organization, 0.0) > time.monotonic()

    @contextmanager
    def alone(self, organization: UUID, sentence: str) -> Iterator[None]:
        """Around what is done for one organization; `sentence` names it to whoever reads the log."""
        try:
            yield
        except (InterfaceError, OperationalError):  # the database is the same for all
            raise
        except Exception:  # whatever it is, the others are seen to, and nothing is lost
            logger.exception(sentence, organization)
            self._until[organization] = time.monotonic() + RESTS_SECONDS
        else:
            self._until.pop(organization, None)
