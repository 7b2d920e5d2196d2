from datetime import UTC, date, datetime, timedelta

import pytest

from rolecall.ui import filters

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("past", "said"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=5), "5 min"),
        (timedelta(hours=2, minutes=50), "2 h"),
        (timedelta(days=3), "3 d"),
        (timedelta(days=29, hours=23), "29 d"),
        (timedelta(days=30), "25 Oct 2026"),
        (-timedelta(hours=3), "in 3 h"),
        (-timedelta(seconds=10), "now"),
    ],
)
def test_time_is_relative_near_and_absolute_far(past: timedelta, said: str) -> None:
    assert filters.ago(NOW - past, now=NOW) == said


def test_nothing_is_said_of_no_time() -> None:
    assert (filters.ago(None), filters.day(None), filters.moment(None)) == ("", "", "")


def test_dates_are_written_out() -> None:
    assert filters.day(date(2026, 3, 1)) == "1 Mar 2026"
    assert filters.moment(datetime(2026, 3, 14, 14, 30, tzinfo=UTC)) == "14 Mar 2026, 14:30"


@pytest.mark.parametrize(
    ("low", "high", "currency", "period", "said"),
    [
        (70_000, 95_000, "EUR", "", "€70,000 – €95,000"),
        (70_000, None, "EUR", "year", "€70,000 a year"),
        (None, 95_000, "SEK", "month", "up to SEK\xa095,000 a month"),
        (22.5, 30, "USD", "hour", "$22.50 – $30 an hour"),
        (50_000, 50_000, "GBP", "year", "£50,000 a year"),
        (None, None, "EUR", "year", ""),
    ],
)
def test_money_has_a_currency_and_a_period(
    low: int | None, high: int | None, currency: str, period: str, said: str
) -> None:
    assert filters.money_range(low, high, currency, period) == said


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Hana Tanaka", "HT"),
        ("Ravi", "R"),
        ("Jean-Luc van den Berg", "JB"),
        ("李小龙", "李"),
        ("", "?"),
        ("(x) Öz", "Ö"),
    ],
)
def test_initials_work_in_every_script(name: str, letters: str) -> None:
    assert filters.initials(name) == letters


def test_a_hue_is_stable_and_one_of_twelve() -> None:
    assert filters.hue("mara") == filters.hue("mara")
    assert {filters.hue(str(n)) for n in range(500)} == set(range(12))


def test_things_are_counted() -> None:
    assert filters.plural(1, "person", "people") == "1 person"
    assert filters.plural(1204, "job") == "1,204 jobs"
    assert (filters.number(None), filters.number(1204), filters.number(4.50)) == ("–", "1,204", "4.5")


def test_rich_text_is_cleaned_before_it_is_called_safe() -> None:
    assert filters.rich("<p>Hi<script>alert(1)</script></p>") == "<p>Hi</p>"


LENGTHS = (
    timedelta(seconds=59),
    timedelta(minutes=1),
    timedelta(minutes=59, seconds=30),
    timedelta(hours=1),
    timedelta(hours=23, minutes=59),
    timedelta(days=1),
    timedelta(days=29, hours=23),
)


@pytest.mark.parametrize("past", [timedelta(0), *LENGTHS, *[-each for each in LENGTHS], -timedelta(days=40)])
def test_what_is_said_of_a_moment_holds_until_then(past: timedelta) -> None:
    moment = NOW - past

    until = filters.said_until(moment, NOW)

    assert filters.ago(moment, now=until - timedelta(microseconds=1)) == filters.ago(moment, now=NOW)
    assert filters.ago(moment, now=until) != filters.ago(moment, now=NOW)


def test_a_date_is_said_for_ever() -> None:
    assert filters.said_until(NOW - timedelta(days=30), NOW) == filters.NEVER
