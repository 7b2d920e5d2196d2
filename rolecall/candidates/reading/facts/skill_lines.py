"""Lines of skills: what parts them, what leads them, and what the edge of a column or a mail broke off."""

import re
from collections.abc import Iterator

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.certificate_wraps import had_little_room

SEPARATOR = re.compile(r"\s*(?:[,;|、，；،•●▪■◦‣∙]|\t|\s[·]\s|\s?/\s|·|\s[–—]\s)\s*")
LABEL = re.compile(
    r"\s*([^:：\t,;|]{2,45})\s*(?:[:：]\s+|：|(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]):)(?=\S)"
    r"|\s*([^:：\t,;|]{2,45})[:：]\s*$"
)
"""what stands before a colon; scripts without spaces put none behind it either"""
BULLET = re.compile(r"^[\s\-–—*•●▪■◦‣›»✓✔➢➤→·]+(?=\S)|^\(?\d{1,2}[.)]\s+(?=[^\W\d])")
"""a point, or the number of one"""
SMALL_WORD = re.compile(r"(?:de|du|des|d['’]|del|della|di|do|da|dos|of|für|von|van|voor|och|og|und|and|et)\s")
"""with which no skill begins: what a narrow column broke"""
MOSTLY, LONG_LINE = 0.6, 55
"""letters from which on mails and plain texts break their lines themselves"""


def wrapped(lines: list[Line]) -> Iterator[tuple[Line, str]]:
    """Lines with what the edge of the column broke off them."""
    held: tuple[Line, str] | None = None
    filled = [line.text for line in lines if line.text]
    are_capital = sum(BULLET.sub("", text)[:1].isupper() for text in filled) >= MOSTLY * len(filled)
    for line in lines:
        if held and line.text and continues(held[0], held[1], line, are_capital=are_capital):
            held = (line, f"{held[1]} {line.text}")
            continue
        if held:
            yield held
        held = (line, line.text) if line.text else None
    if held:
        yield held


def continues(above: Line, text: str, line: Line, *, are_capital: bool) -> bool:
    """Whether a line goes on with the text of the one above; `are_capital` where most items begin so."""
    if line.is_item or BULLET.match(line.text) or LABEL.match(line.text) or "\t" in line.text:
        return False
    if text.endswith((",", ";", "(", "/", "&")) or text.count("(") > text.count(")"):
        return True
    if above.box and SMALL_WORD.match(line.text):
        return True
    if not above.box and len(above.text) >= LONG_LINE and line.text[:1].islower() and "," in above.text:
        return True
    if are_capital and line.text[:1].islower() and above.box and had_little_room(above, line):
        return True
    if not SEPARATOR.search(text.replace("\t", " ")) or not (above.band and above.box):
        return False
    wide = above.band[1] - above.band[0]
    first = line.text.split()[0] if line.text.split() else ""
    return above.box[2] + 0.9 * len(first) * 0.5 * max(above.size, 1) >= above.band[0] + 0.97 * wide
