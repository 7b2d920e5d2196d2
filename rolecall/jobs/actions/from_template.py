"""What a job takes from a template of the library: a copy, which belongs to the job from then on."""

import html
from collections.abc import Iterable
from typing import Any

from rolecall.jobs import library
from rolecall.jobs.actions.requirements import RequirementRow
from rolecall.kit import richtext
from rolecall.questions.actions import Row

Template = library.Template


def fields_of(template: Template) -> dict[str, Any]:
    """The job's own fields."""
    return {
        "workplace": template.workplace,
        "contract": template.employment_types[0],
        "brief": _brief_of(template),
    }


def words_of(template: Template | None) -> dict[str, Any]:
    """The words of its post."""
    if template is None:
        return {}
    return {"summary": template.summary, "sections": _sections_of(template), "faq": _faq_of(template)}


def questions_of(template: Template | None) -> list[Row]:
    """What its application form asks."""
    asked = template.application_questions if template else ()
    return [
        Row(
            each.text,
            each.kind,
            options=each.options,
            required=each.required,
            must_have=each.must_have,
            # what a description asks in numbers is counted: years, people, hours
            limits={"min": 0} if each.kind == "number" else None,
        )
        for each in asked
    ]


def requirements_of(template: Template | None) -> list[RequirementRow]:
    """What the work needs."""
    return [RequirementRow.of(each) for each in template.requirements] if template else []


def stages_of(template: Template) -> list[tuple[str, str, int | None]]:
    """The steps of its pipeline."""
    return [(stage.name, stage.kind, stage.days_limit) for stage in template.default_pipeline]


def _sections_of(template: Template) -> list[dict[str, str]]:
    duties = [each.text for each in template.responsibilities]
    sections = [
        ("About the role", _paragraphs(template.what_is)),
        ("What you will do", _paragraphs(template.what_does) + _bullets(duties)),
        ("What you bring", _bullets(each.text for each in template.musts)),
        ("Nice to have", _bullets(each.text for each in template.nices)),
        ("Good to know", _bullets(template.conditions)),
        ("What we offer", _bullets(template.benefits)),
    ]
    return [{"heading": heading, "html": richtext.clean(text)} for heading, text in sections if text]


def _faq_of(template: Template) -> list[dict[str, str]]:
    return [
        {"question": each.question, "answer": richtext.clean(_paragraphs(each.answer))}
        for each in template.faq
    ]


def _brief_of(template: Template) -> str:
    parts = [
        ("Agree on this before you publish", _bullets(template.brief)),
        ("A good first 90 days", _bullets(template.outcomes_90d)),
        ("Pay", _paragraphs(template.pay_guidance)),
    ]
    return richtext.clean("".join(f"<h3>{title}</h3>{text}" for title, text in parts if text))


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{html.escape(part)}</p>" for part in text.split("\n\n") if part.strip())


def _bullets(lines: Iterable[str]) -> str:
    items = "".join(f"<li>{html.escape(line)}</li>" for line in lines)
    return f"<ul>{items}</ul>" if items else ""
