"""What a template holds, as frozen records with the words of the file."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Responsibility:
    text: str
    essential: bool = True


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the application form; `must_have` holds the answers that pass, if it decides."""

    text: str
    kind: str
    """short, long, yes_no, one_of, several_of, number, date or file"""
    options: tuple[str, ...] = ()
    required: bool = False
    must_have: tuple[str, ...] = ()
    """'yes' or 'no' for a yes_no question, the options that pass for a choice; others decide nothing"""


@dataclass(frozen=True, slots=True)
class Requirement:
    text: str
    kind: str
    """skill, experience, credential, language or legal"""
    necessity: str
    """must or nice"""
    evidence_hint: str
    level: str = ""
    """for a skill: basic, working, strong or expert; for a language: A1 to C2"""
    years: int | None = None
    question: Question | None = None
    """asks for it on the application form; what its `must_have` decides is the company's choice"""


@dataclass(frozen=True, slots=True)
class InterviewQuestion:
    skill: str
    type: str
    """behavioural, situational, technical, motivation or closing"""
    text: str
    why_ask: str
    good_signals: tuple[str, ...]
    warning_signals: tuple[str, ...]
    follow_ups: tuple[str, ...]
    minutes: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A question that people ask about the role, and its answer."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Stage:
    name: str
    kind: str
    """sourced, applied, screen, assessment, interview, offer or hired"""
    days_limit: int | None = None


@dataclass(frozen=True, slots=True)
class Template:
    key: str
    locale: str
    title: str
    aliases: tuple[str, ...]
    family: str
    department: str
    seniority: str
    """intern, junior, mid, senior, lead, manager, director, head or executive"""
    employment_types: tuple[str, ...]
    """full_time, part_time, fixed_term, temporary, internship or freelance; the usual one first"""
    workplace: str
    """on_site, hybrid or remote"""
    summary: str
    what_is: str
    what_does: str
    brief: tuple[str, ...]
    outcomes_90d: tuple[str, ...]
    responsibilities: tuple[Responsibility, ...]
    requirements: tuple[Requirement, ...]
    benefits: tuple[str, ...]
    screening_questions: tuple[Question, ...]
    interview_questions: tuple[InterviewQuestion, ...]
    faq: tuple[Answer, ...]
    default_pipeline: tuple[Stage, ...]
    pay_guidance: str
    version: int
    reviewed_at: date
    conditions: tuple[str, ...] = ()
    """what the work asks of body and calendar: shifts, travel, lifting"""
    related: tuple[str, ...] = ()
    """keys of templates that a person who looks at this one may want instead"""

    @property
    def musts(self) -> tuple[Requirement, ...]:
        """The requirements without which nobody can do the work."""
        return tuple(each for each in self.requirements if each.necessity == "must")

    @property
    def nices(self) -> tuple[Requirement, ...]:
        """The requirements that help but decide nothing."""
        return tuple(each for each in self.requirements if each.necessity == "nice")

    @property
    def application_questions(self) -> tuple[Question, ...]:
        """Everything the form asks: first what requirements ask, then the template's own questions."""
        asked = tuple(each.question for each in self.requirements if each.question)
        return asked + self.screening_questions

    @property
    def interview_minutes(self) -> int:
        """How long the whole interview kit takes."""
        return sum(question.minutes for question in self.interview_questions)
