"""Forms with every kind of field, empty and with mistakes."""

from django import forms

from rolecall.ui import widgets

STAGES = [("applied", "Applied"), ("screen", "Phone screen"), ("panel", "Panel")]


class Everything(forms.Form):
    name = forms.CharField(label="Full name")
    email = forms.EmailField(
        label="Email",
        error_messages={"invalid": "Enter a complete address, like hana@example.org."},
    )
    phone = forms.CharField(label="Phone", required=False, help_text="Only if you like to be called.")
    starts = forms.DateField(label="You could start on", required=False, widget=widgets.DateInput())
    years = forms.IntegerField(label="Years of backend work", required=False, min_value=0)
    team = forms.ChoiceField(
        label="Team", choices=[("", "Choose one"), ("eng", "Engineering"), ("des", "Design")]
    )
    permit = forms.ChoiceField(
        label="Are you allowed to work in the EU?",
        choices=[("yes", "Yes"), ("no", "No, I need a permit")],
        widget=forms.RadioSelect,
    )
    languages = forms.MultipleChoiceField(
        label="Languages you work in",
        choices=[("en", "English"), ("de", "German"), ("el", "Greek")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    resume = forms.FileField(
        label="Résumé",
        widget=widgets.Upload(accept=".pdf,.docx,.odt,.rtf,.txt,.html"),
        help_text="PDF, Word, ODT, RTF or text, up to 10 MB. We fill in the rest for you to check.",
    )
    about = forms.CharField(label="Description", widget=widgets.RichText(), required=False)
    comment = forms.CharField(
        label="Comment",
        widget=widgets.Mention([("jonah", "Jonah Klein"), ("mara", "Mara Okafor"), ("joan", "Joan Vidal")]),
        required=False,
        help_text="@ names a colleague, who gets a mail.",
    )
    consent = forms.BooleanField(label="Halden Robotics may keep my application for twelve months")


class Stage(forms.Form):
    name = forms.CharField(label="Stage")


StageFormSet = forms.formset_factory(Stage, can_order=True, can_delete=True, extra=0)


def all_of_them() -> dict[str, object]:
    """Return the gallery's forms by name."""
    wrong = {
        "name": "Hana Tanaka",
        "email": "hana@example",
        "team": "",
        "permit": "",
        "phone": "+49 30 5550 0142",
    }
    return {
        "empty": Everything(
            auto_id="empty_%s", initial={"about": "<p>You will <strong>build</strong> the platform.</p>"}
        ),
        "wrong": Everything(data=wrong, auto_id="wrong_%s"),
        "stages": StageFormSet(initial=[{"name": name} for _, name in STAGES], prefix="stages"),
    }
