"""Rules of the world that the half `grown` showed, each on the lines, words or drawings that it is about."""

from rolecall.candidates.reading import read
from rolecall.candidates.reading.document import Document, Line, Span
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.profiling import profile_of
from rolecall.candidates.reading.facts.table_columns import with_column_labels
from rolecall.candidates.reading.layout_direction import spoken
from rolecall.candidates.reading.pieces import Piece, Row
from tests.bench import resume  # noqa: F401 the scripts' folder
from tests.candidates.reading import hostile
from tests.candidates.reading.test_experience import profile, short

from scoring.papers_on_disk import labelled  # isort: skip


def test_lines_set_as_headings_are_no_headings_below_dates() -> None:
    paper = """
    **Doświadczenie zawodowe**
    09.2015 r. – 02.2019 r.
    **Podkarpackie Wytwórnie Soków, Łańcut**
    stanowisko: Specjalista ds. jakości
    10.2013 r. – 08.2015 r.
    **Cukrownia Wisłok, Przeworsk**
    stanowisko: Laborant
    **Umiejętności**
    HACCP
    **Języki obce**
    angielski
    """

    assert [short(each)[0] for each in profile(paper).experience] == ["Specjalista ds. jakości", "Laborant"]


def test_the_word_behind_an_open_date_belongs_to_it() -> None:
    (period,) = periods_in("od 03.2019 r.")

    assert (period.begin, period.finish) == (0, 13)


def test_a_stop_beside_a_number_in_a_leftward_line_is_turned() -> None:
    drawn = [
        Piece(word, x, 0.0, x + 30, 10.0, 10.0)
        for x, word in ((0, "מפתח"), (40, ":2020"), (80, "–"), (120, "2016"))
    ]

    assert [piece.text for piece in spoken(drawn, from_right=True)] == ["2016", "–", "2020:", "מפתח"]


def test_a_space_as_wide_as_an_eastern_letter_parts_no_cells() -> None:
    row = Row(
        [Piece("水原", 0, 0, 32, 16, 16), Piece("千尋", 48, 0, 80, 16, 16), Piece("女", 120, 0, 136, 16, 16)]
    )

    assert row.text == "水原 千尋\t女"


def test_a_dash_hides_nothing() -> None:
    grey = (
        b"0.6 g BT /F1 8 Tf 50 600 Td (2021 - 2023) Tj ET BT /F1 8 Tf 50 580 Td (2019) Tj 40 0 Td (-) Tj ET"
    )
    white = b"1 g BT /F1 8 Tf 150 580 Td (-) Tj ET"

    assert (
        read(hostile.one_page(b"BT /F1 12 Tf 50 700 Td (Ada Example) Tj ET " + grey + white)).profile.hidden
        == []
    )


def test_dated_lines_further_in_than_the_posts_tell_of_these() -> None:
    def at(x: float, text: str) -> Line:
        return Line(
            text, 10.0, box=(x, 0.0, x + 200, 10.0), band=(50.0, 500.0), spans=[Span(text, 10.0, box=None)]
        )

    lines = [
        Line("EXPERIENCE", 12.0, True),
        at(50, "Manager, Calloway Strand Ltd, Jul 2020 – Present"),
        at(65, "Selected transactions"),
        at(79, "Refinancing of a chain of garden centres (2021 – 2022)"),
        at(50, "Associate, Calloway Strand Ltd, Jul 2017 – Jun 2020"),
    ]

    found = profile_of(Document(lines)).experience

    assert [short(each)[2] for each in found] == ["2020-07/now", "2017-07/2020-06"]


def test_columns_with_much_white_between_keep_their_words_whole() -> None:
    (made,) = (each for each in labelled("grown") if each.path.stem == "sandoval")

    assert "Hotel Casona del Río, Puebla" in read(made.path.read_bytes()).text


def test_cells_that_break_over_lines_are_whole_by_where_they_stand() -> None:
    def row(y: float, *cells: tuple[float, str]) -> Line:
        spans = [Span(text, 10.0, box=(x, y, x + 60, y + 10)) for x, text in cells]
        text = "\t".join(text for _, text in cells)
        return Line(text, 10.0, box=(cells[0][0], y, 500.0, y + 10), band=(50.0, 500.0), spans=spans)

    lines = [
        row(100, (50, "Employer"), (150, "Position"), (250, "Duration"), (350, "Responsibilities")),
        row(
            120,
            (50, "Berea Hardware"),
            (150, "Controller"),
            (250, "May 2017 –"),
            (350, "Receives"),
        ),
        row(131, (50, "Wholesalers CC,"), (250, "February 2021"), (350, "deliveries")),
        row(142, (50, "Durban"), (350, "Solves differences")),
        row(160, (50, "Acme Ltd"), (150, "Picker"), (250, "May 2015 – June 2017"), (350, "Picks")),
    ]

    told = with_column_labels(lines, only_named=True)

    assert [line.text for line in told] == [
        "Employer: Berea Hardware Wholesalers CC, Durban\tPosition: Controller\tMay 2017 – February 2021",
        "Responsibilities: Receives deliveries Solves differences",
        "Employer: Acme Ltd\tPosition: Picker\tMay 2015 – June 2017",
        "Responsibilities: Picks",
    ]
