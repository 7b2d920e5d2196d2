"""Forms: what a label says stands beside it, and what it says holds in whatever words."""

import pytest

from rolecall.candidates.reading import read
from tests.candidates.reading.papers import compiled
from tests.candidates.reading.test_experience import short

JOBS = (
    ("Lead Gardener", "Harbour Estates Ltd", "05/2021 – 04/2024"),
    ("Gardener", "Kestrel Nurseries Ltd", "01/2017 – 04/2021"),
    ("Junior Gardener", "Northlake Council", "03/2014 – 12/2016"),
)
LABELS = ("Dates", "Occupation or position held", "Main activities", "Name and address of employer")
UNKNOWN = (
    "When it was",
    "What my post was called there",
    "What I was busy with",
    "The employer that paid me",
)


def form(labels: tuple[str, str, str, str], align: str) -> str:
    """A page of labels beside what they are for, as the forms of many states have it."""
    rows = [("*Experience*", "")]
    for title, firm, dates in JOBS:
        told = "Planted and pruned. Looked after nine parks and a nursery of young trees through dry summers."
        rows += zip(labels, (dates, title, told, firm), strict=True)
    cells = "".join(f"[{label}],[{value}]," for label, value in rows)
    head = f"[Name],[Lena Brandt],[Address],[Hobart TAS],[E-mail],[lena\\@example.org],{cells}"
    return f"#grid(columns: (5cm, 1fr), gutter: 10pt, align: ({align}, left), {head})"


@pytest.mark.parametrize("align", ["right", "left"])
@pytest.mark.parametrize("labels", [LABELS, UNKNOWN])
def test_labels_of_a_form_are_read_with_what_stands_beside_them(
    labels: tuple[str, str, str, str], align: str
) -> None:
    profile = read(compiled(form(labels, align))).profile

    assert [short(each) for each in profile.experience] == [
        (title, firm, f"{dates[3:7]}-{dates[:2]}/{dates[-4:]}-{dates[-7:-5]}") for title, firm, dates in JOBS
    ]
    assert profile.name
    assert profile.name.value == "Lena Brandt"
    assert profile.headline is None
