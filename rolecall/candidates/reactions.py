"""What follows from what is learned of a person: they may be known twice."""

from collections.abc import Sequence

from rolecall.candidates.duplicates import finding
from rolecall.candidates.duplicates.events import CandidatesMerged, MergeUndone
from rolecall.candidates.events import (
    CandidateAdded,
    CandidateChanged,
    DocumentDetached,
    DocumentMarkedAsResume,
    DocumentRead,
)
from rolecall.kit.models import EventRow
from rolecall.kit.recording import on, on_together

Learned = (
    CandidateAdded
    | CandidateChanged
    | DocumentRead
    | DocumentMarkedAsResume
    | DocumentDetached
    | CandidatesMerged
)


@on_together(
    CandidateAdded, CandidateChanged, DocumentRead, DocumentMarkedAsResume, DocumentDetached, CandidatesMerged
)
def look_for_duplicates(events: Sequence[Learned]) -> None:
    """Whoever is new or has other contacts than before may be somebody whom we know."""
    finding.look_at(event.candidate_id for event in events)


@on(MergeUndone)
def look_at_both(event: MergeUndone, row: EventRow) -> None:
    """Who was one for a while is looked at as two again."""
    finding.look_at([event.candidate_id, event.other_id])
