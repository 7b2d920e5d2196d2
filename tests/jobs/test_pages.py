"""Door 1: who may open which page of a job, and what its buttons do."""

import re
from typing import Any
from uuid import UUID

import pytest

from rolecall.accounts.models import Department, Location, Member
from rolecall.jobs import actions as jobs
from rolecall.jobs.actions import RequirementRow
from rolecall.jobs.models import Job, PinnedJob
from rolecall.kit import tenancy
from tests.jobs.sent import At, SignedIn, question, rows_of, words

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{7*7}}${7*7}"
PAGES = ["", "edit/", "post/", "form/", "stages/", "team/", "activity/", "close/"]
ACTS = ["publish/", "hold/", "archive/", "reopen/", "duplicate/", "pin/", "unpin/"]
READ_BY_ALL = ["", "post/", "activity/"]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("who", ["rae", "cleo", "ivo"])
def test_who_may_open_which_page(
    page: str,
    who: str,
    backend_job: Job,
    rae: Member,
    request: pytest.FixtureRequest,
    signed_in: SignedIn,
    at: At,
) -> None:
    member = request.getfixturevalue(who)
    jobs.set_team(backend_job, [(member, "interviewer")], by=rae)

    answer = signed_in(member).get(at(backend_job, page))

    assert answer.status_code == (200 if who == "rae" or page in READ_BY_ALL else 403)


@pytest.mark.parametrize("page", PAGES + ACTS)
def test_a_job_that_is_not_theirs_is_not_there(
    page: str, backend_job: Job, cleo: Member, elsewhere: UUID, signed_in: SignedIn, at: At
) -> None:
    with tenancy.acting_in(elsewhere):
        olga = Member.objects.get()
        foreign = jobs.create(by=olga, title="Boat Builder")
    theirs = signed_in(olga)

    for path in (at(backend_job, page), at(backend_job, page).replace("/northwind/", "/elsewhere/")):
        assert (theirs.post if page in ACTS else theirs.get)(path).status_code == 404
    for job in (backend_job, foreign):
        answer = (signed_in(cleo).post if page in ACTS else signed_in(cleo).get)(at(job, page))
        assert answer.status_code in (403, 404)
    assert Job.objects.get(id=backend_job.id).state == "open"


@pytest.mark.parametrize("act", ACTS)
def test_acts_are_not_links(act: str, draft: Job, rae: Member, signed_in: SignedIn, at: At) -> None:
    assert signed_in(rae).get(at(draft, act)).status_code == 405


def test_a_hiring_manager_reads_the_post_and_changes_nothing(
    backend_job: Job, rae: Member, cleo: Member, signed_in: SignedIn, at: At
) -> None:
    jobs.set_team(backend_job, [(cleo, "hiring_manager")], by=rae)
    browser = signed_in(cleo)

    page = browser.get(at(backend_job, "post/")).content.decode()
    answer = browser.post(at(backend_job, "post/"), {"title": "Mine"})

    assert "What you will do" in page
    assert "<textarea" not in page
    assert answer.status_code == 403
    assert backend_job.post.title == "Senior Backend Engineer"


def test_the_overview_says_what_is_missing(draft: Job, rae: Member, signed_in: SignedIn, at: At) -> None:
    shown = words(signed_in(rae).get(at(draft)))

    assert "Before you can publish" in shown
    assert "Choose at least one location, or make the job remote." in shown
    assert "Rae Recruiter wrote Kite Designer" in shown


def test_publishing_too_early_leads_to_what_is_missing(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    answer = signed_in(rae).post(at(draft, "publish/"), follow=True)

    assert answer.redirect_chain == [(at(draft), 302)]
    assert "Write a summary or a section of the job post." in words(answer)
    assert Job.objects.get(id=draft.id).state == "draft"


def test_the_buttons_do_what_they_say_and_offer_to_take_it_back(
    backend_job: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    browser = signed_in(rae)
    path = [("hold/", "on_hold", "publish/"), ("publish/", "open", "hold/")]
    path += [("close/", "closed", "reopen/?was=open"), ("archive/", "archived", "reopen/?was=closed")]
    path += [("reopen/", "open", "")]

    for act, state, undo in path:
        answer = browser.post(at(backend_job, act), {"reason": ""}, follow=True)

        assert Job.objects.get(id=backend_job.id).state == state
        assert not undo or f'action="{at(backend_job, undo)}"' in answer.content.decode()


@pytest.mark.parametrize(
    ("acts", "state"), [(["close/", "archive/"], "closed"), (["hold/", "close/"], "on_hold")]
)
def test_undo_of_closing_and_archiving_shows_nothing_to_the_public_that_was_not_shown(
    backend_job: Job, rae: Member, signed_in: SignedIn, at: At, acts: list[str], state: str
) -> None:
    browser = signed_in(rae)
    for act in acts:
        page = browser.post(at(backend_job, act), {"reason": ""}, follow=True).content.decode()
    offered = re.findall(rf'action="({at(backend_job, "reopen/")}[^"]*)"', page)

    answer = browser.post(max(offered, key=len), follow=True)

    job = Job.objects.get(id=backend_job.id)
    assert (job.state, job.post.is_live) == (state, False)
    assert f"{job.title} is {'closed, as it was' if state == 'closed' else 'on hold again'}" in words(answer)


def test_what_cannot_be_is_said(draft: Job, rae: Member, signed_in: SignedIn, at: At) -> None:
    answer = signed_in(rae).post(at(draft, "hold/"))

    assert answer.status_code == 409
    assert "Only an open job can be put on hold." in words(answer)


def test_closing_asks_for_a_reason(backend_job: Job, rae: Member, signed_in: SignedIn, at: At) -> None:
    browser = signed_in(rae)

    too_long = browser.post(at(backend_job, "close/"), {"reason": "x" * 201})
    assert too_long.status_code == 422
    assert "x" * 201 in too_long.content.decode()

    browser.post(at(backend_job, "close/"), {"reason": "Filled"})
    assert "closed the job: Filled" in words(browser.get(at(backend_job, "activity/")))


def test_a_job_is_copied_and_opened_for_editing(
    backend_job: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    answer = signed_in(rae).post(at(backend_job, "duplicate/"), follow=True)

    copy = Job.objects.exclude(id=backend_job.id).get()
    assert answer.redirect_chain == [(at(copy, "edit/"), 302)]


def test_a_job_is_pinned_and_unpinned_from_where_one_is(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    browser = signed_in(rae)
    here = f"http://testserver{at(draft, 'team/')}?a=1"

    answer = browser.post(at(draft, "pin/"), headers={"referer": here})
    assert answer.headers["Location"] == at(draft, "team/") + "?a=1"
    assert PinnedJob.objects.get().job == draft
    assert "Unpin from the side bar" in words(browser.get(at(draft)))

    answer = browser.post(at(draft, "unpin/"), headers={"referer": "https://evil.example.org/"})
    assert answer.headers["Location"] == at(draft)
    assert not PinnedJob.objects.exists()


@pytest.mark.parametrize("page", PAGES)
def test_pages_of_a_job_take_as_many_queries_with_much_as_with_little(
    page: str, backend_job: Job, rae: Member, cleo: Member, ivo: Member, athens: Location, berlin: Location,
    signed_in: SignedIn, at: At, django_assert_num_queries: Any,
) -> None:  # fmt: skip
    browser = signed_in(rae)
    browser.get(at(backend_job, page))
    with django_assert_num_queries(40, exact=False) as few:
        browser.get(at(backend_job, page))

    jobs.set_team(
        backend_job, [(rae, "lead_recruiter"), (cleo, "hiring_manager"), (ivo, "interviewer")], by=rae
    )
    jobs.update(backend_job, by=rae, locations=[athens, berlin])
    jobs.set_openings(backend_job, 7, by=rae)
    jobs.set_requirements(backend_job, [RequirementRow(f"Thing {n}") for n in range(20)], by=rae)
    for number in range(5):
        jobs.add_stage(backend_job, by=rae, name=f"Round {number}", kind="interview")

    with django_assert_num_queries(len(few)):
        browser.get(at(backend_job, page))


def test_hostile_words_are_words_on_every_page(
    rae: Member, athens: Location, signed_in: SignedIn, at: At
) -> None:
    browser = signed_in(rae)
    athens.name = Department.objects.create(name=HOSTILE).name
    athens.save()
    rae.name = HOSTILE
    rae.save()
    job = jobs.create(by=rae, title=HOSTILE, department=Department.objects.get(), locations=[athens])
    jobs.update(job, by=rae, brief=f"<p>{HOSTILE}</p>")
    jobs.set_requirements(job, [RequirementRow(HOSTILE, level=HOSTILE[:60])], by=rae)
    jobs.add_stage(job, by=rae, name=HOSTILE[:60], kind="screen")
    parts = [{"heading": HOSTILE, "html": f"<p>{HOSTILE}</p>"}]
    faq = [{"question": HOSTILE, "answer": HOSTILE}]
    jobs.write_post(job, by=rae, title=HOSTILE, summary=HOSTILE, sections=parts, faq=faq)
    browser.post(at(job, "form/"), rows_of("questions", question(HOSTILE, "one_of", options=f"{HOSTILE}\nb")))
    browser.post(at(job, "pin/"))
    shown = [browser.get(at(job, page)).content.decode() for page in PAGES]
    shown.append(browser.get(at() + "?state=all&title=" + HOSTILE[:20]).content.decode())
    shown.append(browser.get(at("new/") + "?q=" + HOSTILE).content.decode())

    for page in shown:
        assert "<script>alert" not in page
        assert "<img src=x" not in page
