"""What is filled in to keep searches and pools, and what an address of the search page says."""

from urllib.parse import urlencode
from uuid import UUID

from django import forms
from django.http import QueryDict

from rolecall.kit.events import Actor
from rolecall.search.actions.pooling import LONGEST
from rolecall.search.actions.saving import LONGEST_NAME
from rolecall.search.models import TIMES
from rolecall.search.narrowing import Said, asked_in
from rolecall.search.saved import MOST_POOLS, pools_to_fill, shared_searches

NEVER = ("", "Never")


def asked_of(given: QueryDict) -> dict[str, list[str]]:
    """What an address asks for."""
    return asked_in(dict(given.lists()))


def asked_of_text(said: str) -> dict[str, list[str]]:
    """What an address asks for, as a form carries it along."""
    return asked_of(QueryDict(said[:20_000]))


def address_of(asked: Said, **more: str) -> str:
    """The same question as an address, from its first page on or from a place."""
    return urlencode({**asked, **{name: value for name, value in more.items() if value}}, doseq=True)


class SearchForm(forms.Form):
    """The name of a saved search, and whose it is."""

    name = forms.CharField(
        max_length=LONGEST_NAME, help_text="Like “Python in Athens” or “Silver medallists”."
    )
    shared = forms.BooleanField(
        label="Share with everybody who searches",
        required=False,
        help_text="Each of them finds whom they may see.",
    )
    pinned = forms.BooleanField(label="Keep in your side bar", required=False)
    told = forms.ChoiceField(
        label="Tell you by mail when somebody new fits", choices=[NEVER, *TIMES], required=False
    )

    def __init__(self, *args: object, may_share: bool, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        if not may_share:
            del self.fields["shared"]


class PoolForm(forms.Form):
    """What a pool is called, what it is for, and whether a search fills it."""

    name = forms.CharField(max_length=LONGEST["name"], help_text="Like “Silver medallists 2026”.")
    description = forms.CharField(label="What it is for", max_length=LONGEST["description"], required=False)
    search = forms.ChoiceField(
        label="Filled by",
        required=False,
        help_text="By hand, you put people in. A shared search fills the pool with whoever it finds.",
    )

    def __init__(self, *args: object, by: Actor, is_new: bool, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        shared = [(str(each.id), f"The search “{each.name}”") for each in shared_searches(by)]
        self.fields["search"].choices = [("", "By hand"), *shared]  # type: ignore[attr-defined]
        if not is_new:
            del self.fields["search"]


class PoolingForm(forms.Form):
    """Which pool, and why."""

    pool = forms.ChoiceField()
    note = forms.CharField(
        label="Why", max_length=LONGEST["note"], required=False, help_text="Colleagues read it in the pool."
    )

    def __init__(self, *args: object, by: Actor, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["pool"].choices = [(str(each.id), each.name) for each in pools_to_fill(by)[:MOST_POOLS]]  # type: ignore[attr-defined]


def id_of(said: str) -> UUID | None:
    """The id that a form names, if it is one."""
    try:
        return UUID(said)
    except ValueError:
        return None
