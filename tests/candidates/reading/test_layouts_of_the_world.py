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


EXPORTED = r"""
#set page(margin: 0pt)
#set text(size: 10pt)
#grid(columns: (5.6cm, 1fr), block(inset: 18pt)[
#text(size: 13pt)[Contact]\
07700 900123 (Mobile)\
amelia.harrow\@example.org\
www.linkedin.com/in/amelia-\
harrow-example (LinkedIn)
#v(8pt)
#text(size: 13pt)[Top Skills]\
Agile Methodologies\
Product Strategy
#v(8pt)
#text(size: 13pt)[Certifications]\
Certified Scrum Product Owner\ (CSPO)\
Cloud Practitioner
], block(inset: 22pt)[
#text(size: 26pt)[Amelia Harrow]\
#text(size: 12pt)[Senior Product Manager at Kestrel Instruments]\
Leeds, England, United Kingdom
#v(8pt)
#text(size: 16pt)[Experience]\
#text(size: 12pt)[Kestrel Instruments]\
4 years 3 months\
#text(size: 11.5pt)[Senior Product Manager]\
March 2022 - Present (2 years 3 months)\
Leeds, United Kingdom\
Own the roadmap of three instruments.

#text(size: 11.5pt)[Product Manager]\
March 2020 - March 2022 (2 years 1 month)\
Leeds\
Launched the field spectrometer.

#text(size: 12pt)[Harbour Data]\
#text(size: 11.5pt)[Business Analyst]\
September 2016 - February 2020 (3 years 6 months)
#v(8pt)
#text(size: 16pt)[Education]\
#text(size: 12pt)[Northgate University]\
Bachelor of Arts (B.A.), Economics · (2010 - 2013)
])
"""
SPACED = r"""
#set text(size: 9pt)
#grid(columns: (6cm, 1fr), [
#text(tracking: 3pt)[*CONTACT*]\
+1 (212) 555-0142\
Buffalo, NY

#text(tracking: 3pt)[*EDUCATION*]\
2015 - 2019\
*WARDIERE UNIVERSITY*
- Bachelor of Business Management

#text(tracking: 3pt)[*LANGUAGES*]
- English (fluent)
- Spanish (native)
], [
#set text(size: 10.5pt)
#text(size: 30pt, tracking: 4pt)[OLIVIA #h(-5pt) SANZ]\
olivia.sanz\@example.org

#text(tracking: 3pt)[*WHERE I'VE WORKED*]\
*Borcelle Studio of Brands* #h(1fr) 2022 - PRESENT\
Marketing Manager
- Launched a brand of tea.
*Fauget Studio of Brands* #h(1fr) 2020 - 2022\
Marketing Assistant
- Kept the budget.
])
"""
FORM = """<h1>履　歴　書</h1><table><tr><td>ふりがな</td><td>たかはし　ゆうこ</td></tr>
<tr><td>氏　名</td><td>高橋　裕子</td></tr><tr><td>電話</td><td>090-5550-0142</td></tr></table><table>
<tr><td>年</td><td>月</td><td>職歴</td></tr>
<tr><td>2013</td><td>4</td><td>株式会社青空商事 入社 営業部に配属</td></tr>
<tr><td>2018</td><td>9</td><td>株式会社青空商事 退社</td></tr></table>
<table><tr><td>年</td><td>月</td><td>免許・資格</td></tr>
<tr><td>2015</td><td>6</td><td>日商簿記検定2級</td></tr></table>"""
MAIL = """TOMÁS HERRERA
Tel. 600 555 142 - tomas.herrera@example.org

MI PERFIL
Camarero con experiencia en hoteles.

DÓNDE HE TRABAJADO

Jefe de sala, Hotel Laguna (Madrid)
desde marzo de 2021
- Carta de vinos

Camarero, Restaurante El Puerto (Valencia)
de junio de 2017 a febrero de 2021

IDIOMAS
Inglés: nivel alto (B2)

FORTALEZAS DIVERSAS
Puntualidad
"""


def test_the_export_of_a_network_has_its_link_its_employers_and_its_wrapped_lines() -> None:
    profile = read(compiled(EXPORTED)).profile

    assert [short(each) for each in profile.experience] == [
        ("Senior Product Manager", "Kestrel Instruments", "2022-03/now"),
        ("Product Manager", "Kestrel Instruments", "2020-03/2022-03"),
        ("Business Analyst", "Harbour Data", "2016-09/2020-02"),
    ]
    assert [each.url.value for each in profile.links] == ["https://www.linkedin.com/in/amelia-harrow-example"]
    assert [each.subject.value for each in profile.education if each.subject] == ["Economics"]
    assert "Cloud Practitioner" in [each.title.value for each in profile.certificates]
    assert len(profile.certificates) == 2


def test_letters_that_stand_apart_are_words_as_the_address_has_them() -> None:
    profile = read(compiled(SPACED)).profile

    assert profile.name
    assert profile.name.value == "OLIVIA SANZ"
    assert [short(each) for each in profile.experience] == [
        ("Marketing Manager", "Borcelle Studio of Brands", "2022/now"),
        ("Marketing Assistant", "Fauget Studio of Brands", "2020/2022"),
    ]
    assert [each.degree.value for each in profile.education if each.degree] == [
        "Bachelor of Business Management"
    ]
    assert [each.code for each in profile.languages] == ["en", "es"]


def test_a_form_with_year_and_month_in_cells_of_their_own() -> None:
    profile = read(FORM.encode()).profile

    assert profile.name
    assert profile.name.value == "高橋 裕子"
    assert [short(each)[1:] for each in profile.experience] == [("株式会社青空商事", "2013-04/2018-09")]
    assert [each.title.value for each in profile.certificates] == ["日商簿記検定2級"]


def test_headings_in_words_of_their_own() -> None:
    profile = read(MAIL.encode()).profile

    assert [short(each) for each in profile.experience] == [
        ("Jefe de sala", "Hotel Laguna", "2021-03/now"),
        ("Camarero", "Restaurante El Puerto", "2017-06/2021-02"),
    ]
    assert profile.summary
    assert profile.summary.value == "Camarero con experiencia en hoteles."
