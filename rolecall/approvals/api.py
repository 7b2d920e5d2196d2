"""Approvals for programs: they read them, keep the rules and take requests back. Votes are people's."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.accounts.models import Department, Member
from rolecall.approvals import actions, queries
from rolecall.approvals.models import Approval, ApprovalRule, ApprovalVote
from rolecall.approvals.schemas import (
    ApprovalOut,
    ApprovalPage,
    ApprovalRuleIn,
    ApprovalRuleOut,
    ApprovalRulePage,
    ApprovalWhole,
    State,
    StepIn,
)
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.rest import Door, Paging, Synced, Told, answer, answer_page, page_of

door = Door(tags=["approvals"])


@door.get(
    "/approvals",
    roles=roles.DECIDERS,
    response=ApprovalPage,
    synced=Synced(Approval, told=(Told("approval_id"),), by_row=True),
    heeds_reach=True,
)
def list_approvals(request: KeyRequest, paging: Query[Paging], state: State | None = None) -> HttpResponse:
    """List what was put to approval, newest first."""
    rows = Approval.objects.visible_to(request.key)
    rows = rows.filter(state=state) if state else rows
    found, cursor = page_of(rows, paging)
    return answer_page([_json(row) for row in found], cursor, request)


@door.get(
    "/approvals/{uuid:approval_id}",
    roles=roles.DECIDERS,
    response=ApprovalWhole,
    row=Approval,
    heeds_reach=True,
)
def read_approval(request: KeyRequest, approval_id: UUID) -> HttpResponse:
    """Read one approval with its steps and votes."""
    approval = _approval(request, approval_id)
    return answer({**_json(approval), "steps": [_step_json(each) for each in queries.steps_of(approval)]})


@door.post(
    "/approvals/{uuid:approval_id}/cancel", roles=roles.RECRUITERS, response=ApprovalOut, heeds_reach=True
)
def cancel_approval(request: KeyRequest, approval_id: UUID) -> HttpResponse:
    """Take a request for approval back."""
    return answer(_json(actions.cancel(_approval(request, approval_id), by=request.key)))


@door.get(
    "/approval_rules",
    roles=roles.ADMINS,
    response=ApprovalRulePage,
    synced=Synced(ApprovalRule, told=(Told("rule_id"),), by_row=True),
)
def list_approval_rules(request: KeyRequest, paging: Query[Paging]) -> HttpResponse:
    """List the rules that ask for approval."""
    rows = ApprovalRule.objects.in_use().prefetch_related("steps__approvers")
    found, cursor = page_of(rows, paging)
    return answer_page([_rule_json(row) for row in found], cursor, request)


@door.post("/approval_rules", roles=roles.ADMINS, response={201: ApprovalRuleOut})
def write_approval_rule(request: KeyRequest, payload: ApprovalRuleIn) -> HttpResponse:
    """Write a rule that asks for approval."""
    return answer(_rule_json(_keep(request, None, payload)), 201)


@door.get(
    "/approval_rules/{uuid:approval_rule_id}", roles=roles.ADMINS, response=ApprovalRuleOut, row=ApprovalRule
)
def read_approval_rule(request: KeyRequest, approval_rule_id: UUID) -> HttpResponse:
    """Read one rule that asks for approval."""
    return answer(_rule_json(_rule(approval_rule_id)))


@door.put("/approval_rules/{uuid:approval_rule_id}", roles=roles.ADMINS, response=ApprovalRuleOut)
def change_approval_rule(
    request: KeyRequest, approval_rule_id: UUID, payload: ApprovalRuleIn
) -> HttpResponse:
    """Change a rule; what is under way goes on as it was."""
    return answer(_rule_json(_keep(request, _rule(approval_rule_id), payload)))


@door.delete("/approval_rules/{uuid:approval_rule_id}", roles=roles.ADMINS, response={204: None})
def remove_approval_rule(request: KeyRequest, approval_rule_id: UUID) -> HttpResponse:
    """Take a rule out of use."""
    actions.remove_rule(_rule(approval_rule_id), by=request.key)
    return HttpResponse(status=204)


def _keep(request: KeyRequest, rule: ApprovalRule | None, payload: ApprovalRuleIn) -> ApprovalRule:
    return actions.keep_rule(
        rule,
        by=request.key,
        kind=payload.kind,
        name=payload.name,
        department=_department(payload.department_id),
        amount_from=payload.amount_from,
        amount_to=payload.amount_to,
        currency=payload.currency,
        steps=[_step(each) for each in payload.steps],
    )


def _step(payload: StepIn) -> actions.Step:
    found = Member.objects.active().in_bulk(payload.user_ids)
    if len(found) < len(set(payload.user_ids)):
        raise Invalid({"steps": "Name members of your organization by their ids; GET /users lists them."})
    return actions.Step(payload.needed, list(found.values()), list(dict.fromkeys(payload.roles)))


def _department(department_id: UUID | None) -> Department | None:
    if department_id is None:
        return None
    found = Department.objects.filter(id=department_id).first()
    if found is None:
        raise Invalid({"department_id": "Name a department of your organization."})
    return found


def _approval(request: KeyRequest, approval_id: UUID) -> Approval:
    found = Approval.objects.visible_to(request.key).filter(id=approval_id).first()
    if found is None:
        raise NotFound
    return found


def _rule(rule_id: UUID) -> ApprovalRule:
    found = ApprovalRule.objects.in_use().filter(id=rule_id).first()
    if found is None:
        raise NotFound
    return found


def _json(row: Approval) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ApprovalOut.model_fields}


def _step_json(shown: queries.StepShown) -> dict[str, Any]:
    step = shown.step
    return {
        "position": step.position,
        "needed": step.needed,
        "is_current": step.is_current,
        "done_at": step.done_at,
        "approver_ids": [member.id for member, _ in shown.people],
        "votes": [_vote_json(vote) for vote in step.votes.all()],
    }


def _vote_json(vote: ApprovalVote) -> dict[str, Any]:
    return {
        "user_id": vote.member_id,
        "name": vote.member.name,
        "instead_of": vote.instead_of.name if vote.instead_of else None,
        "answer": vote.answer,
        "comment": vote.comment,
        "by_mail": vote.by_mail,
        "created_at": vote.created_at,
    }


def _rule_json(rule: ApprovalRule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "kind": rule.kind,
        "name": rule.name,
        "department_id": rule.department_id,
        "amount_from": None if rule.amount_from is None else str(rule.amount_from),
        "amount_to": None if rule.amount_to is None else str(rule.amount_to),
        "currency": rule.currency,
        "steps": [
            {
                "needed": step.needed,
                "user_ids": [each.member_id for each in step.approvers.all() if each.member_id],
                "roles": [each.role for each in step.approvers.all() if each.role],
            }
            for step in rule.steps.all()
        ],
    }
