"""What each custom element adds, in a real browser, to forms and links that work without it."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.ui.conftest import Site

Open = Callable[..., Page]


def test_arrows_walk_a_menu_and_escape_closes_it(opened: Open) -> None:
    page = opened("components")
    more = page.locator("main summary", has_text="More")

    more.focus()
    page.keyboard.press("ArrowDown")

    expect(page.get_by_role("link", name="Duplicate")).to_be_focused()
    page.keyboard.press("Escape")
    expect(more).to_be_focused()
    expect(page.get_by_role("link", name="Duplicate")).to_be_hidden()


def test_menu_opens_without_script(opened: Open) -> None:
    page = opened("components", java_script_enabled=False)

    page.locator("main summary", has_text="More").click()

    expect(page.get_by_role("button", name="Archive")).to_be_visible()


def test_link_opens_its_page_in_the_dialog_and_posts_inside_it(opened: Open, site: Site) -> None:
    site.answers["/panel.html"] = (200, {}, FRAGMENT)
    site.answers["/reject"] = (422, {}, FRAGMENT.replace("<form", "<p>Choose one.</p><form"))
    page = opened("components")

    page.get_by_role("link", name="Open a page in a dialog").click()
    page.locator("#dialog").get_by_label("Reason").fill("Not now")
    page.locator("#dialog").get_by_role("button", name="Reject").click()

    expect(page.locator("#dialog").get_by_text("Choose one.")).to_be_visible()
    assert site.took() == [("/reject", {"reason": ["Not now"], "act": ["reject"]})]


def test_a_dialog_begins_at_the_first_choice_that_can_be_made(opened: Open, site: Site) -> None:
    stages = "<form><button disabled>Applied (here)</button><button>Phone screen</button></form>"
    site.answers["/panel.html"] = (200, {}, f'<div class="dialog__body">{stages}</div>')
    page = opened("components")

    page.get_by_role("link", name="Open a page in a dialog").click()

    expect(page.get_by_role("button", name="Phone screen")).to_be_focused()


def test_dialog_shows_a_refusal_where_the_person_looks(opened: Open, site: Site) -> None:
    site.answers["/panel.html"] = (200, {}, FRAGMENT)
    refused = (
        '<rc-toast class="toast bad"><span class="toast__text">Hana was already rejected.</span></rc-toast>'
    )
    site.answers["/reject"] = (409, {"HX-Retarget": "#toasts", "HX-Reswap": "beforeend"}, refused)
    page = opened("components")

    page.get_by_role("link", name="Open a page in a dialog").click()
    page.locator("#dialog").get_by_role("button", name="Reject").click()

    expect(page.locator("#dialog").get_by_role("alert")).to_have_text("Hana was already rejected.")


def test_named_dialog_opens_and_closes(opened: Open) -> None:
    page = opened("components")

    page.get_by_role("link", name="Share", exact=True).click()

    expect(page.get_by_role("dialog", name="Share this job")).to_be_visible()
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_keys_press_what_they_name_but_not_while_typing(opened: Open) -> None:
    page = opened("board")

    page.keyboard.press("/")
    search = page.get_by_role("searchbox")
    expect(search).to_be_focused()
    page.keyboard.type("g?m")

    expect(search).to_have_value("g?m")
    assert page.url.endswith("board.html")


def test_question_mark_lists_the_keys_and_they_can_be_switched_off(opened: Open) -> None:
    page = opened("board")

    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keys")
    expect(keys.get_by_text("Go from person to person")).to_be_visible()
    keys.get_by_label("Use these keys").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("/")

    expect(page.get_by_role("searchbox")).not_to_be_focused()


def test_keys_walk_the_board_and_move_a_person(opened: Open, site: Site) -> None:
    page = opened("board")

    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.get_by_role("link", name="Jonas Lindqvist", exact=True)).to_be_focused()
    page.keyboard.press("m")
    page.keyboard.press("4")

    expect(page.locator("#cards-panel").get_by_text("Jonas Lindqvist")).to_be_visible()
    expect(page.get_by_role("link", name="Priya Raman", exact=True)).to_be_focused()
    expect(page.locator("#column-panel header [data-count]")).to_have_text("4")
    expect(page.locator("#card-jonas-lindqvist")).not_to_have_attribute("aria-busy", "true")
    assert site.took() == [("/board.html", {"stage": ["panel"]})]


def test_several_selected_people_move_by_the_bulk_form(opened: Open, site: Site) -> None:
    page = opened("board")

    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("l")
    page.keyboard.press("x")
    expect(page.get_by_text("2 selected")).to_be_visible()
    page.get_by_label("Stage to move to").select_option("offer")
    page.get_by_role("button", name="Move", exact=True).click()

    expect(page.locator("#cards-offer .person")).to_have_count(3)
    expect(page.locator(".bulk")).to_be_hidden()
    (_, data) = site.took()[0]
    assert data["application"] == ["amara-nwosu", "sofia-kallis"]
    assert (data["stage"], data["act"], data["csrfmiddlewaretoken"]) == (["offer"], ["move"], ["gallery"])


def test_dragging_a_card_moves_the_person(opened: Open, site: Site) -> None:
    page = opened("board")

    page.drag_and_drop("#card-eli-osei", "#column-panel")

    expect(page.locator("#cards-panel").get_by_text("Eli Osei")).to_be_visible()
    assert site.took() == [("/board.html", {"stage": ["panel"]})]


def test_a_refused_move_goes_back_and_says_why(opened: Open, site: Site) -> None:
    site.answers["/board.html"] = (409, {"Content-Type": "text/plain"}, "Eli was hired by somebody else.")
    page = opened_board_of_files(opened, site)

    page.drag_and_drop("#card-eli-osei", "#column-panel")

    expect(page.get_by_text("Eli was hired by somebody else.")).to_be_visible()
    expect(page.locator("#cards-technical").get_by_text("Eli Osei")).to_be_visible()


def opened_board_of_files(opened: Open, site: Site) -> Page:
    refusal = site.answers.pop("/board.html")
    page = opened("board")
    site.answers["/board.html"] = refusal
    return page


def test_escape_clears_the_selection(opened: Open) -> None:
    page = opened("board")

    page.get_by_label("Select Hana Tanaka").check()
    page.keyboard.press("Escape")

    expect(page.get_by_label("Select Hana Tanaka")).not_to_be_checked()
    expect(page.locator(".bulk")).to_be_hidden()


def test_a_refreshed_column_keeps_scroll_and_selection(opened: Open, site: Site) -> None:
    page = opened("board", viewport={"width": 1440, "height": 560})
    page.get_by_label("Select Tomas Bauer").check()
    page.evaluate("document.querySelector('#cards-applied').scrollTop = 60")
    html = page.locator("#column-applied").evaluate("(each) => each.outerHTML")
    site.answers["/column"] = (200, {}, html)

    page.evaluate("htmx.ajax('GET', '/column', {target: '#column-applied', swap: 'outerHTML'})")
    expect(page.locator(".htmx-settling, .htmx-swapping, .htmx-request")).to_have_count(0)

    expect(page.get_by_label("Select Tomas Bauer")).to_be_checked()
    assert page.evaluate("document.querySelector('#cards-applied').scrollTop") == 60


def test_live_changes_ask_for_their_parts_again(opened: Open, site: Site) -> None:
    site.answers["/part"] = (200, {}, "Fresh")
    page = opened("components")
    page.evaluate("""() => {
        document.querySelector("main").insertAdjacentHTML("beforeend",
            '<p id="part" hx-get="/part" hx-trigger="rc:changed:job-1 from:body">Old</p>' +
            '<rc-live src="/live"></rc-live>');
        htmx.process(document.querySelector("#part"));
    }""")

    site.tell("job-2")
    site.tell("job-1")

    expect(page.locator("#part")).to_have_text("Fresh")


def test_upload_names_the_file_and_refuses_a_large_one(opened: Open) -> None:
    page = opened("post")
    zone, resume = page.locator("rc-upload"), page.get_by_label("Résumé")
    zone.evaluate("(each) => each.setAttribute('max-mb', '1')")

    resume.set_input_files({"name": "cv.pdf", "mimeType": "application/pdf", "buffer": b"x" * 2048})
    expect(zone).to_contain_text("cv.pdf · 2 KB")
    resume.set_input_files({"name": "big.pdf", "mimeType": "application/pdf", "buffer": b"x" * (2 << 20)})

    message = resume.evaluate("(each) => each.validationMessage")
    assert message == "big.pdf is 2.0 MB; the limit is 1 MB. Choose a smaller file."


def test_a_file_too_large_to_be_kept_is_not_sent_to_be_read(opened: Open) -> None:
    page = opened("post")
    zone, resume = page.locator("rc-upload"), page.get_by_label("Résumé")
    zone.evaluate("(each) => each.setAttribute('max-mb', '1')")
    asks = "each => each.dispatchEvent(new Event('htmx:beforeRequest', { cancelable: true }))"

    resume.set_input_files({"name": "big.pdf", "mimeType": "application/pdf", "buffer": b"x" * (2 << 20)})
    assert resume.evaluate(asks) is False
    resume.set_input_files({"name": "cv.pdf", "mimeType": "application/pdf", "buffer": b"x" * 2048})
    assert resume.evaluate(asks) is True


def test_typed_text_survives_a_reload_but_not_its_sending(opened: Open, site: Site) -> None:
    page = opened("post")

    page.get_by_label("Full name").fill("Hana Tanaka")
    page.reload()
    expect(page.get_by_label("Full name")).to_have_value("Hana Tanaka")
    page.evaluate("document.querySelector('rc-autosave').dispatchEvent(new Event('submit'))")
    page.goto(f"{site.address}/site.html")
    page.goto(f"{site.address}/post.html")

    expect(page.get_by_label("Full name")).to_have_value("")


def test_what_is_wrong_has_the_focus_where_a_page_opens_at_its_form(opened: Open, site: Site) -> None:
    page = opened("components")

    page.goto("about:blank")
    page.goto(f"{site.address}/components.html#main")

    expect(page.locator(".form-errors")).to_be_focused()


def test_at_sign_offers_people(opened: Open) -> None:
    page = opened("components")
    comment = page.get_by_label("Comment")

    comment.press_sequentially("Ask @jo")
    expect(page.locator(".mention__list li")).to_have_count(2)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(comment).to_have_value("Ask @joan ")


def test_rows_are_added_moved_and_taken_back(opened: Open) -> None:
    page = opened("components")
    rows = page.locator("rc-rows [data-row]:visible")

    page.get_by_role("button", name="Add a stage").click()
    page.keyboard.type("Reference check")
    rows.last.get_by_role("button", name="Move up").click()
    rows.first.get_by_role("button", name="Remove").click()

    names = [
        each.input_value() for each in page.locator("rc-rows [data-row] input[name$=-name]:visible").all()
    ]
    assert names == ["Phone screen", "Reference check", "Panel"]
    kept = page.evaluate(
        "Object.fromEntries(new FormData(document.querySelector('rc-rows').closest('form')))"
    )
    assert (kept["stages-TOTAL_FORMS"], kept["stages-0-DELETE"], kept["stages-3-ORDER"]) == ("4", "on", "2")
    page.get_by_role("button", name="Undo", exact=True).first.click()
    expect(rows).to_have_count(4)


def test_rich_text_is_edited_and_written_into_the_form(opened: Open) -> None:
    page = opened("components")
    text = page.get_by_role("textbox", name="Description")

    text.click()
    page.keyboard.press("Control+A")
    page.keyboard.type("Plain ")
    page.get_by_role("button", name="Bold").click()
    expect(text).to_be_focused()
    page.keyboard.type("strong")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Bulleted list").click()
    expect(text).to_be_focused()
    page.keyboard.type("One")
    page.get_by_role("button", name="Link", exact=True).click()
    page.get_by_label("Address of the link").fill("https://example.org/")
    page.keyboard.press("Enter")

    value = page.locator("#empty_about").evaluate("(each) => each.value")
    assert value.startswith("<p>Plain <strong>strong</strong></p><ul><li><p>")
    assert 'href="https://example.org/"' in value


def test_toast_goes_by_itself_unless_it_is_read(opened: Open) -> None:
    page = opened("components")
    page.clock.install()
    page.reload()
    toast = page.locator(".toast", has_text="Moved Eli Osei")

    toast.hover()
    page.clock.run_for(20_000)
    expect(toast).to_be_visible()
    page.mouse.move(5, 5)
    page.clock.run_for(9_000)

    expect(toast).to_have_count(0)


def test_without_script_every_act_is_there(opened: Open) -> None:
    bare = opened("board", java_script_enabled=False)

    expect(bare.get_by_role("button", name="Move", exact=True)).to_be_visible()
    expect(bare.get_by_label("Select Hana Tanaka")).to_be_attached()
    bare.goto(bare.url.replace("board", "components"))
    expect(bare.get_by_role("textbox", name="Description")).to_be_visible()
    expect(bare.get_by_label("Remove").first).to_be_visible()
    expect(bare.get_by_label("Place").first).to_be_visible()


FRAGMENT = """<header class="dialog__head"><h2 id="dialog-title">Reject</h2></header>
<div class="dialog__body"><form method="post" action="/reject"><label>Reason <input name="reason"></label>
<button name="act" value="reject">Reject</button></form></div>"""


def test_moments_are_told_by_the_clock_of_the_reader(opened: Open) -> None:
    page = opened("components", timezone_id="Asia/Kathmandu")
    when = '<time datetime="2031-03-02T22:30:00+00:00" title="2 Mar 2031, 22:30 UTC"{}>{}</time>'
    page.evaluate(
        "html => { document.querySelector('main').innerHTML = html; htmx.process(document.body); }",
        when.format(" data-absolute", "2 Mar 2031, 22:30 UTC") + when.format(" id=ago", "3 d"),
    )
    page.evaluate("htmx.trigger(document.querySelector('main'), 'htmx:load')")

    expect(page.locator("time[data-absolute]")).to_have_text("3 Mar 2031, 04:15")
    page.locator("#ago").hover()
    expect(page.locator("#ago")).to_have_attribute("title", "3 Mar 2031, 04:15")
    expect(page.locator("#ago")).to_have_text("3 d")
