"""Many at the same moment: real threads, real connections, real commits; one hire, one mail, one event."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from uuid import UUID

import pytest
from django.db import connection
from pytest_django.fixtures import Settings

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.jobs.models import JobPost, Opening
from rolecall.kit import tenancy
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Visitor
from rolecall.kit.models import EventRow
from rolecall.messaging.models import Message
from rolecall.offers import actions as offers
from rolecall.offers.errors import OfferWithdrawnAlready
from rolecall.offers.models import Offer, OfferSignature
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, Hire
from tests.cast import found, join
from tests.errands import do_errands
from tests.offers.conftest import sign, some_terms, visitor, write_template
from tests.pipeline.conftest import open_job, someone

MANY = 16
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def here(transactional_db: None, settings: Settings, tmp_path: Path) -> UUID:
    settings.MEDIA_ROOT = tmp_path / "files"
    return found("northwind", "Northwind Kites").id


@pytest.fixture
def scene(here: UUID) -> tuple[Offer, Member]:
    """An offer with the candidate, and the recruiter who made it: committed."""
    with tenancy.acting_in(here):
        rae, job = join("Rae Recruiter", roles.RECRUITER), open_job(openings=2)
        application = pipeline.apply(job.posts.get(), someone(1), by=Visitor())
        drafted = offers.make(application, template=write_template(rae), terms=some_terms(), by=rae)
        return offers.send(drafted, by=rae), rae


def at_once(here: UUID, acts: list[Callable[[], object]]) -> list[str]:
    """What came of doing all of it at one moment: 'done', or the names of the rules that were broken."""
    ready = Barrier(len(acts))

    def run(act: Callable[[], object]) -> str:
        try:
            ready.wait(timeout=60)
            with tenancy.acting_in(here):
                act()
            return "done"
        except RuleBroken as broken:
            return type(broken).__name__
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_sixteen_acceptances_are_one_hire_one_mail_one_event(here: UUID, scene: tuple[Offer, Member]) -> None:
    offer, _ = scene

    outcomes = at_once(here, [lambda: sign(offer)] * MANY)

    assert Counter(outcomes) == {"done": 1, "OfferAcceptedAlready": MANY - 1}
    with tenancy.acting_in(here):
        assert Hire.objects.count() == OfferSignature.objects.count() == 1
        assert Message.objects.filter(purpose="hired").count() == 1
        assert Opening.objects.filter(filled_at__isnull=False).count() == 1
        for kind in ("offer_accepted", "candidate_hired"):
            assert EventRow.objects.filter(type=kind).count() == 1


@pytest.mark.parametrize("turn", range(4))
def test_an_acceptance_and_a_withdrawal_of_the_offer_have_one_winner(
    here: UUID, scene: tuple[Offer, Member], turn: int
) -> None:
    offer, rae = scene

    outcomes = at_once(
        here, [lambda: sign(offer), lambda: offers.withdraw(offer, by=rae)][:: 1 - 2 * (turn % 2)]
    )

    with tenancy.acting_in(here):
        left = Offer.objects.select_related("approval").get(id=offer.id)
        hired = Hire.objects.count()
    loser = "OfferAcceptedAlready" if left.state == "accepted" else "OfferWithdrawnAlready"
    assert Counter(outcomes) == {"done": 1, loser: 1}
    assert hired == (left.state == "accepted")


@pytest.mark.parametrize("turn", range(4))
def test_an_acceptance_and_a_withdrawal_of_the_application_have_one_winner(
    here: UUID, scene: tuple[Offer, Member], turn: int
) -> None:
    offer, _ = scene

    def withdraw() -> object:
        application = Application.objects.get(id=offer.application_id)
        return pipeline.withdraw(application, by=visitor(offer))

    outcomes = at_once(here, [lambda: sign(offer), withdraw][:: 1 - 2 * (turn % 2)])

    with tenancy.acting_in(here):
        state = Application.objects.get(id=offer.application_id).state
        accepted = Offer.objects.get(id=offer.id).accepted_at is not None
        hired = Hire.objects.count()
    loser = "AlreadyHired" if state == "hired" else "OfferWithdrawnAlready"
    assert Counter(outcomes) == {"done": 1, loser: 1}
    assert (accepted, hired) == ((True, 1) if state == "hired" else (False, 0))


@pytest.mark.parametrize("turn", range(4))
def test_sending_an_offer_while_they_withdraw_leaves_no_offer_open(
    here: UUID, scene: tuple[Offer, Member], turn: int
) -> None:
    _, rae = scene
    with tenancy.acting_in(here):
        application = pipeline.apply(JobPost.objects.get(), someone(2), by=Visitor())
        draft = offers.make(application, template=write_template(rae), terms=some_terms(), by=rae)

    def withdraw() -> object:
        return pipeline.withdraw(Application.objects.get(id=application.id), by=visitor(draft))

    outcomes = at_once(here, [lambda: offers.send(draft, by=rae), withdraw][:: 1 - 2 * (turn % 2)])

    assert set(outcomes) <= {"done", "AlreadyWithdrawn"}
    with tenancy.acting_in(here):
        do_errands("offers.reactions.end_offers")
        left = Offer.objects.get(id=draft.id)
        assert Application.objects.get(id=application.id).state == "withdrawn"
        assert left.withdrawn_at is not None
        assert (left.sent_at is None) == ("AlreadyWithdrawn" in outcomes)
    if left.sent_at is not None:  # a letter that never left is nobody's to sign
        with pytest.raises(OfferWithdrawnAlready), tenancy.acting_in(here):
            sign(draft)
