"""Positions told in a sentence: 'Presently working with Acme Ltd., Ulm as Engineer from July 2021.'"""

import re
from dataclasses import replace

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.blocks import POINT
from rolecall.candidates.reading.facts.dates import periods_in

VERB = (
    r"(?:[^\W\d]+(?:ly|mente|ment)\s+|derzeit\s+|zuletzt\s+)?(?:(?:i|ich|j['’]ai)\s+)?"
    r"(?:(?:am|was|have|bin|war|été)\s+)?(?:been\s+)?"
    r"(?:working|worked|employed|associated|engaged|serving|served|tätig|angestellt|beschäftigt|"
    r"trabajando|trabajé|trabaj[oó]|trabalhei|trabalhando|travaillé|employée?|lavorato|lavoro|impiegat[oa])"
)
AS = r"(?:in the (?:capacity|position) of|as|als|comme|como|come)\s+(?:an?\s+|the\s+|una?\s+|une?\s+)?"
AT = r"(?:with|at|in|for|by|bei(?:\s(?:der|dem))?|beim|chez|en|em|presso|na|no)\s+(?:the\s+)?"
FROM = r"[\s,(]+(?:from|since|between|during|von|vom|seit|desde|de|du|depuis|dal|da|for the period)?[\s:]*$"
FIRST = re.compile(rf"{VERB}\s+{AT}(?P<at>.{{2,90}}?)[\s,]+{AS}(?P<title>.{{2,70}}?){FROM}", re.I)
THEN = re.compile(rf"{VERB}\s+{AS}(?P<title>.{{2,70}}?)[\s,]+{AT}(?P<at>.{{2,90}}?){FROM}", re.I)


def with_told_posts(lines: list[Line]) -> list[Line]:
    """The lines; a sentence that says as what, where and when somebody worked has these in cells."""
    return [told(line) or line for line in lines]


def told(line: Line) -> Line | None:
    periods = periods_in(line.text)
    if len(periods) != 1 or periods[0].is_single:
        return None
    text, period = POINT.sub("", line.text[: periods[0].begin]) + " ", periods[0]
    match = FIRST.match(text) or THEN.match(text)
    if match is None or line.text[period.finish :].strip(" .)"):
        return None
    when = line.text[period.begin : period.finish]
    return replace(line, text=f"{match['title']}\t{match['at'].rstrip(',')}\t{when}", spans=[], is_item=False)
