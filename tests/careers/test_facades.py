"""Careers pages written for Greenhouse and Lever find the fields that both document."""

import base64
import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from rolecall.accounts import access
from rolecall.accounts import actions as accounts
from rolecall.accounts.limits import Limits, Reach
from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate, Consent, Document
from rolecall.jobs import actions as jobs
from rolecall.jobs.models import Job, JobLocation, JobPost
from rolecall.kit import storage
from rolecall.pipeline.models import Application, ApplicationVersion
from rolecall.questions import actions as questions
from rolecall.questions.actions import Row
from rolecall.questions.models import Answer

BOARD, SITE = "/v1/boards/northwind", "/v0/postings/northwind"
JOB = {
    "id",
    "internal_job_id",
    "title",
    "updated_at",
    "requisition_id",
    "location",
    "absolute_url",
    "metadata",
}
POSTING = {
    "id", "text", "categories", "country", "opening", "openingPlain", "description", "descriptionPlain",
    "descriptionBody", "descriptionBodyPlain", "lists", "additional", "additionalPlain", "hostedUrl",
    "applyUrl", "workplaceType",
}  # fmt: skip
QUESTIONS = [
    Row("Why us?", "long", required=True),
    Row("May you work here?", "yes_no"),
    Row("Which?", "one_of", options=["Red", "Blue"]),
    Row("Which of these?", "several_of", options=["Sails", "Masts", "Hulls"]),
    Row("A plan", "file"),
]


@pytest.fixture
def form(job: Job, rae: Member) -> JobPost:
    jobs.set_questions(job, QUESTIONS, by=rae)
    place = accounts.add_location(by=rae, name="Athens", country="GR", time_zone="Europe/Athens")
    JobLocation.objects.create(job=job, location=place)
    department = accounts.add_department(by=rae, name="Sails")
    Job.objects.filter(id=job.id).update(
        department=department, salary_low=50_000, salary_high=60_000, salary_currency="EUR", salary_shown=True
    )
    return job.posts.get()


@pytest.fixture
def key(organization: object) -> str:
    return accounts.create_key(by=access.HOST, name="Careers page", role="recruiter")[1]


def get(path: str) -> Any:
    answer = Client().get(path)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    return answer.json()


def basic(secret: str) -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(f"{secret}:".encode()).decode()}


def names(job: dict[str, Any]) -> dict[str, str]:
    """The names of a form's fields, by their labels."""
    return {each["label"]: each["fields"][0]["name"] for each in job["questions"]}


def test_a_board_lists_its_jobs(form: JobPost) -> None:
    plain, whole = get(f"{BOARD}/jobs"), get(f"{BOARD}/jobs?content=true")

    assert plain["meta"] == {"total": 1}
    assert set(plain["jobs"][0]) >= JOB
    assert set(whole["jobs"][0]) >= JOB | {"content", "departments", "offices"}
    assert isinstance(plain["jobs"][0]["id"], int)
    assert "<" not in whole["jobs"][0]["content"]
    assert plain["jobs"][0]["absolute_url"].endswith(f"/careers/northwind/jobs/{form.slug}/")
    assert get(BOARD)["name"] == "Northwind Kites"


def test_a_job_gives_its_form_and_its_pay(form: JobPost) -> None:
    number = get(f"{BOARD}/jobs")["jobs"][0]["id"]

    job = get(f"{BOARD}/jobs/{number}?questions=true&pay_transparency=true")
    fields = {each["label"]: each["fields"][0] for each in job["questions"]}

    assert [fields[name]["type"] for name in ("First Name", "Resume/CV", "Why us?", "Which?", "A plan")] == [
        "input_text", "input_file", "textarea", "multi_value_single_select", "input_file",
    ]  # fmt: skip
    assert fields["Which?"]["values"] == [{"value": 0, "label": "Red"}, {"value": 1, "label": "Blue"}]
    assert fields["Which of these?"]["name"].endswith("[]")
    assert job["pay_input_ranges"][0]["min_cents"] == 5_000_000
    assert job["data_compliance"][0]["requires_consent"] is True
    assert "questions" not in get(f"{BOARD}/jobs/{number}")


def test_departments_and_offices_hold_their_jobs(form: JobPost) -> None:
    for kind in ("departments", "offices"):
        things = get(f"{BOARD}/{kind}")[kind]
        one = get(f"{BOARD}/{kind}/{things[0]['id']}")
        tree = get(f"{BOARD}/{kind}?render_as=tree")[kind]

        assert one == things[0]
        assert set(one) >= {"id", "name", "parent_id", "child_ids"}
        assert tree[0]["children"] == []
        holding = one["departments"][0] if kind == "offices" else one
        assert holding["jobs"][0]["title"] == form.title


def test_an_application_comes_in_by_a_boards_form(form: JobPost, key: str) -> None:
    number = get(f"{BOARD}/jobs")["jobs"][0]["id"]
    field = names(get(f"{BOARD}/jobs/{number}?questions=true"))

    answer = Client().post(
        f"{BOARD}/jobs/{number}",
        {
            "first_name": "Ines",
            "last_name": "Duarte",
            "email": "ines@example.org",
            "phone": "no number",
            "resume": SimpleUploadedFile("cv.txt", b"Ines Duarte"),
            "cover_letter": SimpleUploadedFile("letter.txt", b"Dear all"),
            field["Why us?"]: "Kites",
            field["May you work here?"]: "1",
            field["Which?"]: "1",
            field["Which of these?"]: ["0", "2"],
            field["A plan"]: SimpleUploadedFile("plan.txt", b"A plan"),
            "data_compliance[gdpr_consent_given]": "true",
        },
        headers=basic(key),
    )

    assert (answer.status_code, answer.json()) == (200, {"success": "Candidate saved successfully"})
    version = ApplicationVersion.objects.get()
    said = {each.question_text: each.value for each in Answer.objects.all()}
    assert (version.name, version.cover_letter) == ("Ines Duarte", "Phone: no number")
    assert (said["Why us?"], said["May you work here?"], said["Which?"]) == ("Kites", "yes", "Blue")
    assert said["Which of these?"] == ["Sails", "Hulls"]
    assert {each.file_name for each in Document.objects.all()} == {"cv.txt", "letter.txt", "plan.txt"}
    assert Consent.objects.count() == 1


def test_an_application_comes_in_as_a_boards_json(form: JobPost, key: str) -> None:
    number = get(f"{BOARD}/jobs")["jobs"][0]["id"]
    sent = {
        "first_name": "Ines",
        "last_name": "Duarte",
        "email": "ines@example.org",
        "resume_content": base64.b64encode(b"Ines Duarte").decode(),
        "resume_content_filename": "cv.txt",
        "cover_letter_text": "Dear all",
    }

    def send(body: object) -> Any:
        text = json.dumps(body)
        return Client().post(f"{BOARD}/jobs/{number}", text, "application/json", headers=basic(key))

    refused = send({**sent, "last_name": ""})
    fetched = send({**sent, "resume_content": "", "resume_url": "http://169.254.169.254/"})
    assert (refused.status_code, refused.json()["error"]) == (422, "last_name: This field is required.")
    assert (fetched.status_code, Application.objects.count()) == (422, 0)
    assert send([]).status_code == 422

    assert send(sent).status_code == 200
    assert ApplicationVersion.objects.get().cover_letter == "Dear all"
    assert Document.objects.get().file_name == "cv.txt"
    assert not Consent.objects.exists()


def test_what_a_board_asked_before_its_questions_changed_is_kept(form: JobPost, key: str) -> None:
    number = get(f"{BOARD}/jobs")["jobs"][0]["id"]
    field = names(get(f"{BOARD}/jobs/{number}?questions=true"))
    questions.replace(form.question_set, [Row("Why would you like to join us?", "long")])
    plan = SimpleUploadedFile("plan.txt", b"A plan")
    person = {"first_name": "Ines", "last_name": "Duarte", "email": "ines@example.org"}
    answers = {field["Why us?"]: "Kites", field["Which?"]: "1", field["A plan"]: plan}

    answer = Client().post(f"{BOARD}/jobs/{number}", person | answers, headers=basic(key))

    assert answer.status_code == 200
    said = {each.question_text: each.shown for each in Answer.objects.all() if each.value}
    assert said == {"Why us?": "Kites", "Which?": "Blue", "A plan": "plan.txt"}
    assert storage.fetch(Document.objects.get().key) == b"A plan"


def test_an_application_that_is_sent_again_with_its_key_is_one(form: JobPost, key: str) -> None:
    number = get(f"{BOARD}/jobs")["jobs"][0]["id"]
    sent = {"first_name": "Ines", "last_name": "Duarte", "email": "ines@example.org", "resume_text": "A life"}

    def send(board: str, **headers: str) -> int:
        asked = json.dumps(sent)
        answer = Client().post(board, asked, "application/json", headers={**basic(key), **headers})
        return answer.status_code

    both = [send(f"{BOARD}/jobs/{number}", **{"Idempotency-Key": "monday"}) for _ in range(2)]
    versions = ApplicationVersion.objects.count()
    anew = send(f"{BOARD}/jobs/{number}", **{"Idempotency-Key": "tuesday"})

    assert [*both, anew] == [200, 200, 200]
    assert (versions, ApplicationVersion.objects.count()) == (1, 2)


def test_only_the_organizations_own_servers_hand_applications_in(form: JobPost, elsewhere: Any) -> None:
    number, posting = get(f"{BOARD}/jobs")["jobs"][0]["id"], get(SITE)[0]["id"]
    manager = accounts.create_key(by=access.HOST, name="M", role="hiring_manager")[1]
    sent = {"first_name": "Ines", "last_name": "Duarte", "name": "Ines Duarte", "email": "ines@example.org"}

    for secret in ("", "rk_nothing", manager):
        by_board = Client().post(f"{BOARD}/jobs/{number}", sent, headers=basic(secret))
        by_site = Client().post(f"{SITE}/{posting}?key={secret}", sent)
        assert (by_board.status_code, by_site.status_code) == (401, 401)
        assert by_site.json()["ok"] is False
    assert not Application.objects.exists()


def test_a_key_for_some_jobs_hands_in_for_these_alone(form: JobPost) -> None:
    number = get(f"{BOARD}/jobs")["jobs"][0]["id"]
    sent = {"first_name": "Ines", "last_name": "Duarte", "email": "ines@example.org"}
    other = Job.objects.create(title="Mastmaker")

    def hand_in(job: Job) -> int:
        limits = Limits(reach=Reach((job.id,)))
        secret = accounts.create_key(by=access.HOST, name="Plant", role="recruiter", limits=limits)[1]
        return Client().post(f"{BOARD}/jobs/{number}", sent, headers=basic(secret)).status_code

    assert hand_in(other) == 401
    assert not Application.objects.exists()
    assert hand_in(form.job) == 200
    assert Application.objects.get().job_id == form.job_id


def test_a_key_without_personal_data_hands_in_and_is_told_of_nobody(form: JobPost) -> None:
    limits = Limits(without_personal_data=True)
    secret = accounts.create_key(by=access.HOST, name="Site", role="recruiter", limits=limits)[1]
    number, posting = get(f"{BOARD}/jobs")["jobs"][0]["id"], get(SITE)[0]["id"]
    ines = {"first_name": "Ines", "last_name": "Duarte", "email": "ines@example.org"}
    known = {"name": "Ines Duarte", "email": "ines@example.org"}

    by_board = [Client().post(f"{BOARD}/jobs/{number}", ines, headers=basic(secret)) for _ in range(2)]
    by_site = Client().post(f"{SITE}/{posting}?key={secret}", known)

    # whether somebody was known before is not told either
    assert [each.json() for each in by_board] == [{"success": "Candidate saved successfully"}] * 2
    assert set(by_site.json()) == {"ok", "applicationId"}
    assert Candidate.objects.get().email == "ines@example.org"
    assert "Ines" not in json.dumps([get(f"{BOARD}/jobs?content=true"), get(SITE)])


def test_a_site_lists_its_postings(form: JobPost) -> None:
    posting = get(f"{SITE}?mode=json")[0]

    assert set(posting) >= POSTING
    assert posting["text"] == form.title
    assert set(posting["categories"]) >= {"location", "commitment", "team", "department"}
    assert isinstance(posting["createdAt"], int)
    assert get(f"{SITE}/{posting['id']}") == posting


def test_postings_are_filtered_and_grouped_by_categories(form: JobPost) -> None:
    posting = get(SITE)[0]
    team = posting["categories"]["team"]

    assert get(f"{SITE}?team={team}&team=Nobody&commitment=full+time") == [posting]
    assert get(f"{SITE}?team=Nobody") == get(f"{SITE}?skip=1") == get(f"{SITE}?limit=0") == []
    assert get(f"{SITE}?group=team") == [{"title": team, "postings": [posting]}]
    assert Client().get(f"{SITE}?mode=iframe").status_code == 422


def test_an_application_comes_in_by_a_site(form: JobPost, key: str) -> None:
    posting = get(SITE)[0]["id"]
    sent = {
        "name": "Ines Duarte",
        "email": "ines@example.org",
        "org": "Kite Works",
        "urls[GitHub]": "https://github.com/ines",
        "comments": "Hello",
        "source": "LinkedIn",
        "consent[marketing]": "true",
        "resume": SimpleUploadedFile("cv.txt", b"Ines Duarte"),
    }

    answer = Client().post(f"{SITE}/{posting}?key={key}", sent)

    application = Application.objects.get()
    assert answer.json() == {"ok": True, "applicationId": str(application.id)}
    assert application.source is not None
    assert application.source.name == "LinkedIn"
    letter = ApplicationVersion.objects.get().cover_letter
    assert letter == "Hello\n\nCurrent organization: Kite Works\nGitHub: https://github.com/ines"
    assert Document.objects.get().file_name == "cv.txt"


def test_what_is_not_public_is_not_there(form: JobPost, rae: Member) -> None:
    number, posting = get(f"{BOARD}/jobs")["jobs"][0]["id"], get(SITE)[0]["id"]
    jobs.close(form.job, by=rae)

    assert get(f"{BOARD}/jobs") == {"jobs": [], "meta": {"total": 0}}
    assert get(SITE) == []
    for path in (f"{BOARD}/jobs/{number}", f"{BOARD}/jobs/x", f"{SITE}/{posting}", "/v1/boards/nobody/jobs"):
        assert Client().get(path).status_code == 404
