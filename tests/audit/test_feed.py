"""The log that programs follow: in the order of commits, from where they stopped, without a gap."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Event as Signal
from typing import Any
from urllib.parse import quote
from uuid import UUID

import psycopg
import pytest
from django.db import connection
from django.test import Client

from rolecall.accounts import access
from rolecall.accounts import actions as accounts
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import many
from rolecall.kit import clock, tenancy
from rolecall.kit.db import uuid7
from rolecall.kit.events import Visitor
from rolecall.kit.models import EventRow
from rolecall.kit.recording import record
from tests.cast import found, join
from tests.kit.test_recording import CLOCK, KettleBoiled
from tests.programs import problems
from tests.runtime.rolecalls import until

pytestmark = pytest.mark.django_db(transaction=True)


class Follower:
    """A program that reads the log of an organization."""

    def __init__(self, slug: str = "northwind", role: str = "admin") -> None:
        self.place = found(slug, slug.title()).id
        with tenancy.acting_in(self.place):
            _, secret = accounts.create_key(by=access.HOST, name="Follower", role=role)
        self.headers = {"Authorization": f"Bearer {secret}"}
        # beside a transaction that began before all of the log, however elsewhere, nothing is certain yet
        until(lambda: self.latest() != {"after": None}, 60)
        self.after = self.latest().get("after")

    def latest(self) -> dict[str, Any]:
        """Where the log ends, or why this program is not told."""
        said = self.ask("?after=latest").json()
        return said if "after" not in said else {"after": said["after"]}

    def ask(self, query: str) -> Any:
        return Client().get(f"/api/v1/events{query}", headers=self.headers)

    def follow(self, query: str = "") -> list[dict[str, Any]]:
        """What is new since the last time."""
        answer = self.ask(f"?after={self.after}{query}").json()
        self.after = answer["after"]
        items: list[dict[str, Any]] = answer["items"]
        return items


def boil(place: UUID, degrees: int, kettle: UUID | None = None) -> None:
    with tenancy.acting_in(place):
        record(KettleBoiled(kettle_id=kettle or uuid7(), degrees=degrees), by=CLOCK)


def degrees(items: list[dict[str, Any]]) -> list[int]:
    return [each["data"]["degrees"] for each in items]


def test_the_log_is_followed_from_where_one_stopped() -> None:
    follower = Follower()
    boil(follower.place, 97)
    boil(follower.place, 98)

    first = follower.follow("&per_page=1")
    rest = follower.follow()

    assert (degrees(first), degrees(rest)) == ([97], [98])
    assert follower.follow() == []
    assert first[0]["type"] == "kettle_boiled"
    assert first[0]["actor"]["kind"] == "automation"
    assert follower.ask(f"?after={first[0]['id']}").json()["items"] == rest


def test_an_event_that_commits_late_is_not_missed() -> None:
    follower = Follower()
    told, may_end = Signal(), Signal()

    def slowly() -> None:
        try:
            with tenancy.acting_in(follower.place):
                record(KettleBoiled(kettle_id=uuid7(), degrees=97), by=CLOCK)
                told.set()
                assert may_end.wait(30)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(slowly)
        assert told.wait(30)
        boil(follower.place, 98)
        while_it_writes = follower.follow()
        may_end.set()
        slow.result()

    assert while_it_writes == []
    assert degrees(follower.follow()) == [97, 98]


def test_the_log_is_of_one_organization_and_of_what_was_asked_for() -> None:
    follower, kettle = Follower(), uuid7()
    boil(found("brightwater", "Brightwater").id, 96)
    boil(follower.place, 97)
    boil(follower.place, 98, kettle)

    assert degrees(follower.ask(f"?subject_id={kettle}").json()["items"]) == [98]
    assert follower.follow("&type=department_added") == []
    assert degrees(follower.ask("?type=kettle_boiled").json()["items"]) == [97, 98]
    # the database takes no NUL, not even to compare with
    assert degrees(follower.ask("?type=kettle_boiled%00").json()["items"]) == [97, 98]


@pytest.mark.parametrize(
    "query", ["?type=kettle_boild", "?type=kettle_boiled&type=x", "?after=latest&type=x"]
)
def test_a_type_that_there_is_not_is_refused_with_the_names_of_those_that_there_are(query: str) -> None:
    refused = Follower().ask(query)

    assert refused.status_code == 422
    told = problems(refused)["type"]
    assert "application_moved, " in told
    assert " kettle_boiled, " in told
    assert told.startswith(f"There are no events of the type {'kettle_boild' if 'boild' in query else 'x'}.")


def test_a_type_that_an_older_version_told_is_known_as_long_as_the_log_holds_it() -> None:
    follower = Follower()
    with tenancy.acting_in(follower.place):
        EventRow.objects.create(
            id=uuid7(), type="samovar_lit", actor_kind="system", actor_name="Test", data={},
            created_at=clock.now(),
        )  # fmt: skip

    assert len(follower.ask("?type=samovar_lit").json()["items"]) == 1
    assert Follower("lodestar").ask("?type=samovar_lit").status_code == 422


def test_the_log_tells_what_somebody_did_and_when() -> None:
    follower = Follower()
    boil(follower.place, 97)
    with tenancy.acting_in(follower.place):
        mina = join("Mina Member", "interviewer")
        record(KettleBoiled(kettle_id=uuid7(), degrees=98), by=mina)
    between = first_moment_after(follower.ask("?type=kettle_boiled&per_page=1").json()["items"][0])
    kettles = "?type=kettle_boiled"

    assert degrees(follower.ask(f"{kettles}&actor_id={mina.id}").json()["items"]) == [98]
    assert degrees(follower.ask(f"{kettles}&actor_kind=automation").json()["items"]) == [97]
    assert degrees(follower.ask(f"{kettles}&created_before={between}").json()["items"]) == [97]
    assert degrees(follower.ask(f"{kettles}&created_after={between}").json()["items"]) == [98]
    assert follower.ask("?created_after=2026-11-28").status_code == 422, "a moment has a zone"


def first_moment_after(event: dict[str, Any]) -> str:
    at = datetime.fromisoformat(event["occurred_at"]) + timedelta(milliseconds=1)
    return quote(at.isoformat())


def test_a_change_tells_what_was_before() -> None:
    follower = Follower()
    with tenancy.acting_in(follower.place):
        mina = join("Mina Member", "interviewer")
        accounts.change_role(mina, role="recruiter", by=access.HOST)

    changed = follower.follow("&type=member_changed")

    assert [each["previous"] for each in changed] == [{"role": "interviewer"}]


def test_an_event_that_is_not_here_is_said_and_the_log_is_for_administrators() -> None:
    follower = Follower()
    other = Follower("brightwater", role="recruiter")

    unknown = follower.ask(f"?after={uuid7()}")

    assert (unknown.status_code, unknown.json()["errors"][0]["field"]) == (422, "after")
    assert other.ask("").status_code == 403


def test_what_was_told_of_who_is_removed_for_good_stays_in_its_place_without_their_name() -> None:
    follower = Follower()
    with tenancy.acting_in(follower.place):
        mina = join("Mina Member", "admin")
        amara = candidates.add(by=Visitor("Amara Nwosu"), name="Amara Nwosu")
        candidates.update(amara, by=mina, headline="Amara of the harbour")
    before = follower.follow()
    with tenancy.acting_in(follower.place):
        many.remove_many([amara], by=mina)

    theirs = f"subject_id={amara.id}"
    until(lambda: len(follower.ask(f"?{theirs}").json()["items"]) == 3, 60)  # as above
    added, changed, removed = follower.ask(f"?{theirs}").json()["items"]
    assert [added["id"], changed["id"]] == [
        each["id"] for each in before if each["type"].startswith("candidate_")
    ]
    assert added["actor"] == {"kind": "candidate", "id": None, "name": ""}
    assert changed["actor"]["name"] == "Mina Member"
    assert added["data"] == {
        "candidate_id": str(amara.id), "name": None, "source": None,
        "object_type": None, "object": None, "previous": {},
    }  # fmt: skip
    assert (changed["data"]["changes"], changed["previous"]) == (None, {})
    assert all(each["redacted_at"] for each in (added, changed))
    assert (removed["type"], removed["redacted_at"]) == ("candidate_removed", None)
    trail = Client().get(f"/api/v1/audit_events?{theirs}", headers=follower.headers).json()["items"]
    assert [each["sentence"] for each in trail] == ["removed for good", "corrected …", "added"]
    assert [bool(each["redacted_at"]) for each in trail] == [False, True, True]
    assert "Amara" not in str(trail)


def restored_from_a_dump() -> None:
    """What `pg_restore` leaves of the log: its numbers are of the server before, who had counted further."""
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"]) as owner:
        owner.execute("UPDATE kit_eventrow SET transaction = transaction + 1000000000")


def migrate() -> None:
    """As the host does after it."""
    subprocess.run(
        [sys.executable, "-m", "django", "migrate", "--verbosity=0"],
        env={**os.environ, "ROLECALL_AS_OWNER": "1"},
        check=True,
    )


def test_what_happens_after_the_log_was_restored_from_a_dump_is_told() -> None:
    follower = Follower()
    boil(follower.place, 97)
    boil(follower.place, 98)
    before = follower.follow("&per_page=1")
    restored_from_a_dump()
    migrate()
    boil(follower.place, 99)

    assert (degrees(before), degrees(follower.follow())) == ([97], [98, 99])
    assert follower.latest() == {"after": follower.after}
    migrate()
    boil(follower.place, 100)
    assert degrees(follower.follow()) == [100]
