"""Entries that are one paragraph each: 'Clerk, Lake Bank, Bern (2019 – 2021). Kept the books.'"""

import re
from dataclasses import replace

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.dates import periods_in

OPEN = re.compile(r"[(\[（][^()\[\]（）]{2,30}$")
CLOSED = re.compile(r"^[^()\[\]（）]{1,25}[)\]）]")
COLON = re.compile(r"\s?[:：]\s*")
SENTENCE = re.compile(r"(?<=[^\W\d_]{3})(?<!\b[Ii]nc)(?<!\b[Ll]td)(?<!\b[Cc]orp)\.(?:\s+(?=[^\W\da-zà-ÿ])|$)")
MOSTLY = 0.6
HEADER = re.compile(r"^(.{0,160}?[(\[（][^()\[\]（）]{4,45}[)\]）])[.:]\s+(?=\S)")


def with_tellings_apart(lines: list[Line]) -> list[Line]:
    """The lines, with what tells of an entry parted from the header that it runs on from."""
    lines = with_dated_paragraphs_apart(lines)
    whole = with_brackets_closed(lines)
    ends = [header_end(line.text) for line in whole]
    if sum(map(bool, ends)) < 2:
        return lines
    apart: list[Line] = []
    is_telling = False
    for index, line in enumerate(whole):
        end = ends[index]
        if end:
            apart += [replace(line, text=line.text[:end]), replace(line, text=line.text[end:].lstrip(" .:"))]
        elif is_telling and line.text and not heads_below(whole, index) and not dates_end(line.text):
            apart[-1] = replace(apart[-1], text=f"{apart[-1].text} {line.text}")
        else:
            apart.append(line)
        is_telling = bool(end) or (is_telling and apart[-1] is not line)
        if end:
            apart[-1] = replace(apart[-1], spans=[], is_item=True)
    return apart


def with_dated_paragraphs_apart(lines: list[Line]) -> list[Line]:
    """Paragraphs behind dates and a colon, or in the cell beside dates: the first sentence is the header."""
    starts = {index: end for index, line in enumerate(lines) if (end := dates_end(line.text))}
    starts = starts or cells_with_sentences(lines)
    if len(starts) < 2 or not any(SENTENCE.search(lines[at].text, end) for at, end in starts.items()):
        return lines
    apart: list[Line] = []
    paragraph: Line | None = None
    begin = 0
    for index, line in enumerate([*lines, Line("")]):
        goes_on = index not in starts and not line.is_item and line.text[:1].isalnum()
        if goes_on and paragraph:
            paragraph = replace(paragraph, text=f"{paragraph.text} {line.text}")
            continue
        apart += told_apart(paragraph, begin) if paragraph else []
        begin = starts.get(index, 0)
        paragraph = line if index in starts else None
        apart += [] if paragraph or index == len(lines) else [line]
    return apart


def dates_end(text: str) -> int:
    """Where dates end that a line begins with, and that a colon parts from what follows; 0 without."""
    periods = periods_in(text) if ":" in text or "：" in text else []
    if not periods or periods[0].is_single or periods[0].begin > 1:
        return 0
    colon = COLON.match(text, periods[0].finish)
    return colon.end() if colon else 0


def cells_with_sentences(lines: list[Line]) -> dict[int, int]:
    """Where cells begin beside dates, most of which tell who, where and what in one breath.

    '2019 – 2021' beside 'Clerk, Lake Bank, Bern. Kept the books.'
    """
    starts: dict[int, int] = {}
    for index, line in enumerate(lines):
        periods = periods_in(line.text) if "\t" in line.text else []
        if periods and not periods[0].is_single and periods[0].begin <= 1:
            cell = line.text.find("\t") + 1
            starts |= {index: cell} if periods[0].finish < cell <= periods[0].finish + 2 else {}
    told = [at for at, cell in starts.items() if tells_all(lines[at].text[cell:])]
    return starts if len(told) > MOSTLY * len(starts) else {}


def tells_all(text: str) -> bool:
    """Whether a title and a name, between which a comma stands, end before the text does."""
    header, point, telling = text.partition(". ")
    return bool(point and telling[:1].isupper() and ", " in header and SENTENCE.search(text))


def told_apart(paragraph: Line, begin: int) -> list[Line]:
    ends = SENTENCE.finditer(paragraph.text, begin)
    # 'Stellv. Filialleiterin, …': a word and a point are no sentence.
    sentence = next((end for end in ends if " " in paragraph.text[begin : end.start()]), None)
    if sentence is None:
        return [paragraph]
    header, telling = paragraph.text[: sentence.start()], paragraph.text[sentence.end() :]
    told = replace(paragraph, text=telling, spans=[], is_item=True)
    return [replace(paragraph, text=header), *([told] if telling else [])]


def with_brackets_closed(lines: list[Line]) -> list[Line]:
    """Dates in brackets that the end of a line broke in two, on the first of its lines."""
    whole = [*lines]
    for index in range(len(whole) - 1):
        opened, closed = OPEN.search(whole[index].text), CLOSED.match(whole[index + 1].text)
        if opened and closed and is_dated(f"{opened[0]} {closed[0]}"):
            whole[index + 1] = replace(
                whole[index + 1], text=whole[index + 1].text[closed.end() :].lstrip(" .")
            )
            whole[index] = replace(
                whole[index], text=f"{whole[index].text} {closed[0]}. {whole[index + 1].text}"
            )
            whole[index + 1] = replace(whole[index + 1], text="")
    return [line for line, old in zip(whole, lines, strict=True) if line.text or not old.text]


def header_end(text: str) -> int:
    """Where a header ends that a telling runs on from; 0 where none does."""
    match = HEADER.match(text)
    return match.end(1) if match and is_dated(match[1]) else 0


def is_dated(text: str) -> bool:
    return any(not period.is_single for period in periods_in(text))


def heads_below(lines: list[Line], index: int) -> bool:
    """Whether the dates at the beginning of the next line are those of this one."""
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    return bool(header_end(below)) and below[:1] in "([（"
