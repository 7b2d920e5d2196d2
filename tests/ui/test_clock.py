"""What the clock of the reader's machine tells a form."""

from collections.abc import Callable

from playwright.sync_api import Page, expect


def test_a_form_learns_the_time_zone_of_the_machine(opened: Callable[..., Page]) -> None:
    page = opened("components", timezone_id="Europe/Oslo")

    page.evaluate(
        """document.querySelector("main").innerHTML =
            `<rc-clock><input type="hidden" name="clock" value=""></rc-clock>`"""
    )

    expect(page.locator("[name=clock]")).to_have_value("Europe/Oslo")
