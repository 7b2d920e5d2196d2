"""Texts without the person in them: every spelling that is known, and what is left as it was."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolecall.candidates.redaction import Identity, asks_who, clean, redact, redacted_line
from rolecall.candidates.redaction.folding import folded

ZOFIA = Identity(
    names=("Zófia Müller-Kovács", "Dr. Zofia Mueller"),
    emails=("zk.lighthouse@mail.example.org",),
    phones=("+49 30 5550 0142",),
    links=("https://linkedin.com/in/zofia-beacon", "https://zkbuilds.example.org"),
    words=("Anarouz Sailing Club",),
)
TOKENS = ("zofia", "kovacs", "muller", "mueller", "lighthouse", "beacon", "zkbuilds", "55500142", "anarouz")


def shown(text: str, identity: Identity = ZOFIA) -> str:
    return "".join(map(str, redact(text, identity)))


def bare(text: str) -> str:
    return "".join(c for c in folded(unicodedata.normalize("NFKC", text)) if c.isalnum())


@pytest.mark.parametrize(
    "spelling",
    [
        "Zófia Müller-Kovács",
        "ZOFIA MULLER KOVACS",
        "Kovács, Z.",
        "Z. Kovács",
        "Z. M. Kovács",
        "zofia",
        "Z ó f i a",
        "Z.Ó.F.I.A",
        "K O V Á C S",
        "K-o-v-a-c-s",
        "Ｋｏｖａｃｓ",
        "𝐊𝐨𝐯𝐚𝐜𝐬",
        "Ko\u00advács",
        "Ko\u200bvács",
        "Kova\u0301cs",
        "Ko-\nvács",
        "Kovácsová",
        "Kovács's",
        "ZófiaKovács",
        "zofia_kovacs",
        "zkovacs",
        "Mueller",
        "Muller",
        "ΚΟΒΑΚΣ Zofia",
        "Зофия",
        "Mrs Kovács",
        "@zofia-beacon",
        "zofia-beacon",
        "github: zofia-beacon",
        "zk.lighthouse@mail.example.org",
        "zk.lighthouse (at) mail (dot) example (dot) org",
        "zk.lighthouse",
        "zk.lighthouse at mail dot example",
        "https://linkedin.com/in/zofia-beacon",
        "zkbuilds.example.org",
        "zkbuilds",
        "+49 30 5550 0142",
        "0049-30-55500142",
        "(030) 5550-0142",
        "030/5550 0142",
        "3055500142",
        "٠٣٠ ٥٥٥٠ ٠١٤٢",
        "anarouz sailing club",
        "ANAROUZ  Sailing-Club",
        "KO VÁC S",
        "Z ÓF IA",
    ],
)
def test_no_spelling_of_who_somebody_is_stays(spelling: str) -> None:
    left = bare(shown(f"I am {spelling}, and I build ships.\n{spelling}\n• {spelling} •"))

    assert not [token for token in TOKENS if token in left]
    assert "ibuildships" in left


def test_a_name_is_found_across_scripts_that_part_no_words() -> None:
    name = Identity(names=("王小明",))

    assert shown("姓名: 王小明\n我叫小明。", name) == "姓名: [name]\n我叫[name]。"


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Date of birth: 12.03.1990", "Date of birth: [birth]"),
        ("Geburtsdatum    12. März 1990", "Geburtsdatum    [birth]"),
        ("Born on 12 March 1990 in Gdańsk, I sail.", "[birth], I sail."),
        ("I am 34 years old.", "[age]."),
        ("Nationality\nPolish\nSkills", "Nationality\n[personal]\nSkills"),
        ("Marital status: married, two children", "Marital status: [personal]"),
        ("Staatsangehörigkeit: polnisch", "Staatsangehörigkeit: [personal]"),
        ("Mrs. Smith praised her. (she/her)", "[title] Smith praised [pronoun]. [pronouns]"),
        ("After maternity leave", "After [personal] leave"),
        ("Photo: in Berlin", "Photo: [photo]"),
        ("Bewerbungsfoto", "[photo]"),
        ("12 Harbour Street, Lisbon", "[address], Lisbon"),
        ("Hauptstraße 12a\n10115 Berlin", "[address]\n[address]"),
        ("4 rue de la Paix, Paris", "[address], Paris"),
        ("ul. Długa 7", "[address]"),
        ("Write to other@example.org", "Write to [e-mail]"),
        ("See www.example.net/me and @someone", "See [link] and [handle]"),
        ("Call 0171 234 56 78", "Call [phone]"),
    ],
)
def test_what_usually_tells_who_somebody_is_goes_whoever_it_is(said: str, left: str) -> None:
    assert shown(said, Identity()) == left


@pytest.mark.parametrize(
    "said",
    [
        "2018 – 2021 Backend engineer, Acme GmbH, Berlin",
        "01.2018 - 12.2020 Python, Node.js, ASP.NET, C#",
        "Raised revenue by 1 000 000 EUR and cut 3.5 % of costs.",
        "They will manage; it may help to mark the grant.",
        "• Led 12 engineers over 5 years (2019-2024)",
        "Skills: SQL, Kubernetes, negotiation",
    ],
)
def test_what_the_work_is_about_stays(said: str) -> None:
    assert shown(said, Identity(names=("Mark Grant May",))) == said


def test_a_bar_says_what_it_covers_and_neighbours_are_one() -> None:
    pieces = redact("By Zófia Müller-Kovács, engineer", ZOFIA)

    assert [(piece.text, piece.what) for piece in pieces] == [("By ", ""), ("", "name"), (", engineer", "")]


def test_a_name_is_one_bar_with_what_is_small_in_it_and_a_monogram_is_a_name() -> None:
    ana = Identity(names=("Ana do Vale Peixoto",))

    assert shown("Ana do Vale Peixoto, engineer", ana) == "[name], engineer"
    assert shown("AP\nSQL, AP and Ana", ana) == "[name]\nSQL, AP and [name]"


def test_a_line_that_members_wrote_loses_the_person_and_keeps_its_words() -> None:
    assert (
        redacted_line("Panel talk with Zófia Kovács (her 2nd)", ZOFIA) == "Panel talk with [name] (her 2nd)"
    )


@pytest.mark.parametrize(
    ("question", "drops"),
    [
        ("What is your phone number?", True),
        ("Link to your LinkedIn profile", True),
        ("How old are you?", True),
        ("Wie lautet Ihre Staatsangehörigkeit?", True),
        ("Were you referred by someone?", True),
        ("Which project are you proud of?", False),
        ("When can you start?", False),
        ("How many years have you led teams?", False),
    ],
)
def test_questions_that_ask_who_somebody_is_are_known(question: str, drops: bool) -> None:
    assert asks_who(question) is drops


PLAIN = st.text(alphabet="bdfghlmpqrstuvwxyz ,.;\n", max_size=120)
LATIN = st.text(alphabet="abcdefghiklmnoprstuvzáéíóöüčšž", min_size=5, max_size=12).map(str.capitalize)
SPELT = st.sampled_from(
    [
        str.upper,
        str.lower,
        " ".join,
        lambda s: unicodedata.normalize("NFD", s),
        lambda s: f"({s})",
    ]
)


@settings(max_examples=150, deadline=None)
@given(PLAIN, PLAIN, LATIN, LATIN, SPELT)
def test_whatever_stands_around_it_a_name_is_gone(
    before: str, behind: str, first: str, last: str, spelt: object
) -> None:
    person = Identity(names=(f"{first} {last}",))
    text = f"{before}\n {spelt(first)} {spelt(last)} \n{behind}"  # type: ignore[operator]

    left = bare(shown(text, person))

    around = bare(before) + bare(behind)
    for part in (first, last):
        assert bare(part) not in left or bare(part) in around


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_to_its_end_and_what_is_not_covered_is_as_it_was(text: str) -> None:
    pieces = redact(text, ZOFIA)

    rest = clean(text)
    for piece in pieces:
        if not piece.what:
            assert piece.text in rest
            rest = rest[rest.index(piece.text) + len(piece.text) :]


@pytest.mark.parametrize(
    "made", ["a ", "a.b", "1 ", "@", "rue Aa ", "a-\n", "born ", "12 a ", ": \t", "(at)"]
)
def test_a_hostile_text_takes_no_longer_than_a_long_one(made: str) -> None:
    assert len(redact(made * 4_000, ZOFIA)) < 20_000
