"""Headings that are hard to see: lower than what they head, alone in a row, with numbers before them."""

from rolecall.candidates.reading import read
from rolecall.candidates.reading.document import Block, Run, document_of
from rolecall.candidates.reading.facts.profiling import profile_of
from tests.candidates.reading.papers import compiled
from tests.candidates.reading.test_experience import profile, short

LOWER = r"""
#set text(size: 9pt)
#let side(head, body) = grid(columns: (100pt, 1fr), column-gutter: 24pt,
  align(right)[#move(dy: 5pt)[#text(size: 10pt)[*#head*]]], body)
#side[][#text(size: 20pt)[Gunhild Staal] \ gunhild\@example.org]
#v(4pt)
#side[Profil][Håndværker, der lærte at regne.]
#side[Erhvervserfaring][*Projektleder*, Østjysk Entreprise A/S, Aarhus \ april 2018 – nu \ Skoler og boliger.]
#side[][*Byggeleder*, Murermester Krogh ApS, Randers \ august 2013 – marts 2018]
#side[Kompetencer][Tilbudsregning · MS Project · Revit]
#side[Sprog][Dansk (modersmål), engelsk (flydende)]
"""
PAIRED = r"""
#set text(size: 9pt)
#text(size: 20pt)[*Maëlys Kerbrat*] \
maelys\@example.org

#let job(when, what) = grid(columns: (62pt, 1fr), [*#when*], what)
*EXPÉRIENCES*
#job[Depuis \ sept. 2021][*UX designer* \ Breizh Numérique – Rennes \ Refonte du portail]
#job[Sept. 2019 \ Août 2021][*UI designer* \ Banque Armorique – Brest]
#job[Mars 2019 \ Juil. 2019][*Assistante graphiste* \ Atelier Goéland – Saint-Malo]
"""


def test_headings_at_the_side_may_stand_lower_than_the_first_lines_beside_them() -> None:
    found = read(compiled(LOWER)).profile

    assert [short(each) for each in found.experience] == [
        ("Projektleder", "Østjysk Entreprise A/S", "2018-04/now"),
        ("Byggeleder", "Murermester Krogh ApS", "2013-08/2018-03"),
    ]
    assert [each.written.value for each in found.skills] == ["Tilbudsregning", "MS Project", "Revit"]
    assert [each.code for each in found.languages] == ["da", "en"]


def test_two_dates_in_a_cell_are_from_and_to_although_the_first_post_only_says_since_when() -> None:
    found = read(compiled(PAIRED)).profile

    assert [short(each)[2] for each in found.experience] == [
        "2021-09/now",
        "2019-09/2021-08",
        "2019-03/2019-07",
    ]


def cell(*texts: str, bold: bool = False) -> list[Block]:
    return [Block("paragraph", [Run(text, bold)]) for text in texts]


def test_a_bold_cell_alone_in_its_row_heads_the_rows_below() -> None:
    rows = [
        [cell("Persönliche Daten", bold=True), []],
        [cell("Name:"), cell("Ruprecht Wollenhaupt")],
        [cell("Anschrift:"), cell("Lockwitzer Grund 909, 01257 Dresden")],
        [cell("Familienstand:"), cell("verheiratet, 1 Kind")],
        [cell("Berufspraxis", bold=True), []],
        [cell("seit 01/2017"), cell("Elbwerk Papier GmbH, Heidenau", "Leiter Instandhaltung")],
        [cell("10/2011 – 12/2016"), cell("Lausitzer Maschinenbau AG, Bautzen", "Konstrukteur")],
        [cell("Ausbildung", bold=True), []],
        [cell("10/2007 – 08/2011"), cell("Hochschule für Technik Oberlausitz", "Studium Maschinenbau")],
        [cell("Weiterbildung", bold=True), []],
        [cell("2019"), cell("Fachkraft für Arbeitssicherheit")],
        [cell("Kenntnisse", bold=True), []],
        [cell("EDV"), cell("SAP PM, AutoCAD")],
    ]
    found = profile_of(document_of([Block("table", rows=rows)]))

    assert [short(each) for each in found.experience] == [
        ("Leiter Instandhaltung", "Elbwerk Papier GmbH", "2017-01/now"),
        ("Konstrukteur", "Lausitzer Maschinenbau AG", "2011-10/2016-12"),
    ]
    assert [each.institution and each.institution.value for each in found.education] == [
        "Hochschule für Technik Oberlausitz"
    ]


def test_headings_with_numbers_are_headings_in_whatever_words() -> None:
    found = profile("""
        Thorvald Ekelund
        **1. EDUCATION**
        1999–2003\tPhD (Marine Biology), University of Skagerrak
        **2. APPOINTMENTS**
        2010–2015\tAssociate Professor, University of Table Bay
        **3. PUBLICATIONS**
        Ekelund, T. 2019. Kelp lines: forests at the edge of two oceans. Table Bay Press, Cape Town.
        Ekelund, T. 2012. Counting sea urchins by ear. Bioacoustic Letters 5: 77–90.
        **4. POSTGRADUATE SUPERVISION**
        Eleven PhD and nineteen MSc students graduated.
        **5. RESEARCH GRANTS**
        2020–2024: National Sea Fund, R 4.2 million
    """)

    assert [each.title.value for each in found.publications] == [
        "Kelp lines: forests at the edge of two oceans",
        "Counting sea urchins by ear",
    ]


def test_a_school_of_abbreviated_words_is_one_name() -> None:
    found = profile("""
        EDUCATION
        Degree\tInstitution\tYear of Passing\tPercentage
        HSC\tSuguna Matric Hr. Sec. School\t2014\t91%
        SSLC\tSuguna Matric Hr. Sec. School\t2012\t93%
    """)

    assert {each.institution and each.institution.value for each in found.education} == {
        "Suguna Matric Hr. Sec. School"
    }
