"""Languages by their codes, in sentences, among many, and in forms that set their colons apart."""

import datetime as dt

import pytest

from rolecall.candidates.reading.document import Document, Line
from rolecall.candidates.reading.facts.languages import languages_in
from rolecall.candidates.reading.facts.profiling import Paper, profile_in
from rolecall.candidates.reading.facts.sections import Section

PAPER = """Asha Nair
asha.nair@example.org

WORK EXPERIENCE
Clerk, Lake Traders, Kochi, 2019 - 2023

PERSONAL INFORMATION:
Date of Birth\t:\t9th July 1999
{}
Marital Status\t:\tSingle"""


def spoken(text: str) -> dict[str | None, str | None]:
    found = languages_in([Section("languages", None, [Line(text)])])
    return {each.code: each.level for each in found}


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("DE (Muttersprache), EN (C1), FR (A2)", {"de": "native", "en": "C1", "fr": "A2"}),
        ("FR – langue maternelle ; EN – courant", {"fr": "native", "en": "C1"}),
        ("EN, FR, DE", {"en": None, "fr": None, "de": None}),
        ("Je parle couramment l'anglais et l'arabe", {"en": "C1", "ar": "C1"}),
        ("Yoruba (native), Pidgin, English (fluent)", {"yo": "native", "pcm": None, "en": "C1"}),
        ("Baoulé : langue maternelle", {"bci": "native"}),
        ("Dari, Farsi", {"prs": None, "fa": None}),
        ("English - Read, Write, Speak; Hindi - Read, Speak", {"en": None, "hi": None}),
    ],
)
def test_languages_are_told_by_codes_names_and_sentences(
    text: str, languages: dict[str | None, str | None]
) -> None:
    assert spoken(text) == languages


@pytest.mark.parametrize("text", ["IT: Excel, Word", "CV", "EDV: MS Office"])
def test_letters_that_are_no_language_are_none(text: str) -> None:
    assert spoken(text) == {}


@pytest.mark.parametrize(
    "line", ["Languages Known\t:\tOdia, Hindi and English", "Languages Known\n:\tOdia, Hindi and English"]
)
def test_a_colon_in_a_cell_or_on_a_line_of_its_own_leads_to_the_value_of_its_label(line: str) -> None:
    lines = [Line(text) for text in PAPER.format(line).split("\n")]
    profile = profile_in(Paper(Document(lines), dt.date(2026, 11, 29)))

    assert [each.code for each in profile.languages] == ["or", "hi", "en"]
