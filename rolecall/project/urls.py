"""Every address. Fixed prefixes first; an organization's pages are under its slug."""

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

from rolecall.project import views
from rolecall.project.api import api

CONTEXTS = (
    "jobs", "candidates", "pipeline", "messaging", "evaluation", "interviews", "approvals", "offers", "audit",
    "accounts", "careers",
)  # fmt: skip

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.home, name="home"),
    path("healthz", views.healthz, name="healthz"),
    path("readyz", views.readyz, name="readyz"),
    path("api/v1/", api.urls),
    path("accounts/", include("allauth.urls")),
    path("", include("rolecall.accounts.global_urls")),
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
