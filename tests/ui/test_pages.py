from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

PAGES = ["board", "candidate", "components", "error", "jobs", "panel", "plain", "post", "site"]
LOOKS = [("light", 1440), ("dark", 820), ("light", 390), ("dark", 390)]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(opened: Callable[..., Page], name: str, scheme: str, width: int) -> None:
    page = opened(name, color_scheme=scheme, viewport={"width": width, "height": 844})

    found = Axe().run(page, options=RULES).response["violations"]

    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []


@pytest.mark.parametrize("width", [1440, 820, 390, 320])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_the_screen(opened: Callable[..., Page], name: str, width: int) -> None:
    page = opened(name, viewport={"width": width, "height": 844})

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", PAGES)
def test_targets_are_large_enough(opened: Callable[..., Page], name: str) -> None:
    page = opened(name, viewport={"width": 390, "height": 844}, has_touch=True)

    small = page.evaluate("""() => [...document.querySelectorAll("a, button, summary, input, select")]
        .filter((each) => each.checkVisibility())
        .filter((each) => !each.closest("p, .hint, li, .skip, .meta, .notice, td, .person h3"))
        .map((each) => each.closest("label") ?? each)
        .map((each) => [each.outerHTML.slice(0, 80), each.getBoundingClientRect()])
        .filter(([, box]) => box.width && (box.width < 24 || box.height < 24)).map(([html]) => html)""")

    assert small == []
