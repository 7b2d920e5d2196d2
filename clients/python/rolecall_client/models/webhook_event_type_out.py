from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="WebhookEventTypeOut")


@_attrs_define
class WebhookEventTypeOut:
    """A type of event that a webhook may be told.

    Attributes:
        fields (list[str]): The fields of its `snapshot`; what was before is in `previous`.
        group (str): What it belongs to, in words.
        type_ (str): Its name, as in the audit trail.
    """

    fields: list[str]
    group: str
    type_: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        fields = self.fields

        group = self.group

        type_ = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "fields": fields,
                "group": group,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        fields = cast(list[str], d.pop("fields"))

        group = d.pop("group")

        type_ = d.pop("type")

        webhook_event_type_out = cls(
            fields=fields,
            group=group,
            type_=type_,
        )

        webhook_event_type_out.additional_properties = d
        return webhook_event_type_out

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
