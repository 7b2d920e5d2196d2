"""Ways to lay a résumé out that people have, each with what it once had misread."""

import pytest

from rolecall.candidates.reading import read
from rolecall.candidates.reading.layout_direction import spoken
from rolecall.candidates.reading.pieces import Piece
from tests.candidates.reading.papers import compiled
from tests.candidates.reading.test_experience import short

AT_THE_SIDE = r"""
#set text(size: 10pt)
#text(size: 20pt)[Morwenna Tregear]

morwenna\@example.org

#grid(columns: (2.45cm, 1fr), column-gutter: 5pt, row-gutter: 9pt,
[Career History], [Legal Counsel, Lake Law Centre, Newport (2024 – 2026). Instructed counsel in an appeal
and ran sixty claims. Trained two hundred managers on procedure and wrote the policy on data.

Associate Solicitor, Ash & Thorn Solicitors, Hereford (March 2019 to October 2023). Ran forty claims from
letter to hearing, and drafted contracts that people can read.],
[Academic \ Background], [LLB (Hons) in Law, University of the Marches (2009 – 2013), Distinction \
BA in Music, Cascade University (2006 – 2009)],
[Skills], [Contract drafting; Negotiation; Advocacy])
"""
MONOGRAM = r"""
#text(size: 20pt)[*IMOGEN*]\
#text(size: 36pt)[*IA*] #h(30pt) #text(size: 20pt)[*ACHTERBERG*]\
#text(size: 10pt)[Product Designer\ iachterberg\@example.org]

#text(size: 10pt)[I draw, prototype, test, and then take half of it away before anybody else has to see it.]
"""
BESIDE = r"""
#text(size: 18pt)[Ivana Kolar] #text(size: 10pt)[Laboratory Technician]

#text(size: 10pt)[ivana\@example.org

I run the instruments of a food laboratory and keep them so that others may trust what these say.]
"""
CHIPS = r"""
#text(size: 20pt)[Ines Prado]

#text(size: 10pt)[ines\@example.org
= Skills
Adobe Creative Suite #h(12pt) Salesforce \
Market analysis #h(12pt) Negotiation \
Budgeting
= Languages
#grid(columns: (3cm, 3cm), row-gutter: 6pt, [German], [native], [English], [C1], [French], [B1])]
"""


def test_headings_at_the_side_and_jobs_in_paragraphs() -> None:
    profile = read(compiled(AT_THE_SIDE)).profile

    assert {short(each) for each in profile.experience} == {
        ("Legal Counsel", "Lake Law Centre", "2024/2026"),
        ("Associate Solicitor", "Ash & Thorn Solicitors", "2019-03/2023-10"),
    }
    assert [each.subject.value for each in profile.education if each.subject] == ["Law", "Music"]
    assert [each.written.value for each in profile.skills] == ["Contract drafting", "Negotiation", "Advocacy"]


@pytest.mark.parametrize(
    ("page", "name", "role"),
    [
        (MONOGRAM, "IMOGEN ACHTERBERG", "Product Designer"),
        (BESIDE, "Ivana Kolar", "Laboratory Technician"),
    ],
)
def test_a_name_is_told_from_what_stands_beside_it(page: str, name: str, role: str) -> None:
    profile = read(compiled(page)).profile

    assert (profile.name and profile.name.value, profile.headline and profile.headline.value) == (name, role)


def test_items_in_rows_are_neither_one_nor_in_columns() -> None:
    profile = read(compiled(CHIPS)).profile

    assert [each.written.value for each in profile.skills] == [
        "Adobe Creative Suite", "Salesforce", "Market analysis", "Negotiation", "Budgeting",
    ]  # fmt: skip
    assert [(each.code, each.level) for each in profile.languages] == [
        ("de", "native"),
        ("en", "C1"),
        ("fr", "B1"),
    ]


ROWS = """<h1>Dario Monti</h1><p>dario@example.org • 011 555 5937 • Bari</p><table>
<tr><td><b>Esperienze professionali</b></td><td><p><b>Infermiere di reparto</b></p>
<p>Ospedale del Lago, Bari</p><p>Gestione dei turni per ventidue colleghi.</p></td>
<td>mag 2023 – oggi</td></tr>
<tr><td></td><td><p><b>Infermiere di pronto soccorso</b></p><p>Croce Celeste, Monreale</p>
<p>Tutor di studenti.</p></td><td>feb 2019 – mar 2023</td></tr></table>"""
NARROW = """Samuel Begaye
Address: Fayetteville, NC Phone: (919) 555-0116
----------------------------------------------------------------------
Experience
----------------------------------------------------------------------
Oct 2018 – Jul 2024

Squad Leader
U.S. Army, 88th Sustainment Brigade | Fort Halloway, NC
* Cut the wait for parts.

Skills
------------------------------
Route planning, Forklift, Excel.
* Loaded 60 trucks a night with a crew of four.
* Passed every inspection of freight since 2015.

Certifications
CCNA (Cisco), 2020
"""


def test_dates_in_the_last_cell_belong_to_their_row() -> None:
    profile = read(ROWS.encode()).profile

    assert [short(each) for each in profile.experience] == [
        ("Infermiere di reparto", "Ospedale del Lago", "2023-05/now"),
        ("Infermiere di pronto soccorso", "Croce Celeste", "2019-02/2023-03"),
    ]
    assert [each.value for each in profile.phones] == ["+390115555937"]


def test_a_plain_text_with_rules_labels_and_sentences() -> None:
    profile = read(NARROW.encode()).profile

    assert [short(each) for each in profile.experience] == [
        ("Squad Leader", "U.S. Army, 88th Sustainment Brigade", "2018-10/2024-07")
    ]
    assert profile.place
    assert profile.place.value == "Fayetteville, NC"
    assert [each.written.value for each in profile.skills] == ["Route planning", "Forklift", "Excel"]
    assert [each.title.value for each in profile.certificates] == ["CCNA"]


def test_what_is_written_leftward_keeps_its_points_and_commas() -> None:
    words = ["2019", "،2023", "2020–،2021", "Excel", "•"]
    row = [Piece(word, 10.0 * at, 0, 10.0 * at + 8, 10, 10) for at, word in enumerate(["يناير", *words])]

    assert [piece.text for piece in spoken(row, from_right=True)] == [
        "•", "2019", "2023،", "2020–2021،", "Excel", "يناير",
    ]  # fmt: skip
