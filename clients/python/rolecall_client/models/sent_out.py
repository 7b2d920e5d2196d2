from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.answer_out import AnswerOut


T = TypeVar("T", bound="SentOut")


@_attrs_define
class SentOut:
    """What the person sent, one time of several.

    Attributes:
        answers (list[AnswerOut]): The answers to the form's questions, by question.
        cover_letter (str): What was written with the application.
        email (str): An address for mail.
        name (str): What it, or who they, are called.
        phone (str): A telephone number, as it was written.
        resume_id (None | UUID): The id of the resume.
        sent_at (datetime.datetime): When it was sent.
        version (int): Its version.
    """

    answers: list[AnswerOut]
    cover_letter: str
    email: str
    name: str
    phone: str
    resume_id: None | UUID
    sent_at: datetime.datetime
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        answers = []
        for answers_item_data in self.answers:
            answers_item = answers_item_data.to_dict()
            answers.append(answers_item)

        cover_letter = self.cover_letter

        email = self.email

        name = self.name

        phone = self.phone

        resume_id: None | str
        if isinstance(self.resume_id, UUID):
            resume_id = str(self.resume_id)
        else:
            resume_id = self.resume_id

        sent_at = self.sent_at.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answers": answers,
                "cover_letter": cover_letter,
                "email": email,
                "name": name,
                "phone": phone,
                "resume_id": resume_id,
                "sent_at": sent_at,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.answer_out import AnswerOut  # noqa: PLC0415

        d = dict(src_dict)
        answers = []
        _answers = d.pop("answers")
        for answers_item_data in _answers:
            answers_item = AnswerOut.from_dict(answers_item_data)

            answers.append(answers_item)

        cover_letter = d.pop("cover_letter")

        email = d.pop("email")

        name = d.pop("name")

        phone = d.pop("phone")

        def _parse_resume_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                resume_id_type_0 = UUID(data)

                return resume_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        resume_id = _parse_resume_id(d.pop("resume_id"))

        sent_at = datetime.datetime.fromisoformat(d.pop("sent_at"))

        version = d.pop("version")

        sent_out = cls(
            answers=answers,
            cover_letter=cover_letter,
            email=email,
            name=name,
            phone=phone,
            resume_id=resume_id,
            sent_at=sent_at,
            version=version,
        )

        sent_out.additional_properties = d
        return sent_out

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
