from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.moved_out import MovedOut


T = TypeVar("T", bound="MovedManyOut")


@_attrs_define
class MovedManyOut:
    """What became of each; `act_id` takes all of it back.

    Attributes:
        act_id (None | UUID): The act, by which it can be taken back.
        moved (int): How many were moved.
        results (list[MovedOut]): How it came out, for each.
    """

    act_id: None | UUID
    moved: int
    results: list[MovedOut]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        act_id: None | str
        if isinstance(self.act_id, UUID):
            act_id = str(self.act_id)
        else:
            act_id = self.act_id

        moved = self.moved

        results = []
        for results_item_data in self.results:
            results_item = results_item_data.to_dict()
            results.append(results_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "act_id": act_id,
                "moved": moved,
                "results": results,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.moved_out import MovedOut  # noqa: PLC0415

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

        moved = d.pop("moved")

        results = []
        _results = d.pop("results")
        for results_item_data in _results:
            results_item = MovedOut.from_dict(results_item_data)

            results.append(results_item)

        moved_many_out = cls(
            act_id=act_id,
            moved=moved,
            results=results,
        )

        moved_many_out.additional_properties = d
        return moved_many_out

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
