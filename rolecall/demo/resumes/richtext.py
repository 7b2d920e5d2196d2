"""RTF, with every letter beyond ASCII written as its number."""

from rolecall.demo.resumes.sheet import Sheet


def document(sheet: Sheet) -> bytes:
    """A résumé as WordPad writes it."""
    words = sheet.words
    parts = [
        r"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\fswiss Arial;}}{\colortbl;"
        + _colour(sheet.accent)
        + "}",
        r"{\fs44\cf1 " + _text(sheet.names) + r"\par}",
        *(_line(each) for each in (sheet.headline, sheet.email, sheet.phone, sheet.place, *sheet.links)),
        r"\par " + _line(sheet.summary),
        _heading(words["experience"]),
    ]
    for block in sheet.positions:
        parts.append(r"{\b\fs22 " + _text(f"{block.title}, {block.employer}") + r"\par}")
        parts.append(r"{\i\fs20 " + _text(f"{block.dates}, {block.place}") + r"\par}")
        parts += [r"{\li360\fi-200\fs21\bullet  " + _text(point) + r"\par}" for point in block.points]
        parts.append(r"\par")
    parts.append(_heading(words["education"]))
    parts += [_line(f"{study.degree}, {study.school}, {study.dates}") for study in sheet.education]
    parts += [_heading(words["skills"]), _line(", ".join(sheet.skills)), _heading(words["languages"])]
    parts += [_line(f"{name}: {level}") for name, level in sheet.languages]
    return "\n".join([*parts, "}"]).encode("ascii")


def _heading(text: str) -> str:
    return r"\par{\b\cf1\fs26 " + _text(text) + r"\par}"


def _line(text: str) -> str:
    return r"{\fs21 " + _text(text) + r"\par}"


def _text(text: str) -> str:
    return "".join(_letter(letter) for letter in text)


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
