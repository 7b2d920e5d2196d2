"""Writing the kit of an interview: what is asked, and what is assessed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from rolecall.evaluation.actions.planning import take_turn, tell_changes
from rolecall.evaluation.anchors import ANY, anchors_for
from rolecall.evaluation.errors import AlreadyAssessed, OtherJobsRequirement
from rolecall.evaluation.models import SCALE, Criterion, KitQuestion, PlannedInterview
from rolecall.jobs.models import Requirement
from rolecall.kit import clock
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor

MOST_ROWS = 40


@dataclass(frozen=True)
class QuestionRow:
    """A question of a kit as somebody writes it."""

    text: str
    good_signs: str = ""
    weak_signs: str = ""
    minutes: int = 5


@dataclass(frozen=True)
class CriterionRow:
    """A criterion as somebody writes it; with `id` it is one that the interview has already."""

    name: str
    anchors: Sequence[str] = field(default_factory=lambda: list(ANY))
    requirement: Requirement | None = None
    id: UUID | None = None


def set_kit(planned: PlannedInterview, rows: Sequence[QuestionRow], *, by: Actor) -> None:
    """Make the kit ask these questions and no others, in this order."""
    locked = take_turn(planned, by)
    _check_questions(rows)
    before = [_row(each) for each in locked.questions.all()]
    if before == list(rows):
        return
    locked.questions.all().delete()
    KitQuestion.objects.bulk_create(
        KitQuestion(planned=locked, position=position, **vars(row)) for position, row in enumerate(rows)
    )
    texts = ["; ".join(row.text for row in before), "; ".join(row.text for row in rows)]
    tell_changes(locked, {"questions": texts}, by)


def assess(planned: PlannedInterview, requirement: Requirement, *, by: Actor) -> Criterion:
    """Let an interview assess a requirement of its job, with the anchors of its kind."""
    locked = take_turn(planned, by)
    _must_be_of_job(locked, requirement)
    there = list(locked.criteria.filter(removed_at=None))
    if any(each.requirement_id == requirement.id for each in there):
        raise AlreadyAssessed
    criterion = Criterion.objects.create(
        planned=locked,
        requirement=requirement,
        name=requirement.text,
        anchors=anchors_for(requirement.kind),
        position=max((each.position for each in there), default=-1) + 1,
    )
    tell_changes(locked, {"criteria": [_names(there), _names([*there, criterion])]}, by)
    return criterion


def set_criteria(planned: PlannedInterview, rows: Sequence[CriterionRow], *, by: Actor) -> None:
    """Make an interview assess these criteria and no others, in this order; ratings of others stay."""
    locked = take_turn(planned, by)
    _check_criteria(locked, rows)
    there = {each.id: each for each in locked.criteria.filter(removed_at=None)}
    before = [_said(each) for each in there.values()]
    kept = {row.id for row in rows}
    Criterion.objects.filter(id__in=[key for key in there if key not in kept]).update(removed_at=clock.now())
    after = [
        _write(locked, there[row.id] if row.id else None, position, row) for position, row in enumerate(rows)
    ]
    said = [_said(each) for each in after]
    if before != said:
        tell_changes(locked, {"criteria": ["; ".join(before), "; ".join(said)]}, by)


def _write(planned: PlannedInterview, known: Criterion | None, position: int, row: CriterionRow) -> Criterion:
    criterion = known or Criterion(planned=planned, requirement=row.requirement)
    criterion.name, criterion.anchors, criterion.position = row.name.strip(), list(row.anchors), position
    criterion.save()
    return criterion


def _check_questions(rows: Sequence[QuestionRow]) -> None:
    if len(rows) > MOST_ROWS:
        raise Invalid({"questions": f"Ask at most {MOST_ROWS} questions."})
    if any(not 0 < len(row.text.strip()) <= 500 for row in rows):
        raise Invalid({"questions": "Write each question in up to 500 letters, or remove it."})
    if any(not 0 <= row.minutes <= 240 for row in rows):
        raise Invalid({"questions": "Give each question between 0 and 240 minutes."})


def _check_criteria(planned: PlannedInterview, rows: Sequence[CriterionRow]) -> None:
    if len(rows) > MOST_ROWS:
        raise Invalid({"criteria": f"Assess at most {MOST_ROWS} criteria."})
    if any(not 0 < len(row.name.strip()) <= 300 for row in rows):
        raise Invalid({"criteria": "Name each criterion in up to 300 letters, or remove it."})
    if any(
        len(row.anchors) != SCALE or not all(0 < len(a.strip()) <= 300 for a in row.anchors) for row in rows
    ):
        raise Invalid({"criteria": f"Write what each of the {SCALE} points means, in up to 300 letters."})
    _check_which(planned, rows)


def _check_which(planned: PlannedInterview, rows: Sequence[CriterionRow]) -> None:
    there = {each.id: each.requirement_id for each in planned.criteria.filter(removed_at=None)}
    if any(row.id is not None and row.id not in there for row in rows):
        raise Invalid({"criteria": "Name only criteria of this interview."})
    for row in rows:
        if row.requirement is not None:
            _must_be_of_job(planned, row.requirement)
    assessed = [there[row.id] if row.id else row.requirement and row.requirement.id for row in rows]
    named = [each for each in assessed if each is not None]
    known = [row.id for row in rows if row.id is not None]
    if len(named) != len(set(named)) or len(known) != len(set(known)):
        raise AlreadyAssessed


def _must_be_of_job(planned: PlannedInterview, requirement: Requirement) -> None:
    if requirement.job_id != planned.job_id:
        raise OtherJobsRequirement


def _row(question: KitQuestion) -> QuestionRow:
    return QuestionRow(question.text, question.good_signs, question.weak_signs, question.minutes)


def _names(criteria: Sequence[Criterion]) -> str:
    return "; ".join(each.name for each in criteria)


def _said(criterion: Criterion) -> str:
    return f"{criterion.name} ({' / '.join(criterion.anchors)})"
