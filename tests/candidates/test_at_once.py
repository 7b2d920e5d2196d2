"""Two at the same instant: one person, one tag, one document."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from rolecall.accounts import roles
from rolecall.candidates import actions as candidates
from rolecall.candidates.field_queries import options_held
from rolecall.candidates.models import Candidate, Document, EmailAddress, Tag
from rolecall.kit import tenancy
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Visitor
from rolecall.kit.models import EventRow
from tests.cast import found, join

AT_ONCE = 16


@pytest.fixture
def at_once(transactional_db: None) -> Callable[[Callable[[int], Any]], list[Any]]:
    """Run something in sixteen transactions that begin together."""
    organization = found("northwind", "Northwind Kites")
    gate = Barrier(AT_ONCE)

    def one(work: Callable[[int], Any], number: int) -> Any:
        try:
            gate.wait(timeout=30)
            with tenancy.acting_in(organization.id):
                return work(number)
        finally:
            connection.close()

    def all_of_them(work: Callable[[int], Any]) -> list[Any]:
        with ThreadPoolExecutor(AT_ONCE) as pool:
            return list(pool.map(lambda number: one(work, number), range(AT_ONCE)))

    all_of_them.organization_id = organization.id  # type: ignore[attr-defined]
    return all_of_them


def test_sixteen_applications_of_one_new_person_make_one_candidate(at_once: Any) -> None:
    def apply(number: int) -> tuple[Candidate, bool]:
        address = "hana@example.org" if number % 2 else "HANA@Example.org"
        return candidates.find_or_add(by=Visitor(), name=f"Hana {number}", email=address)

    outcomes = at_once(apply)

    with tenancy.acting_in(at_once.organization_id):
        assert Candidate.objects.count() == EmailAddress.objects.count() == 1
    assert len({candidate.id for candidate, _ in outcomes}) == 1
    assert [is_new for _, is_new in outcomes].count(True) == 1


def test_sixteen_uploads_of_one_file_are_one_document(at_once: Any) -> None:
    with tenancy.acting_in(at_once.organization_id):
        rae = join("Rae Recruiter", roles.RECRUITER)
        hana = candidates.add(by=rae, name="Hana")

    at_once(lambda number: candidates.attach(hana, by=rae, data=b"the same", file_name=f"{number}.txt"))

    with tenancy.acting_in(at_once.organization_id):
        assert Document.objects.count() == 1


def test_sixteen_inventors_of_a_tag_share_it(at_once: Any) -> None:
    with tenancy.acting_in(at_once.organization_id):
        rae = join("Rae Recruiter", roles.RECRUITER)
        people = [candidates.add(by=rae, name=f"Person {number}") for number in range(AT_ONCE)]

    at_once(lambda number: candidates.tag(people[number], ["Kafka"], by=rae))

    with tenancy.acting_in(at_once.organization_id):
        assert Tag.objects.count() == 1


def test_each_of_sixteen_changes_tells_what_the_one_before_left(at_once: Any) -> None:
    with tenancy.acting_in(at_once.organization_id):
        rae = join("Rae Recruiter", roles.RECRUITER)
        hana = candidates.add(by=rae, name="Hana", headline="first")
        as_read = [Candidate.objects.get(id=hana.id) for _ in range(AT_ONCE)]

    at_once(lambda number: candidates.update(as_read[number], by=rae, headline=f"{number}"))

    with tenancy.acting_in(at_once.organization_id):
        told = EventRow.objects.filter(type="candidate_changed").values_list("data", flat=True)
        steps = dict(each["changes"]["headline"] for each in told)
        reached = ["first"]
        while reached[-1] in steps:
            reached.append(steps[reached[-1]])
        assert len(reached) == AT_ONCE + 1
        assert reached[-1] == Candidate.objects.get(id=hana.id).headline


def test_nobody_is_given_an_option_by_the_name_that_it_had_until_a_moment_ago(at_once: Any) -> None:
    with tenancy.acting_in(at_once.organization_id):
        ada, rae = join("Ada Admin", roles.ADMIN), join("Rae Recruiter", roles.RECRUITER)
        level = candidates.add_field(by=ada, name="Level", kind="one_of", options=["Jr", "Sr"])
        people = [candidates.add(by=rae, name=f"Person {number}") for number in range(AT_ONCE)]

    def act(number: int) -> None:
        if number == AT_ONCE // 2:
            candidates.change_field(level, by=ada, renamed_options={"Sr": "Senior"})
            return
        with suppress(Invalid):  # it is offered no longer
            candidates.fill(people[number], {level.id: "Sr"}, by=rae)

    at_once(act)

    with tenancy.acting_in(at_once.organization_id):
        assert set(options_held(level)) <= {"Senior"}
