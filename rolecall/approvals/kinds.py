"""The kinds of things that are approved. The contexts that have them say so when they start.

This context knows members and nothing of offers or jobs: a kind tells it what it is called, where its
page is, and which things of the kind somebody may see.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from rolecall.kit.events import Actor


@dataclass(frozen=True)
class Kind:
    """One kind: `many` names it in settings, `route` is the page of one by its id."""

    key: str
    one: str
    many: str
    visible_to: Callable[[Actor], Any]
    """A queryset of the ids of this kind that somebody may see."""
    route: str = ""
    order: tuple[str, ...] = ()
    """The labels of its approved fields in the order in which people read them; others follow."""
    marks: Mapping[str, str] = field(default_factory=dict)
    """What is said instead of fields that are kept as fingerprints, by label."""
    whose: Callable[[], Any] | None = None
    """A queryset of the things, each with the member whose wish it is as `owner`: they do not approve it,
    whoever puts it to approval for them."""
    closed_to: Callable[[Actor], Any] | None = None
    """A queryset of the ids of this kind that somebody must not learn of, even if they are asked."""


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Let rules ask for approval of this kind."""
    _kinds[kind.key] = kind


def every_kind() -> list[Kind]:
    """The kinds that there are, by name."""
    return sorted(_kinds.values(), key=lambda kind: kind.many)


def kind_of(key: str) -> Kind | None:
    """The kind of a name, if there is one."""
    return _kinds.get(key)


def choices() -> list[tuple[str, str]]:
    """What a form offers."""
    return [(kind.key, kind.many) for kind in every_kind()]


def page_of(key: str, subject_id: UUID) -> tuple[str, UUID] | None:
    """The route and id of the page of a thing."""
    kind = kind_of(key)
    return (kind.route, subject_id) if kind and kind.route else None


def owner_of(key: str, subject_id: UUID) -> UUID | None:
    """The member whose wish a thing is, where its kind knows one."""
    kind = kind_of(key)
    if kind is None or kind.whose is None:
        return None
    owner: UUID | None = kind.whose().filter(pk=subject_id).values_list("owner", flat=True).first()
    return owner


def in_words(key: str, fields: Mapping[str, str]) -> list[tuple[str, str]]:
    """Approved fields as people read them; the database keeps them in no order."""
    kind = kind_of(key)
    order, marks = (kind.order, kind.marks) if kind else ((), {})
    labels = [*(label for label in order if label in fields), *(each for each in fields if each not in order)]
    labels.sort(key=lambda label: label in marks)
    return [(label, marks.get(label, fields[label])) for label in labels if fields[label]]
