"""People who were found are walked through by keys, as a list and as a table."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
BOX = '<form role="search"><input type="search" aria-label="Question" data-key="/"></form>'
NAMES = ("Hana", "Bo")
LINK = '<a class="lead__link" href="#{0}">{0}</a>'
ITEM = '<li><a class="hit__name" href="#{0}">{0}</a></li>'
ROW = f'<tr><td class="pick"><input type="checkbox"></td><td class="lead">{LINK}</td></tr>'
LIST = f"<ul>{''.join(map(ITEM.format, NAMES))}</ul>"
TABLE = f"<table><tbody>{''.join(map(ROW.format, NAMES))}</tbody></table>"


@pytest.mark.parametrize("shown", [LIST, TABLE], ids=["list", "table"])
def test_j_and_k_and_arrows_walk_through_who_was_found(opened: Open, shown: str) -> None:
    page = opened("components")
    results = f"{BOX}<rc-results>{shown}</rc-results>"
    page.evaluate("(html) => { document.querySelector('main').innerHTML = html; }", results)
    first, second = (page.get_by_role("link", name=name, exact=True) for name in NAMES)

    page.get_by_label("Question").press("ArrowDown")
    expect(first).to_be_focused()
    page.keyboard.press("j")
    expect(second).to_be_focused()
    page.keyboard.press("k")
    expect(first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_label("Question")).to_be_focused()
