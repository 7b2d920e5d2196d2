"""How the changes of a person's mails are found, for programs that keep a copy of them."""

from rolecall.candidates.duplicates.events import CandidatesMerged, MergeUndone
from rolecall.kit.rest import Synced, Told
from rolecall.messaging.models import Message

MERGED = (CandidatesMerged, MergeUndone)

MESSAGES = Synced(
    Message,
    told=(Told("message_id"),),
    through=(("candidate", Told("candidate_id", MERGED)), ("candidate", Told("other_id", MERGED))),
    under="candidate",
    by_row=True,
    parts=("replies", "replies__files"),
)
