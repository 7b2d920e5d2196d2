"""A change is told to whom it is one, with what is new and what was before."""

import pytest

from rolecall.accounts.models import Member
from rolecall.interviews import actions as interviews
from rolecall.interviews.models import Interview
from rolecall.kit import clock
from rolecall.pipeline.models import Application
from tests.errands import do_errands
from tests.interviews.conftest import EVE
from tests.interviews.test_booking import book
from tests.interviews.test_free import at
from tests.interviews.test_invitations import mails, reply
from tests.interviews.test_letters import AMARA, last_to, words


@pytest.fixture(autouse=True)
def _sunday() -> object:
    with clock.at(EVE):
        yield


@pytest.fixture
def invited(rae: Member, ivo: Member, amara: Application) -> Interview:
    interview = book(amara, rae, rae, ivo)
    do_errands("interviews.invite")
    return interview


def changed(interview: Interview, by: Member, **to: object) -> None:
    interviews.change(interview, by=by, **to)  # type: ignore[arg-type]
    do_errands("interviews.invite", "interviews.disinvite")


def test_a_candidate_reads_what_is_new_and_what_was(invited: Interview, rae: Member, ivo: Member) -> None:
    changed(
        invited, rae, starts_at=at(12), minutes=45, seats=[(rae.id, "lead")], place="Hall <2>",
        meeting_link="https://meet.example.org/42", title="Talk",
    )  # fmt: skip

    letter = last_to(AMARA)
    said = words(letter)
    assert str(letter["Subject"]).startswith("Changed: Talk")
    for line in (
        "- Time: Monday 3 March 2031, 14:00 (Europe/Athens) (before: Monday 3 March 2031, 11:00 ",
        "- Length: 45 minutes (before: 60 minutes)",
        "- Called: Talk (before: Technical talk)",
        "- Place: Hall <2> (before: none)",
        "- Link: https://meet.example.org/42 (before: none)",
        f"- You will meet: {rae.name} (before: {ivo.name}, {rae.name})",
    ):
        assert line in said.replace("\n  ", " ")


def test_what_did_not_change_is_not_called_new(invited: Interview, rae: Member) -> None:
    changed(invited, rae, place="Hall 2")

    said = words(last_to(AMARA))
    assert "Place: Hall 2 (before: none)" in said
    assert "Time:" not in said
    assert "You will meet:" not in said
    assert "What is new: the place." in words(last_to(rae.email))


@pytest.mark.parametrize("change", ["note", "in training"])
def test_what_the_candidate_does_not_see_mails_them_nothing_and_keeps_their_answer(
    invited: Interview, rae: Member, ivo: Member, ada: Member, change: str
) -> None:
    interviews.take_reply(reply(invited, AMARA, "ACCEPTED"))
    seats = [(rae.id, "panel"), (ivo.id, "panel"), (ada.id, "shadow")]
    to = {"note": "Ask about Rust."} if change == "note" else {"seats": seats}

    changed(invited, rae, **to)

    assert len(mails()[AMARA]) == 1
    assert Interview.objects.get().candidate_answer == "accepted"
    assert str(last_to(rae.email)["Subject"]).startswith("Invitation" if change == "note" else "Changed")
    assert interviews.take_reply(reply(invited, AMARA, "DECLINED", 0)) == "taken"


def test_a_note_alone_mails_nobody_and_asks_nobody_anew(invited: Interview, rae: Member, ivo: Member) -> None:
    interviews.take_reply(reply(invited, ivo.email, "ACCEPTED"))

    changed(invited, rae, note="Ask about Rust.")

    assert len(mails()[ivo.email]) == 1
    assert invited.seats.get(member=ivo).answer == "accepted"
    assert interviews.take_reply(reply(invited, ivo.email, "DECLINED", 0)) == "taken"


def test_whoever_said_they_come_is_asked_anew_only_when_or_where_it_is_changes(
    invited: Interview, rae: Member, ivo: Member
) -> None:
    interviews.take_reply(reply(invited, ivo.email, "ACCEPTED"))

    changed(invited, rae, title="Talk", meeting_link="https://meet.example.org/42")
    assert invited.seats.get(member=ivo).answer == "accepted"
    assert "What is new: the title and the link." in words(last_to(ivo.email))
    changed(invited, rae, place="Hall 2", note="Ask about Rust.")
    assert invited.seats.get(member=ivo).answer == "none"
    assert "What is new: the place and the note." in words(last_to(ivo.email))


def test_an_answer_to_what_it_was_is_still_ignored(invited: Interview, rae: Member) -> None:
    interviews.change(invited, by=rae, starts_at=at(12))
    interviews.change(invited, by=rae, note="Ask about Rust.")

    assert interviews.take_reply(reply(invited, AMARA, "ACCEPTED", 0)) == "ignored"


def test_who_was_not_invited_yet_is_invited_to_what_it_is_by_now(rae: Member, amara: Application) -> None:
    interview = book(amara, rae)
    interviews.change(interview, by=rae, note="Ask about Rust.")

    do_errands("interviews.invite")

    assert str(last_to(AMARA)["Subject"]).startswith("Invitation")
    assert "before" not in words(last_to(AMARA))


def test_moved_twice_before_the_mail_left_is_told_against_what_they_know(
    invited: Interview, rae: Member
) -> None:
    interviews.change(invited, by=rae, starts_at=at(12))
    changed(invited, rae, starts_at=at(13))

    assert "15:00 (Europe/Athens) (before: Monday 3 March 2031, 11:00" in words(last_to(AMARA)).replace(
        "\n", " "
    )


def test_moved_and_moved_back_tells_nobody(invited: Interview, rae: Member) -> None:
    interviews.change(invited, by=rae, starts_at=at(12))
    changed(invited, rae, starts_at=at(9))

    assert {len(found) for found in mails().values()} == {1}


def test_who_was_invited_before_this_was_kept_is_told_that_it_changed(
    invited: Interview, rae: Member
) -> None:
    Interview.objects.update(candidate_told=None)

    changed(invited, rae, starts_at=at(12))

    assert str(last_to(AMARA)["Subject"]).startswith("Changed")
