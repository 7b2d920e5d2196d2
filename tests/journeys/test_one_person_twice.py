"""Two records of one person: said to be two and taken back, and merged from the person's page."""

import pytest
from playwright.sync_api import expect

from tests.journeys.companies import Company, sign_in
from tests.journeys.programs import Program
from tests.journeys.windows import DESK, PHONE, Screen, Windows

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("screen", [DESK, PHONE], ids=["desk", "phone"])
def test_what_was_said_of_two_is_taken_back_and_they_are_merged(
    company: Company, windows: Windows, screen: Screen
) -> None:
    program, mark = Program(company.address, company.key("admin")), f"Quill{screen.width}"
    phone = f"+49 30 5550 {screen.width:04}"
    one, other = (
        program.call("add_candidate", {"name": name, "emails": [email], "phones": [phone]})["id"]
        for name, email in (
            (f"Hana {mark}", f"hana.{mark}@example.org"),
            (f"{mark}, Hana", f"h.{mark}@example.org"),
        )
    )
    window = windows(company.address, screen)
    sign_in(window, company)
    here = f"/{company.slug}/candidates/{one}/"
    window.open(here)
    card = window.page.locator("#maybe-same")
    window.until(lambda: card.count() > 0, lambda: window.open(here))

    card.get_by_role("link", name=f"{mark}, Hana").click()
    window.reads("Is this one person?")
    window.met("duplicate")
    window.press("Not the same person")
    window.reads("stay two people.")
    window.press("Undo")
    window.reads("are to decide about again.")
    window.press("Not the same person")
    window.reads("stay two people.")
    window.open(f"/{company.slug}/duplicates/apart/")
    window.reads(mark)
    window.met("duplicates-apart")
    window.open(here)
    expect(card).to_contain_text("is somebody else")
    window.met("candidate-apart")
    window.press(f"Take back that {mark}, Hana is somebody else")
    window.reads("Is this one person?")

    window.open(f"{here}same/?q={mark}")
    window.met("same-as")
    window.press(f"{mark}, Hana", "link")
    window.met("joining")
    window.press("Merge")
    window.reads("is one person now.")
    window.press("Undo")
    window.reads("are two people again.")
    assert program.call("get_candidate", candidate_id=other)["name"] == f"{mark}, Hana"
