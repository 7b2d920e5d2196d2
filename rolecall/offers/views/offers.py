"""Pages of offers: all of them, one, its writing, and the acts."""

from uuid import UUID

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.kit import pages, storage
from rolecall.kit.errors import Invalid
from rolecall.kit.seen import Seen
from rolecall.offers import access, actions, queries, tasks, terms
from rolecall.offers.actions.writing import fields_of, is_blind, needs_approval
from rolecall.offers.errors import StillBlind
from rolecall.offers.forms import CountersignForm, ExtendForm, OfferForm, SendForm, end_of, explain
from rolecall.offers.models import (
    ACCEPTED,
    DECLINED,
    EXPIRED,
    SENT,
    STATES,
    VIEWED,
    WITHDRAWN,
    Offer,
    OfferTemplate,
)
from rolecall.pipeline.models import Application

AGAIN = "To offer something else, make a new offer."
WITH_THEM = "The offer is with the candidate. Give more time to answer, or withdraw it and make a new one."
STAYS = {
    SENT: WITH_THEM,
    VIEWED: WITH_THEM,
    ACCEPTED: "The candidate has signed it as it is.",
    DECLINED: f"The candidate has declined it. {AGAIN}",
    EXPIRED: f"Nobody answered in time. Give more time to answer it as it is. {AGAIN}",
    WITHDRAWN: f"It was withdrawn. {AGAIN}",
}
"""What can be done instead of changing an offer that has left."""
GONE = (
    "The template that you wrote with was taken out of use meanwhile. This is another: look at what it asks "
    "for and how it is signed, then save it again."
)
CHANGED = (
    "Somebody changed the offer after you opened this page, and nothing is sent yet. Read it as it is now, "
    "then do it again."
)


@require_GET
@members(*roles.RECRUITERS)
def offers(request: MemberRequest) -> HttpResponse:
    state = request.GET.get("state", "")
    if state not in dict(STATES):
        state = ""
    found = queries.offers_for(request.member, state=state, before=_uuid(request.GET.get("before", "")))
    more = f"?state={state}&before={found[-1].id}" if len(found) == queries.PER_PAGE else ""
    rows = [
        (offer, terms.words_of(offer)["salary"], terms.last_day(offer.expires_at, request.organization))
        for offer in found
    ]
    context = {"offers": rows, "states": STATES, "state": state, "older": more}
    return pages.render(request, "offers/offers.html", context)


@require_http_methods(["GET", "POST"])
@members(*roles.RECRUITERS)
def new(request: MemberRequest, application_id: UUID) -> HttpResponse:
    applications = Application.objects.visible_to(request.member).select_related("job", "candidate")
    application = get_object_or_404(applications, id=application_id)
    templates = queries.templates()
    chosen = _uuid(request.POST.get("template") or request.GET.get("template") or "")
    template = next((each for each in templates if each.id == chosen), templates[0] if templates else None)
    if template is None:
        return pages.render(request, "offers/no_template.html", {"application": application})
    first = OfferForm.first_words(application.job, template, request.organization)
    form = OfferForm(
        request.POST or None, initial=first, own=template.fields, organization=request.organization
    )
    if request.method == "POST" and not _is_other(form, template, chosen) and form.is_valid():
        made = _make(request, application, template, form)
        if made:
            pages.toast(request, "The offer is drafted. Read it, then send it.")
            return pages.go(request, _page(request, made))
    context = {"form": form, "application": application, "template": template, "templates": templates}
    context["placeholders"] = {**terms.PLACEHOLDERS, **{f["key"]: f["label"] for f in template.fields}}
    return pages.render(request, "offers/write.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@members(*roles.RECRUITERS)
def edit(request: MemberRequest, offer_id: UUID) -> HttpResponse:
    offer = _offer(request, offer_id)
    if not offer.can_change and request.method != "POST":
        return pages.go(request, f"{_page(request, offer)}?stays=1")
    first = OfferForm.initial_of(offer, request.organization)
    form = OfferForm(
        request.POST or None, initial=first, own=offer.own_fields, organization=request.organization
    )
    if not offer.can_change:
        return _shown(request, offer, stays=STAYS[offer.state], unsaved=form.written(), status=409)
    seen = Seen(first, request.POST or None)
    if request.method == "POST" and form.is_valid() and _changed(request, offer, form, seen):
        pages.toast(request, "The offer is changed.")
        return pages.go(request, _page(request, offer))
    about = {"application": offer.application, "template": offer.template, "offer": offer}
    context = {"form": form, "seen": seen, **about}
    context["placeholders"] = {**terms.PLACEHOLDERS, **{f["key"]: f["label"] for f in offer.own_fields}}
    return pages.render(request, "offers/write.html", context, status=422 if form.errors else 200)


@require_GET
@members(*roles.EVERYONE)
def offer(request: MemberRequest, offer_id: UUID) -> HttpResponse:
    found = _offer(request, offer_id)
    return _shown(request, found, stays=STAYS.get(found.state, "") if "stays" in request.GET else "")


@require_POST
@members(*roles.RECRUITERS)
def ask_approval(request: MemberRequest, offer_id: UUID) -> HttpResponse:
    found, form = _offer(request, offer_id), SendForm(request.POST)
    if _is_unread(request, found, form):
        return _shown(request, found, send_form=form, status=422)
    asked = actions.ask_approval(found, by=request.member)
    pages.toast(request, "Approval is asked for." if asked else "No rule asks for approval: you can send it.")
    return pages.go(request, _page(request, found))


@require_POST
@members(*roles.RECRUITERS)
def send(request: MemberRequest, offer_id: UUID) -> HttpResponse:
    found, form = _offer(request, offer_id), SendForm(request.POST)
    if _is_unread(request, found, form) or not form.is_valid():
        return _shown(request, found, send_form=form, status=422)
    actions.send(found, by=request.member, message=form.cleaned_data["message"])
    pages.toast(request, f"The offer is on its way to {found.application.candidate.name}.")
    return pages.go(request, _page(request, found))


@require_POST
@members(*roles.RECRUITERS)
def extend(request: MemberRequest, offer_id: UUID) -> HttpResponse:
    found, form = _offer(request, offer_id), ExtendForm(request.POST)
    if not form.is_valid():
        return _shown(request, found, extend_form=form, status=422)
    actions.extend(found, by=request.member, until=end_of(form.cleaned_data["until"], request.organization))
    pages.toast(request, "There is more time. The candidate is told.")
    return pages.go(request, _page(request, found))


@require_POST
@members(*roles.RECRUITERS)
def withdraw(request: MemberRequest, offer_id: UUID) -> HttpResponse:
    found = _offer(request, offer_id)
    actions.withdraw(found, by=request.member)
    pages.toast(request, "The offer is withdrawn.")
    return pages.go(request, _page(request, found))


@require_POST
@members(*roles.DECIDERS)
def countersign(request: MemberRequest, offer_id: UUID) -> HttpResponse:
    found, form = _offer(request, offer_id), CountersignForm(request.POST)
    if not form.is_valid():
        return _shown(request, found, sign_form=form, status=422)
    actions.countersign(
        found,
        by=request.member,
        name=form.cleaned_data["name"],
        address=request.META.get("REMOTE_ADDR"),
        user_agent=request.headers.get("User-Agent", ""),
    )
    pages.toast(request, "You signed the offer. The sealed PDF is made anew.")
    return pages.go(request, _page(request, found))


@require_GET
@members(*roles.EVERYONE)
def paper(request: MemberRequest, offer_id: UUID, kind: str) -> HttpResponse:
    """The letter (as it was sent, or as it would be), or the signed PDF."""
    found = _offer(request, offer_id)
    papers = queries.papers_of(found)
    kept = papers.signed if kind == "signed" else papers.letter
    if kept is None and kind == "signed":
        raise Http404
    data = storage.fetch(kept.key) if kept else tasks.letter_pdf(found, request.organization)
    return pdf(data, f"{kind}-{found.title}.pdf")


def pdf(data: bytes, name: str) -> HttpResponse:
    """A PDF to be kept, never opened inside our pages."""
    answer = HttpResponse(data, content_type="application/pdf")
    answer.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _shown(
    request: MemberRequest,
    found: Offer,
    *,
    send_form: SendForm | None = None,
    extend_form: ExtendForm | None = None,
    sign_form: CountersignForm | None = None,
    stays: str = "",
    unsaved: list[tuple[str, str]] | None = None,
    status: int = 200,
) -> HttpResponse:
    makes = access.can_make(request.member)
    signatures = list(found.signatures.select_related("member"))
    signs = found.awaits_countersignature and all(each.party != "employer" for each in signatures)
    context = {
        "offer": found,
        "stays": stays,
        "unsaved": unsaved or [],
        "seen": _terms_seen(found),
        "facts": list(terms.shown(found).items()),
        "answer_by": terms.last_day(found.expires_at, request.organization),
        "letter": terms.filled(found, request.organization),
        "papers": queries.papers_of(found),
        "signatures": signatures,
        "questions": list(found.questions.all()),
        "makes": makes,
        "waits": StillBlind.sentence if makes and found.can_change and is_blind(found) else "",
        "needs_approval": makes and found.can_change and needs_approval(found),
        "may_sign": signs and request.member.role in roles.DECIDERS,
        "send_form": send_form or SendForm(),
        "extend_form": extend_form or ExtendForm(),
        "sign_form": sign_form or CountersignForm(initial={"name": request.member.name}),
    }
    return pages.render(request, "offers/offer.html", context, status=status)


def _make(
    request: MemberRequest, application: Application, template: OfferTemplate, form: OfferForm
) -> Offer | None:
    try:
        return actions.make(application, template=template, terms=form.terms(), by=request.member)
    except Invalid as invalid:
        explain(form, invalid)
        return None


def _is_other(form: OfferForm, template: OfferTemplate, chosen: UUID | None) -> bool:
    """Whether the template that somebody wrote with is out of use by now; the form says so."""
    if chosen in (None, template.id):
        return False
    form.full_clean()  # beside whatever else is wrong: the form goes on with this one
    form.add_error(None, GONE)
    return True


def _changed(request: MemberRequest, offer: Offer, form: OfferForm, seen: Seen) -> bool:
    wanted = seen.of_the_writer(form.cleaned_data)
    if seen.asks(form):
        return False
    try:
        actions.change(offer, terms=form.terms(wanted), by=request.member)
    except Invalid as invalid:
        explain(form, invalid)
        return False
    return True


def _is_unread(request: MemberRequest, offer: Offer, form: SendForm) -> bool:
    """Whether the offer is another than the one that somebody read; the form says so."""
    seen = _terms_seen(offer, request.POST)
    seen.of_the_writer({"terms": None})
    if seen.question():
        form.add_error(None, CHANGED)
    return bool(seen.question())


def _terms_seen(offer: Offer, data: QueryDict | None = None) -> Seen:
    """What somebody read before they send it: the terms, and the letter by its fingerprint."""
    return Seen({"terms": {**fields_of(offer), "until": offer.expires_at}}, data)


def _offer(request: MemberRequest, offer_id: UUID) -> Offer:
    rows = Offer.objects.visible_to(request.member).whole().select_related("template")
    return get_object_or_404(rows, id=offer_id)


def _page(request: MemberRequest, offer: Offer) -> str:
    return reverse("offers:offer", args=[request.organization.slug, offer.id])


def _uuid(word: str) -> UUID | None:
    try:
        return UUID(word)
    except ValueError:
        return None
