"""What is a publication: one citation, in whatever style and however broken; talks and remarks are none."""

import pytest

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.citing import title_and_venue
from rolecall.candidates.reading.facts.headings import kind_of_heading
from rolecall.candidates.reading.facts.publications import cited_in, publications_in
from rolecall.candidates.reading.facts.sections import Section


def titles(*lines: Line | str) -> list[str]:
    shown = [Line(line) if isinstance(line, str) else line for line in lines]
    return [each.title.value for each in publications_in([Section("publications", None, shown)])]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Ash-Oak, M., & *Tran, K. (2022). What toddlers expect. Early Minds, 17, 44–61.",
            "What toddlers expect",
        ),
        ("Ash-Oak, M., & *Tran, K. (under review). Learning to be asked.", "Learning to be asked"),
        (
            "Ash M, Toll J, Gard P, et al. Early discharge: a cohort. Med J. 2023;14(3):201-9.",
            "Early discharge: a cohort",
        ),
        ("Ash S., Living with less snow, Hill Studies 8, 14–29.", "Living with less snow"),
        ("Ash, G. “Whose river?” Water Review 12 (2019): 88–104.", "Whose river?"),
        (
            "K. Ash-Bród, Odrzucenie oferty z niską ceną, „Przegląd Zamówień” 2021, nr 3.",
            "Odrzucenie oferty z niską ceną",
        ),
        ("Ash, R., Ross, A. & Oak, T. A book of birds. Nat. South. 5, 112–125 (2024).", "A book of birds"),
        ("Ash, L. (2023). Wann reicht er? Eine Prüfung. Annals 3, 4–9.", "Wann reicht er? Eine Prüfung"),
        (
            "Ash S. et Oak A., « Qui déneige décide », in Perr Y. (dir.), Communes, p. 101.",
            "Qui déneige décide",
        ),
    ],
)  # fmt: skip
def test_the_title_is_told_from_authors_and_venue(text: str, title: str) -> None:
    assert title_and_venue(text)[0] == title


def test_a_citation_over_several_lines_is_one_where_the_later_stand_further_in() -> None:
    rows = [(60, "Ash, M. (2020). Gesture before grammar: a long title of which"),
            (90, "the rest is below. Letters, 9, 301."),
            (60, "Oak, H., Ash, M. (2017). Waiting and wanting."), (90, "Quarterly, 88, 5–29.")]  # fmt: skip
    lines = [
        Line(text, 10.0, band=(60.0, 540.0), box=(float(left), 100.0 + 12 * at, 500.0, 110.0 + 12 * at))
        for at, (left, text) in enumerate(rows)
    ]

    assert titles(*lines) == [
        "Gesture before grammar: a long title of which the rest is below",
        "Waiting and wanting",
    ]


def test_years_headings_and_remarks_between_citations_are_none() -> None:
    lines = ("2023", "* denotes a student", Line("Manuscripts under review", italic=True),
             "Ash, M. (2023). One thing. Letters, 1.", "2021", "Ash, M. (2021). Another thing. Letters, 2.",
             "Full list at https://example.org/ash")  # fmt: skip

    assert titles(*lines) == ["One thing", "Another thing"]


@pytest.mark.parametrize(
    "line",
    [
        "Ash, M. (2022). Broken toys. Poster presented at the Congress on Infants, Ottawa.",
        "https://example.org/list",
        "My work has been cited in many places.",
    ],
)
def test_posters_addresses_and_sentences_are_none(line: str) -> None:
    assert titles(line) == []


@pytest.mark.parametrize(
    "heading", ["Invited talks", "Posters and presentations", "Vorträge", "Communications"]
)
def test_what_was_spoken_stands_under_headings_of_its_own(heading: str) -> None:
    talks = [
        Line("Ash, M., Small graphs, Genomes, Hobart, 2023."),
        Line("Ash, M., What a laptop can do, Ecology Seminar, 2022."),
    ]

    assert kind_of_heading(heading) == "other"
    assert cited_in([Section("other", Line(heading), talks)]) == []
    assert cited_in([Section("other", Line("Things of mine"), talks)]) != []


def test_a_few_words_or_no_date_are_asked() -> None:
    lines = [
        Line(
            "Ash-Oak, M., & Tran, K. (2022). What toddlers expect of people around them. Early Minds, 17, 4."
        ),
        Line("Ash S., Living with less snow, Hill Studies 8, 14–29."),
    ]
    found = publications_in([Section("publications", None, lines)])
    assert [each.title.is_asserted for each in found] == [True, False]
