"""How interviewers score: all of them, one of them, and one's own."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.accounts.models import Member
from rolecall.evaluation.calibration import rows
from rolecall.evaluation.calibration.form import CalibrationForm, PeriodForm
from rolecall.evaluation.calibration.measures import Figures
from rolecall.kit import clock, pages

PER_PAGE = 25


@require_safe
@members(*roles.RECRUITERS)
def overview(request: MemberRequest) -> HttpResponse:
    form = CalibrationForm(request.GET, zone=_zone(request), by=request.member)
    found = rows.calibration_of(request.member, form.wanted())
    context = {
        "form": form,
        "calibration": found,
        "rows": form.in_order(found.rows),
        "query": urlencode({name: said for name, said in form.narrowed.items() if name != "sort"}),
        "is_filtered": bool(form.narrowed),
    }
    return pages.render(request, "evaluation/calibration.html", context)


@require_safe
@members(*roles.RECRUITERS)
def interviewer(request: MemberRequest, member_id: UUID) -> HttpResponse:
    member = get_object_or_404(rows.authors(), id=member_id)
    form = CalibrationForm(request.GET, zone=_zone(request), by=request.member)
    return _page(request, form, member, {"is_own": False, "query": urlencode(form.narrowed)})


@require_safe
@members(*roles.EVERYONE)
def own(request: MemberRequest) -> HttpResponse:
    form = PeriodForm(request.GET, zone=_zone(request))
    return _page(request, form, request.member, {"is_own": True})


def _page(request: MemberRequest, form: PeriodForm, member: Member, more: dict[str, Any]) -> HttpResponse:
    """The figures of one interviewer, and the scorecards they are from."""
    wanted = replace(form.wanted(), member=member.id)
    found = rows.calibration_of(request.member, wanted)
    cards = rows.counted_cards(request.member, wanted, member, before=_id(request.GET.get("before", "")))
    shown = list(cards[: PER_PAGE + 1])
    context = {
        "form": form,
        "member": member,
        "wanted": wanted,
        "figures": found.rows[0].figures if found.rows else Figures(),
        "cards": shown[:PER_PAGE],
        "older": _older(form, shown[PER_PAGE - 1].id) if len(shown) > PER_PAGE else "",
        "is_filtered": bool(form.narrowed),
    }
    return pages.render(request, "evaluation/calibration_of.html", context | more)


def _zone(request: MemberRequest) -> ZoneInfo:
    return clock.zone_named(request.organization.time_zone)


def _older(form: PeriodForm, last: UUID) -> str:
    return "?" + urlencode({**form.narrowed, "before": last})


def _id(said: str) -> UUID | None:
    try:
        return UUID(said)
    except ValueError:
        return None
