"""Adding and correcting people. One e-mail address belongs to one candidate, whoever comes first."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from rolecall.accounts.sight import member_of
from rolecall.candidates import access, contacts
from rolecall.candidates.actions import tagging
from rolecall.candidates.events import CandidateAdded, CandidateChanged
from rolecall.candidates.models import Candidate, EmailAddress, Source
from rolecall.kit import clock, locks
from rolecall.kit.errors import Invalid, NotFound, RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.pipelined import pipelined
from rolecall.kit.recording import record
from rolecall.kit.written import Text, written

MOST_CONTACTS = 20
STANDING = ("name", "headline", "location", "source_id", "email", "phone", "merged_into_id")
FIRSTS = {"email": "emails", "phone": "phones"}


class MergedIntoAnother(RuleBroken):
    """Somebody acts on a person who goes on under another's name."""

    def __init__(self, into: Candidate, *, by_id: bool = False) -> None:
        self.into = into
        there = f"/candidates/{into.id}" if by_id else "their page"
        super().__init__(f"This person was merged into {into.name}. Go on at {there}.")


class AlreadyKnown(RuleBroken):
    """Somebody else has this e-mail address."""

    def __init__(self, candidate: Candidate, address: str, *, field: str = "email") -> None:
        self.candidate = candidate
        sentence = f"{candidate.name} already has the address {address}. Open that person instead."
        super().__init__(sentence, field=field)


def add(
    *,
    by: Actor,
    name: str,
    email: str = "",
    phone: str = "",
    emails: Sequence[str] = (),
    phones: Sequence[str] = (),
    headline: str = "",
    location: str = "",
    source: Source | None = None,
    links: Sequence[str] = (),
    tags: Sequence[str] = (),
) -> Candidate:
    """Add a person; an e-mail address that somebody has already is refused."""
    access.require(access.can_add(by))
    contact: dict[str, Any] = {
        "emails" if emails else "email": emails or email,
        "phones" if phones else "phone": phones or phone,
    }
    known = _clean(name=name, headline=headline, location=location, links=links, **contact)
    _hold_addresses(known["emails"], field="emails" if emails else "email")
    return _create(known, source=source, tags=tags, by=by)


def find_or_add(
    *, by: Actor, name: str, email: str, phone: str = "", source: Source | None = None
) -> tuple[Candidate, bool]:
    """The candidate with this e-mail address, or a new one; fills what is empty, overwrites nothing.

    Two at once for one new address make one candidate: the second waits for the first.
    """
    access.require(access.can_add(by))
    known = _clean(name=name, email=email, phone=phone)
    found = _holder_of(known["emails"][0]) if known["emails"] else None
    if found is None:
        return _create(known, source=source, by=by), True
    _fill_empty(found, phones=known["phones"], source=source, by=by)
    return found, False


def update(candidate: Candidate, *, by: Actor, **changes: Any) -> Candidate:
    """Correct what is known: name, headline, location, source, emails, phones, links.

    `email` or `phone` alone becomes the only one.
    """
    access.require(access.can_edit(by))
    clean = _clean(**{field: value for field, value in changes.items() if field != "source"})
    if "source" in changes:
        clean["source"] = changes["source"]
    # addresses before the person, as whoever applies holds them: else the two could wait for each other
    if "emails" in clean:
        _hold_addresses(clean["emails"], field="emails", mine=candidate)
    _hold(candidate)
    _write(candidate, clean, by=by)
    return candidate


def _hold(candidate: Candidate) -> None:
    """Let nobody else change a person until the end, and see them as whoever came before has left them."""
    name = locks.name_of("candidate", candidate.id)
    row = next(iter(_held_row(candidate.id, Text(name))), None)
    if row is None:
        raise NotFound
    for column, value in zip(STANDING, row, strict=False):
        setattr(candidate, column, value)
    if candidate.merged_into_id:
        must_be_current(candidate)


@written
def _held_row(candidate: UUID, name: Text) -> QuerySet[Candidate, Any]:
    # the row is locked after the name, and read as it is then, however long that took
    rows = Candidate.objects.filter(id=candidate).select_for_update(no_key=True)
    return rows.values_list(*STANDING, locks.held(name))


def must_be_current(candidate: Candidate) -> None:
    """Refuse to go on with a person who was merged into another, and say into whom."""
    into = next(iter(_merged_into(candidate.id)), None)
    if into is not None:
        raise MergedIntoAnother(into)


@written
def _merged_into(candidate: UUID) -> QuerySet[Candidate]:
    merged = Candidate.objects.filter(id=candidate).values("merged_into")
    return Candidate.objects.filter(id__in=merged)


def _create(
    known: dict[str, Any], *, source: Source | None, by: Actor, tags: Sequence[str] = ()
) -> Candidate:
    candidate = Candidate(
        name=known["name"],
        headline=known.get("headline", ""),
        location=known.get("location", ""),
        source=source,
        added_by=member_of(by),
        email=next(iter(known["emails"]), ""),
        phone=next(iter(known["phones"]), ""),
        updated_at=clock.now(),
    )
    with pipelined():
        candidate.begin()
        candidate.index_name(anew=True)
        for field in ("emails", "phones", "links"):
            if known.get(field):
                WRITERS[field](candidate, known[field], anew=True)
    record(CandidateAdded(candidate.id, candidate.name, source.name if source else None), by=by)
    if tags:
        tagging.put(candidate, tags, by=by)
    return candidate


def _fill_empty(candidate: Candidate, *, phones: list[str], source: Source | None, by: Actor) -> None:
    missing: dict[str, Any] = {}
    if phones and not candidate.phone:
        missing["phones"] = phones
    if source and candidate.source_id is None:
        missing["source"] = source
    _write(candidate, missing, by=by)


def _write(candidate: Candidate, clean: dict[str, Any], *, by: Actor) -> None:
    before = facts_of(candidate, clean)
    for field, value in clean.items():
        WRITERS[field](candidate, value)
    after = facts_of(candidate, clean)
    changes = {field: [before[field], after[field]] for field in before if before[field] != after[field]}
    if not changes:
        return
    candidate.updated_at = clock.now()
    candidate.write(["updated_at", *(each for name in changes for each in COLUMNS[name])])
    if "name" in changes:
        candidate.index_name()
    record(CandidateChanged(candidate.id, changes), by=by)


def facts_of(candidate: Candidate, named: Iterable[str]) -> dict[str, Any]:
    """What is known of a candidate in these fields, as the audit trail compares it."""
    return {name: read(candidate) for name, read in FACTS.items() if name in named}


def _first(first: str, every: Iterable[str]) -> list[str]:
    return sorted(every, key=lambda each: each != first)


def _clean(**given: Any) -> dict[str, Any]:
    """What was given, well-formed; one message for each field that is not."""
    asked = {many: one for one, many in FIRSTS.items() if one in given}
    clean: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for field, value in _as_lists(given).items():
        try:
            clean[field] = CLEANERS[field](value)
        except contacts.Malformed as malformed:
            wrong[asked.get(field, field)] = str(malformed)
    if wrong:
        raise Invalid(wrong)
    return clean


def _as_lists(given: dict[str, Any]) -> dict[str, Any]:
    for one, many in FIRSTS.items():
        if one in given:
            first = given.pop(one)
            given.setdefault(many, [first] if first else [])
    return given


def _name(value: str) -> str:
    name = contacts.one_line(value, 200)
    if not name:
        raise contacts.Malformed("Write the person's name.")
    return name


def _each(
    clean: Callable[[str], str], same: Callable[[str], str] = str
) -> Callable[[Sequence[str]], list[str]]:
    def every(values: Sequence[str]) -> list[str]:
        once: dict[str, str] = {}
        for value in filter(str.strip, values):
            once.setdefault(same(clean(value)), clean(value))
        if len(once) > MOST_CONTACTS:
            raise contacts.Malformed(f"Keep {MOST_CONTACTS} of them at the most: there are {len(once)}.")
        return list(once.values())

    return every


def _hold_addresses(addresses: list[str], *, field: str, mine: Candidate | None = None) -> None:
    # in one order, so that two who want the same addresses never wait for each other
    for address in sorted(addresses, key=contacts.comparable_email):
        holder = _holder_of(address)
        if holder is not None and holder != mine:
            raise AlreadyKnown(holder, address, field=field)


def _holder_of(address: str) -> Candidate | None:
    comparable = contacts.comparable_email(address)
    locks.hold("email", comparable)
    held = _held(Text(comparable))
    return held[0].candidate if held else None


@written
def _held(comparable: Text) -> QuerySet[EmailAddress]:
    holders = EmailAddress.objects.filter(email_normalised=comparable, candidate__merged_into=None)
    holders = holders.select_related("candidate")
    return holders.order_by("id")[:1]


def _set(field: str, candidate: Candidate, value: Any) -> None:
    setattr(candidate, field, value)


CLEANERS: dict[str, Callable[[Any], Any]] = {
    "name": _name,
    "headline": lambda value: contacts.one_line(value, 200),
    "location": lambda value: contacts.one_line(value, 200),
    "emails": _each(contacts.written_email, contacts.comparable_email),
    "phones": _each(contacts.written_phone, contacts.comparable_phone),
    "links": _each(contacts.web_address),
}
WRITERS: dict[str, Callable[..., None]] = {
    **{field: partial(_set, field) for field in ("name", "headline", "location", "source")},
    "emails": Candidate.write_emails,
    "phones": Candidate.write_phones,
    "links": Candidate.write_links,
}
FACTS: dict[str, Callable[[Candidate], Any]] = {
    "name": lambda candidate: candidate.name,
    "headline": lambda candidate: candidate.headline,
    "location": lambda candidate: candidate.location,
    "source": lambda candidate: candidate.source.name if candidate.source else None,
    "emails": lambda candidate: _first(
        candidate.email, candidate.emails.order_by("id").values_list("email", flat=True)
    ),
    "phones": lambda candidate: _first(
        candidate.phone, candidate.phones.order_by("id").values_list("number", flat=True)
    ),
    "links": lambda candidate: list(candidate.links.order_by("url").values_list("url", flat=True)),
}
COLUMNS: dict[str, tuple[str, ...]] = {
    "name": ("name", "name_normalised"),
    "headline": ("headline",),
    "location": ("location",),
    "source": ("source",),
    "emails": ("email",),
    "phones": ("phone",),
    "links": (),
}
"""What stands in the candidate's own row, of each field."""
