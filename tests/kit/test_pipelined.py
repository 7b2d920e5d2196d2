"""Statements that are sent ahead do what they do otherwise, and what is wrong with one is said as well."""

import threading
from collections.abc import Callable
from uuid import UUID

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from rolecall.accounts.models import Department
from rolecall.kit import tenancy
from rolecall.kit.db import uuid7
from rolecall.kit.pipelined import pipelined
from rolecall.kit.pouring import pour
from rolecall.kit.written import put

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def inside(organization: object) -> Callable[[], object]:
    return lambda: tenancy.acting_in(organization.id)  # type: ignore[attr-defined]


def a_department(name: str, id_: UUID | None = None) -> Department:
    return Department(id=id_ or uuid7(), name=name, name_normalised=name.lower())


def names() -> list[str]:
    return list(Department.objects.order_by("name").values_list("name", flat=True))


def test_what_is_read_sees_what_was_sent_before(inside: Callable[[], object]) -> None:
    with inside(), pipelined():  # type: ignore[attr-defined]
        smithy, forge = pour([a_department("Smithy"), a_department("Forge")])
        pour([a_department("Foundry")])
        assert names() == ["Forge", "Foundry", "Smithy"]
        smithy.name = "Big smithy"
        put(smithy, "name")
        with transaction.atomic():
            forge.delete()
        smithy.save(update_fields=["name"])
        assert Department.objects.filter(name="Foundry").update(name="Foundry 2") == 1
        assert Department.objects.filter(name="Nowhere").update(name="Foundry 2") == 0

    with inside():  # type: ignore[attr-defined]
        assert names() == ["Big smithy", "Foundry 2"]


def test_what_is_violated_is_raised_and_nothing_stays(inside: Callable[[], object]) -> None:
    with inside():  # type: ignore[attr-defined]
        (there,) = pour([a_department("Smithy")])

    def write() -> None:
        with inside(), pipelined():  # type: ignore[attr-defined]
            pour([a_department("Forge")])
            pour([a_department("Foundry", there.id)])
            pour([a_department("Mill")])

    with pytest.raises(IntegrityError):
        write()
    with inside():  # type: ignore[attr-defined]
        assert names() == ["Smithy"]


def test_what_is_violated_is_raised_by_the_next_that_is_read(inside: Callable[[], object]) -> None:
    with inside():  # type: ignore[attr-defined]
        (there,) = pour([a_department("Smithy")])

    def write() -> None:
        with transaction.atomic(), pipelined():
            pour([a_department("Foundry", there.id)])
            names()
            pytest.fail("It went on.")

    with inside():  # type: ignore[attr-defined]
        with pytest.raises(IntegrityError):
            write()
        assert names() == ["Smithy"]


def test_a_row_that_is_gone_is_missed(inside: Callable[[], object]) -> None:
    with pytest.raises(DatabaseError, match="no row"), inside(), pipelined():  # type: ignore[attr-defined]
        put(a_department("Never kept"), "name")


def test_an_act_that_fails_by_itself_says_why(inside: Callable[[], object]) -> None:
    def write() -> None:
        with inside(), pipelined():  # type: ignore[attr-defined]
            pour([a_department("Smithy")])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write()
    with inside():  # type: ignore[attr-defined]
        assert names() == []


def test_more_than_the_wire_holds_is_sent_while_answers_come(inside: Callable[[], object]) -> None:
    """Neither side may wait for the other to read."""
    done = threading.Event()

    def write() -> None:
        with inside(), pipelined():  # type: ignore[attr-defined]
            for number in range(400):
                pour([a_department(f"{number} {'x' * 50}")])
                with connection.cursor() as cursor:
                    cursor.execute("SELECT repeat('y', 50000)", [])
        connection.close()
        done.set()

    threading.Thread(target=write, daemon=True).start()
    assert done.wait(60)
    with inside():  # type: ignore[attr-defined]
        assert len(names()) == 400
