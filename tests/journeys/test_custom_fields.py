"""Fields of an organization's own: said by an administrator, ordered by keys, filled on a person's page."""

import pytest
from playwright.sync_api import expect

from tests.journeys.companies import Company, sign_in
from tests.journeys.jobs_on_stage import staged
from tests.journeys.programs import Program
from tests.journeys.windows import DESK, PHONE, Screen, Window, Windows, field_of

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("screen", [DESK, PHONE], ids=["desk", "phone"])
def test_a_field_is_said_ordered_filled_and_removed(
    company: Company, windows: Windows, screen: Screen
) -> None:
    window = windows(company.address, screen)
    sign_in(window, company)
    settings = f"/{company.slug}/settings/custom-fields/"
    window.open(settings)
    window.met("custom-fields-empty")
    _add(window, "Notice period", kind="One of several", options="None\n3 months", hint="As they said it.")
    _add(window, "Wage a day", kind="Number")
    window.met("custom-fields")

    down = window.see("Move “Notice period” down")
    down.focus()
    window.page.keyboard.press("Enter")
    expect(window.page.get_by_role("button", name="Move “Notice period” up", exact=True)).to_be_focused()
    names = window.page.locator("tbody tr td:first-child a")
    expect(names).to_have_text(["Wage a day", "Notice period"])

    job = staged(company, f"Lamp Keeper {screen.width}", ["Alma Ortega"])
    window.open(job.candidate("Alma Ortega"))
    card = window.page.locator("#custom-fields")
    expect(card).to_contain_text("Not filled: Wage a day, Notice period")
    window.met("custom-fields-none-filled")
    window.press("Fill the fields in", "link", within=card)
    window.met("custom-fields-filling")
    window.choose("Notice period", "3 months", within=card)
    window.fill("Wage a day", "450.5", within=card)
    window.press("Save", within=card)
    expect(card).to_contain_text("3 months")
    expect(window.page.get_by_role("link", name="Edit the fields")).to_be_focused()
    window.reads("Filled Wage a day and Notice period")
    window.met("custom-fields-filled")

    for name in ("Notice period", "Wage a day"):
        window.open(settings)
        window.press(f"Remove “{name}”", "link")
        window.reads("It is filled for 1 person.")
        window.met("custom-field-removing")
        window.press("Remove the field")
        window.reads(f"“{name}” is removed.")
    window.met("custom-fields-removed")


def test_a_field_is_added_without_script(company: Company, windows: Windows) -> None:
    window = windows(company.address, java_script_enabled=False)
    sign_in(window, company)
    window.open(f"/{company.slug}/settings/custom-fields/")
    window.follow("Add a field")
    window.fill("Name", "First day")
    window.choose("What it holds", "Date")
    window.press("Add the field")
    window.reads("“First day” is a field of people now.")
    window.follow("Remove “First day”")
    window.press("Remove the field")
    window.reads("“First day” is removed.")
    program = Program(company.address, company.key("admin"))
    assert [each["name"] for each in program.call("list_custom_fields")["items"]] == []


def _add(window: Window, name: str, *, kind: str, options: str = "", hint: str = "") -> None:
    window.press("Add a field", "link")
    within = window.page.locator("dialog[open]")
    window.fill("Name", name, within=within)
    window.choose("What it holds", kind, within=within)
    for label, kind_of in (("Values to choose from", "One of several"), ("Smallest value", "Number")):
        expect(field_of(within, label)).to_have_count(1 if kind == kind_of else 0)
    if options:
        window.fill("Values to choose from", options, within=within)
    window.fill("Hint", hint, within=within)
    window.met(f"custom-field-new-{kind.replace(' ', '-')}")
    window.press("Add the field", within=within)
    window.reads(f"“{name}” is a field of people now.")
