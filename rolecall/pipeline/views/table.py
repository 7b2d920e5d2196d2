"""The people of a job as a table."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.kit import pages
from rolecall.pipeline.forms.filters import address_of, filters_of
from rolecall.pipeline.queries.board import states_of
from rolecall.pipeline.queries.table import NEWEST, SORT_NAMES, table_of
from rolecall.pipeline.views.addresses import Addresses
from rolecall.pipeline.views.answers import job_of, slug_of
from rolecall.pipeline.views.board import filter_context, head_context, state_chips, with_address


@require_GET
@members(*roles.EVERYONE)
def table(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job, filters = job_of(request, job_id), filters_of(request.GET)
    sort = request.GET.get("sort", NEWEST)
    sort = sort if sort in SORT_NAMES else NEWEST
    kept = {} if sort == NEWEST else {"sort": sort}
    after = request.GET.get("after", "")
    found = table_of(job, filters, request.member, sort=sort, after=after)
    context = {
        "job": job,
        **head_context(request, job, "table"),
        "page": found,
        "filters": filters,
        "sorts": [(name, SORT_NAMES[name], address_of(filters, sort=name)) for name in SORT_NAMES],
        "sort": sort,
        "states": state_chips(filters, states_of(job, filters, request.member), **kept),
        "addresses": Addresses(slug_of(request), job.id),
        "first": address_of(filters, **kept) if after else "",
        "next": address_of(filters, **kept, after=found.after) if found.after else "",
        **filter_context(filters),
    }
    return with_address(request, pages.render(request, "pipeline/table.html", context), filters, **kept)
