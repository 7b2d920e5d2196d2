"""Studies whose lines the edge of a column broke, and degrees that only their place tells."""

from dataclasses import replace

import pytest

from rolecall.candidates.reading.document import Line, Span
from rolecall.candidates.reading.facts.education import studies_in
from rolecall.candidates.reading.facts.sections import Section, sections_of
from rolecall.candidates.reading.facts.study_lines import with_broken_lines

Study = tuple[str | None, str | None, str | None]


def set_on_page(*rows: tuple[float, str, float]) -> list[Line]:
    """Lines of a column from 60 to 540, each from where to where it reaches."""
    lines = []
    for at, (left, text, right) in enumerate(rows):
        box = (left, 100.0 + 12 * at, right, 110.0 + 12 * at)
        lines.append(Line(text, 10.0, band=(60.0, 540.0), box=box, spans=[Span(text, 10.0, box=box)]))
    return lines


def read_from(*lines: Line | str) -> list[Study]:
    shown = [Line(line) if isinstance(line, str) else line for line in lines]
    found = studies_in([Section("education", None, shown)])
    facts = ((each.degree, each.subject, each.institution) for each in found)
    return [(one and one.value, two and two.value, three and three.value) for one, two, three in facts]


@pytest.mark.parametrize(
    ("above", "below", "school"),
    [
        ("2014\tMBA, à distance, École de", "management d’Armor, Rennes", "École de management d’Armor"),
        ("2013\tBTS Gestion – Institut Supérieur", "du Bandama, Bouaké", "Institut Supérieur du Bandama"),
        ("2015\tLicence Droit – École polytechnique d’Oran-", "Est, Oran", "École polytechnique d’Oran-Est"),
    ],
)  # fmt: skip
def test_a_school_that_the_edge_broke_is_whole(above: str, below: str, school: str) -> None:
    lines = set_on_page((60, above, 420), (142, below, 300))
    lines[0].spans = [
        Span("2014", 10.0, box=(60, 100, 90, 110)),
        Span(above.split("\t")[1], 10.0, box=(142, 100, 420, 110)),
    ]

    assert [study[2] for study in read_from(*lines)] == [school]


def test_a_full_line_goes_on_below_and_the_date_there_is_its_own() -> None:
    lines = set_on_page(
        (60, "MBA, Lake Rayburn University, Houston, TX, 2019", 300),
        (60, "BEng Chemical Engineering, Second Class Upper, University of Rivers State, Port", 530),
        (60, "Harcourt, Nigeria, 2006", 180),
    )

    assert read_from(*lines) == [
        ("MBA", None, "Lake Rayburn University"),
        ("BEng", "Chemical Engineering", "University of Rivers State"),
    ]


@pytest.mark.parametrize("below", ["University of Leeds, Leeds", "MSc Physics, York", "Grade: 3.8", "Leeds"])
def test_what_says_something_by_itself_is_no_rest_of_a_full_line(below: str) -> None:
    lines = set_on_page(
        (60, "Bachelor of Science in Computer Engineering with Robotics", 520), (60, below, 200)
    )

    assert with_broken_lines(lines) == lines


def test_a_bracket_that_a_narrow_cell_broke_is_closed_in_its_cell() -> None:
    lines = [Line("MBA (Human Resource\tUniversity of the Hills\t2020"), Line("Management)"),
             Line("BCom\tUniversity of Dumbara\t2014")]  # fmt: skip

    assert read_from(*lines) == [
        ("MBA", "Human Resource Management", "University of the Hills"),
        ("BCom", None, "University of Dumbara"),
    ]


def test_undated_degrees_with_their_schools_behind_them_are_one_a_line() -> None:
    lines = (
        "Master of Business Administration, Duquesne Heights University, Pittsburgh, PA",
        "Bachelor of Science in Accounting, Laurel Highlands State College, Greensburg, PA",
    )

    assert [study[2] for study in read_from(*lines)] == [
        "Duquesne Heights University",
        "Laurel Highlands State College",
    ]


def test_the_heads_of_columns_are_no_school() -> None:
    rows = ("Degree / Certificate", "Board / University\tYear\tResult",
            "BS (Environmental Sciences)\tUniversity of Upper Sindh\t2013\t2.9 GPA",
            "Matric\tBoard of Secondary Education, Larkana\t2006\tA Grade")  # fmt: skip

    assert read_from(*rows) == [
        ("BS", "Environmental Sciences", "University of Upper Sindh"),
        ("Matric", None, "Board of Secondary Education"),
    ]


def test_a_degree_and_a_school_nobody_knows_stand_where_the_others_do() -> None:
    rows = ("Bygningskonstruktør, Lillebælt Vest, Kolding\t2015 – 2018",
            "Svendebrev som tømrer, Teknisk Skole Vejle, Vejle\t2008")  # fmt: skip

    assert read_from(*rows)[0] == ("Bygningskonstruktør", None, "Lillebælt Vest")


@pytest.mark.parametrize(
    ("line", "study"),
    [
        ("2015.03 – 2020.02\t남해바다대학교 관광경영학과 학사", ("학사", "관광경영학과", "남해바다대학교")),
        ("2015.02\t달맞이여자고등학교 고등학교 졸업", ("고등학교 졸업", None, "달맞이여자고등학교")),
        ("2014\tImmobilienbewirtschafterin mit eidg. Fachausweis\tInstitut Zürich",
         ("Immobilienbewirtschafterin mit eidg. Fachausweis", None, "Institut Zürich")),
        ("ESOL Level 2 - Soar College (2011)", ("ESOL Level 2", None, "Soar College")),
        ("12.ª classe – Escola Secundária da Matola – Matola (2009)",
         ("12.ª classe", None, "Escola Secundária da Matola")),
        ("Master of Arts in Teaching, Secondary Science, Lake College, 2019",
         ("Master of Arts in Teaching", "Secondary Science", "Lake College")),
        ("Sc.D. in Nutrition, Lake School of Health, 2012", ("Sc.D.", "Nutrition", "Lake School of Health")),
    ],
)  # fmt: skip
def test_what_was_learned_is_called_as_the_land_calls_it(line: str, study: Study) -> None:
    assert read_from(line) == [study]


def test_degrees_without_dates_that_have_points_are_studies_each() -> None:
    rows = ("• Master of Arts Soziale Arbeit, Hochschule Nordmark, Rendsburg",
            "• Diplom Holzwirtschaft, Universität Havelberg, Havelberg")  # fmt: skip

    assert read_from(*rows) == [
        ("Master of Arts", "Soziale Arbeit", "Hochschule Nordmark"),
        ("Diplom", "Holzwirtschaft", "Universität Havelberg"),
    ]


def test_in_a_narrow_column_a_few_words_are_a_full_line() -> None:
    rows = ((60, "BTEC Level 3 Extended", 178), (60, "Diploma in Music", 150), (60, "Technology", 99),
            (60, "Lake Rockhampton Metro", 184), (60, "University", 100), (60, "2010", 90))  # fmt: skip
    lines = set_on_page(*rows)
    for line in lines:
        line.band = (60.0, 186.0)
    for line in lines[:3]:
        line.spans = [replace(line.spans[0], bold=True)]

    assert read_from(*lines) == [
        ("BTEC Level 3 Extended Diploma", "Music Technology", "Lake Rockhampton Metro University")
    ]


def test_a_school_goes_on_below_a_cell_that_has_its_date_at_the_right() -> None:
    rows = ("Bachelor of Commerce (Accounting), Lake Metropolitan\t2011 – 2014", "University, Leeds",
            "PhD, Soil Physics\t2014 – 2018", "University of Eastmoor")  # fmt: skip

    assert read_from(*rows) == [
        ("Bachelor of Commerce", "Accounting", "Lake Metropolitan University"),
        ("PhD", "Soil Physics", "University of Eastmoor"),
    ]


def test_a_town_nobody_knows_stands_where_the_other_ones_do() -> None:
    rows = ("2016", "Hogeschool Maasland", "Bachelor – Bouwkunde", "Roermond",
            "2009", "Sint-Janslyceum", "HAVO", "Den Bosch")  # fmt: skip

    assert read_from(*rows)[1] == ("HAVO", None, "Sint-Janslyceum")


def test_a_subject_between_a_degree_and_a_school_of_few_signs_is_no_part_of_its_name() -> None:
    assert read_from("Bacharelado – Ciências Contábeis, Faculdade Serra Azul, Vitória\t2010 – 2014") == [
        ("Bacharelado", "Ciências Contábeis", "Faculdade Serra Azul")
    ]


def test_the_first_head_of_a_table_is_no_heading_at_the_side() -> None:
    rows = [
        Line("Education"), Line("Degree\tInstitution\tYear\tResult"), Line("MSc\tLake College\t2018\tGood")
    ]  # fmt: skip

    assert [section.heading and section.heading.text for section in sections_of(rows)] == [None, "Education"]
