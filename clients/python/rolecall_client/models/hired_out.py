from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.application_out import ApplicationOut


T = TypeVar("T", bound="HiredOut")


@_attrs_define
class HiredOut:
    """A person was hired; `job_filled` when no opening of the job is left.

    Attributes:
        act_id (None | UUID): The act, by which it can be taken back.
        application (ApplicationOut): One candidate for one job.
        job_filled (bool): Whether the last seat of the job is taken.
        opening_id (None | UUID): The id of the opening.
    """

    act_id: None | UUID
    application: ApplicationOut
    job_filled: bool
    opening_id: None | UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        act_id: None | str
        if isinstance(self.act_id, UUID):
            act_id = str(self.act_id)
        else:
            act_id = self.act_id

        application = self.application.to_dict()

        job_filled = self.job_filled

        opening_id: None | str
        if isinstance(self.opening_id, UUID):
            opening_id = str(self.opening_id)
        else:
            opening_id = self.opening_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "act_id": act_id,
                "application": application,
                "job_filled": job_filled,
                "opening_id": opening_id,
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

        job_filled = d.pop("job_filled")

        def _parse_opening_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                opening_id_type_0 = UUID(data)

                return opening_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        opening_id = _parse_opening_id(d.pop("opening_id"))

        hired_out = cls(
            act_id=act_id,
            application=application,
            job_filled=job_filled,
            opening_id=opening_id,
        )

        hired_out.additional_properties = d
        return hired_out

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
