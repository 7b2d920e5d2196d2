"""What fields that are compared mean for the engine, within the reach of whoever asks.

What belongs to applications is looked for among those that are within reach: of one person there may be
others, which say nothing to somebody who does not see them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rolecall.candidates.field_queries import custom_fields
from rolecall.candidates.periods import years_of
from rolecall.kit import clock
from rolecall.questions.models import Question
from rolecall.search import asking, particulars
from rolecall.search.access import Reach
from rolecall.search.engine import And, AnyOf, Not, Or, Phrase, Query, Span, Term, Within
from rolecall.search.particulars import ACTIVE, ANSWER, APPLIED, LICENCE, NUMBER, OF_PERSON, REASON, fact
from rolecall.search.words import tokens

MOST_MONTHS = 12 * 120
MOST_NAMES = 5_000
OF_APPLICATIONS = {"applied": APPLIED, "activity": ACTIVE}
FIELD_OF = {"activity": "active"}
AFTER = "~"
"""Sorts after a number or a day, and before the next."""


def days(node: asking.Days, reach: Reach, zone: ZoneInfo) -> Query:
    """A moment between two midnights where the reader is."""
    since, until = _midnight(node.since, zone), _midnight(node.until, zone)
    if not reach.everybody and node.field in OF_APPLICATIONS:
        return _of_applications(OF_APPLICATIONS[node.field], since, until, reach)
    return Span(FIELD_OF.get(node.field, node.field), since, until)


def years(node: asking.Years) -> Query:
    """So long in work: of whoever works now, it is longer each month."""
    low, high = node.range.low, node.range.high
    first = _months(low, at_least=node.range.with_low) if low is not None else 0
    after = _months(high, at_least=not node.range.with_high) if high is not None else None
    now = clock.now().year * 12 + clock.now().month
    working = Span("working", None if after is None else now - after + 1, now - first + 1)
    return Or((Span("worked", first, after), working))


def spoken(node: asking.Spoken) -> Query:
    """A language, at a level or better."""
    return Term("spoken", f"{node.name}>={node.level}" if node.level else node.name)


def has_licence(words: asking.Words) -> Query:
    """A driving licence of a class."""
    return Term("fact", fact("", LICENCE, words.tokens[0]))


def rejected_for(reasons: Sequence[str], reach: Reach) -> Query:
    """An application within reach was rejected for one of these reasons."""
    if reach.everybody:
        return AnyOf("reason", tuple(reasons))
    return AnyOf("fact", tuple(fact(each, REASON, reason) for each in reach.standings for reason in reasons))


def answered_so(values: Sequence[str], reach: Reach) -> Query:
    """One of these choices was made in an application within reach, or stands in a custom field."""
    if reach.everybody:
        return AnyOf("answer", tuple(values))
    where = (*reach.standings, OF_PERSON)
    return AnyOf("fact", tuple(fact(each, ANSWER, value) for each in where for value in values))


def answered(node: asking.Answered, reach: Reach) -> Query:
    """An answer to a question that is called so, or a custom field that is, says this."""
    standings = ("",) if reach.everybody else (*reach.standings, OF_PERSON)
    found = [each for name in names_called(node.name) for each in _answers(node, name, standings)]
    return Or(tuple(found))


def names_called(words: asking.Words) -> list[str]:
    """The questions of forms, and the custom fields, that are called so: by a whole name, or by a part."""
    return called_among(names(), words)


def called_among(some: Sequence[str], words: asking.Words) -> list[str]:
    """Those of some names that these words name."""
    whole = " ".join(words.tokens)
    if whole in some and not words.begins:
        return [whole]
    return [name for name in some if is_called(words, name)]


def names() -> list[str]:
    """What the questions of forms and the custom fields are called, as they are looked for."""
    asked = Question.objects.order_by().values_list("text", flat=True).distinct()[:MOST_NAMES]
    return sorted({particulars.name_of(text) for text in (*asked, *(each.name for each in custom_fields()))})


def is_called(words: asking.Words, name: str) -> bool:
    """Whether a name holds these words beside each other."""
    held, wanted = tokens(name), list(words.tokens)
    for at in range(len(held) - len(wanted) + 1):
        part = held[at : at + len(wanted)]
        if part == wanted or (words.begins and part[:-1] == wanted[:-1] and part[-1].startswith(wanted[-1])):
            return True
    return False


def _answers(node: asking.Answered, name: str, standings: Iterable[str]) -> Iterable[Query]:
    for standing in standings:
        before = fact(standing, NUMBER, "")
        if (said := node.words) is not None:
            mark = particulars.mark_of(name, standing)
            yield Phrase("answered", tuple(mark + word for word in said.tokens), said.begins)
        if (numbers := node.range) is not None:
            yield Within("fact", before + particulars.number_of(name, "n"), *_sorted_ends(numbers))
        if (span := node.days) is not None:
            low, high = (_said(_day(each)) for each in (span.since, span.until))
            yield Within("fact", before + particulars.number_of(name, "d"), low, high)
        if node.words is None and node.range is None and node.days is None:
            yield Term("answered", particulars.mark_of(name, standing) + particulars.ANY)


def _sorted_ends(numbers: asking.Range) -> tuple[str, str]:
    low = "" if numbers.low is None else particulars.sortable(numbers.low)
    high = "" if numbers.high is None else particulars.sortable(numbers.high)
    return low + AFTER * (not numbers.with_low), high + AFTER * (numbers.with_high and bool(high))


def _of_applications(kind: str, since: int | None, until: int | None, reach: Reach) -> Query:
    """Somebody's moments within reach: one of them is there; of the last moment, none is later."""
    low, high = _quarter(since), _quarter(until)
    found = Or(tuple(Within("fact", fact(each, kind, ""), low, high) for each in reach.standings))
    if kind == APPLIED or not high:
        return found
    later = Or(tuple(Within("fact", fact(each, kind, ""), high) for each in reach.standings))
    return And((found, Not(later)))


def _quarter(seconds: int | None) -> str:
    return "" if seconds is None else particulars.moment(seconds)


def _months(years: float, *, at_least: bool) -> int:
    """The fewest months that are so many years, or more than that."""
    look = bisect_left if at_least else bisect_right
    return look(range(MOST_MONTHS), years, key=years_of)


def _midnight(day: asking.Day | None, zone: ZoneInfo) -> int | None:
    if day is None:
        return None
    there = datetime.combine(_day(day, zone) or date.min, time(), zone)
    return max(0, int(there.astimezone(UTC).timestamp())) if there.year > 1970 else 0


def _day(day: asking.Day | None, zone: ZoneInfo | None = None) -> date | None:
    """A day of the calendar; so many days from today where it is a number."""
    if isinstance(day, int):
        return clock.now().astimezone(zone or UTC).date() + timedelta(days=day)
    return day


def _said(day: date | None) -> str:
    return day.isoformat() if day else ""
