from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from rolecall.accounts import actions as accounts
from rolecall.accounts import directory, roles
from rolecall.accounts.actions.keys import KeyAlreadyRevoked
from rolecall.accounts.models import ApiKey, Member, Organization
from rolecall.kit.errors import NotAllowed
from rolecall.kit.models import EventRow


def test_a_key_opens_with_its_secret_which_is_not_stored(ada: Member) -> None:
    key, secret = accounts.create_key(by=ada, name="Website", role=roles.RECRUITER)

    assert secret.startswith("rk_")
    assert ApiKey.objects.get(id=key.id).matches(secret)
    assert secret not in {str(value) for value in ApiKey.objects.values().get(id=key.id).values()}
    assert directory.key_owner(key.prefix) == ada.organization_id


def test_only_administrators_create_keys(rae: Member) -> None:
    with pytest.raises(NotAllowed):
        accounts.create_key(by=rae, name="Website", role=roles.RECRUITER)

    assert not ApiKey.objects.exists()


def test_a_revoked_key_opens_nothing(ada: Member) -> None:
    key, secret = accounts.create_key(by=ada, name="Website", role=roles.RECRUITER)

    accounts.revoke_key(key, by=ada)

    assert not ApiKey.objects.get(id=key.id).matches(secret)
    assert directory.key_owner(key.prefix) is None


def test_a_key_is_revoked_once(ada: Member) -> None:
    key, _ = accounts.create_key(by=ada, name="Website", role=roles.RECRUITER)
    accounts.revoke_key(key, by=ada)

    with pytest.raises(KeyAlreadyRevoked):
        accounts.revoke_key(key, by=ada)


def test_only_administrators_revoke_keys(ada: Member, rae: Member) -> None:
    key, secret = accounts.create_key(by=ada, name="Website", role=roles.RECRUITER)

    with pytest.raises(NotAllowed):
        accounts.revoke_key(key, by=rae)

    assert ApiKey.objects.get(id=key.id).matches(secret)


def test_creating_and_revoking_a_key_is_recorded_without_its_secret(ada: Member) -> None:
    key, secret = accounts.create_key(by=ada, name="Website", role=roles.RECRUITER)
    accounts.revoke_key(key, by=ada)

    rows = EventRow.objects.filter(about__subject_id=key.id).order_by("id")
    assert [row.type for row in rows] == ["key_created", "key_revoked"]
    assert all(secret not in str(row.data) for row in rows)


def test_the_command_prints_the_key_alone(organization: Organization) -> None:
    out = StringIO()

    call_command("create_key", organization="northwind", role="recruiter", stdout=out)

    secret = out.getvalue().strip()
    assert ApiKey.objects.get().matches(secret)
    assert ApiKey.objects.get().role == roles.RECRUITER


@pytest.mark.django_db
def test_the_command_names_an_unknown_organization() -> None:
    with pytest.raises(CommandError, match="no organization 'nowhere'"):
        call_command("create_key", organization="nowhere", role="recruiter")
