"""What the demo companies and their people are made of: plain data, drawn the same way every time.

`company(slug)` is an organization with its members, jobs and texts; `candidates()` are invented people with a
whole working life; `stories()` says who applied where and what became of it. Nothing here touches the
database: the demo is built from it through the actions.
"""

from rolecall.demo.content.company import Company, JobPlan, company
from rolecall.demo.content.people import candidates
from rolecall.demo.content.records import Education, Person, Position, Spoken
from rolecall.demo.content.stories import Remark, Step, Story, stories
from rolecall.demo.content.words import Words, words

__all__ = [
    "Company",
    "Education",
    "JobPlan",
    "Person",
    "Position",
    "Remark",
    "Spoken",
    "Step",
    "Story",
    "Words",
    "candidates",
    "company",
    "stories",
    "words",
]
