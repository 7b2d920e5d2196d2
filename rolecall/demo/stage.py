"""Setting the stage: an organization with its members, places, jobs and looks, as its plan tells."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from html import escape

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Department, Location, Member, Organization
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Source
from rolecall.careers import actions as careers
from rolecall.demo.content import Company, JobPlan, words
from rolecall.jobs import actions as jobs
from rolecall.jobs import library
from rolecall.jobs.actions import from_template
from rolecall.jobs.models import Job, Requisition
from rolecall.kit import clock
from rolecall.messaging import actions as messaging
from rolecall.messaging.models import MessageTemplate
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import RejectionReason
from rolecall.questions.actions import Row

FOUNDED_DAYS = 400


@dataclass
class Scene:
    """An organization that was set up, and who and what is in it by the names of its plan."""

    plan: Company
    organization: Organization
    now: datetime
    members: dict[str, Member] = field(default_factory=dict)
    jobs: dict[str, Job] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    reasons: dict[str, RejectionReason] = field(default_factory=dict)
    requisitions: dict[str, Requisition] = field(default_factory=dict)
    """Those that were approved before their jobs were written, by the keys of these."""

    def ago(self, days: float) -> datetime:
        """A moment of its past."""
        return self.now - timedelta(days=days)


def found(plan: Company, now: datetime) -> Scene:
    """Create an organization with its first administrator; the rest happens inside it."""
    first = next(each for each in plan.members if each.role == "admin")
    with clock.at(now - timedelta(days=FOUNDED_DAYS)):
        user = accounts.new_user(first.email, name=first.name)
        organization = accounts.create_organization(
            plan.name, admin=user, slug=plan.slug, time_zone=plan.zone, currency=plan.currency
        )
    return Scene(plan, organization, now)


def furnish(scene: Scene) -> None:
    """Members, places, reasons, letters and the careers site."""
    with clock.at(scene.ago(FOUNDED_DAYS - 1)):
        _gather_members(scene)
        admin = _admin(scene)
        for name in scene.plan.departments:
            accounts.add_department(by=admin, name=name)
        _add_locations(scene)
        scene.sources = {s.name: candidates.source_named(s.name, s.kind) for s in scene.plan.sources}
        _add_reasons(scene)
        _add_letters(scene)
        careers.change_site(
            by=admin,
            headline=scene.plan.headline,
            introduction=scene.plan.introduction,
            accent=scene.plan.accent,
            website=scene.plan.website,
            privacy_text=scene.plan.privacy,
        )


def write_jobs(scene: Scene) -> None:
    """Write each job a while before it opened, and publish those that were."""
    for plan in sorted(scene.plan.jobs, key=lambda each: -each.opened):
        with clock.at(scene.ago(plan.opened + 3)):
            scene.jobs[plan.key] = _write(scene, plan)
        if plan.state != "draft":
            with clock.at(scene.ago(plan.opened)):
                jobs.publish(scene.jobs[plan.key], by=scene.members[plan.recruiter])


def end_jobs(scene: Scene) -> None:
    """Hold, close and archive the jobs whose time has come."""
    for plan in scene.plan.jobs:
        job, by = Job.objects.get(id=scene.jobs[plan.key].id), scene.members[plan.recruiter]
        with clock.at(scene.ago(plan.closed or 1)):
            if plan.state == "on_hold":
                jobs.hold(job, by=by)
            if plan.state in ("closed", "archived"):
                jobs.close(job, by=by, reason="All seats are filled")
            if plan.state == "archived":
                jobs.archive(job, by=by)


def _gather_members(scene: Scene) -> None:
    admin = Member.objects.get()
    for plan in scene.plan.members:
        if plan.email == admin.email:
            scene.members[plan.key] = admin
            continue
        invitation = accounts.invite(by=admin, email=plan.email, role=plan.role, name=plan.name)
        user = accounts.new_user(plan.email, name=plan.name)
        scene.members[plan.key] = accounts.accept_invitation(invitation, user=user)
    for plan in scene.plan.members:
        Member.objects.filter(id=scene.members[plan.key].id).update(title=plan.title)


def _admin(scene: Scene) -> Member:
    return next(member for member in scene.members.values() if member.role == "admin")


def _add_locations(scene: Scene) -> None:
    for plan in scene.plan.locations:
        accounts.add_location(
            by=_admin(scene),
            name=plan.name,
            country=plan.country,
            city=plan.city,
            region=plan.region,
            address=plan.address,
            time_zone=plan.zone,
            is_remote=plan.remote,
        )


def _add_reasons(scene: Scene) -> None:
    known = set(RejectionReason.objects.values_list("name", flat=True))
    for name in words().rejection_reasons:
        if name not in known:
            pipeline.add_reason(name, by=_admin(scene))
    scene.reasons = {reason.name: reason for reason in RejectionReason.objects.all()}


def _add_letters(scene: Scene) -> None:
    known = set(MessageTemplate.objects.values_list("name", flat=True))
    for letter in words().letters:
        if letter.name not in known:
            messaging.keep_template(
                None,
                by=_admin(scene),
                name=letter.name,
                purpose=letter.purpose if letter.purpose in ("other", "rejected", "hired") else "other",
                subject=letter.subject,
                body=letter.body,
            )


def _write(scene: Scene, plan: JobPlan) -> Job:
    by = scene.members[plan.recruiter]
    template = library.template(plan.template)
    places = [scene.plan.location(key).name for key in plan.locations]
    job = jobs.create(
        by=by,
        title=plan.title,
        template=template,
        department=Department.objects.get(name=plan.department),
        locations=list(Location.objects.filter(name__in=places)),
        workplace=plan.workplace,
        contract=plan.contract,
        visibility=plan.visibility,
        salary_low=plan.salary[0],
        salary_high=plan.salary[1],
        salary_currency=plan.currency,
        salary_period=plan.period,
    )
    jobs.write_post(job, by=by, summary=plan.summary, sections=_sections(plan, job), cover_letter_asked=True)
    jobs.set_questions(job, _questions(template, plan), by=by)
    jobs.set_team(job, [(scene.members[key], part) for key, part in plan.team.items()], by=by)
    jobs.set_openings(job, plan.openings, by=by)
    if plan.key in scene.requisitions:
        jobs.open_seats(scene.requisitions[plan.key], job, by=by, count=plan.openings)
    for key in plan.pinned_by:
        jobs.pin(job, by=scene.members[key])
    return job


def _sections(plan: JobPlan, job: Job) -> list[dict[str, str]]:
    sections = [dict(section) for section in job.post.sections]
    for section in sections:
        if section["heading"] == "About the role" and plan.about:
            section["html"] = _paragraph(plan.about)
        if section["heading"] == "What you will do" and plan.responsibilities:
            items = "".join(f"<li>{escape(each)}</li>" for each in plan.responsibilities)
            section["html"] = f"<ul>{items}</ul>"
    return sections


def _questions(template: library.Template, plan: JobPlan) -> list[Row]:
    own = [
        Row(q.text, q.kind, options=q.options, required=q.required, must_have=q.must_have)
        for q in plan.questions
    ]
    return [*from_template.questions_of(template), *own]


def _paragraph(text: str) -> str:
    return "".join(f"<p>{escape(part.strip())}</p>" for part in text.split("\n\n") if part.strip())
