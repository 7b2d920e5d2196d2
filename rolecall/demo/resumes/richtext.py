"""RTF, with every letter beyond ASCII written as its number."""

from rolecall.demo.resumes.sheet import Block, Sheet

_HEAD = r"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\fswiss Arial;}}{\colortbl;"


def document(sheet: Sheet) -> bytes:
    """A résumé as WordPad writes it."""
    words = sheet.words
    contact = (sheet.headline, sheet.email, sheet.phone, sheet.place, *sheet.links, "", sheet.summary)
    parts = [
        _HEAD + _colour(sheet.accent) + "}",
        _line(sheet.names, r"\fs44\cf1"),
        *(_line(each) for each in contact),
        _heading(words["experience"]),
        *(_position(block) for block in sheet.positions),
        _heading(words["education"]),
        *(_line(f"{study.degree}, {study.school}, {study.dates}") for study in sheet.education),
        _heading(words["skills"]),
        _line(", ".join(sheet.skills)),
        _heading(words["languages"]),
        *(_line(f"{name}: {level}") for name, level in sheet.languages),
        "}",
    ]
    return "\n".join(parts).encode("ascii")


def _position(block: Block) -> str:
    title = _line(f"{block.title}, {block.employer}", r"\b\fs22")
    points = "".join(_line("• " + point, r"\li360\fi-200\fs21") for point in block.points)
    return title + _line(f"{block.dates}, {block.place}", r"\i\fs20") + points + r"\par"


def _heading(text: str) -> str:
    return r"\par" + _line(text, r"\b\cf1\fs26")


def _line(text: str, looks: str = r"\fs21") -> str:
    return "{" + looks + " " + "".join(_letter(letter) for letter in text) + r"\par}"


def _letter(letter: str) -> str:
    if letter in "\\{}":
        return "\\" + letter
    if letter.isascii():
        return letter
    units = letter.encode("utf-16-le")
    numbers = [int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)]
    return "".join(rf"\u{number}?" for number in numbers)


def _colour(accent: str) -> str:
    red, green, blue = (int(accent[at : at + 2], 16) for at in (1, 3, 5))
    return rf"\red{red}\green{green}\blue{blue};"
