"""What people fill in about themselves and their organization."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password

from rolecall.accounts.models import User

PASSWORD_HINT = "At least 10 characters. A short sentence is easy to remember."


class NameField(forms.CharField):
    """A name as it is written, on one line."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 120, **kwargs})

    def clean(self, value: Any) -> str:
        return " ".join(super().clean(value).split())


class PasswordForm(forms.Form):
    """A new password that is hard to guess."""

    name = NameField(label="Your name", widget=forms.TextInput(attrs={"autocomplete": "name"}))
    password = forms.CharField(
        label="Password",
        max_length=200,
        strip=False,
        help_text=PASSWORD_HINT,
        widget=forms.PasswordInput(render_value=True, attrs={"autocomplete": "new-password"}),
    )

    def clean(self) -> dict[str, Any]:
        fields = super().clean() or self.cleaned_data
        password = fields.get("password")
        if password:
            user = User(email=self.address(), name=fields.get("name", ""))
            try:
                validate_password(password, user)
            except forms.ValidationError as error:
                self.add_error("password", error)
        return fields

    def address(self) -> str:
        """The e-mail address that the password must not resemble."""
        return str(self.cleaned_data.get("email", ""))


class FoundingForm(PasswordForm):
    """A person makes an account and an organization."""

    organization = NameField(label="Organization", widget=forms.TextInput(attrs={"autocomplete": "organization"}))
    email = forms.EmailField(
        label="E-mail",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "username", "inputmode": "email"}),
    )
    field_order = ["organization", "name", "email", "password"]

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).strip().lower()


class JoiningForm(PasswordForm):
    """An invited person makes an account."""

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email

    def address(self) -> str:
        return self.email
