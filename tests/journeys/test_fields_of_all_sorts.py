"""Fields with names and values as long as they may be, and in other scripts: all of it is read and filled."""

import pytest
from playwright.sync_api import expect

from tests.journeys.companies import Company, sign_in
from tests.journeys.jobs_on_stage import staged
from tests.journeys.programs import Program
from tests.journeys.windows import DESK, PHONE, Screen, Window, Windows

pytestmark = pytest.mark.browser

WORD = "N" * 100
SORTS: list[tuple[str, str, object]] = [
    ("Wage, a day", "number", 450.5),
    (WORD, "short", "w" * 300),
    ("מועד התחלה", "short", "שלום (abc) 123"),
    ("<b>Bold</b> & “quoted”", "long", "One\n\n" + "word " * 400),
    ("One of these", "one_of", "O" * 200),
    ("Some of these", "several_of", ["O" * 200, "Few"]),
    ("名前の読み方", "yes_no", "no"),
    ("Free from", "date", "2027-03-01"),
    ("Last", "short", "Last of all"),
]
NARROW = "[...document.querySelectorAll('#custom-fields dd')].filter((each) => each.offsetWidth < 120).length"
RIGHT = "document.querySelector('#custom-fields').getBoundingClientRect().right + 1"
OVER = f"""[...document.querySelectorAll('#custom-fields *')]
    .filter((each) => each.getBoundingClientRect().right > {RIGHT}).length"""
SEEN = """(() => {
    const card = document.querySelector('#custom-fields');
    card.scrollIntoView();
    const { x, y, width, height } = card.querySelector('.btn.primary').getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2)?.textContent.trim();
})()"""


@pytest.mark.parametrize("screen", [DESK, PHONE], ids=["desk", "phone"])
def test_they_are_read_and_filled_where_there_is_room_for_them(
    company: Company, windows: Windows, screen: Screen
) -> None:
    program = Program(company.address, company.key("admin"))
    made = [_add(program, name, kind) for name, kind, _ in SORTS]
    job = staged(company, f"Fog Bell Keeper {screen.width}", ["Alma Ortega"])
    said = {id_: value for id_, (*_, value) in zip(made, SORTS, strict=True)}
    program.call("change_candidate", {"custom_fields": said}, candidate_id=job.candidates["Alma Ortega"])
    window = windows(company.address, screen)
    sign_in(window, company)
    window.open(f"/{company.slug}/settings/custom-fields/")
    window.met("custom-fields-of-all-sorts")
    window.open(job.candidate("Alma Ortega"))
    card = window.page.locator("#custom-fields")
    expect(card).to_contain_text("Last of all")
    window.settled()
    assert (window.page.evaluate(NARROW), window.page.evaluate(OVER)) == (0, 0)

    window.press("Edit the fields", "link", within=card)
    window.settled()
    assert window.page.evaluate(OVER) == 0
    assert window.page.evaluate(SEEN) == "Save", "nothing lies over the button, however long the form is"
    window.fill("Wage, a day", "-6", within=card)
    window.press("Save", within=card)
    assert _stands_clear(window), "the field that is not right is seen, and what the browser says of it"
    window.fill("Wage, a day", "6", within=card)
    window.press("Save", within=card)
    expect(window.page.get_by_role("link", name="Edit the fields")).to_be_focused()
    window.met("fields-of-all-sorts-filled")
    for id_ in made:
        program.call("remove_custom_field", custom_field_id=id_)


def _add(program: Program, name: str, kind: str) -> str:
    options = ["O" * 200, "Few", "<i>None</i>"] if kind in ("one_of", "several_of") else []
    limits = {"min": 0} if kind == "number" else None
    body = {"name": name, "kind": kind, "hint": "As they <said> it.", "options": options, "limits": limits}
    return str(program.call("add_custom_field", body)["id"])


def _stands_clear(window: Window) -> bool:
    place = "document.activeElement.getBoundingClientRect()"
    bar = "(document.querySelector('.topbar')?.getBoundingClientRect().bottom ?? 0)"
    return bool(window.page.evaluate(f"document.activeElement.type === 'number' && {place}.top >= {bar} - 1"))
