"""Positions told in a sentence: 'Presently working with Acme Ltd., Ulm as Engineer from July 2021.'"""

import re
from dataclasses import replace

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.blocks import POINT
from rolecall.candidates.reading.facts.dates import periods_in

VERB = (
    r"(?:[^\W\d]+(?:ly|mente|ment)\s+|derzeit\s+|zuletzt\s+)?(?:(?:i|ich|j['’]ai)\s+)?"
    r"(?:(?:am|was|have|bin|war|été)\s+)?(?:been\s+)?"
    r"(?:working|worked|started|began|employed|associated|engaged|serving|served|tätig|angestellt|beschäftigt|"
    r"trabajando|trabajé|trabaj[oó]|trabalhei|trabalhando|travaillé|employée?|lavorato|lavoro|impiegat[oa])"
)
AS = r"(?:in the (?:capacity|position) of|as|als|comme|como|come)\s+(?:an?\s+|the\s+|una?\s+|une?\s+)?"
AT = r"(?:with|at|in|for|by|bei(?:\s(?:der|dem))?|beim|chez|en|em|presso|na|no)\s+(?:the\s+)?"
FROM = r"[\s,(]+(?:from|since|between|during|in|im|von|vom|seit|desde|de|du|depuis|dal|da|"
FROM += r"for the period)?[\s:]*$"
FIRST = re.compile(rf"{VERB}\s+{AT}(?P<at>.{{2,90}}?)[\s,]+{AS}(?P<title>.{{2,70}}?){FROM}", re.I)
THEN = re.compile(rf"{VERB}\s+{AS}(?P<title>.{{2,70}}?)[\s,]+{AT}(?P<at>.{{2,90}}?){FROM}", re.I)

WAS = re.compile(
    r"(?:i|ich|j['’]ai)\s(?:have been|was|am|had been|bin|war|été)\s(?:an?\s|the\s)?"
    rf"(?P<title>.{{2,70}}?)\s{AT}(?P<at>.{{2,90}}?)\s*$",
    re.I,
)
BEGUN = re.compile(
    r"(?:i|ich)\s(?:started|began|joined|worked|was|have been|am|arbeite|war|bin|habe)\s|"
    r"(?:from|between|since|von|vom|seit|de|depuis|du|desde|dal?)\s.{4,60}?(?:\bI\b|\bich\b|j['’]ai|trabaj|lavor)",
    re.I,
)
"""a sentence that begins with when: 'From June 2018 until today I have been employed by …'"""
TELLING = re.compile(
    r",\s(?:with|where|looking|responsible|in charge|leading|mit|avec|con|com)\s[^,]{4,}(?:,.*)?$", re.I
)
"""', looking after 250 passengers a sailing': what is told behind the employer"""
TOWN = re.compile(r"(?<=[\w.)])\s(?:in|à|en|em)\s[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+)?$")
LEADS = re.compile(r"\b(?:from|between|since|during|von|vom|seit|de|depuis|du|desde|dal?)\s*$", re.I)
SENTENCES = re.compile(r"(?<=[a-zà-ÿ\d)])\.\s+(?=[A-ZÀ-Þ])")


def with_told_posts(lines: list[Line]) -> list[Line]:
    """The lines; a sentence that says as what, where and when somebody worked has these in cells."""
    shown: list[Line] = []
    for line in with_whole_sentences(lines):
        if not BEGUN.match(line.text):
            shown.append(told(line) or line)
            continue
        sentences = SENTENCES.split(line.text)
        posts = [told(replace(line, text=sentence)) for sentence in sentences]
        if not any(posts):
            shown.append(line)
            continue
        for sentence, post in zip(sentences, posts, strict=True):
            shown.append(post or replace(line, text=sentence, spans=[], is_item=True))
    return shown


def with_whole_sentences(lines: list[Line]) -> list[Line]:
    """The lines; those of a paragraph that begins with when somebody worked are one."""
    whole: list[Line] = []
    for line in lines:
        above = whole[-1] if whole else None
        is_open = above is not None and above.text[-1:] not in ("", ".") and BEGUN.match(above.text)
        if above and is_open and line.text and not line.is_item:
            whole[-1] = replace(above, text=f"{above.text} {line.text}", spans=[])
        else:
            whole.append(line)
    return whole


def told(line: Line) -> Line | None:
    periods = periods_in(line.text)
    if len(periods) != 1 or periods[0].is_single:
        return None
    period = periods[0]
    before, after = POINT.sub("", line.text[: period.begin]), line.text[period.finish :]
    is_first = not LEADS.sub("", before).strip()
    if not is_first and after.strip(" .)"):
        return None
    text = f"{after.strip(' ,.')} " if is_first else f"{before} "
    text = TELLING.sub(" ", text)
    match = FIRST.match(text) or THEN.match(text) or (is_first and WAS.match(text)) or None
    if match is None:
        return None
    when = line.text[period.begin : period.finish]
    employer = TOWN.sub("", match["at"].rstrip(","))
    return replace(line, text=f"{match['title']}\t{employer}\t{when}", spans=[], is_item=False)
