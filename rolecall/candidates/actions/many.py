"""Adding, completing, tagging and removing many people at once, each in a constant number of statements."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from rolecall.accounts.sight import member_of
from rolecall.candidates import access, contacts, tasks
from rolecall.candidates.events import (
    CandidateAdded,
    CandidateChanged,
    CandidateRemoved,
    CandidateTagged,
    CandidateUntagged,
)
from rolecall.candidates.grounds import UNSAID, Ground
from rolecall.candidates.leaving import let_go
from rolecall.candidates.models import (
    Candidate,
    CandidateTag,
    Document,
    DocumentPage,
    EmailAddress,
    Link,
    NamePart,
    Phone,
    Source,
    Tag,
)
from rolecall.kit import clock
from rolecall.kit.db import normalised
from rolecall.kit.events import Actor, Event
from rolecall.kit.pouring import pour
from rolecall.kit.recording import record_all

TEXTS = ("headline", "location")
FILLED_IN = (*TEXTS, "source", "email", "phone", "updated_at")


@dataclass(frozen=True)
class Known:
    """What is known of a person, well-formed. The first address and number are those that are used."""

    name: str
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    headline: str = ""
    location: str = ""
    source: Source | None = None
    tags: tuple[Tag, ...] = ()
    compared: Mapping[str, str] = field(default_factory=dict)
    """By what addresses and numbers are compared, as far as it is known already."""


@dataclass
class Filled:
    """What was new of one person: fields by name, and the rows that were added, by what they are."""

    fields: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, list[UUID]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.fields or any(self.rows.values()))


def add_many(people: Sequence[Known], *, by: Actor) -> list[tuple[Candidate, Filled]]:
    """Add people, in the order given. Whoever calls has made sure that nobody has their addresses."""
    access.require(access.can_add(by))
    new = [(_new(each, by), each) for each in people]
    pour(candidate for candidate, _ in new)
    pour(
        NamePart(candidate=candidate, word=word)
        for candidate, _ in new
        for word in contacts.words_of(candidate.name)
    )
    rows = _write([(candidate, _lists(each), each.tags, each.compared) for candidate, each in new])
    told: list[Event] = []
    for candidate, each in new:
        told.append(CandidateAdded(candidate.id, candidate.name, each.source.name if each.source else None))
        told += [CandidateTagged(candidate.id, [tag.name for tag in each.tags])] if each.tags else []
    record_all(told, by=by)
    return [(candidate, Filled(rows=made)) for (candidate, _), made in zip(new, rows, strict=True)]


def complete_many(pairs: Sequence[tuple[Candidate, Known]], *, by: Actor) -> list[Filled]:
    """Fill in what is empty of people, and put tags on them; nothing that is known is overwritten.

    One person may stand in several pairs: what an earlier one filled in, a later one finds there.
    """
    access.require(access.can_edit(by))
    has_links, tagged = _links_and_tags([candidate for candidate, _ in pairs])
    plans = []
    for candidate, known in pairs:
        lists: dict[str, tuple[str, ...]] = {}
        fields = _fill_texts(candidate, known)
        if known.emails and not candidate.email:
            candidate.email, lists["emails"] = known.emails[0], known.emails
        if known.phones and not candidate.phone:
            candidate.phone, lists["phones"] = known.phones[0], known.phones
        if known.links and candidate.id not in has_links:
            has_links.add(candidate.id)
            lists["links"] = known.links
        tags = [tag for tag in known.tags if (candidate.id, tag.id) not in tagged]
        tagged.update((candidate.id, tag.id) for tag in tags)
        plans.append((candidate, fields, lists, tags))
    return _carry_out(plans, by)


def untag_many(people: Iterable[Candidate], tag: Tag, *, by: Actor) -> list[UUID]:
    """Take a tag off people, and give the ids of those who had it."""
    access.require(access.can_edit(by))
    held = CandidateTag.objects.filter(tag=tag, candidate__among=[each.id for each in people])
    had = list(held.values_list("candidate_id", flat=True))
    held.delete()
    _touch(had)
    record_all([CandidateUntagged(each, tag.name) for each in had], by=by)
    return had


def tags_for(names: Iterable[str]) -> dict[str, Tag]:
    """The tags of these names, made when first used, by the names as they are compared."""
    shown = {normalised(name): name for name in names}
    Tag.objects.bulk_create(
        (Tag(name=name, name_normalised=word) for word, name in sorted(shown.items())), ignore_conflicts=True
    )
    return {each.name_normalised: each for each in Tag.objects.filter(name_normalised__among=list(shown))}


def sources_for(names: Iterable[str]) -> dict[str, Source]:
    """The sources of these names, made when first used, by the names as they are compared."""
    shown = {normalised(name): name for name in names}
    Source.objects.bulk_create(
        (Source(name=name, name_normalised=word) for word, name in sorted(shown.items())),
        ignore_conflicts=True,
    )
    return {each.name_normalised: each for each in Source.objects.filter(name_normalised__among=list(shown))}


def empty_again(candidate: Candidate, fields: Iterable[str], rows: Mapping[str, Sequence[UUID]]) -> None:
    """Take back what `add_many` or `complete_many` filled in; the candidate is not saved yet."""
    for name in fields:
        setattr(candidate, name, None if name == "source" else "")
    if rows.get("emails"):
        candidate.email = ""
    if rows.get("phones"):
        candidate.phone = ""
    candidate.updated_at = clock.now()


def save_many(people: Iterable[Candidate]) -> None:
    """Save what was filled in or emptied of people."""
    Candidate.objects.bulk_update(list(people), FILLED_IN)


def take_rows_back(rows: Mapping[str, Sequence[UUID]]) -> None:
    """Remove addresses, numbers, links and tags that were added, by their ids."""
    for name, model in ROWS.items():
        if rows.get(name):
            model.objects.filter(id__among=list(rows[name])).delete()


def remove_many(
    people: Iterable[Candidate], *, by: Actor, ground: Ground = UNSAID, is_taken_back: bool = False
) -> int:
    """Remove people for good, with everything that belongs to them and the bytes of their files.

    The event of each says on what request, and how much went with them.

    The database takes what says who they were out of the log with their rows (decision 0019). Who is only
    `is_taken_back`, with the import that brought them, stays in the tables that are still to be imported.
    """
    access.require(access.can_edit(by))
    removed = list(people)
    leaving = let_go(removed, is_taken_back=is_taken_back)
    documents = Document.objects.filter(candidate__among=leaving.ids)
    files = dict(documents.values_list("key", "sha256"))
    keys = [*files]
    keys += DocumentPage.objects.filter(document__in=documents).values_list("key", flat=True)
    Candidate.objects.filter(id__among=leaving.ids).delete()
    record_all([_removed(each.id, ground, leaving.gone[each.id]) for each in removed], by=by)
    if keys:
        tasks.discard_files.defer(keys=keys, copies_of=sorted({*files.values()}))
    if removed:
        known_as = [str(each) for each in leaving.known_as]
        tasks.discard_mails.defer(marks=leaving.marks, ids=known_as)
        tasks.discard_answers.defer(ids=known_as)
    return len(removed)


def _removed(id_: UUID, ground: Ground, gone: dict[str, int]) -> CandidateRemoved:
    return CandidateRemoved(id_, ground.why, ground.reference, ground.run_id, gone)


def _new(known: Known, by: Actor) -> Candidate:
    return Candidate(
        name=known.name,
        name_normalised=normalised(known.name),
        headline=known.headline,
        location=known.location,
        source=known.source,
        added_by=member_of(by),
        email=next(iter(known.emails), ""),
        phone=next(iter(known.phones), ""),
        updated_at=clock.now(),
    )


def _fill_texts(candidate: Candidate, known: Known) -> dict[str, Any]:
    """The plain fields that were empty, with what is there now."""
    fields: dict[str, Any] = {}
    for name in TEXTS:
        if getattr(known, name) and not getattr(candidate, name):
            fields[name] = getattr(known, name)
            setattr(candidate, name, fields[name])
    if known.source and candidate.source_id is None:
        candidate.source, fields["source"] = known.source, known.source.name
    return fields


Plan = tuple[Candidate, dict[str, Any], dict[str, tuple[str, ...]], list[Tag]]


def _carry_out(plans: Sequence[Plan], by: Actor) -> list[Filled]:
    changed = {plan[0].id: plan[0] for plan in plans if any(plan[1:])}
    for candidate in changed.values():
        candidate.updated_at = clock.now()
    save_many(changed.values())
    rows = _write([(candidate, lists, tags, {}) for candidate, _, lists, tags in plans])
    told: list[Event] = []
    for candidate, fields, lists, tags in plans:
        changes = {name: ["" if name != "source" else None, value] for name, value in fields.items()}
        changes |= {name: [[], list(values)] for name, values in lists.items()}
        told += [CandidateChanged(candidate.id, changes)] if changes else []
        told += [CandidateTagged(candidate.id, [tag.name for tag in tags])] if tags else []
    record_all(told, by=by)
    return [Filled(plan[1], made) for plan, made in zip(plans, rows, strict=True)]


def _lists(known: Known) -> dict[str, tuple[str, ...]]:
    return {"emails": known.emails, "phones": known.phones, "links": known.links}


Item = tuple[Candidate, Mapping[str, Sequence[str]], Sequence[Tag], Mapping[str, str]]


def _write(items: Sequence[Item]) -> list[dict[str, list[UUID]]]:
    """Add the rows of each item, and give their ids by what they are."""
    new: dict[str, list[Any]] = {name: [] for name in ROWS}
    made: list[dict[str, list[UUID]]] = []
    for candidate, lists, tags, compared in items:
        rows = {
            name: [MAKERS[name](candidate, value, compared.get(value, "")) for value in values]
            for name, values in lists.items()
        }
        rows["tags"] = [CandidateTag(candidate=candidate, tag=tag) for tag in tags]
        for name, some in rows.items():
            new[name] += some
        made.append({name: [each.id for each in some] for name, some in rows.items() if some})
    for some in new.values():
        pour(some)
    return made


def _links_and_tags(people: Sequence[Candidate]) -> tuple[set[UUID], set[tuple[UUID, UUID]]]:
    ids = list({each.id for each in people})
    links = Link.objects.filter(candidate__among=ids).values_list("candidate_id", flat=True)
    tags = CandidateTag.objects.filter(candidate__among=ids).values_list("candidate_id", "tag_id")
    return set(links), set(tags)


def _touch(candidate_ids: list[UUID]) -> None:
    Candidate.objects.filter(id__among=candidate_ids).update(updated_at=clock.now())


MAKERS: dict[str, Callable[[Candidate, str, str], Any]] = {
    "emails": EmailAddress.of,
    "phones": Phone.of,
    "links": lambda candidate, url, comparable: Link(
        candidate=candidate, url=url, kind=contacts.link_kind(url)
    ),
}
ROWS: dict[str, Any] = {"emails": EmailAddress, "phones": Phone, "links": Link, "tags": CandidateTag}
