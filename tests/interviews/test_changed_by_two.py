"""Two who change one interview: nobody is sent to a time that a colleague has left."""

import re
from typing import Any

from rolecall.accounts.models import Member
from rolecall.interviews import actions as interviews
from rolecall.interviews.models import Interview
from rolecall.kit.models import EventRow
from rolecall.pipeline.models import Application
from tests.interviews.test_booking import book
from tests.interviews.test_free import at
from tests.interviews.test_pages import SignedIn, _sunday, form, page

__all__ = ["_sunday"]


def seen_on(answer: Any) -> dict[str, str]:
    found = re.search(r'name="seen" value="([^"]*)"', answer.content.decode())
    assert found
    return {"seen": found[1]}


def test_an_interview_that_a_colleague_moved_is_not_moved_back_unasked(
    rae: Member, ivo: Member, amara: Application, signed_in: SignedIn
) -> None:
    interview, browser = book(amara, rae), signed_in(rae)
    seen = seen_on(browser.get(page("change", interview.id)))
    interviews.change(interview, by=rae, starts_at=at(12))
    mine = form(rae, ivo, book="1", starts_at="2031-03-03T11:00")
    looked = browser.post(page("change", interview.id), form(rae, ivo, look="2031-03-03") | seen)

    told = browser.post(page("change", interview.id), mine | seen_on(looked))
    kept = Interview.objects.get().starts_at
    again = browser.post(page("change", interview.id), mine | seen_on(told))

    assert told.status_code == 422
    assert "It is on Mon 3 Mar 2031 at 14:00 now." in told.content.decode()
    assert kept == at(12)
    assert again.status_code == 302
    assert Interview.objects.get().starts_at == at(9)


def test_who_changes_nothing_asks_nobody_to_answer_anew(
    rae: Member, ivo: Member, amara: Application, signed_in: SignedIn
) -> None:
    interview, browser = book(amara, rae, rae, ivo), signed_in(rae)
    interview.seats.filter(member=ivo).update(answer="accepted")
    shown = browser.get(page("change", interview.id))
    parts = {each.member_id: each.part for each in interview.held_seats()}
    mine = form(rae, ivo, book="1", starts_at="2031-03-03T11:00") | seen_on(shown)
    saved = browser.post(page("change", interview.id), mine, follow=True)
    interviews.change(interview, by=rae, minutes=60, seats=list(parts.items()), title="Technical talk")

    kept = Interview.objects.get()
    assert "It is so already: nobody is told." in saved.content.decode()
    assert kept.sequence == interview.sequence
    assert kept.seats.get(member=ivo).answer == "accepted"
    assert not EventRow.objects.filter(type="interview_changed").exists()
    interviews.change(interview, by=rae, title="Another talk")
    assert Interview.objects.get().sequence == interview.sequence + 1
