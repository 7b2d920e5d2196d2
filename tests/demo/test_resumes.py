"""Résumé files are real files of their kind, say what the person says, and show no empty boxes."""

import hashlib
import io
import re
import time
import zipfile
from dataclasses import replace

import docx
import pypdfium2
import pytest
from lxml import etree
from selectolax.lexbor import LexborHTMLParser
from striprtf.striprtf import rtf_to_text

from rolecall.demo import content, resumes
from rolecall.demo.content import Person
from rolecall.demo.resumes import typeset
from rolecall.demo.resumes.sheet import sheet_of

PEOPLE = [*content.candidates(), *content.candidates(25, slug="brightwater")]
IN_PDF = [each for each in PEOPLE if each.layout in resumes.PDF_LAYOUTS]


def _one(script: str) -> Person:
    return next(each for each in PEOPLE if each.script == script)


@pytest.mark.parametrize("layout", resumes.PDF_LAYOUTS)
@pytest.mark.parametrize("script", ["latin", "greek", "cyrillic", "hebrew"])
def test_pdf_says_what_the_person_says(layout: str, script: str) -> None:
    person = _one(script)

    name, data, content_type = resumes.render(person, layout)

    text = _pdf_text(data)
    assert name.endswith(".pdf")
    assert content_type == "application/pdf"
    assert person.email in text
    assert person.phone in text
    assert all(each.employer in text for each in person.positions)
    assert all(skill in text for skill in person.skills)
    assert script == "hebrew" or person.name in text


@pytest.mark.parametrize("layout", resumes.PDF_LAYOUTS)
def test_pdf_layouts_differ_and_stay_short(layout: str) -> None:
    person = max(PEOPLE, key=lambda each: len(each.summary) + sum(len(p.points) for p in each.positions))

    pages = len(pypdfium2.PdfDocument(resumes.render(person, layout)[1]))

    assert pages <= 2


def test_every_letter_in_a_pdf_has_a_shape() -> None:
    for person in IN_PDF:
        assert typeset.document(sheet_of(person), person.layout, strict=True).startswith(b"%PDF")


def test_a_letter_without_a_shape_would_be_noticed() -> None:
    sheet = replace(sheet_of(PEOPLE[0]), name_in_pdf="山本 健太")

    with pytest.raises(RuntimeError, match="could not be displayed"):
        typeset.document(sheet, "classic", strict=True)


def test_a_name_that_no_font_has_is_in_latin_letters_in_a_pdf() -> None:
    person = _one("japanese")

    text = _pdf_text(resumes.render(person, "classic")[1])

    assert person.latin_name in text
    assert person.name not in text


@pytest.mark.parametrize("layout", ["word", "word-table"])
@pytest.mark.parametrize("script", ["latin", "japanese", "arabic", "devanagari"])
def test_docx_opens_and_holds_everything(layout: str, script: str) -> None:
    person = _one(script)

    name, data, _ = resumes.render(person, layout)

    document = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    text = "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    assert name.endswith(".docx")
    assert bool(cells) == (layout == "word-table")
    assert _told(person, text)
    links = {each.target_ref for each in document.part.rels.values() if each.is_external}
    assert links == {f"mailto:{person.email}", *person.links}


@pytest.mark.parametrize("script", ["latin", "korean", "hebrew"])
def test_odt_is_an_archive_with_its_type_first(script: str) -> None:
    person = _one(script)

    data = resumes.render(person, "odt")[1]

    archive = zipfile.ZipFile(io.BytesIO(data))
    first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    text = "\n".join(etree.fromstring(archive.read("content.xml")).itertext())
    assert _told(person, text)


@pytest.mark.parametrize("script", ["latin", "chinese", "arabic"])
def test_rtf_keeps_every_script(script: str) -> None:
    person = _one(script)

    text = rtf_to_text(resumes.render(person, "rtf")[1].decode("ascii"))

    assert _told(person, text)


@pytest.mark.parametrize("script", ["latin", "greek", "devanagari"])
def test_html_and_text_hold_everything(script: str) -> None:
    person = _one(script)

    page = LexborHTMLParser(resumes.render(person, "html")[1]).text()
    plain = resumes.render(person, "txt")[1].decode()

    assert _told(person, page)
    assert _told(person, plain)


def test_german_and_greek_resumes_have_their_own_headings() -> None:
    german = next(each for each in PEOPLE if each.language == "de")
    greek = next(each for each in PEOPLE if each.language == "el")

    assert "Berufserfahrung" in _pdf_text(resumes.render(german, "plain")[1])
    assert "Εργασιακή εμπειρία" in _pdf_text(resumes.render(greek, "plain")[1])


@pytest.mark.parametrize("layout", resumes.LAYOUTS)
def test_bytes_are_the_same_each_time(layout: str) -> None:
    person = PEOPLE[3]
    first = hashlib.sha256(resumes.render(person, layout)[1]).hexdigest()
    resumes.render(PEOPLE[4], layout)
    typeset._compiler.cache_clear()

    assert hashlib.sha256(resumes.render(person, layout)[1]).hexdigest() == first


@pytest.mark.parametrize("layout", ["word", "odt"])
def test_archives_tell_no_time_of_their_making(layout: str) -> None:
    archive = zipfile.ZipFile(io.BytesIO(resumes.render(PEOPLE[3], layout)[1]))

    assert {each.date_time for each in archive.infolist()} == {(2026, 10, 30, 9, 0, 0)}


def test_rtf_counts_letters_as_its_standard_says() -> None:
    data = resumes.render(_one("korean"), "rtf")[1].decode("ascii")

    numbers = [int(each) for each in re.findall(r"\\u(-?\d+)", data)]

    assert min(numbers) < 0
    assert max(numbers) < 2**15


def test_file_names_are_as_people_choose_them() -> None:
    names = {resumes.render(each, "txt")[0] for each in PEOPLE}

    assert len(names) > 300
    assert all("/" not in name and "\\" not in name and name.endswith(".txt") for name in names)


def test_most_files_are_pdf_and_all_kinds_are_used() -> None:
    layouts = {each.layout for each in PEOPLE}

    assert layouts == set(resumes.LAYOUTS)
    assert 0.6 < len(IN_PDF) / len(PEOPLE) < 0.9


def test_a_hundred_files_take_less_than_five_seconds() -> None:
    started = time.process_time()

    for person in PEOPLE[:100]:
        resumes.render(person)

    assert time.process_time() - started < 5


def _told(person: Person, text: str) -> bool:
    wanted = [person.name, person.latin_name, person.email, person.phone, *person.skills, *person.links]
    wanted += [each.employer for each in person.positions]
    wanted += [point for each in person.positions for point in each.points]
    missing = [each for each in wanted if each not in text]
    assert not missing
    return True


def _pdf_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
