"""The form fills itself from five files while the person watches; corrections outlive a re-reading."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from rolecall.demo import resumes
from rolecall.demo.content.people import candidates
from tests.candidates.papers import pdf_of
from tests.journeys.companies import Company
from tests.journeys.jobs_on_stage import Staged, applications_of, staged
from tests.journeys.programs import Program
from tests.journeys.windows import Window, Windows

pytestmark = pytest.mark.browser
HANA = candidates(3)[0]
CONSENT = re.compile("may keep and read my application")
LAYOUTS = ["word", "odt", "txt", "classic"]


def test_the_form_fills_itself_and_corrections_are_kept(
    company: Company, windows: Windows, tmp_path: Path
) -> None:
    job = staged(company, "Harbour Engineer", people=[])
    hana = windows(company.address)
    hana.open(job.post)
    for kind in LAYOUTS:
        fills_from(hana, file_of(kind, tmp_path))
    cannot_be_read(hana, tmp_path)
    fills_from(hana, file_of("classic", tmp_path))
    own_correction(hana)
    hana.met("What was read")
    hana.tick(CONSENT)
    hana.press("Send application")
    hana.reads("We have your application")

    ada = windows(company.address)
    ada.open(company.sign_in_link("admin"))
    ada.press(re.compile("^Sign in as Ada Lindqvist"))
    page = person_of(company, job)
    ada.open(page)
    known(ada, "Captain of engineers")
    shows_where_it_stands(ada)
    corrects(ada)
    ada.met("Profile")
    is_read_again(company, job, ada, page)


# What they do


def file_of(kind: str, folder: Path) -> Path:
    name, data, _ = resumes.render(HANA, kind)
    path = folder / f"{kind}-{name}"
    path.write_bytes(data)
    return path


def fills_from(hana: Window, file: Path) -> None:
    for label in ("Full name", "E-mail", "Phone"):
        hana.fill(label, "")
    hana.page.get_by_label("Résumé").set_input_files(file)
    expect(hana.page.get_by_text(file.name).first).to_be_visible()
    expect(hana.page.get_by_label("Full name")).to_have_value(HANA.name)
    expect(hana.page.get_by_label("E-mail")).to_have_value(HANA.email)
    hana.reads("What we read")


def cannot_be_read(hana: Window, folder: Path) -> None:
    broken = folder / "broken.pdf"
    broken.write_bytes(pdf_of("Hana")[:60])
    hana.page.get_by_label("Résumé").set_input_files(broken)
    hana.reads("could not read it")
    expect(hana.page.get_by_text("What we read")).to_have_count(0)
    expect(hana.page.get_by_label("Full name")).to_have_value(HANA.name)


def own_correction(hana: Window) -> None:
    row = hana.page.locator(".read-back__row").first
    if row.get_attribute("open") is None:
        row.locator("summary").click()
    hana.fill("Position", "Captain of engineers", within=row)


def person_of(company: Company, job: Staged) -> str:
    program = Program(company.address, company.key("recruiter"))
    (application,) = applications_of(program, job.id)
    job.candidates[HANA.name] = application["candidate"]["id"]
    return job.candidate(HANA.name)


def known(ada: Window, title: str) -> None:
    fact = ada.page.locator("#profile").get_by_role("link", name=title, exact=True)
    expect(fact.first).to_be_visible()


def shows_where_it_stands(ada: Window) -> None:
    fact = ada.page.locator("#profile .stands[href*='#page-']").first
    fact.focus()
    expect(ada.page.locator(".lit").first).to_be_attached()


def corrects(ada: Window) -> None:
    ada.press("Edit the profile", "link")
    expect(ada.page.locator("#profile").get_by_role("link", name="Done")).to_be_visible()
    ada.press(re.compile("^Correct Captain of engineers"), "link")
    ada.fill("Title", "Admiral of engineers", within=ada.page.locator(".known__form"))
    ada.press("Save")
    known(ada, "Admiral of engineers")


def is_read_again(company: Company, job: Staged, ada: Window, page: str) -> None:
    """A newer file of the same person is read, and says what the first one said before corrections."""
    ada.open(f"{page}?tab=files")
    name, data, _ = resumes.render(HANA, "word")
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": data}
    ada.page.locator("input[type=file][name=file]").set_input_files(file)  # type: ignore[arg-type]
    ada.press("Add the file")
    program = Program(company.address, company.key("recruiter"))
    program.until(
        "list_documents",
        lambda found: [each for each in found["items"] if each["reading_state"] == "read"][1:],
        candidate_id=job.candidates[HANA.name],
    )
    ada.open(page)
    known(ada, "Admiral of engineers")
    expect(ada.page.locator("#profile").get_by_text("Captain of engineers")).to_have_count(0)
