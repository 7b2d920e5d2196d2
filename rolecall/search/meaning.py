"""What a question means for whoever asks it: where each of its words is looked for, and where not.

Titles, skills, names and whatever is excluded are never stemmed; bodies are, in the language of each.
Private words and letters are looked in for those who may read them, and for nobody else.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID
from zoneinfo import ZoneInfo

from rolecall.candidates.models import Source, Tag
from rolecall.jobs.models import Job, Stage
from rolecall.pipeline.models import ACTIVE, STATES, RejectionReason
from rolecall.search import asking
from rolecall.search import narrow_meaning as narrow
from rolecall.search.access import Reach
from rolecall.search.engine import (
    And,
    AnyOf,
    Begins,
    Boosted,
    Everybody,
    Fewer,
    Nearly,
    Not,
    Or,
    Phrase,
    Query,
    Term,
)
from rolecall.search.engine.versions import LOOSE
from rolecall.search.marks import mark
from rolecall.search.narrow_meaning import is_called
from rolecall.search.stems import every_loose, every_stem
from rolecall.search.words import distance_allowed

NOBODY = Or(())
TEXT_OF = {"title": "title", "skill": "skill", "company": "company", "location": "place", "name": "name"} | {
    "employer": "employer"
}
WORTH = (("name", 4.0), ("title", 2.0), ("skill", 1.5))
LEAST_DIGITS = 3
LOOSE_OF = {text: field for field, text in LOOSE.items()}


@dataclass(frozen=True)
class Asker:
    """Who asks: how far they reach, what they are forgiven, and the zone of their days."""

    reach: Reach
    forgiven: frozenset[str] = frozenset()
    """Words that nobody has: with them people are found who are called nearly so."""
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))


def meaning_of(node: asking.Node, asker: Asker) -> Query:
    """The question for the engine, within the reach of whoever asks."""
    return within(_meaning(node, asker, wanted=True), asker.reach)


def within(query: Query, reach: Reach) -> Query:
    """A question that finds nobody beyond somebody's reach."""
    if reach.everybody:
        return query
    return And((query, AnyOf("standing", reach.standings))) if reach.spots else NOBODY


def _meaning(node: asking.Node, asker: Asker, *, wanted: bool) -> Query:
    match node:
        case asking.Words():
            return _words(node, asker, wanted=wanted)
        case asking.Days():
            return narrow.days(node, asker.reach, asker.zone)
        case asking.Years():
            return narrow.years(node)
        case asking.Spoken():
            return narrow.spoken(node)
        case asking.Answered():
            return narrow.answered(node, asker.reach)
        case asking.All(parts):
            return And(tuple(_meaning(part, asker, wanted=wanted) for part in parts))
        case asking.Any(parts):
            return Or(tuple(_meaning(part, asker, wanted=wanted) for part in parts))
        case asking.Not(part):
            return Not(_meaning(part, asker, wanted=False))
        case _:
            return Everybody()


def _words(words: asking.Words, asker: Asker, *, wanted: bool) -> Query:
    match words.field:
        case "":
            return _anywhere(words, asker, wanted=wanted)
        case "name" if wanted and not words.quoted:
            return _named(words)
        case "email":
            return Begins("email", words.tokens[0])
        case "phone":
            return _phone(words)
        case "has":
            return Term("has", words.tokens[0])
        case "licence":
            return narrow.has_licence(words)
        case "tag" | "source" | "job" | "stage" | "reason":
            return _called(words, asker.reach)
        case text:
            return Phrase(TEXT_OF[text], words.tokens, words.begins)


def _anywhere(words: asking.Words, asker: Asker, *, wanted: bool) -> Query:
    found = [*_in_texts(words, asker.reach, stemmed=wanted and not words.quoted)]
    if not wanted or words.quoted or len(words.tokens) > 1 or words.begins:
        return Or(tuple(found))
    word = words.tokens[0]
    if len(word) > 1:
        found.append(Begins("name", word))
    if word in asker.forgiven:
        found.append(Nearly("name", word, distance_allowed(word)))
    return Boosted(Or(tuple(found)), tuple((Term(name, word), worth) for name, worth in WORTH))


def _in_texts(words: asking.Words, reach: Reach, *, stemmed: bool) -> list[Query]:
    """The words in every text that may be looked in, each text with its own mark before the words."""
    if stemmed and len(words.tokens) == 1 and not words.begins:
        return [_loosely(words.tokens[0], text, before) for text, before in _texts_of(reach)]
    return [
        Phrase(text, tuple(before + word for word in words.tokens), words.begins)
        for text, before in _texts_of(reach)
    ]


def _loosely(word: str, text: str, before: str) -> Query:
    """A word as it is written or by its stem: in one field, where the index keeps the words of a text so."""
    everywhere = Or(tuple(Term(text, before + each) for each in (word, *every_stem(word))))
    if text not in LOOSE_OF:
        return everywhere
    return Fewer(Or(tuple(Term(LOOSE_OF[text], each) for each in every_loose(word))), everywhere)


def _texts_of(reach: Reach) -> list[tuple[str, str]]:
    if reach.everybody:
        return [("shared", ""), ("rest", "")]
    marks = [mark(standing) for standing in reach.standings]
    if reach.letters:
        marks += [mark(standing, letter=True) for standing in (*reach.standings, "")]
    return [("shared", ""), *(("apart", each) for each in dict.fromkeys(marks))]


def _named(words: asking.Words) -> Query:
    """A name: what begins so, and what is so but for a typo or two."""
    found: list[Query] = []
    for word in words.tokens:
        near: Query = Begins("name", word)
        if typos := distance_allowed(word):
            near = Boosted(Or((near, Nearly("name", word, typos))), ((Term("name", word), 4.0),))
        found.append(near)
    return And(tuple(found))


def _phone(words: asking.Words) -> Query:
    digits = "".join(c for c in words.tokens[0] if c.isdecimal()).lstrip("0")
    return Begins("phone", digits[::-1]) if len(digits) >= LEAST_DIGITS else NOBODY


def _called(words: asking.Words, reach: Reach) -> Query:
    """People with a tag, source, job or stage that is called so, as its name is now."""
    match words.field:
        case "tag":
            return AnyOf("tag", _ids(words, Tag.objects.values_list("id", "name")))
        case "source":
            return AnyOf("source", _ids(words, Source.objects.values_list("id", "name")))
        case "reason":
            reasons = RejectionReason.objects.order_by().values_list("id", "name")
            return narrow.rejected_for(_ids(words, reasons), reach)
        case "job" if reach.everybody:
            return AnyOf("job", _ids(words, Job.objects.values_list("id", "title")))
        case "stage" if reach.everybody:
            return AnyOf("stage", tuple(name for name in stage_names() if is_called(words, name)))
        case asked:
            standings = [
                s.standing for s in reach.spots if is_called(words, s.job if asked == "job" else s.stage)
            ]
            return AnyOf("standing", tuple(standings))


def stage_names() -> list[str]:
    """The names of all stages, and of the ways in which an application ends."""
    names = Stage.objects.order_by().values_list("name", flat=True).distinct()
    return sorted({*names, *(name for state, name in STATES if state != ACTIVE)})


def _ids(words: asking.Words, rows: Iterable[tuple[UUID, str]]) -> tuple[str, ...]:
    return tuple(id_.hex for id_, name in rows if is_called(words, name))
