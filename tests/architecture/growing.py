"""An organization that grows: with each turn there is one more of everything that a page or a list shows.

A context above those named here adds what it has in a `Share` of its own, named in `shares_of`.
"""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from itertools import count
from typing import Protocol
from uuid import UUID

from PIL import Image

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, Document, DocumentPage
from rolecall.careers import actions as careers
from rolecall.jobs import actions as jobs
from rolecall.jobs import library
from rolecall.jobs.models import Job
from rolecall.kit import mail, storage
from rolecall.kit.events import Visitor
from rolecall.messaging import actions as messaging
from rolecall.messaging.letters import own_page_url
from rolecall.messaging.models import MessageTemplate
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, Task
from rolecall.pipeline.submission import Submission
from rolecall.questions.actions import Row
from tests.approvals.growing import ApprovalsShare
from tests.candidates.growing import DuplicatesShare
from tests.cast import join
from tests.evaluation.growing import EvaluationShare
from tests.importing.growing import ImportingShare
from tests.interviews.growing import InterviewsShare
from tests.jobs.growing import JobsShare
from tests.messaging.growing import MessagingShare
from tests.oauth.growing import AppsShare
from tests.offers.growing import OffersShare
from tests.search.growing import SearchShare
from tests.webhooks.growing import WebhooksShare

TEMPLATE = "office-manager"
LOGO = BytesIO()
Image.new("RGB", (8, 8), "#0b6b6b").save(LOGO, "PNG")


class Share(Protocol):
    """What one context adds to the world; it is made when the world has a job and a candidate."""

    @property
    def params(self) -> Mapping[str, str]:
        """What the parameters of its addresses stand for."""

    def grow(self, number: int) -> None:
        """Let there be one more of everything that its pages and lists show."""


def shares_of(world: "World") -> list[Share]:
    """The shares of the contexts above, each in `tests/<context>/growing.py`."""
    kinds = (
        ApprovalsShare, DuplicatesShare, EvaluationShare, ImportingShare, InterviewsShare, JobsShare,
        MessagingShare, OffersShare, SearchShare, WebhooksShare, AppsShare,
    )  # fmt: skip
    return [kind(world) for kind in kinds]


class World:
    """One job and one candidate in the middle of it all, and ever more around them."""

    def __init__(self, by: Member) -> None:
        self.by = by
        self.manager = join("Mara Manager", roles.HIRING_MANAGER)
        self.interviewer = join("Iris Interviewer", roles.INTERVIEWER)
        self.numbers = count(1)
        self.place = accounts.add_location(by=by, name="Athens", country="GR", time_zone="Europe/Athens")
        careers.change_site(by=by, logo=LOGO.getvalue())
        self.job = self._open_job("Harbour Master")
        self.application = self._apply(self.job, 0)
        self.candidate: Candidate = self.application.candidate
        self.sent = candidates.attach(
            self.candidate, by=Visitor(), data=b"Mine", file_name="my.txt", kind="answer"
        )
        self.document: Document = candidates.attach(self.candidate, by=by, data=b"A page", file_name="cv.txt")
        self.shares = shares_of(self)
        self.params = self._params()
        for share in self.shares:
            self.params |= share.params

    def grow(self, turns: int) -> None:
        """Let there be so many more of everything."""
        for number in [next(self.numbers) for _ in range(turns)]:
            self._more_places(number)
            member = self._more_people(number)
            self._more_of_the_job(number, member)
            self._more_applications(number)
            self._more_about_the_candidate(number)
            self._more_mail(number)
            for share in self.shares:
                share.grow(number)
            # the last, so that the newest page of what happened always tells of a comment
            pipeline.comment(self.candidate, by=self.by, body=f"So far {number}")

    def param(self, name: str, route: str) -> str | None:
        """What a parameter of a route stands for."""
        return self.params.get(f"{name} of {route}") or self.params.get(name)

    def _params(self) -> dict[str, str]:
        """What each parameter stands for: by its name, or by 'name of route' where it has many meanings."""
        by, job, post = self.by, self.job, self.job.post
        message = messaging.write(self.candidate, by=by, subject="Hello", body="<p>Hello</p>")
        said = pipeline.comment(self.candidate, by=by, body="Look, @mara.manager")
        document = candidates.attach(self.candidate, by=by, data=b"Another page", file_name="more.txt")
        key, _ = accounts.create_key(by=by, name="Website", role=roles.RECRUITER)
        return {
            "organization": by.organization.slug,
            "job_id": str(job.id),
            "job_post_id": str(post.id),
            "post_id": str(post.id),
            "slug": post.slug,
            "key": TEMPLATE,
            "stage_id": str(job.current_stages()[0].id),
            "application_id": str(self.application.id),
            "candidate_id": str(self.candidate.id),
            "document_id": str(self.document.id),
            "other_document_id": str(document.id),
            "document_id of careers/my/<str:token>/files/<uuid:document_id>/": str(self.sent.id),
            "fact_id": str(candidates.add_fact(self.candidate, by=by, section="skill", title="Knots").id),
            "section": "skill",
            "resource": "jobs",
            "number": "1",
            "token": own_page_url(self.application).rstrip("/").rpartition("/")[2],
            "comment_id": str(said.id),
            "mention_id": str(said.mentions.get().id),
            "task_id": str(self._task("Call them", by).id),
            "custom_field_id": str(candidates.add_field(by=by, name="Notice period", kind="short").id),
            "reason_id": str(pipeline.add_reason("Not now", by=by).id),
            "department_id": str(accounts.add_department(by=by, name="Harbour").id),
            "location_id": str(self.place.id),
            "member_id": str(join("Mina Member", roles.RECRUITER).id),
            "user_id": str(by.id),
            "invitation_id": str(accounts.invite(by=by, email="new@example.org", role=roles.RECRUITER).id),
            "key_id": str(key.id),
            "message_id": str(message.id),
            "template_id": str(self._letter("Hello").id),
            "act_id": str(said.id),
            "batch_id": str(said.id),
            "name": self._outbox_name(),
        }

    def _more_places(self, number: int) -> None:
        by = self.by
        accounts.add_department(by=by, name=f"Department {number}")
        accounts.add_location(by=by, name=f"Place {number}", country="GR", time_zone="Europe/Athens")
        accounts.create_key(by=by, name=f"Key {number}", role=roles.RECRUITER)
        pipeline.add_reason(f"Reason {number}", by=by)
        field = candidates.add_field(by=by, name=f"Fact {number}", kind="short")
        # of several people, as the lists show them
        people = Candidate.objects.current().order_by("-id")[:2]
        candidates.fill_many([(each, {field.id: "So"}) for each in (self.candidate, *people)], by=by)
        candidates.remove_field(candidates.add_field(by=by, name=f"Gone {number}", kind="date"), by=by)
        self._letter(f"Letter {number}")

    def _more_people(self, number: int) -> Member:
        accounts.invite(by=self.by, email=f"invited{number}@example.org", role=roles.INTERVIEWER)
        return join(f"Member{number} Of The Team", roles.HIRING_MANAGER)

    def _more_of_the_job(self, number: int, member: Member) -> None:
        job, by = self.job, self.by
        mates = [(mate.member, mate.part) for mate in job.team.select_related("member")]
        jobs.set_team(job, [*mates, (member, "interviewer")], by=by)
        jobs.set_openings(job, number + 1, by=by)
        jobs.add_stage(job, by=by, name=f"Stage {number}", kind="interview")
        needs = [
            jobs.RequirementRow(f"Thing {each}", "skill", "must", "", None, None) for each in range(number)
        ]
        jobs.set_requirements(job, needs, by=by)
        jobs.set_questions(job, [Row(f"Question {each}?", "short") for each in range(number)], by=by)
        sections = [{"heading": f"Part {each}", "html": "<p>Text</p>"} for each in range(number)]
        faq = [{"question": f"Why {each}?", "answer": "<p>So</p>"} for each in range(number)]
        jobs.write_post(job, by=by, sections=sections, faq=faq)

    def _more_applications(self, number: int) -> None:
        by = self.by
        self._apply(self.job, number)
        pipeline.reject(self._apply(self.job, number + 1000), by=by)
        pipeline.withdraw(self._apply(self.job, number + 2000), by=by)
        pipeline.hire(self._apply(self.job, number + 3000), by=by)
        other = self._open_job(f"Lighthouse Keeper {number}")
        for member in (by, self.manager, self.interviewer):
            jobs.pin(other, by=member)
        self._apply(other, 0)

    def _more_about_the_candidate(self, number: int) -> None:
        by, person = self.by, self.candidate
        self._apply(self.job, 0, f"Letter number {number}")
        candidates.tag(person, [f"tag {number}"], by=by)
        candidates.fill(person, {UUID(self.params["custom_field_id"]): f"Number {number}"}, by=by)
        candidates.add_fact(person, by=by, section="experience", title=f"Sailor {number}", start="2019")
        pipeline.comment(person, by=by, body=f"Number {number}, @mara.manager", application=self.application)
        pipeline.comment(person, by=self.manager, body=f"Number {number}, @ada.admin")
        self._task(f"Task {number}", by)
        self._task(f"Task of the manager {number}", self.manager)
        candidates.attach(person, by=by, data=f"Page {number}".encode(), file_name=f"file{number}.txt")
        DocumentPage.objects.create(
            document=self.document, number=number, width=600, height=800, key=storage.keep(b"image")
        )
        messaging.write(
            person, by=by, subject=f"Hello {number}", body="<p>x</p>", application=self.application
        )

    def _task(self, title: str, assignee: Member) -> Task:
        wish = pipeline.Wish(title, assignee, date(2031, 3, 3))
        return pipeline.give_task(self.candidate, wish, by=self.by, application=self.application)

    def _more_mail(self, number: int) -> None:
        here = str(self.by.organization_id)
        mail.send(mail.Letter(f"{number}@example.org", "Hello", "<p>x</p>", organization_id=here))

    def _letter(self, name: str) -> MessageTemplate:
        return messaging.keep_template(
            None, by=self.by, name=name, purpose="other", subject="Hi", body="<p>x</p>"
        )

    def _open_job(self, title: str) -> Job:
        template = library.template(TEMPLATE)
        job = jobs.create(by=self.by, title=title, template=template, locations=[self.place])
        jobs.set_questions(job, [], by=self.by)
        team = [(self.manager, "hiring_manager"), (self.interviewer, "interviewer")]
        jobs.set_team(job, team, by=self.by)
        jobs.publish(job, by=self.by)
        return job

    def _apply(self, job: Job, number: int, letter: str = "") -> Application:
        form = Submission(
            name=f"Person {number}",
            email=f"person{number}@mail.example.org",
            cover_letter=letter,
            resume=("cv.txt", f"Résumé {number} {letter}".encode()),
            answers={question.id: "An answer" for question in job.post.question_set.asked},
            consent_text="I agree.",
        )
        return pipeline.apply(job.post, form, by=self.by)

    def _outbox_name(self) -> str:
        self._more_mail(0)
        return mail.outbox(str(self.by.organization_id))[0][0]
