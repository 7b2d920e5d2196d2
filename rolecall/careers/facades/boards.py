"""Posts as a job board of Greenhouse gives them: jobs, departments, offices."""

from collections.abc import Iterable
from decimal import Decimal
from html import escape
from typing import Any

from rolecall.accounts.models import Department, Location
from rolecall.careers.facades.numbers import number_of
from rolecall.careers.public import Shopfront
from rolecall.careers.structured import html_of, place_words
from rolecall.jobs.models import JobPost
from rolecall.questions.models import Question

Json = dict[str, Any]
DAYS_A_MONTH = 30.44
NO_DEPARTMENT, NO_OFFICE = "No Department", "No Office"
TYPES = {
    "short": "input_text",
    "long": "textarea",
    "yes_no": "multi_value_single_select",
    "one_of": "multi_value_single_select",
    "several_of": "multi_value_multi_select",
    "number": "input_text",
    "date": "input_text",
    "file": "input_file",
}
YES_NO = ("No", "Yes")


def job_json(post: JobPost, front: Shopfront, *, content: bool = False) -> Json:
    """A post as a list shows it, with its text, department and offices where they are wanted."""
    job = post.job
    shown = {
        "id": number_of(post.id),
        "internal_job_id": number_of(job.id),
        "title": post.title,
        "updated_at": post.updated_at.isoformat(),
        "requisition_id": None,
        "location": {"name": place_words(job)},
        "absolute_url": front.addresses.absolute(front.addresses.post(post.slug)),
        "language": post.language,
        "metadata": None,
    }
    if not content:
        return shown
    departments = [_department(job.department)] if job.department else []
    return shown | {
        "content": escape(html_of(post)),
        "departments": departments,
        "offices": [_office(place) for place in _places(post)],
    }


def whole_json(post: JobPost, front: Shopfront, *, questions: bool, pay: bool) -> Json:
    """One post, with the fields of its form and its pay where they are wanted."""
    shown = job_json(post, front, content=True)
    shown["data_compliance"] = [_compliance(front)]
    if questions:
        shown |= {"questions": questions_of(post), "location_questions": []}
    if pay:
        shown["pay_input_ranges"] = _pay(post)
    return shown


def departments_json(posts: Iterable[JobPost], front: Shopfront) -> list[Json]:
    """The departments that have a post, with their posts."""
    found: dict[str, Json] = {}
    for post in posts:
        department = post.job.department
        name = department.name if department else NO_DEPARTMENT
        about = found.setdefault(name, {**_department(department), "jobs": []})
        about["jobs"].append(job_json(post, front))
    return [found[name] for name in sorted(found)]


def offices_json(posts: Iterable[JobPost], front: Shopfront) -> list[Json]:
    """The places that have a post, each with its departments and their posts."""
    at: dict[str, tuple[Location | None, list[JobPost]]] = {}
    for post in posts:
        places: list[Location | None] = [*_places(post)]
        for place in places or [None]:
            at.setdefault(place.name if place else NO_OFFICE, (place, []))[1].append(post)
    return [
        {**_office(place), "departments": departments_json(there, front)}
        for _, (place, there) in sorted(at.items(), key=lambda each: each[0])
    ]


def as_tree(things: list[Json]) -> list[Json]:
    """The same as trees; ours have no branches."""
    return [_leaf(thing) for thing in things]


def questions_of(post: JobPost) -> list[Json]:
    """The fields of the form, the fixed ones first."""
    fixed = [
        _asked("First Name", True, [("first_name", "input_text")]),
        _asked("Last Name", True, [("last_name", "input_text")]),
        _asked("Email", True, [("email", "input_text")]),
        _asked("Phone", post.phone_required, [("phone", "input_text")]),
        _asked("Resume/CV", post.resume_required, [("resume", "input_file"), ("resume_text", "textarea")]),
    ]
    if post.cover_letter_asked:
        letter = [("cover_letter", "input_file"), ("cover_letter_text", "textarea")]
        fixed.append(_asked("Cover Letter", False, letter))
    return fixed + [_question(each) for each in post.question_set.asked]


def options_of(question: Question) -> list[str]:
    """What can be chosen, in the order of its numbers."""
    return list(YES_NO) if question.kind == "yes_no" else list(question.options)


def _question(question: Question) -> Json:
    asked = _asked(question.text, question.required, [])
    name = f"question_{number_of(question.id)}" + ("[]" if question.kind == "several_of" else "")
    values = [{"value": value, "label": label} for value, label in enumerate(options_of(question))]
    return asked | {
        "description": question.hint or None,
        "fields": [{"name": name, "type": TYPES[question.kind], "values": values}],
    }


def _asked(label: str, required: bool, fields: list[tuple[str, str]]) -> Json:
    return {
        "required": required,
        "label": label,
        "description": None,
        "fields": [{"name": name, "type": kind, "values": []} for name, kind in fields],
    }


def _compliance(front: Shopfront) -> Json:
    return {
        "type": "gdpr",
        "requires_consent": True,
        "requires_processing_consent": True,
        "requires_retention_consent": False,
        "retention_period": round(DAYS_A_MONTH * front.brand.consent_months),
    }


def _pay(post: JobPost) -> list[Json]:
    job = post.job
    if not job.salary_shown or (job.salary_low is None and job.salary_high is None):
        return []
    return [
        {
            "min_cents": _cents(job.salary_low),
            "max_cents": _cents(job.salary_high),
            "currency_type": job.salary_currency,
            "title": f"Pay per {job.salary_period}",
            "blurb": "",
        }
    ]


def _cents(amount: Decimal | None) -> int | None:
    return None if amount is None else round(amount * 100)


def _places(post: JobPost) -> list[Location]:
    return [each.location for each in post.job.job_locations.all()]


def _department(department: Department | None) -> Json:
    if department is None:
        return {"id": 0, "name": NO_DEPARTMENT, "parent_id": None, "child_ids": []}
    return {"id": number_of(department.id), "name": department.name, "parent_id": None, "child_ids": []}


def _office(place: Location | None) -> Json:
    if place is None:
        return {"id": 0, "name": NO_OFFICE, "location": None, "parent_id": None, "child_ids": []}
    where = ", ".join(word for word in (place.city or place.name, place.region, place.country) if word)
    return {
        "id": number_of(place.id),
        "name": place.name,
        "location": where,
        "parent_id": None,
        "child_ids": [],
    }


def _leaf(thing: Json) -> Json:
    kept = {name: value for name, value in thing.items() if name not in ("parent_id", "child_ids")}
    if "departments" in kept:
        kept["departments"] = [_leaf(each) for each in kept["departments"]]
    return kept | {"children": []}
