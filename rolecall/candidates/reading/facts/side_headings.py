"""Headings that stand at the side of their sections, or on the first lines of these."""

import re
from dataclasses import replace
from itertools import zip_longest

from rolecall.candidates.reading.document import Line, Span
from rolecall.candidates.reading.facts.entry_labels import ENDS, LABELS, STARTS
from rolecall.candidates.reading.facts.headings import kind_of_heading
from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.facts.study_lines import COLUMNS

MOST_WORDS, FEWEST_COLUMNS, CLOSE = 7, 3, 1.5
JOINED = re.compile(r"(?:[&/,+]|\b(?:and|und|et|y|e|en|i|och|og|ja|and|και|и))$", re.I)
OF_DATES = STARTS | ENDS
DIGIT = re.compile(r"\d")
OF_PAIRS, EASTERN_LABEL = 4, re.compile("[\\u3400-\\u9fff\\uac00-\\ud7a3]{2,6}")


HEADS = COLUMNS.union(LABELS)


def with_headings_apart(lines: list[Line]) -> list[Line]:
    """Headings that stand at the side, on the first lines of their sections, as lines of their own."""
    apart: list[Line] = []
    begun, ended, is_headed = "", "", False
    parted = [with_look_parted(line) for line in lines]
    for line, below in zip_longest(parted, parted[1:]):
        text, _, rest = line.text.partition("\t")
        whole = f"{begun} {text}".strip()
        is_rest = bool(text) and text == ended
        is_of_form = bool(rest) and (names_columns(line) or is_label(text, below) or is_of_pairs(line))
        ended = rest_of_heading(text, below) if rest.strip() and not begun and not is_of_form else ""
        heading = with_rest(text, ended)
        may_head = (bool(begun) or not is_headed or is_alone(line, apart)) and not is_of_form
        if is_rest:
            # The heading was made whole on the line above.
            apart += [rest_of(line)] if rest.strip() else []
            begun, ended = text, ""
        elif rest.strip() and may_head and is_side_heading(heading, whole, rest):
            apart += [] if begun and kind_of_heading(whole) else [heading_of(line, heading)]
            apart.append(rest_of(line))
            begun = text
        else:
            apart.append(line)
            is_headed = is_headed or bool(kind_of_heading(line.text))
            begun, ended = begun if not line.text else "", ""
    return apart


def names_columns(line: Line) -> bool:
    """Whether a line is the head of a table: 'School', 'Course', 'From', 'To'."""
    cells = line.text.split("\t")
    return len(cells) >= FEWEST_COLUMNS and all(folded(cell) in HEADS for cell in cells)


def is_of_pairs(line: Line) -> bool:
    """Whether a row of an eastern form has two labels and what these label: '学历 | 本科 | 专业 | 会计'."""
    cells = line.text.split("\t")
    labels = [cell.replace(" ", "") for cell in cells[::2]]
    return len(cells) == OF_PAIRS and all(map(EASTERN_LABEL.fullmatch, labels))


def is_label(text: str, below: Line | None) -> bool:
    """Whether the first cell of a line is a label of a form: 'To'; 'School' above another label."""
    name = folded(text)
    if name in OF_DATES:
        return True
    if name not in LABELS:
        return False
    label, _, rest = below.text.partition("\t") if below else ("", "", "")
    return bool(rest) and folded(label) in LABELS and not kind_of_heading(label)


def is_side_heading(heading: str, whole: str, rest: str) -> bool:
    return bool(kind_of_heading(heading) or kind_of_heading(whole)) and not kind_of_heading(rest)


def heading_of(line: Line, heading: str) -> Line:
    text = line.text.partition("\t")[0]
    return replace(part_of(line, text, parted_at(line, text)[0]), text=heading)


def rest_of(line: Line) -> Line:
    """What a line says beside a heading."""
    text, _, rest = line.text.partition("\t")
    return part_of(line, rest, parted_at(line, text)[1])


def rest_of_heading(text: str, below: Line | None) -> str:
    """What the line below has of a heading at the side: 'Academic' above 'Background'."""
    rest = below.text.partition("\t")[0] if below else ""
    whole = with_rest(text, rest)
    is_whole = kind_of_heading(text) and not JOINED.search(text)
    # 'Pubblicazioni' is one by itself, and goes on in the same look: 'scelte'.
    is_broken = not DIGIT.search(text) and any(map(str.isalpha, text)) and (not is_whole or rest.islower())
    return rest if rest and is_broken and len(whole.split()) <= MOST_WORDS and kind_of_heading(whole) else ""


def with_rest(text: str, rest: str) -> str:
    """A heading and what the line below has of it; 'ARBETSLIVS-' above 'ERFARENHET' is one word."""
    if not rest:
        return text.strip()
    return f"{text[:-1]}{rest}" if text.endswith("-") and rest[:1].isalpha() else f"{text} {rest}".strip()


def parted_at(line: Line, text: str) -> tuple[list[Span], list[Span]]:
    count = next((n for n in range(1, len(line.spans) + 1) if said(line.spans[:n]) == text), 0)
    return line.spans[:count], line.spans[count:]


def said(spans: list[Span]) -> str:
    return " ".join(span.text for span in spans)


def part_of(line: Line, text: str, spans: list[Span]) -> Line:
    """A part of a line as a line: its looks and its box are those of its spans."""
    if not spans:
        return replace(line, text=text)
    boxes = [span.box for span in spans if span.box]
    x0, y0, x1, y1 = zip(*boxes, strict=True) if boxes else ((), (), (), ())
    return replace(
        line,
        text=text,
        size=max(span.size for span in spans),
        bold=all(span.bold for span in spans),
        italic=all(span.italic for span in spans),
        box=(min(x0), min(y0), max(x1), max(y1)) if boxes else None,
        spans=spans,
    )


def is_alone(line: Line, above: list[Line]) -> bool:
    """Whether the first cell of a line heads what follows: set unlike the rest, or below white space."""
    return len({span.look for span in line.spans}) > 1 or line.box is None or not above or not above[-1].text


def with_look_parted(line: Line) -> Line:
    """'**Languages** English, French': a heading that its look alone parts from what it is over."""
    looks = [span.look for span in line.spans]
    if line.is_item or "\t" in line.text or len(set(looks)) != 2 or looks != sorted(looks, key=looks.index):
        return line
    count = looks.count(looks[0])
    text = said(line.spans[:count])
    rest = line.text.removeprefix(text).strip()
    if not line.text.startswith(f"{text} ") or not rest or not kind_of_heading(text):
        return line
    return replace(line, text=f"{text}\t{rest}")


def is_under_cell(above: Line, line: Line) -> bool:
    """Whether a line stands close under a cell of the row above that is not its first."""
    if not line.box or "\t" not in above.text or line.page != above.page:
        return False
    left, top = line.box[:2]
    is_close = above.box is not None and 0 < top - above.box[1] < CLOSE * line.size
    return is_close and any(span.box and abs(span.box[0] - left) < 1 for span in above.spans[1:])


def is_short_title(line: Line) -> bool:
    count = len(line.text.split())
    return (
        1 <= count <= MOST_WORDS
        and not DIGIT.search(line.text)
        and "\t" not in line.text
        and not line.is_item
    )
