"""Lists of rows in a form that is left and opened again: what was typed, added and taken out stands there."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.ui.conftest import Site

Open = Callable[..., Page]
FORM = "document.querySelector('rc-rows').closest('form')"


def names(page: Page) -> list[str]:
    """What the rows that are shown say."""
    return [each.input_value() for each in page.locator("rc-rows [data-row] [name$=-name]:visible").all()]


def sent(page: Page) -> dict[str, Any]:
    """What the form would send."""
    found: dict[str, Any] = page.evaluate(f"Object.fromEntries(new FormData({FORM}))")
    return found


def test_a_row_that_was_added_comes_back_with_what_was_typed_into_it(opened: Open) -> None:
    page = opened("components")
    before = names(page)
    page.get_by_role("button", name="Add a stage").click()
    page.keyboard.type("Reference check")

    page.reload()

    expect(page.locator("rc-rows [data-row]:visible")).to_have_count(len(before) + 1)
    assert names(page) == [*before, "Reference check"]
    assert sent(page)["stages-TOTAL_FORMS"] == str(len(before) + 1)


def test_a_row_that_was_taken_out_is_not_shown_as_if_it_stayed(opened: Open) -> None:
    page = opened("components")
    before = names(page)
    page.locator("rc-rows [data-row]").first.get_by_role("button", name="Remove").click()

    page.reload()

    expect(page.locator("rc-rows").get_by_text("Removed.")).to_be_visible()
    assert names(page) == before[1:]
    assert sent(page)["stages-0-DELETE"] == "on"
    page.locator("rc-rows").get_by_role("button", name="Undo").click()
    assert names(page) == before
    assert "stages-0-DELETE" not in sent(page)


def test_what_was_typed_into_a_row_is_not_put_into_another_that_stands_there_now(
    opened: Open, site: Site, gallery: Path
) -> None:
    page = opened("components")
    first, second, *rest = names(page)
    row = page.locator("rc-rows [data-row]").nth(1).locator("[name$=-name]")
    row.fill("Typed")
    now = (gallery / "components.html").read_text()
    now = now.replace(f'value="{first}"', 'value="*"').replace(f'value="{second}"', f'value="{first}"')
    site.answers["/components.html"] = (200, {}, now.replace('value="*"', f'value="{second}"'))

    page.reload()

    expect(page.locator("rc-rows [data-row] [name$=-name]").first).to_have_value("Typed")
    assert names(page) == ["Typed", first, *rest]


def test_what_is_wrong_in_a_row_that_was_taken_out_holds_nothing_up(opened: Open) -> None:
    page = opened("components")
    page.evaluate(f"for (const each of {FORM}.elements) each.required = false")
    first = page.locator("rc-rows [data-row]").first
    first.locator("[name$=-name]").evaluate("(each) => { each.type = 'number'; each.min = 1; }")
    first.locator("[name$=-name]").fill("-1")
    assert not page.evaluate(f"{FORM}.checkValidity()")

    first.get_by_role("button", name="Remove").click()

    assert page.evaluate(f"{FORM}.checkValidity()")
    page.locator("rc-rows").get_by_role("button", name="Undo").click()
    assert sent(page)["stages-0-name"] == "-1"
