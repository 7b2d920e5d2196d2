"""The kinds of questions: what each takes for an answer, and when an answer is the one that must be given.

Forms and the API ask the same kind, so that an answer is right or wrong wherever it comes from.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from rolecall.kit import text

Value = str | int | float | list[str] | dict[str, Any]

SHORT, LONG = 300, 5_000
MOST_OPTIONS, OPTION = 50, 200
FILE_BYTES = 10 * 1024 * 1024
FILE_TOO_LARGE = "This file is larger than 10 MB. Save a smaller one, then add it here."


class BadAnswer(ValueError):
    """An answer or a must-have that cannot be; its words say what to do."""


class Kind:
    """What is common to all kinds: an answer is asked for in words, and none of them decides anything."""

    missing = "Answer this question."
    has_options = False

    def take(self, raw: object, options: Sequence[str]) -> Value | None:
        """The answer as it is stored, None for none; `BadAnswer` says what is wrong."""
        raise NotImplementedError

    def must_have(self, raw: object, options: Sequence[str]) -> Any:
        """What an answer must be to pass, as it is stored; `BadAnswer` says what is wrong."""
        raise BadAnswer("Only yes or no, choices and numbers can have an answer that must be given.")

    def meets(self, value: Value, must_have: Any) -> bool:
        """Whether an answer is what it must be."""
        raise NotImplementedError

    def limits(self, raw: object) -> dict[str, Any]:
        """The least and the most that make sense for an answer; `BadAnswer` says what is wrong."""
        raise BadAnswer("Only a number can have a smallest and a largest answer.")

    def keep_within(self, value: Value, limits: Mapping[str, Any]) -> None:
        """Refuse an answer that makes no sense; `BadAnswer` says which does."""

    def shown(self, value: Any) -> str:
        """An answer as people read it; one that this kind would not store, as it stands."""
        return str(value)


class Words(Kind):
    """A line or a few paragraphs."""

    def __init__(self, limit: int, *, lines: bool) -> None:
        self.limit = limit
        self.lines = lines

    def take(self, raw: object, options: Sequence[str]) -> Value | None:
        if raw is None:
            return None
        if not isinstance(raw, str):
            raise BadAnswer("Answer in words.")
        words = text.block(raw) if self.lines else text.line(raw)
        if len(words) > self.limit:
            raise BadAnswer(f"Shorten this to {self.limit:,} characters; it has {len(words):,}.")
        return words or None


class YesOrNo(Kind):
    missing = "Choose yes or no."

    def take(self, raw: object, options: Sequence[str]) -> Value | None:
        if isinstance(raw, bool):
            return "yes" if raw else "no"
        if raw not in ("yes", "no", "", None):
            raise BadAnswer(self.missing)
        return str(raw) if raw else None

    def must_have(self, raw: object, options: Sequence[str]) -> Any:
        only = raw[0] if isinstance(raw, list | tuple) and len(raw) == 1 else raw
        if not isinstance(only, str | bool) or only == "":
            raise BadAnswer("Choose which answer must be given: yes or no.")
        return self.take(only, options)

    def meets(self, value: Value, must_have: Any) -> bool:
        return bool(value == must_have)

    def shown(self, value: Any) -> str:
        return str(value).capitalize()


class OneOf(Kind):
    missing = "Choose one."
    has_options = True

    def take(self, raw: object, options: Sequence[str]) -> Value | None:
        if raw in ("", None):
            return None
        if not isinstance(raw, str) or raw not in options:
            raise BadAnswer("Choose one of the answers that are offered.")
        return raw

    def must_have(self, raw: object, options: Sequence[str]) -> Any:
        return _some_of(raw, options)

    def meets(self, value: Value, must_have: Any) -> bool:
        return value in must_have


class SeveralOf(Kind):
    missing = "Choose at least one."
    has_options = True

    def take(self, raw: object, options: Sequence[str]) -> Value | None:
        chosen = [raw] if isinstance(raw, str) and raw else raw or []
        if not isinstance(chosen, list | tuple) or any(each not in options for each in chosen):
            raise BadAnswer("Choose from the answers that are offered.")
        return [option for option in options if option in chosen] or None

    def must_have(self, raw: object, options: Sequence[str]) -> Any:
        return _some_of(raw, options)

    def meets(self, value: Value, must_have: Any) -> bool:
        return isinstance(value, list) and all(each in value for each in must_have)

    def shown(self, value: Any) -> str:
        return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


class Number(Kind):
    missing = "Enter a number."
    most = 10**12

    def take(self, raw: object, options: Sequence[str]) -> Value | None:
        number = self._number(raw)
        if number is not None and abs(number) > self.most:
            raise BadAnswer("Enter a smaller number.")
        return number

    def must_have(self, raw: object, options: Sequence[str]) -> Any:
        ends = self._ends(raw)
        if not ends:
            raise BadAnswer("Say the lowest number that passes, the highest, or both.")
        if _are_crossed(ends):
            raise BadAnswer("The lowest number that passes is above the highest.")
        return ends

    def limits(self, raw: object) -> dict[str, Any]:
        ends = self._ends(raw)
        if not ends:
            raise BadAnswer("Say the smallest answer that makes sense, the largest, or both.")
        if _are_crossed(ends):
            raise BadAnswer("The smallest answer is above the largest.")
        return ends

    def keep_within(self, value: Value, limits: Mapping[str, Any]) -> None:
        if not self.meets(value, limits):
            raise BadAnswer(within(limits))

    def meets(self, value: Value, must_have: Any) -> bool:
        number = value if isinstance(value, int | float) else math.nan
        return bool(must_have.get("min", -math.inf) <= number <= must_have.get("max", math.inf))

    def _ends(self, raw: object) -> dict[str, Any]:
        if not isinstance(raw, Mapping) or set(raw) - {"min", "max"}:
            return {}
        return {end: self.take(raw[end], ()) for end in ("min", "max") if raw.get(end) not in (None, "")}

    def _number(self, raw: object) -> int | float | None:
        if raw in ("", None):
            return None
        if isinstance(raw, bool) or not isinstance(raw, str | int | float):
            raise BadAnswer("Enter a number, such as 4 or 2.5.")
        try:
            number = float(re.sub(r"^(-?\d+),(\d{1,2})$", r"\1.\2", str(raw)[:40].strip()))
        except ValueError:
            raise BadAnswer("Enter a number, such as 4 or 2.5.") from None
        if not math.isfinite(number):
            raise BadAnswer("Enter a number, such as 4 or 2.5.")
        return int(number) if number.is_integer() else round(number, 4)


class Day(Kind):
    missing = "Choose a date."

    def take(self, raw: object, options: Sequence[str]) -> Value | None:
        if raw in ("", None):
            return None
        try:
            day = date.fromisoformat(str(raw)[:40].strip())
        except ValueError:
            raise BadAnswer("Enter a date as year-month-day, such as 2027-03-01.") from None
        if not 1900 <= day.year <= 2100:
            raise BadAnswer("Enter a date between 1900 and 2100.")
        return day.isoformat()

    def shown(self, value: Any) -> str:
        try:
            day = date.fromisoformat(str(value))
        except ValueError:
            return str(value)
        return f"{day.day} {day:%b %Y}"


class File(Kind):
    """A file is kept by whoever receives the form; the answer stored is its name and where it is kept."""

    missing = "Add a file."

    def take(self, raw: object, options: Sequence[str]) -> Value | None:
        if not raw:
            return None
        if not isinstance(raw, Mapping) or not isinstance(raw.get("file_name"), str):
            raise BadAnswer("Add a file.")
        return {name: str(raw[name])[:255] for name in ("file_name", "document_id") if raw.get(name)}

    def shown(self, value: Any) -> str:
        return str(value["file_name"]) if isinstance(value, dict) and "file_name" in value else str(value)


KINDS: dict[str, Kind] = {
    "short": Words(SHORT, lines=False),
    "long": Words(LONG, lines=True),
    "yes_no": YesOrNo(),
    "one_of": OneOf(),
    "several_of": SeveralOf(),
    "number": Number(),
    "date": Day(),
    "file": File(),
}


def options_in(given: Iterable[str]) -> tuple[str, ...]:
    """What is offered to choose from, each once and as one line."""
    return tuple(dict.fromkeys(words for option in given if (words := text.line(option))))


def problem_with_options(kind: str, options: Sequence[str]) -> str:
    """What to do about what a kind is to offer; empty where that is right."""
    if not KINDS[kind].has_options:
        return "Only 'one of' and 'several of' offer answers to choose from." if options else ""
    if not 2 <= len(options) <= MOST_OPTIONS:
        return f"Offer between 2 and {MOST_OPTIONS} different answers to choose from."
    if any(len(option) > OPTION for option in options):
        return f"Shorten each answer to {OPTION} characters."
    return ""


def within(limits: Mapping[str, Any]) -> str:
    """What to do about a number that is too small or too large."""
    if "min" in limits and "max" in limits:
        return f"Enter a number from {limits['min']:,} to {limits['max']:,}."
    return f"Enter {limits['min']:,} or more." if "min" in limits else f"Enter {limits['max']:,} or less."


def can_pass(must_have: Mapping[str, Any], limits: Mapping[str, Any]) -> bool:
    """Whether any answer within the limits is one that passes."""
    least = max(must_have.get("min", -math.inf), limits.get("min", -math.inf))
    return bool(least <= min(must_have.get("max", math.inf), limits.get("max", math.inf)))


def _are_crossed(ends: Mapping[str, Any]) -> bool:
    return len(ends) == 2 and ends["min"] > ends["max"]


def _some_of(raw: object, options: Sequence[str]) -> list[str]:
    chosen = [raw] if isinstance(raw, str) else raw
    if not isinstance(chosen, list | tuple) or not chosen or any(each not in options for each in chosen):
        raise BadAnswer("Choose the answers that pass from those that the question offers.")
    return [option for option in options if option in chosen]
