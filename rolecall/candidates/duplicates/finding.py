"""Who shares what with whom: a constant number of statements for any number of people."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet

from rolecall.candidates.duplicate_models import DISMISSED, MERGED, SUGGESTED, DuplicateKey, DuplicatePair
from rolecall.candidates.duplicates.keys import RESUME, Known, keys_of
from rolecall.candidates.duplicates.scoring import MANY_BANDS, Verdict, verdict_on
from rolecall.candidates.models import READ, Candidate, Document, EmailAddress, Link, Phone
from rolecall.candidates.models import RESUME as RESUME_FILE
from rolecall.kit.pouring import pour

MOST_HOLDERS = 12
"""What more people share than this (a switchboard, an agency's text) says nothing about any of them."""
LATEST_RESUMES = 2
Pair = tuple[UUID, UUID]
SHARING_SQL = """
    SELECT mine.candidate_id, sharer, mine.kind, count(*)
    FROM candidates_duplicatekey mine
    CROSS JOIN LATERAL (
        SELECT array_agg(holder) AS holders FROM (
            SELECT theirs.candidate_id AS holder
            FROM candidates_duplicatekey theirs
            JOIN candidates_candidate person ON person.id = theirs.candidate_id
            WHERE theirs.value = mine.value AND theirs.kind = mine.kind AND person.merged_into_id IS NULL
            LIMIT %(most)s + 1
        ) AS first
    ) AS among
    CROSS JOIN LATERAL unnest(among.holders) AS sharer
    WHERE mine.candidate_id = ANY(%(people)s)
      AND cardinality(among.holders) <= %(most)s AND sharer <> mine.candidate_id
    GROUP BY mine.candidate_id, sharer, mine.kind
"""


@dataclass(frozen=True)
class Looked:
    """What came of looking at some people: pairs that are new, and suggestions that hold no more."""

    suggested: int = 0
    taken_back: int = 0


def look_at(people: Iterable[UUID]) -> Looked:
    """Write down what may tell of these people that they are known twice, and suggest whom they may be."""
    ids = _current(people)
    if not ids:
        return Looked()
    _write_keys(ids)
    return _compare(ids)


def look_again_at(people: Iterable[UUID]) -> Looked:
    """Compare these people once more with whom they share anything with, which did not change."""
    ids = _current(people)
    return _compare(ids) if ids else Looked()


def _current(people: Iterable[UUID]) -> list[UUID]:
    wanted = list(people)
    current = Candidate.objects.current().filter(id__among=wanted)
    return sorted(current.values_list("id", flat=True)) if wanted else []


def _compare(ids: list[UUID]) -> Looked:
    held = {(pair.one_id, pair.other_id): pair for pair in _pairs_of(ids)}
    sharing = _sharing(ids)
    # most people share nothing with anybody
    return _suggest(ids, held, _verdicts(sharing)) if held or sharing else Looked()


def known_of(people: Iterable[UUID], *, with_texts: bool = False) -> dict[UUID, Known]:
    """What is known of people, as far as it may tell that they are one; texts are long."""
    ids = list(people)
    emails = _grouped(EmailAddress.objects.filter(candidate__among=ids), "email")
    phones = _grouped(Phone.objects.filter(candidate__among=ids), "number")
    links = _grouped(Link.objects.filter(candidate__among=ids), "url")
    texts = _texts(ids) if with_texts else {}
    rows = Candidate.objects.filter(id__among=ids).values_list("id", "name", "headline", "location")
    return {
        id_: Known(
            name=name,
            headline=headline,
            location=location,
            emails=tuple(emails.get(id_, ())),
            phones=tuple(phones.get(id_, ())),
            links=tuple(links.get(id_, ())),
            resumes=tuple(texts.get(id_, ())[:LATEST_RESUMES]),
        )
        for id_, name, headline, location in rows
    }


def _texts(ids: list[UUID]) -> dict[UUID, list[str]]:
    read = Document.objects.filter(candidate__among=ids, kind=RESUME_FILE, reading_state=READ)
    return _grouped(read.order_by("-resume_since", "-id"), "text")


def _grouped(rows: QuerySet[Any], column: str) -> dict[UUID, list[str]]:
    groups: dict[UUID, list[str]] = defaultdict(list)
    for candidate_id, value in rows.values_list("candidate_id", column):
        groups[candidate_id].append(value)
    return groups


def _write_keys(ids: list[UUID]) -> None:
    """Keep what is as it was, so that looking twice changes nothing."""
    wanted = {
        (id_, kind, value)
        for id_, known in known_of(ids, with_texts=True).items()
        for kind, value in keys_of(known)
    }
    held = DuplicateKey.objects.filter(candidate__among=ids).values_list(
        "id", "candidate_id", "kind", "value"
    )
    there = {row[1:]: row[0] for row in held}
    gone = [id_ for key, id_ in there.items() if key not in wanted]
    if gone:
        DuplicateKey.objects.filter(id__among=gone).delete()
    pour(
        DuplicateKey(candidate_id=id_, kind=kind, value=value)
        for id_, kind, value in sorted(wanted - there.keys())
    )


def _sharing(ids: list[UUID]) -> dict[Pair, int]:
    """Whom they share anything with, and how many bands of the fingerprints of their résumés."""
    with connection.cursor() as cursor:
        cursor.execute(SHARING_SQL, {"people": ids, "most": MOST_HOLDERS})
        rows = cursor.fetchall()
    bands: dict[Pair, int] = {}
    others: set[Pair] = set()
    for candidate_id, sharer, kind, count in rows:
        pair = in_order(candidate_id, sharer)
        if kind == RESUME:
            bands[pair] = count
        else:
            others.add(pair)
    alike = {pair for pair, count in bands.items() if count >= MANY_BANDS}
    return {pair: bands.get(pair, 0) for pair in alike | others}


def _verdicts(sharing: Mapping[Pair, int]) -> dict[Pair, Verdict]:
    """What speaks for those who share something being one, where it is enough."""
    known = known_of({id_ for pair in sharing for id_ in pair})
    verdicts = {
        pair: verdict_on(known[pair[0]], known[pair[1]], bands=bands) for pair, bands in sharing.items()
    }
    return {pair: verdict for pair, verdict in verdicts.items() if verdict.is_enough}


def _suggest(ids: list[UUID], held: Mapping[Pair, DuplicatePair], verdicts: Mapping[Pair, Verdict]) -> Looked:
    decided = _decided({*ids, *(id_ for pair in verdicts for id_ in pair)})
    new = [
        DuplicatePair(one_id=one, other_id=other, weight=verdict.weight, reasons=list(verdict.reasons))
        for (one, other), verdict in sorted(verdicts.items())
        if (one, other) not in held and (one, other) not in decided
    ]
    # somebody who looks at the other person may have found the same pair at this moment
    DuplicatePair.objects.bulk_create(new, ignore_conflicts=True)
    _bring_up_to_date(held, verdicts)
    stale = [pair.id for key, pair in held.items() if pair.state == SUGGESTED and key not in verdicts]
    if stale:
        DuplicatePair.objects.filter(id__among=stale, state=SUGGESTED).delete()
    return Looked(len(new), len(stale))


def _bring_up_to_date(held: Mapping[Pair, DuplicatePair], verdicts: Mapping[Pair, Verdict]) -> None:
    changed = []
    for key, pair in held.items():
        verdict = verdicts.get(key)
        if verdict and pair.state == SUGGESTED and pair.reasons != list(verdict.reasons):
            pair.weight, pair.reasons = verdict.weight, list(verdict.reasons)
            changed.append(pair)
    if changed:
        DuplicatePair.objects.bulk_update(changed, ["weight", "reasons"])


def _pairs_of(ids: list[UUID]) -> QuerySet[DuplicatePair]:
    # of people who stand for themselves: pairs of those who were merged wait for its being undone
    pairs = DuplicatePair.objects.filter(Q(one__among=ids) | Q(other__among=ids))
    return pairs.filter(one__merged_into=None, other__merged_into=None)


def _decided(ids: set[UUID]) -> set[Pair]:
    """Pairs of whom somebody said that they are two, also of those who were merged into them since."""
    merged = Candidate.objects.filter(merged_into__among=list(ids)).values_list("id", "merged_into_id")
    goes_on_as: dict[UUID, UUID] = {id_: into for id_, into in merged if into}
    everybody = [*ids, *goes_on_as]
    pairs = DuplicatePair.objects.filter(Q(one__among=everybody) | Q(other__among=everybody))
    rows = pairs.filter(state__in=[DISMISSED, MERGED]).values_list("one_id", "other_id")
    return {in_order(goes_on_as.get(one, one), goes_on_as.get(other, other)) for one, other in rows}


def in_order(one: UUID, other: UUID) -> Pair:
    """Two people as their pair is kept."""
    return (one, other) if one < other else (other, one)
