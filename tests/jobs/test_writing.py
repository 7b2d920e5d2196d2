from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from rolecall.accounts.models import Department, Location, Member, Organization
from rolecall.jobs import actions as jobs
from rolecall.jobs import library
from rolecall.jobs.events import JobChanged, JobCreated
from rolecall.jobs.models import Job, JobPost
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.events import Event

Told = Callable[[Any], list[Event]]
BACKEND = library.template("senior-backend-engineer")


def test_a_job_from_scratch_has_what_hiring_needs(draft: Job, rae: Member) -> None:
    assert draft.state == "draft"
    assert [(s.name, s.kind) for s in draft.current_stages()] == [
        ("Applied", "applied"), ("Phone screen", "screen"), ("Interview", "interview"), ("Offer", "offer"),
        ("Hired", "hired"),
    ]  # fmt: skip
    assert [(mate.member, mate.part) for mate in draft.team.all()] == [(rae, "lead_recruiter")]
    assert draft.openings.unfilled().count() == 1
    assert (draft.post.title, draft.post.slug, draft.post.is_live) == (
        "Kite Designer",
        "kite-designer",
        False,
    )


def test_a_new_job_is_told(draft: Job, told: Told) -> None:
    assert told(draft) == [JobCreated(draft.id, "Kite Designer")]


@pytest.mark.parametrize("who", ["cleo", "ivo"])
def test_only_recruiters_write_jobs(who: str, request: pytest.FixtureRequest) -> None:
    member = request.getfixturevalue(who)

    with pytest.raises(NotAllowed):
        jobs.create(by=member, title="Kite Designer")

    assert not Job.objects.exists()


def test_a_job_takes_everything_of_its_template(backend_job: Job, engineering: Department) -> None:
    post = backend_job.post

    assert (backend_job.department, backend_job.workplace, backend_job.contract) == (
        engineering, "hybrid", "full_time",
    )  # fmt: skip
    assert backend_job.template_key == BACKEND.key
    assert post.summary == BACKEND.summary
    assert [section["heading"] for section in post.sections] == [
        "About the role", "What you will do", "What you bring",
        "Nice to have", "Good to know", "What we offer",
    ]  # fmt: skip
    assert len(post.faq) == len(BACKEND.faq)
    assert [q.text for q in post.question_set.asked] == [q.text for q in BACKEND.application_questions]
    assert [r.text for r in backend_job.requirements.all()] == [r.text for r in BACKEND.requirements]
    assert [s.name for s in backend_job.current_stages()] == [s.name for s in BACKEND.default_pipeline]
    assert all(question.rstrip("?") in backend_job.brief.replace("&amp;", "&") for question in BACKEND.brief)


@pytest.mark.parametrize("template", library.all_templates(), ids=lambda each: each.key)
def test_every_template_makes_a_job_that_can_be_published(
    template: library.Template, rae: Member, athens: Location
) -> None:
    job = jobs.create(by=rae, title=template.title, template=template, locations=[athens])

    assert jobs.publish(job, by=rae).post.is_live


def test_what_is_said_wins_over_the_template(rae: Member) -> None:
    job = jobs.create(by=rae, title="Engineer", template=BACKEND, workplace="remote", contract="part_time")

    assert (job.workplace, job.contract) == ("remote", "part_time")


@pytest.mark.parametrize(
    ("fields", "field", "says"),
    [
        ({"title": "  "}, "title", "Give the job a title."),
        ({"title": "x" * 121}, "title", "Shorten the title to 120 characters; it has 121."),
        ({"workplace": "moon"}, "workplace", "Choose one of on_site, hybrid, remote."),
        ({"contract": ""}, "contract", "Choose one of full_time"),
        ({"visibility": "secret"}, "visibility", "Choose one of public"),
        (
            {"salary_low": 5, "salary_high": 4, "salary_currency": "EUR"},
            "salary_high",
            "The highest salary is below",
        ),
        ({"salary_low": 5}, "salary_currency", "Choose the currency of the salary."),
        (
            {"salary_low": 5, "salary_currency": "ZZZ"},
            "salary_currency",
            "Choose a currency by its three letters",
        ),
        ({"salary_low": -1, "salary_currency": "EUR"}, "salary_low", "Enter an amount between 0"),
        ({"salary_high": 10**12, "salary_currency": "EUR"}, "salary_high", "Enter an amount between 0"),
        ({"brief": "<p>" + "x" * 20_001}, "brief", "Shorten this to 20,000 characters."),
    ],
)
def test_a_field_that_cannot_be_is_refused(
    draft: Job, rae: Member, fields: Any, field: str, says: str
) -> None:
    before = Job.objects.values().get(id=draft.id)

    with pytest.raises(Invalid) as refused:
        jobs.update(draft, by=rae, **fields)

    assert refused.value.fields[field].startswith(says)
    assert Job.objects.values().get(id=draft.id) == before


def test_a_change_keeps_what_was_before(
    draft: Job, rae: Member, engineering: Department, athens: Location, told: Told
) -> None:
    jobs.update(
        draft, by=rae, title="Kite Maker", department=engineering, locations=[athens], workplace="hybrid",
        salary_low=Decimal(40_000), salary_currency="eur", salary_shown=True,
    )  # fmt: skip

    assert told(draft)[-1] == JobChanged(
        draft.id,
        {
            "title": ["Kite Designer", "Kite Maker"],
            "department": [None, "Engineering"],
            "workplace": ["on_site", "hybrid"],
            "salary_low": [None, "40000"],
            "salary_currency": ["", "EUR"],
            "locations": [[], ["Athens"]],
        },
    )
    assert (draft.department, list(draft.locations.all())) == (engineering, [athens])


def test_a_change_of_nothing_is_not_told(draft: Job, rae: Member, told: Told) -> None:
    jobs.update(draft, by=rae, title="Kite Designer", locations=[])

    assert len(told(draft)) == 1


def test_only_recruiters_change_jobs(draft: Job, cleo: Member, told: Told) -> None:
    with pytest.raises(NotAllowed):
        jobs.update(draft, by=cleo, title="Mine")

    assert Job.objects.get(id=draft.id).title == "Kite Designer"
    assert len(told(draft)) == 1


def test_the_post_follows_a_new_title_until_it_is_published(
    draft: Job, rae: Member, athens: Location
) -> None:
    jobs.update(draft, by=rae, title="Kite Maker", locations=[athens])
    assert (draft.post.title, draft.post.slug) == ("Kite Maker", "kite-maker")

    jobs.write_post(draft, by=rae, summary="Make kites.")
    jobs.publish(draft, by=rae)
    jobs.update(draft, by=rae, title="Chief Kite Maker")

    assert (draft.post.title, draft.post.slug) == ("Chief Kite Maker", "kite-maker")


def test_addresses_of_posts_are_unique(rae: Member, draft: Job) -> None:
    more = [
        jobs.create(by=rae, title=title)
        for title in ("Kite designer!", "kite designer 2", "Инженер", "设计师")
    ]

    assert [job.post.slug for job in more] == ["kite-designer-2", "kite-designer-2-2", "job", "job-2"]
    assert JobPost.objects.values("slug").distinct().count() == 5


def test_an_open_job_stays_somewhere(backend_job: Job, rae: Member) -> None:
    with pytest.raises(Invalid) as refused:
        jobs.update(backend_job, by=rae, locations=[])

    assert "leave at least one location" in refused.value.fields["location_ids"]
    assert backend_job.locations.count() == 1


@pytest.mark.parametrize("visibility", ["internal", "confidential"])
def test_a_job_that_is_hidden_leaves_the_careers_site_and_comes_back(
    backend_job: Job, rae: Member, visibility: str
) -> None:
    published_at = backend_job.post.published_at

    jobs.update(backend_job, by=rae, visibility=visibility)
    assert (backend_job.post.is_live, backend_job.state) == (False, "open")

    jobs.update(backend_job, by=rae, visibility="public")
    assert (backend_job.post.is_live, backend_job.post.published_at) == (True, published_at)


def test_a_copy_is_a_draft_with_the_same_words(
    backend_job: Job, ada: Member, rae: Member, told: Told
) -> None:
    copy = jobs.duplicate(backend_job, by=ada)

    assert (copy.title, copy.state, copy.post.is_live) == ("Senior Backend Engineer (copy)", "draft", False)
    assert copy.post.slug == "senior-backend-engineer-copy"
    assert copy.post.sections == backend_job.post.sections
    assert [q.text for q in copy.post.question_set.asked] == [
        q.text for q in backend_job.post.question_set.asked
    ]
    assert copy.post.question_set_id != backend_job.post.question_set_id
    assert list(copy.locations.all()) == list(backend_job.locations.all())
    assert copy.requirements.count() == backend_job.requirements.count()
    assert {mate.member for mate in copy.team.all()} == {rae, ada}
    assert told(copy) == [JobCreated(copy.id, copy.title, BACKEND.key, copied_from_id=backend_job.id)]


def test_only_recruiters_copy_jobs(backend_job: Job, cleo: Member) -> None:
    with pytest.raises(NotAllowed):
        jobs.duplicate(backend_job, by=cleo)

    assert Job.objects.count() == 1


def test_a_long_title_is_copied_too(rae: Member, organization: Organization) -> None:
    job = jobs.create(by=rae, title="x" * 120)

    assert jobs.duplicate(job, by=rae).title == "x" * 113 + " (copy)"
