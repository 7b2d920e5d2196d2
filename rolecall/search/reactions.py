"""What the index is told of besides what happens to people themselves."""

from rolecall.jobs.events import StageRenamed
from rolecall.kit.models import EventRow
from rolecall.kit.recording import on
from rolecall.pipeline.models import Application
from rolecall.search.models import Outbox


@on(StageRenamed)
def tell_of_stage(event: StageRenamed, row: EventRow) -> None:
    """People are counted by the names of their stages, so a new name is theirs too."""
    if "name" not in event.changes:
        return
    people = Application.objects.active().filter(stage=event.stage_id).values_list("candidate_id", flat=True)
    Outbox.objects.bulk_create(Outbox(candidate_id=each) for each in people.distinct().order_by())
