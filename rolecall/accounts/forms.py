"""What people fill in about themselves, their organization and their colleagues."""

from collections.abc import Callable
from typing import Any, Self

from allauth.account.forms import SignupForm
from django import forms
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.http import HttpRequest

from rolecall.accounts import directory, roles, world
from rolecall.accounts.models import User
from rolecall.kit import scopes, text
from rolecall.kit.errors import RuleBroken
from rolecall.kit.seen import Seen

SIGN_UP = "sign_up"
"""Where a browser's session keeps what was filled in until the address is confirmed."""


class ActingForm(forms.Form):
    """A form whose fields are what an action is told."""

    @classmethod
    def of(cls, request: HttpRequest, **options: Any) -> Self:
        """The form as it was sent, or an empty one."""
        return cls(request.POST if request.method == "POST" else None, **options)

    @property
    def status(self) -> int:
        """The status of a page that shows this form."""
        return 422 if self.errors else 200

    @property
    def shown(self) -> dict[str, Any]:
        """What its fields were filled with, for `kit.seen`."""
        return {name: self.initial.get(name) for name in self.fields}

    def try_to(self, act: Callable[..., object], seen: Seen | None = None) -> bool:
        """Do it if the form is valid; a broken rule that speaks of a field is told beside it.

        With `seen` it is not told what the writer left alone while others changed it.
        """
        if not self.is_valid():
            return False
        wanted = seen.of_the_writer(self.cleaned_data) if seen else self.cleaned_data
        if seen and seen.asks(self):
            return False
        try:
            act(**wanted)
        except RuleBroken as broken:
            if broken.field not in self.fields:
                raise
            self.add_error(broken.field, broken.sentence)
        return not self.errors


class NameField(forms.CharField):
    """A name as it is written, on one line."""

    def __init__(self, *, autocomplete: str = "off", **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"autocomplete": autocomplete})
        super().__init__(**{"max_length": 120, "widget": widget, **kwargs})

    def clean(self, value: Any) -> str:
        name = text.line(super().clean(value))
        if self.required and not name:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return name


class AddressField(forms.EmailField):
    """An e-mail address, in lower case."""

    def __init__(self, *, autocomplete: str = "off", **kwargs: Any) -> None:
        widget = forms.EmailInput(attrs={"autocomplete": autocomplete})
        super().__init__(**{"max_length": 254, "label": "E-mail", "widget": widget, **kwargs})

    def clean(self, value: Any) -> str:
        return str(super().clean(value)).lower()


def new_password() -> forms.CharField:
    """A field for a password that is chosen now."""
    return forms.CharField(
        label="Password",
        max_length=200,
        strip=False,
        help_text="At least 10 characters. A short sentence is easy to remember.",
        widget=forms.PasswordInput(render_value=True, attrs={"autocomplete": "new-password"}),
    )


class PasswordForm(ActingForm):
    """A person with a new password that is hard to guess."""

    name = NameField(label="Your name", autocomplete="name")
    password = new_password()

    def clean(self) -> dict[str, Any]:
        fields = super().clean() or self.cleaned_data
        if fields.get("password"):
            user = User(email=self.address(), name=fields.get("name", ""))
            try:
                validate_password(fields["password"], user)
            except forms.ValidationError as error:
                self.add_error("password", error)
        return fields

    def address(self) -> str:
        """The e-mail address that the password must not resemble."""
        return str(self.cleaned_data.get("email", ""))


class FoundingForm(PasswordForm):
    """A person makes an account and an organization."""

    organization = NameField(label="Organization", autocomplete="organization")
    email = AddressField(autocomplete="username")
    field_order = ["organization", "name", "email", "password"]


def guessed(request: HttpRequest) -> dict[str, str]:
    """The time zone and the currency of a new organization, as far as the browser lets one guess."""
    clock = request.POST.get("clock", "")
    zone, currency = world.guess(request.headers.get("Accept-Language", ""), clock)
    return {"time_zone": zone, "currency": currency}


class SignUpForm(SignupForm):
    """A stranger makes an account and an organization; both begin when the address is confirmed."""

    organization = NameField(label="Organization", autocomplete="organization")
    name = NameField(label="Your name", autocomplete="name")
    email = AddressField(autocomplete="username")
    field_order = ["organization", "name", "email", "password1"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = "E-mail"
        self.fields["password1"] = new_password()

    @transaction.atomic
    def try_save(self, request: HttpRequest) -> Any:
        email = self.cleaned_data["email"]
        directory.one_at_a_time(f"user {email}")
        # looked at again: the same form may have been sent twice
        self.account_already_exists |= User.objects.filter(email=email).exists()
        if self.account_already_exists:
            # as long a wait as for an address that nobody has
            make_password(self.cleaned_data["password1"])
        return super().try_save(request)

    def save(self, request: HttpRequest) -> User:
        given, self.cleaned_data["password1"] = dict(self.cleaned_data), None
        user: User = super().save(request)
        User.objects.filter(pk=user.pk).update(name=given["name"])
        request.session[SIGN_UP] = {
            "user": str(user.pk),
            # kept here: whoever confirms the address elsewhere must not get a stranger's password
            "password": make_password(given["password1"]),
            "organization": {"name": given["organization"], **guessed(request)},
        }
        return user


class JoiningForm(PasswordForm):
    """An invited person makes an account."""

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email

    def address(self) -> str:
        return self.email


class OrganizationNameForm(ActingForm):
    """A person who has an account makes an organization."""

    organization = NameField(label="Organization", autocomplete="organization")


class ProfileForm(ActingForm):
    """How a person's name is written."""

    name = NameField(label="Your name", autocomplete="name")


class OrganizationForm(ActingForm):
    """The organization itself."""

    name = NameField(help_text="As candidates read it on the careers site and in letters.")
    time_zone = forms.ChoiceField(choices=world.time_zones, help_text="For dates in letters and reports.")
    currency = forms.ChoiceField(choices=world.currencies, help_text="Offered first for salaries.")


class RoleForm(ActingForm):
    """One role, each with what it lets a person do."""

    role = forms.ChoiceField(choices=roles.CHOICES, widget=forms.RadioSelect)
    names = roles.LABELS
    meaning = roles.MEANING


class InvitationForm(RoleForm):
    """Whom to invite, as what."""

    email = AddressField(help_text="The invitation goes there, and is accepted only by this address.")
    name = NameField(required=False)
    field_order = ["email", "name", "role"]


class ScopesForm(RoleForm):
    """A role, and how much of it."""

    scopes = forms.MultipleChoiceField(
        choices=lambda: [(each, each) for each in scopes.every()],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def clean_scopes(self) -> list[str]:
        """In one order, so that what was left alone is known."""
        return sorted(self.cleaned_data["scopes"])

    def grid(self) -> list[tuple[str, list[tuple[str, bool, bool]]]]:
        """Each resource with its scopes for reading and writing: name, whether offered, whether ticked."""
        offered, ticked = scopes.every(), self["scopes"].value() or ()
        return [
            (
                resource.replace("_", " ").capitalize(),
                [
                    (name, name in offered, name in ticked)
                    for name in (f"{resource}:read", f"{resource}:write")
                ],
            )
            for resource in sorted({each.partition(":")[0] for each in offered})
        ]


class DepartmentForm(ActingForm):
    """A department."""

    name = NameField()


class LocationForm(ActingForm):
    """A location: a place with an address, or 'remote in …'."""

    name = NameField(help_text="As candidates read it: 'Athens', 'Remote in Europe'.")
    is_remote = forms.BooleanField(label="People work from home in this area", required=False)
    country = forms.ChoiceField(choices=lambda: [("", "Choose a country"), *world.countries()])
    city = NameField(required=False)
    region = NameField(required=False)
    address = NameField(required=False, max_length=300)
    time_zone = forms.ChoiceField(choices=world.time_zones)
