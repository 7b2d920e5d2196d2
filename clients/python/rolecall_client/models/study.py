from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.evidence import Evidence
    from ..models.fact import Fact


T = TypeVar("T", bound="Study")


@_attrs_define
class Study:
    """One education: `subject` is its field of study, dates are as in `Position`, the grade is as written.

    Attributes:
        degree (Fact | None | Unset): The degree.
        end (Fact | None | Unset): Until when: a year, a month or a day.
        evidence (list[Evidence] | Unset): Where it was read.
        grade (Fact | None | Unset): The grade.
        institution (Fact | None | Unset): The school.
        place (Fact | None | Unset): Where it was.
        start (Fact | None | Unset): From when: a year, a month or a day.
        subject (Fact | None | Unset): The subject.
    """

    degree: Fact | None | Unset = UNSET
    end: Fact | None | Unset = UNSET
    evidence: list[Evidence] | Unset = UNSET
    grade: Fact | None | Unset = UNSET
    institution: Fact | None | Unset = UNSET
    place: Fact | None | Unset = UNSET
    start: Fact | None | Unset = UNSET
    subject: Fact | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.fact import Fact  # noqa: PLC0415

        degree: dict[str, Any] | None | Unset
        if isinstance(self.degree, Unset):
            degree = UNSET
        elif isinstance(self.degree, Fact):
            degree = self.degree.to_dict()
        else:
            degree = self.degree

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

        grade: dict[str, Any] | None | Unset
        if isinstance(self.grade, Unset):
            grade = UNSET
        elif isinstance(self.grade, Fact):
            grade = self.grade.to_dict()
        else:
            grade = self.grade

        institution: dict[str, Any] | None | Unset
        if isinstance(self.institution, Unset):
            institution = UNSET
        elif isinstance(self.institution, Fact):
            institution = self.institution.to_dict()
        else:
            institution = self.institution

        place: dict[str, Any] | None | Unset
        if isinstance(self.place, Unset):
            place = UNSET
        elif isinstance(self.place, Fact):
            place = self.place.to_dict()
        else:
            place = self.place

        start: dict[str, Any] | None | Unset
        if isinstance(self.start, Unset):
            start = UNSET
        elif isinstance(self.start, Fact):
            start = self.start.to_dict()
        else:
            start = self.start

        subject: dict[str, Any] | None | Unset
        if isinstance(self.subject, Unset):
            subject = UNSET
        elif isinstance(self.subject, Fact):
            subject = self.subject.to_dict()
        else:
            subject = self.subject

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if degree is not UNSET:
            field_dict["degree"] = degree
        if end is not UNSET:
            field_dict["end"] = end
        if evidence is not UNSET:
            field_dict["evidence"] = evidence
        if grade is not UNSET:
            field_dict["grade"] = grade
        if institution is not UNSET:
            field_dict["institution"] = institution
        if place is not UNSET:
            field_dict["place"] = place
        if start is not UNSET:
            field_dict["start"] = start
        if subject is not UNSET:
            field_dict["subject"] = subject

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evidence import Evidence  # noqa: PLC0415
        from ..models.fact import Fact  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_degree(data: object) -> Fact | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                degree_type_0 = Fact.from_dict(data)

                return degree_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fact | None | Unset, data)

        degree = _parse_degree(d.pop("degree", UNSET))

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

        def _parse_grade(data: object) -> Fact | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                grade_type_0 = Fact.from_dict(data)

                return grade_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fact | None | Unset, data)

        grade = _parse_grade(d.pop("grade", UNSET))

        def _parse_institution(data: object) -> Fact | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                institution_type_0 = Fact.from_dict(data)

                return institution_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fact | None | Unset, data)

        institution = _parse_institution(d.pop("institution", UNSET))

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

        def _parse_subject(data: object) -> Fact | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                subject_type_0 = Fact.from_dict(data)

                return subject_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fact | None | Unset, data)

        subject = _parse_subject(d.pop("subject", UNSET))

        study = cls(
            degree=degree,
            end=end,
            evidence=evidence,
            grade=grade,
            institution=institution,
            place=place,
            start=start,
            subject=subject,
        )

        study.additional_properties = d
        return study

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
