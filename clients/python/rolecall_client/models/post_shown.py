from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.post_section import PostSection
    from ..models.public_question import PublicQuestion


T = TypeVar("T", bound="PostShown")


@_attrs_define
class PostShown:
    """A live post with its text and the form that applies for it.

    Attributes:
        consent_text (str): What people agree to by applying.
        contract (str): The kind of contract.
        cover_letter_asked (bool): Whether the form asks for a letter.
        department (None | str): The department.
        id (UUID): Its id.
        location (str): The place, in words.
        phone_required (bool): Whether the form needs a telephone number.
        published_at (datetime.datetime): When it was published.
        questions (list[PublicQuestion]): What the form asks, in order.
        resume_required (bool): Whether the form needs a résumé.
        salary_currency (None | str): The currency of the salary, as its three letters (ISO 4217).
        salary_high (float | None): The most that is paid, for each period.
        salary_low (float | None): The least that is paid, for each period.
        salary_period (None | str): What the salary is for: a year, a month, an hour.
        sections (list[PostSection]): The sections of the post, in order.
        slug (str): Its part of addresses.
        summary_html (str): In short, as HTML.
        title (str): The title.
        url (str): Its address on the web.
        workplace (str): Where work is done: on site, from home, both.
    """

    consent_text: str
    contract: str
    cover_letter_asked: bool
    department: None | str
    id: UUID
    location: str
    phone_required: bool
    published_at: datetime.datetime
    questions: list[PublicQuestion]
    resume_required: bool
    salary_currency: None | str
    salary_high: float | None
    salary_low: float | None
    salary_period: None | str
    sections: list[PostSection]
    slug: str
    summary_html: str
    title: str
    url: str
    workplace: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        consent_text = self.consent_text

        contract = self.contract

        cover_letter_asked = self.cover_letter_asked

        department: None | str
        department = self.department

        id = str(self.id)

        location = self.location

        phone_required = self.phone_required

        published_at = self.published_at.isoformat()

        questions = []
        for questions_item_data in self.questions:
            questions_item = questions_item_data.to_dict()
            questions.append(questions_item)

        resume_required = self.resume_required

        salary_currency: None | str
        salary_currency = self.salary_currency

        salary_high: float | None
        salary_high = self.salary_high

        salary_low: float | None
        salary_low = self.salary_low

        salary_period: None | str
        salary_period = self.salary_period

        sections = []
        for sections_item_data in self.sections:
            sections_item = sections_item_data.to_dict()
            sections.append(sections_item)

        slug = self.slug

        summary_html = self.summary_html

        title = self.title

        url = self.url

        workplace = self.workplace

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "consent_text": consent_text,
                "contract": contract,
                "cover_letter_asked": cover_letter_asked,
                "department": department,
                "id": id,
                "location": location,
                "phone_required": phone_required,
                "published_at": published_at,
                "questions": questions,
                "resume_required": resume_required,
                "salary_currency": salary_currency,
                "salary_high": salary_high,
                "salary_low": salary_low,
                "salary_period": salary_period,
                "sections": sections,
                "slug": slug,
                "summary_html": summary_html,
                "title": title,
                "url": url,
                "workplace": workplace,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.post_section import PostSection  # noqa: PLC0415
        from ..models.public_question import PublicQuestion  # noqa: PLC0415

        d = dict(src_dict)
        consent_text = d.pop("consent_text")

        contract = d.pop("contract")

        cover_letter_asked = d.pop("cover_letter_asked")

        def _parse_department(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        department = _parse_department(d.pop("department"))

        id = UUID(d.pop("id"))

        location = d.pop("location")

        phone_required = d.pop("phone_required")

        published_at = datetime.datetime.fromisoformat(d.pop("published_at"))

        questions = []
        _questions = d.pop("questions")
        for questions_item_data in _questions:
            questions_item = PublicQuestion.from_dict(questions_item_data)

            questions.append(questions_item)

        resume_required = d.pop("resume_required")

        def _parse_salary_currency(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        salary_currency = _parse_salary_currency(d.pop("salary_currency"))

        def _parse_salary_high(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        salary_high = _parse_salary_high(d.pop("salary_high"))

        def _parse_salary_low(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        salary_low = _parse_salary_low(d.pop("salary_low"))

        def _parse_salary_period(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        salary_period = _parse_salary_period(d.pop("salary_period"))

        sections = []
        _sections = d.pop("sections")
        for sections_item_data in _sections:
            sections_item = PostSection.from_dict(sections_item_data)

            sections.append(sections_item)

        slug = d.pop("slug")

        summary_html = d.pop("summary_html")

        title = d.pop("title")

        url = d.pop("url")

        workplace = d.pop("workplace")

        post_shown = cls(
            consent_text=consent_text,
            contract=contract,
            cover_letter_asked=cover_letter_asked,
            department=department,
            id=id,
            location=location,
            phone_required=phone_required,
            published_at=published_at,
            questions=questions,
            resume_required=resume_required,
            salary_currency=salary_currency,
            salary_high=salary_high,
            salary_low=salary_low,
            salary_period=salary_period,
            sections=sections,
            slug=slug,
            summary_html=summary_html,
            title=title,
            url=url,
            workplace=workplace,
        )

        post_shown.additional_properties = d
        return post_shown

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
