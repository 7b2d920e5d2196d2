"""An offer in a real browser: made at a desk, approved from a mail, signed on a phone; they are hired."""

import re
from datetime import date, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.journeys.companies import Company, sign_in
from tests.journeys.jobs_on_stage import Staged, staged
from tests.journeys.programs import Program
from tests.journeys.windows import DESK, PHONE, SECONDS, Window, Windows
from tests.runtime.rolecalls import until

pytestmark = pytest.mark.browser
NAME = "Carla Neri"


@pytest.fixture
def job(company: Company, windows: Windows) -> Staged:
    """A job with a hiring manager, a template of offers, and a rule that asks the hiring manager."""
    job = staged(company, "Net Mender")
    program = Program(company.address, company.key("admin"))
    program.call(
        "invite_user", {"email": "cleo@northwind.example.org", "role": "hiring_manager", "name": "Cleo"}
    )
    cleo = windows(company.address, DESK)
    cleo.open(mailed(company, "Join Northwind Kites", "cleo@")[0])
    cleo.fill("Password", "a lighthouse with a red door")
    cleo.press("Join Northwind Kites")
    cleo.reads("No jobs yet")
    people = program.call("list_users")["items"]
    manager = next(each["id"] for each in people if each["email"].startswith("cleo@"))
    program.call("set_hiring_team", {"team": [{"user_id": manager, "part": "hiring_manager"}]}, job_id=job.id)
    step = {"needed": 1, "roles": ["hiring_manager"]}
    program.call("write_approval_rule", {"kind": "offer", "name": "Every offer", "steps": [step]})
    letter = "<p>Dear {name}, we offer you the position {title} for {salary} from {start}.</p>"
    program.call("write_offer_template", {"name": "Permanent", "letter": letter})
    return job


def mailed(company: Company, subject: str, to: str) -> list[str]:
    """The links in a mail that Rolecall has kept, once it is there."""
    found: list[str] = []

    def is_there() -> bool:
        found[:] = _links(company, subject, to)
        return bool(found)

    until(is_there, 3 * SECONDS, lambda: f"mail “{subject}” to {to}")
    return found


def _links(company: Company, subject: str, to: str) -> list[str]:
    for path in sorted(Path(company.rolecall.data, "outbox").glob("*.eml"), reverse=True):
        mail = message_from_bytes(path.read_bytes(), policy=policy.default)
        body = mail.get_body(("plain",))
        if body and subject in mail["Subject"] and to in mail["To"]:
            return re.findall(r"https?://\S+", body.get_content())
    return []


def test_an_offer_is_approved_by_mail_and_signed_on_a_phone(
    company: Company, job: Staged, windows: Windows
) -> None:
    ada, cleo, carla = windows(company.address, DESK), windows(company.address, PHONE), windows("", PHONE)
    sign_in(ada, company)

    draft(ada, job)
    approve_by_keyboard(cleo, mailed(company, "Your approval is needed", "cleo@"))
    ada.page.reload()
    ada.reads("Approved")
    ada.press("Send the offer")
    ada.reads("The offer is on its way")
    ada.met("offer-sent")
    sign(carla, mailed(company, "Our offer", "carla")[0])
    hired(ada, job)


def draft(ada: Window, job: Staged) -> None:
    ada.open(job.candidate(NAME))
    ada.press(ada.page.locator("#acts summary"))
    ada.follow("Make an offer…")
    ada.reads("Make an offer")
    ada.fill("Salary", "41500")
    ada.fill("Location", "Piraeus")
    ada.fill("First day of work", (date.today() + timedelta(days=60)).isoformat())  # noqa: DTZ011
    ada.met("offer-form")
    ada.press("Draft the offer")
    ada.reads("A rule asks for approval")
    ada.met("offer-draft")
    ada.press("Ask for approval")
    ada.reads("It waits for approval")


def approve_by_keyboard(cleo: Window, links: list[str]) -> None:
    cleo.open(links[0])
    cleo.reads("€41,500 a year")
    cleo.met("approve-by-mail")
    button = cleo.see("Approve")
    cleo.page.get_by_label(re.compile("Comment")).focus()
    cleo.page.keyboard.press("Tab")
    expect(button).to_be_focused()
    cleo.page.keyboard.press("Enter")
    cleo.reads("You approved it")
    cleo.expected = ("410",)
    cleo.open(links[0])
    cleo.reads("This link answers nothing any more")


def sign(carla: Window, link: str) -> None:
    carla.open(link)
    carla.reads("€41,500 a year")
    carla.met("own-offer")
    carla.press("Accept and sign")
    carla.fill("Your full name", NAME)
    carla.tick(re.compile("^I accept the offer"))
    carla.press("Accept and sign")
    carla.reads("You accepted this offer.")
    carla.until(
        lambda: carla.page.get_by_role("link", name="Signed offer as PDF").count() > 0, carla.page.reload
    )
    carla.met("own-offer-signed")


def hired(ada: Window, job: Staged) -> None:
    ada.page.reload()
    ada.reads("is hired")
    ada.met("offer-accepted")
    ada.follow("Who is still to be told")
    ada.reads("After the hire")
    ada.open(job.candidate(NAME))
    ada.reads("Accepted the offer by signature")
    ada.met("candidate-with-offer")
