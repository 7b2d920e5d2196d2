from django.urls import path

from rolecall.oauth.views import consent, metadata, own, tokens

app_name = "oauth"
OF_RESOURCE = ".well-known/oauth-protected-resource"
urlpatterns = [
    path("oauth/authorize", consent.authorize, name="authorize"),
    path("oauth/token", tokens.token, name="token"),
    path("oauth/revoke", tokens.revoke, name="revoke"),
    path("oauth/register", metadata.register, name="register"),
    path("oauth/apps/", own.mine, name="mine"),
    path(".well-known/oauth-authorization-server", metadata.authorization_server, name="server"),
    path(OF_RESOURCE, metadata.protected_resource, name="resource"),
    *(
        path(f"{OF_RESOURCE}{place}", metadata.protected_resource, {"resource": place}, name=name)
        for place, name in (("/api/v1", "resource_api"), ("/mcp", "resource_mcp"))
    ),
]
