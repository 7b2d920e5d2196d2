"""What is known of people, read from the rows for the index: a constant number of queries for any number."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.conf.locale import LANG_INFO
from django.db.models import F, OuterRef, QuerySet

from rolecall.candidates.field_queries import custom_fields
from rolecall.candidates.models import (
    RESUME,
    Candidate,
    CandidateTag,
    Consent,
    CustomFieldValue,
    Document,
    EmailAddress,
    Link,
    Phone,
    ProfileFact,
)
from rolecall.candidates.periods import months_in, period_of
from rolecall.candidates.profile_facts import EXPERIENCE, LANGUAGE, LICENCE, SKILL, TYPED
from rolecall.candidates.queries import spoken
from rolecall.kit.models import EventSubject
from rolecall.kit.richtext import to_text
from rolecall.messaging.letters import as_read_by_members
from rolecall.messaging.models import Message
from rolecall.pipeline.models import ACTIVE, STATES, Application, ApplicationVersion, Comment, Rejection
from rolecall.questions.models import Answer
from rolecall.search import engine
from rolecall.search.documents import document_of
from rolecall.search.record import Answered, Record, Said

CANDIDATE = (
    "id",
    "name",
    "name_normalised",
    "headline",
    "location",
    "source_id",
    "source__name",
    "created_at",
    "last_event",
)
FOREVER = date(9990, 1, 1)
STATE_NAMES = dict(STATES)
SAID = ("subject", "organisation", "place", "level", "text")
"""What a fact of any section says in words, besides its title."""


def standing(stage_id: UUID, state: str) -> str:
    """Where an application stands: who may see it depends on this alone."""
    return f"{stage_id.hex}{state[0]}"


def records_of(ids: Sequence[UUID]) -> list[Record]:
    """What is known of these people; whoever is not there any more, or was merged, is left out."""
    people = Candidate.objects.current().filter(id__among=list(ids)).order_by("id")
    events = EventSubject.objects.filter(subject_id=OuterRef("pk")).order_by("-event")
    rows = people.annotate(last_event=events.values("event__created_at")[:1]).values_list(*CANDIDATE)
    found = {row[0]: _record(*row) for row in rows}
    if found:
        _add_facts(found)
        _add_consents(found)
        _add_profiles(found)
        _add_what_was_sent(found)
        _add_what_was_filled(found)
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
    last_event: datetime | None,
) -> Record:
    added, active = int(created_at.timestamp()), int((last_event or created_at).timestamp())
    return Record(id_, name, key, title, location, source_id, source or "", added, active=active)


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
    for whose, text, kind in _of(Document, found, "text", "kind"):
        found[whose].said.append(Said(text))
        found[whose].has_resume |= kind == RESUME


def _add_consents(found: Found) -> None:
    """Until when people agreed to be kept; not at all where a consent that stands has no end."""
    ends: dict[UUID, list[datetime | None]] = {}
    for whose, end in _of(Consent, found, "ends_at", withdrawn_at=None):
        ends.setdefault(whose, []).append(end)
    for whose, some in ends.items():
        if known := [each for each in some if each]:
            found[whose].consent = int(max(known).timestamp()) if len(known) == len(some) else None


def _add_profiles(found: Found) -> None:
    """What is stated of work and life; what is still to be asked is looked for by nobody."""
    facts = ProfileFact.objects.kept().filter(candidate__among=list(found), section__in=TYPED)
    facts = facts.annotate(spoke_since=F("document__resume_since"))  # type: ignore[no-redef]
    worked: dict[UUID, list[ProfileFact]] = {}
    for fact in facts.defer("evidence", "as_read").order_by("position", "id"):
        stated = {name: value for name, value in fact.stated.items() if value and isinstance(value, str)}
        record = found[fact.candidate_id]
        worked.setdefault(fact.candidate_id, []).append(fact)
        if fact.section == LANGUAGE and stated.get("title"):
            record.languages.append((_names_of(stated), stated.get("level", "")))
        elif fact.section == LICENCE and stated.get("title"):
            record.licences.append(" ".join(stated["title"].split()))
        if fact.section == SKILL:
            record.skills += [stated[name] for name in ("title", "known_as") if name in stated]
        elif fact.section == EXPERIENCE:
            record.titles += [stated["title"]] if "title" in stated else []
            record.companies += [stated["organisation"]] if "organisation" in stated else []
        else:
            record.said.append(Said(stated.get("title", "")))
        record.said.append(Said("\n".join(stated[name] for name in SAID if name in stated)))
    for whose, some in worked.items():
        _add_work(found[whose], spoken(some))


def _names_of(stated: dict[str, str]) -> tuple[str, ...]:
    """What a language is called: in English, in itself, by its code, and as it was written."""
    code, title = stated.get("known_as", ""), " ".join(stated["title"].split())
    info = LANG_INFO.get(code, {})
    names = (info.get("name", title), info.get("name_local", ""), code, title)
    return tuple(dict.fromkeys(str(each) for each in names if each))


def _add_work(record: Record, facts: list[ProfileFact]) -> None:
    """How long somebody worked, as the profile says it: kept so that it is right in later months too."""
    stated = [fact.stated for fact in facts if fact.section == EXPERIENCE and not fact.is_asked]
    record.employers = [each["organisation"] for each in stated if _is_of_now(each)]
    dated = [(each, period) for each in stated if (period := period_of(each, FOREVER))]
    if not dated:
        return
    months = months_in(period for _, period in dated)
    if any(each.get("is_current") for each, _ in dated):
        record.working = FOREVER.year * 12 + FOREVER.month - months
    else:
        record.worked = months


def _is_of_now(stated: Mapping[str, Any]) -> bool:
    return bool(stated.get("is_current") and stated.get("organisation"))


def _add_what_was_sent(found: Found) -> None:
    stands: dict[UUID, tuple[UUID, str]] = {}
    columns = ("id", "job_id", "stage_id", "stage__name", "state", "applied_at", "updated_at")
    for whose, id_, job, stage, stage_name, state, applied, changed in _of(Application, found, *columns):
        stands[id_] = (whose, standing(stage, state))
        name = stage_name if state == ACTIVE else STATE_NAMES[state]
        found[whose].standings.append((stands[id_][1], job, name))
        found[whose].applied.append((stands[id_][1], int(applied.timestamp())))
        found[whose].touched.append((stands[id_][1], int(changed.timestamp())))
    _add_reasons(found, stands)
    sheets: dict[UUID, tuple[UUID, str]] = {}
    latest: dict[UUID, UUID] = {}
    versions = ApplicationVersion.objects.filter(application__among=list(stands)).order_by("number", "id")
    for id_, application, name, letter in versions.values_list(
        "id", "application_id", "name", "cover_letter"
    ):
        sheets[id_] = stands[application]
        latest[application] = id_
        record = found[stands[application][0]]
        if name != record.name:
            record.said.append(Said(name, stands[application][1]))
        record.said.append(Said(letter, stands[application][1]))
    newest = set(latest.values())
    for answer in Answer.objects.filter(sheet_id__among=list(sheets)).order_by("id"):
        whose, stand = sheets[answer.sheet_id]
        found[whose].said.append(Said(answer.shown, stand))
        if answer.sheet_id in newest and answer.value is not None:
            said = Answered(stand, answer.question_text, answer.kind, answer.value, answer.shown)
            found[whose].answers.append(said)


def _add_what_was_filled(found: Found) -> None:
    """What the organization's own fields say: for whoever sees the person, as words and by its field."""
    fields = {field.id: field for field in custom_fields()}
    # plain values: to make a row of a model of each would take as long as all else here
    values = _of(CustomFieldValue, found, "field_id", "value") if fields else ()
    for whose, id_, value in values:
        if field := fields.get(id_):
            shown = field.shown(value)
            found[whose].said.append(Said(shown))
            found[whose].answers.append(Answered("", field.name, field.kind, value, shown))


def _add_reasons(found: Found, stands: dict[UUID, tuple[UUID, str]]) -> None:
    """Why applications were rejected, unless they were reopened."""
    rows = Rejection.objects.filter(application__among=list(stands), undone_at=None).exclude(reason=None)
    for application, reason in rows.order_by("id").values_list("application_id", "reason_id"):
        whose, stand = stands[application]
        found[whose].reasons.append((stand, reason.hex))


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
