"""The labelled files, and the truth beside each."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from papers.people import TODAY, Month, years_of

from scoring.answers import Answer, of_truth

SET = Path(__file__).parent.parent / "set"
HALVES = ("tuning", "seen", "kept", "opened", "grown", "unsealed", "sealed")
BLIND = ("kept", "sealed")
"""looked at for their figure only: neither what is lost nor their layouts are shown"""


@dataclass(frozen=True)
class Labelled:
    path: Path
    half: str
    truth: dict[str, Any]

    @property
    def answer(self) -> Answer:
        """The truth in the form that is compared."""
        return of_truth(self.truth)

    def years(self, today: Month = TODAY) -> tuple[float | None, float]:
        """The years in work that the paper says, and how far from them is still right.

        A paper that gives only years leaves up to a year open.
        """
        positions = self.truth.get("positions", [])
        if not positions:
            return None, 0.5
        spans = [(_month(each["start"]), _month(each["end"]) if each["end"] else today) for each in positions]
        is_vague = any(len(each["start"]) == 4 for each in positions)
        return years_of(spans), 1.0 if is_vague else 0.5


def labelled(half: str, folder: Path = SET) -> list[Labelled]:
    """The files of a half, or of everything when it is 'all'."""
    halves = HALVES if half == "all" else (half,)
    return [_one(truth, each) for each in halves for truth in sorted((folder / each).glob("*.json"))]


def _one(truth: Path, half: str) -> Labelled:
    (path,) = (each for each in truth.parent.glob(f"{truth.stem}.*") if each.suffix != ".json")
    return Labelled(path, half, json.loads(truth.read_text()))


def _month(written: str) -> Month:
    year, _, month = written.partition("-")
    return int(year), int(month or 6)
