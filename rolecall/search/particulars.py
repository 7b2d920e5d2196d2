"""What else is kept of a person, to narrow down by: numbers, moments, answers, and what they have.

What belongs to an application is kept twice: for whoever sees everybody, and marked with where it stands,
for those who see some applications only.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from rolecall.search.marks import mark
from rolecall.search.record import Answered, Record
from rolecall.search.words import BREAK, fold, indexed, tokens

CHOSEN = ("yes_no", "one_of", "several_of")
"""The kinds of questions whose answers can be listed, with how many gave each."""
LEVELS = ("a1", "a2", "b1", "b2", "c1", "c2", "native")
APPLIED, ACTIVE, REASON, ANSWER, NUMBER, LICENCE = (
    "applied", "active", "reason", "answer", "number", "licence",
)  # fmt: skip
ARROW = " → "
ANY = "*"
"""Stands for any answer."""
QUARTER = 900
"""Seconds. The day begins at a quarter of an hour in every zone."""
LONGEST_QUESTION, LONGEST_OPTION = 150, 140
OF_PERSON = "-"
"""Stands in the place of an application where something is said of the person, for whoever sees them."""
_ZERO = 10**16


def numbers(record: Record) -> dict[str, list[int]]:
    """Moments in seconds since 1970, and time in work in months."""
    found = {
        "added": [record.added],
        "applied": sorted({at for _, at in record.applied}),
        "active": [record.active],
        "consent": [record.consent] if record.consent else [],
        "worked": [record.worked] if record.worked is not None else [],
        "working": [record.working] if record.working is not None else [],
    }
    return {name: [max(0, each) for each in values] for name, values in found.items() if values}


def keys(record: Record) -> dict[str, list[str]]:
    """Whole values."""
    return {
        "has": sorted(_had(record)),
        "reason": sorted({reason for _, reason in record.reasons}),
        "answer": sorted({value for each in record.answers for value in chosen_values(each)}),
        "language": sorted({names[0] for names, _ in record.languages}),
        "spoken": sorted(_spoken(record.languages)),
        "licence": sorted(set(record.licences)),
        "fact": sorted(_facts(record)),
    }


def words_answered(answers: Iterable[Answered]) -> Iterator[list[str]]:
    """The words of each answer, marked with its question, and again with where the application stands."""
    for answer in answers:
        words = indexed(answer.shown)
        for standing in ("", answer.standing or OF_PERSON):
            before = mark_of(name_of(answer.question), standing)
            yield [before + ANY]
            yield [before + word for word in words if word != BREAK]


def mark_of(name: str, standing: str) -> str:
    """What stands before the words of the answers to a question."""
    return mark(f"{standing}\x1f{name}")


def name_of(question: str) -> str:
    """A question as it is looked for by name."""
    return " ".join(tokens(question))


def choices_of(kind: str, options: Sequence[str]) -> Sequence[str]:
    """What can be chosen of a kind that can be listed, as people read it."""
    return ("Yes", "No") if kind == "yes_no" else options


def chosen_values(answer: Answered) -> list[str]:
    """What was chosen, as it is counted and narrowed down by: the question and the choice."""
    if answer.kind not in CHOSEN:
        return []
    chosen = answer.value if isinstance(answer.value, list) else [answer.shown]
    return [chosen_value(answer.question, str(each)) for each in chosen]


def chosen_value(question: str, option: str) -> str:
    """A choice, with the question that it answers."""
    question = " ".join(question.split())[:LONGEST_QUESTION]
    return f"{question}{ARROW}{' '.join(option.split())[:LONGEST_OPTION]}"


def fact(standing: str, kind: str, value: str) -> str:
    """A value that is kept for whoever sees where an application stands."""
    return f"{standing}\x1f{kind}\x1f{value}"


def moment(seconds: int) -> str:
    """A moment in words that sort as time does, to the quarter of an hour."""
    return f"{max(0, seconds) // QUARTER:08d}"


def sortable(number: float) -> str:
    """A number in words that sort as numbers do, to four places after the point."""
    return f"{round(Decimal(str(number)) * 10_000) + _ZERO:018d}"


def number_of(name: str, kind: str) -> str:
    """What stands before the numbers, or the days, that were answered to a question."""
    return f"{name}\x1f{kind}"


def _had(record: Record) -> Iterator[str]:
    there = {
        "resume": record.has_resume,
        "email": record.emails,
        "phone": record.phones,
        "licence": record.licences,
        "consent": record.consent,
    }
    return (name for name, held in there.items() if held)


def _spoken(languages: Iterable[tuple[tuple[str, ...], str]]) -> set[str]:
    found = set()
    for names, level in languages:
        at = LEVELS.index(level.lower()) if level.lower() in LEVELS else -1
        for name in {fold(each) for each in names}:
            found.add(name)
            found |= {f"{name}>={each}" for each in LEVELS[: at + 1]}
    return found


def _facts(record: Record) -> set[str]:
    found = {fact("", LICENCE, fold(each)) for each in record.licences}
    found |= {fact(standing, APPLIED, moment(at)) for standing, at in record.applied}
    found |= {fact(standing, ACTIVE, moment(at)) for standing, at in record.touched}
    found |= {fact(standing, REASON, reason) for standing, reason in record.reasons}
    for answer in record.answers:
        where = answer.standing or OF_PERSON
        found |= {fact(where, ANSWER, value) for value in chosen_values(answer)}
        for value in _compared(answer):
            found |= {fact(standing, NUMBER, value) for standing in ("", where)}
    return found


def _compared(answer: Answered) -> Iterator[str]:
    name = name_of(answer.question)
    if answer.kind == "number" and isinstance(answer.value, int | float):
        yield number_of(name, "n") + sortable(answer.value)
    elif answer.kind == "date" and (day := _day(str(answer.value))):
        yield number_of(name, "d") + day.isoformat()


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None
