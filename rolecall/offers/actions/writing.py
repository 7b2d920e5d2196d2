"""Drafting an offer, changing it, and putting it to approval."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any

from django.db.models import QuerySet

from rolecall.accounts import world
from rolecall.accounts.models import Member
from rolecall.accounts.sight import member_of
from rolecall.approvals import actions as approvals
from rolecall.approvals import queries as approval_queries
from rolecall.approvals.models import Approval
from rolecall.approvals.subjects import Subject
from rolecall.jobs.models import CONTRACTS, PERIODS, TeamMember
from rolecall.kit import clock, richtext
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.offers import access, terms
from rolecall.offers.errors import NotOpenToChange, OfferUnderWay, StillBlind
from rolecall.offers.events import OfferChanged, OfferMade
from rolecall.offers.models import Offer, OfferTemplate
from rolecall.pipeline.actions import places
from rolecall.pipeline.models import Application

KIND = "offer"
FARTHEST = timedelta(days=3653)
TOO_FAR = "Choose a day within the next ten years."


@dataclass(frozen=True)
class Terms:
    """What is offered."""

    title: str
    salary_amount: Decimal
    salary_currency: str
    starts_on: date
    contract: str
    location: str
    expires_at: datetime
    salary_period: str = "year"
    own: Mapping[str, Any] = field(default_factory=dict)
    letter: str = ""
    """The letter with placeholders; empty is that of the template."""


def make(application: Application, *, template: OfferTemplate, terms: Terms, by: Actor) -> Offer:
    """Draft an offer; there is one under way for an application at a time."""
    access.must_make(by)
    places.hold([application])
    application.must_be_active()
    if Offer.objects.under_way().filter(application=application).exists():
        raise OfferUnderWay
    offer = Offer(
        application=application,
        template=template,
        letter=template.letter,
        fields=template.fields,
        countersigned=template.countersigned,
        made_by=member_of(by),
        made_by_name=by.actor_name,
    )
    _take(offer, terms)
    offer.save()
    record(OfferMade(**offer.about()), by=by)
    return offer


def change(offer: Offer, *, terms: Terms, by: Actor) -> Offer:
    """Change the terms before the offer leaves; what was approved and is not so any more is asked again."""
    access.must_make(by)
    held = hold(offer)
    if not held.can_change:
        raise NotOpenToChange
    before = fields_of(held)
    until = held.expires_at
    _take(held, terms)
    after = fields_of(held)
    changed = [label for label in {**before, **after} if before.get(label) != after.get(label)]
    if held.expires_at != until:
        changed.append("Answer by")
    if not changed:
        return held
    held.save()
    record(OfferChanged(**held.about(), changed=changed), by=by)
    if held.approval is not None and held.approval.state in ("waiting", "approved"):
        held.approval = approvals.changed(held.approval, subject_of(held), by=by)
        held.save(update_fields=["approval"])
    return held


def ask_approval(offer: Offer, *, by: Actor) -> Approval | None:
    """Put an offer to approval where a rule asks; None where it may be sent without."""
    access.must_make(by)
    held = hold(offer)
    if not held.can_change:
        raise NotOpenToChange
    must_be_known(held)
    held.approval = approvals.request(subject_of(held), by=by)
    held.save(update_fields=["approval"])
    approval: Approval | None = held.approval
    return approval


def must_be_known(offer: Offer) -> None:
    """Refuse to tell colleagues of a person whom they review blind."""
    if is_blind(offer):
        raise StillBlind


def is_blind(offer: Offer) -> bool:
    """Whether somebody still reviews the person blind, so that the offer cannot leave yet."""
    return Application.objects.in_blind_review().filter(id=offer.application_id).exists()


def needs_approval(offer: Offer) -> bool:
    """Whether a rule asks for the offer as it is now, and it has no yes to exactly that."""
    subject = subject_of(offer)
    approval = offer.approval
    if approval is not None and approval.state == "approved":
        return bool(approval.differences(dict(subject.fields)))
    if approval is not None and approval.state == "waiting":
        return True
    return approval_queries.rule_for(subject) is not None


def subject_of(offer: Offer) -> Subject:
    """An offer as approvals see it."""
    job = offer.application.job
    return Subject(
        kind=KIND,
        id=offer.id,
        title=f"the offer to {offer.application.candidate.name} as {offer.title}",
        fields=fields_of(offer),
        amount=terms.yearly(offer),
        currency=offer.salary_currency,
        department_id=job.department_id,
        people={"hiring_manager": list(_hiring_managers_of(offer))},
        about=(offer.application_id, offer.application.candidate_id, job.id),
    )


def fields_of(offer: Offer) -> dict[str, str]:
    """What is approved: the terms in words, and the letter by its fingerprint."""
    return {**terms.shown(offer), "Letter": sha256(offer.letter.encode()).hexdigest()[:12]}


def hold(offer: Offer) -> Offer:
    """The offer as it is, held until the end of the transaction."""
    Offer.objects.select_for_update(no_key=True).get(id=offer.id)
    return Offer.objects.whole().select_related("template").get(id=offer.id)


def _hiring_managers_of(offer: Offer) -> "QuerySet[Member]":
    of_job = TeamMember.objects.filter(job=offer.application.job_id, part="hiring_manager")
    return Member.objects.active().filter(id__in=of_job.values("member")).order_by("id")


def _take(offer: Offer, given: Terms) -> None:
    problems = _problems(given)
    letter = richtext.from_input(given.letter) if given.letter else offer.letter
    problems |= terms.check_letter(letter, offer.own_fields)
    if problems:
        raise Invalid(problems)
    own = terms.taken(offer.own_fields, given.own)
    for each in fields(given):
        setattr(offer, each.name, getattr(given, each.name))
    offer.title, offer.location = given.title.strip(), given.location.strip()
    offer.salary_currency = given.salary_currency.upper()
    offer.own, offer.letter = own, letter


def _problems(given: Terms) -> dict[str, str]:
    checks = {
        "title": (bool(given.title.strip()), "Enter the title of the position."),
        "location": (bool(given.location.strip()), "Say where the work is."),
        "salary_amount": (0 < given.salary_amount < 10**10, "Enter an amount above zero."),
        "salary_currency": (
            world.is_currency(given.salary_currency.upper()),
            "Enter a currency by its three letters, like EUR.",
        ),
        "salary_period": (given.salary_period in dict(PERIODS), "Choose a period."),
        "contract": (given.contract in dict(CONTRACTS), "Choose a contract."),
        "expires_at": (
            given.expires_at > clock.now() and not is_too_far(given.expires_at),
            TOO_FAR if is_too_far(given.expires_at) else "Choose a day that is still to come.",
        ),
    }  # fmt: skip
    return {name: sentence for name, (is_fine, sentence) in checks.items() if not is_fine}


def is_too_far(until: datetime) -> bool:
    """Whether a day to answer by is one that nobody means: somewhere there is none after the last of them."""
    return until > clock.now() + FARTHEST
