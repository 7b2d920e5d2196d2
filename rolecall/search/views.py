"""The page on which people are found."""

from typing import Any

from django.http import HttpResponse

from rolecall.accounts.doors import MemberRequest, members
from rolecall.kit import pages
from rolecall.search import asking, queries
from rolecall.search.access import SEARCHERS
from rolecall.search.asking import FIELDS
from rolecall.search.forms import kept, wanted_of

EXAMPLES = (
    ("python AND (django OR flask) -intern", "Words, AND, OR and brackets; a dash leaves people out"),
    ('"machine learning engineer"', "Words in exactly this order"),
    ("C++ .NET R&D", "Terms as they are written"),
    ("develop*", "Everything that begins so"),
    ("name:jonson", "A name, also with a typo"),
    ("title:designer location:athens", "In one field only"),
    ('stage:offer tag:"silver medal"', "Where people stand, and how you tagged them"),
    ("source:referral after:2026-01", "Where they came from, and when"),
)


@members(*SEARCHERS)
def search(request: MemberRequest) -> HttpResponse:
    wanted = wanted_of(request.GET)
    context: dict[str, Any] = {
        "wanted": wanted,
        "orders": queries.ORDERS,
        "facets": queries.FACETS,
        "examples": EXAMPLES,
        "fields": FIELDS,
        "page": None,
        "mistake": None,
        "find": _words_to_light(wanted.q),
    }
    try:
        if not wanted.is_empty:
            context["page"] = page = queries.find(request.member, wanted, zone=request.organization.time_zone)
            context["older"] = kept(request.GET, cursor=page.next) if page.next else ""
            context["first"] = kept(request.GET) if wanted.cursor else ""
    except asking.Mistake as mistake:
        context["mistake"] = mistake
        context["parts"] = mistake.parts(wanted.q)
    if context["page"] is None or not context["page"].hits:
        context["state"] = queries.state_of_index()
    # a part with a mistake is put in its place like any other, while the question is typed on
    refused = context["mistake"] and not pages.wants_part(request)
    return pages.render(request, "search/search.html", context, status=422 if refused else 200)


def _words_to_light(q: str) -> str:
    """The words of a question that are lit in a résumé that is opened from here."""
    try:
        asked = asking.positive_words(asking.read(q))
    except asking.Mistake:
        return ""
    return " ".join(words.said for words in asked if words.field in ("", "title", "skill", "company"))
