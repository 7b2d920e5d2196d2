"""Who reads what is said about a person, and by which @name each is spoken to."""

import re
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate
from rolecall.jobs.models import TeamMember
from rolecall.kit.ahead import Asking
from rolecall.kit.db import normalised
from rolecall.kit.events import Actor
from rolecall.kit.written import written
from rolecall.pipeline import access
from rolecall.pipeline.models import Application, Comment, Mention


@dataclass(frozen=True)
class Reader:
    """A member as a comment knows them."""

    id: UUID
    name: str
    role: str
    is_on_team: bool


Handles = list[tuple[str, Reader]]
SPOKEN_TO = re.compile(r"(?<![\w@.])@([\w.\-]+)")


def readers_of(candidate: Candidate, *, private: bool = False) -> Handles:
    """The members who can read a comment about a person, each with the name to type after @."""
    known: Handles = getattr(candidate, "known_handles", None) or handles(candidate)
    return [
        (handle, reader)
        for handle, reader in known
        if reader.role in roles.RECRUITERS or (reader.is_on_team and not private)
    ]


def spoken_to(
    body: str, candidate: Candidate, *, application: Application | None = None, private: bool = False
) -> list[Reader]:
    """The members that a text speaks to, among those who can read it."""
    spoken = _handles_in(body)
    if not spoken:
        return []
    readers = [reader for handle, reader in readers_of(candidate, private=private) if handle in spoken]
    return readers if application is None else _who_sees(application, readers)


def _who_sees(application: Application, readers: list[Reader]) -> list[Reader]:
    """Of those who see a person, perhaps on another job, whoever sees this application of theirs."""
    others = [reader.id for reader in readers if reader.role not in roles.RECRUITERS]
    if not others:
        return readers
    in_the_open = Application.objects.filter(id=application.id).in_the_open().values("job")
    team = TeamMember.objects.filter(member__in=others, job__in=in_the_open)
    hidden = {*others} - {*team.values_list("member_id", flat=True)}
    return [reader for reader in readers if reader.id not in hidden]


def spoken_to_in_vain(
    body: str, candidate: Candidate, *, application: Application | None = None, private: bool = False
) -> list[str]:
    """The names of members that a text speaks to and who cannot read it: they are not told."""
    spoken = _handles_in(body)
    if not spoken:
        return []
    can_read = {each.id for each in spoken_to(body, candidate, application=application, private=private)}
    known: Handles = getattr(candidate, "known_handles", None) or handles(candidate)
    return [reader.name for handle, reader in known if handle in spoken and reader.id not in can_read]


def _handles_in(body: str) -> set[str]:
    return {handle.strip(".-") for handle in SPOKEN_TO.findall(normalised(body))}


def comments_for(actor: Actor, candidate: Candidate | UUID) -> QuerySet[Comment]:
    """What was said about a person, as far as it is for somebody's eyes."""
    said = Comment.objects.filter(candidate=candidate, removed_at=None)
    if access.can_see_private(actor):
        return said
    theirs = Application.objects.visible_to(actor).filter(candidate=candidate)
    return said.filter(Q(application=None) | Q(application__in=theirs), is_private=False)


def unseen_mentions(member: Member) -> QuerySet[Mention]:
    """Comments that speak to a member, that they may still read and have not seen; the latest first."""
    said = Mention.objects.filter(member=member, seen_at=None, comment__removed_at=None)
    if not access.can_see_private(member):
        theirs = Application.objects.visible_to(member)
        of_theirs = Q(comment__application=None) | Q(comment__application__in=theirs)
        people = access.candidates_visible_to(member)
        said = said.filter(of_theirs, comment__is_private=False, comment__candidate__in=people)
    return said.select_related("comment__candidate").order_by("-id")


def know_handles(candidate: Candidate) -> None:
    """Ask once for a screen that needs the readers in several of its parts."""
    candidate.known_handles = handles(candidate)  # type: ignore[attr-defined]


def asking_handles(candidate: UUID) -> Asking:
    """What `know_handles` asks of the database."""
    return _members.asking(candidate)


def handles(candidate: Candidate) -> Handles:
    """What is typed after @ for each member: 'mara.okafor', with a number for the second of a name."""
    taken: dict[str, int] = {}
    named = []
    for member in (Reader(*row) for row in _members(candidate.id)):
        base = ".".join(re.findall(r"[\w-]+", normalised(member.name))) or "member"
        taken[base] = taken.get(base, 0) + 1
        named.append((base if taken[base] == 1 else f"{base}{taken[base]}", member))
    return sorted(named, key=lambda each: each[0])


@written
def _members(candidate: UUID) -> "QuerySet[Member, tuple[UUID, str, str, bool]]":
    # whoever reviews a person blind must not be told of them
    known = Application.objects.filter(candidate=candidate).in_the_open()
    teams = TeamMember.objects.filter(member=OuterRef("pk"), job__in=known.values("job"))
    return Member.objects.active().order_by("id").values_list("id", "name", "role", Exists(teams))
