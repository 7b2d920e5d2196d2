"""Rules of the world that pages printed by HTML themes showed."""

from dataclasses import replace

from rolecall.candidates.reading.document import Document, Line, Span
from rolecall.candidates.reading.facts.profiling import profile_of
from rolecall.candidates.reading.layout import lines_on
from rolecall.candidates.reading.layout_margins import mark_margins
from rolecall.candidates.reading.pieces import Piece
from rolecall.candidates.reading.profile import Profile
from tests.candidates.reading.test_experience import line, profile, short


def sized(text: str) -> Profile:
    """What a text says; lines that begin with # are headings, larger than all else."""
    return profile_of(Document([heading(each.strip()) for each in text.strip().splitlines()]))


def heading(text: str) -> Line:
    said = text.lstrip("# ")
    return Line(said, 20.0, True, spans=[Span(said, 20.0, True)]) if text.startswith("#") else line(text)


def test_a_smaller_heading_inside_an_entry_ends_no_section() -> None:
    found = sized("""
        # Work
        **Thornbridge General Hospital\t2015-09-01 — 2019-03-31**
        **Staff Nurse**
        **Highlights**

        Planned rotas for fourteen nurses

        **Calder Valley Hospice\t2011-01-01 — 2014-06-30**
        **Bank Nurse**
        **Highlights**

        Nights and weekends on two wards
        # Education
        **University of Airedale\t2008-09-01 — 2011-07-31**
        **BSc Nursing**
        **Courses**

        Pharmacology
        # Skills
        Phlebotomy
    """)

    assert [short(each) for each in found.experience] == [
        ("Staff Nurse", "Thornbridge General Hospital", "2015-09/2019-03"),
        ("Bank Nurse", "Calder Valley Hospice", "2011-01/2014-06"),
    ]
    assert found.certificates == []


def test_a_heading_of_highlights_as_large_as_others_is_one() -> None:
    found = sized("""
        # Work
        **Staff Nurse, Thornbridge General Hospital\t2015 – 2019**
        # Highlights
        Nurse who has run a ward of forty beds through two winters and a move of house.
    """)

    assert found.summary is not None
    assert found.summary.value.startswith("Nurse who has run")


def test_employers_that_come_again_beside_periods_are_no_labels_of_a_form() -> None:
    found = profile("""
        Experience
        Inlet Credit Union\t01/2020 - Present
        Independent Board Member

        Coldharbour Storage\t05/2016 - 12/2019
        General Manager

        Coldharbour Storage\t11/2012 - 04/2016
        Operations Manager

        Great Fraser Railway\t02/2009 - 10/2012
        Rail Planner

        Great Fraser Railway\t07/2006 - 01/2009
        Yard Supervisor

        Mainland Freightways\t05/2003 - 06/2006
        Dispatcher

        Mainland Freightways\t09/2001 - 04/2003
        Warehouse Associate
    """)

    assert [short(each)[1] for each in found.experience] == [
        "Inlet Credit Union",
        *["Coldharbour Storage"] * 2,
        *["Great Fraser Railway"] * 2,
        *["Mainland Freightways"] * 2,
    ]


def at(text: str, x0: float, y0: float, size: float = 10.0) -> list[Piece]:
    """A line of words from a point on."""
    pieces: list[Piece] = []
    for word in text.split():
        width = 0.5 * size * len(word)
        pieces.append(Piece(word, x0, y0, x0 + width, y0 + size, size))
        x0 += width + 0.3 * size
    return pieces


def on_page(pieces: list[Piece]) -> list[str]:
    return [line.text for _, line in lines_on(pieces, 1) if line.text]


BESIDE_HEADINGS = [
    *at("Work Experience", 60, 200, 13),
    *at("2018-03 to Present", 60, 222, 8),
    *at("Head Chef at Gasthof Hirschen", 210, 203),
    *at("Runs a brigade of nine people, and answers for what the kitchen costs", 210, 217),
    *at("Trained five apprentices", 210, 231),
    *at("2013-05 to 2018-02", 60, 258, 8),
    *at("Sous Chef at Hotel Donaublick", 210, 257),
    *at("Banquets of up to 250 guests", 210, 271),
    *at("2010-09 to 2013-04", 60, 304, 8),
    *at("Chef at Restaurant Lindenhof", 210, 298),
    *at("Education", 60, 340, 13),
    *at("2006-09 to 2010-08", 60, 362, 8),
    *at("School of Hospitality Niederwald", 210, 343),
    *at("Diploma in Gastronomy", 210, 357),
]


def test_dates_under_a_heading_at_the_side_are_those_of_its_first_entry() -> None:
    found = profile_of(Document([line for _, line in lines_on(BESIDE_HEADINGS, 1)]))

    assert [short(each) for each in found.experience] == [
        ("Head Chef", "Gasthof Hirschen", "2018-03/now"),
        ("Sous Chef", "Hotel Donaublick", "2013-05/2018-02"),
        ("Chef", "Restaurant Lindenhof", "2010-09/2013-04"),
    ]
    assert [each.start.value for each in found.education if each.start] == ["2006-09"]


def test_dates_a_little_lower_than_their_line_stand_on_it() -> None:
    assert "2010-09 to 2013-04\tChef at Restaurant Lindenhof" in on_page(BESIDE_HEADINGS)


def test_a_heading_beside_the_middle_of_its_text_stands_above_it() -> None:
    lines = on_page(
        [
            *BESIDE_HEADINGS,
            *at("Languages", 60, 414, 13),
            *at("German Native", 210, 400),
            *at("English Fluent", 210, 416),
            *at("Czech Basic", 210, 432),
        ]
    )

    assert lines[-4:] == ["Languages", "German Native", "English Fluent", "Czech Basic"]


def test_what_a_browser_adds_to_a_printed_page_is_left_out() -> None:
    lines = [
        replace(line(text), page=page, box=(40.0, y, 400.0, y + 10), in_margin=False)
        for page in (1, 2)
        for y, text in (
            (20.0, "11/29/26, 3:12 PM\tCallum Strand"),
            (60.0, f"Mechanic, Cork Bike Kitchen\t201{page} – 2019"),
            (90.0, "Seen in 2016, 1/2 time"),
            (800.0, f"https://example.org/cv.html\t{page}/2"),
        )
    ]

    mark_margins(lines)

    assert [each.text for each in lines if each.text][:4] == [
        "Callum Strand",
        "Mechanic, Cork Bike Kitchen\t2011 – 2019",
        "Seen in 2016, 1/2 time",
        "Callum Strand",
    ]
    assert [each.in_margin for each in lines][:4] == [True, False, False, True]


def test_what_a_browser_adds_is_left_out_where_columns_part_it() -> None:
    foot = ("https://example.org/cv.html", "1/2")
    lines = [
        replace(line(text), box=(x, y, x + 100, y + 10))
        for x, y, text in ((40.0, 60.0, "Callum Strand"), (40.0, 800.0, foot[0]), (500.0, 800.4, foot[1]))
    ]

    mark_margins(lines)

    assert [each.text for each in lines] == ["Callum Strand", "", ""]


def test_a_link_at_the_foot_of_a_page_without_its_number_stays() -> None:
    lines = [
        replace(line(text), box=(40.0, y, 400.0, y + 10))
        for y, text in ((20.0, "Callum Strand\tcallum@example.org"), (60.0, "https://strand.example.org"))
    ]

    mark_margins(lines)

    assert [each.text for each in lines] == [
        "Callum Strand\tcallum@example.org",
        "https://strand.example.org",
    ]


def in_two_inks(title: str, rest: str, dates: str) -> Line:
    spans = [Span(title, 12.0, ink=1), Span(rest, 12.0, ink=2), Span(dates, 12.0, ink=1)]
    return Line(f"{title} {rest}\t{dates}", 12.0, spans=spans)


def test_an_employer_behind_at_in_another_look_is_one_whatever_the_title() -> None:
    found = profile_of(
        Document(
            [
                line("Experience"),
                in_two_inks("Responsable logistique", "at Conserveries de l'Erdre", "Oct 2019 - Current"),
                line("Nantes"),
                in_two_inks("Assistante d'exploitation", "at Transports Kervella", "Feb 2014 - Sept 2019"),
                line("Rennes"),
            ]
        )
    )

    assert [short(each)[1] for each in found.experience] == ["Conserveries de l'Erdre", "Transports Kervella"]


def test_headings_are_known_where_employers_in_bold_stand_beside_dates() -> None:
    rows = (
        "**FABRYKA WARTA**\t02/2017 - PRESENT",
        "ACCOUNTANT",
        "**BIURO LECH**\t04/2011 - 01/2017",
        "CLERK",
    )
    found = profile("\n".join(["SUMMARY", "Eighteen years.", "", "EXPERIENCE", *rows, "EDUCATION", SCHOOL]))

    assert [short(each)[1] for each in found.experience] == ["FABRYKA WARTA", "BIURO LECH"]
    assert [each.institution.value for each in found.education if each.institution] == ["UNIVERSITY OF WARTA"]


SCHOOL = "**UNIVERSITY OF WARTA**\t10/2002 - 06/2007\nMASTER OF ACCOUNTING"
SIDEBAR = [
    *at("About", 40, 100),
    *at("Poznań, Polska", 40, 118, 7),
    *at("Records", 40, 150),
    *at("Tax", 40, 168, 7),
    *at("Payroll", 40, 178, 7),
    *at("Languages", 40, 210),
    *at("Polish", 40, 228, 7),
    *at("German", 40, 238, 7),
]
MAIN = [
    *at("Experience", 160, 100),
    *at("Meadow Mills", 160, 121),
    *at("02/2017 – 03/2020", 440, 121, 8),
    *at("Chief accountant", 160, 133, 8),
    *at("Harbour Office", 160, 158),
    *at("04/2011 – 01/2017", 440, 158, 8),
    *at("Senior clerk", 160, 170, 8),
    *at("Education", 160, 203),
    *at("University of Wansbeck", 160, 224),
    *at("10/2002 – 06/2007", 440, 224, 8),
    *at("MSc Accounting", 160, 236, 8),
]


def test_a_sidebar_is_parted_from_text_that_has_dates_at_its_right() -> None:
    lines = on_page(
        [*at("Clerk with eighteen years in mills", 40, 60), *at("2026-11", 440, 60), *SIDEBAR, *MAIN]
    )

    assert "Records" in lines
    assert "Senior clerk" in lines
    assert lines.index("Languages") < lines.index("Experience")


def test_the_space_in_a_name_in_large_letters_parts_no_columns() -> None:
    name = [Piece("BOŻENA", 40, 40, 148, 70, 30.0), Piece("WIŚNIOWIECKA-LIPA", 157, 40, 420, 70, 30.0)]

    assert on_page([*name, *SIDEBAR, *MAIN])[0] == "BOŻENA WIŚNIOWIECKA-LIPA"
