"""Precision, recall and F1, per field and over files."""

from collections.abc import Mapping, Sequence
from statistics import mean

from scoring.answers import BASICS, FIELDS

Counts = Mapping[str, tuple[int, int, int]]
Row = dict[str, object]


def f1(right: int, there: int, said: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * right / (there + said) if there + said else 1.0


def of_file(counts: Counts, fields: Sequence[str] = FIELDS) -> float:
    """A file's figure: the mean over the fields that are on the paper or were said to be."""
    shares = [f1(*counts[name]) for name in fields if name in counts and sum(counts[name]) > 0]
    return mean(shares) if shares else 0.0


def by_field(files: Sequence[Counts]) -> list[Row]:
    """A row for each field, all files' facts together."""
    rows: list[Row] = []
    for name in (*FIELDS, "whole jobs"):
        counted = [counts[name] for counts in files if name in counts]
        right, there, said = (sum(each) for each in zip(*counted, strict=True)) if counted else (0, 0, 0)
        if counted and (there or said):
            rows.append(
                {
                    "field": name,
                    "precision": right / said if said else None,
                    "recall": right / there if there else None,
                    "F1": f1(right, there, said),
                    "there": there,
                    "said": said,
                }
            )
    return rows


def with_stated(rows: list[Row], files: Sequence[Counts]) -> list[Row]:
    """The rows with the precision of what is stated; what is unsure is asked, and can be said to be wrong.

    A job is stated part by part, so there is none of whole jobs.
    """
    found = {str(row["field"]): row for row in by_field(files) if row["field"] != "whole jobs"}
    nothing: Row = {}
    return [
        {
            **row,
            "stated": found.get(str(row["field"]), nothing).get("said"),
            "right of stated": found.get(str(row["field"]), nothing).get("precision"),
        }
        for row in rows
    ]


def macro(files: Sequence[Counts]) -> float:
    """The mean of the files' figures."""
    return mean(of_file(counts) for counts in files) if files else 0.0


def all_basics(files: Sequence[Counts]) -> dict[str, float]:
    """Name, e-mail and phone: the share of the files where all of the field is right."""
    return {name: mean(_is_right(counts.get(name)) for counts in files) for name in BASICS}


def years_near(pairs: Sequence[tuple[float | None, float | None, float]]) -> float | None:
    """The share of files whose years of experience are within the tolerance; of those that have any."""
    judged = [
        said is not None and abs(said - there) <= tolerance
        for there, said, tolerance in pairs
        if there is not None
    ]
    return mean(judged) if judged else None


def _is_right(counts: tuple[int, int, int] | None) -> bool:
    return counts is not None and counts[0] == counts[1] == counts[2]
