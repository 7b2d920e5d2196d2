"""People through the API: the same rules as on screen."""

import base64
import json
from typing import Any

import msgspec
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate
from rolecall.jobs.models import Job
from rolecall.kit import tenancy
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, Comment
from tests.cast import join
from tests.pipeline.conftest import Apply

API = "/api/v1"


def program(ada: Member, role: str = "recruiter") -> Client:
    _, secret = accounts.create_key(by=ada, name=f"A {role}", role=role)
    return Client(headers={"Authorization": f"Bearer {secret}"})


@pytest.fixture
def api(ada: Member) -> Client:
    return program(ada)


def send(client: Client, method: str, path: str, body: Any) -> Any:
    return client.generic(method, f"{API}{path}", data=json.dumps(body), content_type="application/json")


def test_a_person_is_added_read_and_corrected(api: Client) -> None:
    body = {
        "name": "Hana Tanaka",
        "emails": ["hana@example.org"],
        "tags": ["Kafka"],
        "links": ["github.com/h"],
    }
    added = send(api, "POST", "/candidates", body)

    assert added.status_code == 201, added.content
    path = f"/candidates/{added.json()['id']}"
    changed = send(api, "PATCH", path, {"headline": "Engineer", "phones": ["+351 21 5550 0142"]}).json()
    assert changed == api.get(API + path).json()
    assert changed["emails"] == ["hana@example.org"]
    assert changed["links"] == [{"url": "https://github.com/h", "kind": "github"}]
    assert (changed["headline"], changed["phones"], changed["tags"]) == (
        "Engineer",
        ["+351 21 5550 0142"],
        ["Kafka"],
    )


def test_a_known_address_is_a_conflict(api: Client, rae: Member) -> None:
    candidates.add(by=rae, name="Hana Tanaka", email="hana@example.org")

    answer = send(api, "POST", "/candidates", {"name": "H", "emails": ["HANA@example.org"]})

    assert answer.status_code == 409
    assert answer.json()["code"] == "already_known"
    assert answer.json()["errors"][0]["field"] == "emails"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "name"),
        ({"name": ""}, "name"),
        ({"name": "\u0000\u202e"}, "name"),
        ({"name": "H", "emails": ["nobody"]}, "emails"),
        ({"name": "H", "links": ["javascript:alert(1)"]}, "links"),
        ({"name": "H", "source_id": "00000000-0000-7000-8000-000000000000"}, "source_id"),
        ({"name": "H", "salary": 1}, "salary"),
        ({"name": "x" * 201}, "name"),
    ],
)
def test_what_is_wrong_is_named(api: Client, body: dict[str, Any], field: str) -> None:
    answer = send(api, "POST", "/candidates", body)

    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == [field]
    assert not Candidate.objects.exists()


def test_a_cursor_of_another_list_is_refused(api: Client, rae: Member) -> None:
    amara, bela = (candidates.add(by=rae, name=name) for name in ("Amara Obi", "Bela Quist"))
    for n in range(60):
        candidates.update(amara, by=rae, headline=f"Number {n}")
    people = api.get(f"{API}/candidates?per_page=1").json()["next_cursor"]
    events = api.get(f"{API}/candidates/{amara.id}/timeline").json()["next_cursor"]

    for cursor, other in (
        (people, "jobs"),
        (people, f"candidates/{amara.id}/timeline"),
        (events, "candidates"),
        (events, f"candidates/{bela.id}/timeline"),
    ):
        answer = api.get(f"{API}/{other}?cursor={cursor}")
        assert answer.status_code == 422
        assert "It is of another list. Begin this one without a cursor." in answer.content.decode()
    assert api.get(f"{API}/candidates/{amara.id}/timeline?cursor={events}").status_code == 200


def test_a_cursor_of_before_lists_were_told_apart_goes_on(api: Client, rae: Member) -> None:
    people = [candidates.add(by=rae, name=f"Person {n}") for n in range(2)]
    packed = msgspec.msgpack.encode((people[1].id.bytes, 0, None))
    old = base64.urlsafe_b64encode(packed).decode().rstrip("=")

    found = api.get(f"{API}/candidates?cursor={old}").json()

    assert [row["name"] for row in found["items"]] == ["Person 0"]


def test_lists_page_by_cursor_and_filter(api: Client, rae: Member) -> None:
    people = [candidates.add(by=rae, name=f"Person {n}", email=f"p{n}@example.org") for n in range(5)]
    candidates.tag(people[2], ["Kafka"], by=rae)

    first = api.get(f"{API}/candidates?per_page=3")
    rest = api.get(f"{API}/candidates?per_page=3&cursor={first.json()['next_cursor']}").json()

    assert [row["name"] for row in first.json()["items"]] == ["Person 4", "Person 3", "Person 2"]
    assert [row["name"] for row in rest["items"]] == ["Person 1", "Person 0"]
    assert rest["next_cursor"] is None
    assert 'rel="next"' in first.headers["Link"]
    assert names(api, "email=P3@Example.org") == ["Person 3"]
    assert names(api, "tag=kafka") == ["Person 2"]
    assert names(api, "q=erson") == []
    assert names(api, "q=4 pers") == ["Person 4"]
    assert names(api, "created_after=2000-01-01T00:00:00Z&created_before=2001-01-01T00:00:00Z") == []
    assert names(api, "updated_after=2000-01-01T00:00:00Z&email=p1@example.org") == ["Person 1"]
    assert api.get(f"{API}/candidates?email=nobody").status_code == 422
    assert api.get(f"{API}/candidates?cursor=zzz").status_code == 422


def names(api: Client, query: str) -> list[str]:
    return [row["name"] for row in api.get(f"{API}/candidates?{query}").json()["items"]]


def test_a_list_takes_as_many_queries_for_many_as_for_one(api: Client, rae: Member) -> None:
    api.get(f"{API}/candidates")
    counts = []
    for people in (1, 20):
        for n in range(people):
            candidates.add(by=rae, name=f"P {n}", email=f"{people}-{n}@example.org", tags=["Go"])
        with CaptureQueriesContext(connection) as seen:
            api.get(f"{API}/candidates")
        counts.append(len(seen))

    assert counts[0] == counts[1]


@pytest.mark.parametrize("role", ["recruiter", "hiring_manager"])
def test_somebody_alone_is_as_in_the_list(
    ada: Member, rae: Member, job: Job, apply: Apply, role: str
) -> None:
    applied = apply(job)
    hana = applied.candidate
    candidates.update(
        hana,
        by=rae,
        emails=["b@example.org", "a@example.org"],
        phones=["+351 21 5550 0143", "+351 21 5550 0142"],
        links=["github.com/h", "example.org/h"],
        source=candidates.source_named("Referral", "referral"),
    )
    candidates.set_tags(hana, ["Rust", "Kafka"], by=rae)
    client = program(ada, role)

    alone = client.get(f"{API}/candidates/{hana.id}").json()

    assert client.get(f"{API}/candidates").json()["items"] == [alone]
    assert (alone["emails"], alone["tags"]) == (["b@example.org", "a@example.org"], ["Kafka", "Rust"])
    assert (len(alone["links"]), alone["application_ids"]) == (2, [str(applied.id)])


def test_a_change_takes_no_more_statements_than_it_needs(api: Client, rae: Member) -> None:
    path = f"/candidates/{candidates.add(by=rae, name='Hana').id}"
    for headline in ("one", "two"):  # what is compiled once is, and the key is known
        send(api, "PATCH", path, {"headline": headline})

    with CaptureQueriesContext(connection) as seen:
        assert send(api, "PATCH", path, {"headline": "three"}).status_code == 200

    asked = [each["sql"] for each in seen if not each["sql"].startswith(("SAVEPOINT", "RELEASE"))]
    # the organization set and, in a test, unset; the key; the person seen, held, written, told, shown
    assert len(asked) == 8, asked


def test_files_go_in_and_come_out_unchanged(api: Client, rae: Member) -> None:
    hana = candidates.add(by=rae, name="Hana")
    file = SimpleUploadedFile('a"b\r\n.html', b"<script>alert(1)</script>", content_type="text/html")

    kept = api.post(f"{API}/candidates/{hana.id}/documents", {"file": file, "kind": "other"})

    assert kept.status_code == 201, kept.content
    content = api.get(kept.json()["content_url"])
    assert content.content == b"<script>alert(1)</script>"
    assert content.headers["Content-Type"] == "application/octet-stream"
    assert content.headers["Content-Disposition"].startswith("attachment;")
    assert api.get(f"{API}/candidates/{hana.id}/documents").json()["items"] == [kept.json()]
    assert api.post(f"{API}/documents/{kept.json()['id']}/make_resume").json()["is_current_resume"] is True
    assert api.delete(f"{API}/documents/{kept.json()['id']}").status_code == 204
    assert not hana.documents.exists()


def test_a_file_must_be_sent_and_not_be_empty(api: Client, rae: Member) -> None:
    hana = candidates.add(by=rae, name="Hana")

    nothing = api.post(f"{API}/candidates/{hana.id}/documents", {"kind": "resume"})
    empty = api.post(f"{API}/candidates/{hana.id}/documents", {"file": SimpleUploadedFile("a.pdf", b"")})

    assert [each.json()["errors"][0]["field"] for each in (nothing, empty)] == ["file", "file"]


def test_tags_and_sources(api: Client, rae: Member) -> None:
    hana = candidates.add(by=rae, name="Hana", tags=["Old"])

    tags = send(api, "PUT", f"/candidates/{hana.id}/tags", {"tags": ["Go", "Kafka"]})
    source = send(api, "POST", "/sources", {"name": "Fair", "kind": "other"})

    assert tags.json() == {"tags": ["Go", "Kafka"]}
    assert source.status_code == 201
    assert {tag["name"] for tag in api.get(f"{API}/tags").json()["items"]} == {"Old", "Go", "Kafka"}
    assert api.get(f"{API}/sources").json()["items"] == [source.json()]


def test_comments_and_the_timeline(api: Client, ada: Member, amara: Application, cleo: Member) -> None:
    path = f"/candidates/{amara.candidate_id}"
    body = {"body": "@rae.recruiter @cleo.manager look", "application_id": str(amara.id)}

    said = send(api, "POST", f"{path}/comments", body)

    assert said.status_code == 201
    assert said.json()["author"] == "A recruiter"
    assert api.get(f"{API}{path}/comments").json()["items"] == [said.json()]
    told = api.get(f"{API}{path}/timeline").json()["items"]
    assert told[0]["type"] == "comment_added"
    assert told[0]["data"]["body"] == "@rae.recruiter @cleo.manager look"
    assert api.delete(f"{API}/comments/{said.json()['id']}").status_code == 403
    assert program(ada, "admin").delete(f"{API}/comments/{said.json()['id']}").status_code == 204


def test_private_comments_are_hidden_from_other_roles(ada: Member, rae: Member, amara: Application) -> None:
    secret = pipeline.comment(amara.candidate, by=rae, body="Over the band", private=True)
    manager = program(ada, "hiring_manager")
    path = f"{API}/candidates/{amara.candidate_id}"

    assert manager.get(f"{path}/comments").json()["items"] == []
    assert "comment_added" not in [each["type"] for each in manager.get(f"{path}/timeline").json()["items"]]
    assert manager.delete(f"{API}/comments/{secret.id}").status_code == 404
    assert (
        send(
            manager, "POST", f"/candidates/{amara.candidate_id}/comments", {"body": "x", "private": True}
        ).status_code
        == 403
    )
    assert Comment.objects.count() == 1


def test_people_of_confidential_jobs_are_for_recruiters(ada: Member, amara: Application, job: Job) -> None:
    Job.objects.filter(id=job.id).update(visibility="confidential")
    manager, path = program(ada, "hiring_manager"), f"{API}/candidates/{amara.candidate_id}"

    for where in ("", "/documents", "/comments", "/timeline"):
        assert manager.get(path + where).status_code == 404
    assert manager.get(f"{API}/candidates").json()["items"] == []


@pytest.mark.parametrize("role", ["hiring_manager", "interviewer"])
def test_other_roles_read_but_do_not_write(ada: Member, amara: Application, role: str) -> None:
    client, path = program(ada, role), f"/candidates/{amara.candidate_id}"

    assert client.get(API + path).json()["name"] == "Amara Nwosu"
    for method, where, body in [
        ("POST", "/candidates", {"name": "x"}),
        ("PATCH", path, {"name": "x"}),
        ("PUT", f"{path}/tags", {"tags": ["x"]}),
        ("POST", f"{path}/documents", {}),
        ("POST", "/sources", {"name": "x"}),
    ]:
        assert send(client, method, where, body).status_code == 403
    assert Candidate.objects.get().name == "Amara Nwosu"


def test_a_program_of_another_organization_finds_nothing(
    ada: Member, rae: Member, amara: Application, elsewhere: Any, job: Job
) -> None:
    document = candidates.attach(amara.candidate, by=rae, data=b"words", file_name="cv.txt")
    comment = pipeline.comment(amara.candidate, by=rae, body="Hello")
    with tenancy.acting_in(elsewhere):
        stranger = program(join("Otto Other", "admin"))
    path = f"{API}/candidates/{amara.candidate_id}"

    for where in ("", "/documents", "/comments", "/timeline"):
        assert stranger.get(path + where).status_code == 404
    assert stranger.get(f"{API}/documents/{document.id}/content").status_code == 404
    assert stranger.delete(f"{API}/documents/{document.id}").status_code == 404
    assert stranger.delete(f"{API}/comments/{comment.id}").status_code == 404
    assert stranger.get(f"{API}/candidates").json()["items"] == []
