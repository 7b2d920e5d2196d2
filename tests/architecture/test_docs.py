"""Documentation that cannot go stale: what a host can set and what the README promises."""

import re
from pathlib import Path

import pytest

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
