"""What runs add to the growing organization of tests/architecture/growing.py."""

from typing import TYPE_CHECKING

from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import many
from rolecall.candidates.events import CandidateRemoved
from rolecall.importing import actions as importing
from rolecall.importing.models import REFUSED, Run, RunRow
from rolecall.importing.selecting import Selection
from rolecall.kit import storage
from rolecall.kit.models import EventRow

if TYPE_CHECKING:
    from tests.architecture.growing import World

REMOVALS = "<slug:organization>/settings/removals/"
PAGES, API = "<slug:organization>/runs/<uuid:run_id>/", "api/v1/"


class ImportingShare:
    """A table, an act on many and an export, with ever more rows to look at, and ever more beside them."""

    def __init__(self, world: "World") -> None:
        self.world = world
        self.table, self.export = self._bring(0), self._export()
        self.many = importing.act_on_many(
            Selection(ids=[world.candidate.id]),
            "message",
            {"subject": "Hello", "body": "Hello", "job_id": world.job.id},
            by=world.manager,
        )
        of_tables = (
            f"{PAGES}mapping/",
            f"{PAGES}problems/",
            f"{API}imports/{{run_id}}",
            f"{API}imports/{{run_id}}/rows",
        )
        of_exports = (f"{PAGES}file/", f"{API}exports/{{run_id}}", f"{API}exports/{{run_id}}/content")
        self._remove_somebody()
        removal = EventRow.objects.get(type=CandidateRemoved.type)
        self.params = {
            "event_id": str(removal.id),
            f"kind of {REMOVALS}as/<slug:kind>/": "csv",
            "run_id": str(self.many.id),
            **{f"run_id of {each}": str(self.table.id) for each in of_tables},
            **{f"run_id of {each}": str(self.export.id) for each in of_exports},
        }

    def grow(self, number: int) -> None:
        """One more table, and one more row of the table and of the act."""
        self._bring(number)
        self._remove_somebody()
        for run in (self.table, self.many):
            row = {"run": run, "number": number + 1, "candidate": self.world.candidate}
            RunRow.objects.create(**row, outcome=REFUSED, sentence="Fill it in.")

    def _bring(self, number: int) -> Run:
        return importing.bring_table(b"name\nHana Lind\n", f"people {number}.csv", by=self.world.by)

    def _remove_somebody(self) -> None:
        by = self.world.by
        many.remove_many([candidates.add(by=by, name="Somebody")], by=by)

    def _export(self) -> Run:
        run = importing.export_people(Selection(ids=[self.world.candidate.id]), by=self.world.manager)
        run.key = storage.keep(b"Name")
        run.save()
        return run
