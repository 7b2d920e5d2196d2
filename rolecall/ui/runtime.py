"""What compiled templates import: Jinja's own runtime, with an `escape` that makes no object for each text.

A page puts out one to three thousand values. MarkupSafe's `escape` wraps each in a `Markup`, which says to
whoever takes it further that it is escaped; what a template puts out is only joined.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from types import FunctionType
from typing import Any, TypeVar

from jinja2 import pass_context, runtime
from jinja2.runtime import Context, Macro
from jinja2.utils import internalcode
from markupsafe import Markup, _escape_inner  # type: ignore[attr-defined]
from markupsafe import escape as escaped

globals().update({name: getattr(runtime, name) for name in (*runtime.exported, *runtime.async_exported)})
F = TypeVar("F", bound=Callable[..., Any])
THEIRS, OURS = "from jinja2.runtime import ", f"from {__name__} import "


KEPT = type(lru_cache(escaped))
"""What a function is that keeps its answers: an icon is one."""
OF_REQUEST = "asks_for_the_request_alone"


def of_request(function: F) -> F:
    """Give a function the context, of which it reads the request alone.

    Jinja makes a context of its own for each call from a loop, with the loop's names in it.
    """
    setattr(function, OF_REQUEST, True)
    return pass_context(function)


def escape(value: Any) -> str:
    """A value as it stands in HTML; texts that are marked as safe stay as they are."""
    kind = type(value)
    if kind is str:
        return _escape_inner(value)
    return value if kind is Markup else escaped(value)


def with_ours(generated: str) -> str:
    """The code of a template, which imports from here what it would import from Jinja."""
    if generated.count(THEIRS) != 1:
        raise RuntimeError("This Jinja writes its templates otherwise: see rolecall.ui.runtime.")
    return generated.replace(THEIRS, OURS)


class _Made(threading.local):
    """The contexts of the template that this thread is writing."""

    contexts: "list[Context] | None" = None


_made = _Made()


@contextmanager
def let_go_of(contexts: "list[Context] | None") -> Iterator[None]:
    """Let go at the end of the contexts that are made meanwhile, which the list gathers; without one of none.

    A macro holds the context that it was made in, which holds the macro: with both, all that a page was
    written from stayed in memory until the garbage collector came by, in the midst of somebody's request.
    """
    before, _made.contexts = _made.contexts, contexts
    try:
        yield
    finally:
        _made.contexts = before
        for each in contexts or ():
            each.vars.clear()
            each.blocks.clear()
            each.parent = {}  # it may be the parent of others, too


class QuickContext(Context):
    """Calls macros and functions, which most of what templates call are, with little looking."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if _made.contexts is not None:
            _made.contexts.append(self)

    @internalcode
    def call(self, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        kind = type(called)
        if kind is Macro:
            first: tuple[Any, ...] = (self.eval_ctx,)
        elif kind is FunctionType and hasattr(called, OF_REQUEST):
            first = (self,)
        elif (kind is FunctionType or kind is KEPT) and not hasattr(called, "jinja_pass_arg"):
            first = ()
        else:
            return super().call(called, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return called(*first, *args, **kwargs)
