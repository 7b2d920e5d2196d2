"""An application, a template, and offers made of them."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from rolecall.accounts.models import Member
from rolecall.approvals import actions as approvals
from rolecall.approvals.models import ApprovalRule
from rolecall.jobs.models import Job
from rolecall.kit import clock, mail, tenancy
from rolecall.kit.events import Visitor
from rolecall.messaging.letters import own_page_url
from rolecall.offers import actions as offers
from rolecall.offers import queries
from rolecall.offers.models import Offer, OfferTemplate
from rolecall.pipeline.models import Application
from tests.errands import do_errands
from tests.pipeline.conftest import amara, apply, job, team

__all__ = ["amara", "apply", "job", "team"]
SALARY = Decimal("83417")
"""A number that stands nowhere else: whoever reads it has read the salary."""
BONUS = "5219"
SECRETS = ("83,417", "83417", "5,219", "5219")
Make = Callable[..., Offer]


@pytest.fixture(autouse=True)
def _own_folders(settings: Settings, tmp_path: Path) -> None:
    settings.OUTBOX_DIR = tmp_path / "outbox"
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.EMAIL_BACKEND = "rolecall.kit.mail.OutboxBackend"


def write_template(by: Member, **changes: object) -> OfferTemplate:
    whole = {
        "name": "Permanent",
        "letter": "<p>Dear {name}, you earn {salary} and a bonus of {signing_bonus} from {start}.</p>",
        "fields": [
            offers.Field("Signing bonus", "money"),
            offers.Field("Notice", "choice", False, ("a", "b")),
        ],
    }
    return offers.keep_template(None, by=by, **(whole | changes))  # type: ignore[arg-type]


def some_terms(**changes: object) -> offers.Terms:
    whole = offers.Terms(
        title="Backend Engineer",
        salary_amount=SALARY,
        salary_currency="EUR",
        starts_on=date(2031, 3, 1),
        contract="full_time",
        location="Athens",
        expires_at=clock.now() + timedelta(days=7),
        own={"signing_bonus": BONUS},
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


@pytest.fixture
def template(rae: Member) -> OfferTemplate:
    return write_template(rae)


@pytest.fixture
def make(rae: Member, template: OfferTemplate) -> Make:
    """`make(application, title=…)`: a drafted offer."""

    def making(application: Application, **changes: object) -> Offer:
        return offers.make(application, template=template, terms=some_terms(**changes), by=rae)

    return making


@pytest.fixture
def draft(amara: Application, make: Make) -> Offer:
    return make(amara)


@pytest.fixture
def sent(draft: Offer, rae: Member) -> Offer:
    return offers.send(draft, by=rae)


@pytest.fixture
def rule(ada: Member, cleo: Member, team: Job) -> ApprovalRule:
    """Every offer is approved by a hiring manager of its job."""
    step = approvals.Step(roles=["hiring_manager"])
    return approvals.keep_rule(None, by=ada, kind="offer", name="Every offer", steps=[step])


def visitor(offer: Offer) -> Visitor:
    return Visitor(offer.application.candidate.name, offer.application.candidate_id)


def sign(offer: Offer, **changes: object) -> object:
    whole = {
        "by": visitor(offer),
        "name": "Amara Nwosu",
        "agrees": True,
        "letter_sha256": queries.letter_of(offer).sha256,
        "address": "192.0.2.7",
        "user_agent": "A phone",
    }
    return offers.accept(offer, **(whole | changes))  # type: ignore[arg-type]


def page_of(offer: Offer) -> str:
    return "/careers/my/" + own_page_url(offer.application).rsplit("/careers/my/")[1] + "offer/"


def secrets_in(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret in text]


def letters_to(address: str) -> list[str]:
    """The subjects of the mails to an address, the newest first."""
    do_errands()
    return [m["Subject"] for _, m in mail.outbox(str(tenancy.current())) if m["To"] == address]


def all_mails_to(address: str) -> str:
    """Everything that was ever mailed to an address, as text."""
    here = str(tenancy.current())
    do_errands()
    names = [name for name, m in mail.outbox(here) if m["To"] == address]
    whole = [mail.outbox_mail(name, here) for name in names]
    return re.sub(r"=\n", "", "\n".join(part.get_content() for m in whole if m for part in m.iter_parts()))
