"""Positions out of lines, as the layouts of the world set them."""

import pytest

from rolecall.candidates.reading.document import Block, Document, Line, Run, Span, document_of
from rolecall.candidates.reading.facts.profiling import profile_of
from rolecall.candidates.reading.profile import Evidence, Fact, Position, Profile

Short = tuple[str, str, str]


def profile(text: str) -> Profile:
    """What a text says; a line in *stars* is bold."""
    return profile_of(Document([line(each) for each in text.strip().splitlines()]))


def line(text: str) -> Line:
    spans = [Span(part.strip("*"), 10.0, part.startswith("**")) for part in text.strip().split("\t") if part]
    shown = text.strip().replace("**", "")
    return Line(shown, 10.0, bool(spans) and all(span.bold for span in spans), spans=spans)


def test_an_employer_is_parted_from_the_title_by_a_colon_and_its_department_is_no_employer() -> None:
    found = profile("""
        Experience
        2020 – 2023
        Harbour Street School: Project Manager
        2016 – 2020
        Sales Assistant
        Zephyrix
        Department of Outpatient Care
    """)

    assert [(each.title.value, each.organisation.value) for each in found.experience] == [
        ("Project Manager", "Harbour Street School"),
        ("Sales Assistant", "Zephyrix"),
    ]


def short(position: Position) -> Short:
    dates = f"{position.start.value if position.start else ''}/{'now' if position.is_current else ''}"
    ended = position.end.value if position.end else ""
    title, organisation = position.title, position.organisation
    return (
        title.value if title else "",
        organisation.value if organisation else "",
        dates + ended,
    )


NORDWIND = ("Senior Engineer", "Nordwind Robotics GmbH", "2019-03/now")
KESTREL = ("Test Engineer", "Kestrel Instruments", "2015/2019")
LAYOUTS = {
    "title, organisation, dates at the right": """
        EXPERIENCE
        Senior Engineer, Nordwind Robotics GmbH, Berlin\tMarch 2019 – Present
        • Built a service for two million messages a day.
        Test Engineer, Kestrel Instruments, Ulm\t2015 – 2019
        • Tested.
    """,
    "dates at the left": """
        BERUFSERFAHRUNG
        03/2019 – heute\tSenior Engineer
        Nordwind Robotics GmbH, Berlin
        2015 – 2019\tTest Engineer
        Kestrel Instruments, Ulm
    """,
    "organisation above, dates below": """
        Experience

        **Nordwind Robotics GmbH**
        Senior Engineer
        Mar 2019 - Present (7 years 9 months)
        Berlin, Germany
        Built a service that takes in messages, and ran it.

        **Kestrel Instruments**
        Test Engineer
        2015 - 2019 (4 years)
        Ulm, Germany
    """,
    "dates above": """
        Expérience professionnelle
        depuis mars 2019
        Senior Engineer | Nordwind Robotics GmbH | Berlin
        2015 à 2019
        Test Engineer | Kestrel Instruments | Ulm
    """,
    "organisation and place above title and dates": """
        **WORK HISTORY**
        **Nordwind Robotics GmbH**\tBerlin, Germany
        Senior Engineer\t03/2019 – Present
        - Led a team of five
        **Kestrel Instruments**\tUlm, Germany
        Test Engineer\t2015 – 2019
        - Tested sensors
    """,
    "dates broken in a narrow column": """
        Work Experience
        03/2019 –\tSenior Engineer
        Present\tNordwind Robotics GmbH
        2015 –\tTest Engineer
        2019\tKestrel Instruments
    """,
    "labels before each part": """
        WORK EXPERIENCE
        Job title: Senior Engineer
        Employer: Nordwind Robotics GmbH
        Location: Berlin
        Dates: 03/2019 - Present
        Hours per week: 40
        Job title: Test Engineer
        Employer: Kestrel Instruments
        Location: Ulm
        Dates: 2015 to 2019
    """,
    "a table with a row of labels": """
        Employment
        Period\tCompany\tPosition
        03/2019 - now\tNordwind Robotics GmbH\tSenior Engineer
        2015 - 2019\tKestrel Instruments\tTest Engineer
    """,
    "title at organisation": """
        Experience
        Senior Engineer at Nordwind Robotics GmbH (03/2019 – present)
        Test Engineer at Kestrel Instruments (2015 – 2019)
    """,
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_positions_are_read_from_the_layout(layout: str) -> None:
    assert [short(each) for each in profile(LAYOUTS[layout]).experience] == [NORDWIND, KESTREL]


def test_positions_at_one_organisation_share_its_name() -> None:
    found = profile("""
        Experience
        **Nordwind Robotics GmbH**
        Senior Engineer
        2019 - Present
        Berlin, Germany
        • Led a team
        Test Engineer
        2015 - 2019
        • Tested
    """)

    assert [short(each) for each in found.experience] == [
        ("Senior Engineer", "Nordwind Robotics GmbH", "2019/now"),
        ("Test Engineer", "Nordwind Robotics GmbH", "2015/2019"),
    ]


def test_japanese_form_names_entering_and_leaving_line_by_line() -> None:
    found = profile("""
        職歴
        2015年4月\t株式会社青葉商事 入社
        2019年3月\t株式会社青葉商事 退社
        2019年4月\t株式会社みなと精工 入社
        現在に至る
    """)

    assert [short(each) for each in found.experience] == [
        ("", "株式会社青葉商事", "2015-04/2019-03"),
        ("", "株式会社みなと精工", "2019-04/now"),
    ]


def test_rest_of_a_title_belongs_to_it_and_time_off_is_no_position() -> None:
    found = profile("""
        Experience
        **Registered Nurse – ICU**\t2019 – Present
        St Brendan Hospital, Dublin
        **Career break**\t2018 – 2019
        **Staff Nurse, Surgical Ward**\t2015 – 2018
        Mercy Clinic, Cork
    """)

    assert [short(each)[:2] for each in found.experience] == [
        ("Registered Nurse – ICU", "St Brendan Hospital"),
        ("Staff Nurse, Surgical Ward", "Mercy Clinic"),
    ]


def test_positions_without_dates_are_read_where_their_titles_are_known() -> None:
    found = profile("Experience\n\n**Cook**\nOlive Hotel\n\n**Sales Assistant**\nPrairie Telecom")

    assert [short(each)[:2] for each in found.experience] == [
        ("Cook", "Olive Hotel"),
        ("Sales Assistant", "Prairie Telecom"),
    ]
    assert found.years is None


def test_titles_are_whole_and_what_is_told_of_a_job_is_no_part_of_its_header() -> None:
    found = profile("""
        Experience
        Tallyhoop
        Director, Customer Success
        March 2021 - Present
        Boston
        Review of nineteen contracts

        Bramble
        Platoon Trainer (Reserve)
        May 2018 - February 2021
        London
        Care of the new site

        Oddfield
        Site Supervisor
        July 2016 - April 2018
        Berlin
        Planning of campaigns
    """)

    assert [short(each)[:2] for each in found.experience] == [
        ("Director, Customer Success", "Tallyhoop"),
        ("Platoon Trainer (Reserve)", "Bramble"),
        ("Site Supervisor", "Oddfield"),
    ]


def test_jobs_are_read_under_a_heading_that_may_be_one_of_summaries() -> None:
    found = profile("""
        Career Summary
        Lakeside Bank Ltd, Cork
        Account Manager	2019 – 2024
        Harbour Clinic, Cork
        Office Assistant	2015 – 2019
    """)

    assert [short(each)[:2] for each in found.experience] == [
        ("Account Manager", "Lakeside Bank Ltd"),
        ("Office Assistant", "Harbour Clinic"),
    ]


def test_points_are_kept_whole_and_place_and_evidence_are_told() -> None:
    (found, _) = profile(LAYOUTS["organisation above, dates below"]).experience

    assert found.points == ["Built a service that takes in messages, and ran it."]
    assert (found.place or Fact("")).value == "Berlin, Germany"
    assert (found.title or Fact("")).evidence == [Evidence("Senior Engineer")]


def test_dates_inside_sentences_and_projects_are_no_positions() -> None:
    found = profile("""
        Experience
        Senior Engineer, Nordwind Robotics GmbH\t2019 – 2024
        • Cut cost by 38 % from 2020 to 2022 in two countries
        • Led the move of 2021 - 2022
        Skills
        Rust 2018 - 2024
    """)

    assert len(found.experience) == 1


def test_nothing_is_invented_where_there_is_no_work() -> None:
    assert profile("Lena Brandt\nSkills\nRust\nHobbies\n2019 - 2024 Chess").experience == []


def test_dates_in_a_cell_behind_the_text_belong_to_it() -> None:
    def told(*texts: str) -> list[Block]:
        return [Block("paragraph", [Run(text)]) for text in texts]

    rows = [
        [told("Senior Engineer, Nordwind Robotics GmbH", "Led a team."), told("03/2019 – now")],
        [told("Test Engineer, Kestrel Instruments", "Tested."), told("2015 – 2019")],
    ]
    found = profile_of(document_of([*told("Experience"), Block("table", rows=rows)]))

    assert [short(each) for each in found.experience] == [NORDWIND, KESTREL]
