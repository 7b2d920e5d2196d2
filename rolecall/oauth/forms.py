"""What administrators fill in about an app."""

from functools import partial
from typing import Any

from django import forms

from rolecall.accounts import roles
from rolecall.accounts.forms import NameField, ScopesForm
from rolecall.kit.errors import Invalid
from rolecall.oauth.actions.keeping import Wish
from rolecall.oauth.models import App


class WishForm(ScopesForm):
    """What is said of every app: its name, where it sends members back to, what it may ask for."""

    name = NameField(help_text="As members read it when it asks them, such as 'Scout'.")
    redirect_uris = forms.CharField(
        label="Where members are sent back to",
        help_text="Complete addresses, one on each line, as the app's maker names them.",
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "placeholder": "https://scout.example.org/back"}),
    )

    needed_scopes = forms.CharField(
        label="What it cannot do without",
        help_text="Some of these, such as candidates:read, a space between them. Members cannot untick them.",
        max_length=4000,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        if self.errors:
            return self.cleaned_data
        filled = self.cleaned_data
        uris, scopes = tuple(filled["redirect_uris"].split()), tuple(filled["scopes"])
        needed = tuple(filled["needed_scopes"].split())
        said = partial(Wish, filled["name"], scopes, uris, needed_scopes=needed)
        try:
            self.wish = self.wished(said).checked()
        except Invalid as refused:
            for field, sentence in refused.fields.items():
                self.add_error(field, sentence)
        return filled

    def wished(self, said: "partial[Wish]") -> Wish:
        """The app as it is to be, of which this is said."""
        raise NotImplementedError


class AppChangeForm(WishForm):
    """What of an app can be changed: all that is said of every app."""

    role: Any = None

    def __init__(self, *args: Any, app: App, **kwargs: Any) -> None:
        super().__init__(*args, **{"initial": _initial_of(app), **kwargs})
        self.app = app

    def wished(self, said: "partial[Wish]") -> Wish:
        role = self.app.key.role if self.app.key else None
        return said(is_public=self.app.is_public, acts_for_members=self.app.acts_for_members, role=role)


class AppForm(WishForm):
    """A new app: what it is, whom it acts for, and what it may ask for."""

    SECRET, PUBLIC = "secret", "public"
    kind = forms.ChoiceField(
        label="Where it runs",
        choices=[
            (SECRET, "On a server, which keeps a secret"),
            (PUBLIC, "In a browser, on a phone or on a member's machine, which keeps none"),
        ],
        widget=forms.RadioSelect,
    )
    acts_for_members = forms.BooleanField(
        label="It acts for members who allow it, as far as each of them may", required=False
    )
    acts_for_itself = forms.BooleanField(label="It acts for itself, in a role of its own", required=False)
    role = forms.ChoiceField(
        label="The role in which it acts for itself",
        choices=roles.CHOICES,
        widget=forms.RadioSelect,
        required=False,
    )
    field_order = ["name", "kind", "acts_for_members", "redirect_uris", "acts_for_itself", "role", "scopes",
                   "needed_scopes"]  # fmt: skip

    def wished(self, said: "partial[Wish]") -> Wish:
        filled = self.cleaned_data
        return said(
            is_public=filled["kind"] == self.PUBLIC,
            acts_for_members=filled["acts_for_members"],
            role=filled["role"] if filled["acts_for_itself"] else None,
        )


def _initial_of(app: App) -> dict[str, Any]:
    return {
        "name": app.name,
        "redirect_uris": "\n".join(app.redirect_uris),
        "scopes": sorted(app.scopes),
        "needed_scopes": " ".join(app.needed_scopes),
    }
