"""What the looks inside a header's line, its edges and its commas say of title, employer and town."""

import pytest

from rolecall.candidates.reading import read
from rolecall.candidates.reading.document import Document, Line, Span
from rolecall.candidates.reading.facts.profiling import profile_of
from rolecall.candidates.reading.profile import Profile
from tests.candidates.reading.papers import compiled
from tests.candidates.reading.test_experience import line, profile, short


def in_looks(bold: str, plain: str, dates: str) -> Line:
    """'**Title**, employer | dates', the title in bold."""
    text = f"{bold}{plain}\t{dates}"
    return Line(text, 10.0, spans=[Span(bold, 10.0, True), Span(plain.strip(), 10.0), Span(dates, 10.0)])


def worked(heading: str, *lines: Line) -> Profile:
    return profile_of(Document([line(heading), *lines]))


@pytest.mark.parametrize(
    ("title", "employer"),
    [
        ("Staff Sergeant, Fleet Manager", "Royal Transport Corps"),
        ("Senior Engineer, Design and Construction", "Lakeside Water Works Agency"),
        ("Ingénieur, Études et Travaux", "Ponts du Rhône SA"),
        ("Leiterin, Einkauf & Technik", "Nordwind Werke"),
    ],
)
def test_what_is_set_as_the_title_is_of_the_title(title: str, employer: str) -> None:
    found = worked(
        "Experience",
        in_looks("Engineer", f", {employer}, Oldbridge", "2019 – present"),
        in_looks(title, f", {employer}, Oldbridge", "2015 – 2019"),
    )

    assert short(found.experience[1]) == (title, employer, "2015/2019")


def test_an_employer_may_be_set_as_its_title_is() -> None:
    found = worked(
        "Experience",
        in_looks("Engineer, Nordwind Robotics GmbH", ", Berlin", "2019 – present"),
        in_looks("Fitter, Kestrel Instruments Ltd", ", Leeds", "2015 – 2019"),
    )

    assert [short(each)[:2] for each in found.experience] == [
        ("Engineer", "Nordwind Robotics GmbH"),
        ("Fitter", "Kestrel Instruments Ltd"),
    ]


def test_a_name_in_another_look_behind_a_dash_is_none_of_the_title() -> None:
    slanted = Span("Parrucchiera", 10.0, italic=True)
    found = worked(
        "Esperienze",
        line("**Hair Studio 9 Snc**\t2017 – 2021"),
        Line("Parrucchiera – Cittadella", 10.0, spans=[slanted, Span("– Cittadella", 10.0)]),
    )

    assert short(found.experience[0]) == ("Parrucchiera", "Hair Studio 9 Snc", "2017/2021")


def test_the_town_before_the_letters_of_a_state_is_no_employer() -> None:
    found = profile("""
        Work History
        2019 – 2022
        Assistant Store Manager, Bayou Builders Mart, Gonzales, LA
        2016 – 2019
        Department Supervisor, Timber, Bayou Builders Mart, Baton Rouge, LA
        2014 – 2016
        Sales Associate, Pelican Paint & Tile, Baton Rouge, LA
        2011 – 2013
        Crew Member, Brindle Chicken, Port Allen, LA
    """)

    assert [short(each)[1] for each in found.experience] == [
        "Bayou Builders Mart",
        "Bayou Builders Mart",
        "Pelican Paint & Tile",
        "Brindle Chicken",
    ]
    assert found.experience[3].place.value == "Port Allen, LA"


@pytest.mark.parametrize("rest", ["Infrastructure & Energy", "Department of Rates"])
def test_a_part_set_as_the_title_is_no_employer_where_one_stands_above(rest: str) -> None:
    title = Span(f"Vice President, {rest}", 10.0, italic=True)
    found = worked(
        "Work Experience",
        line("**Marlowe Strand Bank**, Ipoh"),
        Line(f"{title.text} 2021 – 2023", 10.0, spans=[title, Span("2021 – 2023", 10.0)]),
        line("• Loans of many lenders"),
    )

    assert short(found.experience[0])[:2] == (title.text, "Marlowe Strand Bank")


def test_words_behind_the_dates_are_none_of_the_title() -> None:
    found = profile("""
        Arbete
        Vikarierande lärare, 2010–2013, sommar och lov
        Fritidsgården Lyktan, Vännäs
    """)

    assert found.experience[0].title.value == "Vikarierande lärare"


def test_an_employer_above_a_label_in_small_letters_is_no_paragraph() -> None:
    found = profile("""
        Досвід роботи
        серпень 2013 р. – по теперішній час
        Комунальний заклад «Гімназія № 9», м. Вінниця, Поділля
        посада: учитель географії
    """)

    assert found.experience[0].organisation.value == "Комунальний заклад «Гімназія № 9»"


def test_a_line_that_tells_of_a_year_begins_no_job() -> None:
    found = profile("""
        Work Experience
        **Kwek Lindner Partners Ltd**, Singapore
        Analyst 2017 – 2019
        Boutique adviser, eleven bankers, acquired in 2020
        • Due diligence on two harbours
        **Temasya Holdings Berhad**, Ipoh
        Intern 2016 – 2017
        • Models
    """)

    assert [short(each)[2] for each in found.experience] == ["2017/2019", "2016/2017"]


def test_a_part_set_as_the_title_and_the_town_beside_it_are_no_employer() -> None:
    slanted = [Span(part, 10.0, italic=True) for part in ("Staff Nurse, Cardiac Surgery ICU", "Boise, ID")]
    found = worked(
        "Experience",
        line("**Payette Regional Hospital**\t2018 – 2021"),
        Line("Staff Nurse, Cardiac Surgery ICU\tBoise, ID", 10.0, spans=slanted),
    )

    assert short(found.experience[0])[:2] == (slanted[0].text, "Payette Regional Hospital")


@pytest.mark.parametrize("sign", ["›", "»"])
def test_a_point_behind_an_angle_ends_with_a_year_and_is_no_job(sign: str) -> None:
    found = profile(f"""
        Percurso profissional
        Chefe de equipa, Papéis do Sado Lda
        2020 – 2024
        {sign} Arranque da nova bobinadora, 2022 – 2023
        {sign} Gestão de peças
    """)

    assert [short(each)[2] for each in found.experience] == ["2020/2024"]
    assert found.experience[0].points == ["Arranque da nova bobinadora, 2022 – 2023", "Gestão de peças"]


@pytest.mark.parametrize("form", ["PLLP", "Pte Ltd", "ЕООД", "j.d.o.o."])
def test_a_legal_form_behind_a_comma_is_of_the_name(form: str) -> None:
    found = profile(f"""
        Experience
        Accountant, Hokkanen & Rudd, {form}\t2014 – 2017
    """)

    assert found.experience[0].organisation.value.rstrip(".") == f"Hokkanen & Rudd, {form}".rstrip(".")


SHAPES = r"""
#set text(size: 10pt)
#text(size: 20pt)[Jory Tamblyn] \
jory\@example.org

*EMPLOYMENT*

#let job(title, firm, dates, ..points) = {{
  [*#title* \ #firm \ #text(size: 8.5pt, fill: gray)[#dates]]
  list(marker: circle(radius: 1.5pt, fill: black), indent: 10pt, ..points)
}}
#job[Electrician][Ironbark Contracting Pty Ltd (Moranbah)][Feb 2021 - Current][Permit holder and isolation
officer][Leading hand on night shift since 2024]
#job[Apprentice Electrician][Castle Hill Electrical (Townsville)][Feb 2014 - Oct 2018][New houses]
#job[Trolley boy][SupaValue Stores (Aitkenvale)][2012 - 2013][Saturdays]
""".replace("{{", "{").replace("}}", "}")


def test_what_is_set_in_below_titles_that_stand_above_their_employers_is_told() -> None:
    found = read(compiled(SHAPES)).profile

    assert [short(each)[::2] for each in found.experience] == [
        ("Electrician", "2021-02/now"),
        ("Apprentice Electrician", "2014-02/2018-10"),
        ("Trolley boy", "2012/2013"),
    ]


FLUSH = r"""
#set text(size: 10pt)
#text(size: 20pt)[Zofia Wierzba] \
zofia\@example.org

*Doświadczenie zawodowe*
#let job(dates, text) = grid(columns: (90pt, 1fr), column-gutter: 12pt, align(right)[#dates], text)
#job[03.2012–12.2016][*Starsza księgowa*, _Zakłady Lniane Wisłok sp. z o.o._, Rzeszów.
- Rozliczenia podatku
- Zamknięcie miesiąca]
#job[09.2006–02.2012][*Księgowa*, _Biuro Rachunkowe Plus s.c._, Łańcut.
- Kadry i płace
- Opieka nad dwojgiem stażystów przy kontrolach skarbowych]
#job[2004–2006][*Referent ds. księgowości*, _Gminna Spółdzielnia w Tyczynie_, Tyczyn.]
"""


def test_short_dates_in_a_column_that_is_flush_right_are_not_set_in() -> None:
    found = read(compiled(FLUSH)).profile

    assert [short(each) for each in found.experience][-1] == (
        "Referent ds. księgowości",
        "Gminna Spółdzielnia w Tyczynie",
        "2004/2006",
    )
