"""Addresses and numbers as they really stand: broken by columns, hidden, in the ways of many lands."""

import pytest

from rolecall.candidates.reading.document import Document, Line
from rolecall.candidates.reading.facts.profiling import profile_of
from rolecall.candidates.reading.layout import lines_on
from rolecall.candidates.reading.pieces import Piece
from rolecall.candidates.reading.profile import Profile

ASKED_BELOW = 0.7


def read(*contacts: str) -> Profile:
    work = (
        "Experience",
        "Welder, Northwind Works, 2019 – 2023",
        "Built ships",
        "Engineer @ Harbour.io, 2015 – 2019",
    )
    return profile_of(Document([Line(text, 10.0) for text in ("Alex Morgan", *contacts, *work)]))


@pytest.mark.parametrize(
    "lines",
    [
        ("alex.morgan", "@example.org"),
        ("alex.", "morgan@example.org"),
        ("E-mail: alex.", "morgan@example.org"),
        ("alex", ".morgan@example.org"),
        ("alex.morgan@example", ".org"),
        ("alex.morgan@example.", "org"),
        ("alex.morgan @ example.org",),
        ("alex.morgan [at] example.org",),
        ("alex.morgan(at)example(dot)org",),
        ("a l e x . m o r g a n @ e x a m p l e . o r g",),
    ],
)
def test_an_address_that_was_put_together_is_asked(lines: tuple[str, ...]) -> None:
    found = read(*lines, "Leeds").emails

    assert [each.value for each in found] == ["alex.morgan@example.org"]
    assert found[0].sure < ASKED_BELOW
    assert found[0].evidence


@pytest.mark.parametrize(
    "lines",
    [
        ("alex.morgan@", "example.org"),
        ("邮箱alex.morgan@example.org",),
        ("Emailalex.morgan@example.org",),
        ("Leeds.", "alex.morgan@example.org"),
        ("Welders Ltd.", "alex.morgan@example.org"),
        ("welding-", "and ships, alex.morgan@example.org"),
    ],
)
def test_an_address_that_stands_there_is_stated(lines: tuple[str, ...]) -> None:
    found = read(*lines).emails

    assert [each.value for each in found] == ["alex.morgan@example.org"]
    assert found[0].sure > ASKED_BELOW


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [
        (("T 612 34 56 78", "alex@example.org"), ["612345678"]),
        (("M: (11) 96123-4567  E: alex@example.org",), ["11961234567"]),
        (("Tel 00 886 912 345 678", "Taipei"), ["886912345678"]),
        (("T 00 44 7400 123456",), ["447400123456"]),
        (("Leeds | 07400/123456 / 0113 496 0123 | alex@example.org",), ["447400123456", "441134960123"]),
        (("München", "Tel. 0151 / 23456789"), ["4915123456789"]),
        (("Busan, South Korea", "010-2034-5678"), ["821020345678"]),
        (("Leeds", "0113\u2011496\u20110123"), ["441134960123"]),
        (("Leeds", "0113\u2010496\u22120123 | alex@example.org"), ["441134960123"]),
        (("Leeds", "0113 496 0123/07700 900456"), ["441134960123", "447700900456"]),
        (("Hong Kong | 5555 0567 | alex@example.org",), ["85255550567"]),
        (("Kingston, Jamaica · (876).555.0234",), ["18765550234"]),
        (("Austin, TX | (512).555.0134",), ["15125550134"]),
    ],
)
def test_numbers_are_read_in_the_ways_of_many_lands(lines: tuple[str, ...], numbers: list[str]) -> None:
    found = ["".join(filter(str.isdigit, each.value)) for each in read(*lines).phones]

    assert [each.lstrip("0") for each in found] == numbers


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (("12 Anchor Mews, London NW1 | alex@example.org",), "London"),
        (("Bristol BS3 · 0117 496 0123",), "Bristol"),
        (("Lyon – 06 45 12 30 87 – alex@example.org",), "Lyon"),
        (("P.O. Box 5501, Nairobi, Kenya. Cell: 0712 555 014.",), "Nairobi, Kenya"),
        (("14 Mill Lane, Thornbury Cross", "alex@example.org"), "Thornbury Cross"),
        (("12 Nza Street, Harmony", "Layout, Enugu", "alex@example.org"), "Enugu"),
        (("Residential address\tStand 12, Kwa-Themba Ext 4, eMalahleni, 1039",), "eMalahleni"),
        (("Brixworth Camp, North Yorkshire ⋄ 07700 900417",), "Brixworth Camp, North Yorkshire"),
        (("男 | 现居苏州 | 8年经验",), "苏州"),
        (("Điện thoại: 0905 550 148 Địa chỉ: Hải Châu, Đà Nẵng",), "Đà Nẵng"),
        (("alex@example.org", "Languages: English, German B2"), None),
    ],
)
def test_towns_are_read_in_the_ways_of_many_lands(lines: tuple[str, ...], place: str | None) -> None:
    found = read(*lines).place

    assert (found.value if found else None) == place


@pytest.mark.parametrize(
    "name",
    ["J E A N - M A R C   L E R O Y", "A N N A   V A N   D E N   B E R G", "Ż A N E T A   W Ó J C I K"],
)
def test_letters_that_stand_apart_are_drawn_together_word_by_word(name: str) -> None:
    lines = [
        Line(name, 20.0),
        *(Line(text, 10.0) for text in ("mail@example.org", "", "Experience", "Welder, 2019")),
    ]
    found = profile_of(Document(lines)).name

    assert found is not None
    assert found.value == " ".join("".join(word.split()) for word in name.split("   "))


@pytest.mark.parametrize(
    "name", ["Priya Venkataraman", "Kwabena Asante", "Gergely Szűcs", "Anne-Sophie van den Berg"]
)
def test_a_name_may_stand_below_the_line_that_reaches_it(name: str) -> None:
    lines = (
        "Leeds, UK | 07700 900417 | mail@example.org",
        name,
        "",
        "Experience",
        "Welder, Northwind Works, 2019 – 2023",
    )
    found = profile_of(Document([Line(text, 10.0) for text in lines])).name

    assert found is not None
    assert found.value == name


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("0905 123 4567", "0905 123 4567"),
        ("02033 12 3456", "02033 12 3456"),
        ("074104 10123", "074104 10123"),
        ("8123 4567", "8123 4567"),
        ("55 123 456", "55 123 456"),
        ("(312) 555-0104", "+13125550104"),
        ("2015 2019", None),
        ("12.05.1990", None),
    ],
)
def test_no_country_is_made_up_for_a_number_that_could_be_of_many(written: str, said: str | None) -> None:
    found = [each.value for each in read(written, "alex@example.org").phones]

    assert found == ([said] if said else [])


def test_an_employer_behind_a_sign_and_years_beside_each_other_are_no_contacts() -> None:
    found = read("Leeds", "T 2019 2023")

    assert (found.emails, found.phones) == ([], [])


@pytest.mark.parametrize(
    "line",
    [
        "CÉDULA DE CIUDADANÍA\t180555013-8",
        "C.I. 1805550138",
        "RUT: 12.345.678-9",
        "NRIC No. 880555-01-0138",
        "ИНН 770455501388",
        "TC Kimlik No: 10000000146",
        "Documento de identidad: 0995550199",
    ],
)
def test_the_number_that_a_country_knows_somebody_by_is_no_phone(line: str) -> None:
    found = read("Ambato", line, "CELULAR\t099 555 0138", "alex@example.org")

    assert [each.value for each in found.phones] == ["+593995550138"]


HYPHENED = [
    (("Ximena Alder", "xi-", "mena.alder@example.org"), "ximena.alder@example.org"),
    (("Ximena Alder", "ximena@exam-", "ple.org", "alder.example.org"), "ximena@example.org"),
    (("Xi-Mena Alder", "xi-", "mena.alder@example.org"), "xi-mena.alder@example.org"),
    (("Ximena Alder", "alder-", "7@example.org"), "alder-7@example.org"),
]


@pytest.mark.parametrize(("words", "address"), HYPHENED)
def test_a_hyphen_at_which_an_address_broke_is_none_of_it_where_the_page_has_the_word(
    words: tuple[str, ...], address: str
) -> None:
    assert [each.value for each in read(*words).emails] == [address]

    pieces = [
        Piece(word, 50.0, 40.0 + 12 * at, 50.0 + 5 * len(word), 49.0 + 12 * at, 10.0)
        for at, word in enumerate(words)
    ]
    laid_out = [line.text for _, line in lines_on(pieces, 1)]
    assert [each.value for each in read(*laid_out).emails] == [address]
