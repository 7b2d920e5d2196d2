"""What is known of a person: read, asked, corrected; what people said wins over every reading."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, Document, ProfileFact
from rolecall.candidates.queries import profile_of, refuses_comparison
from rolecall.candidates.reading.profile import Evidence, Fact, Language, Position, Profile, Skill, Study
from rolecall.candidates.reading.results import Facts, Page, Reading
from rolecall.candidates.said import Said, said_in
from rolecall.candidates.taking_in import take_in
from rolecall.kit import clock
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.events import Visitor
from rolecall.kit.models import EventRow

FOLD = Position(
    title=Fact("Staff engineer", 0.9, [Evidence("Staff engineer, Fold", 1, (60.0, 84.2, 180.0, 100.0))]),
    organisation=Fact("Fold"),
    place=Fact("Lisbon", 0.5),
    start=Fact("2022-01"),
    is_current=True,
    points=["Led the move to PostgreSQL", "Mentors four engineers"],
)
MINATO = Position(
    title=Fact("Backend engineer"),
    organisation=Fact("Minato Pay"),
    start=Fact("2017-03"),
    end=Fact("2022-06"),
)
RESUME = Profile(
    summary=Fact("Builds ledgers."),
    experience=[FOLD, MINATO],
    education=[Study(degree=Fact("BSc"), institution=Fact("Waseda University", 0.4), end=Fact("2017"))],
    skills=[Skill(Fact("Postgres"), "PostgreSQL"), Skill(Fact("Juggling", 0.3))],
    languages=[Language(Fact("Portuguese"), "pt", "B2")],
)


def said(profile: Profile = RESUME) -> list[Said]:
    pages = [Page(1, 600.0, 842.0, [])]
    return said_in(Reading("read", None, None, "", 1, pages, Facts(), profile))


@pytest.fixture
def hana(rae: Member) -> Candidate:
    return candidates.add(by=rae, name="Hana Tanaka", email="hana@example.org")


@pytest.fixture
def resume(hana: Candidate, rae: Member) -> Document:
    """A résumé that says `RESUME`."""
    document = candidates.attach(hana, by=rae, data=b"Hana Tanaka", file_name="cv.txt")
    take_in(hana.id, document, said())
    return document


def fact(hana: Candidate, section: str, title: str) -> ProfileFact:
    return hana.profile_facts.get(section=section, title=title)


def titles(hana: Candidate, section: str) -> list[str]:
    return [each.title for each in profile_of(hana.id).of(section)]


def last_event() -> EventRow:
    return EventRow.objects.order_by("-id")[0]


def test_a_resume_becomes_facts_with_their_lines_and_boxes(hana: Candidate, resume: Document) -> None:
    with clock.at(datetime(2026, 1, 15, tzinfo=UTC)):
        profile = profile_of(hana.id)

        assert profile.years == 8.9
    fold, minato = profile.of("experience")
    assert (fold.title, fold.organisation, fold.is_current) == ("Staff engineer", "Fold", True)
    assert minato.end == "2022-06"
    assert fold.evidence["title"] == [
        {"line": "Staff engineer, Fold", "page": 1, "box": [100.0, 100.0, 300.0, 118.8]}
    ]
    assert fold.document == resume
    assert [each.known_as for each in profile.of("skill")] == ["PostgreSQL"]


def test_what_the_reader_is_unsure_of_is_asked_and_never_stated(hana: Candidate, resume: Document) -> None:
    fold = fact(hana, "experience", "Staff engineer")

    assert fold.asked == ["place"]
    assert "place" not in fold.stated
    assert [each.title for each in profile_of(hana.id).asked] == ["Juggling"]
    assert titles(hana, "skill") == ["Postgres"]
    assert "organisation" not in fact(hana, "education", "BSc").stated


def test_an_unsure_degree_and_subject_are_asked_as_a_jobs_title_is(hana: Candidate, rae: Member) -> None:
    study = Study(Fact("Master", 0.6), Fact("Quickthorn Programme", 0.6), Fact("Lake University"))
    take_in(hana.id, None, said(Profile(education=[study])))

    (asked,) = profile_of(hana.id).of("education")

    assert asked.asked == ["title", "subject"]
    assert asked.name == "Lake University"
    assert [asked.stated.get(name) for name in ("title", "subject", "organisation")] == [
        None,
        None,
        "Lake University",
    ]
    candidates.confirm_fact(asked, by=rae)
    assert fact(hana, "education", "Master").stated["subject"] == "Quickthorn Programme"


def test_a_study_of_which_nothing_is_sure_is_asked_whole(hana: Candidate) -> None:
    study = Study(Fact("Master", 0.6), Fact("Quickthorn Programme", 0.6), end=Fact("2014"))
    take_in(hana.id, None, said(Profile(education=[study])))

    assert [each.title for each in profile_of(hana.id).asked] == ["Master"]
    assert profile_of(hana.id).of("education") == []


def test_a_newer_reading_replaces_what_an_older_one_said(hana: Candidate, resume: Document) -> None:
    before = fact(hana, "experience", "Backend engineer").id
    newer = replace(RESUME, experience=[MINATO], skills=[Skill(Fact("Kotlin"), "Kotlin")])

    take_in(hana.id, resume, said(newer))

    assert fact(hana, "experience", "Backend engineer").id == before
    assert titles(hana, "experience") == ["Backend engineer"]
    assert titles(hana, "skill") == ["Kotlin"]


def test_corrections_win_over_every_later_reading(hana: Candidate, resume: Document, rae: Member) -> None:
    candidates.correct_fact(fact(hana, "experience", "Staff engineer"), by=rae, title="Principal engineer")
    candidates.remove_fact(fact(hana, "experience", "Backend engineer"), by=rae)
    candidates.add_fact(hana, by=rae, section="skill", title="Kotlin")
    better = replace(FOLD, points=["Led the move"], place=Fact("Lisbon"))

    for _ in range(2):
        take_in(hana.id, resume, said(replace(RESUME, experience=[better, MINATO])))

    (fold,) = profile_of(hana.id).of("experience")
    assert (fold.title, fold.text, fold.place) == ("Principal engineer", "Led the move", "Lisbon")
    assert fold.as_read["title"] == "Staff engineer"
    assert titles(hana, "skill") == ["Postgres", "Kotlin"]
    assert hana.profile_facts.filter(section="experience").count() == 2


def test_corrections_outlive_a_new_resume(hana: Candidate, resume: Document, rae: Member) -> None:
    candidates.correct_fact(fact(hana, "experience", "Staff engineer"), by=rae, organisation="Fold GmbH")
    candidates.remove_fact(fact(hana, "language", "Portuguese"), by=rae)
    other = candidates.attach(hana, by=rae, data=b"Newer", file_name="newer.txt")
    spoken = [Language(Fact("português"), "pt", "C1"), Language(Fact("Greek"), "el", "A2")]
    newer = Profile(experience=[replace(FOLD, points=[])], languages=spoken)

    take_in(hana.id, other, said(newer))

    (fold,) = profile_of(hana.id).of("experience")
    assert (fold.organisation, fold.document) == ("Fold GmbH", other)
    assert titles(hana, "language") == ["Greek"]
    assert profile_of(hana.id).of("summary") == []


def test_what_is_asked_is_confirmed_corrected_or_refused(
    hana: Candidate, resume: Document, rae: Member
) -> None:
    candidates.confirm_fact(fact(hana, "skill", "Juggling"), by=rae)
    assert last_event().type == "profile_fact_confirmed"
    candidates.correct_fact(fact(hana, "education", "BSc"), by=rae, organisation="Waseda University")
    candidates.remove_fact(fact(hana, "experience", "Staff engineer"), by=rae)

    take_in(hana.id, resume, said())

    assert titles(hana, "skill") == ["Postgres", "Juggling"]
    assert fact(hana, "education", "BSc").stated["organisation"] == "Waseda University"
    assert titles(hana, "experience") == ["Backend engineer"]
    assert profile_of(hana.id).asked == []


def test_a_contact_that_is_confirmed_becomes_one_of_the_persons(hana: Candidate, rae: Member) -> None:
    take_in(hana.id, None, said(Profile(phones=[Fact("+351 21 555 0142", 0.5)], headline=Fact("Baker", 0.2))))
    assert not hana.phones.exists()

    for asked in profile_of(hana.id).asked:
        candidates.confirm_fact(asked, by=rae)

    hana.refresh_from_db()
    assert (hana.phone, hana.headline) == ("+351 21 555 0142", "Baker")


def test_a_contact_that_the_person_has_already_is_not_asked(hana: Candidate, rae: Member) -> None:
    candidates.update(hana, by=rae, phone="+351 21 555 0142", headline="Baker")
    guesses = Profile(
        name=Fact("Hanna", 0.3), phones=[Fact("+351215550142", 0.5)], headline=Fact("Cook", 0.2)
    )

    take_in(hana.id, None, said(guesses))

    assert profile_of(hana.id).asked == []


def test_of_two_resumes_of_merged_people_the_latest_speaks(
    hana: Candidate, resume: Document, rae: Member
) -> None:
    double = candidates.add(by=rae, name="Hana T.")
    newer = candidates.attach(double, by=rae, data=b"Newer", file_name="newer.txt")
    take_in(double.id, newer, said(Profile(skills=[Skill(Fact("Kotlin"))])))
    candidates.correct_fact(fact(hana, "skill", "Postgres"), by=rae, title="PostgreSQL")

    ProfileFact.objects.filter(candidate=double).update(candidate=hana)
    Document.objects.filter(candidate=double).update(candidate=hana)

    assert sorted(titles(hana, "skill")) == ["Kotlin", "PostgreSQL"]
    assert titles(hana, "experience") == []


def test_what_was_removed_can_be_put_back(hana: Candidate, resume: Document, rae: Member) -> None:
    gone = candidates.remove_fact(fact(hana, "skill", "Postgres"), by=rae)
    assert last_event().type == "profile_fact_removed"

    candidates.restore_fact(gone, by=rae)

    assert titles(hana, "skill") == ["Postgres"]
    assert last_event().type == "profile_fact_restored"


def test_each_correction_is_an_event_with_before_and_after(
    hana: Candidate, resume: Document, rae: Member
) -> None:
    known = candidates.correct_fact(
        fact(hana, "experience", "Backend engineer"), by=rae, title="Baker", start="2017"
    )

    row = last_event()
    assert (row.type, row.actor_name) == ("profile_fact_corrected", "Rae Recruiter")
    assert row.data["changes"] == {"title": ["Backend engineer", "Baker"], "start": ["2017-03", "2017"]}
    assert (known.settled, known.settled_by_name) == (["title", "start"], "Rae Recruiter")


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"title": "", "organisation": ""}, "title"),
        ({"start": "March 2019"}, "start"),
        ({"start": "2022-05", "end": "2021"}, "end"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(
    hana: Candidate, resume: Document, rae: Member, values: dict[str, str], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        candidates.correct_fact(
            fact(hana, "experience", "Backend engineer"), by=rae, **{"is_current": False, **values}
        )

    assert list(refused.value.fields) == [field]
    assert fact(hana, "experience", "Backend engineer").settled == []


def test_interviewers_change_nothing_of_a_profile(hana: Candidate, resume: Document, ivo: Member) -> None:
    postgres, juggling = fact(hana, "skill", "Postgres"), fact(hana, "skill", "Juggling")
    attempts = [
        lambda: candidates.add_fact(hana, by=ivo, section="skill", title="Kotlin"),
        lambda: candidates.correct_fact(postgres, by=ivo, title="Kotlin"),
        lambda: candidates.confirm_fact(juggling, by=ivo),
        lambda: candidates.remove_fact(postgres, by=ivo),
        lambda: candidates.restore_fact(postgres, by=ivo),
        lambda: candidates.refuse_comparison(hana, by=ivo),
    ]
    before = list(hana.profile_facts.order_by("id").values())

    for attempt in attempts:
        with pytest.raises(NotAllowed):
            attempt()

    assert list(hana.profile_facts.order_by("id").values()) == before


def test_a_person_refuses_comparison_and_allows_it_again(hana: Candidate) -> None:
    visitor = Visitor("Hana", hana.id)

    candidates.refuse_comparison(hana, by=visitor)
    candidates.refuse_comparison(hana, by=visitor)
    assert refuses_comparison(hana.id)
    assert last_event().type == "comparison_refused"

    candidates.allow_comparison(hana, by=visitor)
    assert not refuses_comparison(hana.id)
    assert last_event().type == "comparison_allowed"


def test_nobody_refuses_for_somebody_else(hana: Candidate, rae: Member) -> None:
    other = candidates.add(by=rae, name="Imre Kovács")

    with pytest.raises(NotAllowed):
        candidates.refuse_comparison(hana, by=Visitor("Imre", other.id))
