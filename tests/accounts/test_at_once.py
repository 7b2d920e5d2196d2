"""What happens when many do the same at one moment: real threads, real connections, real commits."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts import directory, roles
from rolecall.accounts.models import Member, User
from rolecall.kit import tenancy
from rolecall.kit.errors import RuleBroken
from tests.cast import found, join

MANY = 8
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def organization_id(transactional_db: None) -> UUID:
    return found("northwind", "Northwind Kites").id


def at_once(act: Callable[[int], object]) -> Counter[str]:
    """How many threads came through, and which rules stopped the others."""
    ready = Barrier(MANY)

    def run(number: int) -> str:
        try:
            ready.wait(timeout=30)
            act(number)
        except RuleBroken as broken:
            return type(broken).__name__
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(MANY) as pool:
        return Counter(pool.map(run, range(MANY)))


def test_a_sign_in_link_lets_one_in(organization_id: UUID) -> None:
    mara = accounts.new_user("mara@example.org", name="Mara Okafor")
    secret = accounts.sign_in_link(mara).split("/")[-2]

    outcome = at_once(lambda _: accounts.use_sign_in_link(secret))

    assert outcome == {"done": 1, "LinkEnded": MANY - 1}


def test_an_invitation_is_accepted_once(organization_id: UUID) -> None:
    with tenancy.acting_in(organization_id):
        invitation = accounts.invite(
            by=join("Ada Admin", roles.ADMIN), email="mara@example.org", role=roles.RECRUITER
        )
    mara = accounts.new_user("mara@example.org", name="Mara Okafor")

    def accept(_: int) -> None:
        with tenancy.acting_in(organization_id):
            accounts.accept_invitation(invitation, user=mara)

    assert at_once(accept) == {"done": 1, "InvitationEnded": MANY - 1}


def test_one_administrator_stays_when_all_leave(organization_id: UUID) -> None:
    with tenancy.acting_in(organization_id):
        administrators = [join(f"Ada{n} Admin", roles.ADMIN) for n in range(MANY)]

    def leave(number: int) -> None:
        with tenancy.acting_in(organization_id):
            accounts.end_membership(administrators[number], by=administrators[number])

    assert at_once(leave) == {"done": MANY - 1, "LastAdministrator": 1}
    with tenancy.acting_in(organization_id):
        assert Member.objects.active().count() == 1


def test_the_first_organization_is_created_once(transactional_db: None) -> None:
    users = [accounts.new_user(f"mara{n}@example.org", name="Mara Okafor") for n in range(MANY)]

    def found_first(number: int) -> None:
        with transaction.atomic():
            accounts.create_first_organization("Halden", admin=users[number])

    assert at_once(found_first) == {"done": 1, "AlreadySetUp": MANY - 1}
    assert len(directory.every_organization()) == 1


def test_organizations_of_one_name_get_addresses_of_their_own(transactional_db: None) -> None:
    mara = accounts.new_user("mara@example.org", name="Mara Okafor")

    outcome = at_once(lambda _: accounts.create_organization("Halden", admin=mara))

    assert outcome == {"done": MANY}
    assert len({place.slug for place in mara.memberships()}) == MANY


def test_a_form_that_is_sent_twice_makes_one_account(transactional_db: None) -> None:
    sent = {
        "organization": "Halden Robotics",
        "name": "Mara Okafor",
        "email": "mara@example.org",
        "password1": "a sentence to remember",
    }
    statuses = []

    at_once(lambda _: statuses.append(Client().post("/sign-up/", sent).status_code))

    assert set(statuses) <= {302, 429}
    assert User.objects.count() == 1
