"""What this server says of itself, so that an app needs to be told no more than its address."""

import msgspec
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from rolecall.kit import scopes
from rolecall.kit.pages import public
from rolecall.oauth import registering, resources, wire
from rolecall.oauth.views.tokens import in_protocol
from rolecall.oauth.wire import Refused

Json = dict[str, object]
MOST_BYTES = 16 * 1024
METHODS = ["client_secret_basic", "client_secret_post", "none"]


@require_safe
@public
def authorization_server(request: HttpRequest) -> HttpResponse:
    """RFC 8414."""
    base = wire.issuer()
    said: Json = {
        "issuer": base,
        "authorization_endpoint": f"{base}/oauth/authorize",
        "token_endpoint": f"{base}/oauth/token",
        "revocation_endpoint": f"{base}/oauth/revoke",
        "scopes_supported": scopes.every(),
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code", "refresh_token", "client_credentials"],
        "token_endpoint_auth_methods_supported": METHODS,
        "revocation_endpoint_auth_methods_supported": METHODS,
        "code_challenge_methods_supported": [wire.S256],
        "authorization_response_iss_parameter_supported": True,
        "service_documentation": f"{base}/api/v1/openapi.json",
    }
    if registering.is_anywhere_open():
        said["registration_endpoint"] = f"{base}/oauth/register"
    return _told(said)


@require_safe
@public
def protected_resource(request: HttpRequest, resource: str = "") -> HttpResponse:
    """RFC 9728: of the whole server, of `/api/v1` and of `/mcp`."""
    said: Json = {
        "resource": f"{wire.issuer()}{resource}",
        "authorization_servers": [wire.issuer()],
        "scopes_supported": resources.scopes_of(resource),
        "bearer_methods_supported": ["header"],
        "resource_name": "Rolecall",
    }
    return _told(said)


@csrf_exempt
@public
@require_POST
@in_protocol
def register(request: HttpRequest) -> HttpResponse:
    """RFC 7591, for public apps."""
    try:
        said = msgspec.json.decode(request.read(MOST_BYTES))
    except msgspec.MsgspecError:
        raise Refused("invalid_client_metadata", "Send a JSON object.") from None
    return JsonResponse(registering.register_itself(said), status=201)


def _told(said: Json) -> HttpResponse:
    return JsonResponse(said, headers={"Access-Control-Allow-Origin": "*"})
