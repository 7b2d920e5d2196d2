"""Offers as they stand in a busy week: from the draft to those signed, declined, expired and withdrawn."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from rolecall.accounts.models import Member
from rolecall.approvals import actions as approvals
from rolecall.demo.stage import Scene
from rolecall.kit import clock, tasks
from rolecall.kit.events import Visitor
from rolecall.offers import actions as offers
from rolecall.offers import queries
from rolecall.offers.models import Offer, OfferTemplate
from rolecall.offers.starters import LETTER
from rolecall.pipeline.models import Application

AT_ONCE = ("approvals.", "offers.", "messaging.", "pipeline.", "interviews.")
Ending = Callable[[Scene, Offer, Member], object]


def make_offers(scene: Scene) -> None:
    """Make one offer for each of these ways to stand."""
    admin = next(each for each in scene.members.values() if each.role == "admin")
    recruiters = [each for each in scene.members.values() if each.role == "recruiter"] or [admin]
    with tasks.at_once(*AT_ONCE):
        with clock.at(scene.ago(90)):
            template = _template(admin)
            step = approvals.Step(roles=["hiring_manager"])
            approvals.keep_rule(None, by=admin, kind="offer", name="Every offer", steps=[step])
        for application, ending in zip(_candidates(scene), ENDINGS, strict=False):
            by = next((each for each in recruiters if _is_theirs(application, each)), recruiters[0])
            _offer(scene, application, template, by, ending)


def _template(admin: Member) -> OfferTemplate:
    asked = [
        offers.Field("Probation in months", "number"),
        offers.Field("Signing bonus", "money"),
        offers.Field("Pension plan", "choice", options=("Basic", "Extended")),
    ]
    return offers.keep_template(
        None, by=admin, name="Permanent position", letter=LETTER, fields=asked, countersigned=True
    )


def _candidates(scene: Scene) -> list[Application]:
    """People far on, of jobs that have a hiring manager to approve and a recruiter to make the offer."""
    rows = Application.objects.active().filter(
        job__state="open",
        job__team__part="hiring_manager",
        stage__kind__in=["offer", "interview"],
        applied_at__lt=scene.ago(10),
    )
    rows = rows.select_related("job", "candidate__organization").exclude(job__salary_high=None)
    found = list(rows.order_by("stage_entered_at", "id").distinct()[: 3 * len(ENDINGS)])
    return sorted(found, key=lambda each: each.stage.kind != "offer")[: len(ENDINGS)]


def _is_theirs(application: Application, member: Member) -> bool:
    return bool(application.job.team.filter(member=member).exists())


def _offer(
    scene: Scene, application: Application, template: OfferTemplate, by: Member, ending: Ending
) -> None:
    job = application.job
    with clock.at(scene.ago(9)):
        terms = offers.Terms(
            title=job.title,
            salary_amount=Decimal(job.salary_high),
            salary_currency=job.salary_currency or scene.organization.currency,
            salary_period=job.salary_period,
            starts_on=_first_of_month(scene.now.date() + timedelta(days=60)),
            contract=job.contract,
            location=", ".join(each.location.name for each in job.job_locations.all()) or "Remote",
            expires_at=scene.ago(2) if ending is _expire else scene.now + timedelta(days=5),
            own={"probation_in_months": "6", "pension_plan": "Extended"},
        )
        offer = offers.make(application, template=template, terms=terms, by=by)
    ending(scene, offer, by)


def _draft(scene: Scene, offer: Offer, by: Member) -> None:
    """It stays a draft."""


def _ask(scene: Scene, offer: Offer, by: Member) -> None:
    with clock.at(scene.ago(8.5)):
        offers.ask_approval(offer, by=by)


def _approve(scene: Scene, offer: Offer, by: Member) -> None:
    _ask(scene, offer, by)
    approval = offers.hold(offer).approval
    mate = offer.application.job.team.filter(part="hiring_manager").select_related("member").first()
    if approval is not None and mate is not None:
        with clock.at(scene.ago(8)):
            approvals.approve(approval, by=mate.member, comment="Yes, please.")


def _send(scene: Scene, offer: Offer, by: Member) -> None:
    _approve(scene, offer, by)
    with clock.at(scene.ago(7)):
        offers.send(offer, by=by)


def _open(scene: Scene, offer: Offer, by: Member) -> None:
    _send(scene, offer, by)
    with clock.at(scene.ago(6.5)):
        offers.view(offer, by=_person(offer))
        offers.ask(offer, by=_person(offer), text="Could I start two weeks later?")


def _sign(scene: Scene, offer: Offer, by: Member) -> None:
    _send(scene, offer, by)
    with clock.at(scene.ago(5)):
        offers.accept(
            offer,
            by=_person(offer),
            name=offer.application.candidate.name,
            agrees=True,
            letter_sha256=queries.letter_of(offer).sha256,
            address="192.0.2.17",
            user_agent="A browser on a phone",
        )


def _decline(scene: Scene, offer: Offer, by: Member) -> None:
    _send(scene, offer, by)
    with clock.at(scene.ago(4)):
        offers.decline(offer, by=_person(offer), reason="I found work closer to home.")


def _expire(scene: Scene, offer: Offer, by: Member) -> None:
    _send(scene, offer, by)
    with clock.at(scene.ago(1.9)):
        offers.expire_due()


def _withdraw(scene: Scene, offer: Offer, by: Member) -> None:
    _send(scene, offer, by)
    with clock.at(scene.ago(3)):
        offers.withdraw(offer, by=by)


def _person(offer: Offer) -> Visitor:
    return Visitor(offer.application.candidate.name, offer.application.candidate_id)


def _first_of_month(day: date) -> date:
    return day.replace(day=1)


ENDINGS: tuple[Ending, ...] = (
    _open, _sign, _ask, _send, _approve, _decline, _expire, _withdraw, _draft,
)  # fmt: skip
