"""Somebody who is in every corner of an organization, and where anything is found that says who they are."""

import base64
import zlib
from collections.abc import Iterator
from datetime import date, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models import CASCADE, Field
from django.test import Client

from rolecall.accounts import access
from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.duplicate_models import DuplicatePair
from rolecall.candidates.models import Candidate
from rolecall.evaluation import actions as evaluation
from rolecall.importing import actions as importing
from rolecall.importing.actions.tables import Choices
from rolecall.importing.selecting import Selection
from rolecall.interviews import actions as interviews
from rolecall.interviews.hours import OFFICE_HOURS
from rolecall.jobs.models import Job
from rolecall.kit import clock, crypto, mail, reply_addresses
from rolecall.kit.events import Visitor
from rolecall.kit.models import KeptAnswer
from rolecall.kit.recording import client_address
from rolecall.kit.repeating import PURPOSE
from rolecall.messaging import actions as messaging
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from rolecall.pipeline.submission import Submission
from rolecall.search import actions as searches
from tests.candidates.papers import pdf_of, rtf_of
from tests.errands import do_errands
from tests.pipeline.conftest import open_job, stage
from tests.search.from_outside import feed_all

MARK = "zyxo"
"""Stands in every word that is about them, and nowhere else."""
NUMBER = "1517736455"
HOME = "203.0.113.77"
SAID = (MARK, NUMBER, HOME)
NAME, EMAIL, OTHER = "Zyxora Quint", "zyxora@mail.example.org", "zyxo.quint@mail.example.org"
PAPER = rtf_of(NAME, EMAIL, "Zyxo at sea")


def work(*names: str) -> None:
    """Do what is queued, and leave it in the queue's own record as a worker does."""
    done = set(do_errands(*names))
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'succeeded' WHERE task_name = ANY(%s)"
            " AND (scheduled_at IS NULL OR scheduled_at <= %s)",
            [list(done), clock.now()],
        )
    feed_all()


class Somebody:
    """Everything that can be told of a person is told, by the actions that tell it."""

    def __init__(self, job: Job, by: Member, others: Candidate) -> None:
        self.job, self.by, self.others = job, by, others
        self._apply()
        self.candidate: Candidate = self.application.candidate
        self._be_known()
        self._be_written_to()
        self._be_talked_about()
        self._meet()
        self._be_twice()
        self._be_one_of_many()
        self._be_told_to_programs()
        work()
        second = pipeline.add(open_job("Lighthouse Keeper"), self.candidate, by=by)
        pipeline.withdraw(second, by=Visitor(NAME, self.candidate.id), note="Zyxo has another post")
        pipeline.reject(
            Application.objects.get(id=self.application.id), by=by, note="Zyxo note of a rejection"
        )
        work()

    def _apply(self) -> None:
        token = client_address.set(HOME)
        form = Submission(
            name=NAME,
            email=EMAIL,
            phone=f"+49 {NUMBER}",
            cover_letter="Zyxo letter",
            resume=("zyxo-cv.pdf", pdf_of(NAME, EMAIL, "Skills", "Zyxology")),
            answers={each.id: "Zyxo answer" for each in self.job.post.question_set.asked},
            consent_text="I agree, zyxo.",
        )
        self.application = pipeline.apply(self.job.post, form, by=Visitor(NAME))
        client_address.reset(token)
        work()

    def _be_known(self) -> None:
        by, person = self.by, self.candidate
        candidates.update(person, by=by, headline="Zyxo of the harbour", location="Zyxotown")
        candidates.update(person, by=by, name="Zyxora Quint-Berg", emails=[EMAIL, OTHER])
        candidates.update(person, by=by, links=["https://zyxo.example.org/"])
        candidates.tag(person, ["Harbour"], by=by)
        field = candidates.add_field(by=by, name="Notice", kind="short")
        for words in ("Zyxo once", "Zyxo now"):
            candidates.fill(person, {field.id: words}, by=by)
        fact = candidates.add_fact(person, by=by, section="experience", title="Zyxo post", start="2019")
        candidates.correct_fact(fact, by=by, title="Zyxo post, corrected")
        candidates.keep_draft(PAPER, "zyxo-cv.rtf", by=by)
        candidates.attach(person, by=by, data=PAPER, file_name="zyxo-cv.rtf")
        gone = candidates.attach(person, by=by, data=b"Zyxo page", file_name="zyxo-page.txt", kind="other")
        candidates.detach(gone, by=by)
        candidates.attach(person, by=by, data=b"Zyxo letter", file_name="zyxo-letter.txt", kind="other")
        pipeline.black_out(self.application, "Zyxo word", by=by)

    def _be_written_to(self) -> None:
        by = self.by
        letter = messaging.write(
            self.candidate, by=by, application=self.application, subject="Zyxo subject", body="<p>Zyxo</p>"
        )
        work()
        answer = EmailMessage()
        answer["From"], answer["To"] = OTHER, reply_addresses.address_for("reply", letter.id)
        answer["Message-ID"], answer["Subject"] = "<zyxo-1@mail.example.org>", "Zyxo again"
        answer.set_content("Zyxo says yes.")
        answer.add_attachment(b"Zyxo enclosed", "text", "plain", filename="zyxo-enclosed.txt")
        messaging.take_reply(answer.as_bytes())
        stranger = EmailMessage()
        stranger["From"], stranger["To"] = "zyxo@elsewhere.example.org", answer["To"]
        stranger["Message-ID"] = "<zyxo-2@elsewhere.example.org>"
        stranger.set_content("Zyxo writes from work.")
        messaging.take_reply(stranger.as_bytes())
        here = str(by.organization_id)
        mail.send(mail.Letter(EMAIL, "Hello", "<p>Hello</p>", organization_id=here))

    def _be_talked_about(self) -> None:
        by, person = self.by, self.candidate
        said = pipeline.comment(person, by=by, body="Zyxo, @rae.recruiter?", application=self.application)
        pipeline.remove_comment(pipeline.comment(person, by=by, body="Zyxo, wrongly"), by=by)
        pipeline.comment(person, by=by, body="Zyxo in private", private=True)
        assert said.id
        wish = pipeline.Wish("Call Zyxo", by, date(2031, 3, 3), "Zyxo is up early")
        task = pipeline.give_task(person, wish, by=by, application=self.application)
        pipeline.change_task(task, pipeline.Wish("Call Zyxora", by, date(2031, 3, 4), "Zyxo"), by=by)
        silver = searches.add_pool("Silver", by=by)
        searches.pool([person], silver, by=by, note="Zyxo came second")

    def _meet(self) -> None:
        by = self.by
        interviews.set_availability(by, by=by, zone="Europe/Athens", hours=OFFICE_HOURS)
        booked = interviews.book(
            self.application, by=by, seats=[(by.id, "lead")], starts_at=clock.now() + timedelta(days=2),
            minutes=60, title="A talk with Zyxo", zone="Europe/Athens", note="Zyxo is vegan",
        )  # fmt: skip
        interviews.keep_note(booked, by=by, text="Zyxo spoke well")
        work()
        interviews.cancel(booked, by=by, reason="Zyxo is ill")
        interviews.make_link(
            self.application, by=by, seats=[(by.id, "lead")], minutes=30, title="Another with Zyxo"
        )
        pipeline.move(self.application, to=stage(self.job, "Panel"), by=by)
        planned = evaluation.plan_interview(
            self.job, by=by, stage=stage(self.job, "Panel"), name="Talk", who=[by]
        )
        evaluation.set_criteria(planned, [evaluation.CriterionRow("Calm")], by=by)
        seen = {each.id: evaluation.Rated(3, "Zyxo kept calm") for each in planned.criteria.all()}
        evaluation.submit(self.application, planned, evaluation.Said(seen, 3, "Zyxo is good"), by=by)
        evaluation.decide(self.application, outcome="go_on", reason="Zyxo convinces", people=[by], by=by)

    def _be_twice(self) -> None:
        by = self.by
        twice = candidates.add(by=by, name="Zyxo Twice", email="zyxo-twice@mail.example.org")
        pipeline.merge(self.candidate, twice, by=by)
        again = candidates.add(by=by, name="Zyxo Again", email="zyxo-again@mail.example.org")
        undone = pipeline.merge(self.candidate, again, by=by)
        pipeline.undo_merge(undone, by=by)
        pipeline.merge(self.candidate, again, by=by)
        one, other = sorted((self.candidate, self.others), key=lambda each: each.id)
        pair = DuplicatePair.objects.create(one=one, other=other, weight=8, reasons=["same_name"])
        candidates.dismiss(pair, by=by)
        candidates.suggest_again(pair, by=by)
        candidates.dismiss(pair, by=by)

    def _be_one_of_many(self) -> None:
        by = self.by
        table = (
            f"candidateID,name,email,phone,city,notes\nzyxo-7,{NAME},{EMAIL},not one {NUMBER},Zyxotown,Zyxo\n"
            "eli-8,Eli Osei,eli@mail.example.org,,Accra,\n"
        )
        for name, checked in (("people.csv", True), ("later.csv", False)):
            run = importing.bring_table(table.encode(), name, by=by)
            choices = Choices(mapping=run.given["mapping"], system="OpenCATS")
            run = importing.map_columns(run, choices, by=by)
            if checked:
                importing.check(run, by=by)
                work("importing.check_table")
                run.refresh_from_db()
                importing.commit(run, by=by)
                work("importing.commit_table")
        paper = rtf_of(NAME, EMAIL, "Zyxo of the files")
        importing.bring_files([("zyxora quint.rtf", paper)], by=by)
        work()
        words = {"subject": "Zyxo of many", "body": "<p>Dear Zyxora</p>"}
        importing.act_on_many(Selection(ids=[self.candidate.id]), "message", words, by=by)
        importing.export_people(Selection(ids=[self.candidate.id, self.others.id]), by=by)
        importing.export_applications(self.job, by=by, file_kind="json")
        work()

    def _be_told_to_programs(self) -> None:
        asked = Client().post("/careers/northwind/my-application/", {"email": EMAIL})
        assert asked.status_code == 200
        _, secret = accounts.create_key(by=access.HOST, name="Program", role="admin")
        program = Client(headers={"Authorization": f"Bearer {secret}"})
        here = f"/api/v1/candidates/{self.candidate.id}"
        paper = self.candidate.documents.filter(content_kind="rtf").latest("id")
        for number, (path, said) in enumerate(
            [
                (f"{here}/comments", {"body": "Zyxo by a program"}),
                (f"/api/v1/documents/{paper.id}/make_resume", {}),
            ]
        ):
            headers = {"Idempotency-Key": f"key-{number}"}
            answered = program.post(path, said, content_type="application/json", headers=headers)
            assert answered.status_code in (200, 201), answered.content


def found_in_tables() -> Iterator[tuple[str, str]]:
    """Each row of each table in which something is said, as the table and what stands around it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
            " WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname = 'public' ORDER BY 1"
        )
        for (table,) in cursor.fetchall():
            cursor.execute(f"SELECT row::text FROM {table} AS row")  # noqa: S608 - as the catalog names it
            for (row,) in cursor.fetchall():
                yield from ((table, around) for around in _around(row))
    for answer in KeptAnswer.objects.exclude(answer=""):
        opened = crypto.unseal(PURPOSE, str(answer.id), answer.answer) or ""
        yield from (("kit_keptanswer, opened", around) for around in _around(opened))
    for session in Session.objects.all():
        yield from (("django_session, opened", around) for around in _around(_opened(session.session_data)))


def files() -> set[Path]:
    """Every file of the data folder and of the outbox."""
    folders = Path(settings.DATA), Path(settings.OUTBOX_DIR)
    return {path for folder in folders for path in folder.rglob("*") if path.is_file()}


def found_in_files(besides: set[Path]) -> Iterator[tuple[str, str]]:
    """Each file in which something is said, but for those that other tests have left."""
    for path in files() - besides:
        words = path.read_bytes().decode("utf-8", "replace")
        yield from ((str(path), around) for around in (*_around(words), *_around(path.name)))


def _around(text: str) -> Iterator[str]:
    lower = text.lower()
    for said in SAID:
        at = lower.find(said)
        if at >= 0:
            yield text[max(0, at - 120) : at + 80]


def _opened(session: str) -> str:
    """What Django keeps of a session: signed, and compressed if it is long."""
    data = session.partition(":")[0]
    raw = base64.urlsafe_b64decode(data.lstrip(".") + "===")
    return (zlib.decompress(raw) if data.startswith(".") else raw).decode("utf-8", "replace")


def tables_of_people() -> set[str]:
    """The tables whose rows go with a person, and in which something may be written about them."""
    found: set[Any] = set()
    waiting: list[Any] = [Candidate]
    while waiting:
        model = waiting.pop()
        found.add(model)
        going = [each.related_model for each in model._meta.related_objects if each.on_delete is CASCADE]
        waiting += {*going} - found
    return {model._meta.db_table for model in found if any(map(_is_written, model._meta.local_fields))}


def _is_written(field: "Field[Any, Any]") -> bool:
    kind = field.get_internal_type()
    return kind in ("CharField", "TextField", "PlainTextField", "JSONField") and not field.choices


def told(found: Iterator[tuple[str, str]]) -> dict[str, list[Any]]:
    """By place what was found there."""
    places: dict[str, list[Any]] = {}
    for place, around in found:
        places.setdefault(place, []).append(around)
    return places
