"""Of a certificate's line: which part is its title, and which one who issued it."""

import re

from rolecall.candidates.reading.facts.certificate_remarks import STATE
from rolecall.candidates.reading.facts.issuers import LEVEL, is_body, led_by_issuer
from rolecall.candidates.reading.facts.listed_sections import is_certificate
from rolecall.candidates.reading.facts.merits_apart import EDGE
from rolecall.candidates.reading.facts.titles import title_score
from rolecall.candidates.reading.folding import folded

GIVEN_BY = (
    r"issued by|awarded by|ausgestellt von|erworben bei|délivrée? par|emitid[oa] por|expedid[oa] por|"
    r"impartid[oa] por|rilasciat[oa] da(?:l(?:la)?)?|conseguit[oa] presso|afgegeven door|wydan[ey] przez|"
    r"utfärdat av|udstedt af|utstedt av|выдан\w*|кем выдан"
)
FROM = rf"{GIVEN_BY}|from|by|durch|bei|par|por|pel[oa]|presso|da|door|via|bij|przez|vydal"
ISSUED = re.compile(rf"\b(?:{FROM}|issued|issuer|wystawca|ausgestellt|erworben)\b[:\s]*", re.I)
ISSUED_BY = re.compile(rf",?\s+(?:{FROM})\s+(?=\S)")
SAID_TO_ISSUE = re.compile(rf",?\s+(?:{GIVEN_BY})\s+(?=\S)")
DASHED = re.compile(r"\s+[–—-]\s+")
PARTED = re.compile(r",\s|\s[–—(-]")
CELL = re.compile(r"\t|\s*[|•·]\s*")
OF_SCOPE = re.compile(
    r"\b(?:unlimited|limited|unrestricted|advanced|adult|child|basic|practice|sınıf\w*|class|klasse|classe|clase|cat|kat\w*|categor\w+|"
    r"grades?|drones?|level|niveau|nivel|stufe|modul\w*)\b",
    re.I,
)
OF_PAPER = re.compile(r"(?:schein|ausweis|zertifikat|pass|card|ticket|licen[cs]e|certificate)\b", re.I)
NUMBER = re.compile(
    r"[A-Z]{1,3}-?\d{3,12}|(?:no|nr|nº|n°|num|#|id|reg|lic)[.:]{0,2}\s?[A-Z]{0,4}[\d-]{3,12}", re.I
)
ISSUED_LAST = re.compile(r"(.*,\s.*?)\s[–—-]\s([A-ZÀ-Þ][^,–—]*\s[^,–—]{2,60})")
"""'BLS, ACLS – American Heart Association'"""
GRADED = re.compile(r"[A-Z]{2,6}[\s-](?:I{1,3}|IV|V|\d{1,2}|[A-Z]\d?)")
"""'PSM I', 'NR-10': a short name with its degree is of the title, and none who issues it"""
GRADE = re.compile(
    r"(?:[IVX]{1,4}|\d)\b|(?:level|grade|class|cat|categor\w+|kat|kategor\w+|klasse|klass|niveau|nivel|nível|livello|stufe|modul\w*|part|section|"
    r"standards?|группа|разряд|групп\w*|sınıf\w*|stopień|grupo|grupa|aste)\b",
    re.I,
)
"""'III группа', 'cat. 1, 3 et 5': how far a certificate reaches"""
MOST_LETTERS, SHORTEST_MEANT = 6, 2
OFFICE = re.compile(r"[A-ZÀ-Þ]{2,8}\s\d{1,3}")
"""'SAMU 87'"""
IS_TITLE = 2.0


def title_and_issuer(text: str) -> tuple[str, str]:
    """'CKA, CNCF', 'CKA (CNCF)' and 'CKA – CNCF'; a level behind a dash is the title's."""
    cells = [cell.strip(EDGE) for cell in CELL.split(text) if cell.strip(EDGE)]
    if len(cells) == 2 and STATE.fullmatch(cells[1]):
        return title_and_issuer(cells[0])
    if len(cells) > 1:
        return cells[0], cells[1]
    if marked := issued_by(text):
        return marked
    if led := led_by_issuer(text):
        return led
    bracket = re.fullmatch(r"(.{4,200}?)\s*\(([^()]{2,60})\)", text)
    if bracket and not is_of_title(bracket[2], bracket[1]):
        return bracket[1], bracket[2]
    if (
        (body := ISSUED_LAST.fullmatch(text))
        and folded(body[2]) not in LEVEL
        and is_issuer_behind(body[2], body[1])
    ):
        return body[1].strip(EDGE), body[2].strip(EDGE)
    head, comma, tail = text.rpartition(", ")
    if comma and NUMBER.fullmatch(tail):
        return title_and_issuer(head)
    if comma and may_issue(tail):
        return head.strip(EDGE), tail.strip(EDGE)
    dashes = [*DASHED.finditer(text)]
    if dashes and is_issuer_behind(text[dashes[-1].end() :], text[: dashes[-1].start()]):
        return text[: dashes[-1].start()].strip(EDGE), text[dashes[-1].end() :].strip(EDGE)
    return text.strip(EDGE), ""


def issued_by(text: str) -> tuple[str, str] | None:
    """'CKA by CNCF': the words before and behind; 'Dangerous Goods by Sea' names nobody."""
    said = SAID_TO_ISSUE.search(text)
    match = said or ISSUED_BY.search(text)
    if match is None:
        return None
    title, by = text[: match.start()].strip(EDGE), text[match.end() :].strip(EDGE)
    may_be = " " in by or is_body(by) or by.isupper()
    return (title, by) if said or (may_be and by[:1].isupper() and not PARTED.search(title)) else None


def is_issuer_behind(text: str, title: str) -> bool:
    """Whether what stands behind a dash is who issued it: no level, no trade, no meaning of letters."""
    if is_body(text):
        return True
    if folded(text) in LEVEL or not text[:1].isupper() or GRADE.match(text):
        return False
    is_spelled = (
        title.isupper() and len(title) <= MOST_LETTERS and not text.isupper() and is_meant(title, text)
    )
    return not is_spelled and (text.isupper() or (title_score(text) < IS_TITLE and not is_certificate(text)))


def is_meant(letters: str, text: str) -> bool:
    """Whether most words of a text begin with some of the letters: 'BAM – Bättre arbetsmiljö'."""
    initials = [word[0].upper() for word in text.split() if len(word) > SHORTEST_MEANT]
    return sum(initial in letters for initial in initials) > len(initials) / 2


def may_issue(text: str) -> bool:
    """Whether what stands behind a comma may be who issued it: 'Java SE 8 Programmer' does not."""
    if GRADE.match(text):
        return False
    if is_body(text):
        return folded(text) not in LEVEL
    is_name = text[:1].isalpha() and not text[:1].islower()
    is_numbered = any(letter.isdigit() for letter in text) and not OFFICE.fullmatch(text)
    return is_name and folded(text) not in LEVEL and not is_numbered


def is_of_title(bracketed: str, title: str) -> bool:
    """Whether what stands in brackets is the title's own: its initials or a level."""
    plain = folded(bracketed)
    if is_body(bracketed):
        return False
    if GRADED.fullmatch(bracketed) or bracketed.islower() or "+" in bracketed or OF_SCOPE.search(bracketed):
        return True
    initials = "".join(word[0] for word in title.split())
    is_short = len(bracketed) <= 5 and bracketed[:1] == title[:1]
    is_abbreviated = sum(letter.isupper() for letter in bracketed) > 1
    if is_short and is_abbreviated and (not bracketed.isupper() or bracketed.startswith(initials[:3])):
        return True
    is_land = len(bracketed) == 2 and bracketed.isupper() and bracketed.isascii()
    is_paper = is_land or bool(OF_PAPER.search(bracketed)) or title_score(bracketed) >= IS_TITLE
    return is_paper or plain in LEVEL or "level" in plain or any(letter.isdigit() for letter in plain)
