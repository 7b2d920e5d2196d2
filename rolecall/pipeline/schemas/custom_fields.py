"""What programs send and get about the organization's own fields."""

from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import BeforeValidator, ConfigDict

from rolecall.candidates.field_models import LONGEST_HINT, LONGEST_NAME
from rolecall.questions.kinds import MOST_OPTIONS
from rolecall.questions.schemas import Range

FieldKind = Literal["short", "long", "yes_no", "one_of", "several_of", "number", "date"]


def _id_of_a_field(given: Any) -> Any:
    try:
        return UUID(str(given))
    except ValueError:
        raise ValueError("Name a field by its id; GET /custom_fields lists them.") from None


FieldId = Annotated[UUID, BeforeValidator(_id_of_a_field)]
CustomValuesIn = dict[FieldId, str | bool | float | list[str] | None]
"""By the id of a field: words, true or 'yes', a choice, several, a number, an ISO date; null for nothing."""


class CustomFieldIn(Schema):
    """A fact that the organization wants to keep of people."""

    model_config = ConfigDict(extra="forbid")
    name: str = Field(min_length=1, max_length=LONGEST_NAME)
    kind: FieldKind
    """What it holds; it never changes."""
    hint: str = Field("", max_length=LONGEST_HINT)
    """A word of help where it is filled in."""
    options: list[str] = Field(default_factory=list, max_length=MOST_OPTIONS)
    """What there is to choose from, for `one_of` and `several_of`."""
    limits: Range | None = None
    """For a number: the smallest and the largest value that make sense; others are refused."""


class CustomFieldChangeIn(Schema):
    """What shall be different; what is left out stays."""

    model_config = ConfigDict(extra="forbid")
    name: str | None = Field(None, min_length=1, max_length=LONGEST_NAME)
    hint: str | None = Field(None, max_length=LONGEST_HINT)
    """A word of help where it is filled in."""
    options: list[str] | None = Field(None, max_length=MOST_OPTIONS)
    """What there is to choose from; a value that is offered no longer stays with those who have it."""
    renamed_options: dict[str, str] | None = Field(None, max_length=MOST_OPTIONS)
    """By the old name of an option the new one: whoever has the old one, and what asks for it, follows."""
    limits: Range | None = None
    """For a number: the smallest and the largest value that make sense. Null takes them away."""


class CustomFieldOut(Schema):
    """A fact that the organization keeps of people."""

    id: UUID
    name: str
    kind: FieldKind
    hint: str
    """A word of help where it is filled in."""
    options: list[str]
    """What there is to choose from, for `one_of` and `several_of`."""
    limits: Range | None
    """For a number: the smallest and the largest value that make sense; others are refused."""


class CustomFieldsOut(Schema):
    """All fields that are offered, in their order."""

    items: list[CustomFieldOut]


class OptionHeldOut(Schema):
    """An option of a field, and how many people have it."""

    option: str
    """What it is called."""
    people: int
    """How many people have it now."""
    is_offered: bool
    """False for what is offered no longer and stays with those who have it."""


class OptionsHeldOut(Schema):
    """The options in their order, then those that are offered no longer."""

    items: list[OptionHeldOut]


class CustomFieldOrderIn(Schema):
    """The fields in their new order; those that are left out follow."""

    model_config = ConfigDict(extra="forbid")
    ids: list[UUID] = Field(max_length=500)
    """All that are offered, in their new order."""
