"""What requisitions add to the growing organization of tests/architecture/growing.py."""

from typing import TYPE_CHECKING

from rolecall.candidates.models import Candidate
from rolecall.jobs import actions as jobs
from rolecall.jobs.models import Requisition
from rolecall.kit import clock
from rolecall.pipeline import actions as pipeline

if TYPE_CHECKING:
    from tests.architecture.growing import World


class JobsShare:
    """One requisition with ever more seats, open, filled and closed, and ever more beside it."""

    def __init__(self, world: "World") -> None:
        self.world = world
        self.requisition = self._approved("Lamp Lighter")
        self.job = jobs.write_job(self.requisition, by=world.by)
        opening = world.job.openings.first()
        assert opening is not None
        self.params = {"requisition_id": str(self.requisition.id), "opening_id": str(opening.id)}

    def grow(self, number: int) -> None:
        """One more seat of each sort, and one more requisition with a seat of the world's job."""
        by = self.world.by
        jobs.change_requisition(self.requisition, by=by, seats=self.requisition.seats + 3)
        *_, last = jobs.open_seats(self.requisition, self.job, by=by, count=3)
        person = Candidate.objects.create(name=f"Lighter {number}", updated_at=clock.now())
        pipeline.hire(pipeline.add(self.job, person, by=by), by=by)
        jobs.close_opening(last, by=by, reason=f"Number {number}")
        another = self._approved(f"Lens Grinder {number}")
        jobs.open_seats(another, self.world.job, by=by, count=1)

    def _approved(self, title: str) -> Requisition:
        by, manager = self.world.by, self.world.manager
        wish = jobs.write_requisition(by=by, title=title, hiring_manager=manager, why="Dark.", seats=2)
        return jobs.submit_requisition(wish, by=by)
