"""Requisitions on their pages: what is filled in, refused, shown and to whom."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rolecall.accounts.models import Department, Location, Member
from rolecall.approvals import actions as approvals
from rolecall.jobs import actions as jobs
from rolecall.jobs.models import Job, Requisition, RequisitionPolicy
from tests.cast import join
from tests.errands import do_errands
from tests.jobs.test_api import Program
from tests.jobs.test_requisitions import asked, hired, keep_rule

SignedIn = Callable[[Member], Client]
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
FILLED_IN = {
    "title": "Kite Designer",
    "seats": "2",
    "reason": "new",
    "why": "Two lines of kites.",
    "salary_low": "40000",
    "salary_high": "50000",
    "salary_currency": "EUR",
    "salary_period": "year",
}


@pytest.fixture
def at(organization: Any) -> Callable[..., str]:
    def address(*parts: Any) -> str:
        tail = "".join(f"{p.id}/" if isinstance(p, Requisition) else p for p in parts)
        return f"/{organization.slug}/requisitions/{tail}"

    return address


At = Callable[..., str]


def words(answer: Any) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())


def test_a_manager_writes_it_asks_and_a_recruiter_writes_the_job(
    at: At,
    signed_in: SignedIn,
    cleo: Member,
    rae: Member,
    ada: Member,
    engineering: Department,
    athens: Location,
) -> None:
    keep_rule(ada, ada)
    sent = {**FILLED_IN, "hiring_manager": cleo.id, "department": engineering.id, "location": athens.id}
    page = signed_in(cleo).post(at("new/"), {**sent, "act": "submit"}, follow=True)
    wish = Requisition.objects.get()
    assert "R-0001 awaits approval." in words(page)
    assert "Ada Admin" in words(page)
    assert "€40,000 – €50,000 a year" in words(page)
    assert "Write the job" not in words(signed_in(rae).get(at(wish)))

    approvals.approve(asked(wish), by=ada)
    do_errands("jobs.reactions.settle")
    assert "Write the job" not in words(signed_in(cleo).get(at(wish)))
    assert "Write the job" in words(signed_in(rae).get(at(wish)))
    written = signed_in(rae).post(at(wish, "job/"))
    job = Job.objects.get()
    assert written["Location"].endswith(f"/jobs/{job.id}/edit/")
    hired(job, "Nia First", rae)
    page = words(signed_in(rae).get(at(wish)))
    assert "1 of 2 filled" in page
    assert "Nia First" in page
    assert "Time to fill: 0 days for 1 seat" in page
    overview = words(signed_in(rae).get(f"/{rae.organization.slug}/jobs/{job.id}/"))
    assert "R-0001" in overview
    assert "Time to fill: 0 days" in overview


def test_wrong_input_loses_nothing_and_says_what_to_do(at: At, signed_in: SignedIn, cleo: Member) -> None:
    sent = {**FILLED_IN, "hiring_manager": cleo.id, "salary_high": "much", "replaces": HOSTILE, "seats": "0"}
    answer = signed_in(cleo).post(at("new/"), {**sent, "act": "submit"})
    assert answer.status_code == 422
    page = words(answer)
    assert "Enter an amount in figures, such as 70000." in page
    assert "Enter at least 1." in page
    assert 'value="much"' in page
    assert "Two lines of kites." in page
    assert "<script>alert(1)" not in page
    assert not Requisition.objects.exists()


def test_a_rule_that_nobody_can_answer_leaves_what_was_typed_and_nothing_behind(
    at: At, signed_in: SignedIn, cleo: Member, ada: Member
) -> None:
    keep_rule(ada, cleo)
    sent = {**FILLED_IN, "hiring_manager": cleo.id}
    answer = signed_in(cleo).post(at("new/"), {**sent, "act": "submit"})
    assert answer.status_code == 422
    assert "Change the rule." in words(answer)
    assert not Requisition.objects.exists()
    assert signed_in(cleo).post(at("new/"), {**sent, "act": "save"}).status_code == 302
    wish = Requisition.objects.get()
    assert "Change the rule." in words(signed_in(cleo).post(at(wish, "submit/"), follow=True))
    wish.refresh_from_db()
    assert wish.state == "draft"


def test_what_others_wish_for_is_not_there(at: At, signed_in: SignedIn, cleo: Member, rae: Member) -> None:
    wish = jobs.write_requisition(by=rae, title="Rigger", hiring_manager=rae, why="Sails.")
    stranger = signed_in(cleo)
    for address in (at(wish), at(wish, "edit/"), at(wish, "close/"), at(wish, "withdraw/")):
        assert stranger.get(address).status_code == 404
    assert stranger.post(at(wish, "submit/")).status_code == 404
    assert "Rigger" not in words(stranger.get(at()))
    assert signed_in(join("Iva Interviewer", "interviewer")).get(at()).status_code == 403
    wish.refresh_from_db()
    assert wish.state == "draft"


def test_interviewers_see_of_a_job_neither_its_requisition_nor_what_it_costs(
    at: At, signed_in: SignedIn, rae: Member, ivo: Member
) -> None:
    wish = jobs.submit_requisition(
        jobs.write_requisition(by=rae, hiring_manager=rae, title="Rigger", why="Sails.", yearly_budget=91234,
                               salary_currency="EUR"),
        by=rae,
    )  # fmt: skip
    job = jobs.write_job(wish, by=rae)
    jobs.set_team(job, [(ivo, "interviewer")], by=rae)
    here = f"/{rae.organization.slug}/jobs/{job.id}/"
    assert "R-0001" in words(signed_in(rae).get(here))
    for page in (here, f"{here}activity/"):
        seen = words(signed_in(ivo).get(page))
        assert "91,234" not in seen
        assert f"/requisitions/{wish.id}" not in seen
    assert signed_in(ivo).get(at(wish)).status_code == 404


def test_seats_come_on_a_job_from_either_page_and_are_closed_with_a_reason(
    at: At, signed_in: SignedIn, rae: Member, draft: Job
) -> None:
    browser = signed_in(rae)
    wish = jobs.write_requisition(by=rae, title="Rigger", hiring_manager=rae, why="Sails.", seats=3)
    none = words(browser.get(f"/{rae.organization.slug}/jobs/{draft.id}/seats/"))
    assert "No approved requisition has a seat left." in none
    jobs.submit_requisition(wish, by=rae)

    assert browser.post(at(wish, "seats/"), {"job": draft.id, "seats": 1}).status_code == 302
    address = f"/{rae.organization.slug}/jobs/{draft.id}/"
    assert browser.post(f"{address}seats/", {"requisition": wish.id, "seats": 1}).status_code == 302
    refused = browser.post(f"{address}seats/", {"requisition": wish.id, "seats": 2})
    assert refused.status_code == 422
    assert "Only 1 of the 3 seats of R-0001 can still be opened" in words(refused)
    assert wish.openings.count() == 2

    opening = wish.openings.first()
    assert opening is not None
    closing = f"{address}openings/{opening.id}/close/"
    assert browser.post(closing, {"reason": ""}).status_code == 422
    assert browser.post(closing, {"reason": "One is enough"}).status_code == 302
    assert "One is enough" in words(browser.get(at(wish)))


def test_a_job_without_one_says_where_to_get_it_once_it_is_needed(
    signed_in: SignedIn, ada: Member, rae: Member, draft: Job
) -> None:
    jobs.update(draft, by=rae, workplace="remote")
    jobs.write_post(draft, by=rae, summary="Design kites.")
    setting = f"/{ada.organization.slug}/settings/requisitions/"
    assert signed_in(rae).post(setting, {"needed": "on"}).status_code == 403
    assert signed_in(ada).post(setting, {"needed": "on"}).status_code == 302
    assert RequisitionPolicy.wants_one()

    address = f"/{rae.organization.slug}/jobs/{draft.id}/"
    page = words(signed_in(rae).post(f"{address}publish/", follow=True))
    assert "Add seats of an approved requisition: your organization wants one before a job opens." in page
    assert f'href="{address}seats/"' in page
    draft.refresh_from_db()
    assert draft.state == "draft"
    signed_in(ada).post(setting, {})
    signed_in(rae).post(f"{address}publish/")
    draft.refresh_from_db()
    assert draft.state == "open"


def test_the_list_pages_by_its_newest_and_asks_no_more_for_more(
    at: At, signed_in: SignedIn, rae: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rolecall.jobs.requisition_queries.PER_PAGE", 4)
    for number in range(9):
        jobs.write_requisition(by=rae, title=f"Rigger {number}", hiring_manager=rae)
    browser = signed_in(rae)
    browser.get(at())
    counts = []
    seen, page = [], at()
    while page:
        with CaptureQueriesContext(connection) as queries:
            answer = browser.get(page)
        counts.append(len(queries))
        seen += re.findall(r"Rigger \d", words(answer))
        older = re.search(r'href="([^"]*before=[^"]*)"', answer.content.decode())
        page = older[1].replace("&amp;", "&") if older else ""
    assert seen == [f"Rigger {number}" for number in range(8, -1, -1)]
    assert len(set(counts)) == 1


def test_a_program_takes_a_requisition_from_the_wish_to_the_job(
    rae: Member, cleo: Member, ada: Member, engineering: Department, backend_job: Job
) -> None:
    keep_rule(ada, ada)
    recruiter, admin = Program("recruiter"), Program("admin")
    body = {
        "title": "Kite Designer", "seats": 3, "why": "Two lines of kites.", "hiring_manager_id": cleo.id,
        "department_id": engineering.id, "salary_high": 50000, "salary_currency": "EUR",
    }  # fmt: skip
    made = recruiter("POST", "/requisitions", body)
    assert made.status_code == 201
    one = f"/requisitions/{made.json()['id']}"
    assert (made.json()["reference"], made.json()["state"], made.json()["salary_high"]) == (
        "R-0001", "draft", 50000.0,
    )  # fmt: skip
    assert recruiter("POST", f"{one}/job").status_code == 409
    assert recruiter("POST", f"{one}/submit").json()["state"] == "awaiting"
    approvals.approve(asked(Requisition.objects.get()), by=ada)
    do_errands("jobs.reactions.settle")
    assert recruiter("PATCH", one, {"why": "Three."}).json()["state"] == "awaiting"
    approvals.approve(asked(Requisition.objects.get()), by=ada)
    do_errands("jobs.reactions.settle")

    added = recruiter("POST", f"{one}/openings", {"job_id": backend_job.id, "seats": 2})
    assert (added.status_code, len(added.json()["items"])) == (201, 2)
    assert recruiter("POST", f"{one}/openings", {"job_id": backend_job.id, "seats": 2}).status_code == 409
    hired(backend_job, "Nia First", rae)
    hired(backend_job, "Oto Second", rae)
    seats = recruiter("GET", f"{one}/openings").json()
    assert (seats["time_to_fill_days"], seats["time_to_fill_n"]) == (0, 1)
    written = recruiter("POST", f"{one}/job").json()
    assert [each["requisition_id"] for each in written["openings"]] == [made.json()["id"]]
    opening = written["openings"][0]["id"]
    closed = recruiter("POST", f"/jobs/{written['id']}/openings/{opening}/close", {"reason": "Enough"})
    assert [each["close_reason"] for each in closed.json()["items"]] == ["Enough"]
    assert recruiter("POST", f"{one}/withdraw").status_code == 409
    assert recruiter("POST", f"{one}/close", {"reason": "no_budget"}).json()["close_reason"] == "no_budget"
    assert [each["id"] for each in recruiter("GET", "/requisitions?state=closed").json()["items"]] == [
        made.json()["id"]
    ]
    assert recruiter("PUT", "/requisition_policy", {"needed": True}).status_code == 403
    assert admin("PUT", "/requisition_policy", {"needed": True}).json()["needed"]
    assert Program("hiring_manager")("GET", one).status_code == 403
