"""Tags and sources: words of the organization, made when first used."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db.models import QuerySet

from rolecall.candidates import access, contacts
from rolecall.candidates.events import CandidateTagged, CandidateUntagged
from rolecall.candidates.models import SOURCE_KINDS, Candidate, CandidateTag, Source, Tag
from rolecall.kit import clock
from rolecall.kit.db import normalised
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.recording import record_all
from rolecall.kit.written import Text, written

MOST_TAGS = 50
LONGEST = 60
"""Letters of a tag."""


def tag(candidates: Candidate | Iterable[Candidate], names: Sequence[str], *, by: Actor) -> list[Tag]:
    """Put tags on people; those that they have already stay as they are."""
    access.require(access.can_edit(by))
    people = [candidates] if isinstance(candidates, Candidate) else list(candidates)
    tags = _tags_named(names)
    held = CandidateTag.objects.filter(candidate__in=people, tag__in=tags)
    had = set(held.values_list("candidate_id", "tag_id"))
    new = {person: [each for each in tags if (person.id, each.id) not in had] for person in people}
    CandidateTag.objects.bulk_create(
        (CandidateTag(candidate=person, tag=each) for person, some in new.items() for each in some),
        ignore_conflicts=True,
    )
    told = [CandidateTagged(person.id, [each.name for each in some]) for person, some in new.items() if some]
    _touch([event.candidate_id for event in told])
    record_all(told, by=by)
    return tags


def untag(candidate: Candidate, tag: Tag, *, by: Actor) -> None:
    """Take a tag off a person."""
    access.require(access.can_edit(by))
    removed, _ = CandidateTag.objects.filter(candidate=candidate, tag=tag).delete()
    if removed:
        _touch([candidate.id])
        record_all([CandidateUntagged(candidate.id, tag.name)], by=by)


def set_tags(candidate: Candidate, names: Sequence[str], *, by: Actor) -> list[Tag]:
    """Make these the tags of a person, neither more nor fewer."""
    kept = tag(candidate, names, by=by)
    for held in CandidateTag.objects.filter(candidate=candidate).exclude(tag__in=kept).select_related("tag"):
        untag(candidate, held.tag, by=by)
    return kept


def put(candidate: Candidate, names: Sequence[str], *, by: Actor) -> None:
    """Put tags on a person who was just added, whoever added them."""
    tags = _tags_named(names)
    CandidateTag.objects.bulk_create(CandidateTag(candidate=candidate, tag=each) for each in tags)
    record_all([CandidateTagged(candidate.id, [each.name for each in tags])], by=by)


def tag_words(names: Iterable[str]) -> list[str]:
    """Names of tags as they are kept; one that is too long is refused rather than cut."""
    words = [word for name in names if (word := contacts.one_line(name, 1000))]
    if problem := next(filter(None, map(too_long, words)), ""):
        raise Invalid({"tags": problem}, problem)
    return words


def too_long(word: str) -> str:
    """What to do about a tag that is too long; empty for one that is not."""
    if len(word) <= LONGEST:
        return ""
    return f"Shorten the tag “{word[:30].rstrip()}…” to {LONGEST} letters; it has {len(word):,}."


def source_named(name: str, kind: str = "other") -> Source:
    """The source with this name, made when there is none."""
    shown = contacts.one_line(name, 120)
    if not shown or kind not in dict(SOURCE_KINDS):
        raise Invalid({"source": "Name where the person came from, such as 'Careers site'."})
    found = next(iter(_sources_named(Text(normalised(shown)))), None)
    if found is None:
        new = Source(name=shown, name_normalised=normalised(shown), kind=kind)
        Source.objects.bulk_create([new], ignore_conflicts=True)
        found = Source.objects.get(name_normalised=normalised(shown))
    return found


@written
def _sources_named(name: Text) -> QuerySet[Source]:
    return Source.objects.filter(name_normalised=name)


def _tags_named(names: Sequence[str]) -> list[Tag]:
    shown = {normalised(name): name for name in tag_words(names)}
    if len(shown) > MOST_TAGS:
        many = f"A person can have {MOST_TAGS} tags. Take some off first."
        raise Invalid({"tags": many}, many)
    known = {each.name_normalised: each for each in Tag.objects.filter(name_normalised__in=shown)}
    if missing := shown.keys() - known.keys():
        # two who invent the same word at once get the same tag
        Tag.objects.bulk_create(
            (Tag(name=shown[word], name_normalised=word) for word in missing), ignore_conflicts=True
        )
        known |= {each.name_normalised: each for each in Tag.objects.filter(name_normalised__in=missing)}
    return [known[word] for word in shown]


def _touch(candidate_ids: list[UUID]) -> None:
    Candidate.objects.filter(id__in=candidate_ids).update(updated_at=clock.now())
