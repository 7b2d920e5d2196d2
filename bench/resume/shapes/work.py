"""Positions in the plainer of their forms: what is asked here is the page they stand on."""

import random

from scoring.combination_lines import beside, header_of, period_as, placed, telling
from scoring.combinations import jobs_of, span_of

from shapes.parts import Choice, Part

CHOICES: dict[str, tuple[str, ...]] = {
    "lines": ("T/O", "O/T", "T|O", "O|T"),
    "between": (", ", " – ", " | ", "at"),
    "place": ("none", ", ", "part", "line", "right"),
    "dates": ("right", "left", "above", "below", "()", "right of last"),
    "style": ("01/2020", "Jan 2020", "January 2020", "2020", "2020-01", "01.2020"),
    "to": (" – ", " - ", " to ", "–"),
    "open": ("now", "since", "dash"),
    "lasted": ("no", "no", "(2 yrs 3 mos)"),
    "title set": ("bold", "plain", "italic"),
    "employer set": ("plain", "bold", "italic"),
    "told": ("•", "sentences", "nothing", "paragraph"),
    "beside": ("nothing", "nothing", "tools", "department"),
    "titles": ("known", "mixed"),
    "employers": ("formed", "worded", "all"),
    "gap": ("line", "none"),
}


def part_of(rng: random.Random, choice: Choice, heading: str) -> Part:
    """The section on work, the latest first."""
    part, jobs = Part("experience", heading, []), [*jobs_of(rng, choice)]
    part.has_dates_at_left = choice["dates"] == "left"
    for job in jobs:
        header = placed(choice, period_as(choice, rng, job), header_of(choice, job, is_again=False))
        first, *rest = [*header, *beside(choice, rng), *telling(choice, rng)]
        part.lines += [first, *(f"\t{line}" if choice["dates"] == "left" else line for line in rest)]
        part.lines += [""] * (choice["gap"] == "line")
        part.jobs.append((job.title, job.employer, span_of(choice, job)))
    titles, employers, spans = zip(*part.jobs, strict=True)
    part.truth = {"title": [*titles], "organisation": [*employers], "job dates": [*spans]}
    return part
