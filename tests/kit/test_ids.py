"""Keys are ordered by time, also where the clock stands still."""

from datetime import UTC, datetime, timedelta

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.audit.queries import first_id_at
from rolecall.kit import clock
from rolecall.kit.db import uuid7
from rolecall.kit.models import EventRow

NOON = datetime(2026, 3, 2, 12, 0, 0, 250_000, tzinfo=UTC)


def test_keys_of_one_pinned_moment_are_in_the_order_in_which_they_were_made() -> None:
    with clock.at(NOON):
        made = [uuid7() for _ in range(10_000)]

    assert made == sorted(made)
    assert len(set(made)) == 10_000


def test_a_moment_that_comes_again_goes_on_after_its_keys() -> None:
    keys = []
    for moment in (NOON, NOON + timedelta(hours=1), NOON):
        with clock.at(moment):
            keys.append(uuid7())
    first, later, again = keys

    assert first < again < later


def test_a_key_of_a_pinned_moment_is_a_uuid_of_version_7_that_tells_it() -> None:
    with clock.at(NOON):
        key = uuid7()

    assert (key.version, key.variant) == (7, "specified in RFC 4122")
    assert key.int >> 80 == int(NOON.timestamp() * 1000)
    assert first_id_at(NOON) < key < first_id_at(NOON + timedelta(milliseconds=1))


def test_two_keys_of_a_moment_differ_in_more_than_their_number() -> None:
    with clock.at(NOON):
        tails = {uuid7().int % 2**48 for _ in range(100)}

    assert len(tails) == 100


def test_a_history_told_with_a_pinned_clock_is_read_in_its_order(ada: Member) -> None:
    names = [f"Department {number:02}" for number in range(40)]
    with clock.at(NOON):
        for name in names:
            accounts.add_department(by=ada, name=name)

    told = EventRow.objects.filter(type="department_added").order_by("id")

    assert [row.data["name"] for row in told] == names
