"""A room that two administrators change at once keeps what each of them said."""

from rolecall.accounts.models import Location, Member
from rolecall.interviews import actions as interviews
from rolecall.interviews.models import Room
from tests.interviews.test_changed_by_two import seen_on
from tests.interviews.test_pages import SignedIn, page
from tests.interviews.test_rooms import athens, attic

__all__ = ["athens", "attic"]


def test_a_note_that_a_colleague_wrote_stays_when_the_seats_are_counted_anew(
    ada: Member, athens: Location, attic: Room, signed_in: SignedIn
) -> None:
    browser, form = signed_in(ada), page("room", attic.id)
    shown = {"name": "Attic", "location": str(athens.id), "seats": "4", "note": ""}
    seen = seen_on(browser.get(form))
    interviews.keep_room(attic, by=ada, name="Attic", seats=4, location=None, note="Third floor")

    saved = browser.post(form, shown | seen | {"seats": "6"})
    asked = browser.post(form, shown | seen | {"note": "Ring twice"})

    attic.refresh_from_db()
    assert saved.status_code == 302
    assert (attic.seats, attic.note, attic.location) == (6, "Third floor", None)
    assert asked.status_code == 422
    assert "somebody else changed this: How to get there (now “Third floor”)" in asked.content.decode()
