from collections.abc import Callable, Iterator
from datetime import timedelta
from uuid import UUID

import pytest

from rolecall.accounts import actions as accounts
from rolecall.accounts import directory, roles, tasks
from rolecall.accounts.actions.members import (
    AlreadyInvited,
    AlreadyMember,
    HasLeft,
    InvitationEnded,
    InvitedSomebodyElse,
    LastAdministrator,
)
from rolecall.accounts.models import Invitation, Member, User
from rolecall.kit import clock, crypto, mail, tenancy
from rolecall.kit.errors import NotAllowed
from rolecall.kit.models import EventRow
from tests.accounts.conftest import Letters
from tests.cast import join


@pytest.fixture
def invitation(ada: Member) -> Invitation:
    return accounts.invite(by=ada, email="Mara@example.org", role=roles.RECRUITER, name="Mara Okafor")


@pytest.fixture
def mara(organization: object) -> User:
    return accounts.new_user("mara@example.org", name="Mara Okafor")


@pytest.fixture
def much_later() -> Iterator[None]:
    with clock.at(clock.now() + timedelta(days=15)):
        yield


def events_about(subject_id: UUID) -> list[str]:
    rows = EventRow.objects.filter(about__subject_id=subject_id).order_by("created_at", "id")
    return [row.type for row in rows]


def test_an_invited_person_gets_a_letter_with_a_link(invitation: Invitation, letters: Letters) -> None:
    tasks.send_invitation(invitation_id=str(invitation.id))

    [letter] = letters.to(invitation.email)
    body = letter.get_body(("plain",)).get_content()
    assert letter["To"] == "mara@example.org"
    assert letter["Subject"] == "Join Northwind Kites on Rolecall"
    assert f"/join/{invitation.secret}/" in body
    assert "as a recruiter" in body
    assert mail.is_private(letter)


def test_the_secret_of_an_invitation_is_not_stored(invitation: Invitation) -> None:
    stored = Invitation.objects.values().get(id=invitation.id)

    assert invitation.secret not in {str(value) for value in stored.values()}
    assert directory.inviter(crypto.fingerprint(invitation.secret)) == invitation.organization_id


def test_no_letter_leaves_for_an_invitation_taken_back(
    ada: Member, invitation: Invitation, letters: Letters
) -> None:
    accounts.revoke_invitation(invitation, by=ada)

    tasks.send_invitation(invitation_id=str(invitation.id))

    assert letters.to(invitation.email) == []


def test_only_administrators_invite(rae: Member) -> None:
    with pytest.raises(NotAllowed):
        accounts.invite(by=rae, email="mara@example.org", role=roles.ADMIN)

    assert not Invitation.objects.exists()


def test_a_member_is_not_invited(ada: Member, ivo: Member) -> None:
    with pytest.raises(AlreadyMember) as refusal:
        accounts.invite(by=ada, email=ivo.email.upper(), role=roles.RECRUITER)

    assert refusal.value.field == "email"


def test_one_invitation_at_a_time_waits_for_a_person(ada: Member, invitation: Invitation) -> None:
    with pytest.raises(AlreadyInvited):
        accounts.invite(by=ada, email=invitation.email, role=roles.RECRUITER)


def test_whoever_let_an_invitation_run_out_is_invited_anew(
    ada: Member, invitation: Invitation, much_later: None
) -> None:
    again = accounts.invite(by=ada, email=invitation.email, role=roles.RECRUITER)

    assert again.is_open
    assert not Invitation.objects.get(id=invitation.id).is_open


def test_accepting_makes_a_member_with_the_role(invitation: Invitation, mara: User) -> None:
    member = accounts.accept_invitation(invitation, user=mara)

    assert (member.name, member.email, member.role) == ("Mara Okafor", "mara@example.org", roles.RECRUITER)
    assert directory.memberships_of(mara.id)[0].member_id == member.id
    assert events_about(invitation.id) == ["member_invited", "member_joined"]


def test_who_is_a_member_under_another_address_keeps_their_role(
    ada: Member, invitation: Invitation, mara: User
) -> None:
    was = Member.objects.create(user=mara, name="Mara Okafor", email="old@example.org", role="admin")
    accounts.end_membership(ada, by=was)

    member = accounts.accept_invitation(invitation, user=mara)

    member.refresh_from_db()
    assert (member.id, member.role) == (was.id, "admin")
    assert not Invitation.objects.open().exists()


def test_an_invitation_is_used_once(invitation: Invitation, mara: User) -> None:
    accounts.accept_invitation(invitation, user=mara)

    with pytest.raises(InvitationEnded):
        accounts.accept_invitation(invitation, user=mara)


@pytest.mark.parametrize("late", [accounts.resend_invitation, accounts.revoke_invitation])
def test_an_invitation_that_is_accepted_meanwhile_is_neither_sent_again_nor_taken_back(
    ada: Member, invitation: Invitation, mara: User, late: Callable[..., object]
) -> None:
    seen = Invitation.objects.get(id=invitation.id)
    member = accounts.accept_invitation(invitation, user=mara)

    with pytest.raises(InvitationEnded):
        late(seen, by=ada)

    accounts.end_membership(member, by=ada)
    assert not Invitation.objects.waiting().exists()
    assert Invitation.objects.get().state == "accepted"


def test_who_joined_and_was_let_go_does_not_come_back_by_an_invitation_from_before(
    ada: Member, invitation: Invitation, mara: User
) -> None:
    with clock.at(clock.now() + timedelta(days=15)):
        newer = accounts.invite(by=ada, email=invitation.email, role=roles.RECRUITER)
        accounts.resend_invitation(invitation, by=ada)
        member = accounts.accept_invitation(newer, user=mara)
        assert not Invitation.objects.waiting().exists()
        accounts.end_membership(member, by=ada)

        with pytest.raises(InvitationEnded):
            accounts.accept_invitation(invitation, user=mara)

    assert events_about(invitation.id) == ["member_invited", "member_invited", "invitation_revoked"]


def test_an_invitation_is_for_its_address_only(invitation: Invitation) -> None:
    eve = accounts.new_user("eve@example.org", name="Eve")

    with pytest.raises(InvitedSomebodyElse):
        accounts.accept_invitation(invitation, user=eve)

    assert directory.memberships_of(eve.id) == []


def test_a_revoked_invitation_is_not_accepted(ada: Member, invitation: Invitation, mara: User) -> None:
    accounts.revoke_invitation(invitation, by=ada)

    with pytest.raises(InvitationEnded):
        accounts.accept_invitation(invitation, user=mara)


def test_an_invitation_that_ran_out_is_not_accepted(
    invitation: Invitation, mara: User, much_later: None
) -> None:
    with pytest.raises(InvitationEnded):
        accounts.accept_invitation(invitation, user=mara)


def test_an_invitation_opens_no_other_organization(
    invitation: Invitation, mara: User, elsewhere: UUID
) -> None:
    with tenancy.acting_in(elsewhere), pytest.raises(Invitation.DoesNotExist):
        accounts.accept_invitation(invitation, user=mara)


def test_sending_again_ends_the_link_before(ada: Member, invitation: Invitation) -> None:
    before = invitation.secret
    with clock.at(clock.now() + timedelta(seconds=1)):
        accounts.resend_invitation(invitation, by=ada)

    assert directory.inviter(crypto.fingerprint(before)) is None
    assert directory.inviter(crypto.fingerprint(invitation.secret)) == ada.organization_id


def test_only_administrators_send_again_or_take_back(rae: Member, invitation: Invitation) -> None:
    for act in (accounts.resend_invitation, accounts.revoke_invitation):
        with pytest.raises(NotAllowed):
            act(invitation, by=rae)

    assert Invitation.objects.get(id=invitation.id).is_open


def test_what_was_accepted_is_neither_sent_again_nor_taken_back(
    ada: Member, invitation: Invitation, mara: User
) -> None:
    accounts.accept_invitation(invitation, user=mara)
    invitation.refresh_from_db()

    for act in (accounts.resend_invitation, accounts.revoke_invitation):
        with pytest.raises(InvitationEnded):
            act(invitation, by=ada)


def test_a_role_is_changed_and_recorded(ada: Member, ivo: Member) -> None:
    accounts.change_role(ivo, role=roles.RECRUITER, by=ada)

    assert Member.objects.get(id=ivo.id).role == roles.RECRUITER
    row = EventRow.objects.get(type="member_changed")
    assert row.data["changes"] == {"role": ["interviewer", "recruiter"]}
    assert row.actor_id == ada.id


def test_the_same_role_again_is_no_event(ada: Member, ivo: Member) -> None:
    accounts.change_role(ivo, role=ivo.role, by=ada)

    assert not EventRow.objects.exists()


def test_nobody_raises_their_own_role(rae: Member) -> None:
    with pytest.raises(NotAllowed):
        accounts.change_role(rae, role=roles.ADMIN, by=rae)

    assert Member.objects.get(id=rae.id).role == roles.RECRUITER


def test_the_last_administrator_neither_steps_down_nor_leaves(ada: Member, rae: Member) -> None:
    with pytest.raises(LastAdministrator):
        accounts.change_role(ada, role=roles.RECRUITER, by=ada)
    with pytest.raises(LastAdministrator):
        accounts.end_membership(ada, by=ada)

    assert Member.objects.active().filter(role=roles.ADMIN).get() == ada


def test_one_of_two_administrators_may_leave(ada: Member) -> None:
    second = join("Sam Second", roles.ADMIN)

    accounts.end_membership(ada, by=ada)

    assert list(Member.objects.active()) == [second]
    assert directory.memberships_of(ada.user_id) == []


def test_an_administrator_ends_a_membership(ada: Member, ivo: Member) -> None:
    accounts.end_membership(ivo, by=ada)

    assert Member.objects.get(id=ivo.id).left_at is not None
    assert events_about(ivo.id) == ["membership_ended"]


def test_everybody_ends_their_own_membership_and_nobody_elses(ivo: Member, rae: Member) -> None:
    with pytest.raises(NotAllowed):
        accounts.end_membership(rae, by=ivo)
    accounts.end_membership(ivo, by=ivo)

    assert list(Member.objects.active()) == [rae]


def test_whoever_has_left_is_not_changed(ada: Member, ivo: Member) -> None:
    accounts.end_membership(ivo, by=ada)

    with pytest.raises(HasLeft):
        accounts.change_role(ivo, role=roles.ADMIN, by=ada)
    with pytest.raises(HasLeft):
        accounts.end_membership(ivo, by=ada)


def test_whoever_left_comes_back_as_the_same_member(ada: Member, ivo: Member) -> None:
    accounts.end_membership(ivo, by=ada)
    invitation = accounts.invite(by=ada, email=ivo.email, role=roles.RECRUITER)

    member = accounts.accept_invitation(invitation, user=ivo.user)

    assert member.id == ivo.id
    assert (member.left_at, member.role) == (None, roles.RECRUITER)
