"""Job posts: the words that the public reads, and what the application form asks."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.jobs import actions as jobs
from rolecall.jobs.api import following
from rolecall.jobs.api.door import door
from rolecall.jobs.models import Job, JobPost
from rolecall.jobs.schemas.posts import JobPostFilters, JobPostIn, JobPostOut, JobPostPage
from rolecall.kit.errors import NotFound
from rolecall.kit.rest import answer, answer_page, page_of
from rolecall.questions.queries import questions_now
from rolecall.questions.schemas import question_json

PLAIN = (
    "id", "job_id", "language", "slug", "title", "summary", "sections", "faq",
    "resume_required", "phone_required", "cover_letter_asked", "is_live", "published_at", "updated_at",
)  # fmt: skip


@door.get("/job_posts", roles=roles.EVERYONE, response=JobPostPage, synced=following.POSTS)
def list_job_posts(request: KeyRequest, filters: Query[JobPostFilters]) -> HttpResponse:
    """List the posts of the jobs that the key sees, newest first."""
    posts = _visible(request)
    if filters.job_id:
        posts = posts.filter(job=filters.job_id)
    if filters.live is not None:
        live = {"published_at__isnull": False, "unpublished_at": None}
        posts = posts.filter(**live) if filters.live else posts.exclude(**live)
    rows, next_cursor = page_of(posts, filters)
    return answer_page([_json(post) for post in rows], next_cursor, request)


@door.get("/job_posts/{uuid:job_post_id}", roles=roles.EVERYONE, response=JobPostOut, row=JobPost)
def get_job_post(request: KeyRequest, job_post_id: UUID) -> HttpResponse:
    """Look at a post and its application form."""
    return answer(_json(_post(request, job_post_id)))


@door.patch("/job_posts/{uuid:job_post_id}", roles=roles.RECRUITERS, response=JobPostOut)
def update_job_post(request: KeyRequest, job_post_id: UUID, payload: JobPostIn) -> HttpResponse:
    """Write the words of a post and choose what its application form asks."""
    post = _post(request, job_post_id)
    words = payload.model_dump(exclude_none=True, exclude={"questions"})
    jobs.write_post(post.job, by=request.key, **words)
    if payload.questions is not None:
        jobs.set_questions(post.job, [each.row() for each in payload.questions], by=request.key)
    return answer(_json(_post(request, job_post_id)))


def _visible(request: KeyRequest) -> QuerySet[JobPost]:
    visible = Job.objects.visible_to(request.key)
    posts = JobPost.objects.filter(job__in=visible).select_related("job", "question_set")
    return posts.prefetch_related(questions_now("question_set"))


def _post(request: KeyRequest, job_post_id: UUID) -> JobPost:
    post = _visible(request).filter(id=job_post_id).first()
    if post is None:
        raise NotFound
    return post


def _json(post: JobPost) -> dict[str, Any]:
    return {
        **{name: getattr(post, name) for name in PLAIN},
        "job_state": post.job.state,
        "questions": [question_json(question) for question in post.question_set.asked],
    }
