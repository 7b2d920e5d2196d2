"""Positions told in sentences, counted backwards, in seasons, in narrow tables and side by side."""

import pytest

from rolecall.candidates.reading.document import Document, Line, Span
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.profiling import profile_of
from rolecall.candidates.reading.layout import lines_on
from rolecall.candidates.reading.pieces import Piece
from tests.candidates.reading.test_experience import profile, short

POSTS = {
    "in sentences that begin with when": (
        """
        Employment
        From July 2011 to August 2016 I worked as Sous Chef at Harbour Hotel. Since September 2016 I
        have been Head Chef at Kestrel Hall.
        """,
        [("Sous Chef", "Harbour Hotel", "2011-07/2016-08"), ("Head Chef", "Kestrel Hall", "2016-09/now")],
    ),
    "the later year first": (
        """
        Experience
        Present – 2021: Vet Nurse, Marsh Vets
        2021 – 2018: Kennel Hand, Quay Kennels
        """,
        [("Vet Nurse", "Marsh Vets", "2021/now"), ("Kennel Hand", "Quay Kennels", "2018/2021")],
    ),
    "a summer is over, whatever dash stands behind it": (
        """
        Seasonal work
        Summer 2019 – Lifeguard, Thirlby Lido
        Summers 2016 – 2018 – Camp Counsellor, Lakeside Camps
        """,
        [("Lifeguard", "Thirlby Lido", "2019/2019"), ("Camp Counsellor", "Lakeside Camps", "2016/2018")],
    ),
    "a client is no employer beside one": (
        """
        Experience
        Organization: Quay Infotech Pvt. Ltd.
        Designation: Software Engineer
        Duration: Mar-2019 to till date
        Client: Marsh Bank
        """,
        [("Software Engineer", "Quay Infotech Pvt. Ltd.", "2019-03/now")],
    ),
    "a name behind a title and a colon": (
        """
        Employment
        Jun 2019 – Present — Teaching Assistant: Thirlby Primary School
        Sep 2016 – May 2019 — Nursery Nurse: Little Plovers Afternoon Place
        """,
        [
            ("Teaching Assistant", "Thirlby Primary School", "2019-06/now"),
            ("Nursery Nurse", "Little Plovers Afternoon Place", "2016-09/2019-05"),
        ],
    ),
    "who teaches at a school has a position there": (
        """
        **Classrooms**
        Teacher of Mathematics, Thirlby Academy (Sept 2018–present)
        English Teacher, Harbour High School (Sept 2015–July 2018)
        **Languages**
        French, German
        """,
        [
            ("Teacher of Mathematics", "Thirlby Academy", "2018-09/now"),
            ("English Teacher", "Harbour High School", "2015-09/2018-07"),
        ],
    ),
    "in an office of a kind that is known": (
        """
        Berufspraxis
        Buchhalterin bei der Kai Handels GmbH (Mai 2018 – heute)
        Steuerfachangestellte in der Kanzlei Marsch & Partner (August 2012 – April 2018)
        """,
        [
            ("Buchhalterin", "Kai Handels GmbH", "2018-05/now"),
            ("Steuerfachangestellte", "Kanzlei Marsch & Partner", "2012-08/2018-04"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "posts"), POSTS.values(), ids=POSTS)
def test_posts_are_read_as_they_are_told(text: str, posts: list[tuple[str, str, str]]) -> None:
    assert [short(each) for each in profile(text).experience] == posts


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Winter 2018/19 – Ski Technician", "2018/2019"),
        ("Winter 2008/09", "2008/2009"),
        ("Étés 2013 et 2014 — Animatrice", "2013/2014"),
        ("in March 2008 and left in June 2011", "2008-03/2011-06"),
    ],
)
def test_winters_and_summers_of_two_years_are_periods(text: str, said: str) -> None:
    assert [f"{period.start}/{period.end}" for period in periods_in(text)] == [said]


def lines_at(left: float, right: float, texts: list[str]) -> list[Line]:
    """Lines of one column of a page whose right edge is no further than its widest line."""
    found = []
    for row, text in enumerate(texts):
        box = (left, 40.0 + 14 * row, left + 5 * len(text), 50.0 + 14 * row)
        found.append(Line(text, 10.0, band=(left, right), box=box, spans=[Span(text, 10.0, box=box)]))
    return found


def test_what_is_told_below_dates_at_the_edge_is_not_joined_to_them() -> None:
    head = "Stock Controller, Harbour Goods Ltd, Hull, 2019 – present"
    texts = ["Employment", head, "Kept 4,000 lines", "Packer, Kestrel Foods, Leeds, 2015 – 2019"]

    found = profile_of(Document(lines_at(40.0, 40.0 + 5 * len(head), texts))).experience

    assert [short(each) for each in found] == [
        ("Stock Controller", "Harbour Goods Ltd", "2019/now"),
        ("Packer", "Kestrel Foods", "2015/2019"),
    ]


def test_the_widest_line_of_a_column_had_all_the_room_there_is() -> None:
    head = "Embedded Engineer for small robots"
    texts = ["Employment", head, "Quay Robotics", "2019 – 2023"]

    found = profile_of(Document(lines_at(40.0, 40.0 + 5 * len(head), texts))).experience

    assert [short(each)[:2] for each in found] == [(head, "Quay Robotics")]


def row_of(y0: float, *words: tuple[str, float], size: float = 10.0) -> list[Piece]:
    return [Piece(word, x0, y0, x0 + 0.5 * size * len(word), y0 + size, size) for word, x0 in words]


def test_a_town_that_nobody_knows_behind_a_post_below_its_house_is_no_employer() -> None:
    told = (("Branch Manager,", "Uffley, 2018 – 2023"), ("Cashier,", "Leeds, 2010 – 2018"))
    posts = [
        Line(f"{title} {rest}", 10.0, spans=[Span(title, 10.0, italic=True), Span(rest, 10.0)])
        for title, rest in told
    ]
    lines = [Line("Experience", 10.0), Line("Harbour Bank plc\t2010 – 2023", 10.0), *posts]

    found = profile_of(Document(lines)).experience

    assert [short(each)[:2] for each in found] == [
        ("Branch Manager", "Harbour Bank plc"),
        ("Cashier", "Harbour Bank plc"),
    ]


def test_posts_side_by_side_are_four() -> None:
    texts = [
        ("Experience", ""),
        ("Controller", "Packer"),
        ("Harbour Goods Ltd", "Kestrel Foods"),
        ("2019 – 2023", "2015 – 2019"),
        ("Kept 4,000 lines.", "Packed all day."),
        ("", ""),
        ("Waitress", "Cleaner"),
        ("The Plough", "Thirlby School"),
        ("2013 – 2015", "2011 – 2013"),
        ("Carried plates.", "Swept floors."),
    ]
    lines = []
    for row, cells in enumerate(texts):
        spans = [
            Span(cell, 10.0, box=(x0, 14.0 * row, x0 + 5 * len(cell), 14.0 * row + 10))
            for cell, x0 in zip(cells, (40.0, 300.0), strict=True)
            if cell
        ]
        box = spans[0].box if spans else None
        lines.append(Line("\t".join(filter(None, cells)), 10.0, band=(40.0, 550.0), box=box, spans=spans))

    found = profile_of(Document(lines)).experience

    assert [short(each)[:2] for each in found] == [
        ("Controller", "Harbour Goods Ltd"),
        ("Packer", "Kestrel Foods"),
        ("Waitress", "The Plough"),
        ("Cleaner", "Thirlby School"),
    ]


def test_narrow_cells_under_labels_that_are_a_space_apart_are_cells() -> None:
    at = (40.0, 110.0, 160.0, 205.0)
    labels = row_of(40.0, *zip(("From", "Company", "Position", "Location"), at, strict=True))
    cells = row_of(
        54.0, *zip(("2019–2023", "Acme", "Cook", "Hull"), (40.0, 110.0, 160.0, 205.0), strict=True)
    )

    _, head = lines_on(labels + cells, 1)[0]

    assert head.text == "From\tCompany\tPosition\tLocation"


def test_a_comma_that_is_lower_keeps_its_word_on_a_line_that_begins_smaller() -> None:
    small = row_of(39.6, ("4", 40.0), ("yrs", 50.0), size=8.5)
    words = row_of(41.0, ("Harbour", 150.0), ("Hull", 230.0), size=12.0)
    comma = [Piece("Works,", 195.0, 41.0, 228.0, 54.0, 12.0)]

    assert [line.text for _, line in lines_on([*small, *words, *comma], 1)] == ["4 yrs\tHarbour Works, Hull"]
