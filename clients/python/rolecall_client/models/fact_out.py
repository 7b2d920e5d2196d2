from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.fact_out_asked import FactOutAsked
    from ..models.line_out import LineOut


T = TypeVar("T", bound="FactOut")


@_attrs_define
class FactOut:
    """One thing that is known of a person; fields that a section does not have are empty.

    Attributes:
        asked (FactOutAsked): What the reader read of further fields and is not sure of: ask it, do not state it.
        document_id (None | UUID): The file that it was read in.
        end (str): Until when: a year, a month or a day.
        evidence (list[LineOut]): Where it was read.
        id (UUID): Its id.
        is_current (bool): Whether it goes on now.
        known_as (str): A skill's usual name, or a language's ISO 639 code, of two letters where it has one.
        level (str): A language's level (A1 to C2, native), a study's grade, or what kind of contact it is.
        organisation (str): The employer, the institution, or who issued it.
        place (str): Where it was.
        section (str): 'experience', 'skill' …; 'contact' for what is still to be asked about how to reach the person.
        settled (list[str]): The fields that a person settled; no reading changes them.
        settled_at (datetime.datetime | None): When it was settled.
        settled_by (str): Who settled it.
        start (str): '2019-03', or '2019' where no month is known.
        subject (str): The subject.
        text (str): The words.
        title (str): The position, the degree, the skill, the language, the certificate …; of a contact, the contact.
    """

    asked: FactOutAsked
    document_id: None | UUID
    end: str
    evidence: list[LineOut]
    id: UUID
    is_current: bool
    known_as: str
    level: str
    organisation: str
    place: str
    section: str
    settled: list[str]
    settled_at: datetime.datetime | None
    settled_by: str
    start: str
    subject: str
    text: str
    title: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        asked = self.asked.to_dict()

        document_id: None | str
        if isinstance(self.document_id, UUID):
            document_id = str(self.document_id)
        else:
            document_id = self.document_id

        end = self.end

        evidence = []
        for evidence_item_data in self.evidence:
            evidence_item = evidence_item_data.to_dict()
            evidence.append(evidence_item)

        id = str(self.id)

        is_current = self.is_current

        known_as = self.known_as

        level = self.level

        organisation = self.organisation

        place = self.place

        section = self.section

        settled = self.settled

        settled_at: None | str
        if isinstance(self.settled_at, datetime.datetime):
            settled_at = self.settled_at.isoformat()
        else:
            settled_at = self.settled_at

        settled_by = self.settled_by

        start = self.start

        subject = self.subject

        text = self.text

        title = self.title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "asked": asked,
                "document_id": document_id,
                "end": end,
                "evidence": evidence,
                "id": id,
                "is_current": is_current,
                "known_as": known_as,
                "level": level,
                "organisation": organisation,
                "place": place,
                "section": section,
                "settled": settled,
                "settled_at": settled_at,
                "settled_by": settled_by,
                "start": start,
                "subject": subject,
                "text": text,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.fact_out_asked import FactOutAsked  # noqa: PLC0415
        from ..models.line_out import LineOut  # noqa: PLC0415

        d = dict(src_dict)
        asked = FactOutAsked.from_dict(d.pop("asked"))

        def _parse_document_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                document_id_type_0 = UUID(data)

                return document_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        document_id = _parse_document_id(d.pop("document_id"))

        end = d.pop("end")

        evidence = []
        _evidence = d.pop("evidence")
        for evidence_item_data in _evidence:
            evidence_item = LineOut.from_dict(evidence_item_data)

            evidence.append(evidence_item)

        id = UUID(d.pop("id"))

        is_current = d.pop("is_current")

        known_as = d.pop("known_as")

        level = d.pop("level")

        organisation = d.pop("organisation")

        place = d.pop("place")

        section = d.pop("section")

        settled = cast(list[str], d.pop("settled"))

        def _parse_settled_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                settled_at_type_0 = datetime.datetime.fromisoformat(data)

                return settled_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        settled_at = _parse_settled_at(d.pop("settled_at"))

        settled_by = d.pop("settled_by")

        start = d.pop("start")

        subject = d.pop("subject")

        text = d.pop("text")

        title = d.pop("title")

        fact_out = cls(
            asked=asked,
            document_id=document_id,
            end=end,
            evidence=evidence,
            id=id,
            is_current=is_current,
            known_as=known_as,
            level=level,
            organisation=organisation,
            place=place,
            section=section,
            settled=settled,
            settled_at=settled_at,
            settled_by=settled_by,
            start=start,
            subject=subject,
            text=text,
            title=title,
        )

        fact_out.additional_properties = d
        return fact_out

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
