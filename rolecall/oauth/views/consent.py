"""The page that asks a member whether an app may act for them, and sends them back with the answer."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from rolecall.accounts.directory import Membership
from rolecall.accounts.doors import PersonRequest, signed_in
from rolecall.accounts.models import Member
from rolecall.accounts.roles import with_article
from rolecall.kit import tenancy
from rolecall.kit.pages import render
from rolecall.oauth import actions, registering, wire
from rolecall.oauth.registering import Asker
from rolecall.oauth.wire import Asked, Refused, one
from rolecall.oauth.words import rows_of


class Unaddressed(Refused):
    """Nobody may be told of it: who asks, or where the answer would go, is not known for sure."""


@dataclass(frozen=True)
class Question:
    """Who asks what, and in which organizations it could be answered."""

    asker: Asker
    asked: Asked
    places: list[Membership]

    def missing(self, allowed: Asked) -> list[str]:
        """What was asked for and is needed, and is not allowed."""
        asked = (each for each in self.asked.scopes if each in self.asker.needed)
        return [each for each in asked if each not in allowed.scopes]


@require_http_methods(["GET", "POST"])
@never_cache
@signed_in
def authorize(request: PersonRequest) -> HttpResponse:
    redirect_uri = ""
    try:
        asker = _asker(request)
        redirect_uri = _redirect_uri(request, asker)
        offered = asker.offered
        asked = wire.asked(request.GET, redirect_uri, offered)
    except Unaddressed as refused:
        return render(request, "oauth/refused.html", {"sentence": refused.sentence}, 400)
    except Refused as refused:
        return _back(_refusal(request, redirect_uri, refused))
    question = Question(asker, asked, asker.places_of(request.user.memberships()))
    return _answered(request, question) if request.method == "POST" else _asked(request, question)


def _asked(request: PersonRequest, question: Question, **problems: str) -> HttpResponse:
    asker, asked = question.asker, question.asked
    # a stranger who names nothing would be given everything by one press
    is_vague = asker.app is None and not one(request.GET, "scope").split()
    offered = () if is_vague else asked.scopes
    ticked = request.POST.getlist("scopes") if problems else offered
    context = {
        "asker": asker,
        "is_vague": is_vague,
        "places": [(each, with_article(each.role)) for each in question.places],
        "rows": rows_of(asked.scopes, ticked, asker.needed),
        "needs": [each for each in asked.scopes if each in asker.needed],
        "chosen": request.POST.get("organization"),
        "host": asked.host,
        "problems": problems,
    }
    page = render(request, "oauth/consent.html", context, 422 if problems else 200)
    # the browser follows the answer to the form only to where the page may send forms
    page._csp_update = {"form-action": [wire.source_of(asked.redirect_uri)]}  # type: ignore[attr-defined]
    return page


def _answered(request: PersonRequest, question: Question) -> HttpResponse:
    if request.POST.get("act") != "allow":
        return _back(question.asked.answered(error="access_denied"))
    chosen = [each for each in question.places if each.slug == request.POST.get("organization")]
    asked = question.asked.narrowed_to(request.POST.getlist("scopes"))
    if not chosen:
        return _asked(request, question, organization="Choose one of your organizations.")
    # what the page said was needed came with it; what is needed since, the member has not seen
    if missing := question.missing(asked):
        sentence = f"{question.asker.name} does not work without {', '.join(missing)}. Allow it, or refuse."
        return _asked(request, question, scopes=sentence)
    if not asked.scopes:
        return _asked(request, question, scopes="Leave something ticked, or refuse.")
    with tenancy.acting_in(chosen[0].organization_id):
        member = Member.objects.active().get(id=chosen[0].member_id)
        app = question.asker.in_organization(by=member)
        code = actions.allow(app, member, asked, by=member)
    return _back(asked.answered(code=code))


def _asker(request: HttpRequest) -> Asker:
    try:
        asker = registering.asker_of(one(request.GET, "client_id"))
    except Refused as refused:
        raise Unaddressed(refused.code, refused.sentence) from refused
    if asker is None:
        raise Unaddressed("invalid_request", "The app that sent you here is not known here, or was revoked.")
    return asker


def _redirect_uri(request: HttpRequest, asker: Asker) -> str:
    try:
        said = one(request.GET, "redirect_uri")
    except Refused as refused:
        raise Unaddressed(refused.code, refused.sentence) from refused
    if not said and len(asker.redirect_uris) == 1:
        return asker.redirect_uris[0]
    if not wire.is_registered(said, asker.redirect_uris):
        sentence = f"{asker.name} wants the answer at an address that was not registered for it."
        raise Unaddressed("invalid_request", sentence)
    return said


def _refusal(request: HttpRequest, redirect_uri: str, refused: Refused) -> str:
    states = request.GET.getlist("state")
    state = states[0] if len(states) == 1 and len(states[0]) <= wire.LONGEST_STATE else ""
    words = {"error": refused.code, "error_description": refused.sentence}
    return wire.answered(redirect_uri, state, **words)


def _back(address: str) -> HttpResponse:
    answer = HttpResponseRedirect(address)
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer
