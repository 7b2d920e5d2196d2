"""What the public reads and is asked: the words of the job post and its application form."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypedDict, Unpack

from rolecall.jobs import access
from rolecall.jobs.actions.fields import TITLE
from rolecall.jobs.events import JobPostChanged
from rolecall.jobs.models import OPEN, Job, JobPost
from rolecall.kit import richtext
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.kit.text import block, line
from rolecall.questions import actions as questions
from rolecall.questions.kinds import within
from rolecall.questions.models import Question

SUMMARY, HEADING, QUESTION, SECTION, MOST_SECTIONS = 2_000, 120, 300, 20_000, 20
Parts = Sequence[Mapping[str, str]]


class Words(TypedDict, total=False):
    """What a post says and its form asks for; what is not given, or None, stays."""

    title: str | None
    summary: str | None
    sections: Parts | None
    faq: Parts | None
    resume_required: bool | None
    phone_required: bool | None
    cover_letter_asked: bool | None


def write_post(job: Job, *, by: Actor, **words: Unpack[Words]) -> JobPost:
    """Write the words of the post and choose what its form asks for."""
    access.require_edit(by)
    job.take_turn()
    post = job.post
    wanted = _checked(words)
    is_read = wanted.get("summary", post.summary) or wanted.get("sections", post.sections)
    if job.state == OPEN and not is_read:
        raise Invalid({"summary": "The job is open: leave a summary or a section for people to read."})
    _save(job, post, wanted, by)
    return post


def set_questions(job: Job, rows: Sequence[questions.Row], *, by: Actor) -> list[Question]:
    """Make the application form ask these questions and no others."""
    access.require_edit(by)
    job.take_turn()
    post = job.post
    before = [_asked(question) for question in post.question_set.asked]
    asked = questions.replace(post.question_set, rows)
    after = [_asked(question) for question in asked]
    if before != after:
        _note(job, post, {"questions": [before, after]}, by)
    return asked


def _save(job: Job, post: JobPost, wanted: dict[str, Any], by: Actor) -> None:
    changes = {
        name: [_told(getattr(post, name)), _told(value)]
        for name, value in wanted.items()
        if getattr(post, name) != value
    }
    for name in changes:
        setattr(post, name, wanted[name])
    if changes:
        _note(job, post, changes, by)


def _note(job: Job, post: JobPost, changes: dict[str, list[Any]], by: Actor) -> None:
    job.touch()
    post.updated_at = job.updated_at
    post.save()
    record(JobPostChanged(job.id, post.id, changes), by=by)


def _told(value: Any) -> Any:
    """Parts as their words, which is what a reader of the trail compares."""
    if not isinstance(value, list):
        return value
    return ["\n".join(richtext.to_text(text) for text in part.values()) for part in value]


def _asked(question: Question) -> str:
    marks = [
        question.get_kind_display().lower(),
        "required" if question.required else "",
        ", ".join(question.options),
        f"must have {question.must_have}" if question.must_have is not None else "",
        within(question.limits).lower().rstrip(".") if question.limits else "",
        question.hint,
    ]
    return f"{question.text} ({'; '.join(filter(None, marks))})"


def _checked(words: Words) -> dict[str, Any]:
    problems: dict[str, str] = {}
    checks: dict[str, Callable[[Any], Any]] = {
        "title": lambda title: _title(title, problems),
        "summary": lambda summary: _summary(summary, problems),
        "sections": lambda parts: _parts(parts, "sections", "heading", "html", problems),
        "faq": lambda parts: _parts(parts, "faq", "question", "answer", problems),
    }
    given = {name: value for name, value in words.items() if value is not None}
    wanted = {name: checks[name](value) if name in checks else value for name, value in given.items()}
    if problems:
        raise Invalid(problems)
    return wanted


def _title(title: str, problems: dict[str, str]) -> str:
    title = line(title)
    if not title:
        problems["title"] = "Give the post a title."
    elif len(title) > TITLE:
        problems["title"] = f"Shorten the title to {TITLE} characters; it has {len(title)}."
    return title


def _summary(summary: str, problems: dict[str, str]) -> str:
    summary = block(summary)
    if len(summary) > SUMMARY:
        problems["summary"] = f"Shorten this to {SUMMARY:,} characters; it has {len(summary):,}."
    return summary


def _parts(parts: Parts, name: str, head: str, body: str, problems: dict[str, str]) -> list[dict[str, str]]:
    longest = HEADING if head == "heading" else QUESTION
    if len(parts) > MOST_SECTIONS:
        problems[name] = f"Keep it to {MOST_SECTIONS} at the most."
    tidy = [{head: line(part.get(head, "")), body: richtext.from_input(part.get(body, ""))} for part in parts]
    for number, part in enumerate(tidy):
        is_read = bool(richtext.to_text(part[body]))
        if not part[head] and is_read:
            problems[f"{name}.{number}.{head}"] = f"Write the {head}."
        if part[head] and not is_read:
            problems[f"{name}.{number}.{body}"] = "Write the text, or remove this part."
        if len(part[head]) > longest:
            problems[f"{name}.{number}.{head}"] = f"Shorten this to {longest} characters."
        if len(part[body]) > SECTION:
            problems[f"{name}.{number}.{body}"] = f"Shorten this to {SECTION:,} characters."
    return [part for part in tidy if part[head]]
