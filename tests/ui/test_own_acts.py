"""Live parts of a page: what its own acts showed is not asked for again."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.ui.conftest import Site

Open = Callable[..., Page]


def test_a_part_asks_for_nothing_that_its_own_act_showed(opened: Open, site: Site) -> None:
    page = opened("components")
    page.evaluate("""() => {
        const main = document.querySelector("main");
        document.body.addEventListener("rc:changed", ({ detail }) => {
            main.dataset.heard = [main.dataset.heard, ...detail.topics].filter(Boolean).join(" ");
        });
        main.insertAdjacentHTML("beforeend", '<rc-live src="/live"></rc-live>');
        document.dispatchEvent(new CustomEvent("rc:shown", { detail: { act: "ours" } }));
    }""")

    site.tell("job-2", act="ours")
    site.tell("job-1", act="theirs")
    site.tell("job-1", "job-2", act="ours")
    site.tell("job-3", act="theirs")

    expect(page.locator("main")).to_have_attribute("data-heard", "job-1 job-3")


def test_a_page_that_the_browser_kept_asks_what_happened_meanwhile(opened: Open, site: Site) -> None:
    site.answers["/part"] = (200, {}, "Fresh")
    page = opened("components")
    page.evaluate("""() => {
        const main = document.querySelector("main");
        main.innerHTML = '<p id="part" hx-get="/part" hx-trigger="rc:changed:job-1 from:body">Old</p>'
            + '<rc-live src="/live"></rc-live>';
        htmx.process(main);
    }""")
    site.until(lambda: bool(site.streams))
    expect(page.locator("#part")).to_have_text("Old")

    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")

    expect(page.locator("#part")).to_have_text("Fresh")
