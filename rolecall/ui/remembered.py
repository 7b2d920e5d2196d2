"""Pieces of pages that are written once for the same content: a card, a row of a list.

Most rows of a list were on the page before; to write each anew costs more than all of its queries. A piece
is found again only by everything that it is made from, so that it can neither be out of date nor belong
to somebody else.
"""

import itertools
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from datetime import datetime
from heapq import nsmallest
from types import CodeType

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


_pieces: dict[Hashable, _Piece] = {}
_uses = itertools.count(1)
MOST_RUNS = 200
"""Some 6 MB: a column has twenty cards, a list fifty rows."""
_numbers: dict[int, tuple[CodeType, int]] = {}
"""Macros by number: the code of one is slow to hash, and equal for equal macros of two files."""
_runs: OrderedDict[Hashable, tuple[datetime, datetime, Markup]] = OrderedDict()
"""Each with the time from and until which it says how long ago everything was."""
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
    key, now = (*_named(macro), made_from), timezone.now()
    with _one_at_a_time:
        since, until, run = _runs.get(key, (now, now, None))
        if run is not None and since <= now < until:
            _runs.move_to_end(key)
            return run
    made = Markup(macro(*args))  # noqa: S704  a macro escapes what it is given
    ends = min((said_until(moment, now) for moment in moments), default=NEVER)
    with _one_at_a_time:
        _runs[key] = now, ends, made
        _runs.move_to_end(key)
        if len(_runs) > MOST_RUNS:
            _runs.popitem(last=False)
    return made


def _named(macro: Macro) -> tuple[Hashable, ...]:
    code = macro._func.__code__
    known = _numbers.get(id(code))
    if known is None or known[0] is not code:
        known = _numbers[id(code)] = code, next(_uses)
    return known[1], timezone.get_current_timezone_name()
