"""Every address. Fixed prefixes first; an organization's pages are under its slug."""

from functools import cached_property
from importlib.util import find_spec

from django.urls import ResolverMatch, URLPattern, URLResolver, include, path
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

    def resolve(self, path: str) -> ResolverMatch:
        """Among those that begin with the same word alone: one by one they take as long as a query."""
        word = path.removeprefix(str(self.pattern)).partition("/")[0]
        among = self._by_word.get(word)
        found: ResolverMatch = among.resolve(path) if among else super().resolve(path)
        return found

    @cached_property
    def _by_word(self) -> dict[str, URLResolver]:
        words: dict[str, list[URLPattern | URLResolver]] = {}
        for each in self.url_patterns:
            words.setdefault(str(each.pattern).partition("/")[0], []).append(each)
        return {
            word: URLResolver(self.pattern, several, app_name=self.app_name, namespace=self.namespace)
            for word, several in words.items()
        }


urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.home, name="home"),
    path("healthz", views.healthz, name="healthz"),
    path("robots.txt", views.robots, name="robots"),
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
