"""Pieces of pages that are written once for the same content: a card, a row of a list.

Most rows of a list were on the page before; to write each anew costs more than all of its queries. A piece
is found again only by everything that it is made from, so that it can neither be out of date nor belong
to somebody else.
"""

import itertools
import threading
from collections.abc import Callable, Hashable, Iterable
from datetime import datetime
from heapq import nsmallest
from sys import getsizeof
from types import CodeType

import msgspec
from django.http import HttpRequest
from django.template.loader import get_template
from django.utils import timezone
from jinja2.runtime import Macro
from markupsafe import Markup

from rolecall.ui.filters import NEVER, said_until

MOST = 4000
"""Some 6 MB: a card has about 1.5 KB."""


class _Piece:
    """A piece, and when it was used last."""

    __slots__ = ("text", "used")

    def __init__(self, text: Markup) -> None:
        self.text, self.used = text, 0


class _Run(_Piece):
    """A run of pieces, and from and until when it says how long ago everything was."""

    __slots__ = ("since", "until")

    def __init__(self, text: Markup, since: datetime, until: datetime) -> None:
        super().__init__(text)
        self.since, self.until = since, until


_pieces: dict[Hashable, _Piece] = {}
_uses = itertools.count(1)
_LATER = float("inf")
"""What was only just made is used in a moment."""
MOST_RUN_BYTES = 8_000_000
"""A column of fifteen cards has 23 KB, a board of them 130, a list of fifty rows 60; twice that with signs of
other scripts than ours."""
_numbers: dict[int, tuple[CodeType, int]] = {}
"""Macros by number: the code of one is slow to hash, and equal for equal macros of two files."""
_runs: dict[Hashable, _Run] = {}
_one_at_a_time = threading.Lock()


def remembered(macro: Macro, moment: str, *args: Hashable) -> Markup:
    """What a macro makes of these arguments; `moment` is whatever it says that depends on the time of day.

    The macro may use nothing but its arguments, the zone of the reader, and other macros.
    """
    return _made_once((*_named(macro), moment, *args), macro, *args)


def remembered_part(template: str, request: HttpRequest, **values: Hashable) -> Markup:
    """What a template makes of these values on pages of this organization, of which it knows no more."""
    key = (template, request.organization.slug, timezone.get_current_timezone_name(), *values.items())  # type: ignore[attr-defined]
    return _made_once(key, get_template(template).render, values, request)


def forget() -> None:
    """Keep nothing of what was written: somebody who stands in it was removed for good."""
    with _one_at_a_time:
        _pieces.clear()
        _runs.clear()


def _made_once(key: Hashable, make: Callable[..., str], *args: object) -> Markup:
    kept = _pieces.get(key)
    if kept is None:
        kept = _Piece(Markup(make(*args)))  # noqa: S704  a template escapes what it is given
        with _one_at_a_time:
            _pieces[key] = kept
            if len(_pieces) > MOST:
                _let_go()
    kept.used = next(_uses)
    return kept.text


def _let_go() -> None:
    """Forget the quarter that was used least of late.

    To keep all in the order of their use would look for each by its key once more whenever it is used.
    """
    oldest = nsmallest(MOST // 4, _pieces.items(), key=lambda item: item[1].used)
    for key, _ in oldest:
        del _pieces[key]


def remembered_run(macro: Macro, moments: Iterable[datetime], made_from: Hashable, *args: object) -> Markup:
    """What a macro makes of a run of pieces, to look for each of which again costs more than to find the run.

    `made_from` stands for everything in the arguments; `moments` are those of which it is said how long ago
    they were.
    """
    key, now = (*_named(macro), _packed(made_from)), timezone.now()
    kept = _runs.get(key)
    if kept is None or not kept.since <= now < kept.until:
        made = Markup(macro(*args))  # noqa: S704  a macro escapes what it is given
        kept = _Run(made, now, min((said_until(moment, now) for moment in moments), default=NEVER))
        with _one_at_a_time:
            _runs[key] = kept
            _let_runs_go()
    kept.used = next(_uses)
    return kept.text


def _let_runs_go() -> None:
    held = sum(getsizeof(each.text) for each in _runs.values())
    while held > MOST_RUN_BYTES:
        oldest = min(_runs, key=lambda each: _runs[each].used or _LATER)
        held -= getsizeof(_runs.pop(oldest).text)


def _packed(made_from: Hashable) -> Hashable:
    """In one piece, where that can be: to compare fifty people field by field takes ten times as long."""
    try:
        return msgspec.msgpack.encode(made_from)
    except TypeError:
        return made_from


def _named(macro: Macro) -> tuple[Hashable, ...]:
    code = macro._func.__code__
    known = _numbers.get(id(code))
    if known is None or known[0] is not code:
        known = _numbers[id(code)] = code, next(_uses)
    return known[1], timezone.get_current_timezone_name()
