"""Addresses of pages, put together from pieces that Django's own `reverse` finds once for each name.

A page has some eighty links; to reverse each anew costs more than to ask the database for its rows.
"""

import re
from functools import lru_cache
from uuid import UUID

from django.urls import NoReverseMatch, reverse

PLAIN = re.compile(r"[-a-zA-Z0-9_]+")


def address_of(name: str, *args: object) -> str:
    """What `reverse(name, args=args)` gives."""
    return known_address(name, *args) or reverse(name, args=args)


def known_address(name: str, *args: object) -> str | None:
    """The same, where every argument is a UUID or a plain word and there is such a page; else None."""
    words: list[str] = []
    kinds: list[type] = []
    for each in args:
        if type(each) is UUID:
            words.append(str(each))
        elif type(each) is str and PLAIN.fullmatch(each):
            words.append(each)
        else:
            return None
        kinds.append(type(each))
    pieces = _pieces(name, *kinds)
    return pieces.format(*words) if pieces is not None else None


@lru_cache(maxsize=2000)
def _pieces(name: str, *kinds: type) -> str | None:
    """The address with a place for each argument; the product stands at the root of its domain."""
    marks = [UUID(int=2**127 + n) if kind is UUID else f"mark-{n}-mark" for n, kind in enumerate(kinds)]
    try:
        address = reverse(name, args=marks)
    except NoReverseMatch:
        return None
    address = address.replace("{", "{{").replace("}", "}}")
    for number, mark in enumerate(marks):
        address = address.replace(str(mark), f"{{{number}}}")
    return address
