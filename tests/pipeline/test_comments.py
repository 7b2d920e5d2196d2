"""Comments: who may say what, whom it speaks to, and who reads it."""

from collections.abc import Callable

import pytest
from django.test import Client

from rolecall.accounts.models import Member
from rolecall.jobs.models import Job
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.models import EventRow
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, Comment, Mention
from rolecall.pipeline.queries.comments import readers_of
from tests.cast import join
from tests.pipeline.conftest import open_job

SignedIn = Callable[[Member], Client]


def test_a_comment_is_kept_and_told_without_its_words(amara: Application, rae: Member) -> None:
    written = pipeline.comment(
        amara.candidate, by=rae, body="  Knows Kafka.\r\nAsk about outages. ", application=amara
    )

    assert (written.body, written.author, written.author_name) == (
        "Knows Kafka.\nAsk about outages.", rae, "Rae Recruiter",
    )  # fmt: skip
    row = EventRow.objects.get(type="comment_added")
    assert "Kafka" not in str(row.data)
    assert row.data["private"] is False


def test_a_mention_speaks_to_those_who_can_read_it(
    team: Job, amara: Application, rae: Member, cleo: Member
) -> None:
    stranger = join("Stan Stranger", "interviewer")

    written = pipeline.comment(
        amara.candidate,
        by=rae,
        body="@cleo.manager, @stan.stranger and @rae.recruiter: see a@cleo.manager @Cleo.Manager.",
    )

    assert list(written.mentions.values_list("member_id", flat=True)) == [cleo.id]
    assert EventRow.objects.get(type="comment_added").data["mentioned"] == [str(cleo.id)]
    assert not Mention.objects.filter(member=stranger).exists()


def test_a_comment_on_an_application_speaks_to_those_who_see_that_one(
    team: Job, amara: Application, rae: Member, cleo: Member, signed_in: SignedIn
) -> None:
    elsewhere = pipeline.add(open_job("Head of Secrets"), amara.candidate, by=rae)

    written = pipeline.comment(
        amara.candidate, by=rae, body="@cleo.manager what do you think?", application=elsewhere
    )

    assert not written.mentions.exists()
    assert EventRow.objects.get(type="comment_added").data["mentioned"] == []
    here = f"/northwind/candidates/{amara.candidate_id}/comments/"
    for application, said in ((elsewhere, True), (amara, False)):
        given = {"body": "@cleo.manager and you?", "application": application.id}
        page = signed_in(rae).post(here, given, headers={"HX-Request": "true"}).content.decode()
        assert ("Cleo Manager may not read about this application" in page) == said
    assert [each.member for each in Mention.objects.all()] == [cleo]


def test_a_private_comment_speaks_to_recruiters_only(
    team: Job, amara: Application, rae: Member, ada: Member, cleo: Member
) -> None:
    written = pipeline.comment(amara.candidate, by=rae, body="@ada.admin @cleo.manager salary", private=True)

    assert [mention.member for mention in written.mentions.all()] == [ada]


def test_two_of_one_name_are_told_apart(amara: Application, rae: Member, ada: Member) -> None:
    Member.objects.filter(id=ada.id).update(name="Rae  Recruiter")

    assert [(handle, member.id) for handle, member in readers_of(amara.candidate)] == [
        ("rae.recruiter", min(rae.id, ada.id)),
        ("rae.recruiter2", max(rae.id, ada.id)),
    ]


@pytest.mark.parametrize("who", ["cleo", "ivo"])
def test_members_of_the_team_comment_but_not_in_private(
    team: Job, amara: Application, who: str, request: pytest.FixtureRequest
) -> None:
    member = request.getfixturevalue(who)

    pipeline.comment(amara.candidate, by=member, body="Good talk.")
    with pytest.raises(NotAllowed):
        pipeline.comment(amara.candidate, by=member, body="Psst.", private=True)

    assert Comment.objects.count() == 1


def test_others_do_not_comment(amara: Application, ivo: Member) -> None:
    with pytest.raises(NotAllowed):
        pipeline.comment(amara.candidate, by=ivo, body="Hello")

    assert not Comment.objects.exists()


@pytest.mark.parametrize("body", ["", " \n ", "\0", "x" * 10_001])
def test_nothing_and_too_much_are_refused(amara: Application, rae: Member, body: str) -> None:
    with pytest.raises(Invalid):
        pipeline.comment(amara.candidate, by=rae, body=body)

    assert not Comment.objects.exists()


def test_a_comment_is_about_an_application_of_the_person(
    amara: Application, rae: Member, apply: object
) -> None:
    other = pipeline.add(open_job("Designer"), amara.candidate, by=rae)
    written = pipeline.comment(amara.candidate, by=rae, body="Here too.", application=other)

    assert written.application == other


def test_who_wrote_it_and_administrators_remove_a_comment(
    team: Job, amara: Application, ivo: Member, rae: Member, ada: Member
) -> None:
    first = pipeline.comment(amara.candidate, by=ivo, body="One")
    second = pipeline.comment(amara.candidate, by=ivo, body="Two")

    with pytest.raises(NotAllowed):
        pipeline.remove_comment(first, by=rae)
    pipeline.remove_comment(first, by=ivo)
    pipeline.remove_comment(second, by=ada)
    pipeline.remove_comment(second, by=ada)

    assert list(Comment.objects.values_list("body", flat=True)) == ["", ""]
    assert EventRow.objects.filter(type="comment_removed").count() == 2


@pytest.mark.parametrize("by_script", [True, False])
def test_whoever_speaks_to_somebody_who_may_not_read_it_is_told(
    team: Job, amara: Application, rae: Member, signed_in: SignedIn, by_script: bool
) -> None:
    join("Stan Stranger", "interviewer")
    browser = signed_in(rae)
    here = f"/northwind/candidates/{amara.candidate_id}/"
    headers = {"HX-Request": "true"} if by_script else {}

    for private, text, said in [
        ("", "@stan.stranger and @cleo.manager: what do you think?", "Stan Stranger may not read about"),
        ("on", "@cleo.manager is she worth it?", "Cleo Manager may not read what is only for recruiters"),
    ]:
        answer = browser.post(f"{here}comments/", {"body": text, "private": private}, headers=headers)
        page = (answer if by_script else browser.get(here)).content.decode()
        assert f"{said}" in page
        assert "was not told of your comment" in page

    answer = browser.post(f"{here}comments/", {"body": "@cleo.manager hello"}, headers=headers)
    page = (answer if by_script else browser.get(here)).content.decode()
    assert "not told" not in page
