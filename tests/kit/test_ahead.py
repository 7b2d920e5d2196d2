"""What is asked ahead is answered as if it were asked when it is needed, and never twice or too late."""

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, connections, transaction
from django.test.utils import CaptureQueriesContext

from rolecall.accounts.models import Department
from rolecall.kit import tenancy
from rolecall.kit.ahead import Asking, ahead, rows
from rolecall.kit.db import uuid7
from tests.cast import found

pytestmark = pytest.mark.django_db(transaction=True)
NAMES = "SELECT name FROM accounts_department WHERE name_normalised <> %s ORDER BY name"
NUMBER = "SELECT %s::int + 41 AS answer"
ASKED = [Asking(NAMES, [""]), Asking(NUMBER, [1])]


def names() -> list[str]:
    return [name for (name,) in rows(NAMES, [""])]


@pytest.fixture
def here(transactional_db: None) -> UUID:
    """An organization that nobody acts in."""
    return found("northwind", "Northwind Kites").id


@pytest.fixture
def met(here: UUID) -> UUID:
    """The organization, on a connection that has met these statements."""
    for _ in range(3):
        with tenancy.acting_in(here):
            names()
            rows(NUMBER, [1])
    return here


@pytest.fixture
def inside(met: UUID) -> Iterator[None]:
    """In the transaction of an organization, on such a connection."""
    with tenancy.acting_in(met):
        yield


@pytest.fixture
def beside(here: UUID) -> Iterator[Callable[[str], None]]:
    """Adds a department by another connection."""
    other = connections.create_connection("default")

    def add(name: str) -> None:
        with other.cursor() as cursor:
            cursor.execute("BEGIN")
            cursor.execute("SELECT set_config(%s, %s, true)", [tenancy.SETTING, str(here)])
            cursor.execute(
                "INSERT INTO accounts_department (id, created_at, organization_id, name, name_normalised)"
                " VALUES (%s, now(), %s, %s, %s)",
                [uuid7(), here, name, name.lower()],
            )
            cursor.execute("COMMIT")

    yield add
    other.close()


@pytest.mark.usefixtures("inside")
def test_what_was_asked_ahead_is_answered_once_as_it_was_then(beside: Callable[[str], None]) -> None:
    ahead(*ASKED)
    beside("Smithy")
    assert (names(), rows(NUMBER, [1])) == ([], [(42,)])
    assert names() == ["Smithy"]


@pytest.mark.usefixtures("inside")
def test_other_values_are_another_question(beside: Callable[[str], None]) -> None:
    ahead(*ASKED)
    beside("Smithy")
    assert rows(NUMBER, [2]) == [(43,)]
    assert rows(NAMES, ["forge"]) == [("Smithy",)]


@pytest.mark.usefixtures("inside")
def test_whatever_may_have_changed_it_makes_it_be_asked_anew() -> None:
    ahead(*ASKED)
    Department.objects.create(name="Smithy", name_normalised="smithy")
    assert names() == ["Smithy"]


@pytest.mark.parametrize("fine", [True, False])
def test_nothing_that_was_asked_ahead_outlives_its_transaction(
    met: UUID, beside: Callable[[str], None], fine: bool
) -> None:
    with tenancy.acting_in(met):
        ahead(*ASKED)
        transaction.set_rollback(not fine)
    beside("Smithy")
    with tenancy.acting_in(met):
        assert names() == ["Smithy"]


def test_what_goes_with_the_beginning_is_asked_inside_of_the_organization(
    met: UUID, beside: Callable[[str], None]
) -> None:
    beside("Smithy")
    with tenancy.acting_in(met, ahead=ASKED):
        beside("Forge")
        assert (names(), rows(NUMBER, [1])) == (["Smithy"], [(42,)])
    with tenancy.acting_in(uuid7(), ahead=ASKED):
        assert names() == []


@pytest.mark.usefixtures("inside")
def test_what_is_wrong_with_one_is_said_and_the_connection_goes_on() -> None:
    divided = Asking("SELECT 84 / %s::int AS answer", [2])
    for _ in range(3):
        rows(*divided)
    with pytest.raises(DatabaseError, match="division by zero"), transaction.atomic():
        ahead(ASKED[0], Asking(divided.sql, [0]), ASKED[1])
    assert (names(), rows(*divided)) == ([], [(42,)])


@pytest.mark.usefixtures("inside")
def test_whoever_counts_statements_sees_each_by_itself() -> None:
    with CaptureQueriesContext(connection) as seen:
        ahead(*ASKED)
        names()
        rows(NUMBER, [1])
    assert [each["sql"].split()[1] for each in seen.captured_queries] == ["name", "1::int"]


def test_behind_a_pool_that_prepares_nothing_it_is_asked_ahead_as_well(
    here: UUID, beside: Callable[[str], None]
) -> None:
    connection.ensure_connection()
    connection._prepared._there._prepared.prepare_threshold = None  # type: ignore[attr-defined]
    with tenancy.acting_in(here, ahead=ASKED):
        beside("Smithy")
        assert (names(), names()) == ([], ["Smithy"])
        ahead(*ASKED)
        beside("Forge")
        assert (names(), rows(NUMBER, [1]), names()) == (["Smithy"], [(42,)], ["Forge", "Smithy"])
    connection.close()
