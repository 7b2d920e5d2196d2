"""Who merges at the same moment as others merge, or write about the same people."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection

from rolecall.accounts import roles
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import merging
from rolecall.candidates.models import (
    Candidate,
    CandidateTag,
    Merge,
)
from rolecall.kit import tenancy
from rolecall.kit.events import Visitor
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, Comment
from tests.candidates.conftest import left_with
from tests.cast import found, join
from tests.pipeline.conftest import open_job, someone

AT_ONCE = 16


def test_sixteen_merges_of_one_pair_are_one_and_nothing_written_meanwhile_is_lost(
    transactional_db: None,
) -> None:
    """Some merge, the others write about the one who goes: comments, tags, applications under his address."""
    organization = found("northwind", "Northwind Kites")
    with tenancy.acting_in(organization.id):
        rae = join("Rae Recruiter", roles.RECRUITER)
        jobs = [open_job(f"Job {number}") for number in range(4)]
        one, other = (
            candidates.find_or_add(by=rae, name=n, email=f"{n}@mail.example.org")[0] for n in ("one", "other")
        )
        pipeline.apply(jobs[0].posts.get(), someone(1, email="one@mail.example.org"), by=Visitor())

    acts: list[Callable[[int], object]] = [
        lambda _: pipeline.merge(one, other, by=rae),
        lambda number: pipeline.comment(other, by=rae, body=f"Comment {number}"),
        lambda number: candidates.tag(other, [f"tag {number}"], by=rae),
        lambda number: pipeline.apply(
            jobs[number // 4].posts.get(), someone(number, email="other@mail.example.org"), by=Visitor()
        ),
    ]
    gate = Barrier(2 * AT_ONCE)

    def do(number: int) -> str:
        act = acts[number % 4] if number >= AT_ONCE else acts[0]
        try:
            gate.wait(timeout=60)
            with tenancy.acting_in(organization.id):
                act(number % AT_ONCE)
        except merging.MergedAlready:
            return "merged already"
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(2 * AT_ONCE) as pool:
        outcomes = list(pool.map(do, range(2 * AT_ONCE)))

    with tenancy.acting_in(organization.id):
        assert Merge.objects.count() == 1
        assert outcomes.count("merged already") == AT_ONCE + 4 - 1
        assert (Comment.objects.count(), CandidateTag.objects.count()) == (4, 4)
        assert left_with(other.id) == {}
        assert Application.objects.filter(candidate=one, state="active").count() == 4
        assert set(Application.objects.values_list("candidate", flat=True)) == {one.id}


def test_who_writes_about_somebody_who_went_and_who_merges_do_not_wait_for_each_other(
    transactional_db: None,
) -> None:
    """A row about the one who went locks first that one, then the one who stays; so does a merge."""
    organization = found("northwind", "Northwind Kites")
    with tenancy.acting_in(organization.id):
        rae = join("Rae Recruiter", roles.RECRUITER)
        stays, went = (
            candidates.find_or_add(by=rae, name=n, email=f"{n}@mail.example.org")[0]
            for n in ("stays", "went")
        )
        pipeline.merge(stays, went, by=rae)

    def hold() -> None:
        with tenancy.acting_in(organization.id):
            merging.hold_people(*Candidate.objects.filter(id__in=[stays.id, went.id]))
        connection.close()

    with ThreadPoolExecutor(1) as pool:
        with tenancy.acting_in(organization.id), connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM candidates_candidate WHERE id = %s FOR KEY SHARE", [went.id])
            holding = pool.submit(hold)
            while not holding.done():
                cursor.execute("SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'")
                if cursor.fetchone():
                    break
            cursor.execute(
                "SELECT 1 FROM candidates_candidate WHERE id = %s FOR KEY SHARE NOWAIT", [stays.id]
            )
        holding.result(timeout=60)
