"""Who had to sign in first finds their words again, or is told that what they did is not done."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.ui.conftest import Site

Open = Callable[..., Page]
ASKED = "/accounts/login/?next=/components.html"
NOT_DONE = "You were signed out, so this was not done."
STILL_HERE = "What you typed is still here."


def signed_out(page: Page, site: Site) -> None:
    """Whoever posts to `/reject` is asked who they are first, on a page with the same script."""
    script = page.locator("script[src$='rolecall.js']").evaluate(
        "(each) => each.outerHTML.replace(each.getAttribute('src'), each.src)"
    )
    sign_in = f"<!doctype html><title>Sign in</title>{script}<main>Who is it?</main>"
    site.answers["/accounts/login/"] = site.answers[ASKED] = (200, {}, sign_in)
    site.answers["/reject"] = (204, {"HX-Redirect": "/accounts/login/"}, "")
    site.answers["/panel.html"] = (200, {}, PANEL)


def enter_by_a_link(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/post.html")
    page.evaluate(
        """() => {
            document.querySelector("main").innerHTML = `<form method="post" action="/enter"></form>`;
            document.querySelector("main form").requestSubmit();
        }"""
    )
    site.took(2)


def typed_in_a_dialog(page: Page) -> None:
    page.get_by_role("link", name="Open a page in a dialog").click()
    page.get_by_label("In short").fill("Kind words")
    page.locator("[name=reason]").select_option("Skills")
    page.get_by_label("Tell them").uncheck()
    page.locator("#dialog-body").get_by_role("button", name="Reject").click()


PANEL = """<form class="form" method="post" action="/reject">
  <label>Reason <select name="reason"><option>None</option><option>Skills</option></select></label>
  <label>In short <textarea name="note"></textarea></label>
  <label><input type="checkbox" name="tell" value="on" checked>Tell them</label>
  <button class="btn">Reject</button>
</form>"""


def test_words_in_a_dialog_wait_for_who_has_to_sign_in_first(opened: Open, site: Site) -> None:
    page = opened("components")
    signed_out(page, site)

    typed_in_a_dialog(page)
    page.wait_for_url("**/accounts/login/")
    enter_by_a_link(page, site)
    page.goto(f"{site.address}/components.html")

    expect(page.get_by_label("In short")).to_have_value("Kind words")
    expect(page.locator("[name=reason]")).to_have_value("Skills")
    expect(page.get_by_label("Tell them")).not_to_be_checked()
    expect(page.locator("#dialog-body")).to_contain_text("What you typed is still here.")
    page.reload()
    expect(page.locator("#dialog")).not_to_be_visible()


def test_what_the_server_took_from_a_dialog_does_not_come_back(opened: Open, site: Site) -> None:
    page = opened("components")
    signed_out(page, site)
    site.answers["/reject"] = (204, {"HX-Trigger": "rc:done"}, "")

    typed_in_a_dialog(page)
    expect(page.locator("#dialog")).not_to_be_visible()
    page.goto(f"{site.address}/accounts/login/")
    page.goto(f"{site.address}/components.html")

    assert page.evaluate("sessionStorage.getItem('rc:kept')") is None
    expect(page.locator("#dialog")).not_to_be_visible()


PLAIN = """<form method="post" action="/name"><label>Other <input name="name"></label></form>
<details><summary>More</summary><form method="post" action="/name">
  <label>Place <input name="name"></label><button class="btn">Keep</button>
</form></details>"""


def test_words_in_a_plain_form_wait_too_and_go_when_somebody_signs_out(opened: Open, site: Site) -> None:
    page = opened("components")
    signed_out(page, site)
    head = page.evaluate("document.head.innerHTML").replace('href="', f'href="{site.address}/')
    head = head.replace('src="', f'src="{site.address}/')
    out = '<form method="post" action="/accounts/logout/"><button class="btn">Sign out</button></form>'
    site.answers["/plain"] = (
        200,
        {},
        f"<!doctype html>{head}<main>{PLAIN}{out}<div id='toasts'></div></main>",
    )
    site.answers["/name"] = (303, {"Location": "/accounts/login/"}, "")
    site.answers["/accounts/logout/"] = (303, {"Location": "/accounts/login/"}, "")

    def typed(*, then: str) -> None:
        page.goto(f"{site.address}/plain")
        page.get_by_text("More").click()
        page.get_by_label("Place").fill("Athens")
        page.get_by_role("button", name="Keep").click()
        page.wait_for_url("**/accounts/login/")
        page.goto(f"{site.address}/{then}")

    typed(then="plain")
    expect(page.get_by_label("Place")).to_have_value("Athens")
    expect(page.get_by_label("Other")).to_have_value("")
    expect(page.locator("#toasts")).to_contain_text("What you typed is still here.")

    typed(then="components.html")
    page.evaluate("sessionStorage.setItem('rc:draft:x', '[]')")
    page.evaluate(
        """() => {
            const out = `<form method="post" action="/accounts/logout/"></form>`;
            document.querySelector("main").innerHTML = out;
            document.querySelector("main form").requestSubmit();
        }"""
    )
    page.wait_for_url("**/accounts/login/")
    assert page.evaluate("Object.keys(sessionStorage).filter((name) => name.startsWith('rc:'))") == []


PRESSED = """<form class="form" method="post" action="/reject">
  <button class="btn" name="stage">Panel</button>
</form>"""


def pressed(page: Page) -> None:
    page.get_by_role("link", name="Open a page in a dialog").click()
    page.locator("#dialog-body").get_by_role("button", name="Panel").click()
    page.wait_for_url("**/accounts/login/**")


def test_a_press_without_words_is_said_not_to_be_done_by_who_had_to_sign_in_first(
    opened: Open, site: Site
) -> None:
    page = opened("components")
    signed_out(page, site)
    site.answers["/panel.html"] = (200, {}, PRESSED)
    site.answers["/reject"] = (204, {"HX-Redirect": ASKED}, "")

    pressed(page)
    page.goto(f"{site.address}/components.html")

    expect(page.locator("#dialog-body")).to_contain_text(NOT_DONE)
    expect(page.locator("#dialog-body").get_by_role("button", name="Panel")).to_be_visible()
    page.reload()
    expect(page.locator("#dialog")).not_to_be_visible()


def test_a_press_that_led_to_the_way_in_of_its_own_accord_was_done(opened: Open, site: Site) -> None:
    page = opened("components")
    signed_out(page, site)
    site.answers["/panel.html"] = (200, {}, PRESSED)

    pressed(page)
    page.goto(f"{site.address}/components.html")

    page.wait_for_function("!sessionStorage.getItem('rc:kept')")
    expect(page.locator("#dialog")).not_to_be_visible()


def test_an_act_outside_any_form_is_said_not_to_be_done(opened: Open, site: Site) -> None:
    page = opened("components")
    signed_out(page, site)
    site.answers["/reject"] = (204, {"HX-Redirect": ASKED}, "")

    # not waited for: the page goes away before it is done
    page.evaluate(
        "() => { htmx.ajax('POST', '/reject', { source: document.querySelector('main'), swap: 'none' }); }"
    )
    page.wait_for_url("**/accounts/login/**")
    page.goto(f"{site.address}/components.html")

    expect(page.locator("#toasts")).to_contain_text(NOT_DONE)


FILES = """<form method="post" action="/file" enctype="multipart/form-data">
  <label>Note <input name="note"></label><label>File <input type="file" name="file"></label>
  <button class="btn">Send</button>
</form>"""


def test_a_file_that_could_not_wait_is_asked_for_again(opened: Open, site: Site) -> None:
    page = opened("components")
    signed_out(page, site)
    head = page.evaluate("document.head.innerHTML").replace('href="', f'href="{site.address}/')
    head = head.replace('src="', f'src="{site.address}/')
    foot = "<div id='toasts'></div>"
    drafted = f"<rc-autosave key='x'>{FILES}</rc-autosave>"
    site.answers["/plain"] = (200, {}, f"<!doctype html>{head}<main>{FILES}</main>{foot}")
    site.answers["/drafted"] = (200, {}, f"<!doctype html>{head}<main>{drafted}</main>{foot}")
    site.answers["/file"] = (303, {"Location": ASKED}, "")

    for where, note, told in (
        ("plain", "", NOT_DONE),
        ("plain", "Mine", STILL_HERE),
        ("drafted", "", STILL_HERE),
    ):
        page.goto(f"{site.address}/{where}")
        page.get_by_label("Note").fill(note)
        page.get_by_label("File").set_input_files(
            {"name": "cv.txt", "mimeType": "text/plain", "buffer": b"words"}
        )
        page.get_by_role("button", name="Send").click()
        page.wait_for_url("**/accounts/login/**")
        page.goto(f"{site.address}/{where}")

        expect(page.locator("#toasts")).to_contain_text(told)
        expect(page.locator("#toasts")).to_contain_text("Choose cv.txt again: files cannot wait.")
        expect(page.get_by_label("Note")).to_have_value(note)


KEPT_AS_TYPED = """<rc-autosave key="card"><form method="post" action="/card">
  <label>Summary <textarea name="summary"></textarea></label>
  <span data-keeps hx-post="/keep" hx-trigger="input delay:50ms from:closest form" hx-swap="innerHTML"></span>
</form></rc-autosave><div id="toasts"></div>"""


def test_what_the_server_keeps_as_it_is_typed_outlives_the_session_and_is_left_to_others_once_kept(
    opened: Open, site: Site
) -> None:
    page = opened("components")
    signed_out(page, site)
    head = page.evaluate("document.head.innerHTML").replace('href="', f'href="{site.address}/')
    head = head.replace('src="', f'src="{site.address}/')
    site.answers["/card"] = (200, {}, f"<!doctype html>{head}<main>{KEPT_AS_TYPED}</main>")
    site.answers["/keep"] = (200, {}, "Saved")
    drafted = "sessionStorage.getItem('rc:draft:card')"

    page.goto(f"{site.address}/card")
    page.get_by_label("Summary").press_sequentially("Kind")
    page.get_by_text("Saved").wait_for()
    page.wait_for_function(f"!{drafted}")
    site.answers["/keep"] = (204, {"HX-Redirect": ASKED}, "")
    # at once: the page is left as soon as the first of it was sent
    page.get_by_label("Summary").fill("Kind and quick")
    page.wait_for_url("**/accounts/login/**")
    page.goto(f"{site.address}/card")

    expect(page.get_by_label("Summary")).to_have_value("Kind and quick")
    expect(page.locator("#toasts")).to_contain_text(STILL_HERE)
