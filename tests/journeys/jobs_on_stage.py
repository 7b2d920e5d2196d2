"""A published job with people on its board, made by the API, for journeys that begin in the middle."""

from dataclasses import dataclass, field
from typing import Any

from tests.journeys.companies import Company
from tests.journeys.programs import Program

PEOPLE = ["Alma Ortega", "Bao Tran", "Carla Neri"]


@dataclass
class Staged:
    """The job, where its pages are, and its people in the order in which the board shows them."""

    company: Company
    id: str
    slug: str
    stages: dict[str, str] = field(default_factory=dict)
    candidates: dict[str, str] = field(default_factory=dict)
    """ids by name"""
    applications: dict[str, str] = field(default_factory=dict)

    @property
    def board(self) -> str:
        return f"/{self.company.slug}/jobs/{self.id}/board/"

    @property
    def post(self) -> str:
        return f"/careers/{self.company.slug}/jobs/{self.slug}/"

    def candidate(self, name: str) -> str:
        return f"/{self.company.slug}/candidates/{self.candidates[name]}/"


def staged(company: Company, title: str, people: list[str] = PEOPLE) -> Staged:
    """Write it, publish it, let them apply."""
    program, stranger = Program(company.address, company.key("recruiter")), Program(company.address)
    job = program.call(
        "create_job", {"title": title, "template_key": "office-manager", "workplace": "remote"}
    )
    program.call(
        "update_job_post", {"resume_required": False, "questions": []}, job_post_id=job["job_post_id"]
    )
    program.call("publish_job", job_id=job["id"])
    post = program.call("get_job_post", job_post_id=job["job_post_id"])
    on_stage = Staged(company, job["id"], post["slug"])
    on_stage.stages = {each["name"]: each["id"] for each in job["stages"]}
    for name in people:
        email = f"{name.split()[0].lower()}.{post['slug']}@example.org"
        form = {"name": name, "email": email, "consent": True}
        stranger.call("apply_for_post", form, organization=company.slug, slug=post["slug"])
    for each in applications_of(program, job["id"]):
        name = each["candidate"]["name"]
        on_stage.candidates[name], on_stage.applications[name] = each["candidate"]["id"], each["id"]
    return on_stage


def applications_of(program: Program, job_id: str) -> list[dict[str, Any]]:
    """Newest first."""
    found: list[dict[str, Any]] = program.call("list_applications", query={"job_id": job_id})["items"]
    return found
