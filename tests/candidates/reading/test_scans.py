"""Pictures of text, read by the system's recogniser: here by a stand-in that speaks as tesseract does."""

import io
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PIL import Image

from rolecall.candidates.reading import Kind, Reason, confinement, ocr, read
from tests.candidates.reading import hostile

WORDS = (("Ada", 100, 50), ("Example", 200, 50), ("ada@example.org", 100, 120))
STAND_IN = """#!/bin/sh
if [ "$1" = --list-langs ]; then printf 'List of languages (2):\\neng\\nosd\\n'; exit; fi
echo level and the other names of columns
row() { printf '5\\t1\\t1\\t1\\t1\\t1\\t%s\\t%s\\t80\\t30\\t96.5\\t%s\\n' "$1" "$2" "$3"; }
"""
ROWS = "".join(f"row {left} {top} {word}\n" for word, left, top in WORDS)
PRYING = "if read line < /etc/passwd; then row 100 200 open; else row 100 200 shut; fi\n"


@pytest.fixture
def recogniser(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder on the path for a recogniser of our own, which nobody may read and run."""
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    folder.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    forget()
    yield folder / ocr.PROGRAM
    shutil.rmtree(folder)
    forget()


def forget() -> None:
    ocr.program.cache_clear()
    ocr.languages.cache_clear()


def install(program: Path, *parts: str) -> None:
    program.write_text("".join(parts))
    program.chmod(0o755)
    forget()


def picture(size: tuple[int, int] = (800, 400)) -> bytes:
    file = io.BytesIO()
    Image.new("L", size, "white").save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"), [(picture(), Kind.PNG), (hostile.one_page(b"0 0 300 300 re f"), Kind.PDF)]
)
def test_a_picture_of_text_is_read(recogniser: Path, data: bytes, kind: Kind) -> None:
    install(recogniser, STAND_IN, ROWS)

    reading = read(data, scans_too=True)

    assert (reading.state, reading.kind, reading.text) == ("read", kind, "Ada Example\nada@example.org")
    assert [email.value for email in reading.profile.emails] == ["ada@example.org"]
    assert reading.profile.emails[0].evidence[0].box is not None


def test_the_recogniser_sees_no_file_but_its_own(recogniser: Path) -> None:
    install(recogniser, STAND_IN, ROWS, PRYING)

    assert "shut" in read(picture(), scans_too=True).text


def test_who_has_no_time_is_not_kept_waiting(recogniser: Path) -> None:
    install(recogniser, STAND_IN, ROWS)

    assert read(picture()).reason == Reason.PICTURE


@pytest.mark.parametrize("script", ["#!/bin/sh\nexit 1\n", "#!/bin/sh\necho noise\n"])
def test_a_recogniser_that_fails_leaves_a_picture(recogniser: Path, script: str) -> None:
    install(recogniser, script)

    assert read(picture(), scans_too=True).reason == Reason.PICTURE


def test_without_a_recogniser_a_picture_is_a_picture(recogniser: Path) -> None:
    reading = read(picture(), scans_too=True) if ocr.program() is None else read(picture())

    assert (reading.state, reading.reason) == ("unreadable", Reason.PICTURE)


def test_a_picture_of_too_many_pixels_is_never_unpacked(recogniser: Path) -> None:
    install(recogniser, STAND_IN, ROWS)

    assert read(picture((9_000, 6_000)), scans_too=True).reason == Reason.PICTURE


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give itself up for nobody")
def test_others_who_are_nobody_too_are_not_in_the_way(recogniser: Path) -> None:
    install(recogniser, STAND_IN, ROWS)

    with ExitStack() as others:
        for _ in range(3):
            other = subprocess.Popen(["/bin/cat"], stdin=subprocess.PIPE, user=confinement.NOBODY)
            others.enter_context(other)
            others.callback(other.kill)
        reading = read(picture(), scans_too=True)

    assert reading.text == "Ada Example\nada@example.org"
