"""The wide world's pages, from one skeleton and snippets for each layout; and its mails in plain text."""

import tomllib
from functools import cache
from typing import Any

import jinja2
from playwright.sync_api import Browser

from papers.printed import LAYOUTS, printed_page

Sheet = dict[str, Any]
HEADS = {
    "en": ("Period", "Employer", "Position", "Duties"),
    "tr": ("Tarih", "Kurum", "Görev", "İşler"),
    "cs": ("Období", "Zaměstnavatel", "Pozice", "Náplň"),
    "ja": ("期間", "会社名", "役職", "業務内容"),
}


def document(sheet: Sheet, layout: str, chromium: Browser) -> bytes:
    """A résumé as PDF."""
    return printed_page(_source(sheet, layout), chromium)


def page(sheet: Sheet, layout: str) -> bytes:
    """A résumé as a page that somebody saved; scripts of the East are too large in a PDF."""
    return _source(sheet, layout).encode()


def _source(sheet: Sheet, layout: str) -> str:
    snippets = layouts()["default"] | layouts()[layout]
    heads = HEADS.get(sheet["lang"], HEADS["en"])
    return _template(layout).render(
        sheet=sheet, side=snippets["side"], side_at=snippets["side_at"], heads=heads, **sheet
    )


@cache
def layouts() -> dict[str, dict[str, Any]]:
    """The snippets of every layout."""
    return tomllib.loads((LAYOUTS / "wide.toml").read_text())


@cache
def _template(layout: str) -> jinja2.Template:
    source = (LAYOUTS / "wide.html").read_text()
    for mark, snippet in (layouts()["default"] | layouts()[layout]).items():
        source = source.replace(f"@@{mark}@@", str(snippet))
    environment = jinja2.Environment(trim_blocks=True, undefined=jinja2.StrictUndefined, autoescape=True)
    return environment.from_string(source)


def text(sheet: Sheet, layout: str) -> bytes:
    """A résumé as a mail or a form would have it."""
    lines = [sheet["name"], *HEADINGS[layout][0](sheet)]
    for section in sheet["sections"]:
        lines += ["", HEADINGS[layout][1].format(section["heading"]), *_told(section, layout)]
    return ("\n".join(lines) + "\n").encode()


def _contacts(sheet: Sheet) -> list[str]:
    return [sheet["headline"], *(f"{each['label']}: {each['text']}" for each in sheet["contacts"])]


def _in_a_row(sheet: Sheet) -> list[str]:
    return [" / ".join(each["text"] for each in sheet["contacts"]), sheet["headline"]]


HEADINGS = {
    "mailed": (_contacts, "{}:"), "plainest": (_in_a_row, "{}"), "starred": (_contacts, "== {} =="),
}  # fmt: skip
JOBS = {
    "mailed": "{title}, {org} ({place}), {when}",
    "plainest": "{org} - {place}\n{title}\n{when}",
    "starred": "{when}\n{org}, {place} / {title}",
}
STUDIES = {
    "mailed": "{what}, {school} ({when})",
    "plainest": "{school} - {place}\n{what}\n{when}",
    "starred": "{when}\n{school}, {place} / {what}",
}
POINTS = {"mailed": "  o {}", "plainest": "{}", "starred": "> {}"}


def _told(section: dict[str, Any], layout: str) -> list[str]:
    kind = section["kind"]
    if kind in ("summary", "text"):
        return [section["text"]]
    if kind == "skills":
        return [", ".join(section["items"])]
    if kind == "experience":
        return [
            line
            for job in section["jobs"]
            for line in (
                *JOBS[layout].format(**job).split("\n"),
                *(POINTS[layout].format(each) for each in job["points"]),
                "",
            )
        ][:-1]
    if kind == "education":
        return [line for study in section["studies"] for line in STUDIES[layout].format(**study).split("\n")]
    return [_item(kind, each) for each in section["items"]]


def _item(kind: str, item: dict[str, Any]) -> str:
    if kind == "languages":
        return f"{item['name']} ({item['level']})"
    if kind == "certificates":
        return ", ".join(filter(None, (item["title"], item["by"], item["when"])))
    return str(item["line"]) if kind == "publications" else f"{item['title']}: {item['text']}"
