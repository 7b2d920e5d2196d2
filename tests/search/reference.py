"""What a question means, read out slowly over the rows: the index must find exactly the same people."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from rolecall.accounts.sight import SEE_ALL
from rolecall.candidates.models import CandidateTag, CustomFieldValue, Document, EmailAddress, Phone
from rolecall.kit.events import Actor
from rolecall.kit.richtext import to_text
from rolecall.messaging.models import Message
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.models import Application, ApplicationVersion, Comment
from rolecall.questions.models import Answer
from rolecall.search import asking
from rolecall.search.stems import language_of, stems
from rolecall.search.words import BREAK, indexed, name_tokens, tokens
from tests.search.particulars import (
    PARTICULAR,
    Particulars,
    fits_particular,
    has_particular,
    read_particulars,
)
from tests.search.words import stands_in


@dataclass
class Person:
    """One person, as far as one reader sees them."""

    name: str
    title: str
    place: str
    added: datetime
    source: str
    tags: list[str] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    jobs: list[tuple[str, str]] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    particulars: Particulars = field(default_factory=Particulars)

    def read(self) -> None:
        self.texts = [indexed(text) for text in (self.title, self.place, *self.tags, *self.bodies)]
        self.texts.append(name_tokens(self.name))
        self.texts = [part for text in self.texts for part in _parts(text)]
        longest = max((indexed(text) for text in [*self.bodies, *self.unseen]), key=len, default=[])
        self.language = language_of(longest)
        self.stems = {stem for text in self.bodies for stem in stems(set(indexed(text)), self.language)}


class Reference:
    """All people whom one reader sees, with what they may read of them."""

    def __init__(self, actor: Actor) -> None:
        self.actor = actor
        self.people: dict[UUID, Person] = {}
        rows = candidates_visible_to(actor).select_related("source")
        for row in rows:
            source = row.source.name if row.source else ""
            self.people[row.id] = Person(row.name, row.headline, row.location, row.created_at, source)
        self._read_rows()
        for person in self.people.values():
            person.read()

    def answer(self, q: str) -> set[UUID]:
        tree = asking.read(q)
        self.forgiven: set[str] = set()
        self.forgiven = {word for word in _plain(tree) if len(word) >= 4 and not self._find(_word(word))}
        return self._find(tree)

    def _find(self, tree: asking.Node) -> set[UUID]:
        return {id_ for id_, person in self.people.items() if self.fits(tree, person, wanted=True)}

    def fits(self, node: Any, person: Person, *, wanted: bool) -> bool:
        match node:
            case asking.Not(part):
                return not self.fits(part, person, wanted=False)
            case asking.All(parts):
                return all(self.fits(part, person, wanted=wanted) for part in parts)
            case asking.Any(parts):
                return any(self.fits(part, person, wanted=wanted) for part in parts)
            case asking.Words(said, "", begins, quoted):
                return self._anywhere(said, person, begins, loosely=wanted and not quoted)
            case asking.Words(said, which, begins, quoted):
                return self._in_field(which, said, person, begins, loosely=wanted and not quoted)
            case asking.Everything():
                return True
            case _:
                return fits_particular(node, person.particulars)

    def _anywhere(self, said: tuple[str, ...], person: Person, begins: bool, *, loosely: bool) -> bool:
        if any(stands_in(said, text, begins) for text in person.texts):
            return True
        if not loosely or len(said) > 1 or begins:
            return False
        word = said[0]
        if not person.stems.isdisjoint(stem_of(word, person.language)):
            return True
        if len(word) > 1 and any(name.startswith(word) for name in _names(person.name)):
            return True
        return word in self.forgiven and _nearly(word, person)

    def _in_field(
        self, which: str, said: tuple[str, ...], person: Person, begins: bool, *, loosely: bool
    ) -> bool:
        if which == "name" and loosely:
            return all(_begins_or_nearly(word, person) for word in said)
        if which == "email":
            return any(
                each.startswith(said[0]) or each.split("@")[1].startswith(said[0]) for each in person.emails
            )
        if which == "phone":
            digits = "".join(c for c in said[0] if c.isdigit()).lstrip("0")
            return any(each.endswith(digits) for each in person.phones)
        if which in PARTICULAR:
            return has_particular(which, said, person.particulars, begins)
        values = {
            "name": [person.name], "title": [person.title], "location": [person.place], "tag": person.tags,
            "source": [person.source], "job": [job for job, _ in person.jobs],
            "stage": [stage for _, stage in person.jobs], "skill": [],
        }[which]  # fmt: skip
        read = name_tokens if which == "name" else indexed if which in ("title", "location") else tokens
        return any(stands_in(said, part, begins) for value in values for part in _parts(read(value)))

    def _read_rows(self) -> None:
        seen = {
            row.id: row for row in Application.objects.visible_to(self.actor).select_related("job", "stage")
        }
        for row in seen.values():
            stage = row.stage.name if row.state == "active" else row.get_state_display()
            self.people[row.candidate_id].jobs.append((row.job.title, stage))
        self._read_particulars(seen)
        for row in self._of(CandidateTag.objects.select_related("tag")):
            self.people[row.candidate_id].tags.append(row.tag.name)
        for row in self._of(EmailAddress.objects.all()):
            self.people[row.candidate_id].emails.append(row.email_normalised)
        for row in self._of(Phone.objects.all()):
            self.people[row.candidate_id].phones.append("".join(c for c in row.e164 if c.isdigit()))
        for row in self._of(Document.objects.all()):
            self.people[row.candidate_id].bodies.append(row.text)
        for candidate, may, text in self._said(seen):
            if candidate in self.people:
                person = self.people[candidate]
                (person.bodies if may else person.unseen).append(text)

    def _read_particulars(self, seen: dict[UUID, Application]) -> None:
        for person in self.people.values():
            person.particulars.added = person.added
        sees_all = self.actor.role in SEE_ALL
        read = {id_: each.particulars for id_, each in self.people.items()}
        read_particulars(read, seen, sees_all=sees_all)
        for person in self.people.values():
            for fact in person.particulars.facts:
                person.bodies += [fact.title, fact.organisation, fact.level]

    def _said(self, seen: dict[UUID, Application]) -> Iterator[tuple[UUID, bool, str]]:
        """Of whom something was said, and whether the reader may read it."""
        is_recruiter = self.actor.role in SEE_ALL
        sent = ApplicationVersion.objects.values_list("id", "application_id", "application__candidate_id")
        sheets = {id_: (application, candidate) for id_, application, candidate in sent}
        for row in ApplicationVersion.objects.select_related("application"):
            yield row.application.candidate_id, row.application_id in seen, row.cover_letter
        for answer in Answer.objects.all():
            application, candidate = sheets[answer.sheet_id]
            yield candidate, application in seen, str(answer.value)
        for filled in CustomFieldValue.objects.filter(field__removed_at=None).select_related("field"):
            yield filled.candidate_id, True, filled.shown
        for note in Comment.objects.filter(removed_at=None):
            of_theirs = note.application_id is None or note.application_id in seen
            yield note.candidate_id, is_recruiter or (of_theirs and not note.is_private), note.body
        for mail in Message.objects.all():
            of_theirs = mail.application_id is None or mail.application_id in seen
            may = is_recruiter or (of_theirs and self.actor.role == "hiring_manager")
            yield mail.candidate_id, may, f"{mail.subject}\n{to_text(mail.body)}"

    def _of(self, rows: Any) -> list[Any]:
        return [row for row in rows if row.candidate_id in self.people]


@cache
def stem_of(word: str, language: str) -> tuple[str, ...]:
    """The stem of a word in a language, if it has one."""
    return tuple(stems({word}, language))


@cache
def typos(one: str, other: str) -> int:
    """How many letters are wrong, missing, too many, or swapped with their neighbour."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


@cache
def _names(name: str) -> list[str]:
    return name_tokens(name)


def _nearly(word: str, person: Person) -> bool:
    allowed = 0 if len(word) < 4 or ord(word[0]) > 0x2FFF else 1 if len(word) < 8 else 2
    return bool(allowed) and any(typos(word, name) <= allowed for name in _names(person.name))


def _begins_or_nearly(word: str, person: Person) -> bool:
    return any(name.startswith(word) for name in _names(person.name)) or _nearly(word, person)


def _plain(tree: asking.Node) -> set[str]:
    asked = asking.positive_words(tree)
    return {w.tokens[0] for w in asked if not (w.field or w.quoted or w.begins or len(w.tokens) > 1)}


def _word(word: str) -> asking.Words:
    return asking.Words((word,))


def _parts(text: list[str]) -> list[list[str]]:
    parts: dict[int, list[str]] = defaultdict(list)
    number = 0
    for word in text:
        number += word == BREAK
        if word != BREAK:
            parts[number].append(word)
    return list(parts.values())
