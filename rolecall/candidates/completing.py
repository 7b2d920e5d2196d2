"""A person's headline, place, phones and links, filled in from what was read: never over what people said.

What an older reading filled in, a newer one may put better. What a person typed stays, and what a person
took away stays away: it was read before, and is not there any more.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from typing import Any
from uuid import UUID

from rolecall.candidates import contacts
from rolecall.candidates.models import RESUME, Candidate, Document
from rolecall.candidates.profile_facts import CONTACT
from rolecall.candidates.said import Said
from rolecall.kit.db import normalised

MOST_LINKS = 10
Changes = dict[str, list[Any]]
logger = logging.getLogger(__name__)


def said_before(document: Document) -> list[Said]:
    """The contacts that were ever read of the person, in this file and in others."""
    files = Document.objects.filter(candidate=document.candidate_id, kind=RESUME)
    every = [Said(**each) for said in files.values_list("said", flat=True) for each in said]
    return [each for each in every if each.section == CONTACT]


def not_known_yet(candidate_id: UUID, said: Iterable[Said]) -> list[Said]:
    """What was read, without questions that were answered before they are asked: contacts the person has."""
    every = list(said)
    if not any(each.section == CONTACT and each.asked for each in every):
        return every
    there = _there(Candidate.objects.get(id=candidate_id))
    return [each for each in every if not (each.section == CONTACT and each.asked and _is_there(each, there))]


def complete(candidate: Candidate, said: Iterable[Said], before: Sequence[Said]) -> Changes:
    """Fill in what nobody filled in, and give what changed; the candidate is not saved yet."""
    sure = [each for each in said if each.section == CONTACT and not each.asked]
    changes: Changes = {}
    for field, kind in (("headline", "headline"), ("location", "place")):
        _fill_line(candidate, field, _of(kind, sure), _of(kind, before), changes)
    phones = _well_formed(_of("phone", sure), contacts.written_phone)[:1]
    if phones and _may_fill([each.number for each in candidate.phones.all()], phones, _of("phone", before)):
        candidate.write_phones(phones)
        changes["phones"] = [[], phones]
    links = _well_formed(_of("link", sure), contacts.web_address)[:MOST_LINKS]
    if links and _may_fill([each.url for each in candidate.links.all()], links, _of("link", before)):
        candidate.write_links(links)
        changes["links"] = [[], links]
    return changes


def _fill_line(
    candidate: Candidate, field: str, said: list[str], before: list[str], changes: Changes
) -> None:
    now: str = getattr(candidate, field)
    line = contacts.one_line(said[0], 200) if said else ""
    is_ours = now in [contacts.one_line(each, 200) for each in before]
    was_removed = not now and _among(line, before)
    if line and line != now and not was_removed and (not now or is_ours):
        setattr(candidate, field, line)
        changes[field] = [now, line]


def _there(candidate: Candidate) -> dict[str, list[str]]:
    return {
        "email": [each.email for each in candidate.emails.all()],
        "phone": [each.e164 for each in candidate.phones.all()],
        "link": [each.url for each in candidate.links.all()],
    } | {kind: [value] for kind, value in _single(candidate).items() if value}


def _single(candidate: Candidate) -> dict[str, str]:
    return {"name": candidate.name, "headline": candidate.headline, "place": candidate.location}


def _is_there(said: Said, there: dict[str, list[str]]) -> bool:
    kind, value = str(said.values["level"]), str(said.values["title"])
    if kind in ("name", "headline", "place"):
        return kind in there  # there is one, and it is not for a guess to contest it
    value = contacts.comparable_phone(value) if kind == "phone" else value
    return _among(value, there.get(kind, []))


def _may_fill(there: list[str], new: list[str], before: list[str]) -> bool:
    return not there and not any(_among(each, before) for each in new)


def _among(value: str, before: list[str]) -> bool:
    return normalised(value) in {normalised(each) for each in before}


def _of(kind: str, said: Iterable[Said]) -> list[str]:
    return [str(each.values["title"]) for each in said if each.values.get("level") == kind]


def _well_formed(values: list[str], written: Callable[[str], str]) -> list[str]:
    fine: list[str] = []
    for value in values:
        try:
            fine.append(written(value))
        except contacts.Malformed:
            logger.debug("A contact in a résumé is not well-formed and was left out.")
    return list(dict.fromkeys(fine))
