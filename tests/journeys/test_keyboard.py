"""The board and a candidate's page by the keyboard alone; where it is can always be seen."""

import re

import pytest
from playwright.sync_api import Locator, Route, expect

from tests.journeys.companies import Company
from tests.journeys.jobs_on_stage import Staged, staged
from tests.journeys.windows import Window, Windows

pytestmark = pytest.mark.browser
SEEN = """() => {
    const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
    const ringed = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    const around = at.closest(".person, label, .field, .search")?.matches(":focus-within");
    const shown = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
    return shown && box.left < innerWidth && (ringed || style.boxShadow !== "none" || around);
}"""
OUTSIDE = "document.activeElement === document.body"
"""whether the browser's own bar has the focus, which follows after the last stop of a page"""
IN_DIALOG = "() => Boolean(document.activeElement.closest('dialog[open]'))"


@pytest.fixture
def job(company: Company) -> Staged:
    return staged(company, "Lighthouse Keeper")


@pytest.fixture
def ada(company: Company, windows: Windows) -> Window:
    window = windows(company.address)
    window.open(company.sign_in_link("admin"))
    window.page.keyboard.press("Tab")
    reach(window, re.compile("^Sign in as"))
    window.page.keyboard.press("Enter")
    window.page.wait_for_url("**/jobs/")
    return window


def test_board(ada: Window, job: Staged) -> None:
    ada.open(job.board)
    ada.settled()

    keys(ada, "j")
    expect(person(ada, "Carla Neri")).to_be_focused()
    keys(ada, "j j k")
    expect(person(ada, "Bao Tran")).to_be_focused()
    move_by_m_and_a_number(ada)
    keys(ada, "l")
    expect(person(ada, "Bao Tran")).to_be_focused()
    keys(ada, "h")
    expect(ada.column("Applied").locator(".person__link:focus")).to_have_count(1)
    select_two_and_clear(ada)
    take_back_by_z(ada)


def test_candidate(ada: Window, job: Staged) -> None:
    open_the_first(ada, job)

    keys(ada, "c")
    expect(ada.page.get_by_role("textbox", name="Comment")).to_be_focused()
    ada.page.keyboard.type("She knows the coast.")
    reach(ada, "Comment")
    keys(ada, "Enter")
    expect(ada.page.locator("#timeline").get_by_text("She knows the coast.")).to_be_visible()
    expect(ada.page.locator("#comment-form")).to_be_focused()
    dialog_keeps_and_returns_the_focus(ada)
    keys(ada, "j")
    expect(ada.page.get_by_role("heading", level=1)).to_have_text("Bao Tran")
    keys(ada, "k")
    expect(ada.page.get_by_role("heading", level=1)).to_have_text("Carla Neri")


@pytest.mark.parametrize("chord", ["Control+Enter", "Meta+Enter"])
def test_a_comment_is_sent_from_where_it_is_written(ada: Window, job: Staged, chord: str) -> None:
    open_the_first(ada, job)

    keys(ada, "c")
    ada.page.keyboard.type("She knows the coast.")
    keys(ada, chord)

    expect(ada.page.locator("#timeline").get_by_text("She knows the coast.")).to_be_visible()
    expect(ada.page.get_by_role("textbox", name="Comment")).to_have_value("")
    keys(ada, "?")
    expect(ada.page.locator("#keys-list")).to_contain_text("Send the comment")


def test_who_goes_on_before_the_answer_keeps_their_place(ada: Window, job: Staged) -> None:
    open_the_first(ada, job)
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    ada.page.route("**/comments/", hold)

    keys(ada, "c")
    ada.page.keyboard.type("She knows the coast.")
    reach(ada, "Comment")
    with ada.page.expect_request("**/comments/"):
        keys(ada, "Enter")
    opener = reach(ada, "Move to…")
    waiting[0].continue_()

    expect(ada.page.locator("#timeline").get_by_text("She knows the coast.")).to_be_visible()
    expect(ada.page.get_by_role("textbox", name="Comment")).to_have_value("")
    expect(opener).to_be_focused()


def test_what_is_refreshed_leaves_the_focus_where_it_is(ada: Window, job: Staged) -> None:
    open_the_first(ada, job)
    opener = reach(ada, "Move to…")
    refreshed_because_of_others(ada)
    expect(opener).to_be_focused()

    keys(ada, "Enter")
    expect(ada.see("Move Carla Neri", "dialog")).to_be_visible()
    refreshed_because_of_others(ada)
    assert ada.page.evaluate(IN_DIALOG)
    keys(ada, "Escape")
    expect(opener).to_be_focused()


def test_keys_are_listed_and_search_is_one_key_away(ada: Window, job: Staged) -> None:
    ada.open(job.board)
    ada.settled()

    keys(ada, "?")
    expect(ada.see("Keys", "dialog")).to_contain_text("Go from person to person")
    assert ada.page.evaluate(IN_DIALOG)
    keys(ada, "Escape")
    expect(ada.page.get_by_role("dialog")).to_have_count(0)
    keys(ada, "/")
    expect(ada.page.get_by_role("searchbox", name="Search people")).to_be_focused()
    ada.page.keyboard.type("alma")
    keys(ada, "Enter")

    expect(ada.page.get_by_role("link", name="Alma Ortega").first).to_be_visible()


def test_what_is_found_is_narrowed_down_by_the_keyboard(ada: Window, company: Company) -> None:
    ada.open(staged(company, "Harbour Pilot").board)
    ada.settled()
    keys(ada, "/")
    ada.page.keyboard.type("coast OR alma OR bao OR carla")
    keys(ada, "Enter")
    ada.page.wait_for_url("**q=coast**")
    here = ada.page.get_by_role("checkbox", name=re.compile("^Harbour Pilot"))
    ada.until(lambda: counted(ada) and here.is_visible(), lambda: ada.open(ada.page.url))

    for _ in range(80):
        if here.evaluate("it => it === document.activeElement"):
            break
        keys(ada, "Tab")
    keys(ada, "Space")
    ada.page.wait_for_url("**job=**")

    expect(here).to_be_checked()
    expect(here).to_be_focused()
    expect(ada.page.get_by_role("link", name="Alma Ortega").first).to_be_visible()


def test_every_stop_on_the_way_through_the_board_can_be_seen(ada: Window, job: Staged) -> None:
    ada.open(job.board)
    ada.settled()

    stops = walk(ada)

    assert len(stops) > 25
    assert {"Skip to the content", "Add candidate", "Carla Neri"} <= set(stops)


# What the keys do


def open_the_first(ada: Window, job: Staged) -> None:
    ada.open(job.board)
    ada.settled()
    keys(ada, "j Enter")
    ada.page.wait_for_url("**/candidates/**")
    ada.settled()


def move_by_m_and_a_number(ada: Window) -> None:
    keys(ada, "m")
    assert ada.page.evaluate(IN_DIALOG)
    keys(ada, "2")
    expect(ada.column("Phone screen").get_by_role("link", name="Bao Tran", exact=True)).to_be_visible()
    ada.reads("Moved Bao Tran to Phone screen.")


def select_two_and_clear(ada: Window) -> None:
    keys(ada, "x j x")
    ada.reads("2 selected")
    keys(ada, "Escape")
    expect(ada.page.get_by_text("2 selected")).to_be_hidden()


def take_back_by_z(ada: Window) -> None:
    keys(ada, "z")
    expect(ada.column("Applied").get_by_role("link", name="Bao Tran", exact=True)).to_be_visible()


def refreshed_because_of_others(ada: Window) -> None:
    with ada.page.expect_response(lambda answer: "/now/" in answer.url):
        ada.page.evaluate("""() => {
            const told = document.querySelector("#application").getAttribute("hx-trigger").split(" ")[0];
            document.querySelector("#acts").dataset.before = "yes";
            document.body.dispatchEvent(new CustomEvent(told));
        }""")
    expect(ada.page.locator("#acts:not([data-before])")).to_have_count(1)


def dialog_keeps_and_returns_the_focus(ada: Window) -> None:
    opener = reach(ada, "Move to…")
    keys(ada, "Enter")
    expect(ada.see("Move Carla Neri", "dialog")).to_be_visible()
    for _ in range(12):
        keys(ada, "Tab")
        assert ada.page.evaluate(OUTSIDE) or ada.page.evaluate(IN_DIALOG)
    keys(ada, "Escape")
    expect(opener).to_be_focused()


def counted(window: Window) -> bool:
    """Wait for the counts that follow an answer; whoever was added just now is in the next."""
    expect(window.page.get_by_text("Counting …")).to_have_count(0)
    return True


def keys(window: Window, names: str) -> None:
    """Press one after the other."""
    for name in names.split():
        window.page.keyboard.press(name)


def reach(window: Window, name: str | re.Pattern[str]) -> Locator:
    """Tab until the thing with this name has the focus."""
    wanted = window.page.locator("button:focus, a:focus, summary:focus").filter(has_text=name)
    for _ in range(80):
        if wanted.count():
            return wanted.first
        window.page.keyboard.press("Tab")
        assert window.page.evaluate(OUTSIDE) or window.page.evaluate(SEEN), focused(window)
    raise AssertionError(f"{name} is not reached by Tab on {window.page.url}")


def focused(window: Window) -> str:
    """What has the focus, for whoever reads that nothing shows it."""
    said = window.page.evaluate(
        "[document.activeElement.outerHTML.slice(0, 200), document.activeElement.matches(':focus-visible')]"
    )
    return f"nothing shows the focus: {said}"


def walk(window: Window) -> list[str]:
    """Everything that Tab stops at, until it leaves the page."""
    stops: list[str] = []
    for _ in range(120):
        window.page.keyboard.press("Tab")
        if window.page.evaluate(OUTSIDE):
            break
        told = window.page.evaluate(
            "(document.activeElement.ariaLabel || document.activeElement.textContent).trim().slice(0, 60)"
        )
        assert window.page.evaluate(SEEN), f"nothing shows that the focus is on '{told}'"
        stops.append(told)
    return stops


def person(window: Window, name: str) -> Locator:
    return window.page.get_by_role("link", name=name, exact=True)
