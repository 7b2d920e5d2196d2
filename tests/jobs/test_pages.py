"""Door 1: what members see and send on the pages of jobs."""

import re
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from rolecall.accounts.models import Department, Location, Member
from rolecall.candidates.models import Candidate
from rolecall.jobs import actions as jobs
from rolecall.jobs import library
from rolecall.jobs.actions import RequirementRow
from rolecall.jobs.models import Job, PinnedJob
from rolecall.kit import clock, tenancy
from rolecall.kit.db import uuid7
from rolecall.pipeline.models import Application

SignedIn = Callable[[Member], Client]
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{7*7}}${7*7}"
PAGES = ["", "edit/", "post/", "form/", "stages/", "team/", "activity/", "close/"]
ACTS = ["publish/", "hold/", "archive/", "reopen/", "duplicate/", "pin/", "unpin/"]
READ_BY_ALL = ["", "post/", "activity/"]


@pytest.fixture
def at(organization: Any) -> Callable[..., str]:
    """The address of a page of jobs: `at("new/")`, `at(job, "edit/")`."""

    def address(*parts: Any) -> str:
        return f"/{organization.slug}/jobs/" + "".join(f"{p.id}/" if isinstance(p, Job) else p for p in parts)

    return address


At = Callable[..., str]


def people(job: Job, count: int, stage: int = 0) -> None:
    now = clock.now()
    for number in range(count):
        person = Candidate.objects.create(name=f"Person {number}", updated_at=now)
        Application.objects.create(
            job=job,
            candidate=person,
            stage=job.current_stages()[stage],
            stage_entered_at=now,
            applied_at=now,
            is_new=number == 0,
        )


def rows_of(prefix: str, *rows: dict[str, Any], initial: int = 0) -> dict[str, Any]:
    sent = {f"{prefix}-TOTAL_FORMS": len(rows), f"{prefix}-INITIAL_FORMS": initial}
    return sent | {f"{prefix}-{n}-{name}": value for n, row in enumerate(rows) for name, value in row.items()}


def words(answer: Any) -> str:
    text = re.sub(r"<[^>]+>", " ", answer.content.decode())
    return re.sub(r"\s+", " ", text)


# The list


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


# A new job


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


# Who may


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


# The overview and its buttons


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
    path = [("hold/", "on_hold", "publish/"), ("publish/", "open", "hold/"), ("close/", "closed", "reopen/")]
    path += [("archive/", "archived", "reopen/"), ("reopen/", "open", "")]

    for act, state, undo in path:
        answer = browser.post(at(backend_job, act), {"reason": ""}, follow=True)

        assert Job.objects.get(id=backend_job.id).state == state
        assert not undo or f'action="{at(backend_job, undo)}"' in answer.content.decode()


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


# Writing


def job_form(**changes: Any) -> dict[str, Any]:
    return {
        "part": "job", "title": "Kite Designer", "contract": "full_time", "workplace": "on_site",
        "visibility": "public", "salary_period": "year", "salary_currency": "EUR", "brief": "",
    } | changes  # fmt: skip


def test_the_job_is_saved(draft: Job, rae: Member, athens: Location, signed_in: SignedIn, at: At) -> None:
    sent = job_form(
        title="Kite Maker", locations=[athens.id], salary_low="40000", brief="Agree on <b>pay</b>"
    )

    answer = signed_in(rae).post(at(draft, "edit/"), sent, follow=True)

    draft.refresh_from_db()
    assert (draft.title, draft.salary_low, draft.salary_currency) == ("Kite Maker", 40_000, "EUR")
    assert (draft.brief, list(draft.locations.all())) == ("Agree on <strong>pay</strong>", [athens])
    assert "The job is saved." in words(answer)


def test_a_currency_without_an_amount_says_nothing(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    signed_in(rae).post(at(draft, "edit/"), job_form())

    assert Job.objects.get(id=draft.id).salary_currency == ""


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"title": ""}, "Give the job a title."),
        ({"title": "x" * 121}, "Shorten the title to 120 characters; it has 121."),
        ({"workplace": "moon"}, "Select a valid choice."),
        ({"salary_low": "9", "salary_high": "8"}, "The highest salary is below the lowest."),
        ({"salary_low": "lots"}, "Enter an amount in figures, such as 70000."),
        ({"salary_low": "1e999"}, "Enter an amount in figures"),
        ({"salary_low": "-1"}, "Enter an amount between 0"),
        ({"salary_high": "9", "salary_currency": ""}, "Choose the currency of the salary."),
        ({"department": "ID"}, "This department is gone."),
        ({"locations": ["ID"]}, "This location is gone."),
        ({"locations": ["nonsense"]}, "This location is gone."),
        ({"brief": "x" * 20_100}, "Shorten this to 20,000 characters."),
    ],
)
def test_a_mistake_is_said_beside_its_field_and_what_was_typed_stays(
    changes: dict[str, Any], says: str, draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    sent = job_form(**{"title": "Typed in vain"} | changes)
    sent = {key: str(uuid7()) if value in ("ID", ["ID"]) else value for key, value in sent.items()}

    answer = signed_in(rae).post(at(draft, "edit/"), sent)

    assert answer.status_code == 422
    assert says in words(answer)
    assert sent["title"] in words(answer) or sent["title"] in answer.content.decode()
    assert Job.objects.get(id=draft.id).title == "Kite Designer"


def test_a_department_of_another_organization_is_not_known(
    draft: Job, rae: Member, elsewhere: UUID, signed_in: SignedIn, at: At
) -> None:
    with tenancy.acting_in(elsewhere):
        foreign = Department.objects.create(name="Boats")

    answer = signed_in(rae).post(at(draft, "edit/"), job_form(department=foreign.id))

    assert (answer.status_code, Job.objects.get(id=draft.id).department_id) == (422, None)


def requirement(text: str, **more: Any) -> dict[str, Any]:
    return {"text": text, "kind": "skill", "necessity": "must", "level": "", "years": ""} | more


def test_requirements_are_saved_in_their_order(draft: Job, rae: Member, signed_in: SignedIn, at: At) -> None:
    python, greek = jobs.set_requirements(draft, [RequirementRow("Python"), RequirementRow("Greek")], by=rae)
    sent = rows_of(
        "requirements",
        requirement("Python", id=python.id, ORDER="3", years="4"),
        requirement("Greek", id=greek.id, ORDER="2", DELETE="on"),
        requirement("Sewing", ORDER="1", necessity="nice"),
        requirement(""),
        initial=2,
    )

    answer = signed_in(rae).post(at(draft, "edit/"), sent | {"part": "requirements"})

    assert answer.status_code == 302
    kept = [(each.text, each.years, each.necessity) for each in draft.requirements.all()]
    assert kept == [("Sewing", None, "nice"), ("Python", 4, "must")]
    assert draft.requirements.filter(id=python.id).exists()


def test_wrong_requirements_are_said_in_their_row(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    rows = [requirement("Python"), requirement("Python"), requirement("Go", years="many")]
    browser = signed_in(rae)

    wrong_years = browser.post(at(draft, "edit/"), rows_of("requirements", *rows) | {"part": "requirements"})
    twice = browser.post(at(draft, "edit/"), rows_of("requirements", *rows[:2]) | {"part": "requirements"})

    assert "Years, row 3 : Enter a whole number of years." in words(wrong_years)
    assert "row 2 : This is on the list already." in words(twice)
    assert (wrong_years.status_code, twice.status_code) == (422, 422)
    assert not draft.requirements.exists()


def test_many_must_haves_are_advised_against(draft: Job, rae: Member, signed_in: SignedIn, at: At) -> None:
    jobs.set_requirements(draft, [RequirementRow(f"Thing {n}") for n in range(9)], by=rae)

    assert "9 must-haves will keep good people from applying." in words(
        signed_in(rae).get(at(draft, "edit/"))
    )


def test_the_post_is_saved_with_its_sections_in_order(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    sent = {"title": "Kite Designer", "summary": "Design kites."} | rows_of(
        "sections",
        {"heading": "Second", "html": "<p onclick='x()'>b<script>alert(1)</script></p>", "ORDER": "2"},
        {"heading": "First", "html": "typed\n\nplainly", "ORDER": "1"},
        {"heading": "", "html": "", "ORDER": "3"},
    ) | rows_of("faq", {"question": "Why?", "answer": "Because", "ORDER": "1"})  # fmt: skip

    answer = signed_in(rae).post(at(draft, "post/"), sent, follow=True)

    assert "The job post is saved." in words(answer)
    assert draft.post.sections == [
        {"heading": "First", "html": "<p>typed</p><p>plainly</p>"},
        {"heading": "Second", "html": "<p>b</p>"},
    ]
    assert draft.post.faq == [{"question": "Why?", "answer": "<p>Because</p>"}]


def test_a_half_written_post_is_not_saved_and_not_lost(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    sent = {"title": "", "summary": "x" * 2_001} | rows_of(
        "sections", {"heading": "Work", "html": "", "ORDER": 1}, {"heading": "", "html": "Lost?", "ORDER": 2}
    ) | rows_of("faq")  # fmt: skip
    browser = signed_in(rae)

    typed = browser.post(at(draft, "post/"), sent)
    empty = browser.post(at(draft, "post/"), sent | {"title": "T", "summary": "", "sections-1-heading": "B"})

    assert "Shorten this to 2000 characters; it has 2001." in words(typed)
    assert "Write the heading, or remove this section." in words(typed)
    assert "Lost?" in typed.content.decode()
    assert "Text, row 1 : Write the text, or remove this part." in words(empty)
    assert draft.post.sections == []


def question(text: str, kind: str = "short", **more: Any) -> dict[str, Any]:
    return {"text": text, "kind": kind, "options": "", "hint": "", "must_options": ""} | more


def test_the_application_form_is_saved(draft: Job, rae: Member, signed_in: SignedIn, at: At) -> None:
    sent = {"phone_required": "on"} | rows_of(
        "questions",
        question("Permit?", "yes_no", must_yes_no="yes", required="on", ORDER="1", options="left\nover"),
        question("Office?", "one_of", options="Athens\nBerlin", must_options="Athens", ORDER="3"),
        question("Years?", "number", must_min="4", ORDER="2"),
    )

    answer = signed_in(rae).post(at(draft, "form/"), sent)

    assert answer.status_code == 302
    post = draft.post
    assert (post.resume_required, post.phone_required, post.cover_letter_asked) == (False, True, False)
    assert [(q.text, q.options, q.required, q.must_have) for q in post.question_set.asked] == [
        ("Permit?", [], True, "yes"),
        ("Years?", [], False, {"min": 4}),
        ("Office?", ["Athens", "Berlin"], False, ["Athens"]),
    ]


@pytest.mark.parametrize("page", ["edit/", "post/", "form/", "team/"])
def test_whoever_has_no_script_finds_one_empty_row(
    page: str, draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    shown = signed_in(rae).get(at(draft, page)).content.decode()

    assert shown.count('class="rows__blank"') == (2 if page == "post/" else 1)


def test_a_saved_form_is_shown_as_it_was_saved(draft: Job, rae: Member, signed_in: SignedIn, at: At) -> None:
    browser = signed_in(rae)
    sent = rows_of(
        "questions", question("Office?", "one_of", options="Athens\nBerlin", must_options="Athens")
    )
    browser.post(at(draft, "form/"), sent)
    asked = draft.post.question_set.asked

    page = browser.get(at(draft, "form/")).content.decode()
    fields = dict(re.findall(r'name="(questions-0-(?:id|text))" value="([^"]*)"', page))
    again = browser.post(at(draft, "form/"), sent | fields | {"questions-INITIAL_FORMS": 1})

    assert again.status_code == 302
    assert [q.id for q in draft.post.question_set.asked] == [q.id for q in asked]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (question("", options="x"), "Question, row 1 : Write the question, or remove this row."),
        (question("?", "one_of", options="only"), "Answers to choose from, row 1 : Offer between 2 and 50"),
        (
            question("?", "one_of", options="a\nb", must_options="c"),
            "Must-have answers, row 1 : Choose the answers",
        ),
        (question("?", "number", must_min="5", must_max="4"), "Must be at least, row 1 : The lowest number"),
        (question("?", "riddle"), "Answered by, row 1 : Select a valid choice."),
        (question("?", id="00000000-0000-7000-8000-000000000000"), "Row 1: Somebody changed this meanwhile."),
    ],
)
def test_a_question_that_cannot_be_asked_is_said(
    row: dict[str, Any], says: str, draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    answer = signed_in(rae).post(at(draft, "form/"), rows_of("questions", row) | {"phone_required": "on"})

    assert answer.status_code == 422
    assert says in words(answer)
    assert draft.post.question_set.asked == []
    assert not draft.post.phone_required


def test_forms_without_their_frame_are_refused_in_words(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    browser = signed_in(rae)
    for page, part in (("edit/", "requirements"), ("form/", "x"), ("team/", "team"), ("post/", "x")):
        assert browser.post(at(draft, page), {"part": part}).status_code == 422
        many = {f"{name}-TOTAL_FORMS": "100000" for name in ("requirements", "questions", "team", "sections")}
        many |= {name.replace("TOTAL", "INITIAL"): "0" for name in many}
        assert browser.post(at(draft, page), {"part": part, **many}).status_code == 422


# Running


def stage_rows(job: Job, **changes: dict[str, Any]) -> dict[str, Any]:
    sent: dict[str, Any] = {"part": "stages"}
    for place, stage in enumerate(job.current_stages(), 1):
        row = {
            "name": stage.name,
            "kind": stage.kind,
            "days_limit": stage.days_limit or "",
            "position": place,
        }
        row |= changes.get(stage.name.lower().replace(" ", "_"), {})
        sent |= {f"{stage.id}-{name}": value for name, value in row.items()}
    return sent


def test_stages_are_renamed_and_put_in_order_at_once(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    sent = stage_rows(
        draft, phone_screen={"name": "Call", "position": 3, "days_limit": "9"}, interview={"position": 2}
    )

    answer = signed_in(rae).post(at(draft, "stages/"), sent)

    assert answer.status_code == 302
    assert [(s.name, s.days_limit) for s in Job.objects.get(id=draft.id).current_stages()] == [
        ("Applied", 3), ("Interview", 7), ("Call", 9), ("Offer", 5), ("Hired", None),
    ]  # fmt: skip


def test_stages_are_made_blind_and_open_again(draft: Job, rae: Member, signed_in: SignedIn, at: At) -> None:
    browser = signed_in(rae)

    def blind() -> list[str]:
        return [stage.name for stage in Job.objects.get(id=draft.id).current_stages() if stage.blind]

    browser.post(at(draft, "stages/"), stage_rows(draft, phone_screen={"blind": "on"}))
    made = blind()
    browser.post(at(draft, "stages/"), stage_rows(draft, hired={"blind": "on"}))

    assert (made, blind()) == (["Phone screen"], [])


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"offer": {"name": ""}}, "Name the stage."),
        (
            {"offer": {"name": "Interview"}, "interview": {"name": "Talk", "days_limit": "0"}},
            "Enter at least 1 day",
        ),
        (
            {"interview": {"name": "Talk"}, "offer": {"name": "Phone screen"}},
            "This job has a stage of that name.",
        ),
        ({"interview": {"name": "Talk"}, "hired": {"position": 1}}, "People arrive first and are hired last"),
    ],
)
def test_wrong_stages_change_nothing(
    changes: dict[str, Any], says: str, draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    answer = signed_in(rae).post(at(draft, "stages/"), stage_rows(draft, **changes))

    assert answer.status_code == 422
    assert says in words(answer)
    names = [stage.name for stage in Job.objects.get(id=draft.id).current_stages()]
    assert names == ["Applied", "Phone screen", "Interview", "Offer", "Hired"]


def test_a_stage_is_added(draft: Job, rae: Member, signed_in: SignedIn, at: At) -> None:
    browser = signed_in(rae)
    sent = {"part": "add", "name": "Task", "kind": "assessment", "days_limit": ""}

    assert browser.post(at(draft, "stages/"), sent).status_code == 302
    again = browser.post(at(draft, "stages/"), sent)

    assert "This job has a stage of that name." in words(again)
    assert draft.stages.count() == 6


def test_the_team_is_saved(draft: Job, rae: Member, cleo: Member, signed_in: SignedIn, at: At) -> None:
    sent = rows_of(
        "team",
        {"member": rae.id, "part": "lead_recruiter", "DELETE": "on"},
        {"member": cleo.id, "part": "hiring_manager"},
        {"member": "", "part": "interviewer"},
        initial=1,
    )

    signed_in(rae).post(at(draft, "team/"), sent | {"part": "team"})

    assert [(mate.member, mate.part) for mate in draft.team.all()] == [(cleo, "hiring_manager")]


def test_a_team_that_cannot_be_is_said(
    draft: Job, rae: Member, cleo: Member, elsewhere: UUID, signed_in: SignedIn, at: At
) -> None:
    with tenancy.acting_in(elsewhere):
        olga = Member.objects.get()
    browser = signed_in(rae)

    for member, says in (
        (cleo, "Cleo Manager is no recruiter"),
        (olga, "This person has left the organization."),
    ):
        answer = browser.post(
            at(draft, "team/"),
            rows_of("team", {"member": member.id, "part": "lead_recruiter"}) | {"part": "team"},
        )
        assert says in words(answer)

    assert [mate.member for mate in draft.team.all()] == [rae]


def test_openings_are_saved(draft: Job, rae: Member, signed_in: SignedIn, at: At) -> None:
    browser = signed_in(rae)

    browser.post(at(draft, "team/"), {"part": "openings", "count": "3", "target_date": "2027-03-01"})
    wrong = browser.post(at(draft, "team/"), {"part": "openings", "count": "0", "target_date": "soon"})

    assert draft.openings.count() == 3
    assert "Enter at least 1." in words(wrong)
    assert "Choose a date, such as 2027-03-01." in words(wrong)


# Hostile words


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
