"""Form widgets of our own, and what kind of control any widget is."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.forms import BoundField
from django.forms.boundfield import BoundWidget
from django.utils.safestring import SafeString

KINDS: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.HiddenInput, "hidden"),
    (forms.MultipleHiddenInput, "hidden"),
    (forms.CheckboxInput, "checkbox"),
    (forms.RadioSelect, "choices"),
    (forms.CheckboxSelectMultiple, "choices"),
    (forms.Select, "select"),
    (forms.FileInput, "file"),
)


class RichText(forms.Textarea):
    """A textarea of HTML that becomes an editor; typed plain text is fine too."""

    kind = "richtext"


class Mention(forms.Textarea):
    """A textarea in which @ offers the members by name."""

    kind = "mention"

    def __init__(self, members: Iterable[tuple[str, str]] = (), attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.members = list(members)


class Upload(forms.FileInput):
    """A file input that becomes a drop zone; the limit is a hint, the form still checks."""

    kind = "file"

    def __init__(
        self,
        accept: str = "",
        max_mb: int = 10,
        multiple: bool = False,
        attrs: dict[str, Any] | None = None,
    ) -> None:
        super().__init__({"accept": accept, **(attrs or {})} if accept else attrs)
        self.max_mb = max_mb
        self.allow_multiple_selected = multiple

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        if self.allow_multiple_selected and hasattr(files, "getlist"):
            return files.getlist(name)
        return super().value_from_datadict(data, files, name)


class DateInput(forms.DateInput):
    """The browser's own date picker."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class TimeInput(forms.TimeInput):
    """The browser's own time picker."""

    input_type = "time"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%H:%M")


class DateTimeInput(forms.DateTimeInput):
    """The browser's own picker of a date and a time."""

    input_type = "datetime-local"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%dT%H:%M")


def widget_kind(bound: BoundField) -> str:
    """Say which markup a field needs."""
    widget = bound.field.widget
    own: str | None = getattr(widget, "kind", None)
    if own:
        return own
    return next((kind for type_, kind in KINDS if isinstance(widget, type_)), "input")


def control(
    bound: BoundField,
    described_by: str,
    rows: int = 0,
    cls: str = "input",
    attrs: dict[str, Any] | None = None,
) -> SafeString:
    """Render the bare control of a field with our class and its descriptions."""
    shown: dict[str, Any] = {"class": cls, **(attrs or {})}
    if widget_kind(bound) == "checkbox":
        shown["class"] = "check"
    if described_by:
        shown["aria-describedby"] = described_by
    if rows and isinstance(bound.field.widget, forms.Textarea):
        shown["rows"] = rows
    return bound.as_widget(attrs=shown)


def options(bound: BoundField, attrs: dict[str, Any] | None = None) -> list[BoundWidget]:
    """Return the radios or checkboxes of a field; an empty choice of an optional field is left out."""
    # Not Django's own `subwidgets`: they carry no attributes of ours.
    own = bound.build_widget_attrs({"class": "check", **(attrs or {})})
    id_ = bound.field.widget.attrs.get("id") or bound.auto_id
    parts = bound.field.widget.subwidgets(bound.html_name, bound.value(), attrs={**own, "id": id_})
    return [BoundWidget(bound.field.widget, part, bound.form.renderer) for part in parts]
