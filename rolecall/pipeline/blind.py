"""Blind review: what a reader who may not know whose an application is, sees in the place of the name.

Pages and mails about somebody whom `Application.visible_to` hides, because a member sits in an interview
or reviews blind, say every name through here. Whoever is never blind reads everything as it is.
"""

from collections import defaultdict
from collections.abc import Iterable
from copy import copy
from typing import Any
from urllib.parse import unquote
from uuid import UUID

from rolecall.accounts import sight
from rolecall.candidates.models import Candidate, Document, EmailAddress, Link, Phone
from rolecall.candidates.redaction import Identity, names_person, redacted_line
from rolecall.kit import crypto
from rolecall.kit.events import Actor
from rolecall.pipeline.models import Application, ApplicationVersion, HiddenWord

LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789"
"""No vowels, so that no word comes of them, and nothing that is read as something else."""
LENGTH = 5
Known = dict[str, set[str]]


class Blinds:
    """For one reader: which of some applications they review blind, and what stands there instead."""

    def __init__(self, reader: Actor, applications: Iterable[Application]) -> None:
        asked = {} if sees_all(reader) else {each.id: each for each in applications}
        rows = Application.objects.filter(id__in=asked).in_blind_review() if asked else None
        blind = set(rows.values_list("id", flat=True)) if rows is not None else set()
        self.about = {id_: asked[id_] for id_ in blind}
        self._identities: dict[UUID, Identity] | None = None

    def hide(self, application_id: UUID) -> bool:
        """Whether the reader may not learn whose an application is."""
        return application_id in self.about

    def name(self, application: Application) -> str:
        """The name that the reader is shown."""
        return pseudonym(application.id) if self.hide(application.id) else application.candidate.name

    def text(self, application: Application, said: str) -> str:
        """What a member wrote about an interview, for one, with bars where it names the person."""
        if not said or not self.hide(application.id):
            return said
        return redacted_line(said, self.identity(application.id))

    def link(self, application: Application, address: str) -> str:
        """An address that may be followed; empty where it names the person."""
        if not address or not self.hide(application.id):
            return address
        return "" if names_person(unquote(address), self.identity(application.id)) else address

    def identity(self, application_id: UUID) -> Identity:
        """Who the person of one of these applications is, to look for it."""
        if self._identities is None:
            self._identities = identities_of(self.about.values())
        return self._identities[application_id]


def shown_name(reader: Actor, application: Application) -> str:
    """The name that a reader is shown of the person of an application."""
    return Blinds(reader, [application]).name(application)


def masked(application: Application) -> Application:
    """A copy to be read and never saved: the person in it has a pseudonym, and no way to be reached."""
    known: Application = apart(application)
    whose = {"id": application.candidate_id, "organization_id": application.organization_id}
    known.candidate = Candidate(**whose, name=pseudonym(application.id))
    return known


def sees_all(reader: Actor) -> bool:
    """Whether nothing is blind to a reader: recruiters, and the person themselves."""
    return reader.role == "candidate" or sight.sees_all(reader)


def is_blind_to(reader: Actor, application: Application) -> bool:
    """Whether a reader may not learn whose an application is."""
    return Blinds(reader, [application]).hide(application.id)


def pseudonym(application_id: UUID) -> str:
    """'Candidate K7Q2M': always the same for one application, and made of nothing about the person."""
    number = int.from_bytes(crypto.code_of("blind-review", str(application_id))[:8])
    letters = [LETTERS[number // len(LETTERS) ** place % len(LETTERS)] for place in range(LENGTH)]
    return f"Candidate {''.join(letters)}"


def identities_of(applications: Iterable[Application]) -> dict[UUID, Identity]:
    """All that is known of who the people are, in as many queries for many as for one."""
    whose = {each.id: each.candidate_id for each in applications}
    known: dict[UUID, Known] = defaultdict(lambda: defaultdict(set))
    for candidate_id, kind, value in _facts(set(whose.values())):
        if value:
            known[candidate_id][kind].add(value)
    hidden = HiddenWord.objects.filter(application__in=whose).values_list("application_id", "words")
    words: dict[UUID, list[str]] = defaultdict(list)
    for application_id, said in hidden:
        words[application_id].append(said)
    return {id_: _identity(known[candidate_id], words[id_]) for id_, candidate_id in whose.items()}


def apart(row: Any) -> Any:
    """A copy with a state of its own, so that what is set in it is not set in the row."""
    made = copy(row)
    made._state = copy(row._state)
    made._state.fields_cache = dict(row._state.fields_cache)
    return made


def _identity(known: Known, words: list[str]) -> Identity:
    return Identity(
        names=tuple(sorted(known["name"])),
        emails=tuple(sorted(known["email"])),
        phones=tuple(sorted(known["phone"])),
        links=tuple(sorted(known["link"])),
        words=tuple(words),
    )


def _facts(people: set[UUID]) -> Iterable[tuple[UUID, str, str]]:
    """What the person said of themselves, wherever: (whose, name | email | phone | link, what)."""
    rows = Candidate.objects.filter(id__in=people).values_list("id", "name", "email", "phone")
    sent = ApplicationVersion.objects.filter(application__candidate__in=people)
    for whose, name, email, phone in (
        *rows, *sent.values_list("application__candidate", "name", "email", "phone"),
    ):  # fmt: skip
        yield from ((whose, "name", name), (whose, "email", email), (whose, "phone", phone))
    of_them: dict[str, Any] = {"candidate__in": people}
    for row in EmailAddress.objects.filter(**of_them).values_list("candidate", "email"):
        yield row[0], "email", row[1]
    for row in Phone.objects.filter(**of_them).values_list("candidate", "number"):
        yield row[0], "phone", row[1]
    for row in Link.objects.filter(**of_them).values_list("candidate", "url"):
        yield row[0], "link", row[1]
    for whose, facts in Document.objects.filter(**of_them).values_list("candidate", "facts"):
        yield from ((whose, kind, said) for kind, said in _read(facts))


def _read(facts: Any) -> Iterable[tuple[str, str]]:
    """What was read in a document."""
    yield "name", facts.get("name") or ""
    yield from (("email", each) for each in facts.get("emails") or ())
    yield from (("phone", each) for each in facts.get("phones") or ())
    yield from (("link", each.get("url", "")) for each in facts.get("links") or ())
