"""A recruiter books by hand, a candidate chooses on a phone, an interviewer finds it first on their page."""

import pytest
from playwright.sync_api import expect

from tests.journeys.companies import Company, sign_in
from tests.journeys.jobs_on_stage import Staged, staged
from tests.journeys.programs import Program
from tests.journeys.windows import PHONE, Window, Windows

pytestmark = pytest.mark.browser


@pytest.fixture
def job(company: Company) -> Staged:
    return staged(company, "Harbour Pilot")


def test_scheduling(company: Company, job: Staged, windows: Windows) -> None:
    ada = windows(company.address)
    sign_in(ada, company)

    ada.open(f"/{company.slug}/applications/{job.applications['Alma Ortega']}/interview/")
    book_by_hand(ada)
    address = ask_for_a_choice(ada, company, job)
    plan_a_panel_by_keyboard(ada, company, job)
    alma = windows(company.address, PHONE)
    choose_twice(alma, address)
    find_it_first(windows(company.address, PHONE), company)


def book_by_hand(ada: Window) -> None:
    ada.fill("Interview", "Talk about the harbour")
    ada.tick("Ada Lindqvist", within=ada.page.locator(".scheduling__people"))
    ada.press("Show free times")
    ada.met("schedule")
    # by the keyboard alone from here
    first = ada.page.locator(".week__pick").first
    first.focus()
    ada.page.keyboard.press("Enter")
    expect(ada.page.locator(".week__pick[aria-pressed=true]")).to_have_count(1)
    expect(ada.page.get_by_label("Begins")).not_to_have_value("")
    ada.page.get_by_role("button", name="Book and invite").focus()
    ada.page.keyboard.press("Enter")
    ada.reads("everybody is invited by mail")
    ada.reads("Talk about the harbour")
    ada.met("candidate-with-interview")


def plan_a_panel_by_keyboard(ada: Window, company: Company, job: Staged) -> None:
    program = Program(company.address, company.key("recruiter"))
    members = program.call("list_users", query={"active": True})["items"]
    for name in ("Reading a chart", "Calling the harbour"):
        planned = {"stage_id": list(job.stages.values())[2], "name": name, "member_ids": [members[0]["id"]]}
        program.call("plan_interview", planned, job_id=job.id)
    ada.open(f"/{company.slug}/applications/{job.applications['Bao Tran']}/panel/")
    ada.met("panel")
    ada.page.get_by_label("Reading a chart").focus()
    if not ada.page.get_by_label("Reading a chart").is_checked():
        ada.page.keyboard.press("Space")
    ada.page.get_by_label("Calling the harbour").check()
    ada.see("Find times").focus()
    ada.page.keyboard.press("Enter")
    ada.reads("Plan 1")
    ada.met("panel-plans")
    ada.see("Book plan 1 and invite everybody").focus()
    ada.page.keyboard.press("Enter")
    ada.reads("Two interviews are booked")
    ada.reads("Calling the harbour")


def ask_for_a_choice(ada: Window, company: Company, job: Staged) -> str:
    page = f"/{company.slug}/applications/{job.applications['Alma Ortega']}/scheduling-link/"
    ada.open(page)
    ada.fill("Interview", "Second talk")
    ada.tick("Ada Lindqvist", within=ada.page.locator(".scheduling__people"))
    ada.met("scheduling-link")
    ada.press("Send the link")
    ada.reads("gets a mail with the link")
    ada.open(page)
    return str(ada.page.locator("rc-copy").first.get_attribute("text"))


def choose_twice(alma: Window, address: str) -> None:
    alma.open(address)
    alma.met("choosing")
    alma.press(alma.page.locator(".times button").nth(2))
    alma.reads("Your interview")
    alma.reads("Choose another time")
    before = alma.page.locator(".card strong").first.inner_text()
    alma.press(alma.page.locator(".times button").first)
    expect(alma.page.locator(".card strong").first).not_to_have_text(before)
    alma.met("chosen")


def find_it_first(ada: Window, company: Company) -> None:
    sign_in(ada, company)
    ada.open(f"/{company.slug}/interviews/")
    expect(ada.page.locator(".meeting__who").first).to_have_text("Alma Ortega")
    ada.met("my-interviews")
    ada.press(ada.page.locator(".meeting__who").first)
    ada.fill("My notes", "Knows the tides.")
    ada.reads("Saved")
    ada.met("interview")
    ada.open(f"/{company.slug}/interviews/hours/")
    ada.met("my-hours")
