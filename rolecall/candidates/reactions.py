"""What follows from what is learned of a person: they may be known twice."""

from collections.abc import Sequence

from rolecall.candidates.duplicates import finding
from rolecall.candidates.duplicates.events import CandidatesMerged, DuplicateDismissalUndone, MergeUndone
from rolecall.candidates.events import (
    CandidateAdded,
    CandidateChanged,
    DocumentDetached,
    DocumentMarkedAsResume,
    DocumentRead,
)
from rolecall.candidates.models import Candidate
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


KEYED = frozenset({"emails", "phones", "links"})
COMPARED = KEYED | {"name", "headline", "location"}


def _may_tell(event: Learned) -> bool:
    return not isinstance(event, CandidateChanged) or bool(COMPARED & event.changes.keys())


def _brings_keys(event: Learned) -> bool:
    return not isinstance(event, CandidateChanged) or bool(KEYED & event.changes.keys())


@on_together(
    CandidateAdded,
    CandidateChanged,
    DocumentRead,
    DocumentMarkedAsResume,
    DocumentDetached,
    CandidatesMerged,
    where=_may_tell,
)
def look_for_duplicates(events: Sequence[Learned]) -> None:
    """Whoever is new or has other contacts than before may be somebody whom we know.

    Another name or place changes nothing of what people share, only what it says: no text is read for it.
    """
    anew = {event.candidate_id for event in events if _brings_keys(event)}
    finding.look_at(anew)
    finding.look_again_at({event.candidate_id for event in events} - anew)


@on(MergeUndone)
def look_at_both(event: MergeUndone, row: EventRow) -> None:
    """Who was one for a while is looked at as two again."""
    finding.look_at([event.candidate_id, event.other_id])


@on(DuplicateDismissalUndone)
def look_at_them_once_more(event: DuplicateDismissalUndone, row: EventRow) -> None:
    """While they were said to be two nobody looked whether as much speaks for it as before."""
    both = Candidate.objects.filter(id__in=[event.candidate_id, event.other_id])
    # who was merged since is looked at as the person who goes on
    finding.look_again_at({into or id_ for id_, into in both.values_list("id", "merged_into_id")})
