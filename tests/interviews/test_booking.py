"""Booking by hand, changing and cancelling."""

from datetime import UTC, datetime, timedelta

import pytest

from rolecall.accounts.models import Member
from rolecall.audit.feed import previous_of
from rolecall.audit.queries import entry_of
from rolecall.interviews import actions as interviews
from rolecall.interviews.errors import AlreadyOver, InThePast, NobodySits, NotBooked, TimeTaken, TooFar
from rolecall.interviews.models import Interview, Seat
from rolecall.jobs.models import Job, TeamMember
from rolecall.kit import clock, tenancy
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.events import Visitor
from rolecall.kit.models import EventRow
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.errors import NotActive
from rolecall.pipeline.models import Application
from tests.interviews.conftest import EVE
from tests.interviews.test_free import at
from tests.pipeline.conftest import someone

MORNING = at(9)


def book(application: Application, by: Member, *sitting: Member, start: datetime = MORNING) -> Interview:
    return interviews.book(
        application, by=by, seats=[(each.id, "panel") for each in sitting or (by,)], starts_at=start,
        minutes=60, title="Technical talk", zone="Europe/Athens",
    )  # fmt: skip


@pytest.fixture(autouse=True)
def _sunday() -> object:
    with clock.at(EVE):
        yield


def kinds() -> list[str]:
    rows = EventRow.objects.filter(type__startswith="interview_")
    return sorted(rows.values_list("type", flat=True))


def test_a_recruiter_books_a_time_with_people(rae: Member, ivo: Member, amara: Application) -> None:
    interview = book(amara, rae, rae, ivo)

    seats = Seat.objects.filter(interview=interview)
    assert {seat.member_id for seat in seats} == {rae.id, ivo.id}
    assert {(seat.starts_at, seat.ends_at) for seat in seats} == {(at(9), at(10))}
    assert interview.uid.startswith(str(interview.id))
    assert kinds() == ["interview_booked"]


def test_the_timeline_says_when_in_the_zone_of_whoever_booked(rae: Member, amara: Application) -> None:
    book(amara, rae)

    row = EventRow.objects.get(type="interview_booked")
    assert row.data["in_words"] == "Mon 3 Mar 2031, 11:00 (Europe/Athens)"


def test_a_hiring_manager_books_for_their_own_jobs_alone(cleo: Member, amara: Application, job: Job) -> None:
    with pytest.raises(NotAllowed):
        book(amara, cleo)
    assert not Interview.objects.exists()

    TeamMember.objects.create(job=job, member=cleo, part="hiring_manager")

    assert book(amara, cleo).booked_by == cleo


def test_an_interviewer_books_nothing(ivo: Member, amara: Application, job: Job) -> None:
    TeamMember.objects.create(job=job, member=ivo, part="interviewer")

    with pytest.raises(NotAllowed):
        book(amara, ivo)
    assert not Interview.objects.exists()


def test_a_taken_time_is_refused_with_the_nearest_free_ones(rae: Member, amara: Application) -> None:
    book(amara, rae)

    with pytest.raises(TimeTaken) as refused:
        book(amara, rae, start=at(9, 30))

    assert refused.value.nearest == [at(8), at(10), at(10, 30)]
    assert "Mon 3 Mar, 12:00" in refused.value.sentence
    assert Interview.objects.count() == 1
    assert kinds() == ["interview_booked"]


def test_what_has_passed_cannot_be_booked(rae: Member, amara: Application) -> None:
    with pytest.raises(InThePast):
        book(amara, rae, start=EVE)


def test_what_is_years_away_cannot_be_booked(rae: Member, amara: Application) -> None:
    with pytest.raises(TooFar):
        book(amara, rae, start=datetime(9999, 12, 31, 23, 59, tzinfo=UTC))


def test_somebody_sits_in_every_interview_and_is_one_of_us(
    rae: Member, amara: Application, elsewhere: object
) -> None:
    with tenancy.acting_in(elsewhere):  # type: ignore[arg-type]
        stranger = Member.objects.get()

    for seats in ([], [(stranger.id, "lead")]):
        with pytest.raises(NobodySits):
            interviews.book(
                amara, by=rae, seats=seats, starts_at=MORNING, minutes=30, title="Talk", zone="UTC"
            )


def test_nobody_is_interviewed_for_what_has_ended(rae: Member, amara: Application) -> None:
    pipeline.reject(amara, by=rae)
    amara.refresh_from_db()

    with pytest.raises(NotActive):
        book(amara, rae)


def test_an_interview_moves_with_all_its_seats(rae: Member, ivo: Member, amara: Application) -> None:
    interview = book(amara, rae, rae, ivo)

    moved = interviews.change(interview, by=rae, starts_at=at(9, 30))

    assert (moved.starts_at, moved.ends_at, moved.sequence) == (at(9, 30), at(10, 30), 1)
    held = Seat.objects.held()
    assert {(s.starts_at, s.ends_at) for s in held} == {(at(9, 30), at(10, 30))}
    assert kinds() == ["interview_booked", "interview_changed"]


def test_the_log_says_what_an_interview_was_before(rae: Member, ivo: Member, amara: Application) -> None:
    interview = book(amara, rae, rae, ivo)

    interviews.change(interview, by=rae, starts_at=at(9, 30))
    interviews.change(interview, by=rae, seats=[(ivo.id, "lead")], place="Second floor")

    moved, changed = EventRow.objects.filter(type="interview_changed").order_by("id")
    nine, later = "Mon 3 Mar 2031, 11:00 (Europe/Athens)", "Mon 3 Mar 2031, 11:30 (Europe/Athens)"
    assert entry_of(moved).sentence == f"moved “Technical talk” from {nine} to {later}"
    assert previous_of(moved.data) == {
        "starts_at": at(9).isoformat(),
        "ends_at": at(10).isoformat(),
        "in_words": nine,
    }
    changes = f"changed the interviewers and the place of “Technical talk”, {later}"
    assert entry_of(changed).sentence == changes
    assert previous_of(changed.data) == {
        "members": [str(each.id) for each in sorted((rae, ivo), key=lambda each: each.id)],
        "interviewers": sorted((f"{rae.name} (panel)", f"{ivo.name} (panel)")),
        "place": "",
    }


def test_moving_onto_another_is_refused_and_nothing_changes(rae: Member, amara: Application) -> None:
    book(amara, rae)
    later = book(amara, rae, start=at(12))

    with pytest.raises(TimeTaken):
        interviews.change(later, by=rae, starts_at=at(9, 30))

    later.refresh_from_db()
    assert (later.starts_at, later.sequence) == (at(12), 0)


def test_other_people_take_the_seats(rae: Member, ivo: Member, amara: Application) -> None:
    interview = book(amara, rae, rae)

    interviews.change(interview, by=rae, seats=[(ivo.id, "lead")])

    assert [seat.member_id for seat in Seat.objects.held()] == [ivo.id]
    another = pipeline.apply(amara.job.posts.get(), someone(2), by=Visitor())
    assert book(another, rae, rae).starts_at == MORNING


def test_a_cancelled_interview_gives_the_time_back(rae: Member, amara: Application) -> None:
    interview = book(amara, rae)

    cancelled = interviews.cancel(interview, by=rae, reason="Ill")

    assert (cancelled.state, cancelled.sequence, cancelled.cancel_reason) == ("cancelled", 1, "Ill")
    assert not Seat.objects.held().exists()
    assert kinds() == ["interview_booked", "interview_cancelled"]
    with pytest.raises(NotBooked):
        interviews.change(cancelled, by=rae, starts_at=at(12))


def test_what_is_over_stays_as_it_was(rae: Member, amara: Application) -> None:
    interview = book(amara, rae)

    with clock.at(MORNING + timedelta(hours=2)), pytest.raises(AlreadyOver):
        interviews.cancel(interview, by=rae)


def test_an_interviewer_changes_and_cancels_nothing(rae: Member, ivo: Member, amara: Application) -> None:
    interview = book(amara, rae, ivo)

    for act in (interviews.change, interviews.cancel):
        with pytest.raises(NotAllowed):
            act(interview, by=ivo)
    assert Interview.objects.get().is_booked


def test_the_meeting_template_fills_the_link(rae: Member, ivo: Member, amara: Application) -> None:
    interviews.keep_meeting_template(
        by=rae, place="", meeting_link="https://meet.example.org/{organization}/{job}-{interview}"
    )

    interview = book(amara, rae)

    start = "https://meet.example.org/northwind/backend-engineer-"
    assert interview.meeting_link == start + interview.id.hex[-12:]
    with pytest.raises(Invalid):
        interviews.keep_meeting_template(by=rae, place="Room {roof}", meeting_link="")
    with pytest.raises(NotAllowed):
        interviews.keep_meeting_template(by=ivo, place="", meeting_link="")


def test_an_interviewer_sees_their_own_interviews_and_nothing_else(
    rae: Member, ivo: Member, cleo: Member, amara: Application, job: Job
) -> None:
    theirs, other = book(amara, rae, ivo), book(amara, rae, rae, start=at(10))
    TeamMember.objects.create(job=job, member=ivo, part="interviewer")

    assert list(Interview.objects.visible_to(ivo)) == [theirs]
    assert set(Interview.objects.visible_to(rae)) == {theirs, other}
    assert list(Interview.objects.visible_to(cleo)) == []
