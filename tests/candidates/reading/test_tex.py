"""What the usual templates of TeX make of a résumé: accents apart from letters, signs in their place."""

import pytest

from rolecall.candidates.reading import Reading, read
from rolecall.candidates.reading.layout_beside import is_form
from rolecall.candidates.reading.pieces import Piece
from tests.candidates.reading.hostile import pdf, stream
from tests.candidates.reading.papers import compiled
from tests.candidates.reading.test_experience import short

POINT_WITHOUT_A_NAME = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def
1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <88> <0088> endbfchar endcmap end end"""
HINTS = r"""
#set text(size: 11pt)
#text(size: 30pt)[Mirela Farcas] \
#text(size: 14pt, style: "italic")[Embedded Systems Engineer] \
mirela\@example.org

#let hint(left, right) = grid(columns: (2.2cm, 1fr), column-gutter: 9pt, align(std.right, left), right)
#text(size: 14pt)[#hint[][Experience]]
#hint[03/2021– \ Present][*Senior Firmware Engineer*, _Tidewater Sensors Ltd_, Bristol \ Owns the firmware.]
#hint[09/2017– \ 02/2021][*Firmware Engineer*, _Calder & Finch Instruments_, Cardiff \ Bootloaders.]
#hint[2015–2017][*Junior Engineer*, _Electromontaj Dacia SRL_, Cluj-Napoca \ Test benches for switchgear.]
#text(size: 14pt)[#hint[][Computer skills]]
#hint[Languages][C, C++, Rust]
#hint[Tools][Git, CMake, Jenkins]
"""
LEVEL_COLUMNS = r"""
#set text(size: 10pt)
#set page(margin: 1.4cm)
#text(size: 24pt)[*TOMASZ RAO*] \
tomasz\@example.org

#set par(spacing: 0.65em)
#let ev(title, org, dates, place) = [#text(size: 12pt)[#title] \ *#org* \ #dates #h(1fr) #place]
#grid(columns: (10.6cm, 1fr), column-gutter: 10pt, [
*EXPERIENCE*

#ev[Senior Product Manager][Kestrel Parking Sp. z o.o.][April 2020 – Ongoing][Wrocław, PL]
- Payments by plate in eleven cities

#ev[Product Owner][Lamplight Maps][Jan 2017 – March 2020][Berlin, DE]
- Backlog of two teams

#ev[Architect][Studio Narożnik][2012 – 2016][Kraków, PL]

*EDUCATION*

#ev[M.Sc. Architecture][Politechnika Nadodrzańska][2007 – 2012][]
],[
*STRENGTHS*

#text(size: 12pt)[Roadmaps, Figma,] \ Stakeholder management \ *LANGUAGES* \ Polish #h(1fr) native \
English #h(1fr) C1 \ German #h(1fr) B2 \ *CERTIFICATIONS* \ Certified Scrum Product Owner, 2018 \ *LIFE* \
Measure first.
])
"""


def paper(drawn: bytes) -> Reading:
    """A page drawn with Helvetica as F1, a font of signs as F2 and a font of nameless points as F3."""
    helvetica = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding%s>>"
    return read(
        pdf(
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            b"/Resources<</Font<</F1 5 0 R/F2 6 0 R/F3 7 0 R>>>>>>",
            stream(drawn),
            helvetica % b"",
            b"<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+MarVoSym/Encoding/WinAnsiEncoding>>",
            helvetica % b"/ToUnicode 8 0 R",
            stream(POINT_WITHOUT_A_NAME),
        )
    )


def at(x: float, y: float, size: float, shown: bytes, font: bytes = b"F1") -> bytes:
    return b"BT /%s %d Tf %.1f %.1f Td %s TJ ET " % (font, size, x, y, shown)


@pytest.mark.parametrize(
    ("drawn", "text"),
    [
        (at(50, 700, 18, b"[(Renee Efflingham)]") + at(85, 700, 18, b"[(\\264)]"), "Renée Efflingham"),
        (at(50, 700, 18, b"[(Larkspur Fl) -112 (\\250) 445 (ugel)]"), "Larkspur Flügel"),
        (at(50, 700, 18, b"[(Kites, Ltd)]"), "Kites, Ltd"),
        (at(50, 700, 18, b"[(Rock ~ Roll ^ 5\\264)]"), "Rock ~ Roll ^ 5"),
    ],
    ids=["after its line", "before its letter", "a comma of its own", "over nothing"],
)
def test_an_accent_belongs_to_the_letter_that_it_is_drawn_over(drawn: bytes, text: str) -> None:
    assert paper(drawn).text.startswith(text)


def test_a_comma_drawn_under_a_letter_is_part_of_it() -> None:
    drawn = b"BT /F1 18 Tf 50 700 Td [(Farcas)] TJ /F1 9 Tf 1 0 0 1 99 696 Tm (,) Tj ET "

    assert paper(drawn).text == "Farcaș"


def test_letters_of_a_font_of_signs_are_no_letters() -> None:
    drawn = at(50, 700, 12, b"[(m)]", b"F2") + at(64, 700, 12, b"[(Berlin, DE)]")

    assert paper(drawn).text == "Berlin, DE"


def test_points_that_have_a_place_but_no_name_begin_the_lines_of_a_list() -> None:
    points = b"".join(
        at(50, y, 11, b"[(\\210)]", b"F3") + at(60, y, 11, b"[(%s)]" % line)
        for y, line in (
            (650, b"Built a service that files customs offers"),
            (636, b"Cut the traffic of exports"),
        )
    )
    head = at(50, 700, 11, b"[(Experience)]") + at(50, 680, 11, b"[(Engineer, Lantern Ltd, 2019 - 2022)]")

    assert paper(head + points).profile.experience[0].points == [
        "Built a service that files customs offers",
        "Cut the traffic of exports",
    ]


def test_hints_in_the_margin_stand_close_to_what_they_are_for() -> None:
    profile = read(compiled(HINTS)).profile

    assert [short(each) for each in profile.experience] == [
        ("Senior Firmware Engineer", "Tidewater Sensors Ltd", "2021-03/now"),
        ("Firmware Engineer", "Calder & Finch Instruments", "2017-09/2021-02"),
        ("Junior Engineer", "Electromontaj Dacia SRL", "2015/2017"),
    ]
    assert [each.written.value for each in profile.skills] == ["C", "C++", "Rust", "Git", "CMake", "Jenkins"]


def test_columns_whose_lines_are_level_are_columns() -> None:
    profile = read(compiled(LEVEL_COLUMNS)).profile

    assert [short(each) for each in profile.experience] == [
        ("Senior Product Manager", "Kestrel Parking Sp. z o.o.", "2020-04/now"),
        ("Product Owner", "Lamplight Maps", "2017-01/2020-03"),
        ("Architect", "Studio Narożnik", "2012/2016"),
    ]
    assert [each.written.value for each in profile.skills] == ["Roadmaps", "Figma", "Stakeholder management"]


def test_labels_of_a_form_are_told_by_how_most_are_set() -> None:
    labels = ["Dates", "Occupation held", "Name of employer"] * 2
    tops = [12.0 * row for row in range(len(labels))]
    shown = [Piece(word, 50, top, 100, top + 10, 10) for word, top in zip(labels, tops, strict=True)]
    shown.append(Piece("European level", 50, 80, 100, 87, 7))
    beside = [Piece("Clinical Pharmacist", 130, piece.y0, 220, piece.y1, 10) for piece in shown]

    assert is_form([[piece] for piece in shown], [[piece] for piece in beside])
