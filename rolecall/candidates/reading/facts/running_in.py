"""Entries that are one paragraph each: 'Clerk, Lake Bank, Bern (2019 – 2021). Kept the books.'"""

import re
from dataclasses import replace

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.dates import periods_in

OPEN = re.compile(r"[(\[（][^()\[\]（）]{2,30}$")
CLOSED = re.compile(r"^[^()\[\]（）]{1,25}[)\]）]")
HEADER = re.compile(r"^(.{0,160}?[(\[（][^()\[\]（）]{4,45}[)\]）])[.:]\s+(?=\S)")


def with_tellings_apart(lines: list[Line]) -> list[Line]:
    """The lines, with what tells of an entry parted from the header that it runs on from."""
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
        elif is_telling and line.text and not heads_below(whole, index):
            apart[-1] = replace(apart[-1], text=f"{apart[-1].text} {line.text}")
        else:
            apart.append(line)
        is_telling = bool(end) or (is_telling and apart[-1] is not line)
        if end:
            apart[-1] = replace(apart[-1], spans=[], is_item=True)
    return apart


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
