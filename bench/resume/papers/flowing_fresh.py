"""Plain text of the fresh half, as it is typed or pasted into a mail; entries for RTF and ODT."""

import textwrap
from collections.abc import Callable, Iterator
from typing import Any

from papers.word_parts import pairs

Sheet = dict[str, Any]
Line = tuple[str, str]
WIDTH = 76


def artful(sheet: Sheet) -> Iterator[str]:
    """A frame of signs around the name, headings in lines of dashes."""
    yield "+" + "-" * (WIDTH - 2) + "+"
    for words in (sheet["name"], sheet["headline"]):
        yield "|" + words.center(WIDTH - 2) + "|"
    yield "+" + "-" * (WIDTH - 2) + "+"
    for each in sheet["contacts"]:
        yield f"  {each['label']:<12} {each['text']}"
    for section in sheet["sections"]:
        yield ""
        yield f"---[ {section['heading']} ]".ljust(WIDTH, "-")
        for job in section.get("jobs", []):
            yield from ("", f"  {job['title']}", f"  {job['org']}, {job['place']}", f"  {job['when']}")
            yield from (line for each in job["points"] for line in wrapped(each, "    o ", "      "))
        for study in section.get("studies", []):
            yield from ("", f"  {study['what']}", f"  {study['school']}", f"  {study['when']}")
        yield from plain_rest(section, "  ")


def columns(sheet: Sheet) -> Iterator[str]:
    """Dates in a column of spaces at the left, everything else beside it."""
    yield sheet["name"].upper()
    yield sheet["headline"]
    yield ""
    for each in sheet["contacts"]:
        yield f"{each['label'] + ':':<26}{each['text']}"
    for section in sheet["sections"]:
        yield from ("", section["heading"].upper(), "")
        for job in section.get("jobs", []):
            yield from beside(job["when"], f"{job['title']}, {job['org']}, {job['place']}")
            for each in job["points"]:
                yield from beside("", f"- {each}")
            yield ""
        for study in section.get("studies", []):
            yield from beside(study["when"], f"{study['what']}, {study['school']}")
        yield from plain_rest(section, " " * 26)


def leaders(sheet: Sheet) -> Iterator[str]:
    """As it stands in the body of a mail: labels with leaders, arrows before headings."""
    yield f"{sheet['title']}: {sheet['name']} ({sheet['headline']})"
    yield "~" * 40
    for each in sheet["contacts"]:
        yield f"{each['label']} ".ljust(18, ".") + f" {each['text']}"
    for section in sheet["sections"]:
        yield from ("", f">>> {section['heading']}", "")
        for job in section.get("jobs", []):
            yield f"{job['when']} | {job['title']} | {job['org']} ({job['place']})"
            yield from (line for each in job["points"] for line in wrapped(each, "   + ", "     "))
        for study in section.get("studies", []):
            yield f"{study['when']} | {study['what']} | {study['school']}"
        yield from plain_rest(section, "")


def beside(left: str, right: str) -> list[str]:
    return textwrap.wrap(right, WIDTH, initial_indent=f"{left:<26}", subsequent_indent=" " * 26)


def wrapped(words: str, first: str, then: str) -> list[str]:
    return textwrap.wrap(words, WIDTH, initial_indent=first, subsequent_indent=then)


def plain_rest(section: Sheet, indent: str) -> Iterator[str]:
    if section["kind"] not in ("experience", "education"):
        for left, right in pairs(section):
            yield from wrapped(f"{right} ({left})" if left else right, indent, indent)


def dated_job(job: Sheet) -> Iterator[Line]:
    yield "strong", f"{job['when']}\t{job['title']}"
    yield "quiet", f"\t{job['org']}, {job['place']}"


def dated_study(study: Sheet) -> Iterator[Line]:
    yield "strong", f"{study['when']}\t{study['what']}"
    yield "quiet", f"\t{study['school']}, {study['place']}"


TEXTS: dict[str, Callable[[Sheet], Iterator[str]]] = {
    "artful": artful,
    "columns": columns,
    "leaders": leaders,
}
