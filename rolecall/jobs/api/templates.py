"""The library of ready job descriptions."""

from typing import Any

from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.jobs import library
from rolecall.jobs.api.door import door
from rolecall.jobs.schemas.posts import TemplateDetailOut, TemplateFilters, TemplatesOut
from rolecall.kit.errors import NotFound
from rolecall.kit.rest import answer

PLAIN = (
    "key", "title", "aliases", "family", "department", "seniority", "workplace",
    "summary", "version", "reviewed_at",
)  # fmt: skip
MORE = ("what_is", "what_does", "brief", "benefits", "conditions", "pay_guidance", "related")


@door.get("/job_templates", roles=roles.EVERYONE, response=TemplatesOut)
def list_job_templates(request: KeyRequest, filters: Query[TemplateFilters]) -> HttpResponse:
    """List the templates of the library, all of them or those that words find."""
    found = library.search(filters.q) if filters.q else library.all_templates()
    wanted = [each for each in found if filters.department in ("", each.department)]
    return answer({"items": [_json(each) for each in wanted]})


@door.get("/job_templates/{slug:key}", roles=roles.EVERYONE, response=TemplateDetailOut)
def get_job_template(request: KeyRequest, key: str) -> HttpResponse:
    """Look at a template with everything that a job takes from it."""
    try:
        template = library.template(key)
    except KeyError:
        raise NotFound from None
    return answer(_whole(template))


def _json(template: library.Template) -> dict[str, Any]:
    return {
        **{name: getattr(template, name) for name in PLAIN},
        "contract": template.employment_types[0],
    }


def _whole(template: library.Template) -> dict[str, Any]:
    return {
        **_json(template),
        **{name: getattr(template, name) for name in MORE},
        "responsibilities": [each.text for each in template.responsibilities],
        "requirements": [
            {
                name: getattr(each, name)
                for name in ("text", "kind", "necessity", "level", "years", "evidence_hint")
            }
            for each in template.requirements
        ],
        "questions": [
            {name: getattr(each, name) for name in ("text", "kind", "options", "required", "must_have")}
            for each in template.application_questions
        ],
        "faq": [{"question": each.question, "answer": each.answer} for each in template.faq],
        "stages": [
            {"name": each.name, "kind": each.kind, "days_limit": each.days_limit}
            for each in template.default_pipeline
        ],
    }
