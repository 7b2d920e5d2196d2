"""Blind review, walked: whatever a blind reviewer can open, ask or receive says nothing of the person.

The person has a name, addresses, a handle, a file and an author in it that stand nowhere else. The checker is
proved by planting each of them.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from email.message import EmailMessage
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.approvals import actions as approvals
from rolecall.approvals import kinds
from rolecall.candidates import actions as candidates
from rolecall.evaluation import actions as evaluation
from rolecall.interviews import actions as interviews
from rolecall.interviews import owing
from rolecall.interviews.copying import event_of
from rolecall.interviews.known import one_known_to
from rolecall.interviews.models import Seat
from rolecall.jobs.models import Job, Stage
from rolecall.kit import clock, mail, storage
from rolecall.offers import actions as offers
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from rolecall.pipeline.submission import Submission
from tests.architecture.growing import World
from tests.architecture.leaks import Known
from tests.architecture.test_every_address import organization_routes
from tests.architecture.test_every_operation import WITH_KEY
from tests.architecture.test_query_counts import ASKED_WITH, PARAMETER
from tests.candidates.papers import pdf_of
from tests.errands import do_errands
from tests.postbox import Postbox

NAME, EMAIL, PHONE = "Zyxwanda Quillfeather", "zq.nightjar@mail.example.org", "+49 30 5550 773188"
LINES = (NAME, EMAIL, PHONE, "github.com/marsh-warbler", "Born 12.03.1990")
AUTHOR = b"/Root 1 0 R /Info << /Author (Wanda Shearwater) /Title (Ptarmigan) >>"
RESUME = pdf_of(*LINES, "Built lighthouses for twelve years.").replace(b"/Root 1 0 R", AUTHOR)
PICTURE = b"\x89PNG\r\n\x1a\n a picture of them"
TOKENS = (
    "Zyxwanda", "Quillfeather", "nightjar", "5550773188", "marsh-warbler", "dotterel", "Shearwater",
    "Ptarmigan", "Turnstone",
)  # fmt: skip
KNOWN = Known(TOKENS, (RESUME, PICTURE))


class BlindWorld(World):
    """The growing world, with somebody distinctive as its first candidate."""

    def _apply(self, job: Job, number: int, letter: str = "") -> Application:
        if number:
            return super()._apply(job, number, letter)
        form = Submission(
            name=NAME,
            email=EMAIL,
            phone=PHONE,
            cover_letter=f"I am {NAME}, and I keep lighthouses. {letter}",
            resume=("dotterel-cv.pdf", RESUME),
            answers={question.id: f"As {NAME} I say yes" for question in job.post.question_set.asked},
            consent_text="I agree.",
        )
        return pipeline.apply(job.post, form, by=self.by)

    def _outbox_name(self) -> str:
        return "mail goes to the postbox here"


@pytest.fixture
def world(ada: Member, postbox: Postbox, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr(kinds, "_kinds", {**kinds._kinds})
    world = BlindWorld(ada)
    world.grow(1)
    _attach_a_picture(world)
    _fill_a_field(world)
    _ask_for_an_offer(world)
    for job in Job.objects.all():
        job.stages.filter(position__lt=job.stages.get(kind="offer").position).update(blind=True)
    _meet(world)
    waiting = ProcrastinateJob.objects.get(args__document_id=_resume(world), status="todo")
    app.tasks[waiting.task_name].func(**waiting.args)
    return world


def _attach_a_picture(world: World) -> None:
    page = world.document.pages.first()
    assert page is not None
    page.key = storage.keep(PICTURE)
    page.save()


def _fill_a_field(world: World) -> None:
    """What the organization keeps of people tells who this one is."""
    field = candidates.add_field(by=world.by, name="Home port", kind="short")
    candidates.fill(world.candidate, {field.id: "Turnstone Sound"}, by=world.by)


def _ask_for_an_offer(world: World) -> None:
    """Their manager and interviewer are asked to approve an offer to them, before the job became blind."""
    step = approvals.Step(members=[world.manager, world.interviewer], roles=[])
    approvals.keep_rule(None, by=world.by, kind="offer", name="Offers", steps=[step])
    elsewhere = Application.objects.filter(candidate=world.candidate).exclude(job=world.job).get()
    terms = offers.Terms(
        title="Keeper", salary_amount=Decimal(1), salary_currency="EUR", starts_on=date(2031, 3, 1),
        contract="full_time", location="Athens", expires_at=clock.now() + timedelta(days=7),
    )  # fmt: skip
    template = offers.keep_template(None, by=world.by, name="Plain", letter="<p>Dear {name}</p>", fields=[])
    offers.ask_approval(offers.make(elsewhere, template=template, terms=terms, by=world.by), by=world.by)


def _meet(world: World) -> None:
    """A recruiter writes the name wherever words can be written, and both reviewers are to come."""
    planned = evaluation.plan_interview(
        world.job, by=world.by, stage=world.job.current_stages()[0], name="Talk", who=[world.interviewer]
    )
    interviews.book(
        world.application, by=world.by, planned=planned, zone="Europe/Athens", minutes=60,
        seats=[(world.interviewer.id, "lead"), (world.manager.id, "panel")],
        starts_at=clock.now() + timedelta(days=9), title=f"Talk with {NAME}",
        place=f"Room {NAME}", note=f"{NAME} is nice", meeting_link="https://meet.example.org/zyxwanda",
    )  # fmt: skip
    body = f"@mara.manager @iris.interviewer what of {NAME}?"
    pipeline.comment(world.candidate, by=world.by, body=body, application=world.application)


def test_whatever_a_blind_reviewer_opens_asks_or_gets_says_nothing_of_the_person(
    world: World, postbox: Postbox, signed_in: Callable[[Member], Client]
) -> None:
    _the_checker_sees_what_a_recruiter_sees(world, signed_in(world.by))
    told, found = [], 0
    for member in (world.manager, world.interviewer):
        for what, answer in _opened(world, signed_in(member)):
            found += answer.status_code == 200
            told += [f"{member.role}: {what} says {each}" for each in KNOWN.in_answer(answer)]
    for role in ("hiring_manager", "interviewer"):
        _, secret = accounts.create_key(by=world.by, name="Reader", role=role)
        for what, answer in _asked(world, secret):
            told += [f"key of {role}: {what} says {each}" for each in KNOWN.in_answer(answer)]
    told += _told_by_mail(world, postbox)

    assert not told, "\n".join(told)
    assert found > 80
    _what_they_are_to_read_is_there(world, signed_in(world.manager))
    _past_blind_review_they_meet_the_person(world, signed_in)


def test_what_is_planted_in_a_text_a_file_or_a_mail_is_found() -> None:
    assert KNOWN.in_bytes(b"%PDF-1.4 no pdf") == []
    assert KNOWN.in_text("Z&yacute;xw&aacute;nda") == ["zyxwanda"]
    assert KNOWN.in_text("/people/Quill%66eather/") == ["quillfeather"]
    assert KNOWN.in_bytes(PICTURE) == ["a file of theirs"]
    assert {"shearwater", "ptarmigan", "zyxwanda"} <= set(KNOWN.in_bytes(RESUME))
    for planted in _planted_mails():
        assert KNOWN.in_mail(planted), str(planted)


def _the_checker_sees_what_a_recruiter_sees(world: World, recruiter: Client) -> None:
    here = f"/{world.by.organization.slug}"
    page = recruiter.get(f"{here}/candidates/{world.candidate.id}/")
    assert {"zyxwanda", "quillfeather", "nightjar", "turnstone"} <= set(KNOWN.in_answer(page))
    file = recruiter.get(f"{here}/documents/{_resume(world)}/download/")
    assert {"a file of theirs", "dotterel", "shearwater", "ptarmigan"} <= set(KNOWN.in_answer(file))


def _told_by_mail(world: World, postbox: Postbox) -> list[str]:
    reviewers = (world.manager, world.interviewer)
    _send_everything(world)
    to_them = [each for each in postbox.mails if any(who.email in str(each["To"]) for who in reviewers)]
    seat = Seat.objects.held().filter(member=world.interviewer).latest("id")
    entry = event_of(one_known_to(world.interviewer, seat.interview), world.by.organization)
    subjects = " ".join(str(each["Subject"]) for each in to_them)
    assert "Invitation: Talk with [name]: Candidate " in subjects
    assert "Your scorecard: Candidate " in subjects
    assert any(KNOWN.in_mail(each) for each in postbox.mails if each not in to_them)
    secret = interviews.make_feed(world.interviewer, by=world.interviewer)
    feed = Client().get(f"/{world.by.organization.slug}/interviews/feed/{secret}.ics")
    assert b"Talk with [name]" in feed.content
    told = [f"{each['Subject']} says {what}" for each in to_them for what in KNOWN.in_mail(each)]
    return told + [f"a calendar says {what}" for what in (*KNOWN.in_text(f"{entry}"), *KNOWN.in_answer(feed))]


def _what_they_are_to_read_is_there(world: World, browser: Client) -> None:
    page = browser.get(f"/{world.by.organization.slug}/blind/{world.application.id}/").content.decode()
    assert "Built lighthouses for twelve years." in page
    assert "and I keep lighthouses" in page


def _past_blind_review_they_meet_the_person(world: World, signed_in: Callable[[Member], Client]) -> None:
    offer = Stage.objects.current().get(job=world.job, kind="offer")
    pipeline.move(world.application, to=offer, by=world.by)
    for member in (world.manager, world.interviewer):
        slug, browser = member.organization.slug, signed_in(member)
        assert NAME in browser.get(f"/{slug}/candidates/{world.candidate.id}/").content.decode()
        assert NAME in browser.get(f"/{slug}/interviews/").content.decode()


def _planted_mails() -> Iterator[EmailMessage]:
    for name in ("Subject", "Reply-To", "X-About"):
        planted = EmailMessage()
        planted[name] = "Über Zyxwanda <a@example.org>"
        yield planted
    planted = EmailMessage()
    planted.set_content(f"About\n{NAME}", cte="base64")
    yield planted
    planted = EmailMessage()
    planted.set_content("See the file.")
    planted.add_attachment(RESUME, maintype="application", subtype="pdf", filename="cv.pdf")
    yield planted
    planted = EmailMessage()
    planted.set_content("See the file.")
    planted.add_attachment(b"x", maintype="text", subtype="calendar", filename="dotterel.ics")
    yield planted


def _opened(world: World, browser: Client) -> Iterator[tuple[str, Any]]:
    """Every page that a member could open, then every act, each taken back again."""
    routes = list(organization_routes())
    for route in routes:
        for address in _addresses(world, route):
            yield f"GET {route}", browser.get(address, follow=True)
    yield "search", browser.get(f"/{world.by.organization.slug}/candidates/?q=zyx")
    yield "search", browser.get(f"/{world.by.organization.slug}/jobs/{world.job.id}/board/?q=zyx")
    for route in routes:
        for address in _addresses(world, route)[:1]:
            with transaction.atomic():
                yield f"POST {route}", browser.post(address, {"version": "1"}, follow=True)
                transaction.set_rollback(True)


def _addresses(world: World, route: str) -> list[str]:
    """The address of a route for the person, and where a document is asked for, for each of theirs."""
    query = ASKED_WITH[route](world) if route in ASKED_WITH else ""
    params = {**world.params, "hidden_word_id": world.params["application_id"]}
    filled = PARAMETER.sub(
        lambda found: params.get(f"{found[1]} of {route}") or params.get(found[1]) or "x", route
    )
    address = f"/{filled}?{query}" if query else f"/{filled}"
    if "document_id" not in route:
        return [address]
    ids = world.candidate.documents.values_list("id", flat=True)
    return [address.replace(world.params["document_id"], str(each)) for each in ids[:4]]


def _asked(world: World, secret: str) -> Iterator[tuple[str, Any]]:
    browser = Client(headers={"Authorization": f"Bearer {secret}"})
    for operation in [each for each in WITH_KEY if each.method == "get"]:
        names = re.findall(r"{(\w+)}", operation.path)
        path = operation.path.format(**{name: world.param(name, operation.path) or "x" for name in names})
        yield operation.name, browser.get(path)
    for query in ("email=zq.nightjar%40mail.example.org", "q=zyx", f"job_id={world.job.id}"):
        yield f"candidates?{query}", browser.get(f"/api/v1/candidates?{query}")


def _send_everything(world: World) -> None:
    """Whatever waits to be sent, the reminders, and the digests of both reviewers."""
    do_errands(*(name for name in app.tasks if name != "candidates.read_document"))
    for seat in Seat.objects.held().filter(member__in=(world.manager, world.interviewer)):
        about = {"interview_id": str(seat.interview_id), "sequence": seat.interview.sequence}
        _do(world, "interviews.remind", **about, guest=str(seat.member_id))
        _do(world, "interviews.say_what_is_missing", seat_id=str(seat.id), wrong=["Recommend one."])
        known = owing._seat(str(seat.id))
        assert known is not None
        mail.send(owing._asking(known))
    for member in (world.manager, world.interviewer):
        _do(world, "accounts.send_digest", member_id=str(member.id))


def _do(world: World, name: str, **args: object) -> None:
    app.tasks[name].func(organization_id=str(world.by.organization_id), **args)


def _resume(world: World) -> str:
    return str(world.candidate.documents.filter(file_name="dotterel-cv.pdf").latest("id").id)
