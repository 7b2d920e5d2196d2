from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.share_out import ShareOut


T = TypeVar("T", bound="AgreementOut")


@_attrs_define
class AgreementOut:
    """How recommendations about the same people go together.

    Attributes:
        alpha (float | None): Krippendorff's alpha for ordered answers; null for too few, or where all are the same.
        exact (ShareOut): A part of a whole; `value` is null where there are fewer than 5.
        within_one (ShareOut): A part of a whole; `value` is null where there are fewer than 5.
    """

    alpha: float | None
    exact: ShareOut
    within_one: ShareOut
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        alpha: float | None
        alpha = self.alpha

        exact = self.exact.to_dict()

        within_one = self.within_one.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "alpha": alpha,
                "exact": exact,
                "within_one": within_one,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.share_out import ShareOut  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_alpha(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        alpha = _parse_alpha(d.pop("alpha"))

        exact = ShareOut.from_dict(d.pop("exact"))

        within_one = ShareOut.from_dict(d.pop("within_one"))

        agreement_out = cls(
            alpha=alpha,
            exact=exact,
            within_one=within_one,
        )

        agreement_out.additional_properties = d
        return agreement_out

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
