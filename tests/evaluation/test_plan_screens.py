from collections.abc import Callable

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.evaluation import actions as evaluation
from rolecall.evaluation import queries
from rolecall.evaluation.models import Criterion, PlannedInterview, Pool
from rolecall.jobs.models import Job, Requirement
from tests.evaluation.conftest import Plan
from tests.pipeline.conftest import stage

SignedIn = Callable[[Member], Client]
SLUG = "northwind"


def page(name: str, *args: object) -> str:
    return reverse(f"evaluation:{name}", args=[SLUG, *args])


def filled_in(job: Job, **fields: object) -> dict[str, object]:
    panel = stage(job, "Panel").id
    return {"name": "Code review", "stage": panel, "kind": "video", "minutes": 60, "seats": 1, **fields}


def rows(prefix: str, *each: dict[str, object]) -> dict[str, object]:
    posted: dict[str, object] = {f"{prefix}-TOTAL_FORMS": len(each), f"{prefix}-INITIAL_FORMS": 0}
    for number, fields in enumerate(each):
        posted |= {f"{prefix}-{number}-{name}": value for name, value in fields.items()}
    return posted


def test_a_recruiter_plans_an_interview_on_the_page(
    rae: Member, ivo: Member, job: Job, signed_in: SignedIn
) -> None:
    answer = signed_in(rae).post(page("new", job.id), filled_in(job, who=[ivo.id]))

    planned = PlannedInterview.objects.get()
    assert answer["Location"] == page("kit", job.id, planned.id)
    shown = signed_in(rae).get(page("plan", job.id)).content.decode()
    assert "Code review" in shown
    assert "Ivo Interviewer" in shown


def test_what_was_typed_stays_beside_what_is_wrong(rae: Member, job: Job, signed_in: SignedIn) -> None:
    answer = signed_in(rae).post(page("new", job.id), filled_in(job, minutes=0, guide="Ask about sails"))

    assert answer.status_code == 422
    assert "Ask about sails" in answer.content.decode()
    assert not PlannedInterview.objects.exists()


def test_the_plan_is_a_tab_of_the_job_and_says_what_nobody_assesses(
    ivo: Member, team: Job, panel: PlannedInterview, needs: list[Requirement], signed_in: SignedIn
) -> None:
    browser = signed_in(ivo)

    assert page("plan", team.id) in browser.get(reverse("jobs:job", args=[SLUG, team.id])).content.decode()
    shown = browser.get(page("plan", team.id)).content.decode()
    assert shown.count("Nobody will assess this must-have") == 2
    assert "Plan an interview" not in shown


def test_who_is_not_on_the_team_finds_no_plan(
    ivo: Member, cleo: Member, job: Job, plan: Plan, signed_in: SignedIn
) -> None:
    planned = plan()

    for member in (ivo, cleo):
        browser = signed_in(member)
        assert browser.get(page("plan", job.id)).status_code == 404
        assert browser.get(page("kit", job.id, planned.id)).status_code == 404


def test_an_interviewer_reads_the_kit_and_changes_nothing(
    rae: Member,
    ivo: Member,
    team: Job,
    panel: PlannedInterview,
    needs: list[Requirement],
    signed_in: SignedIn,
) -> None:
    evaluation.set_kit(panel, [evaluation.QuestionRow("Why sails?", "Knows wind")], by=rae)
    browser = signed_in(ivo)

    shown = browser.get(page("kit", team.id, panel.id)).content.decode()
    assert "Why sails?" in shown
    assert "Knows wind" in shown
    assert "Save questions" not in shown
    for name in ("planned", "remove", "move", "questions", "criteria", "assess"):
        answer = browser.post(page(name, team.id, panel.id), {"requirement": needs[0].id})
        assert answer.status_code == 403, name
    assert PlannedInterview.objects.current().count() == 1
    assert browser.post(page("put_back", team.id, panel.id)).status_code == 403
    assert not Criterion.objects.exists()


def test_questions_and_criteria_are_written_on_the_kits_page(
    cleo: Member, team: Job, panel: PlannedInterview, needs: list[Requirement], signed_in: SignedIn
) -> None:
    browser = signed_in(cleo)
    browser.post(page("assess", team.id, panel.id), {"requirement": needs[0].id})
    python = Criterion.objects.get()
    anchors = {f"anchor_{point}": f"Means {point}" for point in range(1, 5)}

    asked = {"text": "Why?", "minutes": 50, "good_signs": "Says why", "weak_signs": ""}
    browser.post(page("questions", team.id, panel.id), rows("questions", asked))
    listed = rows(
        "criteria", {"id": python.id, "name": "Python", **anchors}, {"id": "", "name": "Calm", **anchors}
    )
    browser.post(page("criteria", team.id, panel.id), listed)

    assert browser.get(page("kit", team.id, panel.id)).content.decode().count("<rc-autosave") == 2
    kit = queries.kit_of(panel)
    assert [each.text for each in kit.questions] == ["Why?"]
    assert [(each.name, each.requirement, each.anchors[3]) for each in kit.criteria] == [
        ("Python", needs[0], "Means 4"),
        ("Calm", None, "Means 4"),
    ]
    assert "5 minutes too long" in browser.get(page("kit", team.id, panel.id)).content.decode()


def test_a_criterion_without_an_anchor_is_asked_for_it(
    rae: Member, job: Job, panel: PlannedInterview, signed_in: SignedIn
) -> None:
    answer = signed_in(rae).post(
        page("criteria", job.id, panel.id), rows("criteria", {"name": "Calm", "anchor_1": "Panics"})
    )

    assert answer.status_code == 422
    assert "Panics" in answer.content.decode()
    assert not Criterion.objects.exists()


def test_interviews_are_moved_and_removed_on_the_page(
    rae: Member, job: Job, plan: Plan, signed_in: SignedIn
) -> None:
    first, second = plan("First"), plan("Second")
    browser = signed_in(rae)

    browser.post(page("move", job.id, second.id), {"where": "earlier"})
    removed = browser.post(page("remove", job.id, first.id), follow=True)

    assert list(PlannedInterview.objects.current()) == [second]
    second.refresh_from_db()
    assert second.position == 0
    assert f'action="{page("put_back", job.id, first.id)}"' in removed.content.decode()
    browser.post(page("put_back", job.id, first.id))
    assert list(PlannedInterview.objects.current()) == [second, first]


def test_pools_are_kept_in_the_settings(rae: Member, ivo: Member, ada: Member, signed_in: SignedIn) -> None:
    browser = signed_in(rae)
    browser.post(page("new_pool"), {"name": "Engineers", "trained": [ivo.id], "in_training": [ada.id]})

    pool = Pool.objects.get()
    shown = browser.get(page("pools")).content.decode()
    assert "Engineers" in shown
    assert "Ivo Interviewer" in shown
    both = browser.post(page("pool", pool.id), {"name": "E", "trained": [ivo.id], "in_training": [ivo.id]})
    assert both.status_code == 422
    browser.post(page("remove_pool", pool.id))
    assert not Pool.objects.current().exists()


def test_interviewers_do_not_see_the_settings_of_pools(ivo: Member, signed_in: SignedIn) -> None:
    assert signed_in(ivo).get(page("pools")).status_code == 403
    assert signed_in(ivo).post(page("new_pool"), {"name": "Friends"}).status_code == 403
    assert not Pool.objects.exists()


def test_the_plan_asks_the_database_as_often_for_many_interviews_as_for_few(
    rae: Member, ivo: Member, job: Job, plan: Plan, needs: list[Requirement], signed_in: SignedIn
) -> None:
    browser = signed_in(rae)

    def with_one_more() -> int:
        planned = plan(who=[ivo])
        evaluation.assess(planned, needs[0], by=rae)
        evaluation.set_kit(planned, [evaluation.QuestionRow("Why?")], by=rae)
        browser.get(page("plan", job.id))
        with CaptureQueriesContext(
            connection,
        ) as asked:
            browser.get(page("plan", job.id))
        return len(asked)

    few = with_one_more()
    for _ in range(3):
        many = with_one_more()
    assert many == few
