from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.field_in import FieldIn


T = TypeVar("T", bound="OfferTemplateIn")


@_attrs_define
class OfferTemplateIn:
    """A template of offers.

    Attributes:
        letter (str): Rich text with placeholders.
        name (str): As colleagues know it.
        countersigned (bool | Unset): Whether a member signs too. Default: False.
        days_to_answer (int | Unset): How long the candidate has. Default: 7.
        fields (list[FieldIn] | Unset): Fields of its own.
    """

    letter: str
    name: str
    countersigned: bool | Unset = False
    days_to_answer: int | Unset = 7
    fields: list[FieldIn] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        letter = self.letter

        name = self.name

        countersigned = self.countersigned

        days_to_answer = self.days_to_answer

        fields: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.fields, Unset):
            fields = []
            for fields_item_data in self.fields:
                fields_item = fields_item_data.to_dict()
                fields.append(fields_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "letter": letter,
                "name": name,
            }
        )
        if countersigned is not UNSET:
            field_dict["countersigned"] = countersigned
        if days_to_answer is not UNSET:
            field_dict["days_to_answer"] = days_to_answer
        if fields is not UNSET:
            field_dict["fields"] = fields

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.field_in import FieldIn  # noqa: PLC0415

        d = dict(src_dict)
        letter = d.pop("letter")

        name = d.pop("name")

        countersigned = d.pop("countersigned", UNSET)

        days_to_answer = d.pop("days_to_answer", UNSET)

        _fields = d.pop("fields", UNSET)
        fields: list[FieldIn] | Unset = UNSET
        if _fields is not UNSET:
            fields = []
            for fields_item_data in _fields:
                fields_item = FieldIn.from_dict(fields_item_data)

                fields.append(fields_item)

        offer_template_in = cls(
            letter=letter,
            name=name,
            countersigned=countersigned,
            days_to_answer=days_to_answer,
            fields=fields,
        )

        return offer_template_in
