"""What django-allauth asks of us: letters in our voice, sentences that say what to do, sign-up in one form.

Letters that carry a code are sent within the request: a task's arguments are kept in the database and
never carry secrets. A known and an unknown address get one letter each, so that neither the page nor
its pace tells them apart; a mail server that does not answer is given up after EMAIL_TIMEOUT.
"""

import base64
import hashlib
from smtplib import SMTPException
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context as allauth_context
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.http import HttpRequest

from rolecall.accounts import actions as accounts
from rolecall.accounts import directory, letters
from rolecall.accounts.forms import SIGN_UP
from rolecall.accounts.models import User
from rolecall.kit import mail
from rolecall.kit.errors import RuleBroken


class LetterNotSent(RuleBroken):
    """A code that nobody gets is no use."""

    status = 503
    sentence = "The letter could not be sent just now. Wait a minute, then try again."


class Adapter(DefaultAccountAdapter):
    """allauth's hooks about accounts."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": "This account was switched off. Ask your administrator.",
        "email_password_mismatch": "This e-mail and password do not fit. Try again, or get a code by mail.",
        "enter_current_password": "This is not your password now. Try again.",
        "incorrect_code": "This is not the code of the newest letter. Look again.",
        "incorrect_password": "This is not your password. Try again.",
        "invalid_password_reset": "This link has ended. Ask for a new code.",
        "rate_limited": "A letter was sent a moment ago. Wait a minute, then try again.",
        "same_as_current": "This is what it is now. Type the new one.",
        "too_many_login_attempts": "Too many tries. Wait a few minutes, then try again.",
        "unverified_primary_email": "Confirm your e-mail address first.",
    }

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """One letter of `templates/accounts/letters/`, named as allauth names it."""
        subject, body = letters.written(template_prefix.rpartition("/")[2], **{"email": email, **context})
        letter = mail.Letter(
            to=email,
            subject=subject,
            html=body,
            organization_id=_only_organization_of(email),
            is_private=True,
        )
        try:
            mail.send(letter)
        except (SMTPException, OSError):
            raise LetterNotSent from None

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return bool(settings.SIGN_UP_IS_OPEN)

    def login(self, request: HttpRequest, user: Any) -> None:
        """Sign in; whoever has just confirmed the address of their sign-up gets what they filled in."""
        filled_in = request.session.pop(SIGN_UP, None)
        if filled_in and filled_in["user"] == str(user.pk):
            User.objects.filter(pk=user.pk).update(password=filled_in["password"])
            user.password = filled_in["password"]
            accounts.create_organization(admin=user, **filled_in["organization"])
        super().login(request, user)

    def confirm_email(self, request: HttpRequest, email_address: Any) -> bool:
        accounts.forget_unproven(email_address.email, apart_from=email_address.user)
        confirmed: bool = super().confirm_email(request, email_address)
        if confirmed:
            accounts.change_email(email_address.user, email_address.email)
        return confirmed


class MfaAdapter(DefaultMFAAdapter):
    """allauth's hooks about second factors."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "This code does not fit. Codes change every 30 seconds: try the newest.",
        "unverified_email": "Confirm your e-mail address first.",
    }

    def encrypt(self, text: str) -> str:
        """Secrets of authenticator apps are sealed with the installation's own key."""
        return _seal().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _seal().decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, user: Any, type: Any) -> str:  # noqa: A002
        return "My passkey"

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {"id": allauth_context.request.get_host().partition(":")[0], "name": "Rolecall"}


def _only_organization_of(email: str) -> str:
    # the outbox page of an organization shows the letters of people who are in no other
    user = User.objects.filter(email=email.lower()).first()
    places = directory.memberships_of(user.pk) if user else []
    return str(places[0].organization_id) if len(places) == 1 else ""


def _seal() -> MultiFernet:
    keys = [settings.SECRET_KEY, *map(str, settings.SECRET_KEY_FALLBACKS)]
    digests = [hashlib.sha256(f"rolecall.mfa {key}".encode()).digest() for key in keys]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
