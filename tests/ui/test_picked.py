"""People who are ticked on one page of a list stay ticked on the next, and are let go when it is done."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.ui.conftest import Site

Open = Callable[..., Page]
BAR = """<rc-picked key="north" most="3"><form id="many" method="get" action="/many">
  <input type="hidden" name="shown" value="all,of,them">
  <select name="scope"><option value="chosen">Chosen</option><option value="all">All</option></select>
  <button class="btn">Go on</button>
  <button type="button" data-all>Tick this page</button>
  <span data-said role="status"></span><button type="button" data-let-go hidden>Let go</button>
</form></rc-picked>"""


def listed(page: Page, site: Site, *names: str) -> None:
    """A page of the list, opened anew, with these people."""
    boxes = "".join(
        f'<label><input type="checkbox" form="many" name="person" value="{name}">{name}</label>'
        for name in names
    )
    page.goto(f"{site.address}/components.html")
    page.evaluate("(html) => { document.querySelector('main').innerHTML = html; }", boxes + BAR)


def asked(page: Page, site: Site) -> dict[str, list[str]]:
    with page.expect_navigation():
        page.get_by_role("button", name="Go on").click()
    return parse_qs(urlsplit(page.url).query)


def test_who_was_ticked_on_one_page_is_kept_and_counted_on_the_next(opened: Open, site: Site) -> None:
    site.answers["/many"] = (200, {}, "<!doctype html><title>Many</title>")
    page = opened("components")
    listed(page, site, "Ada", "Bo")
    page.get_by_label("Ada").check()
    expect(page.locator("[data-said]")).to_have_text("1 selected")

    listed(page, site, "Cy", "Dina")
    page.get_by_label("Dina").check()
    expect(page.locator("[data-said]")).to_have_text("2 selected, 1 of them on other pages")
    page.route("**/many?*", lambda route: route.fulfill(body="<!doctype html><title>Many</title>"))
    assert asked(page, site) == {"scope": ["chosen"], "person": ["Dina", "Ada"]}

    listed(page, site, "Ada", "Dina", "Eve")
    expect(page.get_by_label("Ada")).to_be_checked()
    page.get_by_label("Ada").uncheck()
    page.locator("[name=scope]").select_option("all")
    assert asked(page, site) == {"scope": ["all"], "shown": ["all,of,them"]}


def test_no_more_than_an_address_holds_are_ticked_and_all_are_let_go_at_once(
    opened: Open, site: Site
) -> None:
    page = opened("components")
    listed(page, site, "Ada", "Bo")
    page.get_by_role("button", name="Tick this page").click()
    listed(page, site, "Cy", "Dina")
    page.get_by_role("button", name="Tick this page").click()

    expect(page.locator("[data-said]")).to_have_text(
        "3 selected, 2 of them on other pages. More than 3 are taken by “All that fit”"
    )
    expect(page.get_by_label("Cy")).to_be_checked()
    expect(page.get_by_label("Dina")).not_to_be_checked()
    page.get_by_role("button", name="Let go").click()
    expect(page.locator("[data-said]")).to_be_empty()
    listed(page, site, "Ada", "Cy")
    expect(page.locator("[name=person]:checked")).to_have_count(0)


def test_they_are_let_go_when_the_act_has_begun_and_not_when_it_is_refused(opened: Open, site: Site) -> None:
    page = opened("components")
    listed(page, site, "Ada")
    page.get_by_label("Ada").check()
    begin = """() => {
        const form = '<form data-uses-picked="north" method="post" action="/act"></form>';
        document.querySelector("main").innerHTML = form;
        document.querySelector("main form").requestSubmit();
    }"""
    head = page.evaluate("document.head.innerHTML").replace('src="', f'src="{site.address}/')
    again = "<form data-uses-picked='north'></form>"
    site.answers["/act"] = (422, {}, f"<!doctype html>{head}<main>{again}</main>")
    with page.expect_navigation():
        page.evaluate(begin)
    listed(page, site, "Ada")
    expect(page.get_by_label("Ada")).to_be_checked()

    site.answers["/act"] = (403, {}, f"<!doctype html><html class='plain refused'>{head}<main>No</main>")
    with page.expect_navigation():
        page.evaluate(begin)
    page.goto(f"{site.address}/board.html")
    listed(page, site, "Ada")
    expect(page.get_by_label("Ada")).to_be_checked()

    site.answers["/act"] = (200, {}, f"<!doctype html>{head}<main>It runs</main>")
    with page.expect_navigation():
        page.evaluate(begin)
    listed(page, site, "Ada")
    expect(page.get_by_label("Ada")).not_to_be_checked()
