"""Markdown that comes as plain text is read as it is meant, not as it is marked."""

from rolecall.candidates.reading import Profile
from rolecall.candidates.reading.facts.profiling import profile_of
from rolecall.candidates.reading.formats import plain
from rolecall.candidates.reading.results import Limits

PAPER = """# Ilse Marwick

Headline: Bridge Inspector

- Email: [ilse@example.org](mailto:ilse@example.org)
- Location: Inverness

## Work

### Bridge Inspector

**Highland Spans Ltd**, Apr 2021–Present

Summary:

- Looks at 120 bridges a year.

### Survey Assistant

*Cairn Mapping*, Jun 2015–Mar 2021

Summary:

- Measured roads \\& walls.

## Education

| When        | What                  | Where                  |
|-------------|-----------------------|------------------------|
| 2011 – 2015 | BSc Civil Engineering | University of Dalriada |

## Skills

- **Methods:** Rope access, Levelling
"""


def profile(text: str) -> Profile:
    return profile_of(plain.load(text.encode(), Limits()))


def test_headings_emphasis_links_and_tables_of_markdown_are_read_without_their_marks() -> None:
    found = profile(PAPER)

    assert [fact and fact.value for fact in (found.name, found.headline)] == [
        "Ilse Marwick",
        "Bridge Inspector",
    ]
    assert [fact.value for fact in found.emails] == ["ilse@example.org"]
    assert [each.institution and each.institution.value for each in found.education] == [
        "University of Dalriada"
    ]
    assert [skill.written.value for skill in found.skills] == ["Rope access", "Levelling"]


def test_a_label_that_stands_in_every_position_heads_no_section() -> None:
    jobs = profile(PAPER).experience

    assert [(job.title and job.title.value, job.organisation and job.organisation.value) for job in jobs] == [
        ("Bridge Inspector", "Highland Spans Ltd"),
        ("Survey Assistant", "Cairn Mapping"),
    ]


def test_a_text_with_a_number_sign_or_two_is_no_markdown() -> None:
    lines = plain.load(b"Ilse Marwick\n#1 in sales, C# and F#\n# of people led: 4\n", Limits()).lines

    assert [line.text for line in lines] == [
        "Ilse Marwick",
        "#1 in sales, C# and F#",
        "# of people led: 4",
        "",
    ]


WRAPPED = """---
title: Ilse Marwick
lang: en
---

# Work

**Bridge Inspector** | Highland Spans Ltd of Inverness | *April 2021 --
June 2024*

-   Looks at bridges.

**Survey Assistant** | Cairn Mapping | *2015 -- 2021*

# Skills

-   Methods: Rope access, Levelling with and without lasers, Classroom
    management
"""


def test_lines_that_a_margin_broke_are_whole_and_the_title_before_a_text_is_its_name() -> None:
    found = profile(WRAPPED)

    assert [fact.value for fact in (found.name,) if fact] == ["Ilse Marwick"]
    assert [str(position.start and position.start.value) for position in found.experience] == [
        "2021-04",
        "2015",
    ]
    assert "Classroom management" in [skill.written.value for skill in found.skills]
    assert "lang" not in [line.text for line in plain.load(WRAPPED.encode(), Limits()).lines]


def test_lines_that_were_meant_stay_lines() -> None:
    work = "# Work\n\nBridge Inspector\nHighland Spans Ltd\n2015 - 2021\n"
    text = f"# Ilse Marwick\n\nInverness\nilse@example.org\n\n{work}"

    assert [line.text for line in plain.load(text.encode(), Limits()).lines if line.text] == [
        line.strip("# ") for line in text.split("\n") if line
    ]
