"""People who may be known twice, in the growing organization of tests/architecture/growing.py."""

from typing import TYPE_CHECKING

from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, DuplicatePair
from rolecall.pipeline import actions as pipeline

if TYPE_CHECKING:
    from tests.architecture.growing import World


class DuplicatesShare:
    """One pair beside the candidate, one merge, and ever more pairs, people apart and merges of theirs."""

    def __init__(self, world: "World") -> None:
        self.world = world
        merged = pipeline.merge(self._somebody(), self._somebody(), by=world.by)
        self.params = {
            "pair_id": str(self._pair(self._somebody()).id),
            "merge_id": str(merged.id),
            "other_id": str(self._somebody().id),
        }

    def grow(self, number: int) -> None:
        """One more pair of the candidate, and one more record that is theirs."""
        self._pair(self._somebody())
        candidates.dismiss(self._pair(self._somebody(), self._somebody()), by=self.world.by)
        twice = self._somebody()
        candidates.tag(twice, [f"tag {number} of twice"], by=self.world.by)
        pipeline.merge(self.world.candidate, twice, by=self.world.by)

    def _somebody(self) -> Candidate:
        return candidates.add(by=self.world.by, name="Person Zero")

    def _pair(self, other: Candidate, of: Candidate | None = None) -> DuplicatePair:
        one, other = sorted((of or self.world.candidate, other), key=lambda each: each.id)
        return DuplicatePair.objects.create(
            one=one, other=other, weight=8, reasons=["same_phone", "same_name"]
        )
