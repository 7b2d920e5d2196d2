"""The passage that matched: cut from what the reader may read of a person, never from the index."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from rolecall.candidates.field_queries import filled_by
from rolecall.candidates.models import Document
from rolecall.kit.ahead import Asking
from rolecall.kit.events import Actor
from rolecall.kit.richtext import to_text
from rolecall.kit.written import written
from rolecall.messaging.letters import as_read_by_members
from rolecall.messaging.models import Message
from rolecall.pipeline.access import can_see_private, can_write_letters, sees_everybody
from rolecall.pipeline.models import Application, ApplicationVersion, Comment
from rolecall.questions.models import Answer
from rolecall.search.asking import Words
from rolecall.search.recalling import recalled_of_texts
from rolecall.search.stems import every_stem, is_small, told_language
from rolecall.search.words import tokens

BEFORE, LONGEST = 60, 220
LOOKED_AT = 10_000
IN_ANY = "any"
NOWHERE: frozenset[str | None] = frozenset()
_PIECE = re.compile(r"\S+")
ARABIC = frozenset(map(chr, range(0x620, 0x64B)))
NOT_IN_TEXTS = (
    "name", "email", "phone", "tag", "stage", "source", "job", "location", "reason", "has", "licence",
)  # fmt: skip


@dataclass(frozen=True)
class Passage:
    """Where it was said, and what: pieces of text, each with whether it is what was asked for."""

    where: str
    pieces: tuple[tuple[str, bool], ...]


def passages_of(actor: Actor, people: list[UUID], asked: list[Words]) -> dict[UUID, Passage]:
    """For each of some people the first passage that holds what was asked for, if a text does."""
    wanted = tuple([words for words in asked if words.field not in NOT_IN_TEXTS])
    looking = cache(partial(_Wanted, wanted))
    found: dict[UUID, Passage] = {}
    if not any(words.tokens for words in wanted) or not people:
        return found
    for texts in (_documents, _own_fields, _comments, _answers, _letters):
        # most are found in the first; where more is said is asked for the others alone
        if others := [whose for whose in people if whose not in found]:
            said = list(texts(actor, others))
            found |= recalled_of_texts(wanted, said, partial(_first_passages, looking, said))
    return found


def _first_passages(
    looking: Callable[[], "_Wanted"], said: Iterable[tuple[UUID, str, str]]
) -> dict[UUID, Passage]:
    found: dict[UUID, Passage] = {}
    for whose, where, text in said:
        if whose not in found and (passage := looking().passage(where, text)):
            found[whose] = passage
    return found


def asking_passages(people: list[UUID], asked: list[Words]) -> list[Asking]:
    """What `passages_of` asks of the database first."""
    is_asked = people and any(words.field not in NOT_IN_TEXTS for words in asked)
    return [_read_documents.asking(people)] if is_asked else []


class _Wanted:
    """The words that are looked for, in the form in which texts are folded."""

    def __init__(self, asked: Sequence[Words]) -> None:
        self.words = {token for words in asked for token in words.tokens}
        self.beginnings = tuple(words.tokens[-1] for words in asked if words.begins)
        plain = [words for words in asked if not words.quoted and len(words.tokens) == 1 and not words.begins]
        self.stems = {stem for words in plain for stem in every_stem(words.tokens[0])}
        self.told = {stem for w in plain if not is_small(w.tokens[0]) for stem in every_stem(w.tokens[0])}
        """The stems that mean the same where nothing tells the language of a text."""
        self.first_letters = {stem.partition("|")[2][:1] for stem in self.stems}
        self._likely = _beginning_with({each[:1] for each in self.words} | self.first_letters)
        self._known: dict[str, frozenset[str | None]] = {}

    def passage(self, where: str, text: str) -> Passage | None:
        """The first part of a text that holds one of the words."""
        language = cache(lambda: told_language(tokens(text[:LOOKED_AT])))
        for match in self._pieces_of(text):
            if self._holds(match[0], language):
                start = _start(text, match.start())
                said = text[start : start + LONGEST]
                whole = start + LONGEST >= len(text)
                return Passage(
                    where,
                    tuple(self._pieces(said if whole else said.rpartition(" ")[0], start > 0, language)),
                )
        return None

    def _holds(self, piece: str, language: Callable[[], str | None]) -> bool:
        """Whether a piece of a text in a language is what was asked for. The same pieces stand in many texts.

        "or" is no "order", though that has its stem in Dutch.
        """
        found = self._known.get(piece)
        if found is None:
            hits = (self._languages_of(token) for token in tokens(piece))
            found = self._known[piece] = NOWHERE.union(*hits)
        return bool(found) and (IN_ANY in found or language() in found)

    def _pieces_of(self, text: str) -> Iterator[re.Match[str]]:
        """The pieces of a text that may be what is asked for: in one that needs no folding, few of them."""
        return (self._likely if text.isascii() else _PIECE).finditer(text)

    def _languages_of(self, token: str) -> frozenset[str | None]:
        """In texts of which languages a word is what was asked for; None where nothing tells the language."""
        if token in self.words or (self.beginnings and token.startswith(self.beginnings)):
            return frozenset([IN_ANY])
        # a stem begins as its words do, but for Arabic, where an article may stand before the word
        if not (token[:1] in self.first_letters or token[:1] in ARABIC):
            return NOWHERE
        shared = self.stems.intersection(every_stem(token))
        languages = {stem.partition("|")[0] for stem in shared}
        return frozenset([*languages, None] if shared & self.told else languages)

    def _pieces(
        self, text: str, is_cut: bool, language: Callable[[], str | None]
    ) -> Iterator[tuple[str, bool]]:
        text = " ".join(text.split())
        plain, done = "… " if is_cut else "", 0
        for match in self._pieces_of(text):
            if self._holds(match[0], language):
                plain += text[done : match.start()]
                if plain:
                    yield plain, False
                yield match[0], True
                plain, done = "", match.end()
        plain = f"{plain}{text[done:]}".rstrip()
        yield f"{plain} …" if len(text) > LONGEST - BEFORE else plain, False


def _beginning_with(letters: set[str]) -> re.Pattern[str]:
    """Pieces of plain text in which a word may begin so; whether it does is seen when they are folded."""
    plain = "".join(sorted(map(re.escape, filter(str.isascii, letters))))
    return re.compile(rf"(?<!\S)\S*?(?<![a-z0-9])[{plain}]\S*", re.I) if plain else re.compile(r"(?!)")


def _start(text: str, at: int) -> int:
    if at <= BEFORE:
        return 0
    space = text.find(" ", at - BEFORE, at)
    return space + 1 if space > 0 else at


def _documents(actor: Actor, people: list[UUID]) -> Iterable[tuple[UUID, str, str]]:
    return _read_documents(people)


@written
def _read_documents(people: list[UUID]) -> QuerySet[Document, tuple[UUID, str, str]]:
    documents = Document.objects.filter(candidate__among=people).exclude(text="").order_by("-id")
    return documents.values_list("candidate_id", "file_name", "text")


def _own_fields(actor: Actor, people: list[UUID]) -> Iterator[tuple[UUID, str, str]]:
    for whose, filled in filled_by(people).items():
        for field, value in filled:
            yield whose, field.name, field.shown(value)


def _comments(actor: Actor, people: list[UUID]) -> Iterator[tuple[UUID, str, str]]:
    said = _theirs(actor, Comment.objects.filter(candidate__among=people, removed_at=None))
    if not can_see_private(actor):
        said = said.filter(is_private=False)
    for whose, author, body in said.order_by("-id").values_list("candidate_id", "author_name", "body"):
        yield whose, f"Note of {author}", body


def _answers(actor: Actor, people: list[UUID]) -> Iterable[tuple[UUID, str, str]]:
    seen = Application.objects.visible_to(actor).filter(candidate__among=people)
    sent = ApplicationVersion.objects.filter(application__in=seen).order_by("-id")
    whose_sheet: dict[UUID, UUID] = {}
    for id_, whose, letter in sent.values_list("id", "application__candidate_id", "cover_letter"):
        whose_sheet[id_] = whose
        yield whose, "Cover letter", letter
    for answer in Answer.objects.filter(sheet_id__among=list(whose_sheet)) if whose_sheet else ():
        yield whose_sheet[answer.sheet_id], answer.question_text, answer.shown


def _letters(actor: Actor, people: list[UUID]) -> Iterator[tuple[UUID, str, str]]:
    if can_write_letters(actor):
        letters = _theirs(actor, Message.objects.filter(candidate__among=people)).order_by("-id")
        for whose, subject, body in letters.values_list("candidate_id", "subject", "body"):
            yield whose, "Message", f"{subject}: {to_text(as_read_by_members(body))}"


def _theirs(actor: Actor, rows: QuerySet[Any]) -> QuerySet[Any]:
    if sees_everybody(actor):
        return rows
    return rows.filter(Q(application=None) | Q(application__in=Application.objects.visible_to(actor)))
