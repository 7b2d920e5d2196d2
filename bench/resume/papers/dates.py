"""Months and spans as people of each language write them."""

from typing import Any

from papers.people import Month

ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
STYLES = {
    "long": "{long} {year}", "short": "{short} {year}", "slash": "{month:02}/{year}",
    "dot": "{month:02}.{year}", "iso": "{year}-{month:02}", "year": "{year}", "upper": "{upper} {year}",
    "apostrophe": "{short} ’{two:02}", "cjk": "{year}年{month}月", "cjk_dot": "{year}.{month:02}",
    "cjk_slash": "{year}/{month:02}", "us": "{month}/{year}", "two": "{month:02}/{two:02}",
    "arabic": "{long} {year}", "day": "01.{month:02}.{year}", "comma": "{short}, {year}",
    "season": "{season} {year}", "upright": "{month:02}-{year}",
}  # fmt: skip
PRECISE = {name for name in STYLES if name not in ("year", "season")}
DASHES = (" – ", " - ", "–", " — ")


def month_in(month: Month, style: str, words: dict[str, Any]) -> str:
    """One month."""
    year, number = month
    written = STYLES[style].format(
        long=words["months"][number - 1],
        short=words["short"][number - 1],
        upper=words["short"][number - 1].rstrip(".").upper(),
        year=year,
        two=year % 100,
        month=number,
        season=words["season"][number % 12 // 3] if style == "season" else "",
    )
    return written.translate(ARABIC_DIGITS) if style == "arabic" else written


def span_in(start: Month, end: Month | None, style: str, words: dict[str, Any], look: dict[str, Any]) -> str:
    """From a month to another, or to now, joined in the look's way."""
    first = month_in(start, style, words)
    if end is None and look["since"] and "since" in words:
        return f"{words['since']} {first}"
    last = month_in(end, style, words) if end else look["now"]
    if end is not None and style == "year" and start[0] == end[0]:
        return first
    return f"{first}{look['dash']}{last}".rstrip()


LENGTHS = {"year": "year", "years": "years", "month": "month", "months": "months"}


def length_in(start: Month, end: Month, words: dict[str, str] | None = None) -> str:
    """How long that was, as networks for careers print it."""
    words, months = words or LENGTHS, (end[0] - start[0]) * 12 + end[1] - start[1] + 1
    counts = zip(("year", "month"), divmod(months, 12), strict=True)
    return " ".join(f"{count} {words[unit + 's' * (count > 1)]}" for unit, count in counts if count)


def in_truth(month: Month, style: str) -> str:
    """The month as the truth has it: no more than the paper says."""
    return f"{month[0]}-{month[1]:02}" if style in PRECISE else str(month[0])
