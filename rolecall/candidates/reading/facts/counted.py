"""Lines of forms that only count the entries, 'Entry 1', 'Position 2:': each begins one and says nothing."""

import re
from collections import defaultdict
from dataclasses import replace

from rolecall.candidates.reading.document import Line

LONGEST = 32
COUNT = re.compile(r"\W*([^\W\d]+(?:\s[^\W\d]+)?)\s?(?:#|№|nr\.?|no\.?)?\s?(\d{1,2})\W*", re.I)


def with_counts_as_white(lines: list[Line]) -> list[Line]:
    """The lines; where one says 'Entry 1' and another 'Entry 2', up or down, white space stands instead."""
    counted: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for at, line in enumerate(lines):
        match = COUNT.fullmatch(line.text) if len(line.text) <= LONGEST else None
        if match:
            counted[match[1].casefold()].append((at, int(match[2])))
    white = {at for found in counted.values() if counts(found) for at, _ in found}
    return [replace(line, text="", spans=[]) if at in white else line for at, line in enumerate(lines)]


def counts(found: list[tuple[int, int]]) -> bool:
    """Whether the numbers of lines go from one to how many these are, or down to it."""
    numbers = [number for _, number in found]
    upward = [*range(1, len(numbers) + 1)]
    return len(numbers) > 1 and numbers in (upward, upward[::-1])
