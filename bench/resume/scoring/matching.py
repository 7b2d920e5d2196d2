"""When two values are the same, and how many of two lists are."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import TypeVar

from rapidfuzz import fuzz

from scoring.answers import FIELDS, Answer, Job

ALIKE = 85.0
Value = TypeVar("Value")
Test = Callable[[Value, Value], float]


def folded(text: str) -> str:
    """Letters and digits in one case and without accents; the ı of Turkish counts as an i."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    bare = "".join(each for each in plain if not unicodedata.combining(each))
    return " ".join(re.findall(r"\w+|[+#]", bare))


def alike(truth: str, answer: str) -> float:
    """How alike two texts are; 0 below what counts."""
    ratio = fuzz.ratio(folded(truth), folded(answer))
    return ratio if ratio >= ALIKE else 0.0


def same_name(truth: str, answer: str) -> float:
    """The same words, in whatever order."""
    first, second = sorted(folded(truth).split()), sorted(folded(answer).split())
    return 100.0 * (first == second or "".join(first) == "".join(second))


def same(truth: str, answer: str) -> float:
    return 100.0 * (truth.strip().casefold() == answer.strip().casefold())


def same_number(truth: str, answer: str) -> float:
    """The same digits; the country may be missing, and a zero may stand for it."""
    first, second = (re.sub(r"\D", "", each).lstrip("0") for each in (truth, answer))
    return 100.0 * (
        len(second) >= 7 and (first == second or (len(second) >= 8 and first.endswith(second[-9:])))
    )


def same_address(truth: str, answer: str) -> float:
    first, second = (
        re.sub(r"^(https?://)?(www\.)?", "", each.casefold()).rstrip("/") for each in (truth, answer)
    )
    return 100.0 * (first == second)


def same_place(truth: str, answer: str) -> float:
    """The same place, whether with its street and country or without."""
    first, second = folded(truth), folded(answer)
    within = len(second) >= 2 and (f" {second} " in f" {first} " or f" {first} " in f" {second} ")
    return 100.0 if within else alike(truth, answer)


def title_within(truth: str, answer: str) -> float:
    """The title alone, or a line that has it."""
    ratio = fuzz.partial_ratio(folded(truth), folded(answer))
    return ratio if ratio >= ALIKE and len(answer) >= len(truth) * 0.8 else 0.0


def same_job(truth: Job, answer: Job) -> float:
    """Title, organisation and dates are all right."""
    return min(alike(truth[0], answer[0]), alike(truth[1], answer[1]), same(truth[2], answer[2]))


TESTS: dict[str, Test[str]] = dict.fromkeys(FIELDS, alike) | {
    "name": same_name,
    "email": same,
    "phone": same_number,
    "link": same_address,
    "place": same_place,
    "job dates": same,
    "study dates": same,
    "language": same,
    "publication": title_within,
}


def pairs_of(truth: Sequence[Value], answer: Sequence[Value], test: Test[Value]) -> list[tuple[int, int]]:
    """Which answers are which truths, the best first, each used once."""
    scored = sorted(
        ((test(one, other), -i, -j) for i, one in enumerate(truth) for j, other in enumerate(answer)),
        reverse=True,
    )
    used: list[tuple[int, int]] = []
    for score, i, j in scored:
        if score > 0 and all(-i != a and -j != b for a, b in used):
            used.append((-i, -j))
    return used


def compared(truth: Answer, answer: Answer) -> dict[str, tuple[int, int, int]]:
    """For each field: how many are right, are there, were said; not of fields unknown to the reader."""
    counts = {}
    for name, said in answer.fields.items():
        there = truth.fields.get(name, [])
        counts[name] = (len(pairs_of(there, said, TESTS[name])), len(there), len(said))
    if "job dates" in answer.fields and "title" in answer.fields:
        counts["whole jobs"] = (
            len(pairs_of(truth.jobs, answer.jobs, same_job)),
            len(truth.jobs),
            len(answer.jobs),
        )
    return counts


def misses(truth: Answer, answer: Answer) -> list[tuple[str, list[str], list[str]]]:
    """Per field what was not found, and what was said and is wrong."""
    found = []
    for name, said in answer.fields.items():
        there = truth.fields.get(name, [])
        matched = pairs_of(there, said, TESTS[name])
        lost = [each for at, each in enumerate(there) if at not in {i for i, _ in matched}]
        wrong = [each for at, each in enumerate(said) if at not in {j for _, j in matched}]
        if lost or wrong:
            found.append((name, lost, wrong))
    return found
