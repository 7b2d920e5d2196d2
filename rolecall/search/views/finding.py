"""The page on which people are found: as a list with the passages that matched, or as a table."""

from collections.abc import Hashable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.cache import patch_vary_headers

from rolecall.accounts.doors import MemberRequest, members
from rolecall.candidates.field_queries import asking_fields, custom_fields
from rolecall.kit import pages
from rolecall.kit.ahead import Asking
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.search import access, asking, naming, own_fields, queries
from rolecall.search.access import SEARCHERS
from rolecall.search.asking import FIELDS
from rolecall.search.engine import NAME, NEWEST
from rolecall.search.errors import IndexIsOlder
from rolecall.search.facets import FACETS, FOLDED, named
from rolecall.search.forms import address_of, asked_of, id_of
from rolecall.search.index_state import index_is_older, is_quickly_counted, state_of_index
from rolecall.search.narrowing import (
    COLUMNS,
    DATES,
    OF_JOBS,
    RESUME,
    SIGNS,
    TABLE,
    YEARS,
    asking_places,
    columns_in,
    half_said,
    places_to_choose,
    questions_to_compare,
    wanted_in,
)
from rolecall.search.particulars import LEVELS
from rolecall.search.saved import opened_as, searches_of
from rolecall.ui.navigation import asking_with_navigation

EXAMPLES = (
    ("python AND (django OR flask) -intern", "Words, AND, OR and brackets; a dash leaves people out"),
    ('"machine learning engineer"', "Words in exactly this order"),
    ("C++ .NET R&D", "Terms as they are written"),
    ("develop*", "Everything that begins so"),
    ("name:jonson", "A name, also with a typo"),
    ("title:designer location:athens", "In one field only"),
    ('stage:offer tag:"silver medal"', "Where people stand, and how you tagged them"),
    ("source:referral after:2026-01", "Where they came from, and when"),
    (
        "years:>=5 language:german>=b2 -employer:acme",
        "Years in work, a language and how well, and not there",
    ),
    ("has:resume activity:<today-365", "With a résumé, and nothing happened for a year"),
    ("applied:2026 consent:<today+30", "When they applied, and whose consent ends soon"),
)
ROWS = 50
"""How many people a page of the table shows."""
NARROWING = "narrow"
"""The part of the page by which an answer is narrowed down."""


def _asked_first(request: HttpRequest, reader: Actor) -> list[Asking]:
    """What the page asks whatever is looked for."""
    compared = questions_to_compare.asking(reader.actor_id, reader.role)
    lists = [asking_fields(), compared, asking_places()]
    return lists if _is_part(request) else asking_with_navigation(reader, *lists)


@members(*SEARCHERS, asks=_asked_first)
def search(request: MemberRequest) -> HttpResponse:
    asked = asked_of(request.GET)
    context: dict[str, Any] = {
        "asked": asked,
        "half": half_said(dict(request.GET.lists())),
        "orders": queries.ORDERS,
        "facets": FACETS,
        "folded": FOLDED,
        "fields": FIELDS,
        "page": None,
        "chosen": None,
        "state": None,
        "mistake": None,
        "meant": None,
        "unclear": {},
        "find": _words_to_light(next(iter(asked.get("q", ())), "")),
        **_look(request, asked),
        **_kept(request, asked),
    }
    context["offered"] = _offered(context)
    try:
        _find(request, asked, context)
    except asking.Mistake as mistake:
        context["mistake"] = mistake
        context["parts"] = mistake.parts(next(iter(asked.get("q", ())), ""))
    except Invalid as invalid:
        context["unclear"] = invalid.fields
    except IndexIsOlder as older:
        context["unclear"] = {"": older.sentence}
    if context["page"] is None:
        chosen = {facet: tuple(asked.get(facet, ())) for facet in FACETS}
        context["chosen"] = named({}, chosen, request.member)
    if context["page"] is None or not context["page"].hits or index_is_older():
        context["state"] = state_of_index()
    answer = _answer(request, context)
    patch_vary_headers(answer, ["HX-Request"])  # the part is never taken for the page of its address
    return answer


def _offered(context: dict[str, Any]) -> Hashable:
    """All that the filters offer, as long as none of them says anything: then they are the same again."""
    if {*context["asked"]} - {"q", "order"} or any(context["half"].values()):
        return None
    places = tuple((kind, tuple(some)) for kind, some in context["places"].items())
    return places, tuple(context["questions"]), tuple(context["ends"])


def _answer(request: MemberRequest, context: dict[str, Any]) -> HttpResponse:
    """The page, or the part of it that changes while a question is typed; a mistake stands in its place."""
    if _is_part(request):
        return pages.part(request, "search/search.html", "found", context)
    refused = context["mistake"] or context["unclear"]
    return pages.render(request, "search/search.html", context, status=422 if refused else 200)


def _is_part(request: HttpRequest) -> bool:
    return pages.wants_part(request) and "HX-History-Restore-Request" not in request.headers


def _find(request: MemberRequest, asked: dict[str, list[str]], context: dict[str, Any]) -> None:
    zone, cursor = request.organization.time_zone, request.GET.get("cursor", "")
    limit = ROWS if context["is_table"] else queries.PER_PAGE
    context["wanted"] = wanted_in({"q": asked.get("q", ()), "order": asked.get("order", ())}, request.member)
    context["wanted"] = wanted = wanted_in(asked, request.member, cursor=cursor, limit=limit, zone=zone)
    if wanted.is_empty:
        return
    naming.must_be_there(asked, request.member)
    saved = {"saved": context["opened"]} if context["saved"] else {}
    # who narrows an answer down goes on from choice to choice: the counts come along, however long they take
    narrows = request.headers.get("HX-Trigger") == NARROWING
    counted = narrows or is_quickly_counted()
    context["page"] = page = queries.find(request.member, wanted, zone=zone, counted=counted)
    if context["is_table"]:
        context["cells"] = own_fields.cells([hit.person.id for hit in page.hits], context["columns"])
    q = next(iter(asked.get("q", ())), "")
    if context["page"] is not None and (meant := asking.meant(q)):
        context["meant"] = (meant, address_of({**asked, "q": [meant]}, **saved))
    context["older"] = address_of(asked, **saved, cursor=page.next) if page.next else ""
    context["first"] = address_of(asked, **saved) if cursor else ""


@members(*SEARCHERS)
def narrow(request: MemberRequest) -> HttpResponse:
    """The counts of an answer among so many people that they follow it."""
    asked, zone = asked_of(request.GET), request.organization.time_zone
    try:
        wanted = wanted_in(asked, request.member, zone=zone)
        found = {} if wanted.is_empty else queries.facets_of(request.member, wanted, zone=zone)
    except (asking.Mistake, Invalid, IndexIsOlder):
        found = {}  # the page itself says what is wrong
    context = {
        "asked": asked,
        "half": {},
        "chosen": None,
        "facets": FACETS,
        "folded": FOLDED,
        "levels": _levels(),
        "found": found,
    }
    return pages.render(request, "search/_narrow.html", context)


def _levels() -> list[str]:
    return [level.upper() if len(level) == 2 else level.capitalize() for level in LEVELS]


def _look(request: MemberRequest, asked: dict[str, list[str]]) -> dict[str, Any]:
    """As a list or as a table, with its columns; and the addresses that change that."""
    is_table = TABLE in asked.get("view", ())
    member = request.member
    fields = custom_fields()
    all_columns = COLUMNS | own_fields.columns(fields)
    questions = questions_to_compare(member.id, member.role)
    orders = {order: address_of({**asked, "order": [order]}) for order in (NAME, NEWEST)}
    return {
        "is_table": is_table,
        "columns": columns_in(asked, all_columns),
        "all_columns": all_columns,
        "examples": (*EXAMPLES, *own_fields.examples(fields)),
        "order_addresses": orders,
        "as_list": address_of({**asked, "view": []}),
        "as_table": address_of({**asked, "view": [TABLE]}),
        "of_jobs": OF_JOBS,
        "dates": DATES,
        "years": YEARS,
        "resume": RESUME,
        "levels": _levels(),
        "signs": SIGNS,
        "questions": list(dict.fromkeys([*own_fields.to_compare(fields), *questions])),
        "ends": own_fields.ends(fields, asked),
        "compared": own_fields.beside_ends(fields, asked),
        "places": places_to_choose(),
    }


def _kept(request: MemberRequest, asked: dict[str, list[str]]) -> dict[str, Any]:
    """The saved search that is looked at, if it is one, and whether the member keeps searches at all."""
    may_save = request.member.role in access.SAVERS
    opened = request.GET.get("saved", "") if may_save else ""
    id_, _, mark = opened.partition("~")
    saved = get_object_or_404(searches_of(request.member), id=id_of(id_)) if id_of(id_) else None
    opened = opened_as(saved) if saved and not mark else opened
    return {
        "may_save": may_save,
        "saved": saved,
        # while it is narrowed down, what it asked for as it was opened goes along
        "opened": opened,
        "seen": f"asked:{opened.partition('~')[2]}",
        "may_change": saved is not None and access.can_change(saved, request.member),
        "is_changed": saved is not None and saved.asked != asked,
        "here": address_of(asked),
    }


def _words_to_light(q: str) -> str:
    """The words of a question that are lit in a résumé that is opened from here."""
    try:
        asked = asking.positive_words(asking.read(q))
    except asking.Mistake:
        return ""
    return " ".join(words.said for words in asked if words.field in ("", "title", "skill", "company"))
