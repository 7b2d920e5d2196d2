from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.journeys.windows import RULES, axe

PAGES = ["board", "candidate", "components", "error", "jobs", "panel", "plain", "post", "site"]
LOOKS: list[tuple[Any, int]] = [("light", 1440), ("dark", 820), ("light", 390), ("dark", 390)]
SMALL = """() => [...document.querySelectorAll("a, button, summary, input, select")]
    .filter((each) => each.checkVisibility())
    .filter((each) => !each.closest("p, .hint, li, .skip, .meta, .notice, td, .person h3"))
    .map((each) => each.closest("label") ?? each)
    .map((each) => [each.outerHTML.slice(0, 80), each.getBoundingClientRect()])
    .filter(([, box]) => box.width && (box.width < 24 || box.height < 24)).map(([html]) => html)"""


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_in_any_look(opened: Callable[..., Page], name: str) -> None:
    page = opened(name, reduced_motion="reduce")

    for scheme, width in LOOKS:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 844})
        assert axe(page, RULES) == [], (scheme, width)


@pytest.mark.parametrize("name", PAGES)
def test_page_fits_every_width_and_thumb(opened: Callable[..., Page], name: str) -> None:
    page = opened(name, has_touch=True)

    for width in (1440, 1000, 820, 390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(SMALL) == [], width
