"""What a page writes fifty times over: by functions, as a macro of Jinja takes three times as long."""

from datetime import date, datetime

from markupsafe import Markup, escape

from rolecall.ui import filters


def avatar(name: str, of: object = "", size: str = "", src: str = "") -> Markup:
    """Somebody's picture, or their initials in a colour that goes by their id."""
    if src:
        return Markup('<img class="avatar {}" src="{}" alt="">').format(size, src)
    shown = f'<span class="avatar {escape(size)} hue-{filters.hue(of or name)}" aria-hidden="true">'
    return Markup(f"{shown}{escape(filters.initials(name))}</span>")  # noqa: S704  all of it is escaped


def when(moment: datetime | date | None, absolute: bool = False) -> Markup:
    """How long ago something was, with the moment itself to be read on it; `absolute`: the moment alone."""
    if not moment:
        return Markup()
    if not isinstance(moment, datetime):
        return Markup(f'<time datetime="{moment.isoformat()}">{filters.day(moment)}</time>')  # noqa: S704
    said = f"{filters.moment(moment)} UTC"
    mark, words = (" data-absolute", said) if absolute else ("", filters.ago(moment))
    return Markup(f'<time datetime="{moment.isoformat()}" title="{said}"{mark}>{words}</time>')  # noqa: S704
