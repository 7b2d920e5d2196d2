"""Labels with a colon that are worded as headings: some head a section of one line, some only their entry."""

import re
from collections import Counter
from dataclasses import replace

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.headings import GROUPS, SectionKind, kind_of_heading
from rolecall.candidates.reading.facts.lexicon import folded

LABEL = re.compile(r"\s*([^:：\t]{2,40})(?:[:：]\s*|\t)(\S.*)")
LABELLED: frozenset[SectionKind] = frozenset(
    {"skills", "languages", "certificates", "interests", "awards", "other", "contact"}
)
OF_MAIL = re.compile(r"\s*([^\W\d][^:\t]{3,30}):\s+(?=[^\W\d])")
BEHIND_STUDIES: frozenset[SectionKind] = frozenset({"skills", "languages"})
LONE = re.compile(r"[^\d\t]{3,40}[:：]\s*")
COLOPHON = re.compile(
    r"\W*(?:(?:this|cv|resume|résumé)\s(?:\w+\s){0,3})?(?:generated|created|made|built|powered|typeset|erstellt|"
    r"gesetzt|généré|créé|réalisé|generado|creado|hecho|gerado|criado|feito|generato|creato|gemaakt|wygenerowano|"
    r"utworzono|skapad|lavet|laget)\s(?:by|with|using|in|mit|von|par|avec|por|con|com|da|met|w|przez|med|av|af)\b",
    re.I,
)
SIGNED = re.compile(
    r"\s*(?:fait à |signed (?:at|in) )?[^\W\d][^\W\d. -]*(?:[ -][^\W\d]+){0,3},\s"
    r"(?:den |the |le |li |a |dnia )?(?:\d{1,2}\.?(?:er|st|nd|rd|th)? (?:de )?[^\W\d_]{3,12}\.?,?(?: de)?"
    r"|\d{1,2}[./]\s?\d{1,2}[./])\s?20\d\d\.?",
    re.I,
)
"""'Berlin, 3. November 2026', 'Lyon, le 03/11/2026'"""
MOST_SIGNED, MOST_WORDS = 2, 8
YEAR = re.compile(r"(?:19|20)\d\d")
DIGIT, LISTING = re.compile(r"\d"), re.compile(r"\s*[,;|•·、，；]\s*")


def kind_of_label(line: Line, within: SectionKind | None) -> SectionKind | None:
    """'Languages: Greek, English' in a section of many things is a section of one line."""
    if within not in (
        None,
        "skills",
        "languages",
        "other",
        "contact",
        "certificates",
        "interests",
        "summary",
    ):
        return None
    match = LABEL.match(line.text)
    kind = kind_of_heading(match[1]) if match else None
    if match and within == "skills" and kind == "other" and is_group(match[1], match[2]):
        return None
    if within == "certificates" and kind == "other":
        # 'Driving licence: B' among certificates is one.
        return None
    return kind if kind in LABELLED and kind != within else None


def kind_behind_studies(line: Line, above: Line | None, before: SectionKind | None) -> SectionKind | None:
    """'Idiomas: inglés (B2)' below the white space behind the studies of a mail, or below such a line."""
    match = OF_MAIL.match(line.text)
    is_apart = above is not None and (not above.text or before in BEHIND_STUDIES)
    kind = kind_of_heading(match[1]) if match and is_apart else None
    return kind if kind in BEHIND_STUDIES else None


def is_group(label: str, listed: str) -> bool:
    """Whether a label among skills only groups what it lists: 'Other: rotas, mentoring'."""
    return folded(label) in GROUPS and not DIGIT.search(listed) and len(LISTING.split(listed)) > 1


def without_label(line: Line) -> Line:
    match = LABEL.match(line.text)
    return replace(line, text=match[2]) if match else line


def without_recurring(lines: list[Line]) -> list[Line]:
    """The lines without labels that stand in every entry, 'Summary:', where headings have no colon."""
    lone = [line for line in lines if LONE.fullmatch(line.text)]
    counts = Counter(folded(line.text) for line in lone)
    recurring = [line for line in lone if counts[folded(line.text)] > 1 and kind_of_heading(line.text)]
    if not recurring or not any(is_plain_heading(line) for line in lines):
        return lines
    return [line for line in lines if not any(line is other for other in recurring)]


def without_colophon(lines: list[Line]) -> list[Line]:
    """The lines without a last one that says by which tool the paper was made."""
    last = next((index for index in reversed(range(len(lines))) if lines[index].text), None)
    if last is None or not COLOPHON.match(lines[last].text) or len(lines[last].text.split()) > MOST_WORDS:
        return lines
    return [*lines[:last], *lines[last + 1 :]]


def without_signature(lines: list[Line]) -> list[Line]:
    """The lines without a last one that says where and when a paper was signed, and by whom."""
    filled = [index for index, line in enumerate(lines) if line.text and not line.in_margin]
    for at in filled[-MOST_SIGNED:]:
        is_last = not any(DIGIT.search(line.text) for line in lines[at + 1 :])
        # In a list of dated things it is one of them.
        is_apart = at > 0 and not YEAR.search(lines[at - 1].text)
        if is_last and is_apart and SIGNED.fullmatch(lines[at].text):
            return lines[:at]
    return lines


def is_plain_heading(line: Line) -> bool:
    return line.text[-1:] not in (":", "：") and kind_of_heading(line.text) in ("experience", "education")
