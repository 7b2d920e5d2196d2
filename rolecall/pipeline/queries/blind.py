"""What blind reviewers read: a list of people without names, and of each what they sent, typeset by us."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.candidates.models import READ, Document
from rolecall.candidates.redaction import Identity, Piece, asks_who, redact
from rolecall.jobs.models import Job, Requirement, Stage
from rolecall.kit.events import Actor
from rolecall.kit.written import written
from rolecall.pipeline.access import sees_everybody
from rolecall.pipeline.blind import identities_of, pseudonym
from rolecall.pipeline.models import Application, ApplicationVersion, HiddenWord
from rolecall.questions.models import Answer

PER_PAGE = 50
UNREAD = "This document could not be read as text, so that it is not shown here."
WAITS = "This document is still being read. It is shown here in a moment."
TITLES = {"resume": "Résumé", "cover_letter": "Cover letter", "answer": "Attachment", "other": "Attachment"}


@dataclass(frozen=True)
class Row:
    """One person of the list, as the reader may know them."""

    application: Application
    name: str
    known_as: str
    """Their name, for whoever is not blind."""


@dataclass(frozen=True)
class Paper:
    """A document without the person in it; where it has no pieces, `why` says why."""

    title: str
    pieces: list[Piece]
    why: str = ""


@dataclass(frozen=True)
class Told:
    """An answer without the person in it."""

    question: str
    pieces: list[Piece]


@dataclass(frozen=True)
class Rendition:
    """Everything that a blind reviewer reads of an application."""

    name: str
    papers: list[Paper]
    answers: list[Told]
    requirements: list[Requirement]
    dropped: int
    """How many answers are not shown, because their questions ask who somebody is."""


def reviewed_in(job: Job, reader: Actor, *, after: UUID | None = None) -> tuple[list[Row], UUID | None]:
    """Those of a job who are reviewed blind, and after whom there are more; recruiters read the names."""
    every = sees_everybody(reader)
    rows = Application.objects.in_blind_review() if every else Application.objects.blind_to(reader)
    rows = rows.filter(job=job).exclude(state="withdrawn")
    if after is not None:
        rows = rows.filter(id__lt=after)
    found = list(rows.select_related("stage", "candidate").order_by("-id")[: PER_PAGE + 1])
    shown = found[:PER_PAGE]
    more = shown[-1].id if len(found) > PER_PAGE else None
    named = [Row(each, pseudonym(each.id), each.candidate.name if every else "") for each in shown]
    # the order in which they came would say something; that of the names says nothing
    return sorted(named, key=lambda row: row.name), more


def reviewed_by(reader: Actor, application_id: UUID) -> Application | None:
    """One application in blind review, for its reviewers and for whoever is not blind."""
    every = sees_everybody(reader)
    rows = Application.objects.in_blind_review() if every else Application.objects.blind_to(reader)
    return rows.select_related("job", "stage", "candidate").filter(id=application_id).first()


def is_reviewed_blind(job: Job) -> bool:
    """Whether a job has a blind stage; whoever found the job may have asked that with it."""
    known: bool | None = getattr(job, "has_blind_stage", None)
    if known is not None:
        return known
    return Stage.objects.current().filter(job=job, blind=True).exists()


def opens_after(job_id: UUID) -> Stage | None:
    """The last blind stage of a job: whoever has passed it is known to everybody on the team."""
    return next(iter(_last_blind_of(job_id)), None)


@written
def _last_blind_of(job: UUID) -> QuerySet[Stage]:
    return Stage.objects.current().filter(job=job, blind=True).order_by("-position", "-id")[:1]


def blind_readers_of(job_id: UUID) -> list[Member]:
    """Who on the hiring team does not learn whose an application is."""
    team = Member.objects.active().filter(teams__job=job_id).exclude(role__in=roles.RECRUITERS)
    return list(team.distinct().order_by("name", "id"))


def hidden_words_of(application: Application) -> list[HiddenWord]:
    """What was blacked out by hand."""
    return list(HiddenWord.objects.filter(application=application))


def rendition_of(application: Application) -> Rendition:
    """What somebody sent, without who they are."""
    identity = identities_of([application])[application.id]
    version = ApplicationVersion.objects.filter(application=application).order_by("number").last()
    answers = list(Answer.objects.filter(sheet_id=version.id)) if version else []
    said = [each for each in answers if each.shown]
    kept = [each for each in said if each.kind != "file" and not asks_who(each.question_text)]
    return Rendition(
        name=pseudonym(application.id),
        papers=[*_letter(version, identity), *_papers(application, version, identity)],
        answers=[Told(each.question_text, redact(each.shown, identity)) for each in kept],
        requirements=list(Requirement.objects.filter(job=application.job_id)),
        dropped=len(said) - len(kept),
    )


def _letter(version: ApplicationVersion | None, identity: Identity) -> Iterator[Paper]:
    if version and version.cover_letter:
        yield Paper("Cover letter", redact(version.cover_letter, identity))


def _papers(
    application: Application, version: ApplicationVersion | None, identity: Identity
) -> Iterator[Paper]:
    """Of several résumés the one that was sent for this job, or else the newest; all other files."""
    files = Document.objects.filter(candidate=application.candidate_id).defer("rendition", "facts")
    documents = sorted(files, key=lambda each: (each.kind != "resume", each.id))
    resumes = [each for each in documents if each.kind == "resume"]
    sent = next((each for each in resumes if version and each.id == version.resume_id), None)
    current = sent or max(resumes, key=lambda each: (each.resume_since is not None, each.id), default=None)
    for each in documents:
        if each.kind != "resume" or each is current:
            yield _paper(each, identity)


def _paper(document: Document, identity: Identity) -> Paper:
    title = TITLES[document.kind]
    if document.is_waiting:
        return Paper(title, [], WAITS)
    if document.reading_state != READ or not document.text.strip():
        return Paper(title, [], UNREAD)
    return Paper(title, redact(document.text, identity))
