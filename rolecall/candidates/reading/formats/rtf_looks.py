"""What is bold or slanted in an RTF: its text is taken with a sign where its look changes."""

import re

from rolecall.candidates.reading.document import Run

SIGNS = ("\ue0f0", "\ue0f1", "\ue0f2", "\ue0f3")
"""plain, bold, slanted, both: of the private area, which no text that people read has"""
SIGN = re.compile("([\ue0f0-\ue0f3])")
TOKEN = re.compile(r"\\(b|i|plain)(0|1)?(?![a-z\d]) ?|\\bin(\d{1,9}) ?|\\[a-z]+-?\d* ?|\\[^a-z]|([{}])")
ITEM = re.compile(r"\{\\pntext\b[^{}]{0,80}\}")
"""the dot that programs which know no lists are shown"""
Look = tuple[bool, bool]
PLAIN: Look = (False, False)


def with_signs(source: str) -> str:
    """The source with a sign wherever the look of its text changes, and dots before items."""
    shown: list[str] = []
    looks, look, at = [PLAIN], PLAIN, 0
    source = ITEM.sub(r"\\u8226?\\tab ", SIGN.sub("", source))
    while match := TOKEN.search(source, at):
        shown.append(source[at : match.end()])
        at = match.end()
        if match[3]:
            shown.append(source[at : at + int(match[3])])
            at += int(match[3])
        elif match[4] == "{":
            looks.append(look)
        before, look = look, changed(match, look, looks)
        if look != before:
            shown.append(SIGNS[look[0] + 2 * look[1]])
    return "".join([*shown, source[at:]])


def changed(match: "re.Match[str]", look: Look, looks: list[Look]) -> Look:
    """The look behind a control word or a brace."""
    if match[4] == "}":
        return looks.pop() if len(looks) > 1 else PLAIN
    if match[1] == "plain":
        return PLAIN
    is_on = match[2] != "0"
    if match[1] == "b":
        return is_on, look[1]
    return (look[0], is_on) if match[1] == "i" else look


def runs_of(text: str) -> list[list[Run]]:
    """The lines of a text with signs, each as runs of one look."""
    lines: list[list[Run]] = [[]]
    look = 0
    for part in SIGN.split(text):
        if part in SIGNS:
            look = SIGNS.index(part)
            continue
        first, *others = part.split("\n")
        lines[-1].append(Run(first, bool(look & 1), bool(look & 2)))
        lines += [[Run(other, bool(look & 1), bool(look & 2))] for other in others]
    return [[run for run in line if run.text] for line in lines]
