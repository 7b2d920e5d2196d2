"""What colleagues say about people, and the letters people get."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from rolecall.demo.content import shelf


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter with the placeholders {name}, {job}, {organization}, {sender} and {status_page}."""

    name: str
    purpose: str
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Words:
    rejection_reasons: tuple[str, ...]
    notes: dict[str, tuple[str, ...]]
    """remarks that go with a rejection, by reason"""
    withdrawals: tuple[str, ...]
    sent_again: tuple[str, ...]
    comments: dict[str, tuple[str, ...]]
    """by kind of stage, and 'private'; with {first}, @{manager} and @{recruiter} to be filled in"""
    letters: tuple[Letter, ...]
    messages: dict[str, tuple[tuple[str, str], ...]]
    """subject and text of messages that were sent, by kind of stage; with {name} and {sender}"""
    covers: dict[str, tuple[str, ...]]


@cache
def words() -> Words:
    """All the demo's words."""
    said = shelf.data("words")
    return Words(
        rejection_reasons=tuple(said["rejection_reasons"]),
        notes=_by_name(said["notes"]),
        withdrawals=tuple(said["withdrawals"]),
        sent_again=tuple(said["sent_again"]),
        comments=_by_name(said["comments"]),
        letters=tuple(Letter(**{**each, "body": each["body"].strip()}) for each in said["letters"]),
        messages={
            kind: tuple((subject, text) for subject, text in sent) for kind, sent in said["messages"].items()
        },
        covers=_by_name(said["covers"]),
    )


def _by_name(lists: dict[str, list[Any]]) -> dict[str, tuple[Any, ...]]:
    return {name: tuple(each) for name, each in lists.items()}
