"""What an address of the search page says."""

from django.http import QueryDict

from rolecall.search.queries import FACETS, ORDERS, Wanted

MOST_CHOSEN = 50


def wanted_of(given: QueryDict) -> Wanted:
    """Whom an address asks for; an order that there is not is the ordinary one."""
    order = given.get("order", "")
    return Wanted(
        q=given.get("q", "").replace("\0", ""),
        chosen=tuple((facet, _values(given, facet)) for facet in FACETS),
        order=order if order in ORDERS else "",
        cursor=given.get("cursor", ""),
    )


def kept(given: QueryDict, **more: str) -> str:
    """The same question as an address, from its first page on or from a place."""
    asked = QueryDict(mutable=True)
    for name in ("q", "order", *FACETS):
        asked.setlist(name, [value for value in given.getlist(name) if value])
    asked.update({name: value for name, value in more.items() if value})
    return asked.urlencode()


def _values(given: QueryDict, facet: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in given.getlist(facet) if value))[:MOST_CHOSEN]
