"""Door 1: the page on which a job is written: its facts, its requirements, its openings."""

import re
from typing import Any
from uuid import UUID

import pytest

from rolecall.accounts.models import Department, Location, Member
from rolecall.jobs import actions as jobs
from rolecall.jobs.actions import RequirementRow
from rolecall.jobs.models import Job
from rolecall.kit import tenancy
from rolecall.kit.db import uuid7
from tests.jobs.sent import At, SignedIn, job_form, requirement, rows_of, words


def test_the_job_is_saved(draft: Job, rae: Member, athens: Location, signed_in: SignedIn, at: At) -> None:
    sent = job_form(
        title="Kite Maker", locations=[athens.id], salary_low="40000", brief="Agree on <b>pay</b>"
    )

    answer = signed_in(rae).post(at(draft, "edit/"), sent, follow=True)

    draft.refresh_from_db()
    assert (draft.title, draft.salary_low, draft.salary_currency) == ("Kite Maker", 40_000, "EUR")
    assert (draft.brief, list(draft.locations.all())) == ("Agree on <strong>pay</strong>", [athens])
    assert "The job is saved." in words(answer)


def test_a_currency_without_an_amount_says_nothing(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    signed_in(rae).post(at(draft, "edit/"), job_form())

    assert Job.objects.get(id=draft.id).salary_currency == ""


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"title": ""}, "Give the job a title."),
        ({"title": "x" * 121}, "Shorten the title to 120 characters; it has 121."),
        ({"workplace": "moon"}, "Select a valid choice."),
        ({"salary_low": "9", "salary_high": "8"}, "The highest salary is below the lowest."),
        ({"salary_low": "lots"}, "Enter an amount in figures, such as 70000."),
        ({"salary_low": "1e999"}, "Enter an amount in figures"),
        ({"salary_low": "-1"}, "Enter an amount between 0"),
        ({"salary_high": "9", "salary_currency": ""}, "Choose the currency of the salary."),
        ({"department": "ID"}, "This department is gone."),
        ({"locations": ["ID"]}, "This location is gone."),
        ({"locations": ["nonsense"]}, "This location is gone."),
        ({"brief": "x" * 20_100}, "Shorten this to 20,000 characters."),
    ],
)
def test_a_mistake_is_said_beside_its_field_and_what_was_typed_stays(
    changes: dict[str, Any], says: str, draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    sent = job_form(**{"title": "Typed in vain"} | changes)
    sent = {key: str(uuid7()) if value in ("ID", ["ID"]) else value for key, value in sent.items()}

    answer = signed_in(rae).post(at(draft, "edit/"), sent)

    assert answer.status_code == 422
    assert says in words(answer)
    assert sent["title"] in words(answer) or sent["title"] in answer.content.decode()
    assert Job.objects.get(id=draft.id).title == "Kite Designer"


def test_a_department_of_another_organization_is_not_known(
    draft: Job, rae: Member, elsewhere: UUID, signed_in: SignedIn, at: At
) -> None:
    with tenancy.acting_in(elsewhere):
        foreign = Department.objects.create(name="Boats")

    answer = signed_in(rae).post(at(draft, "edit/"), job_form(department=foreign.id))

    assert (answer.status_code, Job.objects.get(id=draft.id).department_id) == (422, None)


def test_requirements_are_saved_in_their_order(draft: Job, rae: Member, signed_in: SignedIn, at: At) -> None:
    python, greek = jobs.set_requirements(draft, [RequirementRow("Python"), RequirementRow("Greek")], by=rae)
    sent = rows_of(
        "requirements",
        requirement("Python", id=python.id, ORDER="3", years="4"),
        requirement("Greek", id=greek.id, ORDER="2", DELETE="on"),
        requirement("Sewing", ORDER="1", necessity="nice"),
        requirement(""),
        initial=2,
    )

    answer = signed_in(rae).post(at(draft, "edit/"), sent | {"part": "requirements"})

    assert answer.status_code == 302
    kept = [(each.text, each.years, each.necessity) for each in draft.requirements.all()]
    assert kept == [("Sewing", None, "nice"), ("Python", 4, "must")]
    assert draft.requirements.filter(id=python.id).exists()


def test_wrong_requirements_are_said_in_their_row(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    rows = [requirement("Python"), requirement("Python"), requirement("Go", years="many")]
    browser = signed_in(rae)

    wrong_years = browser.post(at(draft, "edit/"), rows_of("requirements", *rows) | {"part": "requirements"})
    twice = browser.post(at(draft, "edit/"), rows_of("requirements", *rows[:2]) | {"part": "requirements"})

    assert "Years, row 3 : Enter a whole number of years." in words(wrong_years)
    assert "row 2 : This is on the list already." in words(twice)
    assert (wrong_years.status_code, twice.status_code) == (422, 422)
    assert not draft.requirements.exists()


def test_many_must_haves_are_advised_against(draft: Job, rae: Member, signed_in: SignedIn, at: At) -> None:
    jobs.set_requirements(draft, [RequirementRow(f"Thing {n}") for n in range(9)], by=rae)

    assert "9 must-haves will keep good people from applying." in words(
        signed_in(rae).get(at(draft, "edit/"))
    )


def test_openings_are_saved(draft: Job, rae: Member, signed_in: SignedIn, at: At) -> None:
    browser = signed_in(rae)

    browser.post(at(draft, "team/"), {"part": "openings", "count": "3", "target_date": "2027-03-01"})
    wrong = browser.post(at(draft, "team/"), {"part": "openings", "count": "0", "target_date": "soon"})

    assert draft.openings.count() == 3
    assert "Enter at least 1." in words(wrong)
    assert "Choose a date, such as 2027-03-01." in words(wrong)


def test_a_location_that_is_missing_is_added_from_the_job_and_leads_back_to_it(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    Location.objects.all().delete()
    browser = signed_in(rae)

    shown = browser.get(at(draft, "edit/")).content.decode()
    (there,) = re.findall(r'href="([^"]*/settings/locations/new/[^"]*)"', shown)
    asked = browser.get(there).content.decode()
    (back,) = re.findall(r'name="next" value="([^"]*)"', asked)
    place = {"name": "Delft", "country": "NL", "city": "Delft", "time_zone": "Europe/Amsterdam", "next": back}
    answer = browser.post(there.partition("?")[0], place, follow=True)

    assert answer.redirect_chain == [(at(draft, "edit/"), 302)]
    assert "Delft" in words(answer)
