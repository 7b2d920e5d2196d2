"""The public posts and applying, without a key; the looks of the careers site, with one."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.accounts.models import Organization
from rolecall.candidates import contacts
from rolecall.careers import actions, limits, queries, structured
from rolecall.careers.public import Shopfront, entered
from rolecall.careers.schemas import (
    ApplicationSent,
    ApplicationTaken,
    PostList,
    PostShown,
    SiteIn,
    SiteOut,
)
from rolecall.jobs.models import JobPost
from rolecall.kit import repeating, text
from rolecall.kit.errors import Invalid, NotFound, TooMany
from rolecall.kit.events import Visitor
from rolecall.kit.rest import Door, answer
from rolecall.kit.scopes import NO_PERSONS
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.submission import Submission
from rolecall.questions.schemas import file_of, parse_answers, question_json

door = Door(tags=["careers"])


@door.get("/careers/{slug:organization}/posts", roles=roles.PUBLIC, response=PostList)
def list_public_posts(request: HttpRequest, organization: str) -> HttpResponse:
    """List the posts that the public sees."""
    with _front(request, organization) as front:
        return answer(
            {"items": [_listed(post, front) for post in queries.live_posts()[: queries.MOST_POSTS]]}
        )


@door.get("/careers/{slug:organization}/posts/{slug:slug}", roles=roles.PUBLIC, response=PostShown)
def get_public_post(request: HttpRequest, organization: str, slug: str) -> HttpResponse:
    """Show one post with its text and its application form."""
    with _front(request, organization) as front:
        return answer(_shown(_live(slug), front))


@door.post(
    "/careers/{slug:organization}/posts/{slug:slug}/applications",
    roles=roles.PUBLIC,
    response={201: ApplicationTaken},
)
def apply_for_post(
    request: HttpRequest, organization: str, slug: str, payload: ApplicationSent
) -> HttpResponse:
    """Apply for a job. It is stored, with its file, before this answers; the person is confirmed by mail."""
    if not limits.may_send(request, payload.email):
        raise TooMany

    def apply() -> HttpResponse:
        post = _live(slug)
        pipeline.apply(post, _submission(payload, post, front), by=Visitor(text.line(payload.name)))
        return answer({"received": True, "message": "We have your application; a mail confirms it."}, 201)

    with _front(request, organization) as front:
        return repeating.once(request, apply, by="public")


@door.get(
    "/careers_site",
    roles=roles.RECRUITERS,
    response=SiteOut,
    row=Organization,
    heeds_reach=True,
    persons=NO_PERSONS,
)
def get_careers_site(request: KeyRequest) -> HttpResponse:
    """Show how the organization looks to the public."""
    return answer(_site_json(request))


@door.patch("/careers_site", roles=roles.RECRUITERS, response=SiteOut, persons=NO_PERSONS)
def change_careers_site(request: KeyRequest, payload: SiteIn) -> HttpResponse:
    """Change how the organization looks to the public."""
    fields = {k: v for k, v in payload.dict(exclude_unset=True).items() if v is not None or k == "domain"}
    actions.change_site(by=request.key, **fields)
    return answer(_site_json(request))


@contextmanager
def _front(request: HttpRequest, organization: str) -> Iterator[Shopfront]:
    try:
        with entered(request, organization) as front:
            yield front
    except Http404:
        raise NotFound from None


def _live(slug: str) -> JobPost:
    post = queries.post_by_slug(slug)
    if post is None or not post.is_live:
        raise NotFound("There is no open role at this address.")
    return post


def _submission(payload: ApplicationSent, post: JobPost, front: Shopfront) -> Submission:
    problems = _problems(payload, post)
    if problems:
        raise Invalid(problems)
    answers: dict[Any, Any] = parse_answers(post.question_set, payload.answers)
    files = {key: value for key, value in answers.items() if isinstance(value, tuple)}
    return Submission(
        name=text.line(payload.name),
        email=contacts.written_email(payload.email),
        phone=contacts.written_phone(payload.phone) if payload.phone else "",
        cover_letter=text.block(payload.cover_letter),
        answers={key: value for key, value in answers.items() if key not in files},
        resume=file_of(payload.resume, at="resume") if payload.resume else None,
        files=files,
        consent_text=front.consent_text,
        consent_ends_at=front.consent_ends_at,
        submission_id=payload.submission_id,
    )


def _problems(payload: ApplicationSent, post: JobPost) -> dict[str, str]:
    problems = {}
    if not text.line(payload.name):
        problems["name"] = "Enter the person's name, as they write it."
    if not payload.consent:
        problems["consent"] = "Without the person's consent the application may not be kept."
    if post.resume_required and payload.resume is None:
        problems["resume"] = "This post asks for a résumé."
    if post.phone_required and not payload.phone:
        problems["phone"] = "This post asks for a phone number."
    for field, check in (("email", contacts.written_email), ("phone", contacts.written_phone)):
        try:
            if getattr(payload, field):
                check(getattr(payload, field))
        except contacts.Malformed as malformed:
            problems[field] = str(malformed)
    return problems


def _listed(post: JobPost, front: Shopfront) -> dict[str, Any]:
    return {
        "id": post.id,
        "slug": post.slug,
        "title": post.title,
        "department": str(post.job.department) if post.job.department else None,
        "location": structured.place_words(post.job),
        "workplace": post.job.workplace,
        "contract": post.job.contract,
        "url": front.addresses.absolute(front.addresses.post(post.slug)),
        "published_at": post.published_at,
    }


def _shown(post: JobPost, front: Shopfront) -> dict[str, Any]:
    job = post.job
    shown = job.salary_shown
    return _listed(post, front) | {
        "summary_html": post.summary_html,
        "sections": post.sections,
        "salary_low": float(job.salary_low) if shown and job.salary_low is not None else None,
        "salary_high": float(job.salary_high) if shown and job.salary_high is not None else None,
        "salary_currency": job.salary_currency or None if shown else None,
        "salary_period": job.salary_period if shown else None,
        "resume_required": post.resume_required,
        "phone_required": post.phone_required,
        "cover_letter_asked": post.cover_letter_asked,
        "consent_text": front.consent_text,
        "questions": [_asked(question) for question in post.question_set.asked],
    }


def _asked(question: Any) -> dict[str, Any]:
    # what is a must-have is the organization's own business
    return {name: value for name, value in question_json(question).items() if name != "must_have"}


def _site_json(request: KeyRequest) -> dict[str, Any]:
    brand = queries.brand()
    names = ("headline", "introduction", "accent", "website", "domain", "privacy_text", "consent_months")
    slug = request.organization.slug
    return {name: getattr(brand, name) for name in names} | {
        "has_logo": bool(brand.logo_key),
        "url": f"/careers/{slug}/",
    }
