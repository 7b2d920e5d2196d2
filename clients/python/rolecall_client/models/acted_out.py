from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.application_out import ApplicationOut


T = TypeVar("T", bound="ActedOut")


@_attrs_define
class ActedOut:
    """The application as it is now; `act_id` takes the act back, null when nothing was changed.

    Attributes:
        act_id (None | UUID): The act, by which it can be taken back.
        application (ApplicationOut): One candidate for one job.
    """

    act_id: None | UUID
    application: ApplicationOut
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        act_id: None | str
        if isinstance(self.act_id, UUID):
            act_id = str(self.act_id)
        else:
            act_id = self.act_id

        application = self.application.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "act_id": act_id,
                "application": application,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.application_out import ApplicationOut  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_act_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                act_id_type_0 = UUID(data)

                return act_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        act_id = _parse_act_id(d.pop("act_id"))

        application = ApplicationOut.from_dict(d.pop("application"))

        acted_out = cls(
            act_id=act_id,
            application=application,
        )

        acted_out.additional_properties = d
        return acted_out

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
