"""Nothing takes the room of something else: long names, and the bar that stays in the thumb's reach."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

Open = Callable[..., Page]
LONG = "x" * 200
FITS = "(each) => each.scrollWidth <= each.clientWidth"


def test_a_name_of_two_hundred_letters_stays_in_its_cell(opened: Open) -> None:
    page = opened("jobs")
    link = page.locator(".lead__link").first

    link.evaluate("(each, name) => { each.textContent = name; }", LONG)

    assert page.locator(".table-wrap").first.evaluate(FITS)
    assert link.evaluate(
        "(each) => each.getBoundingClientRect().right <= each.closest('.lead').getBoundingClientRect().right"
    )


def test_a_name_of_two_hundred_letters_stays_beside_what_can_be_done(opened: Open) -> None:
    page = opened("candidate")
    name = page.locator(".page-head h1")

    name.evaluate("(each, name) => { each.textContent = name; }", LONG)

    right = "(each) => each.getBoundingClientRect().right"
    assert name.evaluate(right) <= page.locator(".page-head").evaluate(right)


def test_on_a_phone_the_bar_for_applying_ends_where_the_form_begins(opened: Open) -> None:
    page = opened("post", viewport={"width": 390, "height": 700})
    below = "([bar, form]) => bar.getBoundingClientRect().bottom <= form.getBoundingClientRect().top"
    parts = "[document.querySelector('.apply-bar'), document.querySelector('#apply')]"

    at_first = page.locator(".apply-bar").bounding_box()
    page.locator("#apply").evaluate("(each) => each.scrollIntoView()")

    assert at_first is not None
    assert round(at_first["y"] + at_first["height"]) == 700
    assert page.evaluate(f"({below})({parts})")
    assert not page.locator(".apply-bar").evaluate("(each) => each.getBoundingClientRect().bottom > 40")


def test_on_a_phone_place_and_pay_stand_above_the_text(opened: Open) -> None:
    page = opened("post", viewport={"width": 390, "height": 700})

    facts = page.locator(".job-aside .facts").bounding_box()
    text = page.locator(".job-text").bounding_box()

    assert facts is not None
    assert text is not None
    assert facts["y"] + facts["height"] <= text["y"]
    assert facts["y"] + facts["height"] < 700


def test_a_post_is_printed_from_its_first_page_without_its_form(opened: Open) -> None:
    page = opened("post", viewport={"width": 700, "height": 900})

    page.emulate_media(media="print")

    assert page.locator(".job-cols").evaluate("(each) => getComputedStyle(each).display") == "block"
    assert not page.locator("#apply").is_visible()
    assert not page.locator(".apply-bar").is_visible()
    assert page.locator(".job-text").is_visible()


def test_a_board_and_a_list_are_printed_whole(opened: Open) -> None:
    page = opened("board")
    page.emulate_media(media="print")

    board = page.locator(".board").first
    assert board.evaluate(
        "(each) => [getComputedStyle(each).overflowX, each.scrollWidth <= each.clientWidth]"
    ) == [
        "visible",
        True,
    ]
    heights = page.locator(".column").evaluate_all(
        """(all) => all.map((each) =>
            [each.scrollHeight <= each.clientHeight + 1, getComputedStyle(each).display])"""
    )
    assert heights
    assert all(each == [True, "block"] for each in heights)

    page = opened("jobs")
    page.emulate_media(media="print")
    wrap = page.locator(".table-wrap").first
    assert wrap.evaluate(
        "(each) => [getComputedStyle(each).breakInside, getComputedStyle(each).overflowX]"
    ) == [
        "auto",
        "visible",
    ]
    assert page.locator("main .btn:visible").count() == 0


@pytest.mark.parametrize(("width", "shown"), [(1440, True), (720, True), (390, False)])
def test_cells_stand_below_their_headings_wherever_rows_are_rows(
    opened: Open, width: int, shown: bool
) -> None:
    """At 720 px, a screen of 1440 at twice its size, empty cells were gone and the others moved up."""
    page = opened("jobs", viewport={"width": width, "height": 900})

    page.evaluate("""() => {
        document.querySelector("main").innerHTML = `<div class="table-wrap"><table class="table">
          <thead><tr><th>Name</th><th>Where</th><th>Added</th></tr></thead>
          <tbody><tr><td>Ada</td><td class="wide-only"></td>
            <td data-label="Added" id="last">1 d</td></tr></tbody>
        </table></div>`;
    }""")

    assert (
        page.locator("td.wide-only").evaluate("(each) => getComputedStyle(each).display !== 'none'") == shown
    )
    if shown:
        left = [page.locator(each).bounding_box() for each in ("th:last-child", "#last")]
        assert left[0]
        assert left[1]
        assert left[0]["x"] == left[1]["x"]


def test_a_fact_with_a_long_name_leaves_room_for_what_it_says(opened: Open) -> None:
    page = opened("jobs", viewport={"width": 390, "height": 900})

    page.evaluate("""() => {
        document.querySelector("main").innerHTML = `<dl class="facts">
          <dt>${"Days of leave in the first year ".repeat(2)}</dt>
          <dd>Thirty, and two more for each year after the third</dd></dl>`;
    }""")

    said = page.locator("dd").bounding_box()
    assert said
    assert said["width"] > 150
