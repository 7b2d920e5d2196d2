"""Where apps get their tokens and give them back: no page, no cookie, and nothing that is kept on the way."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from rolecall.accounts import directory
from rolecall.kit import tenancy, throttle
from rolecall.kit.errors import TooMany
from rolecall.kit.pages import public
from rolecall.oauth import actions, registering, wire
from rolecall.oauth.models import App, Token, prefix_of
from rolecall.oauth.tokens import SECONDS
from rolecall.oauth.wire import Refused, one

RATE = "120/minute"
Give = Callable[[App], actions.Issued | Refused]


def in_protocol(view: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Answer refusals as the protocol has it; nothing of an answer is remembered, any page may read it."""

    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponse:
        try:
            throttle.spend(RATE, "oauth", request.META.get("REMOTE_ADDR", ""))
            answered = view(request)
        except Refused as refused:
            answered = _refusal(refused)
        except TooMany as broken:
            answered = _refusal(Refused("temporarily_unavailable", broken.sentence, broken.status))
        answered.headers["Cache-Control"] = "no-store"
        # there is no cookie that could be misused: an app in a browser asks like any other
        answered.headers["Access-Control-Allow-Origin"] = "*"
        return answered

    return answer


@csrf_exempt
@public
@require_POST
@in_protocol
def token(request: HttpRequest) -> HttpResponse:
    kind = one(request.POST, "grant_type")
    wire.check_resources(request.POST)
    if kind == "authorization_code":
        return _issued(request, Token.CODE, one(request.POST, "code"), _code_trade(request))
    if kind == "refresh_token":
        scope = one(request.POST, "scope")
        secret = one(request.POST, "refresh_token")
        return _issued(request, Token.REFRESH, secret, lambda app: actions.renew(app, secret, scope=scope))
    if kind == "client_credentials":
        scope = one(request.POST, "scope")
        return _issued(request, "", "", lambda app: actions.issue_for_itself(app, scope=scope))
    raise Refused(
        "unsupported_grant_type",
        "Send grant_type in a form: authorization_code, refresh_token or client_credentials.",
    )


@csrf_exempt
@public
@require_POST
@in_protocol
def revoke(request: HttpRequest) -> HttpResponse:
    secret = one(request.POST, "token")
    client_id, _ = said = wire.client_of(request.headers.get("Authorization", ""), request.POST)
    organization_id = directory.key_owner(prefix_of(secret)) or registering.organization_of(client_id)
    if organization_id is None:
        raise wire.unknown_client()
    with tenancy.acting_in(organization_id):
        actions.revoke_token(_known(said), secret)
    # what was no token is answered alike (RFC 7009)
    return HttpResponse(status=200)


def _code_trade(request: HttpRequest) -> Give:
    told = {"verifier": one(request.POST, "code_verifier"), "redirect_uri": one(request.POST, "redirect_uri")}
    secret = one(request.POST, "code")
    return lambda app: actions.trade_code(app, secret, **told)


def _issued(request: HttpRequest, kind: str, secret: str, give: Give) -> HttpResponse:
    """The answer with tokens; whoever asks is known by what they bring, or by their own name."""
    client_id, _ = said = wire.client_of(request.headers.get("Authorization", ""), request.POST)
    is_ours = kind and secret.startswith(Token.MARKS[kind])
    organization_id = (
        directory.key_owner(prefix_of(secret)) if is_ours else None
    ) or registering.organization_of(client_id)
    if organization_id is None:
        raise wire.unknown_client()
    with tenancy.acting_in(organization_id):
        given = give(_known(said))
    # raised out here: what a refusal has ended stays so
    if isinstance(given, Refused):
        raise given
    body = {"access_token": given.access, "token_type": "Bearer", "expires_in": SECONDS[Token.ACCESS]}
    body |= {"refresh_token": given.refresh} if given.refresh else {}
    return JsonResponse({**body, "scope": " ".join(given.scopes)})


def _known(said: tuple[str, str]) -> App:
    """The app of this organization that said who it is, and proved it if it can keep a secret."""
    client_id, secret = said
    app = App.objects.kept().select_related("key").filter(client_id=client_id).first()
    if app is None or (not app.is_public and not app.matches(secret)) or (app.is_public and secret):
        raise wire.unknown_client()
    return app


def _refusal(refused: Refused) -> HttpResponse:
    body = {"error": refused.code, "error_description": refused.sentence}
    answer = JsonResponse(body, status=refused.status)
    if refused.status == 401:
        answer.headers["WWW-Authenticate"] = f'Basic realm="{settings.PUBLIC_URL}/oauth/token"'
    return answer
