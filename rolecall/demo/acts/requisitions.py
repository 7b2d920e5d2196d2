"""Requisitions of the demo: one approved before its job was written, one that waits for an answer."""

from datetime import timedelta
from decimal import Decimal

from rolecall.accounts.models import Department, Location, Member
from rolecall.approvals import actions as approvals
from rolecall.approvals.queries import approval_of
from rolecall.demo.content import JobPlan
from rolecall.demo.stage import Scene
from rolecall.jobs import actions as jobs
from rolecall.jobs.models import A_YEAR, REQUISITION, Requisition
from rolecall.kit import clock, tasks

AT_ONCE = ("approvals.", "jobs.")
AWAITED = {"halden": "Simulation Engineer", "brightwater": "Physiotherapist"}
WHY = {
    "halden": "Two customers start with forty robots each next spring. With the people we have, one of them "
    "waits until autumn, and the contract allows them to leave by then.",
    "brightwater": "The evening clinics open in March. Without this seat we close two of the five evenings.",
}
TESTING = (
    "Every change of the routing is tried on a real floor today, which takes the floor away from the "
    "customer's own tests. In simulation we would see the same faults a week earlier."
)


def ask_for_seats(scene: Scene) -> None:
    """Ask for the seats of the first job before it is written; those who write it open them."""
    plan = next(each for each in scene.plan.jobs if each.state == "open")
    manager = scene.members[plan.manager]
    with tasks.at_once(*AT_ONCE):
        admin = next(each for each in scene.members.values() if each.role == "admin")
        with clock.at(scene.ago(95)):
            step = approvals.Step(members=[admin])
            approvals.keep_rule(None, by=admin, kind=REQUISITION, name="Every seat", steps=[step])
        with clock.at(scene.ago(plan.opened + 16)):
            wish = _wish(scene, plan, manager)
            jobs.submit_requisition(wish, by=manager)
        with clock.at(scene.ago(plan.opened + 11)):
            _approve(wish, admin)
        with clock.at(scene.ago(1.5)):
            _wait(scene, plan, manager)
    wish.refresh_from_db()
    scene.requisitions[plan.key] = wish


def _wish(scene: Scene, plan: JobPlan, manager: Member) -> Requisition:
    low, high = (Decimal(str(each)) for each in plan.salary)
    places = [scene.plan.location(key).name for key in plan.locations]
    return jobs.write_requisition(
        by=manager,
        title=plan.title,
        department=Department.objects.get(name=plan.department),
        location=Location.objects.filter(name__in=places).first(),
        seats=plan.openings,
        why=WHY.get(scene.plan.slug, TESTING),
        wanted_by=(scene.now + timedelta(days=75)).date(),
        salary_low=low,
        salary_high=high,
        salary_currency=plan.currency,
        salary_period=plan.period,
        yearly_budget=high * A_YEAR[plan.period] * plan.openings,
        recruiter=scene.members[plan.recruiter],
    )


def _approve(wish: Requisition, admin: Member) -> None:
    approval = approval_of(REQUISITION, wish.id)
    if approval is not None:
        approvals.approve(approval, by=admin, comment="Yes. It is in the plan for this year.")


def _wait(scene: Scene, plan: JobPlan, manager: Member) -> None:
    waiting = jobs.write_requisition(
        by=manager,
        title=AWAITED.get(scene.plan.slug, plan.title),
        department=Department.objects.get(name=plan.department),
        reason="replacement",
        replaces="A colleague who moved to another team in the autumn",
        why=TESTING if scene.plan.slug == "halden" else WHY.get(scene.plan.slug, TESTING),
        wanted_by=(scene.now + timedelta(days=120)).date(),
        salary_low=Decimal(str(plan.salary[0])),
        salary_currency=plan.currency,
        salary_period=plan.period,
    )
    jobs.submit_requisition(waiting, by=manager)
