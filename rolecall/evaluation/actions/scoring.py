"""Writing a scorecard: drafts that may change, and versions that never do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from rolecall.accounts.models import Member
from rolecall.evaluation import access
from rolecall.evaluation.errors import InterviewRemoved, NothingNew, OtherJobsInterview
from rolecall.evaluation.events import ScorecardSubmitted
from rolecall.evaluation.models import RECOMMENDATIONS, SCALE, PlannedInterview, Rating, Scorecard
from rolecall.kit import clock
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.recording import record
from rolecall.pipeline.models import Application

MOST_TEXT = 4000


@dataclass(frozen=True)
class Rated:
    """How one criterion is rated; without points it was not assessed."""

    points: int | None = None
    evidence: str = ""


@dataclass(frozen=True)
class Said:
    """What a scorecard says."""

    ratings: Mapping[UUID, Rated] = field(default_factory=dict)
    """By criterion."""
    recommendation: int | None = None
    summary: str = ""


def save_draft(application: Application, planned: PlannedInterview, said: Said, *, by: Member) -> Scorecard:
    """Keep what a member has written so far; nobody else sees it.

    What is the same as the member's submitted scorecard is no draft: it is answered with that one.
    """
    _must_score(application, planned, by)
    _check(planned, said)
    # one writer at a time: what a page saves by itself may still come in while the next is being saved
    Member.objects.select_for_update(no_key=True).get(id=by.id)
    last = _last_submitted(application, planned, by)
    mine = Scorecard.objects.filter(application=application, planned=planned, author=by)
    draft = mine.drafts().first()
    if draft is None and last is not None and _content(last) == _told(said):
        return last
    draft = draft or Scorecard(application=application, planned=planned, author=by)
    draft.version = last.version + 1 if last else 1
    draft.recommendation, draft.summary = said.recommendation, said.summary.strip()
    draft.updated_at = clock.now()
    draft.save()
    _rate(draft, planned, said)
    return draft


def submit(application: Application, planned: PlannedInterview, said: Said, *, by: Member) -> Scorecard:
    """Hand in a scorecard. It never changes from then on; submitting again makes its next version."""
    if said.recommendation is None:
        raise Invalid({"recommendation": "Say whether you would hire this person."})
    card = save_draft(application, planned, said, by=by)
    last = _last_submitted(application, planned, by)
    if card.is_submitted or (last is not None and _content(last) == _told(said)):
        raise NothingNew
    card.submitted_at = clock.now()
    card.save(update_fields=["submitted_at"])
    about = (card.id, application.id, application.candidate_id, planned.name, card.version)
    record(ScorecardSubmitted(*about), by=by)
    return card


def _must_score(application: Application, planned: PlannedInterview, by: Member) -> None:
    if not access.can_score(by, application, planned):
        raise NotAllowed("The hiring team, recruiters and those who sit in the interview write scorecards.")
    if planned.job_id != application.job_id:
        raise OtherJobsInterview
    if planned.removed_at is not None:
        raise InterviewRemoved


def _check(planned: PlannedInterview, said: Said) -> None:
    criteria = set(planned.criteria.filter(removed_at=None).values_list("id", flat=True))
    rated = said.ratings.values()
    problems = {
        "ratings": "Rate only criteria of this interview." if said.ratings.keys() - criteria else "",
        "points": (
            f"Rate from 1 to {SCALE}."
            if any(each.points not in (None, *range(1, SCALE + 1)) for each in rated)
            else ""
        ),
        "evidence": _too_long(*(each.evidence for each in rated)),
        "recommendation": (
            "Choose one of the four." if said.recommendation not in (None, *dict(RECOMMENDATIONS)) else ""
        ),
        "summary": _too_long(said.summary),
    }
    if wrong := {name: sentence for name, sentence in problems.items() if sentence}:
        raise Invalid(wrong)


def _too_long(*texts: str) -> str:
    return f"Keep it under {MOST_TEXT} letters." if any(len(text) > MOST_TEXT for text in texts) else ""


def _rate(draft: Scorecard, planned: PlannedInterview, said: Said) -> None:
    draft.ratings.all().delete()
    criteria = [each for each in planned.criteria.filter(removed_at=None) if each.id in said.ratings]
    Rating.objects.bulk_create(
        Rating(
            scorecard=draft,
            criterion=each,
            name=each.name,
            points=(points := said.ratings[each.id].points),
            anchor=each.anchors[points - 1] if points else "",
            evidence=said.ratings[each.id].evidence.strip(),
        )
        for each in criteria
        if said.ratings[each.id] != Rated()
    )


def _last_submitted(application: Application, planned: PlannedInterview, by: Member) -> Scorecard | None:
    mine = Scorecard.objects.submitted().filter(application=application, planned=planned, author=by)
    return mine.order_by("-version").first()


def _content(card: Scorecard) -> Said:
    ratings = {each.criterion_id: Rated(each.points, each.evidence) for each in card.ratings.all()}
    return Said(ratings, card.recommendation, card.summary)


def _told(said: Said) -> Said:
    """What is said, without what is left empty, as it is kept."""
    stripped = {key: Rated(each.points, each.evidence.strip()) for key, each in said.ratings.items()}
    ratings = {key: each for key, each in stripped.items() if each != Rated()}
    return Said(ratings, said.recommendation, said.summary.strip())
