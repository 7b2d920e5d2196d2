"""Pages whose columns, cards and margins say what belongs together."""

import pytest

from rolecall.candidates.reading import read
from tests.candidates.reading.papers import compiled
from tests.candidates.reading.test_experience import short

JOBS = (
    ("Senior Engineer", "Nordwind Robotics GmbH", "2019 – 2024"),
    ("Test Engineer", "Kestrel Instruments", "2015 – 2019"),
    ("Developer", "Harbour Data", "2012 – 2015"),
)
TOLD = "\n- Built and ran a service that takes in two million messages a day.\n- Led a team of five.\n"
CARDS = ",".join(f"[*{title}*\\ {firm}\\ {years}{TOLD}]" for title, firm, years in JOBS)
STACKED = "".join(f"\n*{title}*\\ {firm}\\ _{years}_{TOLD}" for title, firm, years in JOBS)
BESIDE = ",".join(f"[{years}],[*{title}*, {firm}{TOLD}]" for title, firm, years in JOBS)
CONTACT = "*CONTACT*\\ lena\\@example.org\\ +49 30 5550142\n\n*SKILLS*\\ Rust\\ Go\\ SQL\\ Kafka\\ Linux"
SCHOOL = "*EDUCATION*\n\n*BSc Physics*\\ Cascade University\\ 2008 – 2012\n\n*LANGUAGES*\\ German\\ English"
STUDY = "BSc Physics, Cascade University"
PAGES = {
    "three columns": "#grid(columns: (1fr, 1.6fr, 1fr), gutter: 14pt, "
    f"[{CONTACT}], [*EXPERIENCE*\n{STACKED}], [{SCHOOL}])",
    "cards in two columns": f"= Work history\n#grid(columns: (1fr, 1fr), gutter: 16pt, {CARDS})\n"
    f"= Education\n{STUDY}, 2008 – 2012",
    "headings and dates in the margin": "#grid(columns: (2.6cm, 1fr), row-gutter: 9pt, "
    f"[*Experience*],[],{BESIDE},[*Education*],[],[2008 – 2012],[{STUDY}])",
}


@pytest.mark.parametrize("page", PAGES)
def test_what_belongs_together_is_read_together(page: str) -> None:
    profile = read(compiled(f"#text(size: 22pt)[Lena Brandt]\n\nlena\\@example.org\n\n{PAGES[page]}")).profile

    assert {short(each) for each in profile.experience} == {
        (title, firm, years.replace(" – ", "/")) for title, firm, years in JOBS
    }
    assert [(each.degree, each.institution) != (None, None) for each in profile.education] == [True]
    assert all(each.title and each.title.evidence[0].box for each in profile.experience)
