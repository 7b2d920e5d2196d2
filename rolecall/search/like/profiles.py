"""What of people is put into a vector, what they can do, and the same of jobs.

Only what everybody reads who sees the person: headline, skills, what they worked as and where, and the first
words of the résumé. Whoever objects to being compared by a program is not there at all.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice
from uuid import UUID

from rolecall.candidates.models import READ, RESUME, Candidate, Document, ProfileFact
from rolecall.candidates.profile_facts import EXPERIENCE, SKILL
from rolecall.jobs.models import Job
from rolecall.kit.db import normalised

FIRST_WORDS = 60
_LETTERS = re.compile(r"[^\W\d_][\w.+#'’-]*")


def texts_of(people: Sequence[UUID]) -> dict[UUID, str]:
    """What is said of each of some people; nobody who objects, or of whom nothing is said."""
    current = Candidate.objects.current().filter(id__among=list(people), comparison_refusals=None)
    parts = {id_: [headline] for id_, headline in current.values_list("id", "headline")}
    names = dict(current.values_list("id", "name"))
    facts = ProfileFact.objects.kept().filter(candidate__among=list(parts), section__in=(SKILL, EXPERIENCE))
    for fact in facts.order_by("position", "id"):
        parts[fact.candidate_id] += [
            str(fact.stated.get("title") or ""),
            str(fact.stated.get("organisation") or ""),
        ]
    read = Document.objects.filter(candidate__among=list(parts), kind=RESUME, reading_state=READ)
    for whose, text in (
        read.order_by("candidate_id", "-resume_since", "-id")
        .distinct("candidate_id")
        .values_list("candidate_id", "text")
    ):
        parts[whose].append(_beginning(text, names[whose]))
    said = {whose: ". ".join(filter(None, some)) for whose, some in parts.items()}
    return {whose: text for whose, text in said.items() if text}


def skills_of(people: Sequence[UUID]) -> dict[UUID, dict[str, str]]:
    """The skills of people, as they are compared and as they are shown."""
    found: dict[UUID, dict[str, str]] = defaultdict(dict)
    facts = ProfileFact.objects.kept().filter(candidate__among=list(people), section=SKILL)
    for fact in facts.order_by("position", "id"):
        names = [name for key in ("title", "known_as") if (name := str(fact.stated.get(key) or ""))]
        for name in names:
            found[fact.candidate_id].setdefault(normalised(name), names[0])
    return found


def text_of_job(job: Job) -> str:
    """What a job asks for."""
    return ". ".join([job.title, *job.requirements.values_list("text", flat=True)])


def words_of(text: str) -> list[str]:
    """The words of a title or a line, without the short ones between them."""
    return [word for word in dict.fromkeys(_LETTERS.findall(text)) if len(word) > 3]


def _beginning(text: str, name: str) -> str:
    """The first words of a résumé without the name, addresses and numbers that stand there."""
    own = set(normalised(name).split())
    words = (word for word in text[:4000].split() if _LETTERS.fullmatch(word.strip(",;:()•|")))
    return " ".join(islice((word for word in words if normalised(word) not in own), FIRST_WORDS))
