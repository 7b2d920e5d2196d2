from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.evidence import Evidence
    from ..models.fact import Fact


T = TypeVar("T", bound="Position")


@_attrs_define
class Position:
    """One job that the person had. Dates are '2019-03', or '2019' where the résumé gives no month.

    Attributes:
        end (Fact | None | Unset): Until when: a year, a month or a day.
        evidence (list[Evidence] | Unset): Where it was read.
        is_current (bool | Unset): Whether it goes on now. Default: False.
        organisation (Fact | None | Unset): Where it was: an employer or a school.
        place (Fact | None | Unset): Where it was.
        points (list[str] | Unset): What was done, point by point.
        start (Fact | None | Unset): From when: a year, a month or a day.
        title (Fact | None | Unset): The title.
    """

    end: Fact | None | Unset = UNSET
    evidence: list[Evidence] | Unset = UNSET
    is_current: bool | Unset = False
    organisation: Fact | None | Unset = UNSET
    place: Fact | None | Unset = UNSET
    points: list[str] | Unset = UNSET
    start: Fact | None | Unset = UNSET
    title: Fact | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.fact import Fact  # noqa: PLC0415

        end: dict[str, Any] | None | Unset
        if isinstance(self.end, Unset):
            end = UNSET
        elif isinstance(self.end, Fact):
            end = self.end.to_dict()
        else:
            end = self.end

        evidence: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.evidence, Unset):
            evidence = []
            for evidence_item_data in self.evidence:
                evidence_item = evidence_item_data.to_dict()
                evidence.append(evidence_item)

        is_current = self.is_current

        organisation: dict[str, Any] | None | Unset
        if isinstance(self.organisation, Unset):
            organisation = UNSET
        elif isinstance(self.organisation, Fact):
            organisation = self.organisation.to_dict()
        else:
            organisation = self.organisation

        place: dict[str, Any] | None | Unset
        if isinstance(self.place, Unset):
            place = UNSET
        elif isinstance(self.place, Fact):
            place = self.place.to_dict()
        else:
            place = self.place

        points: list[str] | Unset = UNSET
        if not isinstance(self.points, Unset):
            points = self.points

        start: dict[str, Any] | None | Unset
        if isinstance(self.start, Unset):
            start = UNSET
        elif isinstance(self.start, Fact):
            start = self.start.to_dict()
        else:
            start = self.start

        title: dict[str, Any] | None | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        elif isinstance(self.title, Fact):
            title = self.title.to_dict()
        else:
            title = self.title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if end is not UNSET:
            field_dict["end"] = end
        if evidence is not UNSET:
            field_dict["evidence"] = evidence
        if is_current is not UNSET:
            field_dict["is_current"] = is_current
        if organisation is not UNSET:
            field_dict["organisation"] = organisation
        if place is not UNSET:
            field_dict["place"] = place
        if points is not UNSET:
            field_dict["points"] = points
        if start is not UNSET:
            field_dict["start"] = start
        if title is not UNSET:
            field_dict["title"] = title

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evidence import Evidence  # noqa: PLC0415
        from ..models.fact import Fact  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_end(data: object) -> Fact | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                end_type_0 = Fact.from_dict(data)

                return end_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fact | None | Unset, data)

        end = _parse_end(d.pop("end", UNSET))

        _evidence = d.pop("evidence", UNSET)
        evidence: list[Evidence] | Unset = UNSET
        if _evidence is not UNSET:
            evidence = []
            for evidence_item_data in _evidence:
                evidence_item = Evidence.from_dict(evidence_item_data)

                evidence.append(evidence_item)

        is_current = d.pop("is_current", UNSET)

        def _parse_organisation(data: object) -> Fact | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                organisation_type_0 = Fact.from_dict(data)

                return organisation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fact | None | Unset, data)

        organisation = _parse_organisation(d.pop("organisation", UNSET))

        def _parse_place(data: object) -> Fact | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                place_type_0 = Fact.from_dict(data)

                return place_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fact | None | Unset, data)

        place = _parse_place(d.pop("place", UNSET))

        points = cast(list[str], d.pop("points", UNSET))

        def _parse_start(data: object) -> Fact | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                start_type_0 = Fact.from_dict(data)

                return start_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fact | None | Unset, data)

        start = _parse_start(d.pop("start", UNSET))

        def _parse_title(data: object) -> Fact | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                title_type_0 = Fact.from_dict(data)

                return title_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fact | None | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        position = cls(
            end=end,
            evidence=evidence,
            is_current=is_current,
            organisation=organisation,
            place=place,
            points=points,
            start=start,
            title=title,
        )

        position.additional_properties = d
        return position

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
