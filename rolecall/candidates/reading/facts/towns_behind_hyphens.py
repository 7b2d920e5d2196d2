"""Towns that a hyphen without spaces joins to a name, as job boards print: 'Lake Bank-Springfield, MO'."""

import re
from dataclasses import replace

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.dates import periods_in

NAMED = re.compile(
    r"(?P<name>[^\t|,-]*\w\s[^\t|,]*[\w.)])-(?P<town>[A-ZÀ-Þ][\w'’.]*(?:\s[\w'’.]+){0,3}(?:,\s[A-Z]{2}(?:\s\d{5})?)?)"
)
FEWEST, MOSTLY = 2, 0.6


def with_towns_parted(lines: list[Line]) -> list[Line]:
    """The lines; where most above dates alone are a name, a hyphen and a town, these are parted."""
    if sum("-" in line.text and bool(NAMED.fullmatch(line.text)) for line in lines) < FEWEST:
        return lines
    above = [at for at, below in enumerate(lines[1:]) if lines[at].text and is_only_period(below.text)]
    found = [at for at in above if NAMED.fullmatch(lines[at].text)]
    if len(found) < FEWEST or len(found) < MOSTLY * len(above):
        return lines
    parted = [*lines]
    for at in found:
        match = NAMED.fullmatch(lines[at].text)
        if match:
            whole, shown = lines[at].text, f"{match['name']}, {match['town']}"
            spans = [replace(span, text=span.text.replace(whole, shown)) for span in lines[at].spans]
            parted[at] = replace(lines[at], text=shown, spans=spans)
    return parted


def is_only_period(text: str) -> bool:
    periods = periods_in(text)
    rest = text[: periods[0].begin] + text[periods[-1].finish :] if periods else text
    return bool(periods) and not any(map(str.isalpha, rest))
