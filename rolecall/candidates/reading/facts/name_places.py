"""Where on a page names stand, and how much a place and its looks speak for one."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.contacts import LABEL
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.headings import SectionKind
from rolecall.candidates.reading.facts.lexicon import ADDRESSED, folded
from rolecall.candidates.reading.facts.name_cleaning import is_name_label, leads_on
from rolecall.candidates.reading.facts.name_evidence import is_else
from rolecall.candidates.reading.facts.name_likeness import is_title_of_paper
from rolecall.candidates.reading.facts.scope import Scope, is_signing

MOST_NEAR, MOST_FIRST, MOST_OF_CELL = 40, 3, 80
REACHED = re.compile(r"@|\+?\d(?:[\s()./–-]{0,3}\d){5}")
DASHED, QUOTED = re.compile(r"[–—―]\s?[^\W\d_]"), re.compile(r"[“”„«»\"]")
PHONE = re.compile(r"(?:[^\W\d_]{1,9}\.?:? ?)?[+(]{0,2}\d[\d\s()./–-]{6,20}\d")
NUMBER = re.compile(r"\d")
OF_ENTRIES: frozenset[SectionKind | None] = frozenset(("experience", "education", "publications", "projects"))
MOST_HEAD, MOST_LAST, NEAR_MAIL = 8, 3, 3
"""lines from a name to how its owner is reached, and those at the end of a paper"""


def ranked(scope: Scope) -> Iterator[tuple[int, int]]:
    """The places where a name may stand, each behind how many others that may be one.

    What the paper is called, a form of address, a number, an address or a role is not the first.
    """
    rank = 0
    for index in places(scope):
        yield rank, index
        rank += rank < MOST_FIRST and not is_passed_over(scope.lines[index].text)


def is_passed_over(text: str) -> bool:
    """Whether a line above a name takes nothing from its being the first."""
    plain = folded(text)
    if is_title_of_paper(plain) or plain in ADDRESSED or REACHED.search(text):
        return True
    cell = text.split("\t", maxsplit=1)[0]
    return bool(NUMBER.search(text)) or (len(cell) <= MOST_OF_CELL and is_else(cell))


def first_page(scope: Scope) -> list[int]:
    """The lines with words of the first page."""
    return [index for index, line in enumerate(scope.lines) if line.page == 1 and line.text]


def places(scope: Scope) -> list[int]:
    """The top lines, then the largest ones of the first page, then those near an address, then the last."""
    large = sorted(first_page(scope), key=lambda index: -scope.lines[index].size)[:4]
    sized = [index for index in large if scope.lines[index].size]
    near = [index for index in sorted(scope.contact_lines()) if scope.lines[index].text]
    return list(dict.fromkeys([*scope.top, *sized, *near[:MOST_NEAR], *last_lines(scope)]))


def last_lines(scope: Scope) -> list[int]:
    """The lines at the end of the paper."""
    end = range(max(len(scope.lines) - 2 * MOST_LAST, 0), len(scope.lines))
    return [index for index in end if scope.lines[index].text][-MOST_LAST:]


def looks_score(scope: Scope, index: int, largest: float) -> float:
    """How much the size and the weight of a line speak for a name."""
    line = scope.lines[index]
    if not scope.body_size or not line.size:
        return 0.0
    ratio = line.size / scope.body_size
    return (
        (ratio >= 1.2)
        + 1.5 * (ratio >= 1.5)
        + 1.5 * (line.size >= 0.97 * largest and ratio >= 1.2)
        + 0.5 * line.bold
    )


def position_score(scope: Scope, index: int, rank: int) -> float:
    """The first lines count, and more so where an address follows them; those of posts are not the first."""
    first = (2.5, 1.5, 1.0)[rank] if rank < MOST_FIRST and scope.kinds[index] not in OF_ENTRIES else 0.0
    reach = 9 if rank < MOST_FIRST else 4
    near = scope.lines[max(0, index - (rank == 1)) : index + reach]
    followed = any(is_contact(line.text) for line in near)
    return first + followed * (1.5 if rank < MOST_FIRST else 1.0)


@lru_cache(maxsize=4096)
def is_contact(text: str) -> bool:
    """Whether a line has an address or the label of a number."""
    return "@" in text or bool(LABEL.search(text))


def stands(scope: Scope, index: int, rank: int) -> bool:
    """Whether a line with nothing but a name says who the person is by where it stands.

    In the head of the page above what the person did and near how they are reached, or at the end: with
    an address beside it, or signed.
    """
    line = scope.lines[index]
    if rank < MOST_FIRST and scope.kinds[index] in (None, "contact", "summary"):
        head = scope.lines[max(index - 2, 0) : index + MOST_HEAD]
        if any(REACHED.search(each.text) and not periods_in(each.text) for each in head):
            return True
    last = last_lines(scope)
    if index not in last:
        return (line.in_margin and bool(REACHED.search(line.text))) or is_over_address(scope, index)
    return bool(REACHED.search(line.text)) or (index == last[-1] and is_signed(scope.lines, index))


def is_over_address(scope: Scope, index: int) -> bool:
    """Whether the only e-mail address of the paper follows: what stands there is a column of its own."""
    mails = scope.mails
    return len(mails) == 1 and index < mails[0] <= index + NEAR_MAIL and scope.kinds[index] != "references"


def is_signed(lines: list[Line], index: int) -> bool:
    """Whether the line above says where and when something was signed, or ends a letter."""
    above = next((line.text for line in reversed(lines[:index]) if line.text), "")
    period = periods_in(above)
    return is_signing(above) or (len(above.split()) <= 5 and any(each.is_single for each in period))


def is_of_other(scope: Scope, index: int, text: str) -> bool:
    """Whether a name is of whoever a letter greets below it, or of whoever said what stands above it."""
    line, above = scope.lines[index], scope.lines[index - 1].text if index else ""
    if DASHED.match(line.text) and QUOTED.search(above):
        return True
    last = folded(text).rpartition(" ")[2]
    return any(last in each.split() for each in scope.greetings)


def goes_on(scope: Scope, index: int) -> bool:
    """Whether a line ends what the line above says: 'of Northern Lakes', but not under 'Curriculum Vitae'."""
    if not scope.lines[index].text.startswith("of "):
        return False
    above = scope.lines[index - 1].text if index else ""
    return not (is_title_of_paper(folded(above)) or leads_on(f"{above} of"))


def is_over_contact(scope: Scope, index: int) -> bool:
    """Whether a line has nothing above it but what the paper is called, and an address or a number below."""
    if any(line.text and not is_title_of_paper(folded(line.text)) for line in scope.lines[:index]):
        return False
    below = next((line.text for line in scope.lines[index + 1 : index + 3] if line.text), "")
    return "@" in below or bool(PHONE.fullmatch(below))


def is_led_to(scope: Scope, index: int) -> bool:
    """Whether the line above is the label of a name, or a greeting that says it next: 'Hi, I'm'."""
    above = scope.lines[index - 1] if index else None
    if above and above.text and (is_name_label(above.text) or leads_on(above.text)):
        return True
    return is_value_beside(scope, index)


def is_value_beside(scope: Scope, index: int) -> bool:
    """Whether a line stands level with a label in a column of labels: 'Full name' left of it."""
    line = scope.lines[index]
    if line.box is None or index not in scope.top:
        return False
    labels = (scope.lines[other] for other in scope.top if other < index)
    return any(
        label.box
        and label.page == line.page
        and abs(label.box[1] - line.box[1]) < 0.5 * line.size
        and label.box[2] <= line.box[0]
        and is_name_label(label.text.rstrip(" :"))
        for label in labels
    )
