"""The whole main job by the screens alone: from an empty Rolecall and a template to a person hired."""

import re
import time
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect

from rolecall.demo import resumes
from rolecall.demo.content.people import candidates
from rolecall.demo.content.records import Person
from tests.journeys import founding
from tests.journeys.founding import OWN_QUESTION, TITLE, mailed_link
from tests.journeys.windows import DESK, PHONE, Screen, Window, Windows, field_of
from tests.runtime.rolecalls import Running

HANA, TOMAS = (
    replace(person, layout="classic") for person in candidates(5) if person.given in ("Hana", "Tomas")
)
SENTENCE = "I would like to meet her. What do you think, @ad"
SOON = 5
"""seconds after which others must have seen what somebody did; on a quiet machine it is a part of one"""


@pytest.mark.browser
@pytest.mark.parametrize("screen", [DESK, PHONE], ids=lambda screen: str(screen.width))
def test_first_hire(untouched: Running, windows: Windows, screen: Screen, tmp_path: Path) -> None:
    address = f"http://127.0.0.1:{untouched.port}"
    ada, cleo, hana, tomas = (windows(address, screen) for _ in range(4))

    founding.found_the_organization(ada)
    founding.add_a_location(ada)
    founding.write_the_job(ada)
    founding.invite_cleo(ada)
    cleo.open(mailed_link(ada, "Join Northwind Kites"))
    founding.join_as_cleo(cleo)
    founding.put_cleo_on_the_team(ada)
    founding.publish(ada)
    post = founding.find_the_post(ada, hana)
    open_the_board(ada)
    apply(hana, HANA, tmp_path)
    appears_on_the_board(ada, HANA, since=hana.acted_at)
    ada.met("board")
    hana.met("received")
    tomas.open(post)
    apply(tomas, TOMAS, tmp_path)
    appears_on_the_board(ada, TOMAS, since=tomas.acted_at)
    comment(cleo)
    hana.open(mailed_link(ada, f"Your application: {TITLE}", HANA.email))
    hana.reads("Where it stands")
    hana.met("own-page")
    assert mailed_link(ada, "mentioned you", "ada@northwind.example.org")
    move_hana(ada)
    reject_tomas_and_think_again(ada)
    hire_hana(ada)
    the_post_is_gone(tomas, post)
    hana.page.reload()
    hana.reads("You are hired")
    hana.met("own-page-hired")


# What candidates do


def apply(window: Window, person: Person, folder: Path) -> None:
    name, data, _ = resumes.render(person)
    (folder / name).write_bytes(data)
    window.page.get_by_label("Résumé").set_input_files(folder / name)
    window.reads("We have read your résumé.")
    window.met("post-filled")
    assert window.page.get_by_label("Full name").input_value() == person.name
    assert window.page.get_by_label("E-mail").input_value() == person.email
    answer_the_questions(window)
    window.press("Send application")
    window.reads("We have your application")


def answer_the_questions(window: Window) -> None:
    window.fill("How many years have you built and run backend services?", "7")
    window.page.get_by_role("radio", name="Yes", exact=True).check()
    window.fill(
        "Tell us about one service you ran in production: what did it do, and what would you build"
        " differently now?",
        "It counted parcels. I would count them once.",
    )
    window.tick("PostgreSQL")
    window.fill(OWN_QUESTION, "The dashboards, then the people.")
    window.tick(re.compile("may keep and read my application"))


# What the team does


def open_the_board(ada: Window) -> None:
    ada.go("Jobs")
    ada.follow(TITLE)
    ada.met("board-empty")


def appears_on_the_board(ada: Window, person: Person, since: float) -> None:
    card = ada.column("Applied").get_by_role("link", name=person.name, exact=True)
    expect(card).to_be_visible(timeout=SOON * 1000)
    took = time.monotonic() - since
    print(f"{person.name} was on the open board {took:.2f} s after 'Send application'")  # noqa: T201


def comment(cleo: Window) -> None:
    cleo.go("Jobs")
    cleo.follow(TITLE)
    cleo.met("board-of-a-hiring-manager")
    cleo.follow(HANA.name)
    cleo.met("candidate-for-a-hiring-manager")
    words = field_of(cleo.page, "Comment")
    words.press_sequentially(SENTENCE)
    cleo.press("Ada Lindqvist", "option")
    cleo.press("Comment")
    expect(cleo.page.locator("#timeline").get_by_text("I would like to meet her")).to_be_visible()
    expect(words).to_have_value("")


def move_hana(ada: Window) -> None:
    open_the_board(ada)
    if ada.screen.touched:
        ada.follow(f"Move {HANA.name} to…")
        ada.met("move-dialog")
        ada.press(re.compile("^Phone screen"), within=ada.see("Move to…", "dialog"))
    else:
        ada.card(HANA.name).drag_to(ada.column("Phone screen"))
    expect(ada.column("Phone screen").get_by_role("link", name=HANA.name, exact=True)).to_be_visible()
    ada.reads(f"Moved {HANA.name} to Phone screen.")
    ada.met("board-moved")


def reject_tomas_and_think_again(ada: Window) -> None:
    ada.follow(TOMAS.name)
    ada.met("candidate")
    ada.follow("Reject")
    dialog = ada.see(f"Reject {TOMAS.name}", "dialog")
    ada.met("reject-dialog")
    ada.press(f"Reject {TOMAS.name}", within=dialog)
    ada.reads(f"Rejected {TOMAS.name}.")
    ada.press("Undo")
    ada.reads("1 person brought back. 1 waiting mail was taken back.")
    open_the_board(ada)
    expect(ada.column("Applied").get_by_role("link", name=TOMAS.name, exact=True)).to_be_visible()


def hire_hana(ada: Window) -> None:
    ada.follow(HANA.name)
    ada.follow("Move to…")
    ada.press("Offer", within=ada.see(f"Move {HANA.name}", "dialog"))
    ada.follow("Hire")
    dialog = ada.see(f"Hire {HANA.name}", "dialog")
    ada.met("hire-dialog")
    ada.press(f"Hire {HANA.name}", within=dialog)
    ada.reads(f"Every opening of {TITLE} is filled")
    ada.met("after-hire")
    ada.press("Close the job")
    ada.reads(f"{TITLE} is closed.")
    ada.met("closed")


def the_post_is_gone(visitor: Window, post: str) -> None:
    visitor.expected = ("status of 410",)
    answer = visitor.page.goto(post)
    assert answer is not None
    assert answer.status == 410
    visitor.reads("This role is no longer open")
    visitor.met("post-gone")
