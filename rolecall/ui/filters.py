"""How dates, numbers, money and names are written on every screen."""

import zlib
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from babel.numbers import format_currency, get_currency_precision, get_currency_symbol
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from markupsafe import Markup

from rolecall.kit import richtext

HUES = 12
NEVER = datetime.max.replace(tzinfo=UTC)
PERIODS = {"hour": "an hour", "day": "a day", "week": "a week", "month": "a month", "year": "a year"}


def ago(value: datetime | date | None, now: datetime | None = None) -> str:
    """Say how long ago in the fewest letters; the date itself after thirty days."""
    if value is None:
        return ""
    if not isinstance(value, datetime):
        return day(value)
    past = (now or timezone.now()) - value
    if abs(past) >= _DATED:
        return day(value)
    return _span(past) if past >= timedelta(0) else f"in {_span(-past)}".replace("in just now", "now")


def said_until(value: datetime, now: datetime) -> datetime:
    """When `ago` says something else of a moment than it does now."""
    past = now - value
    if past < timedelta(0):
        return _said_before(value, -past)
    if past >= _DATED:
        return NEVER
    unit = _unit(past)
    return value + (past // unit + 1) * unit


_DATED = timedelta(days=30)
_UNITS = (timedelta(days=1), timedelta(hours=1), timedelta(minutes=1))


def _said_before(value: datetime, left: timedelta) -> datetime:
    """When something else is said of a moment to come: just after as many whole days or hours were left."""
    unit = _unit(left)
    whole = min(left // unit * unit, _DATED)
    return value - whole + timedelta.resolution if whole else value


def _unit(length: timedelta) -> timedelta:
    return next(each for each in _UNITS if length >= each or each is _UNITS[-1])


def _span(length: timedelta) -> str:
    minutes = int(length.total_seconds() // 60)
    if minutes < 1:
        return "just now"
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 60 * 24 else f"{minutes // (60 * 24)} d"


def day(value: datetime | date | None) -> str:
    """Write a date as 14 Mar 2026."""
    if value is None:
        return ""
    value = _local(value)
    return f"{value.day} {value:%b %Y}"


def moment(value: datetime | date | None) -> str:
    """Write a date with its time as 14 Mar 2026, 14:30."""
    if not isinstance(value, datetime):
        return day(value)
    local = _local(value)
    return f"{local.day} {local:%b %Y, %H:%M}"


def _local(value: datetime | date) -> datetime | date:
    aware = isinstance(value, datetime) and timezone.is_aware(value)
    return timezone.localtime(value) if aware else value  # type: ignore[arg-type]


def number(value: float | Decimal | None) -> str:
    """Write a number with thousands apart; a dash for none."""
    if value is None:
        return "–"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.2f}".rstrip("0").rstrip(".")


def money_range(
    low: int | Decimal | None, high: int | Decimal | None = None, currency: str = "EUR", period: str = ""
) -> str:
    """Write a salary range as €70,000 – €95,000 a year."""
    ends = [_money(amount, currency) for amount in dict.fromkeys((low, high)) if amount is not None]
    if not ends:
        return ""
    words = " – ".join(ends) if low is not None else f"up to {ends[0]}"
    return f"{words} {PERIODS.get(period, period)}".strip()


def _money(amount: int | Decimal, currency: str) -> str:
    whole = amount == int(amount)
    digits = 0 if whole else get_currency_precision(currency)
    gap = "\xa0" if get_currency_symbol(currency, "en").isalpha() else ""
    pattern = f"¤{gap}#,##0" + ("." + "0" * digits if digits else "")
    return format_currency(amount, currency, pattern, locale="en", currency_digits=False)


def plural(count: int, one: str, many: str = "") -> str:
    """Count things: 1 person, 3 people."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def initials(name: str) -> str:
    """Return the first letters of the first and last word of a name, in any script."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    if not words:
        return "?"
    ends = [words[0], words[-1]] if len(words) > 1 else [words[0]]
    return "".join(word[0] for word in ends).upper()


def hue(value: object) -> int:
    """Return a number from 0 to 11 that stays the same for the same id or name."""
    return zlib.crc32(str(value).encode()) % HUES


def rich(html: str | None) -> Markup:
    """Mark stored rich text as safe, after sanitising it once more."""
    return Markup(richtext.clean(html or ""))  # noqa: S704  the sanitiser has just run


def plain(html: str | None) -> str:
    """Return the text of rich text."""
    return richtext.to_text(html or "")


ALL = {
    "ago": ago,
    "date": day,
    "datetime": moment,
    "filesize": filesizeformat,
    "hue": hue,
    "initials": initials,
    "money_range": money_range,
    "number": number,
    "plain": plain,
    "plural": plural,
    "rich": rich,
    "tuple": tuple,
}
