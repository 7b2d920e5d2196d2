from dataclasses import replace
from datetime import timedelta
from io import StringIO
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command

from rolecall.accounts import access, directory, roles
from rolecall.accounts import actions as accounts
from rolecall.accounts.actions.keys import KeyAlreadyRevoked, KeyHasEnded
from rolecall.accounts.limits import MOST_NETWORKS, Limits, Reach
from rolecall.accounts.models import ApiKey, Member, Organization
from rolecall.kit import clock
from rolecall.kit.errors import Invalid, NotAllowed
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
    assert ApiKey.objects.get().limits == Limits()


def test_the_command_limits_a_key_and_names_a_scope_that_there_is_not(organization: Organization) -> None:
    sails = accounts.add_department(by=access.HOST, name="Sails")
    wanted = {"organization": "northwind", "role": "recruiter", "network": ["10.0.0.7/8"], "days": 3}

    call_command("create_key", **wanted, scope=["jobs:read"], departments=["sails"], stdout=StringIO())
    with pytest.raises(CommandError, match="no job 'Rigger'"):
        call_command("create_key", **wanted, jobs=["Rigger"])
    with pytest.raises(CommandError, match="no scope 'jobs:eat'"):
        call_command("create_key", **wanted, scope=["jobs:eat"])

    key = ApiKey.objects.get()
    assert (key.scopes, key.networks) == (["jobs:read"], ["10.0.0.0/8"])
    assert key.reach == Reach(department_ids=(sails.id,))
    assert key.expires_at
    assert timedelta(days=2) < key.expires_at - clock.now() < timedelta(days=4)


@pytest.mark.django_db
def test_the_command_names_an_unknown_organization() -> None:
    with pytest.raises(CommandError, match="no organization 'nowhere'"):
        call_command("create_key", organization="nowhere", role="recruiter")


LIMITS = Limits(("candidates:read", "jobs:read"), ("198.51.100.0/24", "2001:db8::/32"), None)


REACH = Reach((uuid4(),), (uuid4(),))


def test_limits_cover_what_reaches_no_further() -> None:
    soon, later = clock.now() + timedelta(days=1), clock.now() + timedelta(days=2)
    cases = [
        (Limits(), Limits(), True),
        (Limits(), LIMITS, True),
        (LIMITS, Limits(), False),
        (LIMITS, LIMITS, True),
        (LIMITS, replace(LIMITS, scopes=("jobs:read",)), True),
        (LIMITS, replace(LIMITS, scopes=("jobs:write",)), False),
        (LIMITS, replace(LIMITS, networks=("198.51.100.7/32",)), True),
        (LIMITS, replace(LIMITS, networks=("198.51.100.7/32", "0.0.0.0/0")), False),
        (LIMITS, replace(LIMITS, networks=()), False),
        (Limits(expires_at=soon), Limits(expires_at=soon), True),
        (Limits(expires_at=soon), Limits(expires_at=later), False),
        (Limits(expires_at=soon), Limits(), False),
        (Limits(reach=REACH), Limits(), False),
        (Limits(reach=REACH), Limits(reach=replace(REACH, job_ids=())), True),
        (Limits(reach=REACH), Limits(reach=Reach((REACH.department_ids[0],))), False),
        (Limits(without_personal_data=True), Limits(), False),
        (Limits(), Limits(without_personal_data=True), True),
        (Limits(), Limits(on_behalf=True), False),
    ]
    assert [own.cover(other) for own, other, _ in cases] == [covered for *_, covered in cases]


def test_a_key_is_taken_from_its_networks_alone() -> None:
    cases = [
        ("198.51.100.9", True),
        ("::ffff:198.51.100.9", True),
        ("2001:db8::9", True),
        ("198.51.101.9", False),
        ("::1", False),
        ("", False),
        (None, False),
    ]
    assert [LIMITS.admit(address) for address, _ in cases] == [admitted for _, admitted in cases]
    assert Limits().admit(None)


@pytest.mark.parametrize(
    ("field", "limits"),
    [
        ("scopes", Limits(scopes=())),
        ("scopes", Limits(scopes=("candidates:read", "candidates:eat"))),
        ("networks", Limits(networks=("everywhere",))),
        ("networks", Limits(networks=("10.0.0.0/8",) * (MOST_NETWORKS + 1))),
        ("expires_at", Limits(expires_at=clock.now() - timedelta(seconds=1))),
    ],
)
def test_limits_that_make_no_sense_are_refused_and_no_key_is_made(
    ada: Member, field: str, limits: Limits
) -> None:
    with pytest.raises(Invalid) as refused:
        accounts.create_key(by=ada, name="Website", role=roles.ADMIN, limits=limits)

    assert list(refused.value.fields) == [field]
    assert not ApiKey.objects.exists()


def test_a_limited_key_neither_makes_nor_inherits_a_wider_one(ada: Member) -> None:
    own = Limits(("api_keys:write", "jobs:read"))
    key, _ = accounts.create_key(by=ada, name="Narrow", role=roles.ADMIN, limits=own)
    wide, _ = accounts.create_key(by=ada, name="Wide", role=roles.ADMIN)

    with pytest.raises(NotAllowed):
        accounts.create_key(by=key, name="More", role=roles.ADMIN)
    with pytest.raises(NotAllowed):
        accounts.rotate_key(wide, by=key)

    assert ApiKey.objects.valid().count() == 2
    made, _ = accounts.create_key(by=key, name="Less", role=roles.ADMIN, limits=Limits(("jobs:read",)))
    assert made.scopes == ["jobs:read"]


def test_a_key_that_is_rotated_has_a_successor_with_its_reach_and_ends(ada: Member) -> None:
    key, secret = accounts.create_key(by=ada, name="Website", role=roles.RECRUITER, limits=LIMITS)

    successor, fresh = accounts.rotate_key(key, by=ada, hours=1)
    old = ApiKey.objects.get(id=key.id)

    assert (successor.role, successor.limits) == (key.role, key.limits)
    assert successor.matches(fresh)
    assert old.matches(secret)
    with clock.at(clock.now() + timedelta(hours=2)):
        assert successor.matches(fresh)
        assert not old.matches(secret)
    accounts.rotate_key(successor, by=ada)
    assert not ApiKey.objects.get(id=successor.id).matches(fresh)
    assert (
        list(EventRow.objects.filter(type="key_rotated").values_list("actor_id", flat=True)) == [ada.id] * 2
    )


def test_a_key_that_ended_is_not_rotated_and_only_administrators_rotate(ada: Member, rae: Member) -> None:
    key, _ = accounts.create_key(by=ada, name="Website", role=roles.RECRUITER)

    with pytest.raises(NotAllowed):
        accounts.rotate_key(key, by=rae)
    accounts.revoke_key(key, by=ada)
    with pytest.raises(KeyHasEnded):
        accounts.rotate_key(key, by=ada)

    assert ApiKey.objects.count() == 1
