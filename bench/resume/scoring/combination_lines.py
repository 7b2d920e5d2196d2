"""The lines of invented papers: how a choice writes dates, names, places and what is told of a position."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rolecall.candidates.reading.document import Line, Span
from scoring import combination_words as words

STARRED = {"plain": "", "bold": "*", "italic": "_", "larger": "+", "capitals": ""}


LOOKS = {
    "*": (10.0, True, False),
    "_": (10.0, False, True),
    "+": (12.0, False, False),
    "#": (18.0, True, False),
    "": (10.0, False, False),
}


@dataclass
class Job:
    """What stands on the paper of one position; months count from the year 0, `last` is 0 while it runs."""

    title: str
    employer: str
    place: str
    first: int
    last: int


def month_as(choice: dict[str, str], month: int) -> str:
    """A month in the style of the paper."""
    year, number = month // 12, month % 12 + 1
    name = words.MONTHS[choice["language"]].split()[number - 1]
    short = name[:4] if name.startswith("jui") else name[:3]
    return {
        "Jan 2020": f"{short} {year}",
        "January 2020": f"{name} {year}",
        "01/2020": f"{number:02}/{year}",
        "2020-01": f"{year}-{number:02}",
        "2020": f"{year}",
        "Jan '20": f"{short} '{year % 100:02}",
        "01.2020": f"{number:02}.{year}",
        "2020.01": f"{year}.{number:02}",
        "Q3 2020": f"Q{(number + 2) // 3} {year}",
        "Summer 2020": f"{'Summer' if number % 2 else 'Spring'} {year}",
        "1.2020": f"{number}.{year}",
        "Jan. 2020": f"{short}. {year}",
        "2020年1月": f"{year}年{number}月",
        "01/20": f"{number:02}/{year % 100:02}",
        "'20": f"'{year % 100:02}",
        "2020 Jan": f"{year} {short}",
    }[choice["style"]]


def period_as(choice: dict[str, str], rng: random.Random, job: Job) -> str:
    language, first = choice["language"], month_as(choice, job.first)
    joint = f" {rng.choice(words.TO[language])} " if choice["to"] == " to " else choice["to"]
    joint = " – " if joint == "-" and choice["style"] == "2020-01" else joint
    lasted = "" if choice["lasted"] == "no" else f" {choice['lasted']}"
    if job.last:
        return f"{first}{joint}{month_as(choice, job.last)}{lasted}"
    if choice["open"] == "since":
        return f"{words.SINCE[language]} {first}"
    return (
        f"{first} –"
        if choice["open"] == "dash"
        else f"{first}{joint}{rng.choice(words.NOW[language])}{lasted}"
    )


def written(choice: dict[str, str], rng: random.Random, jobs: Sequence[Job]) -> Iterator[str]:
    """The lines of the section on work."""
    above = ""
    for job in jobs:
        is_again = choice["lines"] == "O/T*" and job.employer == above
        yield from placed(choice, period_as(choice, rng, job), header_of(choice, job, is_again=is_again))
        yield from beside(choice, rng)
        yield from telling(choice, rng)
        yield from [""] * (choice["gap"] == "line")
        above = job.employer
    yield from [""] * (choice["gap"] != "line")


def header_of(choice: dict[str, str], job: Job, *, is_again: bool) -> list[str]:
    """The lines that name a position, a mark before each stretch that is set in a look of its own."""
    name = job.employer.upper() if choice["employer set"] == "capitals" else job.employer
    title = f"{STARRED[choice['title set']]}{job.title}"
    near = {", ": f", {job.place}", "()": f" ({job.place})"}.get(choice["place"], "")
    employer = (
        f"{STARRED[choice['employer set']]}{name}¦{near}"
        if near
        else f"{STARRED[choice['employer set']]}{name}"
    )
    order = choice["lines"].removesuffix("*")
    if is_again:
        return [title]
    if "/" in order:
        lines = [title, employer] if order[0] == "T" else [employer, title]
    else:
        lines = [in_one(choice, *((title, employer) if order[0] == "T" else (employer, title)))]
    at = next(index for index, line in enumerate(lines) if name in line)
    if choice["place"] == "part":
        lines[at] += f"¦{plain_joint(choice)}{job.place}"
    elif choice["place"] == "right":
        lines[at] += f"\t{job.place}"
    return [*lines, job.place] if choice["place"] == "line" else lines


def plain_joint(choice: dict[str, str]) -> str:
    return choice["between"] if choice["between"] not in ("at", "()", " @ ") else " | "


def in_one(choice: dict[str, str], one: str, other: str) -> str:
    between = choice["between"]
    if between == "at":
        between = f" {words.AT[choice['language']]} " if choice["lines"][0] == "T" else ": "
    between = " – " if between == " @ " and choice["lines"][0] != "T" else between
    return f"{one}¦ (¦{other}¦)" if between == "()" else f"{one}¦{between}¦{other}"


def placed(choice: dict[str, str], period: str, header: list[str]) -> list[str]:
    """A header with its dates."""
    first, *rest = header
    last = len(header) - 1 - (choice["place"] == "line" and len(header) > 1)
    match choice["dates"]:
        case "above":
            return [period, *header]
        case "below":
            return [*header, period]
        case "left" | "edge":
            return [f"{period}\t{first}", *rest]
        case "()":
            return [f"{first}¦ ({period})", *rest]
        case "part":
            return [f"{first}¦{' | ' if choice['between'] == 'at' else ', '}{period}", *rest]
        case "right":
            return [f"{first}\t{period}", *rest]
    shown = f"¦ ({period})" if choice["dates"] == "() of last" else f"\t{period}"
    return [f"{line}{shown}" if index == last else line for index, line in enumerate(header)]


def beside(choice: dict[str, str], rng: random.Random) -> list[str]:
    match choice["beside"]:
        case "tools":
            return [f"Technologies: {rng.choice(words.TOOLS)}"]
        case "department":
            return [rng.choice(words.DEPARTMENTS)]
        case "(what they do)":
            return [f"({rng.choice(words.WHAT_THEY_DO)})"]
        case "what they do":
            return [f"_{rng.choice(words.WHAT_THEY_DO).capitalize()}"]
    return []


def telling(choice: dict[str, str], rng: random.Random) -> list[str]:
    told = rng.sample(words.SENTENCES, rng.randint(1, 3))
    match choice["told"]:
        case "nothing":
            return []
        case "sentences":
            return told
        case "paragraph":
            return [" ".join(told)]
    return [f"{choice['told']} {each}" for each in told]


def study_of(rng: random.Random, choice: dict[str, str]) -> tuple[dict[str, list[str]], list[str]]:
    """One study: what is true of it, and its lines."""
    degree, subject, school = rng.choice(words.DEGREES), rng.choice(words.SUBJECTS), rng.choice(words.SCHOOLS)
    end = rng.randint(1995, 2012)
    joint = rng.choice((", ", " in ", " – "))
    named = f"{degree}{joint}{subject}"
    two = [named, school] if rng.random() < 0.5 else [school, named]
    header = two if rng.random() < 0.6 else [f"{two[0]}{plain_joint(choice)}{two[1]}"]
    when = {"2020": f"{end - 3} – {end}"}.get(choice["style"], f"{end - 3} - {end}")
    lines = placed({**choice, "place": "none"}, when, header)
    grade = [rng.choice(words.GRADES)] if rng.random() < 0.4 else []
    told = {"degree": [f"{degree} {subject}"], "subject": [subject], "institution": [school]}
    return told | {"study dates": [f"{end - 3}/{end}"]}, [*lines, *grade]


def line_of(text: str) -> Line:
    """A line of a page: bars part what is set differently, tabs part what stands apart."""
    spans: list[Span] = []
    for cell in text.split("\t"):
        for part in cell.split("¦"):
            mark = part[: len(part) - len(bare(part))]
            size, bold, italic = LOOKS[mark]
            shown = part.removeprefix(mark).strip()
            if (
                spans and spans[-1].look == (round(2 * size), bold, italic, 0) and part is not text and spans
            ) or shown:
                spans.append(Span(shown, size, bold, italic))
    cells = ["".join(bare(part) for part in cell.split("¦")) for cell in text.split("\t")]
    size = max((span.size for span in spans), default=10.0)
    whole = bool(spans)
    return Line(
        "\t".join(cells),
        size,
        whole and all(s.bold for s in spans),
        italic=whole and all(s.italic for s in spans),
        spans=spans,
    )


def bare(part: str) -> str:
    """A part without the mark of its look."""
    # A bullet is not a mark of bold type, and the sign of a country's number none of larger type.
    is_marked = (
        part[:1] in LOOKS and bool(part) and part[1:2] != " " and not (part[0] == "+" and part[1:2].isdigit())
    )
    return part[1:] if is_marked else part
