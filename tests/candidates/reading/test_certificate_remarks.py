"""What stands beside the name of a certificate: numbers, until when it holds, who gave it."""

import pytest

from tests.candidates.reading.test_certificates import titles

BESIDE = {
    "a number behind its label": "Registered Nurse, license 055514",
    "a number in brackets": "Registered Nurse (Lic. no. AB-4411)",
    "a number in Spanish": "Registered Nurse – n.º 44119",
    "a number in Dutch": "Registered Nurse, nr. 558812",
    "until when, in English": "Registered Nurse – renewal 04/2028",
    "until when, in brackets": "Registered Nurse (valid until March 2028)",
    "until when, in German": "Registered Nurse, gültig bis 2028",
    "until when, in French": "Registered Nurse, valable jusqu’en 2028",
    "until when, in Portuguese": "Registered Nurse – validade 05/2028",
    "until when, in Finnish": "Registered Nurse, voimassa 2028 asti",
    "until when, in a cell before": "ważna do 2028\tRegistered Nurse",
    "how it stands": "Registered Nurse, 2022, lapsed",
    "who gave it": "Registered Nurse, awarded by Lantra",
    "who gave it, in Spanish": "Registered Nurse impartido por Fundae",
    "that it was got": "Passed Registered Nurse, 2021",
    "a label of a list": "Further training: Registered Nurse, 2019",
    "a number before it": "NMC PIN 12A3456E, Registered Nurse",
    "a score": "Registered Nurse, overall band 7.5, 2022",
    "who gave it, with a space": "Registered Nurse bei Kliniken Nordstadt",
}


@pytest.mark.parametrize("line", BESIDE.values(), ids=BESIDE)
def test_it_is_not_of_the_name(line: str) -> None:
    assert titles(line) == ["Registered Nurse"]


@pytest.mark.parametrize(
    "title",
    [
        "Dangerous Goods by Sea",
        "NR-10 Segurança",
        "HGV Class 1 (C+E)",
        "Trade Test – Electrician",
        "BAM – Bättre arbetsmiljö",
        "ECS Gold Card – Installation Licence",
        "Допуск по электробезопасности, III группа",
        "Officer of the Watch (Unlimited)",
        "Google Ads Search Certification",
    ],
)
def test_the_name_is_kept_whole(title: str) -> None:
    assert titles(f"{title} (2021)") == [title]


def test_brackets_with_a_body_are_not_of_the_name_though_it_sounds_like_a_trade() -> None:
    assert titles("SAFe 5 Scrum Master (Scaled Agile), 2022") == ["SAFe 5 Scrum Master"]


def test_of_lines_in_turns_the_one_says_what_and_the_other_who_and_when() -> None:
    assert titles("Advanced Barista", "Beans & Co, 2021", "Wine, Level 3", "House of Vines, 2022") == [
        "Advanced Barista",
        "Wine, Level 3",
    ]


@pytest.mark.parametrize("title", ["WHMIS 2015", "GATE 2019", "Administering Windows Server 2019"])
def test_a_year_may_be_of_the_name(title: str) -> None:
    assert titles(title) == [title]
    assert titles(f"{title}, 2022") == [title]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("CSCS Gold Card, exp. 2027; IPAF 3a/3b; PASMA", ["CSCS Gold Card", "IPAF 3a/3b", "PASMA"]),
        ("MS-900, AZ-104, SC-300", ["MS-900", "AZ-104", "SC-300"]),
        ("Coursera: Machine Learning, Stanford University, 2021", ["Machine Learning"]),
    ],
)
def test_several_on_a_line_are_told_one_by_one_beside_others(line: str, names: list[str]) -> None:
    assert titles(line, "", "First Aid Certificate (2001)") == [*names, "First Aid Certificate"]
