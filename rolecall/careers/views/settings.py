"""How the organization looks to the public: settings, and a post before it is published."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from rolecall.accounts import directory, roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.careers import actions, queries
from rolecall.careers.addresses import addresses_of
from rolecall.careers.forms import ApplicationForm, SiteForm, new_submission
from rolecall.careers.public import Shopfront
from rolecall.careers.views.site import post_context
from rolecall.jobs.models import Job, JobPost
from rolecall.kit import pages
from rolecall.kit.errors import Invalid
from rolecall.kit.seen import Seen


@members(*roles.RECRUITERS)
def site_settings(request: MemberRequest) -> HttpResponse:
    brand = queries.brand()
    form = SiteForm(request.POST or None, request.FILES or None, instance=brand)
    seen = Seen(form.initial, request.POST)
    if request.method == "POST" and form.is_valid() and _change(request, form, seen):
        pages.toast(request, "The careers site is changed; visitors see it now.")
        return pages.go(request, reverse("careers:site_settings", args=[request.organization.slug]))
    context = {
        "form": form,
        "seen": seen,
        "brand": queries.brand(),
        "site_url": f"/careers/{request.organization.slug}/",
    }
    return pages.render(request, "careers/site_settings.html", context, status=422 if form.errors else 200)


@members(*roles.DECIDERS)
def preview(request: MemberRequest, post_id: UUID) -> HttpResponse:
    visible = Job.objects.visible_to(request.member)
    posts = JobPost.objects.select_related("job__department", "question_set")
    found = get_object_or_404(
        posts.prefetch_related("job__job_locations__location"), id=post_id, job__in=visible
    )
    slug = request.organization.slug
    place = directory.Place(request.organization.id, slug, request.organization.name)
    front = Shopfront(place, queries.brand(), addresses_of(request, place))
    form = ApplicationForm(found, front.consent_text, initial={"submission": new_submission()})
    context = post_context(front, found, form, is_preview=True)
    return pages.render(request, "careers/post.html", context)


def _change(request: MemberRequest, form: SiteForm, seen: Seen) -> bool:
    data = seen.of_the_writer(form.cleaned_data)
    if seen.asks(form):
        return False
    logo = data.pop("logo")
    try:
        actions.change_site(by=request.member, logo=logo.read() if logo else None, **data)
    except Invalid as invalid:
        for field, sentence in invalid.fields.items():
            form.add_error(field, sentence)
        return False
    return True
