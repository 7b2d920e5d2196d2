"""Rules of the world that the half `opened` showed when it was looked at."""

import pytest

from rolecall.candidates.reading import read
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.formats.pdf_direction import direction, leftward_runs
from rolecall.candidates.reading.layout import spelled
from rolecall.candidates.reading.pieces import Piece
from rolecall.candidates.reading.profile import Profile
from tests.candidates.reading.papers import compiled
from tests.candidates.reading.test_experience import Short, profile, short

POSITIONS: dict[str, tuple[str, list[Short]]] = {
    "a box before the dates is no word": (
        """
        職務経歴
        □2020年6月 – 2023年7月 株式会社北星システム
        役職\t主任技師
        □2016年4月 – 2020年5月 三河工機株式会社
        役職\t機械設計担当
        """,
        [
            ("主任技師", "株式会社北星システム", "2020-06/2023-07"),
            ("機械設計担当", "三河工機株式会社", "2016-04/2020-05"),
        ],
    ),
    "what dates stand over by themselves may be long": (
        """
        EXPERIENCE
        AUGUST 2013 - AUGUST 2017
        **Flight Line Expediter / United States Air Force, Joint Base San Antonio, TX**
        - Rewrote the tool control program.
        """,
        [("Flight Line Expediter", "United States Air Force", "2013-08/2017-08")],
    ),
    "below an employer over several posts stand towns": (
        """
        EXPERIENCE
        **Conseil régional de la Mauricie verte**
        Directrice de programme
        mars 2022 - aujourd'hui
        - Budget annuel de 1,4 M$.
        Chargée de projet
        février 2018 - janvier 2022
        Trois-Rivières
        - Animation de consultations publiques.
        """,
        [
            ("Directrice de programme", "Conseil régional de la Mauricie verte", "2022-03/now"),
            ("Chargée de projet", "Conseil régional de la Mauricie verte", "2018-02/2022-01"),
        ],
    ),
    "paragraphs begin with dates and a colon, and their first sentence is the header": (
        """
        EXPERIENCE
        2023 to Ongoing: Clinical Midwife Specialist, Swanmouth Hospital, Fremantle. Coordinated transfers
        by air from three remote communities. Reduced the need for stitches by a fifth.
        2018 to 2023: Registered Midwife, Bass Strait Community Health, Hobart. Facilitated drills each
        month. Carried a caseload of forty women a year in a group practice.
        """,
        [
            ("Clinical Midwife Specialist", "Swanmouth Hospital", "2023/now"),
            ("Registered Midwife", "Bass Strait Community Health", "2018/2023"),
        ],
    ),
    "a supervisor who has dates beside is a post": (
        """
        EXPERIENCE
        Supervisor\t09/2014 to 03/2016
        Dúlra Grocers Ltd
        Sales Assistant\t06/2011 to 08/2014
        Corrib Outdoor Ltd
        """,
        [
            ("Supervisor", "Dúlra Grocers Ltd", "2014-09/2016-03"),
            ("Sales Assistant", "Corrib Outdoor Ltd", "2011-06/2014-08"),
        ],
    ),
    "a line that begins with a legal form goes on with a name": (
        """
        BERUFSERFAHRUNG
        07/2021 bis 10/2022\tStrategischer Einkäufer, Mainfranken Hydraulik
        GmbH, Würzburg
        """,
        [("Strategischer Einkäufer", "Mainfranken Hydraulik GmbH", "2021-07/2022-10")],
    ),
    "degrees under a heading of work are studies": (
        """
        **BERUFSERFAHRUNG**
        03/2020 – heute\tKlinikum Rosental, Assistenzarzt
        **WERDEGANG AUSBILDUNG**
        2011 – 2013\tMedizinische Universität Nordkette, Dr. med. univ.
        2008 – 2011\tAkademisches Gymnasium Hall, Matura
        **SPRACHEN**
        Deutsch
        """,
        [("Assistenzarzt", "Klinikum Rosental", "2020-03/now")],
    ),
}


@pytest.mark.parametrize("rule", POSITIONS)
def test_positions_are_read_by_rules_of_the_world(rule: str) -> None:
    text, expected = POSITIONS[rule]

    assert [short(each) for each in profile(text).experience] == expected


def test_the_title_of_a_paper_heads_nothing_where_a_heading_says_the_same() -> None:
    read_now = profile(
        "職務経歴書\n2026年10月30日現在\n氏名 立花彩花\n\n"
        "■職務経歴\n2020年6月 – 2023年7月\t株式会社北星システム\t主任技師"
    )

    assert [short(each) for each in read_now.experience] == [
        ("主任技師", "株式会社北星システム", "2020-06/2023-07")
    ]


def test_capitals_of_turkish_months_have_no_dot_to_tell() -> None:
    (period,) = periods_in("KASIM 2017 – EYLÜL 2022")

    assert (str(period.start), str(period.end)) == ("2017-11", "2022-09")


def test_a_head_of_a_table_may_have_a_word_that_nobody_knows() -> None:
    studies = profile(
        """
        ESTUDIOS
        Periodo\tDonde fue\tTítulo
        2014–2016\tUniversidad del Alto Ebro\tMáster, Formación del Profesorado
        2010–2014\tUniversidad de Sierra Elvira\tLicenciatura, Ciencias Químicas
        """
    ).education

    assert [each.degree and each.degree.value for each in studies] == ["Máster", "Licenciatura"]


def test_a_degree_that_nobody_knows_stands_where_others_have_theirs() -> None:
    studies = profile(
        """
        EDUCATION
        **DNSEP, Communication visuelle**
        École supérieure d'art de Cornouaille
        2017 — 2019
        **Baccalauréat, Arts appliqués**
        Lycée Bréquigny-Nord
        2013 — 2017
        """
    ).education

    assert [(each.degree and each.degree.value, each.subject and each.subject.value) for each in studies] == [
        ("DNSEP", "Communication visuelle"),
        ("Baccalauréat", "Arts appliqués"),
    ]


LISTED = "**WORK HISTORY**\n2019 – 2023 Buyer, Acme Ltd\n**LANGUAGES**\nEnglish\n**THINGS I REACH FOR**\n"


def test_a_list_of_skills_is_known_by_what_it_holds() -> None:
    found = profile(f"{LISTED}Python, Docker, PostgreSQL, Wheelbarrow")

    assert [skill.written.value for skill in found.skills] == [
        "Python",
        "Docker",
        "PostgreSQL",
        "Wheelbarrow",
    ]


def test_what_interests_somebody_is_no_list_of_skills() -> None:
    found = profile(f"{LISTED}Mountains, Theatre, Cycling, Baking")

    assert found.skills == []


def page(body: str) -> Profile:
    return read(compiled(f"#text(size: 22pt)[Lena Brandt]\n\nlena\\@example.org\n\n{body}")).profile


JOBS = (
    ("Platform Lead", "Ironrange Analytics Inc.", "Duluth, MN", "Nov ’22 – Present"),
    ("Systems Administrator", "Sawtooth Cloud Co.", "Boise, ID", "May ’15 – Oct ’22"),
    ("Technician", "Loonwater Health Inc.", "Duluth, MN", "May ’12 – Apr ’15"),
)


def test_dates_with_short_years_stand_beside_their_positions() -> None:
    rows = "".join(
        "#grid(columns: (1fr, 3cm), row-gutter: 5pt, align: (left, right), "
        f"[*{firm}*],[_{town}_],[{title}],[_{dates}_])\n"
        "- Rewrote the tools that the whole house works with each day.\n"
        for title, firm, town, dates in JOBS
    )

    found = page(f"= Experience\n{rows}")

    assert [(s[0], s[1]) for s in map(short, found.experience)] == [(job[0], job[1]) for job in JOBS]
    assert found.experience[1].start
    assert found.experience[1].start.value == "2015-05"


def test_days_that_leave_hardly_a_gap_stand_beside_their_positions() -> None:
    jobs = (
        ("Servicetechniker", "Papierfabrik Auerhammer GmbH", "01.05.2025 — heute"),
        ("Instandhalter", "Zeitarbeit Flexwerk GmbH", "01.06.2022 — 01.04.2025"),
        ("Mechatroniker", "Muldental Zulieferer GmbH", "01.02.2021 — 01.05.2022"),
    )
    rows = [("*Persönliche Daten*", ""), ("Name:", "Lena Brandt"), ("Anschrift:", "Zwickau")]
    rows += [("Geburtsdatum:", "12.10.1994"), ("Führerschein:", "B"), ("*Bildung*", "")]
    rows += [("2014 — 2017", "Schulzentrum Zwickau-Süd"), ("", "Mittlere Reife"), ("*Berufserfahrung*", "")]
    for title, firm, dates in jobs:
        rows += [(dates, f"*{title}*"), ("", firm)]
    cells = "".join(f"[{left}],[{right}]," for left, right in rows)

    found = page(
        f"#set text(size: 10pt)\n#grid(columns: (auto, 1fr), column-gutter: 2pt, row-gutter: 8pt, {cells})"
    )

    assert [short(each)[:2] for each in found.experience] == [job[:2] for job in jobs]


def test_words_of_two_signs_are_no_letters_set_apart() -> None:
    words = [
        Piece(text, 24.0 * at, 0, 24.0 * at + 20, 10, 10) for at, text in enumerate(("氏名", "立花", "彩花"))
    ]
    letters = [Piece(text, 14.0 * at, 0, 14.0 * at + 10, 10, 10) for at, text in enumerate("履歴書")]

    assert [piece.text for piece in spelled(words)] == ["氏名", "立花", "彩花"]
    assert [piece.text for piece in spelled(letters)] == ["履歴書"]


def test_a_degree_may_be_expected() -> None:
    (period,) = periods_in("2023 – Expected May 2027")

    assert (str(period.start), str(period.end)) == ("2023", "2027-05")


def test_a_heading_goes_on_on_the_next_line() -> None:
    found = profile(
        "**PROFILE**\nI cut films.\n"
        "**LANGUAGES**\n**SPOKEN**\nEnglish\nWelsh\n**EXPERIENCE**\n2019 – 2023 Editor, Acme Ltd"
    )

    assert [language.code for language in found.languages] == ["en", "cy"]


def test_a_bracket_does_not_hide_that_a_word_is_drawn_backwards() -> None:
    letters = ["ة", "غ", "ل", "ل", "ا", "("]
    assert [direction(each) for each in letters] == ["AL"] * 5 + ["L"]
    assert leftward_runs([*range(6)], letters) == [[0, 1, 2, 3, 4]]


@pytest.mark.parametrize(
    ("contacts", "place"),
    [
        ("E-post ebba@example.org\tTelefon 08-465 004 05\tAdress Umeå", "Umeå"),
        ("Courriel ......... ebba@example.org\nAdresse .......... Rennes", "Rennes"),
        ("ebba@example.org · +43 664 5550698 · Klagenfurt am Wörthersee", "Klagenfurt am Wörthersee"),
    ],
)
def test_a_town_is_told_from_the_labels_around_it(contacts: str, place: str) -> None:
    found = profile(f"Ebba Nordlander\n{contacts}\n\nEXPERIENCE\n2019 – 2023 Buyer, Acme Ltd").place

    assert found
    assert found.value == place


def test_a_number_that_letters_begin_is_no_phone() -> None:
    found = profile("Bronwyn Lacey\nb@example.org\n+61 491 570 110\nAHPRA Registration NMW0005550123")

    assert [phone.value for phone in found.phones] == ["+61491570110"]


def test_a_profession_in_a_degree_and_its_adjectives_are_no_subject() -> None:
    studies = profile(
        """
        EDUCATION
        **Diplôme d'État d'infirmier**
        IFSI du Limousin
        2010 – 2014
        **Diploma alberghiero, Servizi di sala**
        Istituto Alberghiero Otranto
        2007 – 2010
        **Bachillerato técnico Electromecánica**
        Instituto Tecnológico del Bajío
        2004 – 2007
        """
    ).education

    assert [each.subject and each.subject.value for each in studies] == [
        None, "Servizi di sala", "Electromecánica",
    ]  # fmt: skip


def test_the_role_that_is_looked_for_is_a_headline() -> None:
    found = profile(
        "氏名 立花 彩花\nayaka@example.org\n希望職種：機械設計エンジニア\n\n"
        "職務経歴\n2020年6月 – 現在\t株式会社北星システム"
    )

    assert found.headline
    assert found.headline.value == "機械設計エンジニア"
