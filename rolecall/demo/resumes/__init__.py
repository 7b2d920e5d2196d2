"""Résumé files of invented people: PDF, DOCX, ODT, RTF, HTML and text, the same bytes each time."""

from rolecall.demo.content.records import Person
from rolecall.demo.resumes import opendocument, plaintext, richtext, typeset, webpage, word
from rolecall.demo.resumes.sheet import Sheet, file_stem, sheet_of

PDF_LAYOUTS = typeset.LAYOUTS
LAYOUTS = (*PDF_LAYOUTS, "word", "word-table", "odt", "rtf", "html", "txt")

_TYPES = {
    "word": (".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "word-table": (".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "odt": (".odt", "application/vnd.oasis.opendocument.text"),
    "rtf": (".rtf", "application/rtf"),
    "html": (".html", "text/html"),
    "txt": (".txt", "text/plain"),
}


def render(person: Person, layout: str = "") -> tuple[str, bytes, str]:
    """The file name, the bytes and the content type of a person's résumé, in their own layout or another."""
    layout = layout or person.layout
    suffix, content_type = _TYPES.get(layout, (".pdf", "application/pdf"))
    return file_stem(person) + suffix, _bytes(sheet_of(person), layout), content_type


def _bytes(sheet: Sheet, layout: str) -> bytes:
    match layout:
        case "word":
            return word.document(sheet)
        case "word-table":
            return word.document(sheet, in_table=True)
        case "odt":
            return opendocument.document(sheet)
        case "rtf":
            return richtext.document(sheet)
        case "html":
            return webpage.document(sheet)
        case "txt":
            return plaintext.document(sheet)
        case _:
            return typeset.document(sheet, layout)
