"""What somebody types is never lost, and sent once."""

from collections.abc import Callable

from playwright.sync_api import Page, Route, expect

from tests.ui.conftest import Site

Open = Callable[..., Page]
ANEW = """<section id="apply"><rc-autosave key="apply-1"><form class="form" method="post">
  <label>Full name <input name="name" value="As read"></label>
  <label>Email <input name="email" value="read@example.org"></label>
  <label>Letter <textarea name="letter"></textarea></label>
  <label><input type="radio" name="permit" value="yes">Yes</label>
  <label><input type="radio" name="permit" value="no">No</label>
  <label>Work <input type="file" name="work"></label>
</form></rc-autosave></section>"""


def asking(page: Page) -> None:
    """A form that is read anew when a file is chosen, as the one for applying is."""
    page.evaluate(
        """(form) => {
            const main = document.querySelector("main");
            main.innerHTML = form.replaceAll(/ value="(As read|read@example.org)"/g, "");
            const first = main.querySelector("form");
            const asks = { post: "/read", trigger: "read", target: "#apply", swap: "outerHTML" };
            for (const [name, value] of Object.entries(asks)) first.setAttribute(`hx-${name}`, value);
            htmx.process(main);
        }""",
        ANEW,
    )


def test_what_is_typed_while_an_answer_is_on_its_way_stands_in_the_answer(opened: Open, site: Site) -> None:
    page, held = opened("components"), list[Route]()
    site.answers["/read"] = (200, {}, ANEW)
    page.route("**/read", lambda route, request: held.append(route))
    asking(page)

    with page.expect_request("**/read"):
        page.evaluate("htmx.trigger('#apply form', 'read')")
    page.get_by_label("Full name").fill("Hana")
    page.get_by_label("Letter").press_sequentially("I ran")
    page.get_by_label("Yes").check()
    page.get_by_label("Work").set_input_files({"name": "w.txt", "mimeType": "text/plain", "buffer": b"w"})
    page.get_by_label("Letter").focus()
    held[0].continue_()

    expect(page.get_by_label("Email")).to_have_value("read@example.org")
    expect(page.get_by_label("Full name")).to_have_value("Hana")
    expect(page.get_by_label("Letter")).to_have_value("I ran")
    expect(page.get_by_label("Yes")).to_be_checked()
    assert page.get_by_label("Work").evaluate("(each) => each.files[0].name") == "w.txt"


def test_a_draft_holds_what_was_touched_and_leaves_the_rest_to_others(opened: Open) -> None:
    page = opened("post")
    set_up = "(all) => all.forEach((each) => each.setAttribute('value', '%s'))"
    page.locator("[name=email]").evaluate_all(set_up % "then@example.org")
    page.get_by_label("Full name").fill("Hana")

    kept = page.evaluate("JSON.parse(sessionStorage.getItem('rc:draft:apply-1')).map(([name]) => name)")

    assert kept == ["name"]


def test_what_was_typed_waits_for_who_has_to_sign_in_first(opened: Open, site: Site) -> None:
    page = opened("post")
    script = page.locator("script[src$='rolecall.js']").evaluate(
        "(each) => each.outerHTML.replace(each.getAttribute('src'), each.src)"
    )
    site.answers["/accounts/login/"] = (
        200,
        {},
        f"<!doctype html><title>Sign in</title>{script}<main>Who is it?</main>",
    )

    page.get_by_label("Full name").fill("Hana Tanaka")
    page.evaluate("document.querySelector('rc-autosave').dispatchEvent(new Event('submit'))")
    page.goto(f"{site.address}/accounts/login/")
    page.goto(f"{site.address}/post.html")

    expect(page.get_by_label("Full name")).to_have_value("Hana Tanaka")


def test_a_page_that_says_what_went_wrong_leaves_a_draft_where_it_is(opened: Open, site: Site) -> None:
    page = opened("post")
    script = page.locator("script[src$='rolecall.js']").evaluate(
        "(each) => each.outerHTML.replace(each.getAttribute('src'), each.src)"
    )
    broken = f'<!doctype html><html class="plain refused"><title>Broken</title>{script}<main>Gone</main>'
    site.answers["/broken"] = (410, {}, broken)

    page.get_by_label("Full name").fill("Hana Tanaka")
    page.evaluate("document.querySelector('rc-autosave').dispatchEvent(new Event('submit'))")
    page.goto(f"{site.address}/broken")
    page.goto(f"{site.address}/board.html")
    page.goto(f"{site.address}/post.html")

    expect(page.get_by_label("Full name")).to_have_value("Hana Tanaka")


def test_a_second_click_sends_nothing(opened: Open) -> None:
    page = opened("post")
    page.evaluate("""() => {
        document.querySelector("form").noValidate = true;
        window.sent = 0;
        addEventListener("submit", (event) => {
            window.sent += event.defaultPrevented ? 0 : 1;
            event.preventDefault();
        });
    }""")

    page.get_by_role("button", name="Send application").dblclick()
    assert page.evaluate("window.sent") == 1

    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    page.get_by_role("button", name="Send application").click()
    assert page.evaluate("window.sent") == 2


def test_a_second_click_in_a_dialog_sends_nothing(opened: Open, site: Site) -> None:
    form = '<form class="form" method="post" action="/give"><button class="btn">Give it</button></form>'
    site.answers["/panel.html"] = (200, {}, form)
    site.answers["/give"] = (204, {"HX-Redirect": "/board.html"}, "")
    page = opened("components")
    page.get_by_role("link", name="Open a page in a dialog").click()

    form_in_dialog = page.locator("#dialog form")
    form_in_dialog.wait_for()
    form_in_dialog.evaluate("(form) => { form.requestSubmit(); form.requestSubmit(); }")

    page.wait_for_url("**/board.html")
    assert len(site.posted) == 1


def test_a_box_that_asks_while_somebody_types_does_not_ask_again_when_they_leave_it(
    opened: Open, site: Site
) -> None:
    page, asked = opened("components"), list[str]()
    site.answers["/find?q=hana&tag="] = site.answers["/find?q=hana&tag=silver"] = (
        200,
        {},
        "<p id='found'>x</p>",
    )
    page.on("request", lambda request: asked.append(request.url.partition("/find")[2]))
    page.evaluate("""() => {
        document.querySelector("main").innerHTML = `<form hx-get="/find" hx-target="#found"
            hx-swap="outerHTML" hx-trigger="change, submit, input changed delay:20ms from:#find-q">
          <input type="search" id="find-q" name="q">
          <select name="tag"><option></option><option>silver</option></select>
        </form><p id="found"></p><button type="button" id="other">Other</button>`;
        htmx.process(document.querySelector("main"));
    }""")

    with page.expect_response("**/find?q=hana&tag="):
        page.locator("#find-q").fill("hana")
    page.locator("#other").click()
    with page.expect_response("**/find?q=hana&tag=silver"):
        page.locator("[name=tag]").select_option("silver")

    assert [each for each in asked if each] == ["?q=hana&tag=", "?q=hana&tag=silver"]
