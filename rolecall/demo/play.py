"""Playing the stories: people apply, colleagues move them and talk about them, letters go out."""

from collections.abc import Iterable
from datetime import timedelta
from hashlib import sha256
from uuid import UUID

from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate
from rolecall.demo import resumes
from rolecall.demo.content import Remark, Step, Story, words
from rolecall.demo.stage import Scene
from rolecall.jobs.models import Job, Stage
from rolecall.kit import clock
from rolecall.kit.events import Automatic, Visitor
from rolecall.messaging import actions as messaging
from rolecall.messaging.models import MessageTemplate
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import ACTIVE, Application
from rolecall.pipeline.submission import Submission
from rolecall.questions.kinds import Value

READER = Automatic("Résumé reading")
FRESH = timedelta(days=2)


def play(scene: Scene, stories: Iterable[Story]) -> int:
    """Play the stories in their order, and say how many there were."""
    told = list(stories)
    for story in told:
        _play(scene, story)
    seen = Application.objects.filter(applied_at__lt=scene.now - FRESH)
    seen.update(is_new=False)
    return len(told)


def _play(scene: Scene, story: Story) -> None:
    job = scene.jobs[story.job]
    with clock.at(story.applied_at):
        application = _arrive(scene, job, story)
        _describe(application.candidate, story)
    happenings = [
        *((step.at, _step, step) for step in story.steps),
        *((remark.at, _remark, remark) for remark in story.remarks),
    ]
    for at, act, what in sorted(happenings, key=lambda each: each[0]):
        with clock.at(at):
            act(scene, application, story, what)  # type: ignore[operator]
    if story.ended_at and story.outcome in ("rejected", "withdrawn"):
        with clock.at(story.ended_at):
            _end(scene, application, story)
    again_at = story.applied_at + timedelta(hours=20)
    if story.sent_again and application.state == ACTIVE and again_at < scene.now:
        with clock.at(again_at):
            _apply(job, story, cover=story.sent_again)


def _arrive(scene: Scene, job: Job, story: Story) -> Application:
    if scene.plan.job(story.job).visibility == "public":
        return _apply(job, story, cover=story.cover)
    by = scene.members[scene.plan.job(story.job).recruiter]
    person, source = story.person, scene.sources[story.source]
    candidate, _ = candidates.find_or_add(
        by=by, name=person.name, email=person.email, phone=person.phone, source=source
    )
    name, data, _ = resumes.render(person)
    candidates.attach(candidate, by=by, data=data, file_name=name)
    return pipeline.add(job, candidate, by=by, source=source)


def _apply(job: Job, story: Story, *, cover: str) -> Application:
    person = story.person
    name, data, _ = resumes.render(person)
    submission = Submission(
        name=person.name,
        email=person.email,
        phone=person.phone,
        cover_letter=cover,
        answers=_answers(job, story),
        resume=(name, data),
        consent_text="I agree that my application is kept for twelve months to decide about this job.",
        consent_ends_at=clock.now() + timedelta(days=365),
        source_name=story.source,
    )
    return pipeline.apply(job.post, submission, by=Visitor(person.name))


def _answers(job: Job, story: Story) -> dict[UUID, Value | None]:
    asked = {question.text: question for question in job.post.question_set.asked}
    return {asked[text].id: asked[text].take(value) for text, value in story.answers.items() if text in asked}


def _describe(candidate: Candidate, story: Story) -> None:
    person = story.person
    if not candidate.headline:
        candidates.update(
            candidate, by=READER, headline=person.headline, location=person.place, links=list(person.links)
        )
    if story.tags:
        candidates.tag(candidate, list(story.tags), by=READER)


def _step(scene: Scene, application: Application, story: Story, step: Step) -> None:
    by = scene.members[step.by]
    stage = Stage.objects.get(job_id=application.job_id, name=step.stage)
    if stage.kind == "hired":
        pipeline.hire(application, by=by, starts_on=(step.at + timedelta(days=45)).date())
        return
    pipeline.move(application, to=stage, by=by)
    letters = words().messages.get(stage.kind, ())
    if letters and _dice(story, step.stage) < 40:
        subject, text = letters[_dice(story, "which") % len(letters)]
        body = "".join(f"<p>{line}</p>" for line in text.split("\n\n"))
        messaging.write(
            application.candidate,
            application=application,
            by=by,
            subject=subject,
            body=body,
            after=messaging.AT_ONCE,
        )


def _remark(scene: Scene, application: Application, story: Story, remark: Remark) -> None:
    by = scene.members[remark.by]
    if remark.private and not by.is_recruiter:
        by = scene.members[scene.plan.job(story.job).recruiter]
    pipeline.comment(
        application.candidate,
        by=by,
        body=_with_handles(scene, remark.text),
        application=application,
        private=remark.private,
    )


def _with_handles(scene: Scene, text: str) -> str:
    for key, member in scene.members.items():
        text = text.replace(f"@{key}", f"@{member.name.replace(' ', '.').lower()}")
    return text


def _end(scene: Scene, application: Application, story: Story) -> None:
    if story.outcome == "withdrawn":
        pipeline.withdraw(
            application, by=Visitor(story.person.name, application.candidate_id), note=story.note
        )
        return
    by = scene.members[story.ended_by]
    pipeline.reject(application, by=by, reason=scene.reasons.get(story.reason), note=story.note)
    template = MessageTemplate.objects.in_use().filter(purpose="rejected").first()
    if template and _dice(story, "letter") < 70:
        messaging.write(
            application.candidate,
            application=application,
            by=by,
            subject=template.subject,
            body=template.body,
            purpose="rejected",
            after=messaging.AT_ONCE,
        )


def _dice(story: Story, what: str) -> int:
    """A number below 100 that is the same every time."""
    return sha256(f"{story.job}/{story.person.key}/{what}".encode()).digest()[0] * 100 // 256
