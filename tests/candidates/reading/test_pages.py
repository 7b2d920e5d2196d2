import io
import itertools

import pytest
from PIL import Image, ImageOps

from rolecall.candidates.reading import PageImage, Reading, read, render
from tests.candidates.reading import hostile, papers
from tests.candidates.reading.papers import LENA


def inked(image: PageImage) -> tuple[int, int, int, int]:
    """The box of all that is not white."""
    picture = Image.open(io.BytesIO(image.webp)).convert("L").point(lambda shade: 0 if shade < 128 else 255)
    return ImageOps.invert(picture).getbbox() or (0, 0, 0, 0)


def order_of(reading: Reading, *phrases: str) -> list[str]:
    return sorted(phrases, key=reading.text.index)


def test_words_have_boxes_on_a_page_of_its_size() -> None:
    [page] = read(papers.classic(LENA)).pages

    assert (page.number, round(page.width), round(page.height)) == (1, 595, 842)
    assert [word.text for word in page.words[:2]] == ["Lena", "Brandt"]
    assert all(0 <= word.x0 < word.x1 <= page.width for word in page.words)
    assert all(0 <= word.y0 < word.y1 <= page.height for word in page.words)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [b"", b"/CropBox[20 30 500 800]"])
def test_boxes_lie_on_the_words_of_the_picture(turn: int, crop: bytes) -> None:
    data = hostile.one_page(hostile.said(b"Ada Example")).replace(
        b"/MediaBox", b"/Rotate %d%s/MediaBox" % (turn, crop)
    )

    [page], [image] = read(data).pages, render(data, width_px=600)

    scale = image.width / page.width
    x0, y0, x1, y1 = inked(image)
    assert abs(page.height * scale - image.height) <= 1
    assert min(word.x0 for word in page.words) * scale - 3 <= x0
    assert max(word.x1 for word in page.words) * scale + 3 >= x1
    assert min(word.y0 for word in page.words) * scale - 3 <= y0
    assert max(word.y1 for word in page.words) * scale + 3 >= y1


def test_columns_are_read_one_after_the_other() -> None:
    reading = read(papers.sidebar(LENA))

    assert "Interests\nSailing\nChess\nChoir\nTea\n" in reading.text
    assert order_of(reading, "Tea", "Lena Brandt", "Experience") == ["Tea", "Lena Brandt", "Experience"]


def test_header_over_two_columns_comes_first() -> None:
    column = "\\\n".join(["A line of words that fills most of its column"] * 9)
    columns = f"#grid(columns: 2, gutter: 1cm, [LEFT {column}], [RIGHT {column}])"
    reading = read(papers.compiled(f"= Header over all\n{columns}\nFOOT"))

    assert order_of(reading, "Header", "LEFT", "RIGHT", "FOOT") == ["Header", "LEFT", "RIGHT", "FOOT"]
    assert reading.text.count("column", 0, reading.text.index("RIGHT")) == 9


def test_dates_beside_entries_stay_with_them() -> None:
    text = read(papers.dates_beside(LENA)).text

    for role, firm, years in papers.PLACES:
        assert f"{years} {role}, {firm}." in text.replace("\t", " ")


def test_dates_at_the_right_edge_stay_on_their_line() -> None:
    assert "Senior Engineer, Nordwind Robotics\t2019 – 2024\n" in read(papers.classic(LENA)).text


def test_words_broken_at_line_ends_are_made_whole() -> None:
    setup = '#set par(justify: true)\n#set text(hyphenate: true, lang: "en")\n'
    long_words = "internationalization of telecommunication infrastructures"

    text = read(papers.compiled(f"{setup}#block(width: 2cm)[{long_words}]")).text

    assert "\n" in text
    assert text.replace("\n", " ") == long_words


def test_a_real_hyphen_is_kept() -> None:
    text = read(papers.compiled("Front-end and back-end work, well-known")).text

    assert text == "Front-end and back-end work, well-known"


def test_ligatures_and_icons_do_not_spoil_words() -> None:
    assert read(papers.compiled("efficient ﬁnance \u2003 \ue0bb oﬀice")).text.split() == [
        "efficient",
        "finance",
        "office",
    ]


def test_letters_set_apart_are_one_word() -> None:
    assert read(papers.spaced(LENA)).text.startswith("Lena Brandt\n")


def test_pictures_have_the_width_asked_for() -> None:
    images = render(papers.with_referee(LENA), first=2, last=9, width_px=800)

    assert [(image.number, image.width) for image in images] == [(2, 800)]
    assert Image.open(io.BytesIO(images[0].webp)).format == "WEBP"


def test_what_is_no_pdf_has_no_pictures() -> None:
    assert render(papers.titled_docx(LENA)) == []


def test_reading_twice_gives_the_same() -> None:
    for paper in itertools.chain(papers.PAGED, papers.FLOWING):
        data = paper(LENA)
        assert read(data) == read(data)


def test_reading_survives_being_kept_as_json() -> None:
    reading = read(papers.sidebar(LENA))

    assert Reading.from_json(reading.to_json()) == reading
