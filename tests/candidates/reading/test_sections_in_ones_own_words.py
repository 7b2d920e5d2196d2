"""Sections under headings that few people use, and under some that nobody else does: by what they list."""

import pytest

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.headings import kind_of_heading
from rolecall.candidates.reading.facts.section_contents import with_kinds_by_contents
from rolecall.candidates.reading.facts.sections import Section

HEADINGS = {
    "skills": "Know-how; Kann ich; Bilgisayar Bilgileri; 特长; 活かせる知識・技術; Punti di forza",
    "languages": "Spoken; Competențe lingvistice; Езикови умения; Talen en niveau; 外语能力; 외국어 능력",
    "certificates": "License and endorsements; Fachweiterbildungen; Capacitaciones; Övriga kurser; Обучения",
    "interests": "Mag ich; Vaļasprieki; Off the clock; Tiempo libre",
}


@pytest.mark.parametrize(("kind", "headings"), HEADINGS.items())
def test_headings_of_many_tongues_are_known(kind: str, headings: str) -> None:
    assert {heading: kind_of_heading(heading) for heading in headings.split("; ")} == dict.fromkeys(
        headings.split("; "), kind
    )


LISTED = {
    "languages with levels": (["English – fluent", "Tagalog – mother tongue", "Arabic – basic"], "languages"),
    "languages on one line": (["Türkçe (ana dil), İngilizce (B2)"], "languages"),
    "papers with a year": (["Certified Revenue Executive\t2021", "First Aid and AED\t2023"], "certificates"),
    "cards without one": (["CSCS Gold Card", "SMSTS", "IPAF 3a, 3b"], "certificates"),
    "forms of Japan": (["普通自動車第一種運転免許", "日商簿記検定2級"], "certificates"),
    "a post with its period": (["Licensed pilot, 2019 – 2021", "Registered nurse, 2021 – 2024"], "other"),
    "sentences": (["I teach English to the children of our street on Sundays."], "other"),
    "a language among other words": (["English breakfast and other classics"], "other"),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "kind"), LISTED.values(), ids=LISTED)
def test_what_an_unheard_heading_heads_is_told_by_its_lines(lines: list[str], kind: str) -> None:
    section = Section("other", Line("All in order"), [Line(line) for line in lines])

    assert [each.kind for each in with_kinds_by_contents([section])] == [kind]


def test_a_known_heading_is_believed() -> None:
    section = Section("other", Line("Additional information"), [Line("English – fluent")])

    assert [each.kind for each in with_kinds_by_contents([section])] == ["other"]
