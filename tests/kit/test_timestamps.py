"""Moments come from the database as they were put there, to the microsecond, in UTC."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from django.db import DataError, connection
from hypothesis import given
from hypothesis import strategies as st

from rolecall.kit.timestamps import MomentLoader

pytestmark = pytest.mark.django_db
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(
    datetime(2, 1, 1),  # noqa: DTZ001  hypothesis wants the ends without a zone
    datetime(9998, 1, 1),  # noqa: DTZ001
    timezones=ZONES,
)


def back_from(written: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {written}::timestamptz")
        return cursor.fetchone()[0]


@given(moment=MOMENTS)
def test_as_the_database_writes_them(moment: datetime) -> None:
    in_utc = moment.astimezone(UTC)
    written = f"{in_utc:%H:%M:%S}" + (f".{in_utc.microsecond:06}".rstrip("0") if in_utc.microsecond else "")
    read = MomentLoader(0).load(f"{in_utc.year:04}-{in_utc:%m-%d} {written}+00".encode())
    assert (read, read.tzinfo) == (moment, UTC)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("'2031-03-30 02:30:00.5+01'", datetime(2031, 3, 30, 1, 30, 0, 500_000, UTC)),
        ("'0001-01-01 00:00:00+00'", datetime(1, 1, 1, tzinfo=UTC)),
        ("'9999-12-31 23:59:59.999999+00'", datetime(9999, 12, 31, 23, 59, 59, 999_999, UTC)),
    ],
)
def test_through_a_connection(written: str, moment: datetime) -> None:
    read = back_from(written)
    assert (read, getattr(read, "tzinfo", None)) == (moment, UTC)


@pytest.mark.parametrize("written", ["'infinity'", "'0044-03-15 12:00:00+00 BC'"])
def test_what_python_has_no_moment_for_is_refused(written: str) -> None:
    with pytest.raises(DataError):
        back_from(written)
