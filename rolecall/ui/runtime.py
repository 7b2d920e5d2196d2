"""What compiled templates import: Jinja's own runtime, with an `escape` that makes no object for each text.

A page puts out one to three thousand values. MarkupSafe's `escape` wraps each in a `Markup`, which says to
whoever takes it further that it is escaped; what a template puts out is only joined.
"""

from typing import Any

from jinja2 import runtime
from jinja2.runtime import Context, Macro
from jinja2.utils import internalcode
from markupsafe import Markup, _escape_inner  # type: ignore[attr-defined]
from markupsafe import escape as escaped

globals().update({name: getattr(runtime, name) for name in (*runtime.exported, *runtime.async_exported)})
THEIRS, OURS = "from jinja2.runtime import ", f"from {__name__} import "


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


class QuickContext(Context):
    """Calls macros, which most of what templates call are, without looking what they want to be given."""

    @internalcode
    def call(self, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        if type(called) is not Macro:
            return super().call(called, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return called(self.eval_ctx, *args, **kwargs)
