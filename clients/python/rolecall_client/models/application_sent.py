from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.application_sent_answers import ApplicationSentAnswers
    from ..models.file_in import FileIn


T = TypeVar("T", bound="ApplicationSent")


@_attrs_define
class ApplicationSent:
    """An application as a candidate sends it.

    Attributes:
        consent (bool): That the person agreed to the post's `consent_text`.
        email (str): An address for mail.
        name (str): What it, or who they, are called.
        answers (ApplicationSentAnswers | Unset): The answers to the form's questions, by question.
        cover_letter (str | Unset): What was written with the application. Default: ''.
        phone (str | Unset): A telephone number, as it was written. Default: ''.
        resume (FileIn | None | Unset): The résumé, as a file in Base64.
        submission_id (None | str | Unset): Yours for this form: sent twice, it is one application.
    """

    consent: bool
    email: str
    name: str
    answers: ApplicationSentAnswers | Unset = UNSET
    cover_letter: str | Unset = ""
    phone: str | Unset = ""
    resume: FileIn | None | Unset = UNSET
    submission_id: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.file_in import FileIn  # noqa: PLC0415

        consent = self.consent

        email = self.email

        name = self.name

        answers: dict[str, Any] | Unset = UNSET
        if not isinstance(self.answers, Unset):
            answers = self.answers.to_dict()

        cover_letter = self.cover_letter

        phone = self.phone

        resume: dict[str, Any] | None | Unset
        if isinstance(self.resume, Unset):
            resume = UNSET
        elif isinstance(self.resume, FileIn):
            resume = self.resume.to_dict()
        else:
            resume = self.resume

        submission_id: None | str | Unset
        if isinstance(self.submission_id, Unset):
            submission_id = UNSET
        else:
            submission_id = self.submission_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "consent": consent,
                "email": email,
                "name": name,
            }
        )
        if answers is not UNSET:
            field_dict["answers"] = answers
        if cover_letter is not UNSET:
            field_dict["cover_letter"] = cover_letter
        if phone is not UNSET:
            field_dict["phone"] = phone
        if resume is not UNSET:
            field_dict["resume"] = resume
        if submission_id is not UNSET:
            field_dict["submission_id"] = submission_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.application_sent_answers import ApplicationSentAnswers  # noqa: PLC0415
        from ..models.file_in import FileIn  # noqa: PLC0415

        d = dict(src_dict)
        consent = d.pop("consent")

        email = d.pop("email")

        name = d.pop("name")

        _answers = d.pop("answers", UNSET)
        answers: ApplicationSentAnswers | Unset
        if isinstance(_answers, Unset):
            answers = UNSET
        else:
            answers = ApplicationSentAnswers.from_dict(_answers)

        cover_letter = d.pop("cover_letter", UNSET)

        phone = d.pop("phone", UNSET)

        def _parse_resume(data: object) -> FileIn | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                resume_type_0 = FileIn.from_dict(data)

                return resume_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FileIn | None | Unset, data)

        resume = _parse_resume(d.pop("resume", UNSET))

        def _parse_submission_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        submission_id = _parse_submission_id(d.pop("submission_id", UNSET))

        application_sent = cls(
            consent=consent,
            email=email,
            name=name,
            answers=answers,
            cover_letter=cover_letter,
            phone=phone,
            resume=resume,
            submission_id=submission_id,
        )

        return application_sent
