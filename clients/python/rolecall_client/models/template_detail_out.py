from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.template_detail_out_contract import TemplateDetailOutContract
from ..models.template_detail_out_workplace import TemplateDetailOutWorkplace

if TYPE_CHECKING:
    from ..models.faq_out import FaqOut
    from ..models.template_question import TemplateQuestion
    from ..models.template_requirement import TemplateRequirement
    from ..models.template_stage import TemplateStage


T = TypeVar("T", bound="TemplateDetailOut")


@_attrs_define
class TemplateDetailOut:
    """A ready job description with everything that a job takes from it.

    Attributes:
        aliases (list[str]): Other names that the job goes by.
        benefits (list[str]): What is offered besides pay.
        brief (list[str]): What the work is for, in a few sentences.
        conditions (list[str]): The conditions of the work.
        contract (TemplateDetailOutContract): The kind of contract.
        department (str): The department.
        family (str): The family of jobs that it belongs to.
        faq (list[FaqOut]): Questions that people ask, with their answers.
        key (str): The name that programs know it by.
        pay_guidance (str): What is usually paid.
        questions (list[TemplateQuestion]): What the form asks, in order.
        related (list[str]): Keys of templates that a person who looks at this one may want instead.
        requirements (list[TemplateRequirement]): What the work needs, in order.
        responsibilities (list[str]): What is done day by day.
        reviewed_at (datetime.date): When it was last looked through.
        seniority (str): How senior the work is.
        stages (list[TemplateStage]): The stages, in order.
        summary (str): In short.
        title (str): The title.
        version (int): Its version.
        what_does (str): What the person does.
        what_is (str): What the work is.
        workplace (TemplateDetailOutWorkplace): Where work is done: on site, from home, both.
    """

    aliases: list[str]
    benefits: list[str]
    brief: list[str]
    conditions: list[str]
    contract: TemplateDetailOutContract
    department: str
    family: str
    faq: list[FaqOut]
    key: str
    pay_guidance: str
    questions: list[TemplateQuestion]
    related: list[str]
    requirements: list[TemplateRequirement]
    responsibilities: list[str]
    reviewed_at: datetime.date
    seniority: str
    stages: list[TemplateStage]
    summary: str
    title: str
    version: int
    what_does: str
    what_is: str
    workplace: TemplateDetailOutWorkplace
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        aliases = self.aliases

        benefits = self.benefits

        brief = self.brief

        conditions = self.conditions

        contract = self.contract.value

        department = self.department

        family = self.family

        faq = []
        for faq_item_data in self.faq:
            faq_item = faq_item_data.to_dict()
            faq.append(faq_item)

        key = self.key

        pay_guidance = self.pay_guidance

        questions = []
        for questions_item_data in self.questions:
            questions_item = questions_item_data.to_dict()
            questions.append(questions_item)

        related = self.related

        requirements = []
        for requirements_item_data in self.requirements:
            requirements_item = requirements_item_data.to_dict()
            requirements.append(requirements_item)

        responsibilities = self.responsibilities

        reviewed_at = self.reviewed_at.isoformat()

        seniority = self.seniority

        stages = []
        for stages_item_data in self.stages:
            stages_item = stages_item_data.to_dict()
            stages.append(stages_item)

        summary = self.summary

        title = self.title

        version = self.version

        what_does = self.what_does

        what_is = self.what_is

        workplace = self.workplace.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "aliases": aliases,
                "benefits": benefits,
                "brief": brief,
                "conditions": conditions,
                "contract": contract,
                "department": department,
                "family": family,
                "faq": faq,
                "key": key,
                "pay_guidance": pay_guidance,
                "questions": questions,
                "related": related,
                "requirements": requirements,
                "responsibilities": responsibilities,
                "reviewed_at": reviewed_at,
                "seniority": seniority,
                "stages": stages,
                "summary": summary,
                "title": title,
                "version": version,
                "what_does": what_does,
                "what_is": what_is,
                "workplace": workplace,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.faq_out import FaqOut  # noqa: PLC0415
        from ..models.template_question import TemplateQuestion  # noqa: PLC0415
        from ..models.template_requirement import TemplateRequirement  # noqa: PLC0415
        from ..models.template_stage import TemplateStage  # noqa: PLC0415

        d = dict(src_dict)
        aliases = cast(list[str], d.pop("aliases"))

        benefits = cast(list[str], d.pop("benefits"))

        brief = cast(list[str], d.pop("brief"))

        conditions = cast(list[str], d.pop("conditions"))

        contract = TemplateDetailOutContract(d.pop("contract"))

        department = d.pop("department")

        family = d.pop("family")

        faq = []
        _faq = d.pop("faq")
        for faq_item_data in _faq:
            faq_item = FaqOut.from_dict(faq_item_data)

            faq.append(faq_item)

        key = d.pop("key")

        pay_guidance = d.pop("pay_guidance")

        questions = []
        _questions = d.pop("questions")
        for questions_item_data in _questions:
            questions_item = TemplateQuestion.from_dict(questions_item_data)

            questions.append(questions_item)

        related = cast(list[str], d.pop("related"))

        requirements = []
        _requirements = d.pop("requirements")
        for requirements_item_data in _requirements:
            requirements_item = TemplateRequirement.from_dict(requirements_item_data)

            requirements.append(requirements_item)

        responsibilities = cast(list[str], d.pop("responsibilities"))

        reviewed_at = datetime.date.fromisoformat(d.pop("reviewed_at"))

        seniority = d.pop("seniority")

        stages = []
        _stages = d.pop("stages")
        for stages_item_data in _stages:
            stages_item = TemplateStage.from_dict(stages_item_data)

            stages.append(stages_item)

        summary = d.pop("summary")

        title = d.pop("title")

        version = d.pop("version")

        what_does = d.pop("what_does")

        what_is = d.pop("what_is")

        workplace = TemplateDetailOutWorkplace(d.pop("workplace"))

        template_detail_out = cls(
            aliases=aliases,
            benefits=benefits,
            brief=brief,
            conditions=conditions,
            contract=contract,
            department=department,
            family=family,
            faq=faq,
            key=key,
            pay_guidance=pay_guidance,
            questions=questions,
            related=related,
            requirements=requirements,
            responsibilities=responsibilities,
            reviewed_at=reviewed_at,
            seniority=seniority,
            stages=stages,
            summary=summary,
            title=title,
            version=version,
            what_does=what_does,
            what_is=what_is,
            workplace=workplace,
        )

        template_detail_out.additional_properties = d
        return template_detail_out

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
