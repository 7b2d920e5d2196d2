"""allauth's passkey forms, made to bear whatever a browser, or somebody in its place, sends."""

import struct
from typing import Any

from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from cryptography.exceptions import InvalidSignature
from django import forms

# what the reader of credentials and the check of signatures raise on made-up input
MADE_UP = (AttributeError, IndexError, InvalidSignature, KeyError, TypeError, ValueError, struct.error)
SENTENCE = "This passkey was not accepted. Try again, or use another way to sign in."


class _Careful:
    def clean_credential(self) -> Any:
        try:
            return super().clean_credential()  # type: ignore[misc]
        except MADE_UP:
            raise forms.ValidationError(SENTENCE) from None


class SecondProofForm(_Careful, AuthenticateWebAuthnForm):
    """A passkey after the password."""


class SignInForm(_Careful, LoginWebAuthnForm):
    """A passkey alone."""


class AgainForm(_Careful, ReauthenticateWebAuthnForm):
    """A passkey before one's sign-in is changed."""


class AddForm(AddWebAuthnForm):
    """A new passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].max_length = 100
        self.fields["passwordless"].initial = True

    def clean(self) -> dict[str, Any]:
        try:
            cleaned: dict[str, Any] = super().clean()
        except MADE_UP:
            raise forms.ValidationError(SENTENCE) from None
        return cleaned
