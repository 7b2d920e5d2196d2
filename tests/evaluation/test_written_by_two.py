"""Two who write the same kit take nothing back from each other."""

import re
from collections.abc import Callable
from typing import Any

from django.test import Client
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.evaluation import actions as evaluation
from rolecall.evaluation.actions.kits import CriterionRow, QuestionRow
from rolecall.evaluation.forms import InterviewForm
from rolecall.evaluation.models import PlannedInterview
from rolecall.jobs.models import Job
from tests.evaluation.test_plan_screens import rows

SignedIn = Callable[[Member], Client]
ANCHORS = {f"anchor_{point}": f"Means {point}" for point in range(1, 5)}


def page(name: str, planned: PlannedInterview) -> str:
    return reverse(f"evaluation:{name}", args=["northwind", planned.job_id, planned.id])


def seen_on(answer: Any) -> dict[str, str]:
    found = re.search(r'name="seen" value="([^"]*)"', answer.content.decode())
    assert found
    return {"seen": found[1]}


def question(text: str) -> dict[str, object]:
    return {"text": text, "minutes": "5", "good_signs": "", "weak_signs": ""}


def test_questions_of_a_colleague_stay_unless_i_say_so(
    rae: Member, job: Job, panel: PlannedInterview, signed_in: SignedIn
) -> None:
    def asked() -> list[str]:
        return [each.text for each in panel.questions.all()]

    evaluation.set_kit(panel, [QuestionRow("Why?")], by=rae)
    browser = signed_in(rae)
    seen = seen_on(browser.get(page("kit", panel)))
    evaluation.set_kit(panel, [QuestionRow("Why?"), QuestionRow("How?")], by=rae)

    browser.post(page("questions", panel), seen | rows("questions", question("Why?")))
    left = asked()
    told = browser.post(page("questions", panel), seen | rows("questions", question("Mine?")))
    kept = asked()
    browser.post(page("questions", panel), seen_on(told) | rows("questions", question("Mine?")))

    assert left == kept == ["Why?", "How?"]
    assert told.status_code == 422
    assert "somebody else changed this: questions" in told.content.decode()
    assert asked() == ["Mine?"]


def test_criteria_and_questions_may_be_written_at_once(
    rae: Member, job: Job, panel: PlannedInterview, signed_in: SignedIn
) -> None:
    browser = signed_in(rae)
    seen = seen_on(browser.get(page("kit", panel)))
    evaluation.set_kit(panel, [QuestionRow("How?")], by=rae)

    browser.post(page("criteria", panel), seen | rows("criteria", {"id": "", "name": "Calm", **ANCHORS}))

    assert [each.name for each in panel.criteria.all()] == ["Calm"]
    assert [each.text for each in panel.questions.all()] == ["How?"]


def test_a_criterion_that_a_colleague_wrote_is_not_removed_unasked(
    rae: Member, job: Job, panel: PlannedInterview, signed_in: SignedIn
) -> None:
    browser = signed_in(rae)
    seen = seen_on(browser.get(page("kit", panel)))
    evaluation.set_criteria(panel, [CriterionRow("Kind")], by=rae)

    told = browser.post(
        page("criteria", panel), seen | rows("criteria", {"id": "", "name": "Calm", **ANCHORS})
    )

    assert told.status_code == 422
    assert [each.name for each in panel.criteria.filter(removed_at=None)] == ["Kind"]


def test_an_interview_of_the_plan_may_be_written_by_two(
    rae: Member, ivo: Member, job: Job, panel: PlannedInterview, signed_in: SignedIn
) -> None:
    browser = signed_in(rae)
    opened = browser.get(page("planned", panel))
    now = InterviewForm.initial_of(panel)
    mine = {**now, "stage": panel.stage_id, "guide": "Ask about sails"} | seen_on(opened)
    evaluation.change_interview(panel, by=rae, **_as_it_is(panel) | {"name": "Long talk", "who": [ivo]})

    saved = browser.post(page("planned", panel), mine)
    panel.refresh_from_db()
    told = browser.post(page("planned", panel), mine | {"name": "My talk"})

    assert f'<rc-autosave key="planned-{panel.id}">' in opened.content.decode()
    assert saved.status_code == 302
    assert (panel.name, panel.guide) == ("Long talk", "Ask about sails")
    assert [each.member for each in panel.interviewers.all()] == [ivo]
    assert told.status_code == 422
    assert "somebody else changed this: Name (now “Long talk”)" in told.content.decode()


def _as_it_is(planned: PlannedInterview) -> dict[str, Any]:
    return {name: getattr(planned, name) for name in ("name", "stage", "kind", "minutes", "seats", "guide")}


def test_who_was_put_into_a_pool_by_a_colleague_stays_in_it(
    rae: Member, ivo: Member, cleo: Member, signed_in: SignedIn
) -> None:
    pool = evaluation.keep_pool(None, by=rae, name="Sailors", trained=[ivo])
    browser, form = signed_in(rae), reverse("evaluation:pool", args=["northwind", pool.id])
    shown = {"name": "Sailors", "trained": [str(ivo.id)]}
    seen = seen_on(browser.get(form))
    evaluation.keep_pool(pool, by=rae, name="Sailors", trained=[ivo, cleo])

    browser.post(form, shown | seen | {"name": "Crew"})
    pool.refresh_from_db()
    kept = pool.name, {each.member for each in pool.people.all()}
    asked = browser.post(form, shown | seen | {"trained": []})

    assert kept == ("Crew", {ivo, cleo})
    assert asked.status_code == 422
    assert "somebody else changed this: Can hold interviews" in asked.content.decode()
    assert {each.member for each in pool.people.all()} == {ivo, cleo}
