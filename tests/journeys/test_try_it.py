"""The reference of the API asks this instance itself, with a key that its reader pastes."""

import re

import httpx
import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.companies import Company
from tests.journeys.windows import PHONE, Screen, Window, Windows

PAGE = "settings/developers/organization/"


def opened(windows: Windows, company: Company, screen: Screen, name: str) -> tuple[Window, Locator]:
    """The form under one operation, on the page of its resource."""
    window = windows(company.address, screen, color_scheme="dark")
    window.open(company.sign_in_link("admin"))
    window.press(re.compile("^Sign in as"))
    window.page.wait_for_url("**/jobs/")
    window.open(f"/{company.slug}/{PAGE}#{name}")
    operation = window.page.locator("details", has=window.page.locator(f"#{name}"))
    if operation.get_attribute("open") is None:
        operation.locator("summary").press("Enter")
    return window, operation.locator("rc-try")


def departments(company: Company, key: str) -> list[str]:
    asked = httpx.get(
        f"{company.address}/api/v1/departments", headers={"Authorization": f"Bearer {key}"}, timeout=30
    )
    return [each["name"] for each in asked.json()["items"]]


@pytest.mark.parametrize("key", [True, False])
def test_what_reads_is_asked_at_once_and_a_wrong_key_is_told(
    windows: Windows, company: Company, key: bool
) -> None:
    secret = company.key("admin") if key else "rk_nobody-has-this-key"
    window, form = opened(windows, company, PHONE, "list_departments")
    if not key:
        window.expected = ("401",)

    form.get_by_label("Key").fill(secret)
    form.get_by_label("Parameters").fill("per_page=1")
    form.get_by_label("Parameters").press("Enter")

    expect(form.get_by_role("status")).to_contain_text("200" if key else "401")
    expect(form.get_by_role("status")).to_be_focused()
    expect(form.get_by_label("What was answered")).to_contain_text("items" if key else "unauthenticated")
    curl = form.get_by_label("The same with curl")
    expect(curl).to_contain_text("/api/v1/departments?per_page=1")
    expect(curl).to_contain_text("Bearer $ROLECALL_KEY")
    assert secret not in form.inner_text()
    assert window.page.evaluate("document.documentElement.scrollWidth") <= PHONE.width


def test_what_changes_something_is_tried_first_and_asks_before_it_is_done(
    windows: Windows, company: Company
) -> None:
    secret = company.key("admin")
    window, form = opened(windows, company, PHONE, "add_department")
    form.get_by_label("Key").fill(secret)
    form.get_by_label("Body").fill('{"name": "Try Me"}')

    form.get_by_role("button", name="Send").press("Enter")
    expect(form.get_by_role("status")).to_contain_text("201")
    assert "Try Me" not in departments(company, secret)

    form.get_by_label("Only try it").uncheck()
    form.get_by_role("button", name="Send", exact=True).press("Enter")
    expect(form.get_by_role("button", name="Leave it")).to_be_focused()
    window.page.keyboard.press("Enter")
    expect(form.get_by_role("alert")).to_be_hidden()
    assert "Try Me" not in departments(company, secret)

    form.get_by_role("button", name="Send", exact=True).press("Enter")
    form.get_by_role("button", name="Yes, send it").press("Enter")
    expect(form.get_by_role("alert")).to_be_hidden()
    expect(form.get_by_label("The same with curl")).not_to_contain_text("dry_run")
    assert "Try Me" in departments(company, secret)
