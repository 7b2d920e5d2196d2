"""Sections by what headings say, in any language, and by how they look."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolecall.candidates.reading.document import Document, Line, Span
from rolecall.candidates.reading.facts.headings import kind_of_heading
from rolecall.candidates.reading.facts.profiling import profile_of
from rolecall.candidates.reading.facts.sections import sections_of
from tests.candidates.reading.test_experience import line

HEADINGS = """
experience: Work Experience, BERUFSERFAHRUNG, Expérience professionnelle,
    Experiencia laboral, Esperienza lavorativa, Experiência profissional, Werkervaring,
    Doświadczenie zawodowe, Επαγγελματική εμπειρία, Arbetslivserfarenhet, 工作经历, 職歴,
    الخبرات العملية, Erhvervserfaring, Työkokemus, Pracovní zkušenosti, Опыт работы, 경력,
    ניסיון תעסוקתי
education: Education, Ausbildung, Formation, Formación académica, Istruzione e formazione,
    Formação, Opleidingen, Wykształcenie, Εκπαίδευση, Utbildning, 教育背景, 学歴, التعليم,
    Koulutus, Vzdělání, Образование, 학력, השכלה
skills: Skills, Kenntnisse, Compétences, Habilidades, Competenze, Vaardigheden, Umiejętności,
    Δεξιότητες, スキル, المهارات
languages: Languages, Sprachen, Langues, Idiomas, Lingue, Talen, Języki, Γλώσσες, Språk,
    语言能力, اللغات
certificates: Licenses & Certifications, Weiterbildung, Certifications, Kursy i szkolenia,
    資格
"""
KINDS = [
    (kind, wording.strip())
    for row in HEADINGS.replace("\n    ", " ").strip().splitlines()
    for kind, _, wordings in [row.partition(": ")]
    for wording in wordings.split(",")
]


def kinds_in(text: str) -> list[str | None]:
    return [section.kind for section in sections_of([line(each) for each in text.strip().splitlines()])]


@pytest.mark.parametrize(("kind", "wording"), KINDS)
def test_heading_is_known(kind: str, wording: str) -> None:
    assert kind_of_heading(wording) == kind


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("E X P E R I E N C E", "experience"),
        ("CO NTACT", "contact"),
        ("3. Education", "education"),
        ("— Skills —", "skills"),
        ("[ Skills ]", "skills"),
        ("FORMACIÓNACADÉMICA", "education"),
        ("【職歴】", "experience"),
        ("Skills and Languages", "skills"),
        ("Experience (continued)", "experience"),
        ("Nordwind Robotics", None),
        ("Ten years of experience", None),
    ],
)
def test_heading_is_known_however_it_is_set(written: str, kind: str | None) -> None:
    assert kind_of_heading(written) == kind


def test_heading_in_unknown_words_is_known_by_its_look() -> None:
    told = "What stands here is told at some length, and in small letters"
    text = f"Ada\n**EDUCATION**\n{told}\n**WHAT DRIVES ME**\n{told}\n**SKILLS**\nRust\n**LANGUAGES**\nGreek"

    assert kinds_in(text) == [None, "education", "other", "skills", "languages"]


def test_word_of_a_heading_inside_the_text_is_none() -> None:
    text = "**SKILLS**\nPython\nLanguages\nEnglish\n**EDUCATION**\nBSc"

    assert kinds_in(text) == [None, "skills", "education"]


def test_headings_of_many_letters_that_stand_apart_head_sections() -> None:
    text = "Ada\nC O M P E T E N C I A S\nPython\nF O R M A C I Ó N A C A D É M I C A\nGrado"

    assert kinds_in(text) == [None, "skills", "education"]


def test_heading_broken_in_two_and_heading_at_the_side_are_whole() -> None:
    assert kinds_in("Ada\n**ACADEMIC**\n**BACKGROUND**\nBSc\n**SKILLS**\nRust") == [
        None,
        "education",
        "skills",
    ]
    assert kinds_in("Ada\n\n**Experience**\tEngineer\nNordwind\n\n**Education**\tBSc") == [
        None,
        "experience",
        "education",
    ]


def test_label_in_a_section_of_many_things_is_a_section_of_one_line() -> None:
    text = "Ada\n**KENNTNISSE**\nSprachen: Deutsch, Englisch\nPython\n**HOBBYS**\nTee"
    sections = sections_of([line(each) for each in text.splitlines()])

    assert [(section.kind, section.text) for section in sections][1:] == [
        ("skills", ""),
        ("languages", "Deutsch, Englisch"),
        ("skills", "Python"),
        ("interests", "Tee"),
    ]


def test_another_column_goes_on_with_the_section_whose_heading_reaches_over_it() -> None:
    left, right = (50.0, 150.0), (200.0, 500.0)
    lines = [
        placed("SKILLS", left, 100, bold=True),
        placed("Rust", left, 120),
        placed("EXPERIENCE", right, 100, bold=True),
        placed("Engineer", right, 120),
        placed("more skills", left, 50, page=2),
        placed("Tester", right, 50, page=2),
    ]

    found = [(section.kind, section.text) for section in sections_of(lines)][1:]

    assert found == [
        ("skills", "Rust"), ("experience", "Engineer"), ("skills", "more skills"), ("experience", "Tester"),
    ]  # fmt: skip


def placed(text: str, band: tuple[float, float], top: float, *, bold: bool = False, page: int = 1) -> Line:
    box = (band[0], top, band[0] + 40, top + 10)
    return Line(text, 10, bold, page, band=band, box=box, spans=[Span(text, 10, bold, box=box)])


PIECES = [
    "Experience",
    "2019 – 2021",
    "Engineer",
    "Education",
    "BSc, Physics",
    "• a b",
    "",
    "Mar 2019 –",
    "x " * 60,
]
LETTERS = "0123456789 -–/.,|\t\n:•()年月aeEnrSt@GmbHÄд中ع"
TEXTS = st.text(st.sampled_from(LETTERS), max_size=400) | st.lists(st.sampled_from(PIECES), max_size=40).map(
    "\n".join
)


@settings(deadline=None, max_examples=80)
@given(TEXTS)
def test_any_text_has_a_profile_and_always_the_same(text: str) -> None:
    document = Document([line(each) for each in text.splitlines()])

    profile = profile_of(document, date(2026, 11, 28))

    assert profile == profile_of(document, date(2026, 11, 28))
    assert profile.years is None or 0 <= profile.years <= 60
    assert all(position.title or position.organisation for position in profile.experience)
