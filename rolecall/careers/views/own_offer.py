"""The offer on a candidate's own page: read it, ask, accept it by signature, decline it."""

from contextlib import suppress
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from rolecall.accounts.models import Organization
from rolecall.careers.views.own import Visit, own
from rolecall.kit import pages, storage, throttle
from rolecall.kit.errors import Invalid
from rolecall.offers import actions, queries, terms
from rolecall.offers.errors import OfferAcceptedAlready, OfferDeclinedAlready
from rolecall.offers.forms import AcceptForm, DeclineForm, QuestionForm, explain
from rolecall.offers.models import Offer

RATE = "40/10 minutes"


@require_GET
@own
def offer(request: HttpRequest, visit: Visit) -> HttpResponse:
    return _page(request, visit, _offer(visit))


@require_POST
@own
def seen(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The page says so itself when a person looks at it; programs that only fetch links do not."""
    actions.view(_offer(visit), by=visit.visitor)
    return HttpResponse(status=204)


@pages.form_only
@own
def accept(request: HttpRequest, visit: Visit) -> HttpResponse:
    throttle.spend(RATE, "own-offer", str(visit.application.id))
    found = _offer(visit)
    form = _accept_form(request, found)
    if not form.is_valid():
        return _page(request, visit, found, accept_form=form, status=422)
    try:
        actions.accept(
            found,
            by=visit.visitor,
            address=request.META.get("REMOTE_ADDR"),
            user_agent=request.headers.get("User-Agent", ""),
            **form.cleaned_data,
        )
    except Invalid as invalid:
        explain(form, invalid)
        return _page(request, visit, found, accept_form=form, status=422)
    except OfferAcceptedAlready:
        pass  # pressed twice: the page says that it is done
    return HttpResponseRedirect(f"{visit.address}offer/")


@pages.form_only
@own
def decline(request: HttpRequest, visit: Visit) -> HttpResponse:
    throttle.spend(RATE, "own-offer", str(visit.application.id))
    found, form = _offer(visit), DeclineForm(request.POST)
    if not form.is_valid():
        return _page(request, visit, found, decline_form=form, status=422)
    with suppress(OfferDeclinedAlready):  # pressed twice
        actions.decline(found, by=visit.visitor, reason=form.cleaned_data["reason"])
    return HttpResponseRedirect(f"{visit.address}offer/")


@pages.form_only
@own
def ask(request: HttpRequest, visit: Visit) -> HttpResponse:
    throttle.spend(RATE, "own-offer", str(visit.application.id))
    found, form = _offer(visit), QuestionForm(request.POST)
    try:
        if form.is_valid():
            actions.ask(found, by=visit.visitor, text=form.cleaned_data["text"])
    except Invalid as invalid:
        explain(form, invalid)
    if form.errors:
        return _page(request, visit, found, question_form=form, status=422)
    return HttpResponseRedirect(f"{visit.address}offer/?asked=1")


@require_GET
@own
def paper(request: HttpRequest, visit: Visit, kind: str) -> HttpResponse:
    papers = queries.papers_of(_offer(visit))
    kept = papers.signed if kind == "signed" else papers.letter
    if kept is None:
        raise Http404
    answer = HttpResponse(storage.fetch(kept.key), content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'attachment; filename="offer-{kind}.pdf"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer


def _page(request: HttpRequest, visit: Visit, found: Offer, status: int = 200, **forms: Any) -> HttpResponse:
    organization = Organization.objects.get()
    papers = queries.papers_of(found)
    shows = found.state in ("sent", "viewed", "accepted")
    context = {
        "visit": visit,
        "front": visit.front,
        "site": visit.front.frame,
        "offer": found,
        "shows": shows,
        "facts": list(terms.shown(found).items()),
        "letter": terms.filled(found, organization),
        "answer_by": terms.last_day(found.expires_at, organization),
        "papers": papers,
        "questions": list(found.questions.all()),
        "asked": "asked" in request.GET,
        # on the organization's own domain there is only its careers site
        "verify_url": settings.PUBLIC_URL + reverse("offers:verify", args=[organization.slug]),
        "accept_form": _accept_form(None, found),
        "decline_form": DeclineForm(),
        "question_form": QuestionForm(),
        **forms,
    }
    return pages.render(request, "careers/own_offer.html", context, status=status)


def _accept_form(request: HttpRequest | None, found: Offer) -> AcceptForm:
    consent = queries.consent(Organization.objects.get())
    first = {"letter_sha256": queries.letter_of(found).sha256}
    return AcceptForm(request.POST if request else None, initial=first, consent=consent)


def _offer(visit: Visit) -> Offer:
    found = queries.offer_for_candidate(visit.application.id)
    if found is None:
        raise Http404
    return found
