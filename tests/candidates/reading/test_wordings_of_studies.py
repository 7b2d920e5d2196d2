"""Degrees and subjects as people of eighty lands and trades write them: what is either, and what is neither.

`wordings_of_studies.txt` has a block for each land with a school of it; in a line the degree stands in
square brackets and the subject in curly ones, and what stands in neither is told besides: grades, honours,
how it was attended, theses, minors.
"""

import re
from pathlib import Path

import pytest

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.education import education_in
from rolecall.candidates.reading.facts.sections import Section
from tests.candidates.reading.test_web_studies import Study, said

TABLE = Path(__file__).with_name("wordings_of_studies.txt").read_text("utf-8")
LANDS = dict(block.strip().split("\n", 1) for block in TABLE.split("# ") if block.strip())


def read_from(*lines: str) -> list[Study]:
    """What is read of each study, without the point of an abbreviation."""
    found = education_in([Section("education", Line("Education"), [Line(line) for line in lines])])
    return [
        ((said(each.degree) or "").rstrip(".") or None, said(each.subject), said(each.institution))
        for each in found
    ]


def marked(wording: str, signs: str) -> str | None:
    opening, closing = map(re.escape, signs)
    found = re.search(f"{opening}(.*?){closing}", wording)
    return found[1].rstrip(".") if found else None


@pytest.mark.parametrize("land", LANDS)
def test_degrees_and_subjects_are_told_apart_as_the_land_writes_them(land: str) -> None:
    school = land.partition(" | ")[2]
    for wording in LANDS[land].splitlines():
        shown = re.sub(r"[\[\]{}]", "", wording)
        study = (marked(wording, "[]"), marked(wording, "{}"), school)

        assert read_from(shown, f"{school}\t2011 – 2014") == [study]
        assert read_from(f"2011 – 2014\t{school}", shown) == [study]
