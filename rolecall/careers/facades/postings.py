"""Posts as a site of Lever gives them: one flat object each, filtered and grouped by categories."""

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from rolecall.careers.public import Shopfront
from rolecall.jobs.models import JobPost
from rolecall.kit import richtext

Json = dict[str, Any]
WORKPLACES = {"on_site": "on-site", "hybrid": "hybrid", "remote": "remote"}
INTERVALS = {
    "year": "per-year-salary",
    "month": "per-month-salary",
    "day": "per-day-wage",
    "hour": "per-hour-wage",
}
CATEGORIES = ("location", "commitment", "team", "department", "level")
GROUPS = ("location", "commitment", "team", "department")
IS_LIST = re.compile(r"\s*<ul>(.*)</ul>\s*", re.DOTALL)
UNGROUPED = "Not Specified"


def posting_json(post: JobPost, front: Shopfront) -> Json:
    """One post."""
    job = post.job
    opening = post.summary_html
    lists = [each for each in post.sections if IS_LIST.fullmatch(each["html"])]
    body = "".join(
        f"<h3>{escape(each['heading'])}</h3>{each['html']}" for each in post.sections if each not in lists
    )
    address = front.addresses.absolute(front.addresses.post(post.slug))
    shown = {
        "id": str(post.id),
        "text": post.title,
        "categories": _categories(post),
        "country": next((each.location.country for each in job.job_locations.all()), None) or None,
        "workplaceType": WORKPLACES[job.workplace],
        "createdAt": round(post.published_at.timestamp() * 1000) if post.published_at else None,
        **_both("opening", opening),
        **_both("description", opening + body),
        **_both("descriptionBody", body),
        "lists": [{"text": each["heading"], "content": _items(each["html"])} for each in lists],
        **_both("additional", ""),
        "hostedUrl": address,
        "applyUrl": f"{address}#apply",
    }
    return shown | _salary(post)


def wanted(postings: Iterable[Json], asked: Mapping[str, list[str]]) -> list[Json]:
    """The postings that fit: in each category that is asked for, one of its values."""
    return [
        each
        for each in postings
        if all(_fits(each["categories"], name, asked[name]) for name in CATEGORIES if asked.get(name))
    ]


def grouped(postings: Iterable[Json], by: str) -> list[Json]:
    """The postings by a category, in the order of its values."""
    groups: dict[str, list[Json]] = {}
    for each in postings:
        groups.setdefault(each["categories"].get(by) or UNGROUPED, []).append(each)
    return [{"title": title, "postings": groups[title]} for title in sorted(groups)]


def _categories(post: JobPost) -> Json:
    job = post.job
    places = [each.location.name for each in job.job_locations.all()]
    found = {
        "location": places[0] if places else ("Remote" if job.workplace == "remote" else None),
        "commitment": job.get_contract_display(),
        "team": job.department.name if job.department else None,
        "department": job.department.name if job.department else None,
        "allLocations": places,
    }
    return {name: value for name, value in found.items() if value is not None}


def _fits(categories: Json, name: str, values: list[str]) -> bool:
    has = categories.get("allLocations", []) if name == "location" else [categories.get(name)]
    folded = {str(each).casefold() for each in has if each}
    return bool(folded & {value.casefold() for value in values})


def _both(name: str, html: str) -> Json:
    return {name: html, f"{name}Plain": richtext.to_text(html)}


def _items(html: str) -> str:
    found = IS_LIST.fullmatch(html)
    return found[1] if found else html


def _salary(post: JobPost) -> Json:
    job = post.job
    if not job.salary_shown or (job.salary_low is None and job.salary_high is None):
        return {}
    return {
        "salaryRange": {
            "currency": job.salary_currency,
            "interval": INTERVALS[job.salary_period],
            "min": None if job.salary_low is None else float(job.salary_low),
            "max": None if job.salary_high is None else float(job.salary_high),
        },
        **_both("salaryDescription", ""),
    }
