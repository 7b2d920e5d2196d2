"""What is said elsewhere of people who are known twice: above the list of people and on a person's page."""

from collections.abc import Iterable, Iterator

from django.http import HttpRequest
from markupsafe import Markup

from rolecall.candidates import access as candidates_access
from rolecall.candidates.models import Candidate, DuplicatePair
from rolecall.kit.addresses import address_of
from rolecall.pipeline.models import Application
from rolecall.pipeline.queries import merging as queries
from rolecall.ui.slots import fills, part


@fills("people.acts", order=30)
def to_duplicates(request: HttpRequest) -> Iterator[tuple[str, str, str]]:
    """The way to the pairs that may be one person, with how many there are."""
    member = request.member  # type: ignore[attr-defined]
    if candidates_access.can_edit(member):
        count = queries.count_of_pairs()
        label = f"Possible duplicates ({count})" if count else "Possible duplicates"
        yield label, address_of("pipeline:duplicates", member.organization.slug), "users"


PAIRS = """
    SELECT FROM candidates_duplicatepair
    WHERE state IN ('suggested', 'dismissed') AND (one_id = %(candidate)s OR other_id = %(candidate)s)
"""


@fills("candidate.cards", order=5, rows=PAIRS)
def maybe_same(
    request: HttpRequest, candidate: Candidate, application: Application | None
) -> Iterator[Markup]:
    """Whom the person may be the same as, and of whom it was said that they are not."""
    if not candidates_access.can_edit(request.member):  # type: ignore[attr-defined]
        return
    pairs = _with_others(candidate, queries.pairs_of(candidate.id))
    apart = _with_others(candidate, queries.apart_from(candidate.id))
    if pairs or apart:
        yield part("pipeline/_maybe_same.html", request, {"pairs": pairs, "apart": apart})


def _with_others(
    candidate: Candidate, pairs: Iterable[DuplicatePair]
) -> list[tuple[DuplicatePair, Candidate]]:
    return [(pair, pair.other if pair.one_id == candidate.id else pair.one) for pair in pairs]


@fills("candidate.acts", order=89)
def merge_with(
    request: HttpRequest, candidate: Candidate, application: Application | None
) -> Iterator[tuple[str, str, str, bool]]:
    """The way to merge somebody with a record of whom nothing tells that it is theirs."""
    member = request.member  # type: ignore[attr-defined]
    if candidates_access.can_edit(member):
        address = address_of("pipeline:same_as", member.organization.slug, candidate.id)
        yield "Merge with another record…", address, "merge", False


@fills("candidate.acts", order=90)
def undo_last_merge(
    request: HttpRequest, candidate: Candidate, application: Application | None
) -> Iterator[tuple[str, str, str, bool]]:
    """The way to undo the latest merge of the person."""
    member = request.member  # type: ignore[attr-defined]
    if not candidates_access.can_edit(member) or not queries.was_merged(candidate):
        return
    for merged in queries.last_merge_of(candidate.id):
        address = address_of("pipeline:merge_done", member.organization.slug, merged.id)
        yield f"Undo the merge with {merged.other.name}", address, "undo-2", True
