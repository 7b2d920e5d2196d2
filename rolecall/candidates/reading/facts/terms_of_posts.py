"""What papers of public offices tell between dates and title, as pay and street, and add to a title."""

import re
from dataclasses import replace

from rolecall.candidates.reading.document import Line

PAY = re.compile(
    r"\s*(?:salary\s*:?\s*)?\$?\d[\d,.]*\s*(?:USD\s)?per\s(?:year|annum|hour|month|week)\b.*", re.I
)
STREET = re.compile(
    r"\s*\d{1,5}\s(?:[NSEW]\.?\s)?(?:[A-Z][\w'.-]*\s){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|"
    r"Ln|Way|Court|Ct|Place|Pl|Parkway|Pkwy|Highway|Hwy|Square|Terrace)\.?(?:\s[NSEW]{1,2})?"
    r"(?:,?\s(?:Suite|Ste|Room|Floor|Unit|Apt)\.?\s?[\w-]+)?,?\s*"
)
OF_TOWN = re.compile(r"(?<=, [A-Z]{2})(?:\s\d{5}(?:-\d{4})?)?(?:\s(?:United States|USA))?$")
"""what stands behind a town and its state, 'Washington, DC 20024 United States'"""
OF_TITLE = re.compile(
    r"\s*\((?:this is a federal job|\d{1,3}[- ]?(?:beds?|bedded|Betten|lits|camas|letti|bedden|łóżek))\)",
    re.I,
)
"""'(This is a federal job)', 'Staff Nurse (32 beds)'"""


def without_terms(lines: list[Line]) -> list[Line]:
    """The lines of posts without those of pay and of streets, and without what is only added to a title."""
    return [without_additions(line) for line in lines if not is_term(line.text)]


def is_term(text: str) -> bool:
    is_pay = " per " in text.casefold() and PAY.fullmatch(text) is not None
    return is_pay or (text[:1].isdigit() and STREET.fullmatch(text) is not None)


def without_additions(line: Line) -> Line:
    ends = line.text[-1:].isdigit() or line.text.endswith(("States", "USA"))
    if ends and (behind := OF_TOWN.search(line.text)) and behind[0]:
        return replace(line, text=line.text[: behind.start()], spans=[])
    if "(" not in line.text or not OF_TITLE.search(line.text):
        return line
    spans = [replace(span, text=OF_TITLE.sub("", span.text)) for span in line.spans]
    return replace(line, text=OF_TITLE.sub("", line.text), spans=spans)
