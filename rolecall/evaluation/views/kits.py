"""The kit of a planned interview: reading it, its questions, its criteria."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.evaluation import access, actions, queries
from rolecall.evaluation.forms import CriterionForm, CriterionRows, QuestionRows
from rolecall.evaluation.models import PlannedInterview
from rolecall.evaluation.views.finding import address, page, planned_of
from rolecall.jobs.models import Requirement
from rolecall.kit import pages
from rolecall.kit.errors import NotFound
from rolecall.kit.seen import Seen


@require_safe
@members(*roles.EVERYONE)
def kit(request: MemberRequest, job_id: UUID, planned_id: UUID) -> HttpResponse:
    return _page(request, planned_of(request, job_id, planned_id))


@require_POST
@members(*roles.DECIDERS)
def questions(request: MemberRequest, job_id: UUID, planned_id: UUID) -> HttpResponse:
    planned = planned_of(request, job_id, planned_id)
    access.must_plan(request.member, planned.job)
    rows, seen = QuestionRows(request.POST, prefix="questions"), _seen(planned, request.POST)
    if not rows.is_valid() or _must_ask(rows, seen):
        return _page(request, planned, question_rows=rows, seen=seen)
    if _is_written(rows, seen):
        actions.set_kit(planned, rows.rows(), by=request.member)
    pages.toast(request, "The questions are saved.")
    return pages.go(request, address(request, "kit", job_id, planned_id))


@require_POST
@members(*roles.DECIDERS)
def criteria(request: MemberRequest, job_id: UUID, planned_id: UUID) -> HttpResponse:
    planned = planned_of(request, job_id, planned_id)
    access.must_plan(request.member, planned.job)
    rows, seen = CriterionRows(request.POST, prefix="criteria"), _seen(planned, request.POST)
    if not rows.is_valid() or _must_ask(rows, seen):
        return _page(request, planned, criterion_rows=rows, seen=seen)
    if _is_written(rows, seen):
        actions.set_criteria(planned, rows.rows(), by=request.member)
    pages.toast(request, "The criteria are saved.")
    return pages.go(request, address(request, "kit", job_id, planned_id) + "#criteria")


@require_POST
@members(*roles.DECIDERS)
def assess(request: MemberRequest, job_id: UUID, planned_id: UUID) -> HttpResponse:
    planned = planned_of(request, job_id, planned_id)
    access.must_plan(request.member, planned.job)
    actions.assess(planned, _requirement(request, planned), by=request.member)
    return pages.go(request, address(request, "kit", job_id, planned_id) + "#criteria")


def _page(
    request: MemberRequest,
    planned: PlannedInterview,
    *,
    question_rows: Any = None,
    criterion_rows: Any = None,
    seen: Seen | None = None,
) -> HttpResponse:
    kit = queries.kit_of(planned)
    assessed = {each.requirement_id for each in kit.criteria}
    context = {
        "planned": planned,
        "kit": kit,
        "eligible": queries.interviewers_of(planned),
        "unassessed": [each for each in planned.job.requirements.all() if each.id not in assessed],
        "seen": seen or _seen(planned, None),
        "question_rows": question_rows or QuestionRows(prefix="questions", initial=_asked(kit)),
        "criterion_rows": criterion_rows or CriterionRows(prefix="criteria", initial=_assessed(kit)),
    }
    wrong = question_rows is not None or criterion_rows is not None
    return page(request, "evaluation/kit.html", planned.job, context, wrong=wrong)


def _asked(kit: queries.Kit) -> list[dict[str, Any]]:
    names = ("text", "minutes", "good_signs", "weak_signs")
    return [{name: getattr(each, name) for name in names} for each in kit.questions]


def _assessed(kit: queries.Kit) -> list[dict[str, Any]]:
    return [CriterionForm.initial_of(each) for each in kit.criteria]


def _seen(planned: PlannedInterview, data: Mapping[str, Any] | None) -> Seen:
    kit = queries.kit_of(planned)
    return Seen({"questions": _asked(kit), "criteria": _assessed(kit)}, data)


def _must_ask(rows: Any, seen: Seen) -> bool:
    """Whether somebody else wrote the same meanwhile; the rows say so."""
    _is_written(rows, seen)
    question = seen.question()
    if question:
        rows.non_form_errors().append(question)
    return bool(question)


def _is_written(rows: Any, seen: Seen) -> bool:
    """Whether there is something to save: what only others changed is left as it is now."""
    written = [{name: each.cleaned_data[name] for name in each.base_fields} for each in rows.kept()]
    return rows.prefix in seen.of_the_writer({rows.prefix: written})


def _requirement(request: MemberRequest, planned: PlannedInterview) -> Requirement:
    try:
        wanted = forms.UUIDField().clean(request.POST.get("requirement", ""))
    except forms.ValidationError:
        raise NotFound from None
    found = Requirement.objects.filter(job=planned.job_id, id=wanted).first()
    if found is None:
        raise NotFound
    return found
