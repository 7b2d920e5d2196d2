"""Door 2: what a job consists of, for programs: requirements, stages, team, openings, post, templates."""

from typing import Any

import pytest

from rolecall.accounts.models import Member
from rolecall.jobs import library
from rolecall.jobs.models import Job
from rolecall.kit.db import uuid7
from tests.programs import Program, problems


def test_requirements_are_put(draft: Job, recruiter: Program) -> None:
    path = f"/jobs/{draft.id}/requirements"
    first = recruiter(
        "PUT", path, {"requirements": [{"text": "Python", "years": 3}, {"text": "Greek"}]}
    ).json()["items"]

    second = recruiter(
        "PUT", path, {"requirements": [{"id": first[0]["id"], "text": "Python 3", "level": "strong"}]}
    )
    wrong = recruiter(
        "PUT", path, {"requirements": [{"text": "a"}, {"text": "a"}, {"text": "b", "id": uuid7()}]}
    )

    assert second.json()["items"] == recruiter("GET", path).json()["items"]
    assert [(each["id"], each["text"], each["level"]) for each in second.json()["items"]] == [
        (first[0]["id"], "Python 3", "strong")
    ]
    assert set(problems(wrong)) == {"requirements.1.text", "requirements.2.id"}


def test_stages_are_added_changed_and_put_in_order(draft: Job, recruiter: Program) -> None:
    path = f"/jobs/{draft.id}/stages"
    added = recruiter("POST", path, {"name": "Task", "kind": "assessment", "days_limit": 4})
    changed = recruiter("PATCH", f"{path}/{added.json()['id']}", {"name": "Try-out"})
    emptied = recruiter("PATCH", f"{path}/{added.json()['id']}", {"days_limit": None})
    blind = recruiter("PATCH", f"{path}/{added.json()['id']}", {"blind": True})
    kept = recruiter("PATCH", f"{path}/{added.json()['id']}", {"name": "Try-out"})
    ids = [stage["id"] for stage in recruiter("GET", path).json()["items"]]
    ordered = recruiter("PUT", f"{path}/order", {"stages": [ids[0], ids[4], *ids[1:4], ids[5]]})
    wrong = recruiter("PUT", f"{path}/order", {"stages": ids[::-1]})

    assert added.status_code == 201
    assert [each.json()["blind"] for each in (added, changed, blind, kept)] == [False, False, True, True]
    assert (changed.json()["name"], changed.json()["days_limit"], emptied.json()["days_limit"]) == (
        "Try-out",
        4,
        None,
    )
    assert [stage["name"] for stage in ordered.json()["items"]] == [
        "Applied", "Try-out", "Phone screen", "Interview", "Offer", "Hired",
    ]  # fmt: skip
    assert [stage["position"] for stage in ordered.json()["items"]] == [0, 1, 2, 3, 4, 5]
    assert (wrong.status_code, wrong.json()["code"]) == (409, "out_of_order")
    assert recruiter("POST", path, {"name": "Offer", "kind": "offer"}).json()["code"] == "name_taken"


def test_a_stage_is_changed_through_its_own_job_only(
    draft: Job, backend_job: Job, recruiter: Program
) -> None:
    stage = draft.current_stages()[1]

    answer = recruiter("PATCH", f"/jobs/{backend_job.id}/stages/{stage.id}", {"name": "Mine"})

    assert answer.status_code == 404
    assert draft.current_stages()[1].name == "Phone screen"


def test_the_hiring_team_and_openings_are_put(
    draft: Job, rae: Member, cleo: Member, recruiter: Program
) -> None:
    mates = [{"user_id": cleo.id, "part": "hiring_manager"}, {"user_id": rae.id, "part": "lead_recruiter"}]
    team = recruiter("PUT", f"/jobs/{draft.id}/hiring_team", {"team": mates})
    openings = recruiter("PUT", f"/jobs/{draft.id}/openings", {"count": 2, "target_date": "2027-03-01"})

    assert [(mate["name"], mate["part"]) for mate in team.json()["items"]] == [
        ("Rae Recruiter", "lead_recruiter"), ("Cleo Manager", "hiring_manager"),
    ]  # fmt: skip
    assert [seat["target_date"] for seat in openings.json()["items"]] == ["2027-03-01"] * 2
    led = {"team": [{"user_id": cleo.id, "part": "lead_recruiter"}]}
    assert set(problems(recruiter("PUT", f"/jobs/{draft.id}/hiring_team", led))) == {"team.0.part"}
    stranger = {"team": [{"user_id": uuid7(), "part": "interviewer"}]}
    assert set(problems(recruiter("PUT", f"/jobs/{draft.id}/hiring_team", stranger))) == {"team.0.user_id"}


def test_the_post_and_its_form_are_written(draft: Job, recruiter: Program) -> None:
    path = f"/job_posts/{draft.post.id}"
    question = {"text": "Permit?", "kind": "yes_no", "required": True, "must_have": "yes"}
    years = {"text": "Years?", "kind": "number", "must_have": {"min": 4}, "limits": {"max": 60}}

    section = {"heading": "Work", "html": "<p onclick='x'>Fly</p><script>1</script>"}

    written = recruiter("PATCH", path, {
        "summary": "Kites.", "sections": [section],
        "faq": [{"question": "Why?", "answer": "Wind"}], "questions": [question, years],
    }).json()  # fmt: skip
    kept = recruiter(
        "PATCH", path, {"questions": [written["questions"][0], {**years, "text": "How many years?"}]}
    ).json()

    assert written["sections"] == [{"heading": "Work", "html": "<p>Fly</p>"}]
    assert written["faq"] == [{"question": "Why?", "answer": "<p>Wind</p>"}]
    assert [(q["text"], q["must_have"]) for q in written["questions"]] == [
        ("Permit?", "yes"),
        ("Years?", {"min": 4}),
    ]
    assert kept["questions"][0]["id"] == written["questions"][0]["id"]
    assert kept["questions"][1]["id"] != written["questions"][1]["id"]
    assert [each["limits"] for each in kept["questions"]] == [None, {"max": 60}]
    assert kept["summary"] == "Kites."


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"sections": [{"heading": "x", "html": " "}]}, "sections.0.html"),
        ({"sections": [{"heading": "", "html": "x"}]}, "sections.0.heading"),
        ({"sections": [{"heading": "x", "html": "x" * 20_001}]}, "sections.0.html"),
        ({"sections": [{"heading": "x"}] * 21}, "sections"),
        ({"summary": "x" * 2_001}, "summary"),
        ({"questions": [{"text": "?", "kind": "one_of", "options": ["a"]}]}, "questions.0.options"),
        (
            {"questions": [{"text": "?", "kind": "yes_no", "must_have": ["yes", "no"]}]},
            "questions.0.must_have",
        ),
        ({"questions": [{"text": "?", "kind": "short", "id": str(uuid7())}]}, "questions.0.id"),
        ({"slug": "mine"}, "slug"),
    ],
)
def test_a_post_that_cannot_be_is_refused(
    body: dict[str, Any], field: str, draft: Job, recruiter: Program
) -> None:
    answer = recruiter("PATCH", f"/job_posts/{draft.post.id}", body | {"title": "Changed"})

    assert answer.status_code == 422
    assert field in problems(answer)
    assert Job.objects.get(id=draft.id).post.title == "Kite Designer"


def test_posts_are_listed(backend_job: Job, draft: Job, recruiter: Program) -> None:
    def listed(query: str) -> list[str]:
        return [each["slug"] for each in recruiter("GET", f"/job_posts{query}").json()["items"]]

    assert listed("") == ["kite-designer", "senior-backend-engineer"]
    assert listed("?live=true") == ["senior-backend-engineer"]
    assert listed("?live=false") == ["kite-designer"]
    assert listed(f"?job_id={draft.id}") == ["kite-designer"]


def test_templates_are_described(recruiter: Program) -> None:
    template = library.template("registered-nurse")

    shown = recruiter("GET", "/job_templates/registered-nurse").json()

    assert shown["title"] == template.title
    assert [each["text"] for each in shown["requirements"]] == [each.text for each in template.requirements]
    assert [each["name"] for each in shown["stages"]] == [each.name for each in template.default_pipeline]
    assert recruiter("GET", "/job_templates/none").status_code == 404
    assert len(recruiter("GET", "/job_templates").json()["items"]) == len(library.all_templates())
    assert (
        recruiter("GET", "/job_templates?department=Sales").json()["items"][0]["key"] == "account-executive"
    )
