"""What people fill in about their calendars. A password that was typed is never shown again."""

from django import forms


class IcsForm(forms.Form):
    """An address that whoever knows it may read."""

    address = forms.CharField(
        label="ICS address", max_length=2000,
        help_text="The secret address in iCal format, from the settings of your calendar.",
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off", "spellcheck": "false"}),
    )  # fmt: skip


class CalDavForm(forms.Form):
    """An account on a CalDAV server."""

    address = forms.CharField(
        label="CalDAV address", max_length=2000, help_text="Of the server, or of one calendar on it.",
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off", "spellcheck": "false"}),
    )  # fmt: skip
    user_name = forms.CharField(
        label="User name", max_length=200, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    password = forms.CharField(
        label="Password", max_length=500, strip=False,
        help_text="Best one for apps alone. It is kept encrypted.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )  # fmt: skip


class AppForm(forms.Form):
    """What a calendar service gave for the organization's app."""

    client_id = forms.CharField(
        label="Client ID", max_length=300, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    client_secret = forms.CharField(
        label="Client secret", max_length=500, help_text="It is kept encrypted and not shown again.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )  # fmt: skip
