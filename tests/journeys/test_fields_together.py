"""Two people fill the fields of one person at once: each sees what the other did, and loses nothing typed."""

import pytest
from playwright.sync_api import expect

from tests.journeys.companies import Company, sign_in
from tests.journeys.jobs_on_stage import staged
from tests.journeys.programs import Program
from tests.journeys.windows import Windows

pytestmark = pytest.mark.browser


def test_what_a_colleague_fills_appears_and_what_is_being_typed_stays(
    company: Company, windows: Windows
) -> None:
    program = Program(company.address, company.key("admin"))
    wage, motto = (
        program.call("add_custom_field", {"name": name, "kind": kind})["id"]
        for name, kind in (("Wage a day", "number"), ("Motto", "short"))
    )
    job = staged(company, "Fog Watcher", ["Alma Ortega"])
    alma = job.candidates["Alma Ortega"]
    window = windows(company.address)
    window.expected = ("status of 422",)
    sign_in(window, company)
    window.open(job.candidate("Alma Ortega"))
    card = window.page.locator("#custom-fields")
    expect(card).to_contain_text("Not filled: Wage a day, Motto")
    window.settled()

    def fill(**said: object) -> None:
        program.call("change_candidate", {"custom_fields": said}, candidate_id=alma)

    fill(**{motto: "Slowly"})
    expect(card).to_contain_text("Slowly")
    edit = window.page.get_by_role("link", name="Edit the fields")
    edit.focus()
    fill(**{motto: "Gently"})
    expect(card).to_contain_text("Gently")
    expect(edit).to_be_focused()

    window.press(edit)
    window.fill("Wage a day", "450", within=card)
    fill(**{motto: "Swiftly", wage: 300})
    window.reads("Filled Motto and Wage a day")  # the timeline heard of it
    expect(card.get_by_label("Wage a day")).to_have_value("450")
    window.press("Save", within=card)
    window.reads("somebody else changed this")
    window.met("custom-fields-asked")
    window.press("Save", within=card)
    expect(card).to_contain_text("450")
    expect(card).to_contain_text("Swiftly")
    for field in (wage, motto):
        program.call("remove_custom_field", custom_field_id=field)
