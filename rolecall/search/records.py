"""What is known of people, read from the rows for the index: a constant number of queries for any number."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from rolecall.candidates.models import (
    Candidate,
    CandidateTag,
    Document,
    EmailAddress,
    Link,
    Phone,
    ProfileFact,
)
from rolecall.candidates.profile_facts import EXPERIENCE, SKILL, TYPED
from rolecall.kit.richtext import to_text
from rolecall.messaging.letters import as_read_by_members
from rolecall.messaging.models import Message
from rolecall.pipeline.models import ACTIVE, STATES, Application, ApplicationVersion, Comment
from rolecall.questions.models import Answer
from rolecall.search import engine
from rolecall.search.documents import document_of

CANDIDATE = (
    "id",
    "name",
    "name_normalised",
    "headline",
    "location",
    "source_id",
    "source__name",
    "created_at",
)
STATE_NAMES = dict(STATES)
SAID = ("subject", "organisation", "place", "level", "text")
"""What a fact of any section says in words, besides its title."""


@dataclass(frozen=True)
class Said:
    """Words, with who may read them: everybody who sees the person, or those who see the application."""

    text: str
    standing: str = ""
    """Of which application it is, if of one."""
    private: bool = False
    """For administrators and recruiters alone."""
    letter: bool = False
    """For whoever writes letters alone."""


@dataclass
class Record:
    """Everything about one person that can be looked for."""

    id: UUID
    name: str
    name_key: str
    title: str
    location: str
    source_id: UUID | None
    source: str
    added: int
    skills: list[str] = field(default_factory=list)
    companies: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    tags: list[tuple[UUID, str]] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    standings: list[tuple[str, UUID, str]] = field(default_factory=list)
    """Of each application its standing, its job and the name of its stage or state."""


def standing(stage_id: UUID, state: str) -> str:
    """Where an application stands: who may see it depends on this alone."""
    return f"{stage_id.hex}{state[0]}"


def records_of(ids: Sequence[UUID]) -> list[Record]:
    """What is known of these people; whoever is not there any more, or was merged, is left out."""
    rows = Candidate.objects.current().filter(id__among=list(ids)).order_by("id").values_list(*CANDIDATE)
    found = {row[0]: _record(*row) for row in rows}
    if found:
        _add_facts(found)
        _add_profiles(found)
        _add_what_was_sent(found)
        _add_what_was_said(found)
    return list(found.values())


def kept(ids: Sequence[UUID]) -> list[engine.Document]:
    """These people as the index keeps them."""
    return [document_of(record) for record in records_of(ids)]


def _record(
    id_: UUID,
    name: str,
    key: str,
    title: str,
    location: str,
    source_id: UUID | None,
    source: str | None,
    created_at: datetime,
) -> Record:
    return Record(id_, name, key, title, location, source_id, source or "", int(created_at.timestamp()))


Found = dict[UUID, Record]


def _add_facts(found: Found) -> None:
    for whose, email in _of(EmailAddress, found, "email_normalised"):
        found[whose].emails.append(email)
    for whose, written, e164 in _of(Phone, found, "number", "e164"):
        found[whose].phones.append(e164 or written)
    for whose, url in _of(Link, found, "url"):
        found[whose].links.append(url)
    for whose, tag, name in _of(CandidateTag, found, "tag_id", "tag__name"):
        found[whose].tags.append((tag, name))
    for whose, text in _of(Document, found, "text"):
        found[whose].said.append(Said(text))


def _add_profiles(found: Found) -> None:
    """What is stated of work and life; what is still to be asked is looked for by nobody."""
    facts = ProfileFact.objects.kept().filter(candidate__among=list(found), section__in=TYPED)
    for fact in facts.defer("evidence", "as_read", "settled").order_by("position", "id"):
        stated = {name: value for name, value in fact.stated.items() if value and isinstance(value, str)}
        record = found[fact.candidate_id]
        if fact.section == SKILL:
            record.skills += [stated[name] for name in ("title", "known_as") if name in stated]
        elif fact.section == EXPERIENCE:
            record.titles += [stated["title"]] if "title" in stated else []
            record.companies += [stated["organisation"]] if "organisation" in stated else []
        else:
            record.said.append(Said(stated.get("title", "")))
        record.said.append(Said("\n".join(stated[name] for name in SAID if name in stated)))


def _add_what_was_sent(found: Found) -> None:
    stands: dict[UUID, tuple[UUID, str]] = {}
    columns = ("id", "job_id", "stage_id", "stage__name", "state")
    for whose, id_, job, stage, stage_name, state in _of(Application, found, *columns):
        stands[id_] = (whose, standing(stage, state))
        name = stage_name if state == ACTIVE else STATE_NAMES[state]
        found[whose].standings.append((stands[id_][1], job, name))
    sheets: dict[UUID, tuple[UUID, str]] = {}
    versions = ApplicationVersion.objects.filter(application__among=list(stands)).order_by("id")
    for id_, application, name, letter in versions.values_list(
        "id", "application_id", "name", "cover_letter"
    ):
        sheets[id_] = stands[application]
        record = found[stands[application][0]]
        if name != record.name:
            record.said.append(Said(name, stands[application][1]))
        record.said.append(Said(letter, stands[application][1]))
    for answer in Answer.objects.filter(sheet_id__among=list(sheets)).order_by("id"):
        whose, stand = sheets[answer.sheet_id]
        found[whose].said.append(Said(answer.shown, stand))


def _add_what_was_said(found: Found) -> None:
    comments = _of(
        Comment, found, "body", "is_private", "application__stage_id", "application__state", removed_at=None
    )
    for whose, body, private, stage, state in comments:
        stand = standing(stage, state) if stage else ""
        found[whose].said.append(Said(body, stand, private=private))
    letters = _of(Message, found, "subject", "body", "application__stage_id", "application__state")
    for whose, subject, body, stage, state in letters:
        stand = standing(stage, state) if stage else ""
        found[whose].said.append(Said(f"{subject}\n{to_text(as_read_by_members(body))}", stand, letter=True))


def _of(model: Any, found: Found, *columns: str, **more: Any) -> Iterable[tuple[Any, ...]]:
    rows: QuerySet[Any, tuple[Any, ...]] = (
        model.objects.filter(candidate__among=list(found), **more)
        .order_by("id")
        .values_list("candidate_id", *columns)
    )
    return rows
