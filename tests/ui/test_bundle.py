import re
from pathlib import Path

from django.http import HttpResponse, HttpResponseRedirect
from django.test import RequestFactory

from rolecall.ui import bundle
from rolecall.ui.middleware import dialog_redirects

KINDS = {
    "rc-menu",
    "rc-dialog",
    "rc-toast",
    "rc-keys",
    "rc-board",
    "rc-live",
    "rc-upload",
    "rc-autosave",
    "rc-mention",
}
KINDS |= {"rc-sortable", "rc-rows", "rc-richtext", "rc-copy", "rc-zone", "rc-stands", "rc-results"}
KINDS |= {"rc-picked", "rc-tabs", "rc-try", "rc-clock"}


def test_every_element_is_in_the_script() -> None:
    assert set(re.findall(r'customElements\.define\("([\w-]+)"', bundle.script())) == KINDS


def test_parts_of_the_script_stand_alone() -> None:
    for path in (bundle.UI / "js").glob("*.js"):
        assert not re.search(r"^(import|export)\b", path.read_text(), re.MULTILINE), path.name


def test_layers_come_first_and_every_brace_closes() -> None:
    css = bundle.stylesheet()

    assert css.startswith("@layer reset, tokens, base, components, utilities;")
    assert css.count("{") == css.count("}")


def test_no_two_pages_mean_different_things_by_one_class() -> None:
    """What is laid out for a kit was laid out for the form for applying as well, and broke it."""
    owners: dict[str, set[str]] = {}
    for path in sorted((bundle.UI / "css").glob("*.css")):
        if not "40" < path.name < "90":
            continue
        rules = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
        selectors = ",".join(re.findall(r"([^{};]+)\{[^{}]*\}", rules)).split(",")
        for name in {each.strip() for each in selectors if re.fullmatch(r"\.[\w-]+", each.strip())}:
            owners.setdefault(name, set()).add(path.name)

    shared = {name: files for name, files in owners.items() if len(files) > 1}
    assert shared == {}


def test_components_take_colours_from_the_tokens() -> None:
    for path in sorted((bundle.UI / "css").glob("3*.css")):
        colours = re.findall(r"#[0-9a-f]{3,8}\b", path.read_text())
        assert colours == (["#222"] if path.name == "33-card.css" else []), path.name


def test_every_token_used_is_defined() -> None:
    css = bundle.stylesheet()

    assert set(re.findall(r"var\((--[\w-]+)", css)) <= set(re.findall(r"(--[\w-]+):", css))


def test_bundle_is_one_stylesheet_and_one_script(tmp_path: Path) -> None:
    bundle.write(tmp_path / "ui")

    assert (tmp_path / "ui" / "rolecall.css").read_text() == bundle.stylesheet()
    assert (tmp_path / "ui" / "rolecall.js").read_text() == bundle.script()


def test_redirect_after_a_form_in_the_dialog_moves_the_page() -> None:
    request = RequestFactory().post("/", headers={"HX-Target": "dialog-body"})

    answer = dialog_redirects(lambda _: HttpResponseRedirect("/next"))(request)

    assert (answer.status_code, answer.headers["HX-Redirect"]) == (204, "/next")


def test_other_answers_are_left_alone() -> None:
    plain = RequestFactory().post("/")
    dialog = RequestFactory().post("/", headers={"HX-Target": "dialog-body"})

    assert dialog_redirects(lambda _: HttpResponseRedirect("/next"))(plain).status_code == 302
    assert dialog_redirects(lambda _: HttpResponse("again", status=422))(dialog).content == b"again"
