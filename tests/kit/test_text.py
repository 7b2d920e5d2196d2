"""Words as they are kept: nothing in a line that cannot be seen."""

import pytest

from rolecall.accounts.forms import OrganizationNameForm
from rolecall.kit import text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Kite\tMaker \n", "Kite Maker"),
        ("Sa\x00il\x07s", "Sails"),
        ("\u202egnirts\u202c", "gnirts"),
        ("Kite\u200b\ufeff Maker", "Kite Maker"),
        ("\u200b", ""),
        ("\u200e \u200f\u200d", ""),
        # written so: a joiner within a word, a mark of direction between two scripts, a family
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("C++\u200e (עברית)", "C++\u200e (עברית)"),
        ("👩\u200d👧", "👩\u200d👧"),
    ],
)
def test_a_line_keeps_what_can_be_seen(typed: str, kept: str) -> None:
    assert text.line(typed) == kept


@pytest.mark.parametrize("typed", ["\u200b", "\x01\x02", "\u2060\u202e"])
def test_a_name_of_which_nothing_is_seen_is_none(typed: str) -> None:
    form = OrganizationNameForm({"organization": typed})

    assert form.errors == {"organization": ["Fill this in."]}
