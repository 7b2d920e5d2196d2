"""The job description library: ready descriptions, requirements, questions and pipelines for common roles.

Each role is one TOML file under `templates/<locale>/`, in our own wording, and nothing here needs a database:
a template is copied into a job and belongs to the job from then on. `all_templates()` is the whole shelf,
`template(key)` one of them, `search(words)` what a recruiter finds by typing.
"""

from rolecall.jobs.library.records import (
    Answer,
    InterviewQuestion,
    Question,
    Requirement,
    Responsibility,
    Stage,
    Template,
)
from rolecall.jobs.library.shelf import all_templates, search, template

__all__ = [
    "Answer",
    "InterviewQuestion",
    "Question",
    "Requirement",
    "Responsibility",
    "Stage",
    "Template",
    "all_templates",
    "search",
    "template",
]
