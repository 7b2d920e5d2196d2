"""The evidence for a job's requirements in one person's résumé, for those who may see the application."""

from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import QuerySet

from rolecall.candidates.comparing import Evidence, Need, Passage, compared
from rolecall.candidates.models import Document, DocumentPage
from rolecall.candidates.queries import profile_of, refuses_comparison
from rolecall.candidates.taking_in import resume_of
from rolecall.jobs.models import Requirement
from rolecall.kit.ahead import Asking
from rolecall.kit.written import written
from rolecall.pipeline.models import Application
from rolecall.pipeline.queries import paper
from rolecall.pipeline.queries.profile import Place, Stands, dates_of, places_of, stands


@dataclass(frozen=True)
class Quote:
    """Something that was found, in words, and where it stands."""

    text: str
    at: Stands | None = None
    page: int | None = None
    is_line: bool = False
    """Whether these are the words of the résumé, rather than a fact of the profile."""


@dataclass(frozen=True)
class Compared:
    """One requirement of the job with what there is about it."""

    requirement: Requirement
    quotes: list[Quote]
    years: float | None

    @property
    def is_found(self) -> bool:
        """Whether there is anything."""
        return bool(self.quotes or self.years is not None)


@dataclass(frozen=True)
class Comparison:
    """All requirements of a job beside one résumé; nothing is compared where the person refused it."""

    is_refused: bool = False
    document: Document | None = None
    rows: list[Compared] = field(default_factory=list)
    has_hidden_text: bool = False


def has_requirements(job_id: UUID) -> bool:
    """Whether there is anything to compare with."""
    return bool(_requirements(job_id))


def asking_requirements(job_id: UUID) -> Asking:
    """What `has_requirements` asks of the database."""
    return _requirements.asking(job_id)


def comparison_of(application: Application, slug: str) -> Comparison:
    """What the résumé says about each requirement of the job, in the job's own order."""
    if refuses_comparison(application.candidate_id):
        return Comparison(is_refused=True)
    document = resume_of(application.candidate_id)
    requirements = _requirements(application.job_id)
    needs = [Need(each.text, each.kind, each.years) for each in requirements]
    profile = profile_of(application.candidate_id)
    found = compared(needs, passages_of(document) if document else [], profile)
    return Comparison(
        document=document,
        rows=[_row(each, found[at], document, slug) for at, each in enumerate(requirements)],
        has_hidden_text=bool(profile.hidden),
    )


def passages_of(document: Document) -> list[Passage]:
    """The lines of a document, with page and box where it has pages."""
    pages = _pages(document.id)
    if not pages:
        return [Passage(line) for line in document.text.split("\n")]
    return [Passage(line, page.number, box) for page in pages for line, box in paper.lines_on(page)]


def _row(requirement: Requirement, found: Evidence, document: Document | None, slug: str) -> Compared:
    lines = [
        Quote(
            each.line.strip(),
            stands(slug, document.id if document else None, [Place(each.line, each.page, each.box)]),
            each.page,
            is_line=True,
        )
        for each in found.passages
    ]
    facts = [
        Quote(_in_words(fact.stated), stands(slug, fact.document_id, places_of(fact), mark=fact.id))
        for fact in found.facts
    ]
    return Compared(requirement, [*lines, *facts], found.years)


def _in_words(said: dict[str, object]) -> str:
    words = [said.get(name) for name in ("title", "subject", "organisation", "level")]
    return ", ".join(str(word) for word in (*words, dates_of(said)) if word)


@written
def _requirements(job: UUID) -> QuerySet[Requirement]:
    return Requirement.objects.filter(job=job)


@written
def _pages(document: UUID) -> QuerySet[DocumentPage]:
    return DocumentPage.objects.filter(document=document).order_by("number")
