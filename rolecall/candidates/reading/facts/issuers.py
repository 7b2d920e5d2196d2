"""Who issues certificates: bodies that issue many, and organisations by their words."""

import re
import tomllib
from pathlib import Path

from rolecall.candidates.reading.facts.lexicon import words
from rolecall.candidates.reading.facts.merits_apart import EDGE
from rolecall.candidates.reading.facts.organisations import organisation_score
from rolecall.candidates.reading.facts.titles import title_score
from rolecall.candidates.reading.folding import folded

BODIES = words(tomllib.loads(Path(__file__).with_name("certificates.toml").read_text("utf-8"))["bodies"])
LEVEL = words("""
associate, professional, foundation, practitioner, specialist, expert, advanced, intermediate, specialty,
foundation level, advanced level, expert level, entry level, basic level,
fundamentals, basic, level 1, level 2, level 3, level i, level ii, level iii, master, beginner, part 1,
part 2, national, international, national and international, theory, practical, renewed, valid, current,
in progress, 高级, 中级, 初级, 高級, 中級, 初級
""")
CHAMBERS, WITH_TOWN, IS_ISSUER = frozenset(["ihk", "hwk", "vhs", "tuv", "afpa", "senai", "ecdl"]), 2, 2.4
IS_TITLE = 2.0
OF_PAPERS = re.compile(r"certif|zertif|licen[cs]|diplom", re.I)
LEADING = re.compile(r"([^:–—]{2,60}?)(?::\s+|\s+[–—-]\s+)(\S.{1,120})")


def led_by_issuer(text: str) -> tuple[str, str] | None:
    """'Scrum Alliance: Certified ScrumMaster': what a body that issues many leads to is the title."""
    match = LEADING.fullmatch(text)
    if match is None or not is_body(match[1]):
        return None
    title, comma, school = match[2].partition(", ")
    if is_body(title):
        return None
    # Behind 'Coursera' stands who teaches it, too.
    return (title if comma and is_body(school) else match[2]).strip(EDGE), match[1].strip(EDGE)


def is_body(text: str) -> bool:
    """Whether a text is who issues certificates: a known one, 'IHK Kassel', or one by its words."""
    plain = folded(text.strip(EDGE))
    first = plain.partition(" ")[0]
    is_known = plain in BODIES or (first in BODIES and len(plain.split()) == WITH_TOWN and first in CHAMBERS)
    is_one = organisation_score(text) >= IS_ISSUER and title_score(text) < IS_TITLE
    return is_known or (is_one and not OF_PAPERS.search(text))
