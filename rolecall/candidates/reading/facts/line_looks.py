"""How lines look, by which headings are told from text."""

from collections import Counter

from rolecall.candidates.reading.document import Line

Look = tuple[int, bool, bool, int, bool]


def look_of(line: Line) -> Look:
    first = line.spans[0] if line.spans else None
    # Beside another cell a line looks as its first one does: '**ACME** | 2015 – 2019' is bold.
    bold = first.bold if first and "\t" in line.text else line.bold
    return round(2 * line.size), bold, line.italic, first.ink if first else 0, is_upper(line.text)


def is_upper(text: str) -> bool:
    return text.isupper() and len(text) > 3


def body_look(lines: list[Line]) -> Look | None:
    """The look that most of the text has."""
    letters: Counter[Look] = Counter()
    for line in lines:
        letters[look_of(line)] += len(line.text)
    return letters.most_common(1)[0][0] if letters else None


def has_letters(text: str) -> bool:
    return any(letter.isalpha() for letter in text)
