"""Documentation that cannot go stale: what a host can set and what the README promises."""

import re
from pathlib import Path

import pytest

from rolecall.developers import kept
from rolecall.kit.describing import operations_of

ROOT = Path(__file__).resolve().parent.parent.parent
INTERNAL = {"ROLECALL_AS_OWNER", "ROLECALL_DATABASE_URL_OVERRIDE"}


def test_every_setting_is_in_the_hosts_guide() -> None:
    settings = (ROOT / "rolecall/project/settings.py").read_text()
    guide = (ROOT / "docs/guide/host.md").read_text()

    named = set(re.findall(r'env\.\w+\(\s*"(\w+)"', settings)) - INTERNAL
    assert named - set(re.findall(r"\w+", guide)) == set()


PAGES = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/api/README.md", "docs/guide/README.md"]


@pytest.mark.parametrize("page", PAGES)
def test_every_link_between_pages_leads_somewhere(page: str) -> None:
    text = (ROOT / page).read_text()

    targets = [target for target in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in target]
    assert [target for target in targets if not ((ROOT / page).parent / target).exists()] == []


def test_every_page_of_the_guide_stands_in_its_index() -> None:
    guide = ROOT / "docs/guide"

    named = set(re.findall(r"\]\((\w[\w-]*\.md)\)", (guide / "README.md").read_text()))
    assert named == {page.name for page in guide.glob("*.md")} - {"README.md"}


ASKED = re.compile(r"\b(GET|POST|PUT|PATCH|DELETE) `?(/[a-z_]+(?:/(?:[a-z_]+|\{\w+\}))*)(?![\w…])")
PLACE = re.compile(r"\{\w+\}")
OUTSIDE = ("/api", "/oauth")
ELSEWHERE = {("POST", "/your/path"), ("GET", "/events/stream"), ("GET", "/healthz")}
"""The reader's own, and two that are none of the API's operations."""


def test_every_operation_that_somebody_is_sent_to_is_there() -> None:
    known = {
        (method.upper(), PLACE.sub("{}", path.removeprefix("/api/v1")))
        for path, method, _ in operations_of(kept.read())
    }

    pages = [*ROOT.glob("docs/**/*.md"), *ROOT.glob("clients/*/README.md"), *ROOT.glob("rolecall/**/*.py")]
    wrong = {
        f"{page.relative_to(ROOT)}: {method} {path}"
        for page in pages
        for method, path in ASKED.findall(page.read_text())
        if not path.startswith(OUTSIDE) and (method, PLACE.sub("{}", path)) not in known | ELSEWHERE
    }
    assert wrong == set()
