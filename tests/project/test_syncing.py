"""A copy of a list that is kept by `sync_token` is what a full read gives, whatever happened meanwhile."""

import random
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from threading import Event as Signal
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client

from rolecall.accounts import access, roles
from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Department, Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions.many import remove_many
from rolecall.candidates.models import Candidate, Merge, Tag
from rolecall.importing import actions as importing
from rolecall.importing.models import Run
from rolecall.jobs import actions as jobs
from rolecall.jobs.models import Job
from rolecall.kit import crypto, syncing, tenancy
from rolecall.kit.db import known_horizon, uuid7
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Automatic
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.actions.many import take_off_many
from rolecall.pipeline.models import Application
from rolecall.search import actions as searches
from rolecall.search.models import SavedSearch, TalentPool
from tests.cast import found, join
from tests.pipeline.conftest import open_job
from tests.runtime.rolecalls import until

pytestmark = pytest.mark.django_db(transaction=True)

BY = Automatic("The test")
FOLLOWED = (
    "candidates", "applications", "jobs", "job_posts", "requisitions", "interviews", "offers", "users",
    "departments", "locations", "tags", "sources", "tasks", "saved_searches", "talent_pools", "imports",
)  # fmt: skip
SEEDS, ROUNDS, ACTS = (6, 28), 3, 14


class Place:
    """An organization, with a program that reads it."""

    def __init__(self, role: str = roles.ADMIN) -> None:
        self.id = found("northwind", "Northwind Kites").id
        with tenancy.acting_in(self.id):
            self.rae = join("Rae Recruiter", roles.RECRUITER)
            _, secret = accounts.create_key(by=access.HOST, name="A copy", role=role)
        self.headers = {"Authorization": f"Bearer {secret}"}

    def ask(self, name: str, **query: Any) -> Any:
        return Client().get(f"/api/v1/{name}?{urlencode(query)}", headers=self.headers)

    def pages(self, name: str, *, per_page: int = 5, **query: Any) -> Iterator[dict[str, Any]]:
        """Every page of a list, by its cursors alone."""
        while True:
            page = self.ask(name, per_page=per_page, **query).json()
            yield page
            if page["next_cursor"] is None:
                return
            query = {"cursor": page["next_cursor"]}

    def act(self, do: Callable[[], object]) -> None:
        """Do something in a transaction of its own; what a rule forbids is left."""
        with suppress(RuleBroken), tenancy.acting_in(self.id):
            do()


def until_all_is_told() -> None:
    """Until nobody on this server writes who began before now: what was told since then would come again."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
        (now,) = cursor.fetchone()
    until(lambda: known_horizon() >= now, 120)


class Copy:
    """What a program keeps of a list."""

    def __init__(self, place: Place, name: str) -> None:
        self.place, self.name = place, name
        self.rows: dict[str, Any] = {}
        self.tombstones: list[dict[str, Any]] = []
        self._take(place.pages(name))

    def sync(self) -> int:
        """Bring it up to date; how many rows and tombstones came."""
        return self._take(self.place.pages(self.name, sync_token=self.token))

    def _take(self, pages: Iterator[dict[str, Any]]) -> int:
        taken = 0
        for page in pages:
            self.token = page["sync_token"]
            self.tombstones += page["tombstones"]
            self.rows |= {row["id"]: row for row in page["items"]}
            for gone in page["tombstones"]:
                self.rows.pop(gone["id"], None)
            taken += len(page["items"]) + len(page["tombstones"])
        return taken


class CountedCopy(Copy):
    """One that is read while nobody else writes: nothing comes twice, so what comes can be counted."""

    def _take(self, pages: Iterator[dict[str, Any]]) -> int:
        until_all_is_told()
        return super()._take(pages)


class Acts:
    """What happens, by chance."""

    def __init__(self, chance: random.Random) -> None:
        self.chance, self.made = chance, 0

    def next(self) -> Callable[[], object]:
        return self.chance.choice([
            self.add, self.add, self.rename, self.tag, self.apply, self.apply, self.move, self.reject,
            self.take_off, self.remove, self.merge, self.merge, self.undo_merge, self.rename_job,
            self.department, self.rename_department, self.drop_department, self.source, self.give_task,
            self.drop_stage, self.save_search, self.change_search, self.drop_search, self.add_pool,
            self.change_pool, self.drop_pool, self.bring, self.check,
        ])  # fmt: skip

    def some(self, rows: Any) -> Any:
        among = list(rows.order_by("id"))
        if not among:
            raise RuleBroken
        return self.chance.choice(among)

    def person(self) -> Candidate:
        found: Candidate = self.some(Candidate.objects.current())
        return found

    def word(self) -> str:
        self.made += 1
        return f"Word {self.made}"

    def add(self) -> None:
        word = self.word()
        candidates.add(by=BY, name=word, email=f"{uuid7().hex}@mail.example.org")

    def rename(self) -> None:
        candidates.update(self.person(), by=BY, name=self.word())

    def tag(self) -> None:
        candidates.tag(self.person(), [self.chance.choice(["north", "south"])], by=BY)

    def apply(self) -> None:
        pipeline.add(self.some(Job.objects), self.person(), by=BY)

    def move(self) -> None:
        application = self.some(Application.objects.active())
        pipeline.move(application, to=self.chance.choice(application.job.current_stages()), by=BY)

    def reject(self) -> None:
        pipeline.reject(self.some(Application.objects.active()), by=BY)

    def take_off(self) -> None:
        take_off_many([self.some(Application.objects.filter(id__isnull=False))], by=BY)

    def remove(self) -> None:
        remove_many([self.person()], by=BY)

    def merge(self) -> None:
        kept, other = self.person(), self.person()
        pipeline.merge(kept, other, by=BY)

    def undo_merge(self) -> None:
        pipeline.undo_merge(self.some(Merge.objects), by=BY)

    def rename_job(self) -> None:
        jobs.update(self.some(Job.objects), by=BY, title=self.word())

    def department(self) -> None:
        made = accounts.add_department(by=access.HOST, name=self.word())
        jobs.update(self.some(Job.objects), by=BY, department=made)

    def rename_department(self) -> None:
        accounts.rename_department(self.some(Department.objects), by=access.HOST, name=self.word())

    def drop_department(self) -> None:
        accounts.remove_department(self.some(Department.objects), by=access.HOST)

    def source(self) -> None:
        made = candidates.source_named(self.word(), "referral")
        candidates.update(self.person(), by=BY, source=made)

    def give_task(self) -> None:
        person = self.person()
        rae = Member.objects.get()
        pipeline.give_task(person, pipeline.Wish(self.word(), rae, None, ""), by=BY)

    def save_search(self) -> None:
        shared = self.chance.random() < 0.7
        searches.save(self.word(), {"q": [self.word()]}, by=Member.objects.get(), shared=shared)

    def change_search(self) -> None:
        search, shared = self.some(SavedSearch.objects), self.chance.random() < 0.5
        searches.change(search, by=Member.objects.get(), name=self.word(), shared=shared)

    def drop_search(self) -> None:
        searches.remove(self.some(SavedSearch.objects.filter(removed_at=None)), by=Member.objects.get())

    def add_pool(self) -> None:
        searches.add_pool(self.word(), by=BY)

    def change_pool(self) -> None:
        searches.change_pool(self.some(TalentPool.objects.in_use()), by=BY, name=self.word())

    def drop_pool(self) -> None:
        searches.remove_pool(self.some(TalentPool.objects.in_use()), by=BY)

    def bring(self) -> None:
        importing.bring_table(
            b"Name,E-mail\nAda,ada@mail.example.org\n", "people.csv", by=Member.objects.get()
        )

    def check(self) -> None:
        importing.check(self.some(Run.objects), by=Member.objects.get())

    def drop_stage(self) -> None:
        job = self.some(Job.objects)
        stages = job.current_stages()
        pipeline.remove_stage(stages[1], people_to=stages[0], by=BY)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_copy_that_is_kept_by_tokens_is_what_a_full_read_gives(seed: int) -> None:
    place, acts = Place(), Acts(random.Random(seed))
    place.act(lambda: [open_job("Backend Engineer"), open_job("Sailmaker"), *(acts.add() for _ in range(8))])
    copies = [Copy(place, name) for name in FOLLOWED]

    for _ in range(ROUNDS):
        for _ in range(ACTS):
            place.act(acts.next())
        for copy in copies:
            copy.sync()
            [whole] = place.pages(copy.name, per_page=500)
            assert copy.rows == {row["id"]: row for row in whole["items"]}, copy.name

    reasons = {gone["reason"] for copy in copies for gone in copy.tombstones}
    assert {"deleted", "merged"} <= reasons
    assert all(gone["deleted"] is True for copy in copies for gone in copy.tombstones)


def test_only_what_changed_comes_and_who_was_merged_is_told_with_who_goes_on() -> None:
    place = Place()
    with tenancy.acting_in(place.id):
        one, two, three = (candidates.add(by=BY, name=name) for name in ("One", "Two", "Three"))
    copy = CountedCopy(place, "candidates")
    copy.sync()

    assert copy.sync() == 0
    place.act(lambda: candidates.update(three, by=BY, headline="Weaver"))
    assert copy.sync() == 1
    place.act(lambda: pipeline.merge(one, two, by=BY))
    copy.sync()

    [gone] = copy.tombstones
    assert gone == {"id": str(two.id), "deleted": True, "reason": "merged", "merged_into": str(one.id)}
    assert copy.rows[str(three.id)]["headline"] == "Weaver"


def test_what_commits_late_is_not_lost() -> None:
    place = Place()
    copy = Copy(place, "departments")
    copy.sync()
    told, may_end = Signal(), Signal()

    def slowly() -> None:
        try:
            with tenancy.acting_in(place.id):
                accounts.add_department(by=access.HOST, name="Sails")
                told.set()
                assert may_end.wait(30)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(slowly)
        assert told.wait(30)
        place.act(lambda: accounts.add_department(by=access.HOST, name="Masts"))
        copy.sync()
        meanwhile = [row["name"] for row in copy.rows.values()]
        may_end.set()
        slow.result()
    copy.sync()

    assert meanwhile == ["Masts"]
    assert sorted(row["name"] for row in copy.rows.values()) == ["Masts", "Sails"]


def test_a_token_is_of_its_list_its_filters_and_its_key_and_does_not_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = Place()
    token = Copy(place, "candidates").token
    with tenancy.acting_in(place.id):
        _, secret = accounts.create_key(by=access.HOST, name="Another", role=roles.RECRUITER)
    other = Client().get(
        f"/api/v1/candidates?sync_token={token}", headers={"Authorization": f"Bearer {secret}"}
    )
    monkeypatch.setattr(syncing, "LASTS", timedelta(0) - timedelta(seconds=1))
    old = place.ask("candidates", sync_token=token)

    for name, query in (("jobs", {}), ("candidates", {"q": "Ines"})):
        refused = place.ask(name, sync_token=token, **query)
        assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "sync_token")
    assert place.ask("candidates", sync_token="made up").status_code == 422
    for gone in (other, old):
        assert (gone.status_code, gone.json()["code"]) == (410, "sync_token_expired")
        assert "without `sync_token`" in gone.json()["detail"]


def test_a_token_from_after_the_back_up_that_was_restored_is_refused() -> None:
    """The server counts on from the back-up: of what happens now it would tell nothing for a long time."""
    place = Place()
    copy = Copy(place, "departments")
    told = crypto.unsign(syncing.PURPOSE, copy.token)
    assert isinstance(told, list)
    later = crypto.sign(syncing.PURPOSE, [told[0] + 10**9, *told[1:]])
    place.act(lambda: accounts.add_department(by=access.HOST, name="Sails"))

    answer = place.ask("departments", sync_token=later)

    assert (answer.status_code, answer.json()["code"]) == (410, "sync_token_expired")
    assert copy.sync() == 1


def test_a_cursor_carries_its_filters_and_takes_no_others() -> None:
    place = Place()
    with tenancy.acting_in(place.id):
        for number in range(3):
            candidates.tag(candidates.add(by=BY, name=f"Person {number}"), ["north"], by=BY)
        candidates.add(by=BY, name="Not tagged")
    first = place.ask("candidates", tag="north", per_page=1).json()
    cursor = first["next_cursor"]

    alone, repeated = (
        place.ask("candidates", cursor=cursor),
        place.ask("candidates", cursor=cursor, tag="north"),
    )
    other = place.ask("candidates", cursor=cursor, tag="south")

    assert [row["name"] for row in alone.json()["items"]] == ["Person 1", "Person 0"]
    assert alone.json()["items"] == repeated.json()["items"]
    assert (other.status_code, other.json()["errors"][0]["field"]) == (422, "cursor")


def test_a_list_that_goes_on_the_same_has_the_same_version() -> None:
    place = Place()
    with tenancy.acting_in(place.id):
        made = [Tag.objects.create(name=name, name_normalised=name) for name in ("north", "south")]
    tags = {place.ask("tags", per_page=n).headers["ETag"] for n in (1, 2, 2)}
    place.act(lambda: candidates.add(by=BY, name="Somebody"))

    assert len(made) == len(tags) == 2
    assert {place.ask("tags", per_page=n).headers["ETag"] for n in (1, 2)} == tags
