"""What runs add to the growing organization of tests/architecture/growing.py."""

from typing import TYPE_CHECKING

from rolecall.importing import actions as importing
from rolecall.importing.models import REFUSED, Run, RunRow

if TYPE_CHECKING:
    from tests.architecture.growing import World


class ImportingShare:
    """One table with ever more rows to look at, and ever more tables beside it."""

    def __init__(self, world: "World") -> None:
        self.world = world
        self.run = self._bring(0)
        self.params = {"run_id": str(self.run.id)}

    def grow(self, number: int) -> None:
        """One more table, and one more row of the first."""
        self._bring(number)
        row = {"run": self.run, "number": number, "candidate": self.world.candidate}
        RunRow.objects.create(**row, outcome=REFUSED, sentence="Fill it in.")

    def _bring(self, number: int) -> Run:
        return importing.bring_table(b"name\nHana Lind\n", f"people {number}.csv", by=self.world.by)
