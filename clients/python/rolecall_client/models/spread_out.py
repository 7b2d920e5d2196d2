from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.spread_out_shares_type_0 import SpreadOutSharesType0


T = TypeVar("T", bound="SpreadOut")


@_attrs_define
class SpreadOut:
    """How much of the scale is used; null where there are fewer than 5 ratings.

    Attributes:
        deviation (float | None): The standard deviation of the ratings.
        n (int): How many ratings.
        shares (None | SpreadOutSharesType0): The part of the ratings that each point has.
    """

    deviation: float | None
    n: int
    shares: None | SpreadOutSharesType0
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.spread_out_shares_type_0 import SpreadOutSharesType0  # noqa: PLC0415

        deviation: float | None
        deviation = self.deviation

        n = self.n

        shares: dict[str, Any] | None
        if isinstance(self.shares, SpreadOutSharesType0):
            shares = self.shares.to_dict()
        else:
            shares = self.shares

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "deviation": deviation,
                "n": n,
                "shares": shares,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.spread_out_shares_type_0 import SpreadOutSharesType0  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_deviation(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        deviation = _parse_deviation(d.pop("deviation"))

        n = d.pop("n")

        def _parse_shares(data: object) -> None | SpreadOutSharesType0:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                shares_type_0 = SpreadOutSharesType0.from_dict(data)

                return shares_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SpreadOutSharesType0, data)

        shares = _parse_shares(d.pop("shares"))

        spread_out = cls(
            deviation=deviation,
            n=n,
            shares=shares,
        )

        spread_out.additional_properties = d
        return spread_out

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
