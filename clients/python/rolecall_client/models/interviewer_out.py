from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.agreement_out import AgreementOut
    from ..models.estimate_out import EstimateOut
    from ..models.quarter_out import QuarterOut
    from ..models.share_out import ShareOut
    from ..models.spread_out import SpreadOut


T = TypeVar("T", bound="InterviewerOut")


@_attrs_define
class InterviewerOut:
    """The figures of one interviewer.

    Attributes:
        agreement (AgreementOut): How recommendations about the same people go together.
        decided (ShareOut): A part of a whole; `value` is null where there are fewer than 5.
        drift (list[QuarterOut]): Leniency by quarter, the oldest first.
        leniency (EstimateOut): A mean difference in points; nothing but `n` where there are fewer than 5 comparisons or
            2 people.
        member_id (UUID): Who.
        name (str): Their name.
        scorecards (int): How many scorecards of the period.
        spread (SpreadOut): How much of the scale is used; null where there are fewer than 5 ratings.
    """

    agreement: AgreementOut
    decided: ShareOut
    drift: list[QuarterOut]
    leniency: EstimateOut
    member_id: UUID
    name: str
    scorecards: int
    spread: SpreadOut
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agreement = self.agreement.to_dict()

        decided = self.decided.to_dict()

        drift = []
        for drift_item_data in self.drift:
            drift_item = drift_item_data.to_dict()
            drift.append(drift_item)

        leniency = self.leniency.to_dict()

        member_id = str(self.member_id)

        name = self.name

        scorecards = self.scorecards

        spread = self.spread.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "agreement": agreement,
                "decided": decided,
                "drift": drift,
                "leniency": leniency,
                "member_id": member_id,
                "name": name,
                "scorecards": scorecards,
                "spread": spread,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_out import AgreementOut  # noqa: PLC0415
        from ..models.estimate_out import EstimateOut  # noqa: PLC0415
        from ..models.quarter_out import QuarterOut  # noqa: PLC0415
        from ..models.share_out import ShareOut  # noqa: PLC0415
        from ..models.spread_out import SpreadOut  # noqa: PLC0415

        d = dict(src_dict)
        agreement = AgreementOut.from_dict(d.pop("agreement"))

        decided = ShareOut.from_dict(d.pop("decided"))

        drift = []
        _drift = d.pop("drift")
        for drift_item_data in _drift:
            drift_item = QuarterOut.from_dict(drift_item_data)

            drift.append(drift_item)

        leniency = EstimateOut.from_dict(d.pop("leniency"))

        member_id = UUID(d.pop("member_id"))

        name = d.pop("name")

        scorecards = d.pop("scorecards")

        spread = SpreadOut.from_dict(d.pop("spread"))

        interviewer_out = cls(
            agreement=agreement,
            decided=decided,
            drift=drift,
            leniency=leniency,
            member_id=member_id,
            name=name,
            scorecards=scorecards,
            spread=spread,
        )

        interviewer_out.additional_properties = d
        return interviewer_out

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
