"""People who are near in meaning: whom the files hold, and who is suggested to whom, and why."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import numpy as np
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import many
from rolecall.candidates.models import Candidate
from rolecall.jobs.models import Job, Requirement
from rolecall.kit import tenancy
from rolecall.kit.db import uuid7
from rolecall.pipeline import actions as pipeline
from rolecall.search import feeding, like
from rolecall.search.like import following, near
from rolecall.search.like.matrix import Matrix
from rolecall.search.like.model import SIZE, vectors_of

Fed = Callable[[], int]
KNOWN = {
    "Hana Lind": ("Backend engineer", ["Python", "Django", "PostgreSQL"]),
    "Jonas Öz": ("Web developer", ["Python", "Flask", "PostgreSQL"]),
    "Mei Sato": ("Backend developer", ["Django", "Python"]),
    "Noor Haddad": ("Nurse in intensive care", ["Ventilation", "Triage"]),
}


@pytest.fixture
def people(ada: Member) -> dict[str, Candidate]:
    """Three who write software, and a nurse."""
    return {name: someone(name, *known, by=ada) for name, known in KNOWN.items()}


def someone(name: str, headline: str, skills: list[str], *, by: Member) -> Candidate:
    added = candidates.add(by=by, name=name, headline=headline)
    for each in skills:
        candidates.add_fact(added, by=by, section="skill", title=each)
    return added


def names(found: list[near.Near]) -> set[str]:
    return {each.person.name for each in found}


def trace_of(whose: UUID) -> bytes:
    """What of an id stands in the file: its second half, the lowest byte first."""
    return whose.bytes[8:][::-1]


def test_vectors_are_written_over_found_and_zeroed(tmp_path: Path) -> None:
    matrix, ids = Matrix(tmp_path / "like"), [uuid7() for _ in range(40)]
    rng = np.random.default_rng(7)
    vectors = rng.normal(size=(40, SIZE)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)

    assert (matrix.nearest(vectors[0], 3, -1), matrix.has(ids[0])) == ([], False)
    matrix.put(ids, vectors)
    matrix.put(ids[:5], vectors[5:10])
    for number in range(5, 40):
        exact = [ids[5 + each] for each in np.argsort(-(vectors[5:] @ vectors[number])[:])[:3]]
        assert set(matrix.nearest(vectors[number], 3, -1, ids[5:])) == set(exact)
    assert set(matrix.nearest(vectors[5], 2, 0.9)) == {ids[0], ids[5]}
    kept = matrix.vector_of(ids[7])
    assert kept is not None
    assert float(kept @ vectors[7]) > 0.999

    size = matrix.ids.stat().st_size
    matrix.remove([ids[3], ids[39], uuid7()])
    said = matrix.ids.read_bytes()
    assert not any(trace_of(each) in said for each in (ids[3], ids[39]))
    assert trace_of(ids[4]) in said
    assert matrix.vectors.read_bytes()[39 * SIZE :] == bytes(SIZE)
    matrix.put([uuid7(), uuid7()], vectors[:2])
    assert matrix.ids.stat().st_size == size


def test_who_is_alike_is_suggested_with_what_they_share(
    ada: Member, people: dict[str, Candidate], fed: Fed
) -> None:
    fed()

    found = near.people_like(people["Hana Lind"], reader=ada)

    assert names(found) == {"Jonas Öz", "Mei Sato"}
    assert {each.person.name: each.shared for each in found} == {
        "Jonas Öz": ("Python", "PostgreSQL"),
        "Mei Sato": ("Python", "Django", "Backend"),
    }
    assert near.people_like(people["Noor Haddad"], reader=ada) == []


def test_what_changes_is_followed_and_who_objects_or_is_gone_leaves_no_trace(
    ada: Member, people: dict[str, Candidate], fed: Fed
) -> None:
    fed()
    matrix = Matrix(following.vectors_file(tenancy.current()))
    late = someone("Ines Berg", "Python developer", ["Python", "Django"], by=ada)
    candidates.refuse_comparison(people["Jonas Öz"], by=ada)
    assert names(near.people_like(people["Hana Lind"], reader=ada)) == {"Mei Sato"}
    assert near.people_like(people["Jonas Öz"], reader=ada) == []
    gone = people["Mei Sato"].id
    many.remove_many([people["Mei Sato"]], by=ada)

    fed()

    assert names(near.people_like(people["Hana Lind"], reader=ada)) == {"Ines Berg"}
    assert near.people_like(people["Jonas Öz"], reader=ada) == []
    assert not any(matrix.has(each) for each in (people["Jonas Öz"].id, gone))
    assert trace_of(gone) not in matrix.ids.read_bytes()
    candidates.allow_comparison(people["Jonas Öz"], by=ada)
    fed()
    assert names(near.people_like(late, reader=ada)) == {"Hana Lind", "Jonas Öz"}


def test_everybody_is_looked_at_where_the_extra_came_later(
    ada: Member, people: dict[str, Candidate], fed: Fed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "AT_ONCE", 3)
    with Without(monkeypatch):
        fed()
        assert near.people_like(people["Hana Lind"], reader=ada) == []
    fed()
    fed()
    fed()
    assert names(near.people_like(people["Hana Lind"], reader=ada)) == {"Jonas Öz", "Mei Sato"}
    feeding.rebuild(tenancy.current())
    assert following.look_at_some(tenancy.current(), lambda: True) == 3


class Without:
    """As if a package of the extra were not installed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.context = monkeypatch.context()

    def __enter__(self) -> None:
        self.context.__enter__().setattr(like, "PACKAGES", ("a_package_that_nobody_has",))
        like.is_available.cache_clear()

    def __exit__(self, *error: object) -> None:
        self.context.__exit__(None, None, None)
        like.is_available.cache_clear()


def test_a_job_finds_people_for_it_who_were_never_on_it(
    ada: Member, job: Job, people: dict[str, Candidate], fed: Fed
) -> None:
    Requirement.objects.filter(job=job).delete()
    Requirement.objects.create(job=job, text="Python and Django in production")
    pipeline.add(job, people["Mei Sato"], by=ada)
    fed()

    found = near.people_for(job, reader=ada)

    assert names(found) == {"Hana Lind", "Jonas Öz"}
    assert {each.person.name: each.shared for each in found}["Hana Lind"][:2] == ("Python", "Django")


def test_nobody_beyond_the_readers_reach_is_suggested_whatever_the_files_hold(
    ada: Member, cleo: Member, team: Job, people: dict[str, Candidate], elsewhere: UUID, fed: Fed
) -> None:
    for name in ("Hana Lind", "Mei Sato"):
        pipeline.add(team, people[name], by=ada)
    with tenancy.acting_in(elsewhere):
        stranger = someone("Ola Boat", "Python developer", ["Python"], by=Member.objects.get())
    fed()
    near_by = vectors_of(["Backend engineer. Python"])
    Matrix(following.vectors_file(tenancy.current())).put([stranger.id], near_by)

    assert names(near.people_like(people["Hana Lind"], reader=cleo)) == {"Mei Sato"}
    assert names(near.people_like(people["Hana Lind"], reader=ada)) == {"Jonas Öz", "Mei Sato"}


def test_a_suggestion_costs_as_many_questions_for_few_as_for_many(
    ada: Member, people: dict[str, Candidate], fed: Fed
) -> None:
    fed()
    before = asked(people["Hana Lind"], ada)
    for number in range(6):
        someone(f"Ravi {number}", "Backend engineer", ["Python", "Django"], by=ada)
    fed()

    assert asked(people["Hana Lind"], ada) == before


def asked(candidate: Candidate, reader: Member) -> int:
    """How many questions the database is asked."""
    with CaptureQueriesContext(connection) as queries:
        assert near.people_like(candidate, reader=reader)
    return len(queries)


def test_the_pages_are_there_with_the_extra_and_no_trace_of_them_without(
    ada: Member,
    ivo: Member,
    job: Job,
    people: dict[str, Candidate],
    fed: Fed,
    signed_in: Callable[[Member], Client],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fed()
    hana, browser = people["Hana Lind"], signed_in(ada)
    like_her = reverse("search:people_like", args=["northwind", hana.id])
    for_it = reverse("search:people_for", args=["northwind", job.id])
    offered_on = {
        reverse("pipeline:candidate", args=["northwind", hana.id]): like_her,
        reverse("jobs:job", args=["northwind", job.id]): for_it,
    }

    page = browser.get(like_her).content.decode()
    assert "Jonas Öz" in page
    assert "Noor Haddad" not in page
    assert page.count("PostgreSQL") == 1
    assert "Noor Haddad" not in browser.get(for_it).content.decode()
    assert signed_in(ivo).get(for_it).status_code == 403
    assert browser.get(reverse("search:people_like", args=["northwind", job.id])).status_code == 404
    for offered, address in offered_on.items():
        assert address in browser.get(offered).content.decode()
        with Without(monkeypatch):
            assert address not in browser.get(offered).content.decode()
            assert browser.get(address).status_code == 404


def test_a_program_finds_who_is_near_or_learns_that_the_extra_is_missing(
    ada: Member, job: Job, people: dict[str, Candidate], fed: Fed, monkeypatch: pytest.MonkeyPatch
) -> None:
    fed()
    _, secret = accounts.create_key(by=ada, name="Sourcing", role=roles.RECRUITER)
    _, other = accounts.create_key(by=ada, name="Rooms", role=roles.INTERVIEWER)
    hana = people["Hana Lind"]

    def call(path: str, key: str = secret) -> Any:
        return Client().get(f"/api/v1{path}", headers={"Authorization": f"Bearer {key}"})

    found = call(f"/candidates/{hana.id}/near").json()["people"]
    assert {each["name"]: each["shared"] for each in found}["Jonas Öz"] == ["Python", "PostgreSQL"]
    assert call(f"/jobs/{job.id}/near").status_code == 200
    assert call(f"/candidates/{job.id}/near").status_code == call(f"/jobs/{hana.id}/near").status_code == 404
    assert call(f"/jobs/{job.id}/near", other).status_code == 403
    with Without(monkeypatch):
        answer = call(f"/candidates/{hana.id}/near")
        assert (answer.status_code, "requirements/meaning.txt" in answer.content.decode()) == (404, True)
