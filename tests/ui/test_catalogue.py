"""docs/ui.md is what colleagues build from: it names every macro with every argument, and every element."""

import re
from pathlib import Path

import pytest
from django.template import engines
from jinja2.runtime import Macro

from rolecall.ui import bundle

CATALOGUE = (bundle.UI.parent.parent / "docs" / "ui.md").read_text()


def macros() -> dict[str, Macro]:
    module = engines["jinja2"].env.get_template("ui/all.html").module
    return {name: value for name, value in vars(module).items() if isinstance(value, Macro)}


@pytest.mark.parametrize("name", sorted(macros()))
def test_catalogue_shows_every_macro_with_its_arguments(name: str) -> None:
    shown = [re.findall(r"(\w+)(?:=|,|$)", found) for found in re.findall(rf"`{name}\((.*?)\)`", CATALOGUE)]

    assert any(set(macros()[name].arguments) <= set(arguments) for arguments in shown)


def test_every_macro_can_be_imported_from_one_place() -> None:
    defined = {
        found
        for path in Path(bundle.UI / "templates" / "ui").glob("*.html")
        if path.name not in ("_shell.html", "letter.html")
        for found in re.findall(r"{% macro ([a-z]\w*)\(", path.read_text())
    }

    assert defined == set(macros())


def test_catalogue_names_every_element() -> None:
    for name in re.findall(r'customElements\.define\("([\w-]+)"', bundle.script()):
        assert f"`<{name}" in CATALOGUE
