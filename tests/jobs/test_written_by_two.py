"""A form that was opened before others changed the same takes nothing of theirs back."""

import re
from decimal import Decimal
from typing import Any
from uuid import UUID

from rolecall.accounts.models import Location, Member
from rolecall.careers import actions as careers
from rolecall.careers.models import CareersSite
from rolecall.jobs import actions as jobs
from rolecall.jobs.actions import RequirementRow
from rolecall.jobs.models import Job, Requisition
from rolecall.kit.seen import Seen
from tests.jobs.sent import At, SignedIn, job_form, requirement, rows_of, stage_rows, words


def seen_on(page: Any, nth: int = 0) -> str:
    return re.findall(r'name="seen" value="([^"]*)"', page.content.decode())[nth]


def test_what_only_others_changed_stays_and_what_only_i_changed_is_saved(
    draft: Job, rae: Member, athens: Location, signed_in: SignedIn, at: At
) -> None:
    browser = signed_in(rae)
    seen = seen_on(browser.get(at(draft, "edit/")))
    jobs.update(draft, by=rae, title="Kite Maker", locations=[athens], salary_low=1000, salary_currency="EUR")

    answer = browser.post(at(draft, "edit/"), job_form(seen=seen, salary_high="90000"), follow=True)

    draft.refresh_from_db()
    assert "The job is saved." in words(answer)
    assert (draft.title, draft.salary_low, draft.salary_high) == ("Kite Maker", 1000, 90_000)
    assert list(draft.locations.all()) == [athens]


def test_who_wrote_the_same_as_others_is_asked_once(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    browser = signed_in(rae)
    seen = seen_on(browser.get(at(draft, "edit/")))
    jobs.update(draft, by=rae, title="Theirs", salary_low=1000, salary_currency="EUR")

    asked = browser.post(at(draft, "edit/"), job_form(seen=seen, title="Mine"))
    told = Job.objects.get(id=draft.id).title
    browser.post(at(draft, "edit/"), job_form(seen=seen_on(asked), title="Mine"))

    draft.refresh_from_db()
    assert asked.status_code == 422
    assert "somebody else changed this: Title (now “Theirs”)" in words(asked)
    assert 'value="Mine"' in asked.content.decode()
    assert told == "Theirs"
    assert (draft.title, draft.salary_low) == ("Mine", 1000)


def test_requirements_of_others_are_not_taken_back_unasked(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    browser = signed_in(rae)
    page = browser.get(at(draft, "edit/"))
    seen = seen_on(page, 1)
    assert f'<rc-autosave key="requirements-{draft.id}">' in page.content.decode()
    jobs.set_requirements(draft, [RequirementRow("Knots", "skill", "must", "", None, None)], by=rae)
    mine = {"part": "requirements", "seen": seen} | rows_of("requirements", requirement("Sails"))

    asked = browser.post(at(draft, "edit/"), mine)
    kept = [each.text for each in draft.requirements.all()]
    browser.post(at(draft, "edit/"), mine | {"seen": seen_on(asked, 1)})

    assert "somebody else changed this: requirements" in words(asked)
    assert kept == ["Knots"]
    assert [each.text for each in draft.requirements.all()] == ["Sails"]


def stages_of(job: Job) -> list[tuple[str, int | None]]:
    return [(each.name, each.days_limit) for each in Job.objects.get(id=job.id).current_stages()]


def test_two_who_change_the_stages_of_a_job_take_nothing_back(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    browser = signed_in(rae)
    page = browser.get(at(draft, "stages/")).content.decode()
    marks = dict(re.findall(r'name="([0-9a-f-]+-seen)" value="([^"]*)"', page))
    mine = stage_rows(draft, offer={"days_limit": "9"}) | marks
    phone = draft.current_stages()[1]
    jobs.rename_stage(phone, by=rae, name="Call", days_limit=2)
    jobs.add_stage(draft, by=rae, name="Lunch", kind="interview")

    answer = browser.post(at(draft, "stages/"), mine)

    assert answer.status_code == 302
    assert stages_of(draft) == [
        ("Applied", 3), ("Call", 2), ("Interview", 7), ("Offer", 9), ("Lunch", None), ("Hired", None),
    ]  # fmt: skip


def test_who_renames_the_stage_that_a_colleague_renamed_is_asked_once(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    def marks(page: Any) -> dict[str, str]:
        return dict(re.findall(r'name="([0-9a-f-]+-seen)" value="([^"]*)"', page.content.decode()))

    browser = signed_in(rae)
    mine = stage_rows(draft, phone_screen={"name": "Mine"})
    first = marks(browser.get(at(draft, "stages/")))
    jobs.rename_stage(draft.current_stages()[1], by=rae, name="Theirs", days_limit=2)

    asked = browser.post(at(draft, "stages/"), mine | first)
    told = stages_of(draft)[1]
    browser.post(at(draft, "stages/"), mine | marks(asked))

    assert "somebody else changed this: Name (now “Theirs”)" in words(asked)
    assert told == ("Theirs", 2)
    assert stages_of(draft)[1] == ("Mine", 2)


def test_two_who_change_the_team_of_a_job_take_nobody_off_unasked(
    draft: Job, rae: Member, ada: Member, signed_in: SignedIn, at: At
) -> None:
    def team() -> dict[str, str]:
        return {mate.member.name: mate.part for mate in draft.team.select_related("member")}

    jobs.set_team(draft, [(rae, "lead_recruiter")], by=rae)
    browser = signed_in(rae)
    seen = seen_on(browser.get(at(draft, "team/")))
    same = {"member": str(rae.id), "part": "lead_recruiter"}
    jobs.set_team(draft, [(rae, "lead_recruiter"), (ada, "interviewer")], by=rae)
    theirs = team()

    alone = browser.post(
        at(draft, "team/"), {"part": "team", "seen": seen} | rows_of("team", same, initial=1)
    )
    left = team()
    wider = rows_of("team", {"member": str(rae.id), "part": "interviewer"}, initial=1)
    asked = browser.post(at(draft, "team/"), {"part": "team", "seen": seen} | wider)

    assert (alone.status_code, asked.status_code) == (302, 422)
    assert left == team() == theirs
    assert "somebody else changed this: team" in words(asked)


def test_seats_that_a_colleague_opened_stay_when_only_the_day_was_changed(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    browser = signed_in(rae)
    seen = seen_on(browser.get(at(draft, "team/")), 1)
    jobs.set_openings(draft, 3, by=rae)

    browser.post(
        at(draft, "team/"), {"part": "openings", "seen": seen, "count": "1", "target_date": "2031-02-01"}
    )

    seats = draft.openings.filter(closed_at=None)
    assert {str(each.target_date) for each in seats} == {"2031-02-01"}
    assert seats.count() == 3


def test_sections_of_a_post_and_its_title_may_be_written_by_two(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    jobs.write_post(draft, by=rae, sections=[{"heading": "Work", "html": "<p>Kites</p>"}])
    browser = signed_in(rae)
    seen = seen_on(browser.get(at(draft, "post/")))
    jobs.write_post(draft, by=rae, sections=[{"heading": "Work", "html": "<p>Large kites</p>"}])
    section = {"heading": "Work", "html": "<p>Kites</p>"}
    mine = {"seen": seen, "title": "Maker", "summary": "", **rows_of("sections", section), **rows_of("faq")}

    browser.post(at(draft, "post/"), mine)

    post = Job.objects.get(id=draft.id).post
    assert (post.title, post.sections[0]["html"]) == ("Maker", "<p>Large kites</p>")


def test_two_who_change_the_careers_site_keep_what_each_changed(rae: Member, signed_in: SignedIn) -> None:
    browser, address = signed_in(rae), "/northwind/settings/careers-site/"
    page = browser.get(address)
    careers.change_site(by=rae, headline="We fly")

    answer = browser.post(
        address, {"seen": seen_on(page), "headline": "", "accent": "#404ab5", "consent_months": "6"}
    )

    kept = CareersSite.objects.get()
    assert (answer.status_code, kept.headline, kept.consent_months) == (302, "We fly", 6)


def test_what_a_colleague_changed_in_a_requisition_stays_and_who_wrote_the_same_is_asked(
    rae: Member, ada: Member, signed_in: SignedIn
) -> None:
    wish = jobs.write_requisition(
        by=rae, title="Maker", seats=1, why="Kites.", reason="new", hiring_manager=ada
    )
    browser, page = signed_in(rae), f"/northwind/requisitions/{wish.id}/edit/"
    mine = {
        "seen": seen_on(browser.get(page)), "title": "Maker", "seats": "3", "reason": "new", "why": "Mine.",
        "salary_currency": "EUR", "salary_period": "year", "hiring_manager": ada.id,
    }  # fmt: skip
    jobs.change_requisition(
        wish, by=ada, title="Kite Maker", why="Theirs.", salary_high=90_000, salary_currency="EUR"
    )

    asked = browser.post(page, mine)
    told = Requisition.objects.get().why
    saved = browser.post(page, mine | {"seen": seen_on(asked)})

    kept = Requisition.objects.get()
    assert (asked.status_code, told, saved.status_code) == (422, "Theirs.", 302)
    assert "somebody else changed this: Why (now “Theirs.”)" in words(asked)
    assert "Mine." in words(asked)
    assert (kept.title, kept.seats, kept.why, kept.salary_high) == ("Kite Maker", 3, "Mine.", 90_000)


def test_the_same_is_known_however_it_is_written() -> None:
    one, two = UUID(int=1), UUID(int=2)
    shown = {"places": [two, one], "amount": 70_000, "text": "a\nb", "none": None, "order": ["b", "a"]}
    seen = str(Seen(shown, None))
    now = {"places": [one], "amount": 1, "text": "c", "none": "d", "order": ["x"]}

    left = Seen(now, {"seen": seen}).of_the_writer(
        {
            "places": [one, two],
            "amount": Decimal("70000.00"),
            "text": "a\r\nb ",
            "none": "",
            "order": ["a", "b"],
        }
    )

    assert set(left) == {"order"}
