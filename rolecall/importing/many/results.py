"""What came of an act for one person, and the acts that there are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from rolecall.importing.models import DONE, KNOWN, REFUSED

TAG, UNTAG, ADD, POOL, MOVE, REJECT, MESSAGE, REMOVE = (
    "tag", "untag", "add", "pool", "move", "reject", "message", "remove",
)  # fmt: skip
LABELS = {
    TAG: "Tag",
    UNTAG: "Take a tag off",
    ADD: "Add to a job",
    POOL: "Add to a talent pool",
    MOVE: "Move to a stage",
    REJECT: "Reject",
    MESSAGE: "Write to them",
    REMOVE: "Remove for good",
}


@dataclass(frozen=True)
class Result:
    """How it came out for one person, why it was refused, and the rows that it made."""

    outcome: str = DONE
    sentence: str = ""
    made: Mapping[str, Sequence[UUID]] = field(default_factory=dict)


Results = dict[UUID, Result]


def refused(sentence: str) -> Result:
    """That it could not be done for somebody, and why."""
    return Result(REFUSED, sentence)


def nothing_to_do(sentence: str = "") -> Result:
    """That it was so already."""
    return Result(KNOWN, sentence)
