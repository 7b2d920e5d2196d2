"""A kind of thing that is approved in the tests of the engine alone, and rules that ask for it."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from rolecall.accounts.models import Member
from rolecall.approvals import actions as approvals
from rolecall.approvals import kinds
from rolecall.approvals.models import Approval, ApprovalRule
from rolecall.approvals.subjects import Subject
from rolecall.kit import mail, tenancy
from rolecall.kit.db import uuid7
from tests.errands import do_errands

KITE = "kite"


@pytest.fixture(autouse=True)
def _kites(settings: Settings, tmp_path: Path) -> Iterator[None]:
    settings.OUTBOX_DIR = tmp_path / "outbox"
    settings.EMAIL_BACKEND = "rolecall.kit.mail.OutboxBackend"
    nobody = Approval.objects.none().values("id")
    kinds.register(kinds.Kind(KITE, "Kite", "Kites", visible_to=lambda actor: nobody))
    yield
    kinds._kinds.pop(KITE)


def kite(**changes: object) -> Subject:
    """A thing to be approved."""
    whole = {
        "kind": KITE,
        "id": uuid7(),
        "title": "the red kite",
        "fields": {"Price": "90,000 EUR", "Colour": "red"},
        "amount": Decimal(90000),
        "currency": "EUR",
    }
    return Subject(**(whole | changes))  # type: ignore[arg-type]


Rule = Callable[..., ApprovalRule]


@pytest.fixture
def rule(ada: Member) -> Rule:
    """`rule([cleo], [ada, ivo])`: a rule with a step for each list."""

    def keep(*steps: object, **changes: object) -> ApprovalRule:
        asked = [step if isinstance(step, approvals.Step) else approvals.Step(members=step) for step in steps]  # type: ignore[arg-type]
        whole = {"kind": KITE, "name": "Every kite", "steps": asked} | changes
        return approvals.keep_rule(None, by=ada, **whole)  # type: ignore[arg-type]

    return keep


def asked(by: Member, subject: Subject | None = None) -> Approval:
    """The approval of a thing that somebody asks for."""
    approval = approvals.request(subject or kite(), by=by)
    assert approval is not None
    return approval


def letters_to(member: Member) -> list[str]:
    """The subjects of the mails that a member got."""
    do_errands()
    kept = mail.outbox(str(tenancy.current()))
    return [letter["Subject"] for _, letter in kept if letter["To"] == member.email]
