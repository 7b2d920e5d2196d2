"""The demo's people and companies make sense, and are the same each time."""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from rolecall.demo import content
from rolecall.demo.content import Company, Person, Story
from rolecall.demo.content.people import TODAY
from rolecall.jobs import library
from rolecall.pipeline.actions.reasons import DEFAULTS

NOW = datetime(2026, 11, 2, 14, 20, tzinfo=UTC)
STATES = {"draft", "open", "on_hold", "closed", "archived"}


@pytest.fixture(scope="module")
def people() -> list[Person]:
    return content.candidates()


@pytest.fixture(scope="module")
def stories(people: list[Person]) -> list[Story]:
    return content.stories("halden", people, NOW)


@pytest.fixture(scope="module", params=["halden", "brightwater"])
def company(request: pytest.FixtureRequest) -> Company:
    return content.company(request.param)


def test_candidates_are_as_many_as_asked_for_and_the_same_each_time(people: list[Person]) -> None:
    assert len(people) == 400
    assert content.candidates() == people
    assert len(content.candidates(25, slug="brightwater")) == 25
    assert len(content.candidates(7)) == 7


def test_another_seed_draws_other_people(people: list[Person]) -> None:
    others = content.candidates(seed=7)

    assert {each.email for each in others} != {each.email for each in people}


def test_nobody_shares_an_address_or_a_key(people: list[Person]) -> None:
    assert len({each.email for each in people}) == len(people)
    assert len({each.key for each in people}) == len(people)


def test_addresses_reach_nobody(people: list[Person]) -> None:
    for person in people:
        assert re.fullmatch(r"[a-z0-9._-]+@example\.org", person.email)
        assert all(re.match(r"https://([a-z]+\.)?example\.org/", link) for link in person.links)


def test_phone_numbers_are_fiction(people: list[Person]) -> None:
    fiction = r"(55|99 ?00|7946 ?0|912 ?5|20 ?91)"

    for person in people:
        digits = person.phone.replace(" ", "").replace("-", "")
        assert re.match(r"\+[1-9]\d{7,13}$", digits), person.phone
        assert re.search(fiction, digits), person.phone


def test_names_come_in_many_scripts_and_shapes(people: list[Person]) -> None:
    scripts = Counter(each.script for each in people)

    assert set(scripts) == {
        "latin", "greek", "cyrillic", "japanese", "chinese", "korean", "arabic", "hebrew", "devanagari"
    }  # fmt: skip
    assert all(count >= 3 for count in scripts.values())
    assert any(" " not in each.latin_name for each in people)
    assert any(len(each.latin_name) > 28 for each in people)
    assert any(re.search(r"\b(van|de|von|af|al-|Ní|Ó)", each.latin_name) for each in people)
    assert len({each.latin_name for each in people}) > 380


def test_working_lives_follow_in_time(people: list[Person]) -> None:
    for person in people:
        assert 2 <= len(person.positions) <= 5, person.key
        assert all(each.end is None or each.start < each.end <= TODAY for each in person.positions), (
            person.key
        )
        assert all(newer.start >= (older.end or TODAY) for newer, older in pairwise(person.positions)), (
            person.key
        )
        assert person.education[0].end <= person.positions[-1].start.year, person.key


def test_only_the_latest_position_can_go_on(people: list[Person]) -> None:
    assert all(each.end for person in people for each in person.positions[1:])
    assert 0.6 < sum(person.positions[0].end is None for person in people) / len(people) < 0.95


def test_texts_have_no_numbers_left_to_draw(people: list[Person]) -> None:
    for person in people:
        texts = [
            person.summary,
            person.headline,
            *(point for each in person.positions for point in each.points),
        ]
        assert not [text for text in texts if re.search(r"[{}]", text)]


def test_nobody_says_the_same_thing_twice(people: list[Person]) -> None:
    for person in people:
        points = [re.sub(r"\d+", "#", point) for each in person.positions for point in each.points]
        assert len(set(points)) == len(points), person.key


def test_some_apply_twice_and_some_under_another_name(people: list[Person]) -> None:
    keys = {each.key: each for each in people}
    twins = [each for each in people if each.twin_of]

    assert 15 <= sum(len(each.jobs) == 2 for each in people) <= 45
    assert len(twins) == 6
    assert all(keys[twin.twin_of].email != twin.email for twin in twins)
    assert all(_digits(keys[twin.twin_of]) == _digits(twin) for twin in twins)


def test_the_people_of_the_guide_are_there(people: list[Person]) -> None:
    hana = next(each for each in people if each.key == "hana-tanaka")

    assert hana.email == "hana@example.org"
    assert hana.headline == "Distributed systems engineer at Fold"
    assert hana.stage == "Technical"
    assert {each.stage for each in people if each.stage} == {
        "Applied",
        "Phone screen",
        "Technical",
        "Panel",
        "Offer",
    }


def test_halden_has_six_members_and_fourteen_jobs_in_every_state() -> None:
    halden = content.company("halden")

    assert len(halden.members) == 6
    assert {each.role for each in halden.members} == {"admin", "recruiter", "hiring_manager", "interviewer"}
    assert len(halden.jobs) == 14
    assert {each.state for each in halden.jobs} == STATES
    assert {each.visibility for each in halden.jobs} == {"public", "internal", "confidential"}


def test_brightwater_is_small() -> None:
    brightwater = content.company("brightwater")

    assert len(brightwater.members) == 3
    assert len(brightwater.jobs) == 3


def test_a_company_refers_only_to_what_it_has(company: Company) -> None:
    members = {each.key for each in company.members}
    places = {each.key for each in company.locations}
    jobs = {each.key for each in company.jobs}

    for job in company.jobs:
        assert library.template(job.template)
        assert set(job.team) <= members
        assert set(job.pinned_by) <= set(job.team)
        assert set(job.locations) <= places
        assert job.department in company.departments
        assert job.salary[0] < job.salary[1]
        assert set(job.people) <= {stage.name for stage in job.stages} | {"rejected", "withdrawn"}
        assert (job.closed is not None) == (job.state in ("closed", "archived"))
    assert all(set(others) <= jobs for others in company.also.values())


def test_members_and_places_have_addresses_and_zones(company: Company) -> None:
    assert all(each.email.endswith("@example.org") for each in company.members)
    assert all("/" in each.zone for each in company.locations)
    assert len({each.email for each in company.members}) == len(company.members)


def test_no_candidate_has_a_members_address(company: Company, people: list[Person]) -> None:
    assert not {each.email for each in company.members} & {each.email for each in people}


def test_each_application_has_a_story(people: list[Person], stories: list[Story]) -> None:
    assert Counter((each.person.key, each.job) for each in stories) == Counter(
        (person.key, job) for person in people for job in person.jobs
    )


def test_stories_are_the_same_each_time(people: list[Person], stories: list[Story]) -> None:
    assert content.stories("halden", people, NOW) == stories


def test_stories_happen_in_order_and_in_the_past(stories: list[Story]) -> None:
    for story in stories:
        moments = [story.applied_at, *(step.at for step in story.steps)]
        moments += [story.ended_at] if story.ended_at else []
        assert all(a <= b for a, b in pairwise(moments)), story.person.key
        assert moments[-1] < NOW
        assert all(story.applied_at <= each.at <= NOW for each in story.remarks)


def test_nobody_applies_before_a_job_opened_or_after_it_closed(stories: list[Story]) -> None:
    for story in stories:
        job = content.company("halden").job(story.job)
        assert story.applied_at > NOW - timedelta(days=job.opened + 1), story.person.key
        assert story.applied_at < NOW - timedelta(days=job.closed or 0), story.person.key


def test_steps_follow_the_pipeline(stories: list[Story]) -> None:
    for story in stories:
        names = [stage.name for stage in content.company("halden").job(story.job).stages]
        assert [step.stage for step in story.steps] == names[1 : len(story.steps) + 1]
        assert (story.outcome == "hired") == bool(story.steps and story.steps[-1].stage == "Hired")


def test_closed_jobs_have_one_hired_person_and_nobody_waiting(stories: list[Story]) -> None:
    for job in content.company("halden").jobs:
        outcomes = Counter(each.outcome for each in stories if each.job == job.key)
        if job.closed is not None:
            assert outcomes["hired"] == 1, job.key
            assert outcomes["active"] == 0, job.key


def test_the_board_looks_as_planned(stories: list[Story]) -> None:
    of_job = [each for each in stories if each.job == "senior-backend-engineer"]
    stages = Counter(
        each.steps[-1].stage if each.steps else "Applied" for each in of_job if each.outcome == "active"
    )

    assert stages["Phone screen"] == 9
    assert stages["Technical"] == 6
    assert stages["Panel"] == 3
    assert stages["Offer"] == 1
    assert stages["Applied"] >= 16
    hana = next(each for each in of_job if each.person.key == "hana-tanaka")
    assert hana.steps[-1].stage == "Technical"


def test_reasons_are_those_that_every_organization_begins_with_and_one_of_its_own() -> None:
    assert set(content.words().rejection_reasons) - set(DEFAULTS) == {"Took another offer"}


def test_rejections_have_a_reason_and_remarks_an_author(stories: list[Story]) -> None:
    reasons = set(content.words().rejection_reasons)
    members = {each.key for each in content.company("halden").members}

    assert all((each.reason in reasons) == (each.outcome == "rejected") for each in stories)
    remarks = [remark for each in stories for remark in each.remarks]
    assert len(remarks) > 200
    assert all(each.by in members for each in remarks)
    assert {name for each in remarks for name in re.findall(r"@(\w+)", each.text)} <= members
    assert not [each.text for each in remarks if re.search(r"[{}]", each.text)]


def test_answers_fit_their_questions(stories: list[Story]) -> None:
    for story in stories:
        asked = {each.text: each for each in content.company("halden").job(story.job).questions_asked}
        assert set(story.answers) <= set(asked)
        assert {text for text, each in asked.items() if each.required and each.kind != "file"} <= set(
            story.answers
        )
        for text, value in story.answers.items():
            match asked[text].kind:
                case "yes_no":
                    assert value in ("yes", "no")
                case "one_of":
                    assert value in asked[text].options
                case "several_of":
                    assert isinstance(value, list)
                    assert set(value) <= set(asked[text].options)
                case "number":
                    assert isinstance(value, int)
                case "date":
                    assert datetime.fromisoformat(str(value))
                case _:
                    assert not re.search(r"[{}]", str(value))


def test_letters_use_only_known_placeholders() -> None:
    known = {"name", "job", "organization", "sender", "status_page"}

    for letter in content.words().letters:
        assert set(re.findall(r"\{(\w+)\}", letter.subject + letter.body)) <= known
        assert letter.purpose in {"other", "rejected"}
    assert len(content.words().letters) >= 4


def test_a_small_demo_still_fills_every_kind_of_place() -> None:
    few = content.candidates(40)

    outcomes = Counter(each.outcome for each in content.stories("halden", few, NOW))

    assert set(outcomes) == {"active", "rejected", "withdrawn", "hired"}


def _digits(person: Person) -> str:
    return re.sub(r"\D", "", person.phone)
