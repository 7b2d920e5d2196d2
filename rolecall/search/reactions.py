"""What the index is told of besides what happens to people themselves."""

from uuid import UUID

from django.db.models import Q, QuerySet

from rolecall.candidates.field_events import (
    CustomFieldBroughtBack,
    CustomFieldChanged,
    CustomFieldOptionsRenamed,
    CustomFieldRemoved,
)
from rolecall.candidates.models import CustomField, CustomFieldValue
from rolecall.jobs.events import StageRenamed
from rolecall.kit.models import EventRow
from rolecall.kit.pouring import pour
from rolecall.kit.recording import on, within
from rolecall.pipeline.models import Application
from rolecall.search import renaming
from rolecall.search.models import Outbox


@on(StageRenamed)
def tell_of_stage(event: StageRenamed, row: EventRow) -> None:
    """People are counted by the names of their stages, so a new name is theirs too."""
    if "name" not in event.changes:
        return
    people = Application.objects.active().filter(stage=event.stage_id).values_list("candidate_id", flat=True)
    Outbox.objects.bulk_create(Outbox(candidate_id=each) for each in people.distinct().order_by())


@within(CustomFieldChanged)
def name_field_in_searches(event: CustomFieldChanged) -> None:
    """Searches that are kept name a field as it is called: from the moment on at which it is called so."""
    if "name" in event.changes:
        renaming.follow(*event.changes["name"])


@within(CustomFieldOptionsRenamed)
def name_options_in_searches(event: CustomFieldOptionsRenamed) -> None:
    """So they do with what it offers."""
    renaming.follow_options(CustomField.objects.get(id=event.custom_field_id), event.renamed)


@on(CustomFieldOptionsRenamed)
def tell_of_renamed_options(event: CustomFieldOptionsRenamed, row: EventRow) -> None:
    """What somebody has been given is found by its new name."""
    new = Q()
    for each in event.renamed.values():
        new |= Q(value__contains=each)
    _tell_of(CustomFieldValue.objects.filter(new, field=event.custom_field_id))


@on(CustomFieldRemoved)
def tell_of_removed_field(event: CustomFieldRemoved, row: EventRow) -> None:
    """What a field said of people is found no more."""
    _tell_of_field(event.custom_field_id)


@on(CustomFieldBroughtBack)
def tell_of_field_again(event: CustomFieldBroughtBack, row: EventRow) -> None:
    """What a field said of people is found again."""
    _tell_of_field(event.custom_field_id)


@on(CustomFieldChanged)
def tell_of_renamed_field(event: CustomFieldChanged, row: EventRow) -> None:
    """What a field says is kept under its name, so a new name is a change of everybody who has it."""
    if "name" in event.changes:
        _tell_of_field(event.custom_field_id)


def _tell_of_field(field: UUID) -> None:
    _tell_of(CustomFieldValue.objects.filter(field=field))


def _tell_of(values: QuerySet[CustomFieldValue]) -> None:
    people = values.values_list("candidate_id", flat=True)
    pour(Outbox(candidate_id=each) for each in people.order_by("candidate_id"))
