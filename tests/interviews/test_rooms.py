"""Rooms: one interview at a time in each, a candidate in one interview at a time."""

from datetime import datetime
from uuid import UUID

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from rolecall.accounts.models import Location, Member
from rolecall.interviews import actions as interviews
from rolecall.interviews.errors import CandidateElsewhere, RoomGone, RoomTaken
from rolecall.interviews.models import Interview, Room
from rolecall.interviews.queries.rooms import busy_of_rooms, current_rooms, rooms_free
from rolecall.jobs.models import Job
from rolecall.kit import clock, tenancy
from rolecall.kit.db import uuid7
from rolecall.kit.events import Visitor
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from tests.errands import do_errands
from tests.interviews.conftest import EVE
from tests.interviews.test_free import at
from tests.interviews.test_invitations import calendar_of, mails
from tests.interviews.test_pages import SignedIn, form, page
from tests.pipeline.conftest import someone

MORNING = at(9)


@pytest.fixture(autouse=True)
def _sunday() -> object:
    with clock.at(EVE):
        yield


@pytest.fixture
def athens() -> Location:
    return Location.objects.create(name="Athens", country="GR", address="12 Harbour Road")


@pytest.fixture
def attic(athens: Location) -> Room:
    return Room.objects.create(name="Attic", location=athens, seats=4)


@pytest.fixture
def boris(job: Job) -> Application:
    return pipeline.apply(job.posts.get(), someone(2), by=Visitor())


def book(
    application: Application,
    by: Member,
    room: Room | None,
    start: datetime = MORNING,
    *,
    sits: Member | None = None,
) -> Interview:
    return interviews.book(
        application, by=by, seats=[((sits or by).id, "lead")], starts_at=start, minutes=60, title="Talk",
        zone="Europe/Athens", room=room,
    )  # fmt: skip


def test_an_interview_is_in_a_room(rae: Member, amara: Application, attic: Room) -> None:
    interview = book(amara, rae, attic)

    assert interview.room == attic
    assert attic.whereabouts == "Attic, Athens, 12 Harbour Road"
    assert busy_of_rooms([attic.id], at(0), at(23)) == {attic.id: [(at(9), at(10))]}


def test_a_taken_room_is_refused_by_name_with_those_that_are_free(
    rae: Member, ivo: Member, amara: Application, boris: Application, attic: Room
) -> None:
    Room.objects.create(name="Cellar", seats=2)
    book(amara, rae, attic)

    with pytest.raises(RoomTaken) as refused:
        book(boris, rae, attic, at(9, 30), sits=ivo)

    assert "in Attic at that time. Free at that time: Cellar." in refused.value.sentence
    assert refused.value.field == "room"
    assert Interview.objects.count() == 1
    assert book(boris, rae, attic, at(10)).room == attic


def test_a_cancelled_interview_gives_its_room_back(
    rae: Member, amara: Application, boris: Application, attic: Room
) -> None:
    interviews.cancel(book(amara, rae, attic), by=rae)

    assert book(boris, rae, attic).room == attic


def test_moving_into_a_taken_room_changes_nothing(
    rae: Member, ivo: Member, amara: Application, boris: Application, attic: Room
) -> None:
    book(amara, rae, attic)
    later = book(boris, rae, attic, at(11))

    with pytest.raises(RoomTaken):
        interviews.change(later, by=rae, starts_at=at(9), seats=[(ivo.id, "lead")])

    later.refresh_from_db()
    assert (later.starts_at, later.sequence) == (at(11), 0)


def test_a_room_is_changed_and_given_up(rae: Member, amara: Application, attic: Room) -> None:
    cellar = Room.objects.create(name="Cellar", seats=2)
    interview = book(amara, rae, attic)

    assert interviews.change(interview, by=rae, room=cellar).room == cellar
    assert interviews.change(interview, by=rae, room=None).room is None
    assert rooms_free(at(9), at(10)) == [attic, cellar]


def test_a_room_out_of_use_is_not_booked(rae: Member, amara: Application, attic: Room) -> None:
    Room.objects.filter(id=attic.id).update(removed_at=clock.now())

    with pytest.raises(RoomGone):
        book(amara, rae, attic)
    assert not Interview.objects.exists()
    assert not current_rooms()


def test_a_candidate_is_in_one_interview_at_a_time(rae: Member, ivo: Member, amara: Application) -> None:
    book(amara, rae, None)

    with pytest.raises(CandidateElsewhere):
        book(amara, rae, None, at(9, 30), sits=ivo)
    later = book(amara, rae, None, at(10))
    with pytest.raises(CandidateElsewhere):
        interviews.change(later, by=rae, starts_at=at(9, 30), seats=[(ivo.id, "lead")])
    assert Interview.objects.count() == 2


def test_the_database_itself_refuses_two_booked_interviews_in_one_room(
    amara: Application, attic: Room
) -> None:
    def row(**more: object) -> Interview:
        return Interview.objects.create(
            application=amara, title="Talk", starts_at=at(9), ends_at=at(10), zone="UTC", uid=uuid7().hex,
            room=attic, **more,
        )  # fmt: skip

    row()
    row(state="cancelled")
    with pytest.raises(IntegrityError, match="one_interview_per_room"), transaction.atomic():
        row()


def test_however_many_rooms_there_are_it_takes_the_same_questions(amara: Application, attic: Room) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as asked:
            rooms_free(at(0), at(23))
            busy_of_rooms([each.id for each in current_rooms()], at(0), at(23))
        return len(asked)

    few = asked()
    for number in range(20):
        room = Room.objects.create(name=f"Room {number}", seats=3, location=attic.location)
        Interview.objects.create(
            application=amara, title="Talk", starts_at=at(9), ends_at=at(10), zone="UTC", uid=uuid7().hex,
            room=room,
        )  # fmt: skip
    assert asked() == few


def sheet(attic: Room | None, *sitting: Member, **changes: object) -> dict[str, object]:
    """The form of an interview on Monday at eleven in Athens, which is nine in UTC."""
    return form(*sitting, room=str(attic.id) if attic else "", book="1", **changes)


def test_a_recruiter_chooses_a_room_on_the_page_and_everybody_reads_where_it_is(
    rae: Member, ivo: Member, amara: Application, attic: Room, signed_in: SignedIn
) -> None:
    Room.objects.filter(id=attic.id).update(note="Ring at the green door.")
    browser = signed_in(rae)
    assert "Attic, Athens, for 4" in browser.get(page("schedule", amara.id)).content.decode()

    answer = browser.post(page("schedule", amara.id), sheet(attic, rae, ivo))
    assert answer.status_code == 302

    interview = Interview.objects.get()
    assert interview.room == attic
    html = browser.get(page("one", interview.id)).content.decode()
    assert "Attic, Athens, 12 Harbour Road" in html
    assert "Ring at the green door." in html
    assert "Attic, Athens, 12 Harbour Road" in browser.get(page("mine")).content.decode()
    do_errands("interviews.invite")
    for letter in (each for letters in mails().values() for each in letters):
        words = str(letter.get_body(("plain",)))
        assert "Place: Attic, Athens, 12 Harbour Road" in words
        assert "Ring at the green door." in words
        event = Calendar.from_ical(calendar_of(letter)).walk("VEVENT")[0]
        assert event["LOCATION"] == "Attic, Athens, 12 Harbour Road"


def test_a_room_that_is_taken_says_so_in_the_list_and_when_it_is_chosen(
    rae: Member, ivo: Member, amara: Application, boris: Application, attic: Room, signed_in: SignedIn
) -> None:
    book(amara, rae, attic)
    browser = signed_in(rae)

    looked = browser.post(page("schedule", boris.id), form(ivo, look="1", title="A long talk"))
    answer = browser.post(page("schedule", boris.id), sheet(attic, ivo, title="A long talk"))

    assert "Attic, Athens, for 4 (taken at that time)" in looked.content.decode()
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Another interview is in Attic at that time." in html
    assert "A long talk" in html
    assert Interview.objects.count() == 1


def test_a_room_that_is_too_small_is_said_and_booked(
    rae: Member, ivo: Member, amara: Application, attic: Room, signed_in: SignedIn
) -> None:
    Room.objects.filter(id=attic.id).update(seats=2)
    browser = signed_in(rae)

    answer = browser.post(page("schedule", amara.id), sheet(attic, rae, ivo), follow=True)

    words = "Attic is for 2; with the candidate 3 people come."
    assert words in answer.content.decode()
    assert words in browser.get(page("one", Interview.objects.get().id)).content.decode()


def test_without_rooms_none_is_asked_for(rae: Member, amara: Application, signed_in: SignedIn) -> None:
    browser = signed_in(rae)

    assert "No room of ours" not in browser.get(page("schedule", amara.id)).content.decode()
    assert browser.post(page("schedule", amara.id), sheet(None, rae)).status_code == 302


def test_a_room_of_strangers_is_no_choice(
    rae: Member, amara: Application, attic: Room, elsewhere: UUID, signed_in: SignedIn
) -> None:
    with tenancy.acting_in(elsewhere):
        theirs = Room.objects.create(name="Theirs", seats=9)

    assert signed_in(rae).post(page("schedule", amara.id), sheet(theirs, rae)).status_code == 422
    assert not Interview.objects.exists()
