"""An option gets another name, and a search that names what is not there says so and keeps its filters."""

import pytest
from playwright.sync_api import expect

from tests.journeys.companies import Company, sign_in
from tests.journeys.jobs_on_stage import staged
from tests.journeys.programs import Program
from tests.journeys.windows import DESK, PHONE, Screen, Windows

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("screen", [DESK, PHONE], ids=["desk", "phone"])
def test_an_option_is_renamed_and_a_mistake_in_a_search_loses_nothing(
    company: Company, windows: Windows, screen: Screen
) -> None:
    program = Program(company.address, company.key("admin"))
    field = {"name": "Level of the craft", "kind": "one_of", "options": ["Beginner", "Old hand"]}
    level = program.call("add_custom_field", field)["id"]
    job = staged(company, f"Rope Maker {screen.width}", ["Alma Ortega"])
    person = job.candidates["Alma Ortega"]
    program.call("change_candidate", {"custom_fields": {level: "Old hand"}}, candidate_id=person)
    window = windows(company.address, screen)
    window.expected = ("status of 422",)
    sign_in(window, company)

    window.open(f"/{company.slug}/settings/custom-fields/")
    window.press("Level of the craft", "link")
    dialog = window.page.locator("dialog[open]")
    window.fill("Values to choose from", "Beginner\nMaster", within=dialog)
    window.press("Save", within=dialog)
    window.reads("Check what becomes of it, then save again.")
    expect(dialog.get_by_label("“Old hand”, which 1 person has")).to_have_value("now:Master")
    window.met("custom-field-option-gone")
    window.press("Save", within=dialog)
    window.reads("“Level of the craft” is changed.")
    window.open(job.candidate("Alma Ortega"))
    expect(window.page.locator("#custom-fields")).to_contain_text("Master")

    window.open(f"/{company.slug}/search/?employer=Acme")
    question = window.page.locator("#find-q")
    question.fill("field:levle")
    expect(window.page.locator("#mistake")).to_contain_text("Did you mean “Level of the craft”?")
    expect(window.page.locator("#find-employer")).to_have_value("Acme")
    window.met("search-names-what-is-not-there")
    question.fill("field:level")
    expect(window.page.locator("#mistake")).to_have_count(0)
    expect(window.page.locator("#find-employer")).to_have_value("Acme")
    program.call("remove_custom_field", custom_field_id=level)
