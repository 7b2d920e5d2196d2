"""Every address. Fixed prefixes first; an organization's pages are under its slug."""

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path
from django.urls.resolvers import RoutePattern

from rolecall.project import views

CONTEXTS = (
    "jobs", "candidates", "pipeline", "messaging", "evaluation", "interviews", "approvals", "offers", "audit",
    "accounts", "oauth", "careers", "search", "webhooks", "importing",
    "developers",
)  # fmt: skip


class Later(URLResolver):
    """Addresses that are loaded when one of them is first asked for, and not to find another one's name.

    Building the models of the API takes longer than everything else that a first page needs.
    """

    def _populate(self) -> None:
        return None


urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.home, name="home"),
    path("healthz", views.healthz, name="healthz"),
    path("readyz", views.readyz, name="readyz"),
    path("", include("rolecall.developers.global_urls")),
    Later(RoutePattern("api/v1/"), "rolecall.project.api_urls", app_name="ninja", namespace="api"),
    path("accounts/", include("allauth.urls")),
    path("", include("rolecall.accounts.global_urls")),
    path("", include("rolecall.oauth.global_urls")),
    path("", include("rolecall.careers.global_urls")),
    path("", include("rolecall.search.global_urls")),
    path("careers/times/", include("rolecall.interviews.public_urls")),
    path("careers/", include("rolecall.careers.public_urls")),
    *(
        path("<slug:organization>/", include(f"rolecall.{context}.urls"))
        for context in CONTEXTS
        if find_spec(f"rolecall.{context}.urls")
    ),
]
handler400 = "rolecall.project.views.bad_request"
handler403 = "rolecall.project.views.forbidden"
handler404 = "rolecall.project.views.missing"
handler500 = "rolecall.project.views.broken"
