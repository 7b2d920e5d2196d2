"""Pieces of pages that are written once for the same content: a card, a row of a list.

Most rows of a list were on the page before; to write each anew costs more than all of its queries. A piece
is found again only by everything that it is made from, so that it can neither be out of date nor belong
to somebody else.
"""

import threading
from collections import OrderedDict
from collections.abc import Hashable

from django.utils import timezone
from jinja2.runtime import Macro
from markupsafe import Markup

MOST = 4000
"""Some 6 MB: a card has about 1.5 KB."""
_pieces: OrderedDict[Hashable, Markup] = OrderedDict()
_one_at_a_time = threading.Lock()


def remembered(macro: Macro, moment: str, *args: Hashable) -> Markup:
    """What a macro makes of these arguments; `moment` is whatever it says that depends on the time of day.

    The macro may use nothing but its arguments, the zone of the reader, and other macros.
    """
    code = macro._func.__code__  # equal for equal macros, hence the file beside it
    key = (code, code.co_filename, moment, timezone.get_current_timezone_name(), *args)
    with _one_at_a_time:
        piece = _pieces.get(key)
        if piece is not None:
            _pieces.move_to_end(key)
            return piece
    piece = Markup(macro(*args))  # noqa: S704  a macro escapes what it is given
    with _one_at_a_time:
        _pieces[key] = piece
        if len(_pieces) > MOST:
            _pieces.popitem(last=False)
    return piece
