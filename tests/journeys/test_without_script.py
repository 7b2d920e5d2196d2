"""With JavaScript off: everything a candidate does, and what a recruiter must be able to do."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from rolecall.demo import resumes
from rolecall.demo.content.people import candidates
from tests.journeys.companies import Company
from tests.journeys.jobs_on_stage import Staged, staged
from tests.journeys.programs import Program
from tests.journeys.windows import DESK, PHONE, Screen, Window, Windows

pytestmark = pytest.mark.browser
HANA = candidates(5)[0]
CONSENT = re.compile("may keep and read my application")


@pytest.mark.parametrize("screen", [DESK, PHONE], ids=lambda screen: str(screen.width))
def test_candidate_applies_looks_and_withdraws(
    company: Company, windows: Windows, screen: Screen, tmp_path: Path
) -> None:
    title = f"Harbour Clerk {screen.width}"
    job = staged(company, title, people=[])
    hana = windows(company.address, screen, java_script_enabled=False)

    hana.open(f"/careers/{company.slug}/")
    hana.press(hana.page.get_by_role("link", name=title))
    fill_the_form_from_a_resume(hana, tmp_path)
    hana.press("Send application")
    hana.reads("We have your application")
    hana.open(own_page_of(company, job, hana))
    hana.reads("Where it stands")
    withdraw(hana)

    assert hana.page.get_by_text("Withdraw my application").count() == 0


def test_mistake_in_the_form_is_told_and_nothing_typed_is_lost(company: Company, windows: Windows) -> None:
    job = staged(company, "Harbour Guide", people=[])
    hana = windows(company.address, java_script_enabled=False)
    hana.expected = ("status of 422",)

    hana.open(job.post)
    hana.fill("Full name", HANA.name)
    hana.fill("E-mail", "hana@harbour")
    hana.tick(CONSENT)
    hana.press("Send application")

    hana.reads("One thing needs your attention")
    expect(hana.page.get_by_label("Full name")).to_have_value(HANA.name)
    expect(hana.page.get_by_label("E-mail")).to_have_value("hana@harbour")


def test_recruiter_moves_and_rejects(company: Company, windows: Windows) -> None:
    job = staged(company, "Harbour Master")
    ada = windows(company.address, java_script_enabled=False)
    sign_in(ada, company)

    ada.open(job.board)
    ada.follow("Move Alma Ortega to…")
    ada.press("Interview")
    expect(ada.column("Interview").get_by_role("link", name="Alma Ortega", exact=True)).to_be_visible()
    ada.reads("Moved Alma Ortega to Interview.")
    move_several(ada)
    reject(ada)

    ada.reads("Rejected Carla Neri.")
    ada.press("Undo")
    ada.reads("1 person brought back.")


# What they do


def sign_in(ada: Window, company: Company) -> None:
    ada.open(company.sign_in_link("admin"))
    ada.press(re.compile("^Sign in as Ada Lindqvist"))
    ada.reads("Jobs")


def fill_the_form_from_a_resume(hana: Window, folder: Path) -> None:
    name, data, _ = resumes.render(HANA, "classic")
    (folder / name).write_bytes(data)
    hana.page.get_by_label("Résumé").set_input_files(folder / name)
    hana.press("Fill in the rest from my résumé")
    hana.reads("We have read your résumé.")
    expect(hana.page.get_by_label("Full name")).to_have_value(HANA.name)
    hana.tick(CONSENT)


def own_page_of(company: Company, job: Staged, hana: Window) -> str:
    """The link in the confirmation mail."""
    program = Program(company.address, company.key("admin"))
    (application,) = program.call("list_applications", query={"job_id": job.id})["items"]
    mail = program.until(
        "list_messages",
        lambda page: [mail for mail in page["items"] if mail["state"] == "sent"],
        candidate_id=application["candidate"]["id"],
    )
    found = re.search(r"https?:[^\s\"<]+", mail[0]["body"])
    assert found, mail[0]["body"]
    return found[0]


def withdraw(hana: Window) -> None:
    hana.follow("Withdraw my application")
    hana.reads("Withdraw your application?")
    hana.press("Withdraw my application")
    hana.reads("You withdrew")


def move_several(ada: Window) -> None:
    for name in ("Bao Tran", "Carla Neri"):
        ada.page.get_by_label(f"Select {name}").check()
    ada.page.get_by_label("Stage to move to").select_option(label="Interview")
    ada.press("Move")
    ada.reads("Moved 2 people to Interview.")


def reject(ada: Window) -> None:
    ada.follow("Carla Neri")
    ada.follow("Reject")
    ada.reads("Tell them by mail")
    ada.press("Reject Carla Neri")
