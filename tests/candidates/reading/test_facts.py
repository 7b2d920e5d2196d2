from collections.abc import Callable

import pytest

from rolecall.candidates.reading import Facts, Link, read
from tests.candidates.reading import papers
from tests.candidates.reading.papers import LENA, Person


def facts_of(text: str) -> Facts:
    return read(text.encode()).facts


def test_name_address_and_phone_are_found_in_nearly_every_paper() -> None:
    missed: list[str] = []

    for person, paper in papers.ALL:
        facts = read(paper(person)).facts
        found = (facts.name, facts.emails, facts.phones)
        if found != (person.name, [person.email], [person.e164]):
            missed.append(f"{person.name}, {paper.__name__}: {found}")

    assert len(missed) <= 0.03 * len(papers.ALL), missed


@pytest.mark.parametrize("paper", [papers.classic, papers.sidebar, papers.titled_docx, papers.text])
def test_role_under_the_name_is_the_headline(paper: Callable[[Person], bytes]) -> None:
    assert read(paper(LENA)).facts.headline == "Senior Backend Engineer"


def test_no_name_is_invented() -> None:
    places = "Experience\nNordwind Robotics\n2019 - 2024"
    facts = facts_of(f"Senior Backend Engineer\nBerlin, Germany\nmail@example.org\n\n{places}")

    assert facts.name is None
    assert facts.emails == ["mail@example.org"]


def test_text_without_a_person_has_no_facts() -> None:
    assert facts_of("the quick brown fox jumps over the lazy dog\nand does it again\n" * 5) == Facts()


def test_role_words_are_a_name_when_the_address_says_so() -> None:
    assert facts_of("Grace Driver\nEngineer\ngrace.driver@example.org").name == "Grace Driver"


def test_what_stands_beside_a_name_is_not_part_of_it() -> None:
    assert facts_of("Lena Brandt (she/her), PhD | Engineer\nlena@example.org").name == "Lena Brandt"


def test_title_of_the_paper_is_not_a_name() -> None:
    assert facts_of("Lebenslauf Lena Brandt\nlena.brandt@example.org").name == "Lena Brandt"


def test_referees_are_not_the_person() -> None:
    facts = read(papers.with_referee(LENA)).facts

    assert facts.emails == ["lena.brandt@example.org"]
    assert facts.phones == ["+493055500142"]


def test_years_and_postcodes_are_no_phones() -> None:
    text = "Lena Brandt\n12345 Berlin, Germany\nlena@example.org\n12.03.1988\n2015 - 2019\n03/2015 – 12/2018"

    assert facts_of(text).phones == []


def test_local_number_of_no_known_country_stays_as_written() -> None:
    assert facts_of("Lena Brandt\nlena@example.org\nTel: 0731 5550142").phones == ["0731 5550142"]


def test_number_without_a_country_takes_it_from_the_postcode() -> None:
    facts = facts_of("Ada Example\nTel: 0131 496 0142\nEdinburgh EH1 1AA\nada@example.org")

    assert (facts.region, facts.phones) == ("GB", ["+441314960142"])


def test_links_are_told_apart() -> None:
    text = (
        "Lena Brandt\nlena@example.org\nlinkedin.com/in/lena-brandt | https://github.com/lenab\n"
        "www.lena.example.org/cv\n\n"
        "Experience\nWorked with Node.js and ASP.NET, see https://nordwind.example.com/news.\n"
        + "More words.\n" * 20
        + "Also https://harbour.example.com\n"
    )

    assert facts_of(text).links == [
        Link("linkedin", "https://linkedin.com/in/lena-brandt"),
        Link("github", "https://github.com/lenab"),
        Link("website", "https://www.lena.example.org/cv"),
        Link("website", "https://nordwind.example.com/news"),
        Link("other", "https://harbour.example.com"),
    ]


def test_link_behind_a_word_is_found() -> None:
    assert read(papers.classic(LENA)).facts.links == [
        Link("linkedin", "https://www.linkedin.com/in/example-person")
    ]


def test_address_behind_a_word_is_found() -> None:
    html = b'<html><h1>Lena Brandt</h1><a href="mailto:lena@example.org?subject=x">Write to me</a></html>'

    assert read(html).facts.emails == ["lena@example.org"]


def test_script_link_is_never_taken() -> None:
    html = b'<html><h1>Lena</h1><a href="javascript:alert(1)">me</a><a href="data:text/html,x">x</a></html>'

    assert read(html).facts.links == []
