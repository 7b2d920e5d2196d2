"""What this context puts onto the list of people."""

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict

from rolecall.accounts import roles
from rolecall.candidates.models import Candidate
from rolecall.importing import access
from rolecall.importing.many.results import LABELS, REMOVE
from rolecall.importing.selecting import MOST_PICKED
from rolecall.jobs.models import Job
from rolecall.kit.addresses import address_of
from rolecall.pipeline.models import Application
from rolecall.search.models import TalentPool
from rolecall.ui.remembered import remembered_part
from rolecall.ui.slots import fills


@fills("people.acts", order=10)
def acts(request: HttpRequest) -> Iterable[Any]:
    """'Import' for whoever may."""
    if access.can_import(request.member):  # type: ignore[attr-defined]
        yield ("Import", address_of("importing:imports", request.organization.slug), "upload")  # type: ignore[attr-defined]


@fills("people.many", order=10)
def many(request: HttpRequest, *, filters: str, people: Sequence[Any]) -> Iterable[Any]:
    """The bar with which something is done to many at once."""
    yield from _bar(request, tuple(QueryDict(filters).items()), people, everybody="all")


@fills("found.many", order=10)
def many_found(request: HttpRequest, *, asked: str, people: Sequence[Any]) -> Iterable[Any]:
    """The same for people whom a search finds; `asked` is its address."""
    yield from _bar(request, (("find", asked),), people, everybody="found")


@fills("pool.many", order=10)
def many_pooled(request: HttpRequest, *, pool: TalentPool, people: Sequence[Any]) -> Iterable[Any]:
    """The same for the people of a talent pool."""
    yield from _bar(request, (("pool", str(pool.id)),), people, everybody="pool")


def _bar(
    request: HttpRequest, filters: tuple[tuple[str, Any], ...], people: Sequence[Any], *, everybody: str
) -> Iterable[Any]:
    member = request.member  # type: ignore[attr-defined]
    if member.role not in roles.DECIDERS:
        return
    yield remembered_part(
        "importing/_many_bar.html",
        request,
        filters=filters,
        shown=tuple(person.id for person in people),
        everybody=everybody,
        key=member.organization_id,
        most=MOST_PICKED,
        acts=tuple((act, label) for act, label in LABELS.items() if access.can_act(member, act)),
    )


@fills("candidate.acts", order=90)
def removal(
    request: HttpRequest, *, candidate: Candidate, application: Application | None
) -> Iterable[tuple[str, str, str, bool]]:
    """'Remove for good…' for administrators, where somebody is looked at: as for many, of one."""
    if access.can_act(request.member, REMOVE):  # type: ignore[attr-defined]
        many = address_of("importing:many", request.organization.slug)  # type: ignore[attr-defined]
        asked = urlencode({"scope": "chosen", "act": REMOVE, "person": candidate.id})
        yield "Remove for good…", f"{many}?{asked}", "trash-2", False


@fills("table.acts", order=10)
def of_table(request: HttpRequest, *, job: Job) -> Iterable[Any]:
    """'Export' of the people of a job, by the filters of the page."""
    if access.can_export(request.member):  # type: ignore[attr-defined]
        address = address_of("importing:export_job", request.organization.slug, job.id)  # type: ignore[attr-defined]
        yield ("Export", f"{address}?{request.GET.urlencode()}", "download")
