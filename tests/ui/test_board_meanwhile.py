"""A board on which somebody else acts meanwhile: its columns are fetched again under one's hands."""

from collections.abc import Callable

from playwright.sync_api import Page, Route, expect

from tests.ui.conftest import Site

Open = Callable[..., Page]
FETCH = "(id) => htmx.ajax('GET', '/column', {target: `#column-${id}`, swap: 'outerHTML'})"


def fetch_again(page: Page, site: Site, column: str, *, without: str = "") -> None:
    """A column as it is now, without who was moved on by somebody else."""
    site.answers["/column"] = (200, {}, page.locator(f"#column-{column}").evaluate(
        "(each, gone) => { const now = each.cloneNode(true);"
        " if (gone) now.querySelector(`#card-${gone}`).remove(); return now.outerHTML; }", without
    ))  # fmt: skip
    page.evaluate(FETCH, column)
    expect(page.locator(".htmx-settling, .htmx-swapping, .htmx-request")).to_have_count(0)


def test_who_was_moved_on_meanwhile_counts_among_the_selected_no_longer(opened: Open, site: Site) -> None:
    page = opened("board")
    page.get_by_label("Select Amara Nwosu").check()
    page.get_by_label("Select Eli Osei").check()
    expect(page.get_by_text("2 selected")).to_be_visible()

    fetch_again(page, site, "applied", without="amara-nwosu")
    expect(page.get_by_text("1 selected")).to_be_visible()

    fetch_again(page, site, "technical", without="eli-osei")
    expect(page.locator(".bulk")).to_be_hidden()


def test_a_refused_move_leaves_nobody_where_they_are_not(opened: Open, site: Site) -> None:
    page = opened("board")
    site.answers["/board.html"] = (409, {"Content-Type": "text/plain"}, "The job was closed.")
    held: list[Route] = []
    page.route("**/board.html", lambda route: held.insert(0, route))

    page.drag_and_drop("#card-eli-osei", "#column-panel")
    expect(page.locator("#cards-panel").get_by_text("Eli Osei")).to_be_visible()
    page.locator("#column-technical").evaluate(
        "(each) => { const again = each.cloneNode(true); again.querySelector('[data-cards]').prepend("
        " document.querySelector('#card-eli-osei').cloneNode(true)); each.replaceWith(again); }"
    )
    held[0].continue_()

    expect(page.get_by_text("The job was closed.")).to_be_visible()
    expect(page.get_by_role("link", name="Eli Osei", exact=True)).to_have_count(1)
    expect(page.locator("#cards-technical").get_by_text("Eli Osei")).to_be_visible()


def test_who_is_asked_about_is_moved_from_where_they_are_now(opened: Open, site: Site) -> None:
    page = opened("board")
    page.keyboard.press("j")
    page.keyboard.press("m")

    fetch_again(page, site, "applied")
    page.get_by_role("dialog").get_by_role("button", name="Offer").click()

    expect(page.get_by_role("link", name="Amara Nwosu", exact=True)).to_have_count(1)
    expect(page.locator("#cards-offer").get_by_text("Amara Nwosu")).to_be_visible()
