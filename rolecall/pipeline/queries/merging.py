"""Where somebody who was merged goes on, and the two people of a suggestion beside each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet, Value

from rolecall.candidates.duplicate_models import DISMISSED
from rolecall.candidates.field_queries import filled_by
from rolecall.candidates.models import (
    Candidate,
    CandidateTag,
    Document,
    DuplicatePair,
    DuplicateSearch,
    EmailAddress,
    Link,
    Merge,
    Phone,
)
from rolecall.kit.ahead import Asking, ahead
from rolecall.kit.events import Actor
from rolecall.kit.written import written
from rolecall.pipeline import access
from rolecall.pipeline.models import WITHDRAWN, Application, Comment, SecondApplication

PER_PAGE = 25
MOST_ON_PAGE = 3
SAID: dict[str, tuple[Any, str, str]] = {
    "emails": (EmailAddress, "email", "id"),
    "phones": (Phone, "number", "id"),
    "links": (Link, "url", "id"),
    "tags": (CandidateTag, "tag__name", "tag__name_normalised"),
    "files": (Document, "file_name", "-id"),
}
"""What two people are compared by: where it stands, and in which order."""


def merged_into(actor: Actor, candidate_id: UUID) -> Candidate | None:
    """Who somebody goes on as since they were merged, if whoever asks may see that person."""
    merged = Candidate.objects.filter(id=candidate_id).values("merged_into")
    return access.candidates_visible_to(actor).filter(id__in=merged).first()


def was_merged(candidate: Candidate) -> bool:
    """Whether a person may be more than one record; asked for with the person where that is known."""
    return bool(getattr(candidate, "was_merged", True))


@written
def merged_ids(candidate: UUID) -> "QuerySet[Candidate, UUID]":
    """The records that a person was merged with, whose past is theirs."""
    return Candidate.objects.filter(merged_into=candidate).order_by("id").values_list("id", flat=True)


class Records:
    """Of which record of a person something was before they were merged, by the name of its key."""

    def __init__(self, candidate: UUID) -> None:
        self.now = candidate
        merges = Merge.objects.filter(undone_at=None, other__merged_into=candidate).order_by("id")
        self._merges = list(merges.values_list("other_id", "moved", "contacts"))

    def __bool__(self) -> bool:
        return bool(self._merges)

    def of(self, key: str, id_: UUID) -> UUID:
        """The record that had it first, however often it went over; the person's own of what came later."""
        first = (other for other, moved, _ in self._merges if str(id_) in moved.get(key, ()))
        return next(first, self.now)

    def with_address(self, address: str) -> set[UUID]:
        """The records that had an e-mail address, as addresses are compared; the person's own if none had."""
        found: set[UUID] = set()
        for other, moved, contacts in self._merges:
            rows = contacts.get(EmailAddress._meta.label, [])
            ids = {str(row["id"]) for row in rows if row["email_normalised"] == address}
            if ids:
                found.add(other)
            if ids & set(moved.get("candidates.EmailAddress.candidate", ())):
                return found
        return found | {self.now}


def goes_on_as(application: Application) -> Application | None:
    """The application that goes on instead of one that was closed as the second of its person."""
    if application.state != WITHDRAWN:
        return None
    seconds = SecondApplication.objects.filter(application=application, withdrawal__undone_at=None)
    goes_on = ("goes_on_as__job", "goes_on_as__stage", "goes_on_as__candidate")
    second = seconds.select_related(*goes_on).order_by("-id").first()
    return second.goes_on_as if second else None


def count_of_pairs() -> int:
    """How many pairs wait for somebody to decide."""
    return sum(_counted_pairs())


def asking_count_of_pairs() -> Asking:
    """What `count_of_pairs` asks of the database."""
    return _counted_pairs.asking()


@written
def _counted_pairs() -> QuerySet[DuplicatePair, int]:
    together = DuplicatePair.objects.open().order_by().annotate(together=Value(1)).values("together")
    return together.annotate(number=Count("id")).values_list("number", flat=True)


@dataclass(frozen=True)
class Page:
    """Some pairs, the latest first, and the one after which there are more."""

    pairs: Sequence[DuplicatePair]
    older: UUID | None


def page_of_pairs(*, before: UUID | None = None, limit: int = PER_PAGE, apart: bool = False) -> Page:
    """The pairs that wait for somebody to decide; or those of whom it was said that they are two."""
    pairs = DuplicatePair.objects.filter(state=DISMISSED) if apart else DuplicatePair.objects.open()
    rows = pairs.select_related("one", "other").order_by("-id")
    if before is not None:
        rows = rows.filter(id__lt=before)
    found = list(rows[: limit + 1])
    return Page(found[:limit], found[limit - 1].id if len(found) > limit else None)


def search_of_everybody() -> DuplicateSearch | None:
    """How far the whole base was looked through."""
    return DuplicateSearch.objects.first()


@written
def open_pair(pair: UUID) -> QuerySet[DuplicatePair]:
    """A pair that waits for somebody to decide; none where there is none, or not any more."""
    return DuplicatePair.objects.open().filter(id=pair).select_related("one", "other")


@written
def pairs_of(candidate: UUID) -> QuerySet[DuplicatePair]:
    """The first pairs of one person that wait for somebody to decide."""
    pairs = DuplicatePair.objects.open().filter(Q(one=candidate) | Q(other=candidate))
    return pairs.select_related("one", "other").order_by("-weight", "-id")[:MOST_ON_PAGE]


@written
def apart_from(candidate: UUID) -> QuerySet[DuplicatePair]:
    """Of whom it was said that they are not the same as one person, the latest first."""
    pairs = DuplicatePair.objects.filter(Q(one=candidate) | Q(other=candidate), state=DISMISSED)
    return pairs.select_related("one", "other").order_by("-decided_at", "-id")[:MOST_ON_PAGE]


@dataclass(frozen=True)
class Side:
    """One of two records, with what it would bring along."""

    person: Candidate
    emails: Sequence[str]
    phones: Sequence[str]
    links: Sequence[str]
    tags: Sequence[str]
    files: Sequence[str]
    applications: Sequence[Application]
    comments: int
    fields: Sequence[tuple[str, str]]
    """What the organization's own fields say: the name of each, and what."""


def sides_of(*people: Candidate, beside: Sequence[Asking] = ()) -> list[Side]:
    """What is known of each of some people, with as many statements for one as for two.

    What is `beside` them on their page is asked for together with them (`kit.ahead`).
    """
    ids = [person.id for person in people]
    said = [_said_of.asking(what, ids) for what in SAID]
    ahead(*beside, *said, _comments_on.asking(ids), _applications_of.asking(ids))
    emails, phones, links, tags, files = (_grouped(_said_of(what, ids)) for what in SAID)
    comments, filled = _comments_on(ids), filled_by(ids)
    applications: dict[UUID, list[Application]] = {}
    for each in _applications_of(ids):
        applications.setdefault(each.candidate_id, []).append(each)
    return [
        Side(
            person=person,
            emails=emails.get(person.id, []),
            phones=phones.get(person.id, []),
            links=links.get(person.id, []),
            tags=tags.get(person.id, []),
            files=files.get(person.id, []),
            applications=applications.get(person.id, []),
            comments=comments.count(person.id),
            fields=[(field.name, field.shown(value)) for field, value in filled.get(person.id, ())],
        )
        for person in people
    ]


@written
def last_merge_of(candidate: UUID) -> QuerySet[Merge]:
    """The latest merge into a person that still stands."""
    merges = Merge.objects.filter(kept=candidate, undone_at=None).select_related("other")
    return merges.order_by("-id")[:1]


@written
def _said_of(what: str, people: list[UUID]) -> "QuerySet[Any, tuple[UUID, str]]":
    model, column, order = SAID[what]
    said: QuerySet[Any, tuple[UUID, str]] = model.objects.filter(candidate__among=people).values_list(
        "candidate_id", column
    )
    return said.order_by(order)


@written
def _comments_on(people: list[UUID]) -> "QuerySet[Comment, UUID]":
    said = Comment.objects.filter(candidate__among=people, removed_at=None).order_by()
    return said.values_list("candidate_id", flat=True)


@written
def _applications_of(people: list[UUID]) -> QuerySet[Application]:
    rows = Application.objects.filter(candidate__among=people).select_related("job", "stage")
    return rows.order_by("-applied_at", "-id")


def _grouped(rows: Iterable[tuple[UUID, str]]) -> dict[UUID, list[str]]:
    groups: dict[UUID, list[str]] = {}
    for candidate_id, value in rows:
        groups.setdefault(candidate_id, []).append(value)
    return groups
