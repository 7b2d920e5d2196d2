"""An interview is planned at the desk; a scorecard is written on a phone, and then by the keyboard alone."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.companies import Company, sign_in
from tests.journeys.jobs_on_stage import Staged, staged
from tests.journeys.windows import PHONE, Window, Windows

pytestmark = pytest.mark.browser
TALK = "Talk about the coast"
FOUND = "Named every light from memory"


@pytest.fixture
def job(company: Company) -> Staged:
    return staged(company, "Chart Keeper")


def test_an_interview_is_planned_and_a_scorecard_written(
    company: Company, job: Staged, windows: Windows
) -> None:
    desk = windows(company.address)
    sign_in(desk, company)
    plan(desk, job)
    write_on_a_phone(windows(company.address, PHONE), company, job)
    write_anew_by_keyboard(desk, job)
    decide_by_keyboard(desk, company, job)


def plan(desk: Window, job: Staged) -> None:
    desk.open(job.board)
    desk.follow("Interviews")
    desk.reads("No interviews planned yet")
    desk.met("interview-plan-empty")
    desk.see("Plan an interview", "link").click()
    desk.fill("Name", TALK)
    desk.page.get_by_label("Stage").select_option(index=2)
    desk.fill("What to find out", "How they learn a coast.")
    desk.met("interview-planned")
    desk.press("Save interview")
    desk.reads("Take a requirement of the job with one click:")
    desk.press(desk.page.locator("button[name=requirement]").first)
    expect(desk.page.locator("#criteria input[name$=-anchor_1]").first).not_to_have_value("")
    desk.met("interview-kit")
    desk.follow("Interviews")
    desk.reads(TALK)
    desk.met("interview-plan")


def write_on_a_phone(phone: Window, company: Company, job: Staged) -> None:
    sign_in(phone, company)
    phone.open(job.candidate("Alma Ortega"))
    phone.follow(TALK)
    phone.page.get_by_role("radio", name=re.compile("^4:")).first.check()
    phone.page.get_by_label(re.compile("^Evidence for ")).first.fill(FOUND)
    expect(phone.page.locator("#saved")).to_have_text("Saved")
    phone.met("scorecard-draft")
    phone.page.reload()
    expect(phone.page.get_by_label(re.compile("^Evidence for ")).first).to_have_value(FOUND)
    phone.page.get_by_role("radio", name="Definitely", exact=True).check()
    phone.press("Submit scorecard")
    phone.reads("You submitted version 1.")
    phone.met("scorecard-submitted")
    phone.open(job.candidate("Alma Ortega"))
    phone.reads("Submitted by Ada Lindqvist")
    phone.met("candidate-with-scorecards")


def write_anew_by_keyboard(desk: Window, job: Staged) -> None:
    desk.open(job.candidate("Alma Ortega"))
    desk.follow(TALK)
    desk.settled()
    desk.page.get_by_role("radio", name="Definitely", exact=True).focus()
    desk.page.keyboard.press("ArrowUp")
    desk.page.keyboard.press("Tab")
    desk.page.keyboard.type("On a second thought, yes.")
    desk.page.keyboard.press("Tab")
    expect(desk.see("Submit scorecard")).to_be_focused()
    desk.page.keyboard.press("Enter")
    desk.reads("You submitted version 2.")
    desk.press(desk.page.locator("summary").filter(has_text="What version 2 changed"))
    desk.reads("On a second thought, yes.")
    desk.met("scorecard-versions")


def decide_by_keyboard(desk: Window, company: Company, job: Staged) -> None:
    """The scorecards side by side, and what was decided with its reason and its people."""
    desk.open(f"/{company.slug}/applications/{job.applications['Alma Ortega']}/matrix/")
    desk.reads(FOUND)
    desk.met("matrix")
    desk.page.get_by_role("radio").first.focus()
    desk.page.keyboard.press("Space")
    desk.page.keyboard.press("Tab")
    desk.page.keyboard.type("She knows the coast, and says what she does not know.")
    desk.page.keyboard.press("Tab")
    desk.page.keyboard.press("Space")
    desk.see("Record decision").focus()
    desk.page.keyboard.press("Enter")
    desk.reads("She knows the coast, and says what she does not know.")
    expect(desk.page.locator("#decision")).to_contain_text("Took part: Ada Lindqvist")
    desk.met("decided")
