from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rolecall.accounts.models import Organization
from rolecall.jobs.models import Job
from rolecall.kit import tenancy
from rolecall.kit.events import Visitor
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, RejectionReason
from rolecall.questions.actions import Row
from rolecall.questions.models import Question
from tests.pipeline.conftest import Apply, fill, open_job, someone, stage
from tests.programs import Program


@pytest.fixture
def recruiter(organization: Organization) -> Program:
    return Program("recruiter")


@pytest.fixture
def admin(organization: Organization) -> Program:
    return Program("admin")


@pytest.fixture
def theirs(elsewhere: UUID) -> Application:
    """An application at another organization."""
    with tenancy.acting_in(elsewhere):
        return pipeline.apply(open_job("Sailmaker").posts.get(), someone(1), by=Visitor())


def test_applications_are_listed_the_newest_first(job: Job, apply: Apply, recruiter: Program) -> None:
    first, second = apply(job, 1), apply(job, 2)

    listed = recruiter("GET", "/applications").json()

    assert [each["id"] for each in listed["items"]] == [str(second.id), str(first.id)]
    assert listed["next_cursor"] is None
    assert listed["items"][1] | {
        "applied_at": "",
        "stage_entered_at": "",
        "created_at": "",
        "updated_at": "",
    } == {
        "id": str(first.id),
        "state": "active",
        "candidate": {"id": str(first.candidate_id), "name": "Person 001"},
        "job": {"id": str(job.id), "title": "Backend Engineer"},
        "stage": {"id": str(first.stage_id), "name": "Applied", "kind": "applied"},
        "source": {"id": str(first.source_id), "name": "Careers site"},
        "applied_at": "",
        "stage_entered_at": "",
        "versions": 1,
        "must_haves": {"met": 0, "asked": 0},
        "is_new": True,
        "days_to_hire": None,
        "created_at": "",
        "updated_at": "",
    }


def test_the_list_is_filtered(job: Job, apply: Apply, recruiter: Program) -> None:
    first, second = apply(job, 1), apply(job, 2)
    pipeline.reject(second, by=recruiter.key)
    third = apply(open_job("Designer"), 3)

    def found(query: str) -> set[str]:
        return {each["id"] for each in recruiter("GET", f"/applications?{query}").json()["items"]}

    assert found(f"job_id={job.id}") == {str(first.id), str(second.id)}
    assert found("state=rejected") == {str(second.id)}
    assert found(f"candidate_id={third.candidate_id}") == {str(third.id)}
    assert found(f"stage_id={first.stage_id}&state=active") == {str(first.id)}
    after = third.created_at.isoformat().replace("+00:00", "Z")
    assert found(f"created_after={after}") == {str(third.id)}
    assert found(f"created_before={after}") == {str(first.id), str(second.id)}
    assert found(f"updated_before={after}") == {str(first.id), str(second.id)}


def test_pages_of_the_list_are_joined_by_their_cursor(job: Job, recruiter: Program) -> None:
    fill(job, 12)

    first = recruiter("GET", "/applications?per_page=7")
    rest = recruiter("GET", f"/applications?per_page=7&cursor={first.json()['next_cursor']}").json()

    assert (len(first.json()["items"]), len(rest["items"]), rest["next_cursor"]) == (7, 5, None)
    assert 'rel="next"' in first.headers["Link"]


def test_a_list_takes_three_statements_however_long(job: Job, recruiter: Program) -> None:
    def statements() -> list[str]:
        with CaptureQueriesContext(connection) as captured:
            assert recruiter("GET", "/applications?per_page=500").status_code == 200
        work = [each["sql"] for each in captured if "SAVEPOINT" not in each["sql"]]
        return [
            sql for sql in work if "set_config" not in sql and "last_used_at" not in sql.split("WHERE")[0]
        ]

    fill(job, 3)
    recruiter("GET", "/applications")
    few = len(statements())
    fill(job, 300)

    assert len(statements()) == few <= 3


def test_one_application_tells_where_it_has_been_and_why_it_ended(
    job: Job, apply: Apply, recruiter: Program, admin: Program
) -> None:
    application = apply(job)
    pipeline.move(application, to=stage(job, "Panel"), by=recruiter.key)
    reason = pipeline.add_reason("Skills", by=admin.key)
    pipeline.reject(application, by=recruiter.key, reason=reason, note="No Python.")

    told = recruiter("GET", f"/applications/{application.id}").json()

    assert [visit["stage"]["name"] for visit in told["stage_visits"]] == ["Applied", "Panel"]
    assert (told["rejection"]["reason"], told["rejection"]["note"]) == ("Skills", "No Python.")


def test_what_was_sent_is_read(organization: object, apply: Apply, recruiter: Program) -> None:
    job = open_job("Nurse", Row("Are you registered?", "yes_no", must_have="yes"))
    application = apply(job, answers={Question.objects.get().id: "no"}, cover_letter="Hello.")

    sent = recruiter("GET", f"/applications/{application.id}/answers").json()["items"]

    assert (sent[0]["version"], sent[0]["cover_letter"]) == (1, "Hello.")
    assert sent[0]["answers"] == [
        {
            "question_id": str(Question.objects.get().id),
            "question": "Are you registered?",
            "kind": "yes_no",
            "value": "no",
            "meets_must_have": False,
        }
    ]


def test_a_candidate_is_put_on_a_job(amara: Application, recruiter: Program) -> None:
    designer = open_job("Designer")

    added = recruiter("POST", "/applications", {"candidate_id": amara.candidate_id, "job_id": designer.id})
    again = recruiter("POST", "/applications", {"candidate_id": amara.candidate_id, "job_id": designer.id})

    assert (added.status_code, added.json()["stage"]["name"]) == (201, "Applied")
    assert (again.status_code, again.json()["code"]) == (409, "already_on_job")


def test_what_is_not_there_is_named_in_the_problem(amara: Application, recruiter: Program) -> None:
    wrong = recruiter("POST", "/applications", {"candidate_id": amara.candidate_id, "job_id": uuid4()})
    unsaid = recruiter("POST", "/applications", {"candidate_id": "x", "salary": 3})

    assert (wrong.status_code, wrong.json()["errors"][0]["field"]) == (422, "job_id")
    assert {each["field"] for each in unsaid.json()["errors"]} == {"candidate_id", "job_id", "salary"}


def test_a_person_is_moved_and_the_move_taken_back(amara: Application, recruiter: Program) -> None:
    moved = recruiter("POST", f"/applications/{amara.id}/move", {"stage_id": stage(amara.job, "Panel").id})
    undone = recruiter("POST", f"/applications/{amara.id}/undo", {})
    again = recruiter("POST", "/applications/undo", {"act_id": moved.json()["act_id"]})

    assert moved.json()["application"]["stage"]["name"] == "Panel"
    assert (undone.json(), again.json()) == (
        {"undone": 1, "left_alone": 0},
        {"undone": 0, "left_alone": 1},
    )


def test_many_are_moved_with_a_result_for_each(
    job: Job, apply: Apply, recruiter: Program, theirs: Application
) -> None:
    goes, stays, refused = (apply(job, number) for number in range(3))
    pipeline.move(stays, to=stage(job, "Panel"), by=recruiter.key)
    pipeline.reject(refused, by=recruiter.key)
    ids = [goes.id, stays.id, refused.id, theirs.id]

    moved = recruiter(
        "POST", "/applications/move", {"application_ids": ids, "stage_id": stage(job, "Panel").id}
    ).json()

    assert moved["moved"] == 1
    assert [(each["outcome"], each["code"]) for each in moved["results"]] == [
        ("moved", None),
        ("unchanged", None),
        ("refused", "already_rejected"),
        ("refused", "not_found"),
    ]


def test_a_person_is_hired_and_reopened(amara: Application, recruiter: Program) -> None:
    hired = recruiter("POST", f"/applications/{amara.id}/hire", {"starts_on": "2027-02-01"}).json()
    reopened = recruiter("POST", f"/applications/{amara.id}/reopen").json()

    assert (hired["application"]["state"], hired["job_filled"]) == ("hired", True)
    assert reopened["application"]["state"] == "active"


def test_a_person_is_withdrawn_and_only_the_rejected_are_unrejected(
    amara: Application, recruiter: Program
) -> None:
    withdrawn = recruiter("POST", f"/applications/{amara.id}/withdraw", {"note": "Moved away."})
    wrong = recruiter("POST", f"/applications/{amara.id}/unreject")
    recruiter("POST", f"/applications/{amara.id}/undo", {"act_id": withdrawn.json()["act_id"]})
    pipeline.reject(Application.objects.get(id=amara.id), by=recruiter.key)
    right = recruiter("POST", f"/applications/{amara.id}/unreject")

    assert (wrong.status_code, wrong.json()["code"]) == (409, "not_rejected")
    assert right.json()["application"]["state"] == "active"


def test_the_board_is_counted(job: Job, recruiter: Program) -> None:
    fill(job, 3)
    fill(job, 2, stage_name="Panel")

    board = recruiter("GET", f"/jobs/{job.id}/board").json()

    assert [(each["name"], each["people"]) for each in board["stages"]] == [
        ("Applied", 3),
        ("Phone screen", 0),
        ("Panel", 2),
        ("Offer", 0),
        ("Hired", 0),
    ]
    assert board["states"] == {"active": 5, "hired": 0, "rejected": 0, "withdrawn": 0}


def test_a_stage_is_removed_with_its_people_moved(job: Job, recruiter: Program) -> None:
    fill(job, 3, stage_name="Panel")
    panel, offer = stage(job, "Panel").id, stage(job, "Offer").id

    unsaid = recruiter("DELETE", f"/stages/{panel}")
    done = recruiter("DELETE", f"/stages/{panel}?people_to={offer}")

    assert (unsaid.status_code, unsaid.json()["errors"][0]["field"]) == (409, "people_to")
    assert done.json() == {"people_moved": 3}
    assert recruiter("DELETE", f"/stages/{panel}").status_code == 404


def test_reasons_are_kept_by_administrators(admin: Program, recruiter: Program) -> None:
    first = admin("POST", "/rejection_reasons", {"name": "Skills"}).json()
    second = admin("POST", "/rejection_reasons", {"name": "Salary"}).json()
    admin("PATCH", f"/rejection_reasons/{first['id']}", {"name": "Skills do not match"})
    ordered = admin("PUT", "/rejection_reasons/order", {"ids": [second["id"]]}).json()
    gone = admin("DELETE", f"/rejection_reasons/{second['id']}")

    assert [each["name"] for each in ordered["items"]] == ["Salary", "Skills do not match"]
    assert (gone.status_code, RejectionReason.objects.current().count()) == (204, 1)
    assert recruiter("POST", "/rejection_reasons", {"name": "Other"}).status_code == 403
    assert admin("POST", "/rejection_reasons", {"name": " "}).status_code == 422


def test_another_organizations_rows_are_not_there(
    theirs: Application, recruiter: Program, amara: Application
) -> None:
    with tenancy.acting_in(theirs.organization_id):
        job_id, candidate_id, stage_id = theirs.job_id, theirs.candidate_id, theirs.stage_id

    for method, path, body in (
        ("GET", f"/applications/{theirs.id}", None),
        ("GET", f"/applications/{theirs.id}/answers", None),
        ("POST", f"/applications/{theirs.id}/move", {"stage_id": stage_id}),
        ("POST", f"/applications/{theirs.id}/hire", {}),
        ("POST", f"/applications/{theirs.id}/withdraw", {}),
        ("POST", f"/applications/{theirs.id}/undo", {}),
        ("GET", f"/jobs/{job_id}/board", None),
        ("DELETE", f"/stages/{stage_id}", None),
    ):
        assert recruiter(method, path, body).status_code == 404, path
    into = recruiter("POST", f"/applications/{amara.id}/move", {"stage_id": stage_id})
    onto = recruiter("POST", "/applications", {"candidate_id": candidate_id, "job_id": amara.job_id})
    assert (into.status_code, onto.status_code) == (422, 422)
    assert recruiter("GET", f"/applications?job_id={job_id}").json()["items"] == []


def test_a_key_of_an_interviewer_reads_and_changes_nothing(amara: Application) -> None:
    program = Program("interviewer")

    read = program("GET", f"/applications/{amara.id}")
    moved = program("POST", f"/applications/{amara.id}/move", {"stage_id": stage(amara.job, "Panel").id})

    assert (read.status_code, moved.status_code) == (200, 403)
    assert Application.objects.get().stage.name == "Applied"


@pytest.mark.parametrize(
    "query",
    ["job_id=x", "state=dead", "cursor=%00", "cursor=abc", "per_page=0", "created_after=now"],
)
def test_a_list_says_what_it_does_not_understand(recruiter: Program, query: str) -> None:
    answer = recruiter("GET", f"/applications?{query}")

    assert (answer.status_code, answer.headers["Content-Type"]) == (422, "application/problem+json")
