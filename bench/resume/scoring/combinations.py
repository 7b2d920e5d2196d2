"""Papers in which every choice of a layout varies by itself, and what the reader loses by each choice.

`bench/resume/combinations` prints recall and precision of whole jobs for each value of each choice.
"""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from rolecall.candidates.reading.document import Document, Line
from rolecall.candidates.reading.facts.profiling import profile_of
from scoring import combination_words as words
from scoring.answers import Answer, dates, of_profile
from scoring.combination_lines import Job, line_of, study_of, written
from scoring.matching import compared

TODAY = date(2026, 11, 1)
CHOICES: dict[str, tuple[str, ...]] = {
    "language": ("en", "en", "en", *words.MONTHS),
    "lines": ("T|O", "O|T", "T/O", "O/T", "T|O", "O|T", "T/O", "O/T", "O/T*"),
    "between": (", ", " - ", " – ", " — ", " | ", " • ", " / ", "at", " @ ", "\t", "()"),
    "place": ("none", "none", ", ", "()", "part", "right", "line"),
    "dates": (
        "right",
        "right",
        "right of last",
        "left",
        "left",
        "above",
        "below",
        "()",
        "() of last",
        "part",
        "edge",
    ),
    "style": (
        "Jan 2020",
        "January 2020",
        "01/2020",
        "2020-01",
        "2020",
        "2020",
        "Jan '20",
        "01.2020",
        "2020.01",
        "Q3 2020",
        "Summer 2020",
        "1.2020",
        "Jan. 2020",
        "2020年1月",
        "01/20",
        "'20",
        "2020 Jan",
    ),
    "to": (" - ", " – ", " — ", "–", "-", " to ", " ~ ", " → ", " / "),
    "open": ("now", "now", "since", "dash"),
    "lasted": ("no", "no", "no", "(2 yrs 3 mos)", "· 2 yrs"),
    "title set": ("plain", "bold", "italic", "bold"),
    "employer set": ("plain", "plain", "bold", "capitals", "larger", "italic"),
    "told": ("•", "-", "▪", "➢", "sentences", "paragraph", "nothing", "*"),
    "beside": ("nothing", "nothing", "nothing", "tools", "department", "(what they do)", "what they do"),
    "titles": ("known", "known", "mixed", "unknown"),
    "employers": (*words.EMPLOYERS, "all", "all"),
    "gap": ("line", "line", "none"),
}


@dataclass
class Paper:
    """An invented résumé, the choices that made it, and what is true of it."""

    choice: dict[str, str]
    lines: list[Line] = field(default_factory=list)
    truth: Answer = field(default_factory=lambda: Answer({}))
    jobs: list[Job] = field(default_factory=list)


def paper_of(seed: int) -> Paper:
    """The paper that a seed makes: always the same one."""
    rng = random.Random(seed)
    paper = Paper({name: rng.choice(values) for name, values in CHOICES.items()})
    jobs = paper.jobs = [*jobs_of(rng, paper.choice)]
    told = [*written(paper.choice, rng, jobs)]
    heads: tuple[str, ...] = words.HEADINGS[paper.choice["language"]]
    heads = heads if rng.random() < 0.5 else tuple(head.upper() for head in heads)
    study, school = study_of(rng, paper.choice)
    head = ["*Maren Oskarsdotter", "maren@example.org", ""]
    text = [
        *head,
        f"*{heads[0]}",
        *told,
        f"*{heads[1]}",
        *school,
        "",
        f"*{heads[2]}",
        "Python, Excel, Welding",
    ]
    paper.lines = [line_of(each) for each in text]
    paper.truth = Answer(
        {
            "title": [job.title for job in jobs],
            "organisation": [job.employer for job in jobs],
            "job dates": [span_of(paper.choice, job) for job in jobs],
            **study,
        },
        [(job.title, job.employer, span_of(paper.choice, job)) for job in jobs],
    )
    return paper


def jobs_of(rng: random.Random, choice: dict[str, str]) -> Iterator[Job]:
    """Two to five, the latest first, none within another."""
    month = 2026 * 12 + rng.randrange(0, 8)
    last = 0
    titles = rng.sample(words.KNOWN_TITLES[choice["language"]], 5)
    odd = rng.sample(words.ODD_TITLES, 5)
    kind = choice["employers"]
    pool = [name for names in words.EMPLOYERS.values() for name in names] if kind == "all" else []
    employers = rng.sample(pool or words.EMPLOYERS[kind], 5)
    for number in range(rng.randint(2, 5)):
        first = (last or month) - rng.randint(14, 50)
        is_odd = choice["titles"] == "unknown" or (choice["titles"] == "mixed" and number % 2)
        employer = employers[number // 2 if choice["lines"] == "O/T*" else number]
        yield Job((odd if is_odd else titles)[number], employer, rng.choice(words.PLACES), first, last)
        last = first - rng.randint(1, 5)


def span_of(choice: dict[str, str], job: Job) -> str:
    """Its dates as the reader should say them."""
    return dates(shown(choice, job.first), shown(choice, job.last) if job.last else None, not job.last) or ""


def shown(choice: dict[str, str], month: int) -> str:
    without = choice["style"] in ("2020", "'20", "Q3 2020", "Summer 2020")
    return str(month // 12) if without else f"{month // 12}-{month % 12 + 1:02}"


def answered(paper: Paper) -> Answer:
    return of_profile(profile_of(Document([*paper.lines]), TODAY))


Tally = dict[tuple[str, str], list[int]]


def tallied(papers: Sequence[Paper], name: str = "whole jobs") -> Tally:
    """For each value of each choice: how many are right, there and said."""
    sums: Tally = defaultdict(lambda: [0, 0, 0])
    for paper in papers:
        counts = compared(paper.truth, answered(paper))
        for key in [("all", "all"), *paper.choice.items()]:
            for at, count in enumerate(counts[name]):
                sums[key][at] += count
    return sums
