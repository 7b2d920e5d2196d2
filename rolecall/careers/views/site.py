"""The careers site: its list of roles, posts, feeds and looks. The same for everybody, without JavaScript."""

import json
from collections.abc import Sequence

from django.core.serializers.json import DjangoJSONEncoder
from django.http import Http404, HttpRequest, HttpResponse

from rolecall.careers import queries, structured
from rolecall.careers.forms import ApplicationForm, new_submission, questions_form
from rolecall.careers.public import Shopfront, same_for_all, shopfront
from rolecall.jobs.models import WORKPLACES, JobPost
from rolecall.kit import pages, storage
from rolecall.kit.text import line
from rolecall.ui.colour import accent_css


@shopfront
def site(request: HttpRequest, front: Shopfront) -> HttpResponse:
    filters = queries.Filters(
        words=line(request.GET.get("q", ""))[:100],
        department=line(request.GET.get("department", ""))[:120],
        location=line(request.GET.get("location", ""))[:120],
        workplace=line(request.GET.get("workplace", ""))[:20],
    )
    posts = queries.search(filters)
    context = {
        "front": front,
        "site": front.frame,
        "posts": [(post, structured.place_words(post.job)) for post in posts],
        "filters": filters,
        "departments": queries.departments(),
        "locations": queries.locations(),
        "workplaces": WORKPLACES,
    }
    return same_for_all(front, pages.render(request, "careers/site.html", context))


@shopfront
def post(request: HttpRequest, front: Shopfront, slug: str) -> HttpResponse:
    found = queries.post_by_slug(slug)
    if found is None:
        raise Http404
    if not found.is_live:
        return same_for_all(front, gone(request, front, found))
    form = ApplicationForm(found, front.consent_text, initial={"submission": new_submission()})
    context = post_context(front, found, form)
    return same_for_all(front, pages.render(request, "careers/post.html", context))


def post_context(
    front: Shopfront, found: JobPost, form: ApplicationForm, **more: object
) -> dict[str, object]:
    """All that a post's page shows, with its form as filled in so far."""
    has_logo = bool(front.brand.logo_key)
    return {
        "front": front,
        "site": front.frame,
        "post": found,
        "job": found.job,
        "where": structured.place_words(found.job),
        "steps": queries.steps_of(found.job_id),
        "form": form,
        "questions": questions_form(found.question_set),
        "kept": [],
        "back": None,
        "notice": "",
        "is_preview": False,
        "posting": structured.job_posting(
            found, front.place.name, front.addresses, has_logo, front.brand.website
        ),
        **more,
    }


def gone(
    request: HttpRequest, front: Shopfront, found: JobPost, words: Sequence[tuple[str, str]] = ()
) -> HttpResponse:
    """The kind answer for a role that is no longer open: what was written meanwhile, and roles that are."""
    others = [(post, structured.place_words(post.job)) for post in queries.live_posts()[:6]]
    context = {"front": front, "site": front.frame, "post": found, "posts": others, "words": words}
    return pages.render(request, "careers/gone.html", context, status=410)


@shopfront
def privacy(request: HttpRequest, front: Shopfront) -> HttpResponse:
    context = {"front": front, "site": front.frame}
    return same_for_all(front, pages.render(request, "careers/privacy.html", context))


@shopfront
def css(request: HttpRequest, front: Shopfront) -> HttpResponse:
    return same_for_all(front, HttpResponse(accent_css(front.brand.accent), content_type="text/css"))


@shopfront
def logo(request: HttpRequest, front: Shopfront) -> HttpResponse:
    if not front.brand.logo_key:
        raise Http404
    answer = HttpResponse(storage.fetch(front.brand.logo_key), content_type=front.brand.logo_kind)
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return same_for_all(front, answer)


@shopfront
def rss(request: HttpRequest, front: Shopfront) -> HttpResponse:
    text = structured.rss(queries.live_posts()[: queries.MOST_POSTS], front.place.name, front.addresses)
    return same_for_all(front, HttpResponse(text, content_type="application/rss+xml; charset=utf-8"))


@shopfront
def json_feed(request: HttpRequest, front: Shopfront) -> HttpResponse:
    feed = structured.json_feed(queries.live_posts()[: queries.MOST_POSTS], front.place.name, front.addresses)
    text = json.dumps(feed, cls=DjangoJSONEncoder)
    return same_for_all(front, HttpResponse(text, content_type="application/feed+json"))


@shopfront
def sitemap(request: HttpRequest, front: Shopfront) -> HttpResponse:
    text = structured.sitemap(queries.live_posts()[: queries.MOST_POSTS], front.addresses)
    return same_for_all(front, HttpResponse(text, content_type="application/xml; charset=utf-8"))


@shopfront
def robots(request: HttpRequest, front: Shopfront) -> HttpResponse:
    map_address = front.addresses.absolute(f"{front.addresses.base}/sitemap.xml")
    text = f"User-agent: *\nDisallow: {front.addresses.my_application}\nSitemap: {map_address}\n"
    return same_for_all(front, HttpResponse(text, content_type="text/plain"))
