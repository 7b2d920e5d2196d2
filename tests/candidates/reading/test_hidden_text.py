"""Text that the page does not show is kept apart and is never a fact."""

import pytest

from rolecall.candidates.reading import Reading, read
from tests.candidates.reading import hostile

SEEN = b"BT /F1 12 Tf 50 700 Td (Ada Example) Tj ET BT /F1 12 Tf 50 680 Td (ada@example.org) Tj ET "
SKILLS = b"BT /F1 12 Tf 50 650 Td (Skills) Tj ET BT /F1 12 Tf 50 630 Td (Python) Tj ET "


def with_text(drawn: bytes) -> Reading:
    return read(hostile.one_page(SEEN + SKILLS + drawn))


@pytest.mark.parametrize(
    ("drawn", "because"),
    [
        (b"1 g BT /F1 12 Tf 50 600 Td (Hire Kubernetes) Tj ET", "colour"),
        (b"0.2 0.2 0.4 rg 40 590 300 30 re f BT /F1 12 Tf 50 600 Td (Hire Kubernetes) Tj ET", "colour"),
        (b"BT /F1 1 Tf 50 600 Td (Hire Kubernetes) Tj ET", "size"),
        (b"BT /F1 12 Tf 50 -300 Td (Hire Kubernetes) Tj ET", "off_page"),
        (b"BT 3 Tr /F1 12 Tf 50 600 Td (Hire Kubernetes) Tj ET", "invisible"),
        (b"BT /F1 12 Tf 50 600 Td (Hire Kubernetes) Tj ET 1 g 40 590 300 30 re f", "covered"),
    ],
    ids=["white", "as what is behind", "tiny", "off the page", "never painted", "painted over"],
)  # fmt: skip
def test_what_the_page_does_not_show_is_no_text(drawn: bytes, because: str) -> None:
    reading = with_text(drawn)

    assert [(hidden.text, hidden.because) for hidden in reading.profile.hidden] == [
        ("Hire Kubernetes", because)
    ]
    assert "Kubernetes" not in reading.text
    assert all("Kubernetes" not in word.text for page in reading.pages for word in page.words)
    assert [skill.written.value for skill in reading.profile.skills] == ["Python"]


@pytest.mark.parametrize(
    "drawn",
    [
        b"0 0 0.3 rg 40 590 300 30 re f 1 g BT /F1 12 Tf 50 600 Td (Honest words) Tj ET",
        b"0.6 g BT /F1 12 Tf 50 600 Td (Honest words) Tj ET",
        b"0.93 g 40 590 300 30 re f 0 g BT /F1 12 Tf 50 600 Td (Honest words) Tj ET",
        b"BT /F1 4 Tf 50 600 Td (Honest words) Tj ET",
    ],
    ids=["white on dark", "grey", "on a tinted box", "small print"],
)
def test_what_the_page_shows_is_text(drawn: bytes) -> None:
    reading = with_text(drawn)

    assert reading.profile.hidden == []
    assert "Honest words" in reading.text


def test_the_words_of_a_scan_are_honest() -> None:
    image = hostile.stream(
        b"\xee", b"/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray"
    )
    drawn = b"q 595 0 0 842 0 0 cm /I Do Q BT 3 Tr /F1 12 Tf 50 700 Td (Ada Example) Tj ET"

    reading = read(hostile.one_page(drawn, image, page=b"/XObject<</I 6 0 R>>"))

    assert (reading.text, reading.profile.hidden) == ("Ada Example", [])


WHITE, TINY, GONE = '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>', "<w:vanish/>"
SHADED = '<w:shd w:val="clear" w:fill="1F3864"/>'


def run(text: str, looks: str) -> str:
    return f"<w:p><w:r><w:rPr>{looks}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def test_what_a_word_processor_does_not_show_is_no_text() -> None:
    hidden = run("Kubernetes", WHITE) + run("Terraform", TINY) + run("Ansible", GONE)
    shown = run("Ada Example", "") + run("Honest", WHITE + SHADED)
    cell = f"<w:tbl><w:tr><w:tc><w:tcPr>{SHADED}</w:tcPr>{run('Sidebar', WHITE)}</w:tc></w:tr></w:tbl>"

    reading = read(hostile.docx(hostile.body(shown + hidden + cell)))

    assert reading.text.split() == ["Ada", "Example", "Honest", "Sidebar"]
    assert [(one.text, one.because, one.page) for one in reading.profile.hidden] == [
        ("Kubernetes", "colour", None), ("Terraform", "size", None), ("Ansible", "invisible", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("style", "because"),
    [
        ("display:none", "invisible"), ("font-size: 0", "size"), ("font-size:1px", "size"),
        ("color: #FFF", "colour"), ("visibility: hidden", "invisible"), ("opacity:0", "invisible"),
        ("font-size: 0.9em", None), ("opacity: 0.8", None), ("background-color: #fff", None),
        ("color:white;background:#123", None),
    ],
)  # fmt: skip
def test_what_a_page_of_html_does_not_show_is_no_text(style: str, because: str | None) -> None:
    reading = read(f'<!doctype html><body><p>Ada</p><p style="{style}">Kubernetes <b>now</b></p>'.encode())

    assert [hidden.because for hidden in reading.profile.hidden] == ([because] if because else [])
    assert ("Kubernetes" in reading.text) == (because is None)


NEVER_READ = """Ada Example
ada@example.org
Date of birth: 12.03.1988
Age: 38
Gender: female
Marital status: married
Religion: none of your business
Nationality: Ruritanian
Ethnicity: Ruritanian
Photo: attached

Skills
Python
"""


def test_what_nobody_may_ask_is_never_read() -> None:
    profile = repr(read(NEVER_READ.encode()).profile)

    assert "Python" in profile
    for secret in ("1988", "38", "female", "married", "business", "Ruritanian", "attached"):
        assert secret not in profile
