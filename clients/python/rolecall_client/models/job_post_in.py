from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.faq_in import FaqIn
    from ..models.question_in import QuestionIn
    from ..models.section_in import SectionIn


T = TypeVar("T", bound="JobPostIn")


@_attrs_define
class JobPostIn:
    """Changes to a post and its application form; what is left out or null stays as it is.

    Attributes:
        cover_letter_asked (bool | None | Unset): Whether the form asks for a letter.
        faq (list[FaqIn] | None | Unset): Questions that people ask, with their answers.
        phone_required (bool | None | Unset): Whether the form needs a telephone number.
        questions (list[QuestionIn] | None | Unset): What the form asks, in order.
        resume_required (bool | None | Unset): Whether the form needs a résumé.
        sections (list[SectionIn] | None | Unset): The sections of the post, in order.
        summary (None | str | Unset): In short.
        title (None | str | Unset): The title.
    """

    cover_letter_asked: bool | None | Unset = UNSET
    faq: list[FaqIn] | None | Unset = UNSET
    phone_required: bool | None | Unset = UNSET
    questions: list[QuestionIn] | None | Unset = UNSET
    resume_required: bool | None | Unset = UNSET
    sections: list[SectionIn] | None | Unset = UNSET
    summary: None | str | Unset = UNSET
    title: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        cover_letter_asked: bool | None | Unset
        if isinstance(self.cover_letter_asked, Unset):
            cover_letter_asked = UNSET
        else:
            cover_letter_asked = self.cover_letter_asked

        faq: list[dict[str, Any]] | None | Unset
        if isinstance(self.faq, Unset):
            faq = UNSET
        elif isinstance(self.faq, list):
            faq = []
            for faq_type_0_item_data in self.faq:
                faq_type_0_item = faq_type_0_item_data.to_dict()
                faq.append(faq_type_0_item)

        else:
            faq = self.faq

        phone_required: bool | None | Unset
        if isinstance(self.phone_required, Unset):
            phone_required = UNSET
        else:
            phone_required = self.phone_required

        questions: list[dict[str, Any]] | None | Unset
        if isinstance(self.questions, Unset):
            questions = UNSET
        elif isinstance(self.questions, list):
            questions = []
            for questions_type_0_item_data in self.questions:
                questions_type_0_item = questions_type_0_item_data.to_dict()
                questions.append(questions_type_0_item)

        else:
            questions = self.questions

        resume_required: bool | None | Unset
        if isinstance(self.resume_required, Unset):
            resume_required = UNSET
        else:
            resume_required = self.resume_required

        sections: list[dict[str, Any]] | None | Unset
        if isinstance(self.sections, Unset):
            sections = UNSET
        elif isinstance(self.sections, list):
            sections = []
            for sections_type_0_item_data in self.sections:
                sections_type_0_item = sections_type_0_item_data.to_dict()
                sections.append(sections_type_0_item)

        else:
            sections = self.sections

        summary: None | str | Unset
        if isinstance(self.summary, Unset):
            summary = UNSET
        else:
            summary = self.summary

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if cover_letter_asked is not UNSET:
            field_dict["cover_letter_asked"] = cover_letter_asked
        if faq is not UNSET:
            field_dict["faq"] = faq
        if phone_required is not UNSET:
            field_dict["phone_required"] = phone_required
        if questions is not UNSET:
            field_dict["questions"] = questions
        if resume_required is not UNSET:
            field_dict["resume_required"] = resume_required
        if sections is not UNSET:
            field_dict["sections"] = sections
        if summary is not UNSET:
            field_dict["summary"] = summary
        if title is not UNSET:
            field_dict["title"] = title

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.faq_in import FaqIn  # noqa: PLC0415
        from ..models.question_in import QuestionIn  # noqa: PLC0415
        from ..models.section_in import SectionIn  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_cover_letter_asked(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        cover_letter_asked = _parse_cover_letter_asked(
            d.pop("cover_letter_asked", UNSET)
        )

        def _parse_faq(data: object) -> list[FaqIn] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                faq_type_0 = []
                _faq_type_0 = data
                for faq_type_0_item_data in _faq_type_0:
                    faq_type_0_item = FaqIn.from_dict(faq_type_0_item_data)

                    faq_type_0.append(faq_type_0_item)

                return faq_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[FaqIn] | None | Unset, data)

        faq = _parse_faq(d.pop("faq", UNSET))

        def _parse_phone_required(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        phone_required = _parse_phone_required(d.pop("phone_required", UNSET))

        def _parse_questions(data: object) -> list[QuestionIn] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                questions_type_0 = []
                _questions_type_0 = data
                for questions_type_0_item_data in _questions_type_0:
                    questions_type_0_item = QuestionIn.from_dict(
                        questions_type_0_item_data
                    )

                    questions_type_0.append(questions_type_0_item)

                return questions_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[QuestionIn] | None | Unset, data)

        questions = _parse_questions(d.pop("questions", UNSET))

        def _parse_resume_required(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        resume_required = _parse_resume_required(d.pop("resume_required", UNSET))

        def _parse_sections(data: object) -> list[SectionIn] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                sections_type_0 = []
                _sections_type_0 = data
                for sections_type_0_item_data in _sections_type_0:
                    sections_type_0_item = SectionIn.from_dict(
                        sections_type_0_item_data
                    )

                    sections_type_0.append(sections_type_0_item)

                return sections_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[SectionIn] | None | Unset, data)

        sections = _parse_sections(d.pop("sections", UNSET))

        def _parse_summary(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        summary = _parse_summary(d.pop("summary", UNSET))

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        job_post_in = cls(
            cover_letter_asked=cover_letter_asked,
            faq=faq,
            phone_required=phone_required,
            questions=questions,
            resume_required=resume_required,
            sections=sections,
            summary=summary,
            title=title,
        )

        return job_post_in
