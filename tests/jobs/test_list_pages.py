"""Door 1: the list of jobs, the library, and how a job begins."""

import re
from typing import Any

import pytest

from rolecall.accounts.models import Department, Location, Member
from rolecall.jobs import actions as jobs
from rolecall.jobs import library
from rolecall.jobs.models import Job
from tests.jobs.sent import At, SignedIn, people, words


def test_the_list_shows_open_jobs_with_their_people(
    backend_job: Job, draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    people(backend_job, 3)
    people(backend_job, 2, stage=1)

    shown = words(signed_in(rae).get(at()))

    assert "1 open, 5 people in progress" in shown
    assert "Senior Backend Engineer Engineering · Athens Published" in shown
    assert "Kite Designer" not in shown
    assert re.search(r"Phone screen: 2 .* 5 2 0 d", shown)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?state=all", {"Senior Backend Engineer", "Kite Designer"}),
        ("?state=draft", {"Kite Designer"}),
        ("?state=closed", set()),
        ("?state=nonsense", {"Senior Backend Engineer"}),
        ("?state=all&title=back", {"Senior Backend Engineer"}),
        ("?state=all&title=SENIOR+backend", {"Senior Backend Engineer"}),
        ("?state=all&title=%25", set()),
        ("?state=all&title=%00", {"Senior Backend Engineer", "Kite Designer"}),
        ("?state=all&department=DEPARTMENT", {"Senior Backend Engineer"}),
        ("?state=all&location=LOCATION", {"Senior Backend Engineer"}),
        ("?state=all&location=BERLIN", set()),
        ("?state=all&department=nonsense", {"Senior Backend Engineer", "Kite Designer"}),
        ("?state=all&mine=1", {"Senior Backend Engineer", "Kite Designer"}),
        ("?state=all&before=nonsense", {"Senior Backend Engineer", "Kite Designer"}),
    ],
)
def test_the_list_is_filtered(
    query: str, expected: set[str], backend_job: Job, draft: Job, rae: Member, engineering: Department,
    athens: Location, berlin: Location, signed_in: SignedIn, at: At,
) -> None:  # fmt: skip
    for name, thing in (("DEPARTMENT", engineering), ("LOCATION", athens), ("BERLIN", berlin)):
        query = query.replace(name, str(thing.id))

    answer = signed_in(rae).get(at() + query)

    assert answer.status_code == 200
    assert set(re.findall(r'class="lead__link" [^>]*>([^<]+)<', answer.content.decode())) == expected


def test_my_jobs_are_those_of_my_teams(draft: Job, ada: Member, signed_in: SignedIn, at: At) -> None:
    assert "No job matches" in words(signed_in(ada).get(at() + "?state=all&mine=1"))


def test_the_list_goes_on_on_the_next_page(rae: Member, signed_in: SignedIn, at: At) -> None:
    made = [jobs.create(by=rae, title=f"Job {number:02}") for number in range(52)]
    first = signed_in(rae).get(at() + "?state=all").content.decode()
    older = re.search(r'href="([^"]*before=[^"]*)"', first)

    assert older is not None
    assert made[2].title in first
    assert made[1].title not in first
    second = words(signed_in(rae).get(older[1].replace("&amp;", "&")))
    assert "Job 00" in second
    assert "Job 02" not in second


def test_the_list_takes_as_many_queries_for_many_jobs_as_for_one(
    backend_job: Job, rae: Member, signed_in: SignedIn, at: At, django_assert_num_queries: Any
) -> None:
    browser = signed_in(rae)
    browser.get(at())
    with django_assert_num_queries(queries := 30, exact=False) as few:
        browser.get(at())
    for _ in range(5):
        people(jobs.publish(jobs.duplicate(backend_job, by=rae), by=rae), 3)

    with django_assert_num_queries(len(few)):
        browser.get(at())
    assert len(few) <= queries


def test_a_hiring_manager_sees_the_jobs_of_their_teams(
    backend_job: Job, draft: Job, rae: Member, cleo: Member, signed_in: SignedIn, at: At
) -> None:
    assert "The jobs on whose hiring team you are appear here." in words(signed_in(cleo).get(at()))

    jobs.set_team(backend_job, [(cleo, "hiring_manager")], by=rae)
    shown = words(signed_in(cleo).get(at() + "?state=all"))

    assert "Senior Backend Engineer" in shown
    assert "Kite Designer" not in shown
    assert "New job" not in shown


def test_the_library_is_searched(rae: Member, signed_in: SignedIn, at: At) -> None:
    assert "Senior Backend Engineer" in words(signed_in(rae).get(at("new/") + "?q=swe"))
    assert "No template matches" in words(signed_in(rae).get(at("new/") + "?q=zeppelin"))
    sales = words(signed_in(rae).get(at("new/") + "?department=Sales"))
    assert "Account Executive" in sales
    assert "Product Designer" not in sales


def test_a_template_is_shown_whole(rae: Member, signed_in: SignedIn, at: At) -> None:
    template = library.template("senior-backend-engineer")

    shown = words(signed_in(rae).get(at("new/senior-backend-engineer/"))).replace("&#39;", "'")

    said = [*(r.text for r in template.requirements), *(f.question for f in template.faq), *template.brief]
    assert [each for each in said if each not in shown] == []
    assert signed_in(rae).get(at("new/no-such-template/")).status_code == 404


@pytest.mark.parametrize("page", ["new/", "new/senior-backend-engineer/"])
def test_a_job_begins_as_a_draft(
    page: str, rae: Member, athens: Location, signed_in: SignedIn, at: At
) -> None:
    sent = {"title": "Rigger", "workplace": "hybrid", "locations": [str(athens.id)]}

    answer = signed_in(rae).post(at(page), sent, follow=True)

    job = Job.objects.get()
    assert (job.title, job.state, list(job.locations.all())) == ("Rigger", "draft", [athens])
    assert bool(job.template_key) == ("senior" in page)
    assert answer.redirect_chain == [(at(job), 302)]
    assert "Rigger is a draft now." in words(answer)


def test_a_job_without_a_title_is_not_begun_and_keeps_what_was_typed(
    rae: Member, athens: Location, signed_in: SignedIn, at: At
) -> None:
    answer = signed_in(rae).post(at("new/"), {"title": " ", "workplace": "remote", "locations": [athens.id]})

    assert answer.status_code == 422
    assert "Give the job a title." in words(answer)
    assert re.search(rf'value="{athens.id}"[^>]* checked', answer.content.decode())
    assert not Job.objects.exists()
