from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.estimate_out import EstimateOut


T = TypeVar("T", bound="QuarterOut")


@_attrs_define
class QuarterOut:
    """Leniency in a quarter.

    Attributes:
        leniency (EstimateOut): A mean difference in points; nothing but `n` where there are fewer than 5 comparisons or
            2 people.
        quarter (str): Such as 2026 Q3.
    """

    leniency: EstimateOut
    quarter: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        leniency = self.leniency.to_dict()

        quarter = self.quarter

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "leniency": leniency,
                "quarter": quarter,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.estimate_out import EstimateOut  # noqa: PLC0415

        d = dict(src_dict)
        leniency = EstimateOut.from_dict(d.pop("leniency"))

        quarter = d.pop("quarter")

        quarter_out = cls(
            leniency=leniency,
            quarter=quarter,
        )

        quarter_out.additional_properties = d
        return quarter_out

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
