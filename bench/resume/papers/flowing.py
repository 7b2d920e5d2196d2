"""Plain text, RTF and ODT: what older and freer programs write."""

import textwrap
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from papers.archive import packed
from papers.flowing_fresh import TEXTS, dated_job, dated_study
from papers.word import pairs

Sheet = dict[str, Any]
Line = tuple[str, str]
"""How it looks ('name', 'heading', 'strong', 'quiet', 'text', 'point'), and what it says."""

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\fswiss Arial;}}"
    r"{\colortbl;\red20\green60\blue110;}\fs21"
)
PARTS = Path(__file__).parent / "layouts"


def text(sheet: Sheet, layout: str) -> bytes:
    """A résumé as plain text."""
    if layout in TEXTS:
        return ("\n".join(TEXTS[layout](sheet)) + "\n").encode()
    written = []
    for look, words in lines(sheet, layout):
        if layout == "narrow":
            written += narrow(look, words)
            continue
        if look == "heading":
            written += (
                ["", words.upper(), "=" * len(words)] if layout == "underlined" else ["", f"*** {words} ***"]
            )
        elif look in ("name", "strong"):
            written += [words] if look == "name" else ["", words]
        else:
            written.append(f"  * {words}" if look == "point" else words)
    return ("\r\n" if layout == "dashed" else "\n").join(written).encode()


def narrow(look: str, words: str) -> list[str]:
    """Seventy letters a line, the name in the middle, sections underlined with dashes."""
    if look == "name":
        return [words.center(70).rstrip()]
    if look == "heading":
        return ["", words, "-" * 70]
    first = {"point": "      - ", "strong": ""}.get(look, "    ")
    start = ["\n"] if look == "strong" else []
    return start + textwrap.wrap(words, 70, initial_indent=first, subsequent_indent=" " * len(first))


def rich(sheet: Sheet, layout: str) -> bytes:
    """A résumé as RTF."""
    looks = {
        "name": r"\b\fs40",
        "heading": r"\b\fs26\cf1",
        "strong": r"\b",
        "quiet": r"\i",
        "text": "",
        "point": r"\li360",
    }
    body = "\n".join(
        "{" + looks[look] + " " + letters(("• " if look == "point" else "") + words) + r"\par}"
        for look, words in lines(sheet, layout)
    )
    return f"{HEAD}\n{body}\n}}".encode("ascii")


def open_document(sheet: Sheet, layout: str) -> bytes:
    """A résumé as ODT."""
    if layout == "table":
        return open_table(sheet, layout)
    level = {"name": 1, "heading": 2}
    body = "".join(
        f'<text:h text:outline-level="{level[look]}">{escape(words)}</text:h>'
        if look in level
        else paragraph(look, words)
        for look, words in lines(sheet, layout)
    )
    return in_archive(body)


def lines(sheet: Sheet, layout: str) -> Iterator[Line]:
    """The paper from top to bottom."""
    yield "name", sheet["name"]
    yield "text", sheet["headline"]
    for each in sheet["contacts"] + sheet["personal"]:
        yield "text", f"{each['label']}: {each['text']}"
    for section in sheet["sections"]:
        yield "heading", section["heading"]
        if section["kind"] == "experience":
            for job in section["jobs"]:
                yield from JOBS[layout](job)
                yield from (("point", each) for each in job["points"])
        elif section["kind"] == "education":
            for study in section["studies"]:
                yield from STUDIES[layout](study)
        else:
            for left, right in pairs(section):
                yield "text", ", ".join(filter(None, (right, left)))


def open_table(sheet: Sheet, layout: str) -> bytes:
    """A résumé as ODT whose parts stand in a table, as the free office suite's templates do."""
    rows = [("", f"{sheet['name']}\n{sheet['headline']}")]
    rows += [(each["label"], each["text"]) for each in sheet["contacts"] + sheet["personal"]]
    for section in sheet["sections"]:
        rows.append((section["heading"], ""))
        if section["kind"] == "experience":
            rows += [
                (job["when"], "\n".join([job["org"], job["title"], *job["points"]]))
                for job in section["jobs"]
            ]
        elif section["kind"] == "education":
            rows += [(each["when"], f"{each['school']}\n{each['what']}") for each in section["studies"]]
        else:
            rows += pairs(section)
    body = "".join(f"<table:table-row>{cell(left)}{cell(right)}</table:table-row>" for left, right in rows)
    return in_archive(f'<table:table table:name="{layout}">{body}</table:table>')


def cell(words: str) -> str:
    inside = "".join(f"<text:p>{escape(line)}</text:p>" for line in words.split("\n"))
    return f"<table:table-cell>{inside}</table:table-cell>"


def in_archive(body: str) -> bytes:
    parts = {
        "mimetype": b"application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": (PARTS / "manifest.xml").read_bytes(),
        "content.xml": (PARTS / "content.xml").read_text().strip().format(body).encode(),
    }
    return packed(parts, stored="mimetype")


def title_first(job: Sheet) -> Iterator[Line]:
    yield "strong", f"{job['title']}, {job['org']}"
    yield "quiet", f"{job['when']}, {job['place']}"


def organisation_first(job: Sheet) -> Iterator[Line]:
    yield "strong", f"{job['org']}, {job['place']}\t{job['when']}"
    yield "text", job["title"]


def date_first(job: Sheet) -> Iterator[Line]:
    yield "strong", f"{job['when']}: {job['title']} - {job['org']} ({job['place']})"


def apart(job: Sheet) -> Iterator[Line]:
    yield "quiet", job["when"]
    yield "strong", job["title"]
    yield "text", f"{job['org']} | {job['place']}"


def study_apart(study: Sheet) -> Iterator[Line]:
    yield "quiet", study["when"]
    yield "strong", study["what"]
    yield "text", f"{study['school']} | {study['place']}"


def study_first(study: Sheet) -> Iterator[Line]:
    yield "text", f"{study['what']}, {study['school']}, {study['when']}"


def school_first(study: Sheet) -> Iterator[Line]:
    yield "strong", f"{study['school']}\t{study['when']}"
    yield "text", study["what"]


def date_then_study(study: Sheet) -> Iterator[Line]:
    yield "text", f"{study['when']}: {study['what']} - {study['school']}"


JOBS = {
    "underlined": title_first,
    "dashed": date_first,
    "tabs": organisation_first,
    "simple": title_first,
    "narrow": apart,
    "apart": apart,
    "dated": dated_job,
}
STUDIES = {
    "underlined": study_first,
    "dashed": date_then_study,
    "tabs": school_first,
    "simple": study_first,
    "narrow": study_apart,
    "apart": study_apart,
    "dated": dated_study,
}


def paragraph(look: str, words: str) -> str:
    style = "Strong" if look == "strong" else "Standard"
    made = f'<text:p text:style-name="{style}">{tabbed(words)}</text:p>'
    return f"<text:list><text:list-item>{made}</text:list-item></text:list>" if look == "point" else made


def tabbed(words: str) -> str:
    return escape(words).replace("\t", "<text:tab/>")


def letters(words: str) -> str:
    return "".join(letter(each) for each in words)


def letter(sign: str) -> str:
    if sign == "\t":
        return r"\tab "
    if sign in "\\{}":
        return "\\" + sign
    if sign.isascii():
        return sign
    units = sign.encode("utf-16-le")
    numbers = [int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)]
    return "".join(rf"\u{number}?" for number in numbers)
