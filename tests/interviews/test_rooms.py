"""Rooms: one interview at a time in each, a candidate in one interview at a time."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from rolecall.accounts import actions as accounts
from rolecall.accounts.actions.places import StillNamed
from rolecall.accounts.models import Location, Member
from rolecall.interviews import actions as interviews
from rolecall.interviews.errors import CandidateElsewhere, RoomGone, RoomInUse, RoomTaken
from rolecall.interviews.models import Interview, Room
from rolecall.interviews.queries.rooms import busy_of_rooms, current_rooms, rooms_free
from rolecall.jobs.models import Job
from rolecall.kit import clock, tenancy
from rolecall.kit.db import uuid7
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.events import Visitor
from rolecall.kit.models import EventRow
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from tests.errands import do_errands
from tests.interviews.conftest import EVE
from tests.interviews.test_api import Call, call, talk
from tests.interviews.test_free import at
from tests.interviews.test_invitations import calendar_of, mails
from tests.interviews.test_pages import SignedIn, form, page
from tests.pipeline.conftest import someone

__all__ = ["call"]
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


def test_an_administrator_adds_changes_and_takes_out_a_room_and_puts_it_back(
    ada: Member, athens: Location, signed_in: SignedIn
) -> None:
    browser = signed_in(ada)
    assert "No rooms yet" in browser.get(page("rooms")).content.decode()
    words = {"name": "Attic", "location": str(athens.id), "seats": "4", "note": "Second floor."}

    browser.post(page("new_room"), words)
    room = Room.objects.get()
    browser.post(page("room", room.id), words | {"seats": "6"})
    assert "6 people" in browser.get(page("rooms")).content.decode()
    html = browser.post(page("remove_room", room.id), follow=True).content.decode()
    assert page("put_room_back", room.id) in html
    assert not current_rooms()
    browser.post(page("put_room_back", room.id))

    assert [each.seats for each in current_rooms()] == [6]
    rows = EventRow.objects.filter(type="room_changed").order_by("id")
    assert [each.data["change"] for each in rows] == ["added", "changed", "took out", "put back"]
    assert rows[1].data["changes"] == {"seats": ["4", "6"]}


def test_only_administrators_keep_rooms(rae: Member, attic: Room, signed_in: SignedIn) -> None:
    acts: list[Callable[[], object]] = [
        lambda: interviews.keep_room(None, by=rae, name="Cellar", seats=2),
        lambda: interviews.keep_room(attic, by=rae, name="Cellar", seats=2),
        lambda: interviews.remove_room(attic, by=rae),
        lambda: interviews.put_room_back(attic, by=rae),
    ]
    for act in acts:
        with pytest.raises(NotAllowed):
            act()
    assert signed_in(rae).get(page("rooms")).status_code == 403
    assert [each.name for each in current_rooms()] == ["Attic"]
    assert not EventRow.objects.filter(type="room_changed").exists()


def test_a_room_with_interviews_to_come_stays(
    ada: Member, rae: Member, amara: Application, attic: Room
) -> None:
    interview = book(amara, rae, attic)

    with pytest.raises(RoomInUse):
        interviews.remove_room(attic, by=ada)
    interviews.cancel(interview, by=rae)
    interviews.remove_room(attic, by=ada)
    assert not current_rooms()


def test_a_location_with_a_room_stays(ada: Member, athens: Location, attic: Room) -> None:
    with pytest.raises(StillNamed):
        accounts.remove_location(athens, by=ada)
    assert Location.objects.filter(id=athens.id).exists()


@pytest.mark.parametrize(
    ("changes", "field"), [({"name": " "}, "name"), ({"name": "attíc"}, "name"), ({"seats": 0}, "seats")]
)
def test_a_room_has_a_name_of_its_own_and_takes_somebody(
    ada: Member, athens: Location, attic: Room, changes: dict[str, Any], field: str
) -> None:
    words: dict[str, Any] = {"name": "Cellar", "seats": 4, "location": athens}
    with pytest.raises(Invalid) as refused:
        interviews.keep_room(None, by=ada, **words | changes)

    assert set(refused.value.fields) == {field}
    assert Room.objects.count() == 1
    assert interviews.keep_room(None, by=ada, name="Attic", seats=2).location is None


def test_a_namesake_keeps_a_room_from_being_put_back(ada: Member, athens: Location, attic: Room) -> None:
    interviews.remove_room(attic, by=ada)
    interviews.keep_room(None, by=ada, name="Attic", seats=2, location=athens)

    with pytest.raises(Invalid):
        interviews.put_room_back(attic, by=ada)


def test_a_program_keeps_rooms_and_books_into_them(
    rae: Member, ada: Member, amara: Application, athens: Location, call: Call
) -> None:
    status, room = call(
        "POST", "/rooms", {"name": "Attic", "seats": 4, "location_id": str(athens.id)}, "admin"
    )
    assert (status, room["name"], room["location_id"]) == (201, "Attic", str(athens.id))
    one = f"/rooms/{room['id']}"
    assert call("PATCH", one, {"seats": 6}, "admin")[1] == room | {"seats": 6}
    assert call("PATCH", one, {"location_id": None}, "admin")[1]["location_id"] is None
    assert call("PATCH", one, {"location_id": str(uuid7())}, "admin")[0] == 422

    status, booked = call("POST", f"/applications/{amara.id}/interviews", talk(rae, room_id=room["id"]))
    assert (status, booked["room_id"]) == (201, room["id"])
    assert call("DELETE", one, role="admin")[0] == 409
    path = f"/interviews/{booked['id']}"
    assert call("PATCH", path, {"minutes": 30})[1]["room_id"] == room["id"]
    assert call("PATCH", path, {"room_id": str(uuid7())})[0] == 422
    assert call("PATCH", path, {"room_id": None})[1]["room_id"] is None

    assert [each["id"] for each in call("GET", "/rooms", role="interviewer")[1]["items"]] == [room["id"]]
    assert call("DELETE", one, role="admin")[0] == 204
    assert call("GET", "/rooms")[1]["items"] == []
    assert call("POST", f"{one}/put_back", role="admin")[0] == 200


def test_a_recruiters_key_keeps_no_rooms_and_a_taken_room_is_a_problem(
    rae: Member, ivo: Member, ada: Member, amara: Application, boris: Application, attic: Room, call: Call
) -> None:
    book(amara, rae, attic)

    answers = [
        call("POST", "/rooms", {"name": "Cellar", "seats": 4})[0],
        call("PATCH", f"/rooms/{attic.id}", {"seats": 9})[0],
        call("DELETE", f"/rooms/{attic.id}")[0],
        call("POST", f"/rooms/{attic.id}/put_back")[0],
    ]
    status, problem = call("POST", f"/applications/{boris.id}/interviews", talk(ivo, room_id=str(attic.id)))

    assert answers == [403] * 4
    assert [each.seats for each in current_rooms()] == [4]
    assert (status, problem["code"]) == (409, "room_taken")
    assert "Attic" in problem["detail"]
