from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.job_post_out_job_state import JobPostOutJobState

if TYPE_CHECKING:
    from ..models.faq_out import FaqOut
    from ..models.question_out import QuestionOut
    from ..models.section_out import SectionOut


T = TypeVar("T", bound="JobPostOut")


@_attrs_define
class JobPostOut:
    """A job as the public reads it, and what its application form asks.

    Attributes:
        cover_letter_asked (bool): Whether the form asks for a letter.
        faq (list[FaqOut]): Questions that people ask, with their answers.
        id (UUID): Its id.
        is_live (bool): Whether the public sees it.
        job_id (UUID): The id of the job.
        job_state (JobPostOutJobState): Where the job stands.
        language (str): The language, as its code.
        phone_required (bool): Whether the form needs a telephone number.
        published_at (datetime.datetime | None): When it was published.
        questions (list[QuestionOut]): What the form asks, in order.
        resume_required (bool): Whether the form needs a résumé.
        sections (list[SectionOut]): The sections of the post, in order.
        slug (str): The last part of its address on the careers site; it never changes once it was published.
        summary (str): In short.
        title (str): The title.
        updated_at (datetime.datetime): When it was last changed.
    """

    cover_letter_asked: bool
    faq: list[FaqOut]
    id: UUID
    is_live: bool
    job_id: UUID
    job_state: JobPostOutJobState
    language: str
    phone_required: bool
    published_at: datetime.datetime | None
    questions: list[QuestionOut]
    resume_required: bool
    sections: list[SectionOut]
    slug: str
    summary: str
    title: str
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        cover_letter_asked = self.cover_letter_asked

        faq = []
        for faq_item_data in self.faq:
            faq_item = faq_item_data.to_dict()
            faq.append(faq_item)

        id = str(self.id)

        is_live = self.is_live

        job_id = str(self.job_id)

        job_state = self.job_state.value

        language = self.language

        phone_required = self.phone_required

        published_at: None | str
        if isinstance(self.published_at, datetime.datetime):
            published_at = self.published_at.isoformat()
        else:
            published_at = self.published_at

        questions = []
        for questions_item_data in self.questions:
            questions_item = questions_item_data.to_dict()
            questions.append(questions_item)

        resume_required = self.resume_required

        sections = []
        for sections_item_data in self.sections:
            sections_item = sections_item_data.to_dict()
            sections.append(sections_item)

        slug = self.slug

        summary = self.summary

        title = self.title

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "cover_letter_asked": cover_letter_asked,
                "faq": faq,
                "id": id,
                "is_live": is_live,
                "job_id": job_id,
                "job_state": job_state,
                "language": language,
                "phone_required": phone_required,
                "published_at": published_at,
                "questions": questions,
                "resume_required": resume_required,
                "sections": sections,
                "slug": slug,
                "summary": summary,
                "title": title,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.faq_out import FaqOut  # noqa: PLC0415
        from ..models.question_out import QuestionOut  # noqa: PLC0415
        from ..models.section_out import SectionOut  # noqa: PLC0415

        d = dict(src_dict)
        cover_letter_asked = d.pop("cover_letter_asked")

        faq = []
        _faq = d.pop("faq")
        for faq_item_data in _faq:
            faq_item = FaqOut.from_dict(faq_item_data)

            faq.append(faq_item)

        id = UUID(d.pop("id"))

        is_live = d.pop("is_live")

        job_id = UUID(d.pop("job_id"))

        job_state = JobPostOutJobState(d.pop("job_state"))

        language = d.pop("language")

        phone_required = d.pop("phone_required")

        def _parse_published_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                published_at_type_0 = datetime.datetime.fromisoformat(data)

                return published_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        published_at = _parse_published_at(d.pop("published_at"))

        questions = []
        _questions = d.pop("questions")
        for questions_item_data in _questions:
            questions_item = QuestionOut.from_dict(questions_item_data)

            questions.append(questions_item)

        resume_required = d.pop("resume_required")

        sections = []
        _sections = d.pop("sections")
        for sections_item_data in _sections:
            sections_item = SectionOut.from_dict(sections_item_data)

            sections.append(sections_item)

        slug = d.pop("slug")

        summary = d.pop("summary")

        title = d.pop("title")

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        job_post_out = cls(
            cover_letter_asked=cover_letter_asked,
            faq=faq,
            id=id,
            is_live=is_live,
            job_id=job_id,
            job_state=job_state,
            language=language,
            phone_required=phone_required,
            published_at=published_at,
            questions=questions,
            resume_required=resume_required,
            sections=sections,
            slug=slug,
            summary=summary,
            title=title,
            updated_at=updated_at,
        )

        job_post_out.additional_properties = d
        return job_post_out

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
