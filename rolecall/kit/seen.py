"""What somebody saw when they began to write: saving a form takes nothing back that others changed meanwhile.

A form carries a short mark of each value that it was filled with. Of what others changed since, the parts
that the writer left alone stay as they are now; where both wrote, the writer is asked once.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from hashlib import blake2b
from typing import Any
from uuid import UUID

from django import forms
from django.db.models import Model, QuerySet

NAME = "seen"
LONGEST_SAID = 80


class Seen:
    """The values of a form as they are now, beside those that its writer saw; `str()` goes into the form."""

    def __init__(self, now: Mapping[str, Any], data: Mapping[str, Any] | None, name: str = NAME) -> None:
        self._values = now
        self._now = {name: _mark(value) for name, value in now.items()}
        self._then = _read(str(data.get(name, ""))) if data else {}
        self._asked: list[str] = []

    def __str__(self) -> str:
        known = {**self._now, **self._then, **{name: self._now[name] for name in self._asked}}
        return " ".join(f"{name}:{known[name]}" for name in self._now)

    def of_the_writer(self, wanted: Mapping[str, Any]) -> dict[str, Any]:
        """What is wanted, without what the writer left alone while others changed it."""
        changed = self._changed()
        left = {name for name in changed if name in wanted and _mark(wanted[name]) == self._then[name]}
        self._asked = [name for name in changed if name in wanted and name not in left]
        return {name: value for name, value in wanted.items() if name not in left}

    def saw(self, name: str, value: Any) -> bool:
        """Whether this is what the writer was shown of a part, in a form that says what it was."""
        return self._then.get(name) == _mark(value)

    def had(self, name: str) -> bool:
        """Whether the form that was sent had this part; each, where it says of none."""
        return not self._then or name in self._then

    def gone(self, sent: Callable[[str], Sequence[Any]]) -> bool:
        """Whether somebody wrote in a part that there is no more; `sent` gives what was sent of a part."""
        missing = self._then.keys() - self._now.keys()
        return any(
            self._then[name] not in (_mark(values), _mark(values[0] if values else ""))
            for name, values in ((name, sent(name)) for name in missing)
        )

    def asks(self, form: forms.BaseForm) -> bool:
        """Whether the writer has to be asked first; the form says what."""
        question = self.question(form)
        if question:
            form.add_error(None, question)
        return bool(question)

    def question(self, form: forms.BaseForm | None = None) -> str:
        """What to ask the writer where others wrote as well; empty where nobody did."""
        if not self._asked:
            return ""
        said = "; ".join(self._said(name, form) for name in self._asked)
        return (
            f"While you wrote, somebody else changed this: {said}. Nothing is saved yet. Another tab of your "
            "browser shows theirs; make it here what you both want, and save again."
        )

    def _changed(self) -> list[str]:
        return [name for name, mark in self._now.items() if self._then.get(name, mark) != mark]

    def _said(self, name: str, form: forms.BaseForm | None) -> str:
        field = form.fields.get(name) if form else None
        label = str(form[name].label if form and field else name.replace("_", " "))
        value = self._values[name]
        is_short = isinstance(value, str | int | Decimal) and not isinstance(value, bool)
        is_plain = is_short and "<" not in str(value) and 0 < len(str(value)) <= LONGEST_SAID
        is_choice = isinstance(field, forms.ChoiceField)
        return f"{label} (now “{value}”)" if is_plain and not is_choice else label


def _read(said: str) -> dict[str, str]:
    return dict(each.split(":", 1) for each in said.split() if ":" in each)


def _mark(value: Any) -> str:
    shown = json.dumps(_plain(value), sort_keys=True, default=str, ensure_ascii=False)
    return blake2b(shown.encode(), digest_size=6).hexdigest()


def _plain(value: Any) -> Any:
    """The same for what is stored, shown and sent back."""
    if isinstance(value, Model):
        return str(value.pk)
    if isinstance(value, bool):
        return value
    if isinstance(value, int | Decimal):
        return format(Decimal(value).normalize(), "f")
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, QuerySet | list | tuple):
        plain = [_plain(each) for each in value]
        is_set = all(isinstance(each, Model | UUID) for each in value)
        return sorted(plain) if is_set else plain
    return "" if value is None else str(value).replace("\r\n", "\n").strip()
