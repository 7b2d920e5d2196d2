"""The scorer counts what is right, what is there and what was said; a perfect reader gets everything."""

import pytest

from rolecall.candidates.reading.profile import Fact, Position, Profile
from tests.bench import resume  # noqa: F401 the scripts' folder

from papers.people import years_of  # isort: skip
from scoring import figures  # isort: skip
from scoring.answers import Answer, dates, of_profile  # isort: skip
from scoring.comparing import first_of_each_layout  # isort: skip
from scoring.matching import compared, misses, same_name, same_number, same_place  # isort: skip
from scoring.papers_on_disk import labelled  # isort: skip


def answer(**fields: list[str]) -> Answer:
    return Answer({name.replace("_", " "): values for name, values in fields.items()})


def test_the_truth_itself_gets_everything() -> None:
    for file in labelled("all"):
        counts = compared(file.answer, file.answer)

        assert figures.of_file(counts) == 1.0
        assert misses(file.answer, file.answer) == []
        right, there, said = counts["whole jobs"]
        assert right == there == said == len(file.truth.get("positions", []))


def test_titles_are_compared_loosely_and_dates_to_the_month() -> None:
    truth = answer(title=["Senior Software Engineer"], job_dates=["2019-03/now"])

    near = compared(truth, answer(title=["Senior Software Enginer"], job_dates=["2019-04/now"]))
    far = compared(truth, answer(title=["Engineer"], job_dates=["2019-03/now"]))

    assert (near["title"], near["job dates"]) == ((1, 1, 1), (0, 1, 1))
    assert (far["title"], far["job dates"]) == ((0, 1, 1), (1, 1, 1))


def test_what_is_invented_costs_precision_and_what_is_lost_recall() -> None:
    rows = figures.by_field([compared(answer(skill=["Go", "SQL"]), answer(skill=["go", "Rust", "Ada"]))])

    assert rows[0]["precision"] == pytest.approx(1 / 3)
    assert rows[0]["recall"] == pytest.approx(1 / 2)
    assert rows[0]["F1"] == pytest.approx(2 / 5)


def test_one_answer_is_right_for_one_truth_only() -> None:
    truth = answer(organisation=["Blue Fern Ltd", "Blue Fern Ltd"])

    assert compared(truth, answer(organisation=["Blue Fern Ltd"]))["organisation"] == (1, 2, 1)


def test_a_file_counts_what_was_said_where_there_is_nothing() -> None:
    counts = compared(answer(name=["Ada"], skill=[]), answer(name=["Ada"], skill=["Go"]))

    assert figures.of_file(counts) == 0.5


@pytest.mark.parametrize(
    ("said", "is_right"),
    [("+44 7700 900123", True), ("07700 900123", True), ("7700900123", True), ("900123", False), ("", False)],
)
def test_phones_are_compared_by_digits(said: str, is_right: bool) -> None:
    assert bool(same_number("+447700900123", said)) is is_right


def test_names_are_compared_without_case_and_accents_also_where_the_i_has_no_dot() -> None:
    assert same_name("Işıl Karadağlı", "IŞIL KARADAĞLI")
    assert same_name("Işıl Karadağlı", "Isil Karadagli")
    assert compared(answer(skill=["Yalın üretim"]), answer(skill=["YALIN ÜRETİM"]))["skill"] == (1, 1, 1)
    assert not same_name("Işıl Karadağlı", "Aşıl Karadağlı")


def test_a_place_may_come_with_or_without_its_street() -> None:
    assert same_place("14 Harrow Lane, Leeds LS6 2AB", "Leeds")
    assert same_place("Leeds", "Leeds, UK")
    assert not same_place("Leeds", "London")


def test_whole_jobs_need_title_organisation_and_dates_of_one_job() -> None:
    mixed = Profile(
        experience=[
            Position(title=Fact("Cook"), organisation=Fact("Zilt"), start=Fact("2019"), end=Fact("2020")),
            Position(title=Fact("Chef"), organisation=Fact("Karper"), start=Fact("2021"), is_current=True),
        ]
    )
    truth = of_profile(mixed)
    truth.jobs[1] = ("Chef", "Zilt", dates("2021", None, is_current=True) or "")

    assert compared(truth, of_profile(mixed))["whole jobs"] == (1, 2, 2)


def test_months_that_two_jobs_share_count_once() -> None:
    assert years_of([((2020, 1), (2021, 12)), ((2021, 7), (2022, 6))]) == 2.5


def test_years_are_right_within_the_tolerance() -> None:
    pairs = [(4.0, 4.4, 0.5), (4.0, 4.6, 0.5), (4.0, None, 0.5), (None, 9.0, 0.5)]

    assert figures.years_near(pairs) == pytest.approx(1 / 3)


def test_the_comparison_reads_one_file_of_each_layout() -> None:
    files = labelled("opened")

    chosen = first_of_each_layout(files)

    assert len(chosen) == len({file.truth["layout"] for file in files}) < len(files)
    assert [file for file in files if file in chosen] == chosen
