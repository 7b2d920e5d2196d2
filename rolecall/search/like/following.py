"""Keeping the vectors up to date: by whoever writes the index, and at first some people at a time."""

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from rolecall.candidates.models import Candidate
from rolecall.kit import tenancy
from rolecall.search.engine.places import folder_of
from rolecall.search.like import is_available

AT_ONCE = 500
ALL = "all"
"""Stands in the file of how far it is when everybody was looked at once."""


def vectors_file(organization: UUID) -> Path:
    """Where an organization's vectors are; those of another model would be beside them."""
    from rolecall.search.like.model import NAME

    return folder_of(organization) / f"like-{NAME}"


def follow(people: Sequence[UUID]) -> None:
    """Keep of these people what is said of them now. Whoever calls holds the lock of the index."""
    if not is_available():
        return
    from rolecall.search.like.matrix import Matrix
    from rolecall.search.like.model import vectors_of
    from rolecall.search.like.profiles import texts_of

    texts = texts_of(people)
    matrix = Matrix(vectors_file(tenancy.current()))
    matrix.remove([each for each in people if each not in texts])
    if texts:
        matrix.put([*texts], vectors_of([*texts.values()]))


def follow_everybody(organization: UUID) -> None:
    """From now on everybody is looked at once more."""
    if is_available():
        _far(organization).unlink(missing_ok=True)


def look_at_some(organization: UUID, is_the_writer: Callable[[], bool]) -> int:
    """Look at the next people of an organization where not everybody was; how many that were."""
    if not is_available():
        return 0
    far = _far(organization)
    after = far.read_text() if far.exists() else ""
    if after == ALL:
        return 0
    with tenancy.acting_in(organization):
        if not is_the_writer():
            return 0
        people = Candidate.objects.order_by("id")
        ids = list(
            (people.filter(id__gt=UUID(after)) if after else people).values_list("id", flat=True)[:AT_ONCE]
        )
        follow(ids)
    far.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    far.write_text(str(ids[-1]) if len(ids) == AT_ONCE else ALL)
    return len(ids)


def _far(organization: UUID) -> Path:
    return vectors_file(organization).with_suffix(".far")
