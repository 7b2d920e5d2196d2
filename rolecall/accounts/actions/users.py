"""People who sign in, apart from any organization."""

from datetime import timedelta
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import transaction

from rolecall.accounts import directory
from rolecall.accounts.access import HOST
from rolecall.accounts.events import MemberChanged, changes_of
from rolecall.accounts.models import Member, SignInLink, User
from rolecall.kit import clock, crypto, tenancy
from rolecall.kit.errors import RuleBroken
from rolecall.kit.recording import record

SIGN_IN_MINUTES = 15


class LinkEnded(RuleBroken):
    """A sign-in link is used once, in its time."""

    sentence = "This link has ended. It signs in once only, and not for long. Sign in the usual way."


class NoSecondFactor(RuleBroken):
    """There is nothing to take away."""

    sentence = "This person is asked for no second proof."


class AlreadyKnown(RuleBroken):
    """One person, one account."""

    sentence = "This person has an account. They sign in with it."


def new_user(email: str, *, name: str, password: str | None = None) -> User:
    """Make a person who can sign in, whose address is known to be theirs."""
    email = email.strip().lower()
    with transaction.atomic():
        directory.one_at_a_time(f"user {email}")
        forget_unproven(email)
        if User.objects.filter(email=email).exists():
            raise AlreadyKnown(field="email")
        user = User.objects.create_user(email=email, name=name, password=password)
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def forget_unproven(email: str, *, apart_from: User | None = None) -> None:
    """Remove the traces of a sign-up that was never confirmed, so that the owner of the address has it."""
    others = User.objects.filter(email=email.strip().lower())
    if apart_from is not None:
        others = others.exclude(pk=apart_from.pk)
    for user in others:
        if not user.is_proven():
            user.delete()


def rename_user(user: User, name: str) -> None:
    """Change a person's name, in every organization they are a member of."""
    user.name = name
    user.save(update_fields=["name"])
    _change_everywhere(user, name=name)


def change_email(user: User, email: str) -> None:
    """Tell every organization the new address of a person, which was confirmed."""
    if user.email != email:
        user.email = email
        user.save(update_fields=["email"])
    _change_everywhere(user, email=email)


def remove_second_factors(user: User) -> None:
    """Ask somebody who lost them for no second proof any more, by the host; their organizations learn it."""
    with transaction.atomic():
        count, _ = Authenticator.objects.filter(user=user).delete()
        if not count:
            raise NoSecondFactor
        for membership in directory.memberships_of(user.pk):
            with tenancy.acting_in(membership.organization_id):
                member = Member.objects.get(id=membership.member_id)
                record(MemberChanged(member.id, member.name, {"second proof": ["on", "off"]}), by=HOST)


def sign_in_link(user: User, hours: float = SIGN_IN_MINUTES / 60) -> str:
    """The whole address of a page that signs this person in, once."""
    secret = crypto.new_secret()
    SignInLink.objects.create(
        user=user,
        fingerprint=crypto.fingerprint(secret),
        expires_at=clock.now() + timedelta(hours=hours),
    )
    return f"{settings.PUBLIC_URL}/enter/{secret}/"


def use_sign_in_link(secret: str) -> User:
    """The person whom a link signs in; the link is spent."""
    with transaction.atomic():
        link = (
            SignInLink.objects.select_related("user")
            .select_for_update(of=("self",))
            .filter(fingerprint=crypto.fingerprint(secret))
            .first()
        )
        if link is None or not link.is_open:
            raise LinkEnded
        link.used_at = clock.now()
        link.save(update_fields=["used_at"])
        return link.user


def forget_what_ended() -> None:
    """Remove sign-ups that nobody confirmed in a day, and links and sessions that have ended."""
    now = clock.now()
    unproven = User.objects.filter(
        created_at__lt=now - timedelta(days=1), password__startswith=UNUSABLE_PASSWORD_PREFIX
    )
    for user in unproven.exclude(emailaddress__verified=True):
        if not user.is_proven():
            user.delete()
    SignInLink.objects.filter(expires_at__lt=now).delete()
    SessionStore.clear_expired()
    UserSession.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()


def _change_everywhere(user: User, **wanted: Any) -> None:
    for membership in directory.memberships_of(user.pk):
        with tenancy.acting_in(membership.organization_id):
            member = Member.objects.get(id=membership.member_id)
            changes = changes_of(member, wanted)
            if changes:
                Member.objects.filter(id=member.id).update(**wanted)
                record(MemberChanged(member.id, member.name, changes), by=member)
