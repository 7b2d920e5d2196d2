"""Keeping the templates that offers are made from."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from rolecall.kit import clock, richtext
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.offers import access, terms
from rolecall.offers.events import OfferTemplateChanged
from rolecall.offers.models import FIELD_KINDS, Offer, OfferTemplate


@dataclass(frozen=True)
class Field:
    """A field of a template's own."""

    label: str
    kind: str = "text"
    required: bool = False
    options: Sequence[str] = ()

    @property
    def key(self) -> str:
        """Its placeholder: 'Signing bonus' is {signing_bonus}."""
        return terms.key_of(self.label)

    def kept(self) -> dict[str, Any]:
        """As a template keeps it."""
        return {**asdict(self), "key": self.key, "options": list(self.options)}

    @staticmethod
    def of(kept: Mapping[str, Any]) -> "Field":
        """The field that a template keeps."""
        return Field(kept["label"], kept["kind"], kept["required"], tuple(kept["options"]))


def keep_template(
    template: OfferTemplate | None,
    *,
    by: Actor,
    name: str,
    letter: str,
    fields: Sequence[Field] = (),
    days_to_answer: int = 7,
    countersigned: bool = False,
) -> OfferTemplate:
    """Write a template, or change one; offers that were made from it keep their letter and their fields.

    Who changes nothing of it leaves no event.
    """
    access.must_make(by)
    clean = richtext.from_input(letter)
    rows = [each.kept() for each in fields]
    problems = {**_problems(name, fields, days_to_answer), **terms.check_letter(clean, rows)}
    if problems:
        raise Invalid(problems)
    # as it is kept: a form may have written into the one that is given
    there = OfferTemplate.objects.get(id=template.id) if template else None
    before = _facts(there) if there else {}
    kept = OfferTemplate() if template is None else template
    kept.name, kept.letter, kept.fields = name.strip(), clean, rows
    kept.days_to_answer, kept.countersigned = days_to_answer, countersigned
    after = _facts(kept)
    changes = {part: [before.get(part, ""), now] for part, now in after.items() if before.get(part) != now}
    if template is None or changes:
        if there is not None:  # those of before offers kept them
            Offer.objects.filter(template=there, fields__isnull=True).update(fields=there.fields)
        kept.save()
        _tell(kept, "changed" if template else "wrote", by, changes)
    return kept


def remove_template(template: OfferTemplate, *, by: Actor) -> None:
    """Take a template out of use; offers made from it stay."""
    access.must_make(by)
    template.removed_at = clock.now()
    template.save(update_fields=["removed_at"])
    _tell(template, "removed", by)


def _problems(name: str, fields: Sequence[Field], days: int) -> dict[str, str]:
    problems = {}
    if not name.strip():
        problems["name"] = "Give the template a name that your colleagues will recognise."
    if not 1 <= days <= 90:
        problems["days_to_answer"] = "Enter a number of days from 1 to 90."
    keys = [each.key for each in fields]
    if len(set(keys)) < len(keys) or set(keys) & set(terms.PLACEHOLDERS):
        problems["fields"] = "Two fields have the same name, or one has the name of a built-in term."
    if any(not each.label.strip() for each in fields):
        problems["fields"] = "Give each field a name."
    if any(each.kind not in dict(FIELD_KINDS) for each in fields):
        problems["fields"] = "Choose the kind of each field."
    if any(each.kind == "choice" and len(each.options) < 2 for each in fields):
        problems["fields"] = "Write at least two answers to choose from, one a line."
    return problems


def _facts(template: OfferTemplate) -> dict[str, Any]:
    """What the log says of a template, each field of its own under its name."""
    return {
        "name": template.name,
        "letter": template.letter,
        "fields": [{"name": each["label"], "value": _in_words(each)} for each in template.fields],
        "days_to_answer": template.days_to_answer,
        "countersigned": template.countersigned,
    }


def _in_words(field: Mapping[str, Any]) -> str:
    needed = "required" if field["required"] else "optional"
    return ", ".join([field["kind"], needed, *field["options"]])


def _tell(
    template: OfferTemplate, change: str, by: Actor, changes: dict[str, list[Any]] | None = None
) -> None:
    record(OfferTemplateChanged(template.id, template.name, change, changes or {}), by=by)
