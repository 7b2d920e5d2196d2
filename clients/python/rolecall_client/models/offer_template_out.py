from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.field_out import FieldOut


T = TypeVar("T", bound="OfferTemplateOut")


@_attrs_define
class OfferTemplateOut:
    """A template of offers.

    Attributes:
        countersigned (bool): Whether the organization signs after the candidate.
        created_at (datetime.datetime): When it was made.
        days_to_answer (int): How many days the candidate has to answer.
        fields (list[FieldOut]): What is asked or shown, one by one.
        id (UUID): Its id.
        letter (str): The letter that goes with it.
        name (str): What it, or who they, are called.
    """

    countersigned: bool
    created_at: datetime.datetime
    days_to_answer: int
    fields: list[FieldOut]
    id: UUID
    letter: str
    name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        countersigned = self.countersigned

        created_at = self.created_at.isoformat()

        days_to_answer = self.days_to_answer

        fields = []
        for fields_item_data in self.fields:
            fields_item = fields_item_data.to_dict()
            fields.append(fields_item)

        id = str(self.id)

        letter = self.letter

        name = self.name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "countersigned": countersigned,
                "created_at": created_at,
                "days_to_answer": days_to_answer,
                "fields": fields,
                "id": id,
                "letter": letter,
                "name": name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.field_out import FieldOut  # noqa: PLC0415

        d = dict(src_dict)
        countersigned = d.pop("countersigned")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        days_to_answer = d.pop("days_to_answer")

        fields = []
        _fields = d.pop("fields")
        for fields_item_data in _fields:
            fields_item = FieldOut.from_dict(fields_item_data)

            fields.append(fields_item)

        id = UUID(d.pop("id"))

        letter = d.pop("letter")

        name = d.pop("name")

        offer_template_out = cls(
            countersigned=countersigned,
            created_at=created_at,
            days_to_answer=days_to_answer,
            fields=fields,
            id=id,
            letter=letter,
            name=name,
        )

        offer_template_out.additional_properties = d
        return offer_template_out

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
