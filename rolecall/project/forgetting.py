"""What a process remembers is let go of as it hears of changes: pages for all, and pieces with people."""

import asyncio
from collections.abc import Callable

from rolecall.candidates.events import CandidateRemoved
from rolecall.search import recalling
from rolecall.ui import remembered

FORGOTTEN_WITH = ("", CandidateRemoved.type)
"""Somebody was removed for good, or that may have been while nobody listened."""
AGAIN_AFTER_SECONDS = 10.0


def on_change(forget_pages: Callable[[str, str], None]) -> Callable[[str, str], None]:
    """What a hub is to call for each change; `forget_pages` is told of all of them.

    Pieces of pages are found again only by all that they are made from, so none is ever shown out of date.
    But of somebody who was removed for good nothing is to stay, in memory either.
    """

    def changed(organization_id: str, event_type: str) -> None:
        forget_pages(organization_id, event_type)
        if event_type in FORGOTTEN_WITH:
            _forget_people()
            # a page that was being written just then may have kept a piece with them
            asyncio.get_running_loop().call_later(AGAIN_AFTER_SECONDS, _forget_people)

    return changed


def _forget_people() -> None:
    remembered.forget()
    recalling.forget()
