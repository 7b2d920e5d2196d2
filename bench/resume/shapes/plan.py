"""The paper of each seed, what is true of it, and what the reader loses by which choice."""

import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from scoring.answers import Answer, of_profile
from scoring.combinations import TODAY
from scoring.matching import compared

from rolecall.candidates.reading.document import Document
from rolecall.candidates.reading.facts.profiling import profile_of
from shapes import education, flowing, headings, heads, merits, pages, work
from shapes.parts import Choice, Part

LANGUAGES = ("en", "en", "de", "fr", "es", "it", "nl", "pl", "sv", "pt")
Layout = Callable[[Part, list[Part]], Document]
LAYOUTS: dict[str, Layout] = {
    "lines": flowing.as_lines,
    "page": pages.one_column,
    "bar at left": partial(pages.with_bar, at_left=True),
    "bar at right": partial(pages.with_bar, at_left=False),
    "bar with studies": partial(pages.with_bar, at_left=True, holds=(*pages.IN_BAR, "education")),
    "halves": pages.in_halves,
    "headings at side": pages.with_headings_at_side,
    "tables": flowing.with_tables,
    "in a table": flowing.in_a_table,
    "HTML": flowing.as_html,
    "text": flowing.as_text,
}
THEMES: dict[str, dict[str, tuple[str, ...]]] = {
    "head": heads.CHOICES,
    "work": work.CHOICES,
    "studies": education.CHOICES,
    "merits": merits.CHOICES,
    "headings": headings.CHOICES,
    "layout": {"layout": (*LAYOUTS,)},
}
PLAIN_LAYOUTS = ("lines", "page")


@dataclass
class Paper:
    """An invented résumé, the choices that made it, and what is true of it."""

    choice: Choice
    document: Document
    truth: Answer


def paper_of(seed: int) -> Paper:
    """The paper that a seed makes: always the same one. A third vary in all, each other in one theme only."""
    rng = random.Random(seed)
    choice = chosen(rng)
    head, parts = parts_of(rng, choice)
    truth: dict[str, list[str]] = {}
    for part in [head, *parts]:
        truth |= part.truth
    jobs = [job for part in parts for job in part.jobs]
    return Paper(choice, LAYOUTS[choice["layout"]](head, parts), Answer(truth, jobs))


def chosen(rng: random.Random) -> Choice:
    varied = rng.choice(("all", "all", "all", *THEMES))
    choice = {"varied": varied, "language": rng.choice(LANGUAGES)}
    for theme, choices in THEMES.items():
        for name, values in choices.items():
            choice[name] = rng.choice(values) if varied in ("all", theme) else values[0]
    if varied not in ("all", "layout"):
        choice["layout"] = rng.choice(PLAIN_LAYOUTS)
    return choice


def parts_of(rng: random.Random, choice: Choice) -> tuple[Part, list[Part]]:
    """The head and the sections, in their order."""
    order = ["experience", "education", "skills", "languages", "certificates"]
    if choice["order"] == "studies first":
        order[:2] = order[1::-1]
    makers = {
        "experience": work.part_of,
        "education": education.part_of,
        "skills": merits.skills_of,
        "languages": merits.languages_of,
        "certificates": merits.certificates_of,
        "summary": headings.summary_of,
    }
    order = ["summary", *order] if choice["summary"] == "yes" else order
    named = [(kind, headings.heading_of(rng, choice, kind, at)) for at, kind in enumerate(order, 1)]
    return heads.part_of(rng, choice), [makers[kind](rng, choice, heading) for kind, heading in named]


def answered(paper: Paper) -> Answer:
    """What the reader says of a paper."""
    return of_profile(profile_of(paper.document, TODAY))


Tally = dict[str, dict[tuple[str, str], list[int]]]


def tallied(papers: Sequence[Paper]) -> Tally:
    """For each field and each value of each choice: how many are right, there and said."""
    sums: Tally = defaultdict(lambda: defaultdict(lambda: [0, 0, 0]))
    for paper in papers:
        for name, counts in compared(paper.truth, answered(paper)).items():
            for key in [("all", "all"), *paper.choice.items()]:
                for at, count in enumerate(counts):
                    sums[name][key][at] += count
    return sums
