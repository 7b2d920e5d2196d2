"""Nothing takes the room of something else: long names, and the bar that stays in the thumb's reach."""

from collections.abc import Callable

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
