"""What the public sees: live posts, their filters, and where an application stands."""

import html
import re
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from rolecall.accounts.models import Department, Location
from rolecall.candidates.events import DocumentAttached
from rolecall.candidates.models import Candidate, Document
from rolecall.careers.models import CareersSite
from rolecall.jobs.models import JobLocation, JobPost, Stage
from rolecall.kit.db import normalised
from rolecall.kit.events import Visitor
from rolecall.kit.models import EventSubject
from rolecall.kit.written import Text, written
from rolecall.messaging.models import BY_CANDIDATE, RECEIVED, SENT, WAITING, Message
from rolecall.pipeline.models import HIRED, REJECTED, WITHDRAWN, Application, ApplicationVersion
from rolecall.pipeline.queries.merging import Records
from rolecall.pipeline.submission import once

MOST_POSTS = 500
MARKUP = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Filters:
    """What a visitor looks for."""

    words: str = ""
    department: str = ""
    location: str = ""
    workplace: str = ""

    @property
    def any(self) -> bool:
        """Whether anything was asked for."""
        return bool(self.words or self.department or self.location or self.workplace)


@dataclass(frozen=True)
class Standing:
    """Where an application stands, in plain words."""

    title: str
    text: str
    tone: str
    is_open: bool


def brand() -> CareersSite:
    """How this organization looks to the public; the defaults until somebody chose."""
    found = _sites()
    return found[0] if found else CareersSite()


@written
def _sites() -> QuerySet[CareersSite]:
    return CareersSite.objects.order_by("pk")[:1]


def live_posts() -> QuerySet[JobPost]:
    """The posts that the public sees, newest first, with what lists show of them."""
    places = Prefetch("job__job_locations", JobLocation.objects.select_related("location"))
    posts = JobPost.objects.filter(published_at__isnull=False, unpublished_at=None)
    return posts.select_related("job__department").prefetch_related(places).order_by("-published_at", "-id")


def search(filters: Filters) -> list[JobPost]:
    """The live posts that fit, those that are called so before those whose text says so.

    There are as many as there are open jobs, so words are compared here.
    """
    posts = live_posts()
    if filters.department:
        posts = posts.filter(job__department__name_normalised=filters.department)
    if filters.workplace:
        posts = posts.filter(job__workplace=filters.workplace)
    found = [post for post in posts[:MOST_POSTS] if _is_at(post, filters.location)]
    words = normalised(filters.words).split()
    named = [post for post in found if _called(post, words)]
    return [*named, *(post for post in found if post not in named and _says(post, words))]


def departments() -> list[Department]:
    """The departments that have a live post."""
    return list(Department.objects.filter(jobs__posts__in=_live_ids()).distinct())


def locations() -> list[Location]:
    """The locations that have a live post."""
    jobs = JobPost.objects.filter(id__in=_live_ids()).values("job_id")
    return list(
        Location.objects.filter(id__in=JobLocation.objects.filter(job__in=jobs).values("location_id"))
    )


def post_by_slug(slug: str, *, shown: bool = True) -> JobPost | None:
    """A post that was published at some time, with all its page shows, if it is to be shown."""
    found = _posts(Text(slug), shown)
    return found[0] if found else None


@written
def _posts(slug: Text, shown: bool) -> QuerySet[JobPost]:
    places = [Prefetch("job__job_locations", JobLocation.objects.select_related("location"))] if shown else []
    posts = JobPost.objects.filter(slug=slug, published_at__isnull=False)
    return (
        posts.select_related("job__department", "question_set").prefetch_related(*places).order_by("pk")[:1]
    )


def was_received(post: JobPost, email: str, submission_id: str) -> bool:
    """Whether a form of this person for this post was received before."""
    known_by = once(post.job_id, email, submission_id)
    return ApplicationVersion.objects.filter(submission=known_by).exists()


def steps_of(job_id: UUID) -> int:
    """How many steps a person goes through, arrival and hiring not counted."""
    stages = Stage.objects.filter(job_id=job_id, removed_at=None)
    return stages.exclude(kind__in=["sourced", "applied", "hired"]).count()


def standing_of(application: Application) -> Standing:
    """Where it stands. A rejection shows once its letter has left, so that nobody learns it from a page."""
    if application.state == WITHDRAWN:
        return Standing(
            "You withdrew", "You withdrew this application. You are welcome to apply again.", "", False
        )
    if application.state == HIRED:
        return Standing(
            "You are hired", "Congratulations! We look forward to working with you.", "good", False
        )
    if application.state == REJECTED and not is_untold(application):
        text = "We have decided to go on with other people. Thank you for the time you gave us."
        return Standing("Decided", text, "", False)
    return _on_the_way(application.stage.kind)


def _on_the_way(kind: str) -> Standing:
    titles = {
        "applied": ("Received", "Your application and your files are safe with us. A person will read them."),
        "sourced": ("In touch", "We have noted you for this job and will be in touch."),
        "screen": ("In conversation", "We have read your application and would like to get to know you."),
        "assessment": ("Assessment", "We are looking at what you can do, together with you."),
        "interview": ("Interviews", "You are in the round of interviews."),
        "offer": ("Offer", "We are preparing an offer, or have sent you one."),
        "hired": ("You are hired", "Congratulations! We look forward to working with you."),
    }
    title, text = titles[kind]
    return Standing(title, text, "accent", True)


def is_untold(application: Application) -> bool:
    """Whether somebody was rejected by a letter that waits, so that for them it goes on."""
    if application.state != REJECTED:
        return False
    letter = _rejection_letter(application)
    return letter is not None and letter.state == WAITING


def applied_anew(application: Application) -> Application | None:
    """With what somebody is in the running who applied again before the letter left that said no.

    That letter is taken back, so the link of what they sent first does not say it either.
    """
    letter = _rejection_letter(application) if application.state == REJECTED else None
    if letter is None or letter.state == SENT:
        return None
    others = Application.objects.active().filter(job=application.job_id, candidate=application.candidate_id)
    anew = others.select_related("job", "stage", "candidate").first()
    # whoever was merged by mistake learns nothing of the other
    return anew if anew and record_of(anew) == record_of(application) else None


def _rejection_letter(application: Application) -> Message | None:
    return Message.objects.filter(application=application, purpose="rejected").order_by("-id").first()


def letters_of(application: Application) -> list[Message]:
    """What was sent to the candidate about an application, and what they answered; the newest first."""
    theirs = Q(state=RECEIVED, replies__origin=BY_CANDIDATE)
    return list(Message.objects.filter(Q(state=SENT) | theirs, application=application).order_by("-id")[:50])


def record_of(application: Application) -> Candidate:
    """The record for which somebody applied, which may be merged by now.

    Whoever merged two people thinks that they are one, and may be wrong: neither learns of the other.
    """
    records = Records(application.candidate_id)
    id_ = records.of("pipeline.Application.candidate", application.id)
    return application.candidate if id_ == application.candidate_id else Candidate.objects.get(id=id_)


def sent_files(record: Candidate) -> list[Document]:
    """The files that a person sent themselves, the newest first; not what members keep about them.

    Of somebody who was merged those that came to this record, and those sent by its own links since.
    """
    person = record.merged_into or record
    told = EventSubject.objects.filter(
        subject_id=OuterRef("pk"), event__type=DocumentAttached.type, event__actor_kind=Visitor.actor_kind
    )
    applied = ApplicationVersion.objects.filter(application__candidate=person, resume=OuterRef("pk"))
    theirs = Exists(told) | Exists(applied) | Q(kind="answer")
    sender = told.exclude(event__actor_id=None).values("event__actor_id")[:1]
    files = list(person.documents.filter(theirs).annotate(sender=sender).order_by("-id"))
    records = Records(person.id)
    return [each for each in files if not records or _record_of(each, records) == record.id]


def _record_of(document: Document, records: Records) -> UUID:
    before = records.of("candidates.Document.candidate", document.id)
    sender: UUID | None = getattr(document, "sender")  # noqa: B009  added by `sent_files`
    return before if before != records.now else sender or records.now


def _live_ids() -> QuerySet[JobPost]:
    return JobPost.objects.filter(published_at__isnull=False, unpublished_at=None).only("id")


def _is_at(post: JobPost, location: str) -> bool:
    places = [place.location.name_normalised for place in post.job.job_locations.all()]
    return not location or location in places


def _called(post: JobPost, words: list[str]) -> bool:
    places = [place.location.name for place in post.job.job_locations.all()]
    said = normalised(" ".join([post.title, str(post.job.department or ""), *places]))
    return all(word in said for word in words)


def _says(post: JobPost, words: list[str]) -> bool:
    """Whether its text has each word, or one that begins with it."""
    text = " ".join([post.title, post.summary, *(str(each.get("html", "")) for each in post.sections)])
    said = normalised(html.unescape(MARKUP.sub(" ", text)))
    return all(re.search(rf"(?<!\w){re.escape(word)}", said) for word in words)
