"""The doors that careers pages written for other products knock at."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any
from uuid import uuid5

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from rolecall.accounts import directory, roles
from rolecall.accounts.middleware import key_with, prefix_of, secret_in
from rolecall.candidates import actions as candidates
from rolecall.careers import queries
from rolecall.careers.facades import boards, postings
from rolecall.careers.facades.numbers import with_number
from rolecall.careers.facades.sent import Sent, letter_file, to_board, to_site
from rolecall.careers.public import Shopfront, same_for_all, shopfront
from rolecall.jobs.models import Job, JobPost
from rolecall.kit import richtext, throttle
from rolecall.kit.errors import Invalid, RuleBroken
from rolecall.kit.events import Visitor
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.submission import Submission

View = Callable[..., HttpResponse]
ANYBODY = {"Access-Control-Allow-Origin": "*"}
BASIC = {"WWW-Authenticate": 'Basic realm="Rolecall"'}
SCOPE = "applications:write"
NO_KEY = f"Send a key of the organization with the role of a recruiter and the scope '{SCOPE}'."


class KeyNeeded(RuleBroken):
    """No key of this organization that may hand applications in."""

    status = 401
    sentence = NO_KEY


def _answering(view: View, refusal: Callable[[int, str], dict[str, Any]]) -> View:
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Http404:
            return JsonResponse(refusal(404, "Not found."), status=404, headers=ANYBODY)
        except RuleBroken as broken:
            fields = broken.fields.items() if isinstance(broken, Invalid) else ()
            words = " ".join(f"{name}: {message}" for name, message in fields) or broken.sentence
            headers = {**ANYBODY, **(BASIC if broken.status == KeyNeeded.status else {})}
            status = int(broken.status)
            return JsonResponse(refusal(status, words), status=status, headers=headers)

    return answer


def in_words_of_a_board(view: View) -> View:
    """Declare a door of a job board: what is refused is said in its shape."""
    return _answering(view, lambda status, words: {"status": status, "error": words})


def in_words_of_a_site(view: View) -> View:
    """Declare a door of a site of postings: what is refused is said in its shape."""
    return _answering(view, lambda status, words: {"ok": False, "error": words})


@in_words_of_a_board
@shopfront
def board(request: HttpRequest, front: Shopfront) -> HttpResponse:
    introduction = richtext.to_text(front.brand.introduction)
    return _shown(front, {"name": front.place.name, "content": introduction})


@in_words_of_a_board
@shopfront
def board_jobs(request: HttpRequest, front: Shopfront) -> HttpResponse:
    content = request.GET.get("content") == "true"
    jobs = [boards.job_json(post, front, content=content) for post in _posts()]
    return _shown(front, {"jobs": jobs, "meta": {"total": len(jobs)}})


@csrf_exempt
@in_words_of_a_board
@shopfront
def board_job(request: HttpRequest, front: Shopfront, number: str) -> HttpResponse:
    post = _whole(with_number(_posts(), number))
    if request.method == "POST":
        return _apply_on_board(request, front, post)
    asked = {name: request.GET.get(name) == "true" for name in ("questions", "pay_transparency")}
    shown = boards.whole_json(post, front, questions=asked["questions"], pay=asked["pay_transparency"])
    return _shown(front, shown)


@in_words_of_a_board
@shopfront
def board_departments(request: HttpRequest, front: Shopfront) -> HttpResponse:
    return _shown(front, {"departments": _rendered(request, boards.departments_json(_posts(), front))})


@in_words_of_a_board
@shopfront
def board_department(request: HttpRequest, front: Shopfront, number: str) -> HttpResponse:
    return _one(request, front, boards.departments_json(_posts(), front), number)


@in_words_of_a_board
@shopfront
def board_offices(request: HttpRequest, front: Shopfront) -> HttpResponse:
    return _shown(front, {"offices": _rendered(request, boards.offices_json(_posts(), front))})


@in_words_of_a_board
@shopfront
def board_office(request: HttpRequest, front: Shopfront, number: str) -> HttpResponse:
    return _one(request, front, boards.offices_json(_posts(), front), number)


@in_words_of_a_site
@shopfront
def site_postings(request: HttpRequest, front: Shopfront) -> HttpResponse:
    if request.GET.get("mode", "json") != "json":
        raise Invalid({"mode": "Only mode=json is answered here."})
    asked = {name: request.GET.getlist(name) for name in postings.CATEGORIES}
    found = postings.wanted((postings.posting_json(post, front) for post in _posts()), asked)
    skip, limit = _number(request, "skip", 0), _number(request, "limit", len(found))
    found = found[skip : skip + limit]
    group = request.GET.get("group")
    return _shown(front, postings.grouped(found, group) if group in postings.GROUPS else found)


@csrf_exempt
@in_words_of_a_site
@shopfront
def site_posting(request: HttpRequest, front: Shopfront, posting: str) -> HttpResponse:
    post = _whole(next((each for each in _posts() if str(each.id) == posting), None))
    if request.method == "POST":
        return _apply_on_site(request, front, post)
    return _shown(front, postings.posting_json(post, front))


def _apply_on_board(request: HttpRequest, front: Shopfront, post: JobPost) -> HttpResponse:
    secret = secret_in(request.headers.get("Authorization", ""))
    _let_in(secret, front, request.META.get("REMOTE_ADDR"), post)
    sent = Sent.of(request)
    submission = _once(request, post, to_board(sent, post, front))
    who = Visitor(submission.name)
    application = pipeline.apply(post, submission, by=who)
    if (letter := letter_file(sent)) is not None:
        name, data = letter
        candidates.attach(application.candidate, by=who, data=data, file_name=name, kind="cover_letter")
    return JsonResponse({"success": "Candidate saved successfully"})


def _apply_on_site(request: HttpRequest, front: Shopfront, post: JobPost) -> HttpResponse:
    secret = request.GET.get("key") or secret_in(request.headers.get("Authorization", ""))
    _let_in(secret, front, request.META.get("REMOTE_ADDR"), post)
    submission = _once(request, post, to_site(Sent.of(request), front))
    application = pipeline.apply(post, submission, by=Visitor(submission.name))
    return JsonResponse({"ok": True, "applicationId": str(application.id)})


def _once(request: HttpRequest, post: JobPost, submission: Submission) -> Submission:
    """What is sent again with the `Idempotency-Key` that it had is one submission."""
    key = request.headers.get("Idempotency-Key")
    return replace(submission, submission_id=str(uuid5(post.id, key))) if key else submission


def _let_in(secret: str | None, front: Shopfront, address: str | None, post: JobPost) -> None:
    """Let the organization's own servers hand applications in, each for the jobs that its key sees."""
    if not secret or directory.key_owner(prefix_of(secret)) != front.place.id:
        raise KeyNeeded
    key = key_with(secret, address)
    if key is None or key.role not in roles.RECRUITERS or not key.has_scope(SCOPE):
        raise KeyNeeded
    if not Job.objects.visible_to(key).filter(id=post.job_id).exists():
        raise KeyNeeded
    throttle.spend(settings.API_RATE, "key", str(key.id))


def _posts() -> list[JobPost]:
    return list(queries.live_posts()[: queries.MOST_POSTS])


def _whole(found: JobPost | None) -> JobPost:
    post = queries.post_by_slug(found.slug) if found else None
    if post is None:
        raise Http404
    return post


def _one(request: HttpRequest, front: Shopfront, things: list[boards.Json], number: str) -> HttpResponse:
    found = [thing for thing in _rendered(request, things) if str(thing["id"]) == number]
    if not found:
        raise Http404
    return _shown(front, found[0])


def _rendered(request: HttpRequest, things: list[boards.Json]) -> list[boards.Json]:
    return boards.as_tree(things) if request.GET.get("render_as") == "tree" else things


def _number(request: HttpRequest, name: str, otherwise: int) -> int:
    asked = request.GET.get(name, "")
    return int(asked) if asked.isdecimal() and len(asked) < 10 else otherwise


def _shown(front: Shopfront, data: Any) -> HttpResponse:
    return same_for_all(front, JsonResponse(data, safe=False, headers=ANYBODY))
