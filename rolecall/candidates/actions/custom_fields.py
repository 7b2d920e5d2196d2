"""Fields of an organization's own: administrators say which there are, recruiters fill them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from rolecall.candidates import access
from rolecall.candidates.actions import field_options
from rolecall.candidates.actions.people import must_be_current
from rolecall.candidates.field_events import (
    CandidateFieldsFilled,
    CustomFieldAdded,
    CustomFieldBroughtBack,
    CustomFieldChanged,
    CustomFieldOptionsRenamed,
    CustomFieldRemoved,
)
from rolecall.candidates.field_models import FIELD_KINDS, LONGEST_HINT, LONGEST_NAME, MOST_FIELDS
from rolecall.candidates.models import Candidate, CustomField, CustomFieldValue
from rolecall.kit import clock, locks
from rolecall.kit.db import normalised
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.ordering import in_order
from rolecall.kit.pouring import pour
from rolecall.kit.recording import record, record_all
from rolecall.kit.text import line
from rolecall.questions.kinds import KINDS, BadAnswer, Value, options_in, problem_with_options

Values = Mapping[UUID, Any]
"""By the id of a field what it is to say; None or an empty text for nothing."""
NAME_IS_TAKEN = "Another field is called “{}” now. Give that one another name, then bring this one back."


def add_field(
    *,
    by: Actor,
    name: str,
    kind: str,
    hint: str = "",
    options: Sequence[str] = (),
    limits: Mapping[str, Any] | None = None,
) -> CustomField:
    """Keep one more fact of people; it stands last."""
    access.require(access.can_define_fields(by))
    others = _held()
    _must_have_room(others, "Remove one first.")
    if kind not in dict(FIELD_KINDS):
        raise Invalid({"kind": f"Choose one of {', '.join(dict(FIELD_KINDS))}."})
    field = CustomField(kind=kind, position=_last(others))
    _set(field, _checked(field, others, name=name, hint=hint, options=options, limits=limits))
    field.save()
    record(CustomFieldAdded(field.id, field.name, field.kind), by=by)
    return field


def change_field(
    field: CustomField, *, by: Actor, renamed_options: Mapping[str, str] | None = None, **changes: Any
) -> CustomField:
    """Change the name, hint, options or limits of a field; what people have been given of it stays.

    Of `renamed_options`, old names with the new, whoever has the old one has the new one from then on.
    """
    access.require(access.can_define_fields(by))
    others = [each for each in _held() if each.id != field.id]
    field.refresh_from_db()
    now = {name: getattr(field, name) for name in ("name", "hint", "options", "limits")}
    wanted = renamed_options or {}
    changes.setdefault("options", [wanted.get(each, each) for each in field.options])
    after = _checked(field, others, **{**now, **changes})
    renamed = field_options.checked(wanted, after["options"])
    changed = {name: [now[name], value] for name, value in after.items() if now[name] != value}
    if changed:
        _set(field, after)
        field.save(update_fields=list(changed))
        record(CustomFieldChanged(field.id, field.name, changed), by=by)
    if renamed:
        field_options.rename(field, renamed)
        record(CustomFieldOptionsRenamed(field.id, field.name, renamed), by=by)
    return field


def put_in_order(ids: Sequence[UUID], *, by: Actor) -> list[CustomField]:
    """Put the fields in this order; those that are not named follow."""
    access.require(access.can_define_fields(by))
    fields = _held()
    after = in_order(fields, ids, called="fields")
    moved = [(number, each) for number, each in enumerate(after) if each.position != number]
    told = [
        CustomFieldChanged(each.id, each.name, {"position": [each.position, number]})
        for number, each in moved
    ]
    for number, each in moved:
        each.position = number
    CustomField.objects.bulk_update([each for _, each in moved], ["position"])
    record_all(told, by=by)
    return after


def remove_field(field: CustomField, *, by: Actor) -> None:
    """Offer and show a field no longer; what was filled is kept for when it is brought back."""
    access.require(access.can_define_fields(by))
    _held()
    field.refresh_from_db()
    if field.removed_at is None:
        field.removed_at = clock.now()
        field.save(update_fields=["removed_at"])
        record(CustomFieldRemoved(field.id, field.name), by=by)


def bring_back(field: CustomField, *, by: Actor) -> CustomField:
    """Offer a field again, with what it said of people, in the last place.

    `Invalid` where there are as many fields as there can be, or another has its name now.
    """
    access.require(access.can_define_fields(by))
    others = _held()
    field.refresh_from_db()
    if field.removed_at is not None:
        _must_have_room(others, f"Remove one first, then bring “{field.name}” back.")
        if _is_taken(field.name, others):
            raise Invalid({"name": NAME_IS_TAKEN.format(field.name)})
        field.removed_at, field.position = None, _last(others)
        field.save(update_fields=["removed_at", "position"])
        record(CustomFieldBroughtBack(field.id, field.name), by=by)
    return field


def fill(candidate: Candidate, values: Values, *, by: Actor) -> Candidate:
    """Say what these fields are for a person; fields that are not named stay as they are."""
    fill_many([(candidate, values)], by=by)
    return candidate


def fill_many(pairs: Iterable[tuple[Candidate, Values]], *, by: Actor) -> list[UUID]:
    """Fill fields of many people with a fixed number of statements; who was changed by it, by their ids.

    `Invalid` names each field that takes something else, as `custom_fields.<id>`.
    """
    access.require(access.can_edit(by))
    locks.share("custom fields")  # an option that is renamed meanwhile is not written by its old name
    fields = {each.id: each for each in CustomField.objects.current()}
    people = dict(pairs)
    wanted = {person.id: _taken(values, fields) for person, values in people.items()}
    _hold(people)
    held = CustomFieldValue.objects.filter(candidate__in=wanted, field__in=fields)
    before = {(each.candidate_id, each.field_id): each for each in held}
    changes = [
        _Change(person, fields[id_], before.get((person, id_)), value)
        for person, values in wanted.items()
        for id_, value in values.items()
    ]
    return _written([each for each in changes if each.is_one], by)


def _hold(people: Iterable[Candidate]) -> None:
    """Wait for whoever fills for, or merges, the same people; what they have done is seen from then on."""
    by_id = {person.id: person for person in people}
    rows = Candidate.objects.filter(id__in=by_id).order_by("id").select_for_update(no_key=True)
    for id_, merged_into in rows.values_list("id", "merged_into_id"):
        if merged_into:
            must_be_current(by_id[id_])


@dataclass(frozen=True)
class _Change:
    """What a field is to say of a person, beside what it says."""

    person: UUID
    field: CustomField
    row: CustomFieldValue | None
    value: Value | None

    @property
    def is_one(self) -> bool:
        return self.value != (self.row.value if self.row else None)

    @property
    def told(self) -> list[dict[str, Any] | None]:
        """What it said and what it says, as the API gives it."""
        of = {"id": str(self.field.id), "name": self.field.name, "kind": self.field.kind}
        said = (self.row.value if self.row else None, self.value)
        return [None if value is None else {**of, "value": value} for value in said]


def _written(changes: Sequence[_Change], by: Actor) -> list[UUID]:
    told: dict[UUID, list[list[Any]]] = {}
    for each in changes:
        for side, said in zip(told.setdefault(each.person, [[], []]), each.told, strict=True):
            side.extend([said] if said else ())
    _write(changes)
    Candidate.objects.filter(id__in=told).update(updated_at=clock.now())
    record_all([CandidateFieldsFilled(who, {"custom_fields": said}) for who, said in told.items()], by=by)
    return [*told]


def _write(changes: Sequence[_Change]) -> None:
    emptied = [each.row.id for each in changes if each.row and each.value is None]
    if emptied:
        CustomFieldValue.objects.filter(id__in=emptied).delete()
    other = []
    for each in changes:
        if each.row and each.value is not None:
            each.row.value = each.value
            other.append(each.row)
    CustomFieldValue.objects.bulk_update(other, ["value"], batch_size=1000)
    pour(
        CustomFieldValue(candidate_id=each.person, field=each.field, value=each.value)
        for each in changes
        if each.row is None
    )


def _taken(values: Values, fields: Mapping[UUID, CustomField]) -> dict[UUID, Value | None]:
    """The values as they are kept; `Invalid` says of each that is not of its kind what to do."""
    taken: dict[UUID, Value | None] = {}
    wrong: dict[str, str] = {}
    for id_, raw in values.items():
        try:
            taken[id_] = fields[id_].take(raw)
        except KeyError:
            wrong[f"custom_fields.{id_}"] = "There is no such field."
        except BadAnswer as bad:
            wrong[f"custom_fields.{id_}"] = str(bad)
    if wrong:
        raise Invalid(wrong)
    return taken


def _held() -> list[CustomField]:
    locks.hold("custom fields")
    return list(CustomField.objects.current())


def _last(others: Sequence[CustomField]) -> int:
    return 1 + max((each.position for each in others), default=-1)


def _set(field: CustomField, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(field, name, value)


def _checked(
    field: CustomField,
    others: Sequence[CustomField],
    *,
    name: str,
    hint: str,
    options: Sequence[str],
    limits: Mapping[str, Any] | None,
) -> dict[str, Any]:
    """What a field is to be; `Invalid` names each part that cannot be."""
    wrong: dict[str, str] = {}
    clean: dict[str, Any] = {"options": [*options_in(options)], "limits": None}
    try:
        clean["name"] = _name(name, others)
    except Invalid as invalid:
        wrong |= invalid.fields
    clean["hint"] = line(hint)
    if len(clean["hint"]) > LONGEST_HINT:
        wrong["hint"] = f"Shorten this to {LONGEST_HINT} characters."
    if problem := problem_with_options(field.kind, clean["options"]):
        wrong["options"] = problem
    try:
        clean["limits"] = KINDS[field.kind].limits(limits) if limits else None
    except BadAnswer as bad:
        wrong["limits"] = str(bad)
    if wrong:
        raise Invalid(wrong)
    return clean


def _name(name: str, others: Sequence[CustomField]) -> str:
    words = line(name)
    if not words:
        raise Invalid({"name": "Name the field, such as 'Notice period'."})
    if not any(map(str.isalnum, words)):
        raise Invalid({"name": "Write a name of letters or digits: searches ask for it by these."})
    if len(words) > LONGEST_NAME:
        raise Invalid({"name": f"Shorten this to {LONGEST_NAME} characters."})
    if _is_taken(words, others):
        raise Invalid({"name": "There is a field of this name already. Choose another name."})
    return words


def _is_taken(name: str, others: Sequence[CustomField]) -> bool:
    """By what is looked for: without regard to case, accents and how they are written."""
    return any(normalised(other.name) == normalised(name) for other in others)


def _must_have_room(others: Sequence[CustomField], what_to_do: str) -> None:
    if len(others) >= MOST_FIELDS:
        raise Invalid({"name": f"There can be {MOST_FIELDS} fields. {what_to_do}"})
