"""The two demo organizations, as their files tell."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from rolecall.demo.content import shelf
from rolecall.jobs import library
from rolecall.jobs.library import Question, Stage


@dataclass(frozen=True, slots=True)
class MemberPlan:
    key: str
    name: str
    email: str
    role: str
    title: str


@dataclass(frozen=True, slots=True)
class LocationPlan:
    key: str
    name: str
    country: str
    zone: str
    city: str = ""
    region: str = ""
    address: str = ""
    remote: bool = False


@dataclass(frozen=True, slots=True)
class SourcePlan:
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class JobPlan:
    key: str
    title: str
    template: str
    """the key of the library template it was written from"""
    department: str
    locations: tuple[str, ...]
    workplace: str
    contract: str
    salary: tuple[float, float]
    currency: str
    period: str
    openings: int
    state: str
    visibility: str
    opened: int
    """days ago"""
    closed: int | None
    team: dict[str, str]
    """the part of each member on the hiring team"""
    pinned_by: tuple[str, ...]
    summary: str
    about: str
    """the paragraph that only this company could write"""
    responsibilities: tuple[str, ...]
    questions: tuple[Question, ...]
    """what the form asks beside what the template asks"""
    stages: tuple[Stage, ...]
    people: dict[str, int]
    """how many stand in each stage, and how many are 'rejected' and 'withdrawn'"""

    @property
    def manager(self) -> str:
        """The member who decides, or failing one the first of the team."""
        return self._with_part("hiring_manager")

    @property
    def recruiter(self) -> str:
        """The member who leads the hiring."""
        return self._with_part("lead_recruiter")

    def _with_part(self, part: str) -> str:
        return next((key for key, each in self.team.items() if each == part), next(iter(self.team)))

    @property
    def questions_asked(self) -> tuple[Question, ...]:
        """All questions of the form, in order."""
        return library.template(self.template).application_questions + self.questions


@dataclass(frozen=True, slots=True)
class Company:
    slug: str
    name: str
    zone: str
    currency: str
    website: str
    accent: str
    headline: str
    introduction: str
    privacy: str
    consent: str
    members: tuple[MemberPlan, ...]
    departments: tuple[str, ...]
    locations: tuple[LocationPlan, ...]
    sources: tuple[SourcePlan, ...]
    tags: tuple[str, ...]
    jobs: tuple[JobPlan, ...]
    also: dict[str, tuple[str, ...]]
    """jobs that somebody who applies for one may apply for as well"""

    def job(self, key: str) -> JobPlan:
        """The job with this key."""
        return next(each for each in self.jobs if each.key == key)

    def member(self, key: str) -> MemberPlan:
        """The member with this key."""
        return next(each for each in self.members if each.key == key)

    def location(self, key: str) -> LocationPlan:
        """The location with this key."""
        return next(each for each in self.locations if each.key == key)


@cache
def company(slug: str) -> Company:
    """One of the demo organizations: 'halden' or 'brightwater'."""
    told = shelf.data(slug)
    facts: dict[str, Any] = {name: value.strip() for name, value in told.items() if isinstance(value, str)}
    return Company(
        **{
            **facts,
            "members": tuple(MemberPlan(**each) for each in told["members"]),
            "departments": tuple(told["departments"]),
            "locations": tuple(LocationPlan(**each) for each in told["locations"]),
            "sources": tuple(SourcePlan(**each) for each in told["sources"]),
            "tags": tuple(told["tags"]),
            "jobs": tuple(_job(each, told["currency"]) for each in told["jobs"]),
            "also": {key: tuple(others) for key, others in told["also"].items()},
        }
    )


def _job(told: dict[str, Any], currency: str) -> JobPlan:
    usual: dict[str, Any] = {
        "contract": "full_time",
        "period": "year",
        "visibility": "public",
        "closed": None,
        "people": {},
    }
    low, high = told["salary"]
    return JobPlan(
        **{
            **usual,
            "currency": currency,
            **told,
            "salary": (low, high),
            "locations": tuple(told["locations"]),
            "pinned_by": tuple(told.get("pinned_by", ())),
            "responsibilities": tuple(told.get("responsibilities", ())),
            "questions": tuple(
                Question(**{**each, "options": tuple(each.get("options", ()))})
                for each in told.get("questions", ())
            ),
            "stages": library.template(told["template"]).default_pipeline,
        }
    )
