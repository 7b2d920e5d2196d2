"""What a résumé lists: skills, languages, certificates and the like, from lines as a reader hands them on."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolecall.candidates.reading.document import Line, Span
from rolecall.candidates.reading.facts.details import availability_in, licences_in
from rolecall.candidates.reading.facts.headings import SectionKind
from rolecall.candidates.reading.facts.languages import languages_in
from rolecall.candidates.reading.facts.merits import certificates_in
from rolecall.candidates.reading.facts.projects import projects_in
from rolecall.candidates.reading.facts.publications import publications_in
from rolecall.candidates.reading.facts.sections import Section
from rolecall.candidates.reading.facts.self_rating import rated_in
from rolecall.candidates.reading.facts.skills import skills_in
from rolecall.candidates.reading.facts.written_in import language_of


def section(kind: SectionKind | None, *lines: str) -> list[Section]:
    return [Section(kind, None, [Line(line) for line in lines])]


def test_certificates_are_each_one_beside_their_dates_and_above_smaller_issuers() -> None:
    dated = section("certificates", "Safe Pass, SOLAS\t2020", "Manual Handling, Midland Safety\t2019")
    pairs = [("Fire Warden", 10.0), ("Red Ladder", 8.3), ("Forklift", 10.0), ("Dock School", 8.3)]
    above = [Section("certificates", None, [Line(text, size=size) for text, size in pairs])]
    unknown = [
        Section(
            "other",
            Line("Papers of mine"),
            [Line("EA 1, Punainen Risti (2021)"), Line("Food pass, Oak Office (2024)")],
        )
    ]

    assert [each.title.value for each in certificates_in(dated)] == ["Safe Pass", "Manual Handling"]
    assert [each.title.value for each in certificates_in(above)] == ["Fire Warden", "Forklift"]
    assert [each.title.value for each in certificates_in(unknown)] == ["EA 1", "Food pass"]


def test_a_title_that_the_edge_broke_is_whole_and_a_long_line_is_another_entry() -> None:
    lines = [
        Line("AWS Certified Cloud", bold=True, spans=[Span("AWS Certified Cloud", bold=True)]),
        Line("Practitioner", bold=True, spans=[Span("Practitioner", bold=True)]),
        Line("Brookfield Training, 2020", spans=[Span("Brookfield Training, 2020")]),
    ]
    narrow = [
        Line(text, 10.0, band=(40.0, 180.0), box=(40.0, 40.0 + 14 * row, 178.0 - 40 * row, 50.0 + 14 * row),
             spans=[Span(text, 10.0, box=(40.0, 40.0 + 14 * row, 178.0 - 40 * row, 50.0 + 14 * row))])
        for row, text in enumerate(["OSHA 30-Hour Construction", "First Aid at Work"])
    ]  # fmt: skip

    assert [each.title.value for each in certificates_in([Section("certificates", None, lines)])] == [
        "AWS Certified Cloud Practitioner"
    ]
    assert [each.title.value for each in certificates_in([Section("certificates", None, narrow)])] == [
        "OSHA 30-Hour Construction",
        "First Aid at Work",
    ]


def test_the_levels_of_languages_among_skills_are_none_of_them() -> None:
    found = skills_in(section("skills", "Welding, Rigging", "English – Mother tongue", "Polish (basic)"))

    assert [skill.written.value for skill in found] == ["Welding", "Rigging"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["English (C1), German - B2, French"], ["en C1", "de B2", "fr None"]),
        (["Muttersprache: Deutsch", "Englisch: fließend"], ["de native", "en C1"]),
        (["Fluent: English, French", "Basic: Italian"], ["en C1", "fr C1", "it A2"]),
        (["English and French (fluent)"], ["en C1", "fr C1"]),
        (["English\tGerman", "Native\tC1"], ["en native", "de C1"]),
        (["English", "Native or Bilingual Proficiency"], ["en native"]),
        (["English ★★★★☆"], ["en C1"]),
        (["Español (lengua materna), Inglés (avanzado)"], ["es native", "en C1"]),
        (["Français : langue maternelle", "Allemand : notions"], ["fr native", "de A2"]),
        (["Italiano madrelingua, inglese ottimo"], ["it native", "en C1"]),
        (["Português: língua materna", "Inglês: intermediário"], ["pt native", "en B1"]),
        (["Nederlands (moedertaal), Engels (vloeiend)"], ["nl native", "en C1"]),
        (["Język angielski – biegle", "niemiecki: podstawowy"], ["en C1", "de A2"]),
        (["Ελληνικά – μητρική, Αγγλικά – άριστα (C2)"], ["el native", "en C2"]),
        (["Svenska (modersmål), engelska (flytande)"], ["sv native", "en C1"]),
        (["普通话（母语）、英语（流利）"], ["zh native", "en C1"]),
        (["日本語（母語）", "英語（TOEIC 900点、ビジネスレベル）"], ["ja native", "en C1"]),
        (["العربية (اللغة الأم)، الإنجليزية (بطلاقة)"], ["ar native", "en C1"]),
        (["Taught English literature to a class of thirty pupils"], []),
        (["Python, Go"], []),
    ],
)
def test_languages_are_found_with_their_level(lines: list[str], expected: list[str]) -> None:
    found = languages_in(section("languages", *lines))

    assert [f"{language.code} {language.level}" for language in found] == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Programming: Python, Java", "Databases\tPostgreSQL, MySQL"], "Python Java PostgreSQL MySQL"),
        (["Python ●●●●○", "Java ★★★", "Excel 90%", "SQL (advanced)"], "Python Java Excel SQL"),
        (["AWS (EC2, S3, Lambda), Docker"], "AWS EC2 S3 Docker"),
        (["C/C++, Node.js & Express"], "C/C++ Node.js Express"),
        (["Soft skills:", "Teamfähigkeit · Belastbarkeit"], "Teamfähigkeit Belastbarkeit"),
        (["Sehr gute Kenntnisse in DATEV", "German (C1)", "Lesen – Experte"], "DATEV Lesen"),
        (["I have written Python for years and I know PostgreSQL inside and out."], "Python PostgreSQL"),
        (["me@example.org", "2019 - 2021", "https://example.org"], ""),
    ],
)
def test_skills_are_taken_as_they_are_listed(lines: list[str], expected: str) -> None:
    found = skills_in(section("skills", *lines))

    assert [skill.written.value for skill in found] == expected.split()


def test_a_skill_has_its_name_of_the_vocabulary_and_its_line() -> None:
    [skill] = skills_in(section("skills", "k8s (3 years)"))

    assert (skill.written.value, skill.known_as, skill.written.evidence[0].line) == (
        "k8s", "Kubernetes", "k8s (3 years)",
    )  # fmt: skip


def test_what_is_only_told_of_a_job_is_no_skill() -> None:
    assert skills_in(section("experience", "Moved the shop to Python and PostgreSQL")) == []


@pytest.mark.parametrize(
    ("line", "title", "by", "date"),
    [
        ("CKA, Cloud Example Foundation, 03/2021", "CKA", "Cloud Example Foundation", "2021-03"),
        ("2019: First aid (Red Example)", "First aid", "Red Example", "2019"),
        ("Solutions Architect – Associate", "Solutions Architect – Associate", None, None),
        ("Forklift certificate issued by Example Works", "Forklift certificate", "Example Works", None),
    ],
)
def test_certificates_have_title_issuer_and_date(
    line: str, title: str, by: str | None, date: str | None
) -> None:
    [found] = certificates_in(section("certificates", line))

    assert (found.title.value, found.by and found.by.value, found.date and found.date.value) == (
        title,
        by,
        date,
    )


@pytest.mark.parametrize(
    "reference",
    [
        "Example, A., & Other, B. (2019). On counting sheep. Journal of Sheep, 4(2), 1-9.",
        "A. Example, B. Other: “On counting sheep”, Journal of Sheep, 2019.",
        "A. Example and B. Other. On counting sheep. Journal of Sheep 4, 2019.",
    ],
)
def test_publications_are_read_in_any_style(reference: str) -> None:
    [found] = publications_in(section("publications", reference))

    assert (found.title.value, found.by and found.by.value, found.date and found.date.value) == (
        "On counting sheep", "Journal of Sheep", "2019",
    )  # fmt: skip


def test_projects_keep_what_is_told_of_them() -> None:
    [found] = projects_in(section("projects", "Tide tables: predicts tides (2020)", "• Used by two clubs"))

    assert (found.title.value, found.text) == ("Tide tables", "predicts tides\nUsed by two clubs")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Führerschein: Klasse B, BE", ["B", "BE"]), ("Permis B, véhiculé", ["B"]),
        ("Patente: A e B", ["A", "B"]),
        ("Prawo jazdy kat. B", ["B"]), ("Class A CDL", ["CDL A"]), ("Driving licence: C1E", ["C1E"]),
        ("Full UK driving licence", ["Full UK driving licence"]), ("Licensed to sell", []),
    ],
)  # fmt: skip
def test_driving_licences_are_their_classes(line: str, expected: list[str]) -> None:
    assert [fact.value for fact in licences_in(section("other", line))] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Notice period: 3 months", "3 months"),
        ("Available from 1 March 2027", "Available from 1 March 2027"),
        ("Ab sofort verfügbar", "Ab sofort verfügbar"), ("Préavis : 2 mois", "2 mois"),
        ("References available on request", None), ("Available to travel: availability for travel", None),
    ],
)  # fmt: skip
def test_availability_is_said_in_the_words_of_the_resume(line: str, expected: str | None) -> None:
    found = availability_in(section("other", line))

    assert (found and found.value) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I have worked with the team on a number of projects for the city", "en"),
        ("Ich habe mit dem Team an Projekten für die Stadt gearbeitet und sie geleitet", "de"),
        ("J'ai travaillé avec l'équipe sur des projets pour la ville et dans les écoles", "fr"),
        ("He trabajado con el equipo en proyectos para la ciudad y los colegios", "es"),
        ("Εργάστηκα με την ομάδα", "el"), ("私はチームで働きました", "ja"), ("我在团队中工作", "zh"),
        ("عملت مع الفريق في المدينة", "ar"), ("Я работал с командой, это было хорошо", "ru"), ("x", None),
    ],
)  # fmt: skip
def test_the_language_of_a_text_is_known(text: str, language: str | None) -> None:
    assert language_of(text) == language


KINDS: list[SectionKind] = ["skills", "languages", "certificates", "publications", "projects", "other"]


@settings(max_examples=40, deadline=None)
@given(kind=st.sampled_from(KINDS), lines=st.lists(st.text(max_size=80), max_size=8))
def test_any_lines_are_read_and_always_the_same(kind: SectionKind, lines: list[str]) -> None:
    sections = section(kind, *lines)

    def read() -> list[object]:
        return [
            skills_in(sections), languages_in(sections), certificates_in(sections), publications_in(sections),
            projects_in(sections), licences_in(sections), availability_in(sections),
            language_of("\n".join(lines)),
        ]  # fmt: skip

    assert read() == read()


def test_a_table_of_how_well_languages_are_spoken_lists_no_skills() -> None:
    rated = section(
        "skills",
        "Self-assessment\tUnderstanding\tSpeaking\tWriting",
        "European level (*)\tListening\tReading\tSpoken interaction\tSpoken production",
        "C1\tProficient user\tC1\tProficient user\tB2\tIndependent user",
        "English",
        "Danish\tB1\tB1\tA2\tA2\tA2",
        "(*) Common European Framework of Reference (CEF) level",
        "Computer skills\tMS Office, GlobeMed, R",
    )
    listed = section("skills", "Writing, Proofreading", "Reading of drawings", "German")

    assert [each.written.value for each in skills_in(rated)] == ["MS Office", "GlobeMed", "R"]
    assert [each.written.value for each in skills_in(listed)] == [
        "Writing",
        "Proofreading",
        "Reading of drawings",
    ]


def test_a_table_says_how_well_each_language_is_spoken() -> None:
    rated = section(
        "skills",
        "Mother tongue\tHungarian",
        "Understanding\tSpeaking\tWriting",
        "Listening\tReading\tSpoken interaction\tSpoken production",
        "C1\tProficient user\tC1\tProficient user\tB2\tIndependent\tB2\tIndependent\tC1\tProficient user",
        "English",
        "user\tuser",
        "Danish\tB1\tB1\tA2\tA2\tA2",
    )

    assert {(each.code, each.level) for each in languages_in(rated, rated_in(rated))} == {
        ("hu", "native"),
        ("en", "C1"),
        ("da", "A2"),
    }
