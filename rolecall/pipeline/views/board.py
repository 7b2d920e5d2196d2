"""The board of a job: the page, more cards of a column, what changed, and several people at once."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET, require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.candidates import access as candidate_access
from rolecall.jobs.heads import asking_head, head_of
from rolecall.jobs.models import ON_HOLD, OPEN, Job, Stage
from rolecall.kit import live, pages
from rolecall.kit.ahead import Asking
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.events import Actor, Viewer
from rolecall.kit.written import written
from rolecall.pipeline import access
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.forms.filters import (
    address_of,
    filters_of,
    first_of,
    ids_of,
    moment_of,
    seen_of,
    shown_of,
)
from rolecall.pipeline.models import ACTIVE, STATES, Application, ApplicationQuerySet
from rolecall.pipeline.queries.board import (
    HIRED_STAGE,
    asking_of_page,
    board_of,
    is_filled,
    more_of,
    stages_of,
)
from rolecall.pipeline.queries.choices import sources_to_choose, tags_to_choose
from rolecall.pipeline.queries.columns import Board, Filters
from rolecall.pipeline.queries.going import Page, Stood, card_that_went
from rolecall.pipeline.views.addresses import Addresses
from rolecall.pipeline.views.answers import (
    after_act,
    asking_job,
    board_address,
    hire_address,
    job_of,
    people,
    query_behind,
    slug_of,
    stage_among,
    undo_address,
    who,
)
from rolecall.ui.navigation import asking_with_navigation

MOST_OPTIONS = 200
MOST_AT_ONCE = 500


def _asked_first(request: HttpRequest, reader: Actor, job_id: UUID) -> list[Asking]:
    """What the page asks by the id in its address alone."""
    lists = [sources_to_choose.asking(MOST_OPTIONS), tags_to_choose.asking(MOST_OPTIONS)]
    about = [asking_job(reader, job_id), *asking_of_page(job_id), *asking_head(job_id, reader)]
    return asking_with_navigation(reader, *about, *lists)


@require_GET
@members(*roles.EVERYONE, asks=_asked_first)
def board(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job, filters = job_of(request, job_id), filters_of(request.GET)
    ticket = live.ticket(request.organization.id, job.id)
    context = {
        **board_context(request, job, filters, board_of(job, filters, request.member)),
        **filter_context(filters),
        **head_context(request, job, "board"),
        "live_url": f"/live?ticket={ticket}",
    }
    context["is_filled"] = context["may_decide"] and job.state in (OPEN, ON_HOLD) and is_filled(job)
    return with_address(request, pages.render(request, "pipeline/board.html", context), filters)


@require_GET
@members(*roles.EVERYONE)
def column(request: MemberRequest, job_id: UUID, stage_id: UUID) -> HttpResponse:
    job, filters = job_of(request, job_id), filters_of(request.GET)
    stage = stage_among(stages_of(job), str(stage_id))
    at, last = moment_of(request.GET.get("at", "")), ids_of(request.GET.getlist("last"))
    if at is None or not last:
        raise NotFound
    found = more_of(job, stage, filters, request.member, at=at, last=last[0])
    context = board_context(request, job, filters, Board([found], {})) | {"column": found}
    if pages.wants_part(request):
        return pages.part(request, "pipeline/column.html", "cards", context)
    return pages.render(request, "pipeline/column.html", context | head_context(request, job, "board"))


@require_GET
@members(*roles.EVERYONE)
def changes(request: MemberRequest, job_id: UUID) -> HttpResponse:
    return what_changed(request, job_of(request, job_id), dict(request.GET.lists()))


@require_POST
@members(*roles.DECIDERS)
def move_many(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job = job_of(request, job_id)
    chosen = _chosen(request, job)
    stage = stage_among(stages_of(job), request.POST.get("stage", ""))
    if stage.kind == HIRED_STAGE and len(chosen) == 1:
        return pages.go(request, hire_address(request, chosen[0].id))
    moved = pipeline.move_many(chosen, to=stage, by=request.member)
    gone = [each for each in chosen if each.id not in moved.refused]
    said = f"Moved {who(gone)} to {stage.name}." if moved.count else f"Nobody was moved to {stage.name}."
    if moved.refused:
        stayed = next(iter(moved.refused.values()))
        said = f"{said} {people(len(moved.refused))} stayed. {stayed.sentence}"
    undo = moved.batch_id if moved.count else None
    return answer_on_board(request, job, said, undo=undo)


def answer_on_board(request: MemberRequest, job: Job, said: str, *, undo: UUID | None) -> HttpResponse:
    """The columns that changed, in place, where the board asked; else the board again."""
    if "seen" not in request.POST:
        return after_act(request, said, undo=undo, otherwise=board_address(request, job.id))
    toast = {"said": said, "undo": undo_address(request, undo) if undo else ""}
    answer = what_changed(request, job, dict(request.POST.lists()), **toast)
    return pages.shown(answer, undo) if undo else answer


def answer_to_move(
    request: MemberRequest,
    stood: Stood,
    moved: Application,
    said: str,
    *,
    undo: UUID,
    stages: Sequence[Stage],
) -> HttpResponse:
    """The card that went and the heads of two columns, where the board asked and has all else before it."""
    toast = {"said": said, "undo": undo_address(request, undo)}
    answer = card_in_place(request, moved.job, stood, moved.stage_id, toast, stages)
    return pages.shown(answer, undo) if answer else answer_on_board(request, moved.job, said, undo=undo)


def card_in_place(
    request: MemberRequest,
    job: Job,
    stood: Stood,
    to: UUID,
    toast: dict[str, str],
    stages: Sequence[Stage] | None = None,
) -> HttpResponse | None:
    """One card that went to a stage, and two heads, for a page that shows everybody and has the rest."""
    filters, sent = filters_of(query_behind(request)), dict(request.POST.lists())
    page = Page(seen_of(sent.get("seen", [])), shown_of(sent.get("have", [])))
    went = None
    if page.seen and filters == Filters():
        went = card_that_went(job, stood, to, request.member, page, stages)
    if went is None:
        return None
    first = first_of(sent["have"])
    context = {
        **toast,
        "went": went,
        "have": {stage: first[stage] + more for stage, more in went.more.items()},
        "addresses": Addresses(slug_of(request), job.id, address_of(filters)),
        "may_move": True,
    }
    return pages.render(request, "pipeline/_moved.html", context)


def what_changed(request: MemberRequest, job: Job, sent: dict[str, list[str]], **toast: str) -> HttpResponse:
    """The columns that no longer look as the page says it has them."""
    filters, seen = filters_of(query_behind(request)), seen_of(sent.get("seen", []))
    now = board_of(job, filters, request.member, shown=shown_of(sent.get("have", [])))
    if [str(each.id) for each in now.columns] != [name for name in seen if name != "states"]:
        # a stage was added, removed or put elsewhere
        return HttpResponse(headers={"HX-Refresh": "true"})
    changed = [each for each in now.columns if seen[str(each.id)] != each.signature]
    if not changed and not toast:
        return HttpResponse(status=204)
    context = board_context(request, job, filters, now) | {
        "changed": changed,
        "said": "",
        "undo": "",
        **toast,
    }
    return pages.render(request, "pipeline/_changed.html", context)


def board_context(request: MemberRequest, job: Job, filters: Filters, found: Board) -> dict[str, Any]:
    """What the columns of a board, or some of them, are shown with."""
    query = address_of(filters)
    member = request.member
    may_decide = access.can_decide(member, [job.id])
    return {
        "job": job,
        "board": found,
        "filters": filters,
        "query": query,
        "states": state_chips(filters, found.states),
        "addresses": Addresses(slug_of(request), job.id, query),
        "stages": tuple([(column.id, column.name) for column in found.columns]),
        "may_add": candidate_access.can_add(member),
        "may_decide": may_decide,
        "may_move": filters.is_of_active and may_decide,
    }


def state_chips(filters: Filters, counts: Mapping[str, int], **kept: str) -> list[tuple[str, str, bool, int]]:
    """The states with how many people are in each, as links that keep the other filters."""
    return [
        (
            label,
            address_of(filters, **kept, state="" if state == ACTIVE else state),
            state == filters.state,
            counts.get(state, 0),
        )
        for state, label in STATES
        if counts.get(state) or state in (ACTIVE, filters.state)
    ]


def with_address(request: MemberRequest, answer: HttpResponse, filters: Filters, **more: str) -> HttpResponse:
    """Where filters changed in place, the address says those that are set and no others."""
    if pages.wants_part(request):
        answer.headers["HX-Push-Url"] = f"{request.path}{address_of(filters, **more)}"
    return answer


def head_context(request: MemberRequest, job: Job, tab: str) -> dict[str, Any]:
    """What the head of each page about one job is shown with."""
    return {"head": head_of(job, request.member), "tab": tab}


def filter_context(filters: Filters) -> dict[str, Any]:
    """What there is to filter by."""
    return {
        "sources": sources_to_choose(MOST_OPTIONS),
        "tags": tags_to_choose(MOST_OPTIONS),
        "without_filters": address_of(Filters(state=filters.state)),
    }


def _chosen(request: MemberRequest, job: Job) -> list[Application]:
    ids = set(ids_of(request.POST.getlist("application")))
    if not ids:
        raise Invalid({"application": "Select the people first."}, "Select the people first.")
    if len(ids) > MOST_AT_ONCE:
        raise Invalid({"application": f"Select {MOST_AT_ONCE} people at the most."})
    member = request.member
    chosen = _applications(job.id, list(ids), member.role, member.actor_kind, member.id)
    if len(chosen) < len(ids):
        raise NotFound
    for each in chosen:
        each.job = job
    return chosen


@written
def _applications(
    job: UUID, among: list[UUID], role: str, kind: str, viewer: UUID | None
) -> ApplicationQuerySet:
    seen: ApplicationQuerySet = Application.objects.visible_to(Viewer(role, kind, viewer))
    return seen.filter(job=job, id__among=among)
