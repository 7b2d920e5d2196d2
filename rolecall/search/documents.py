"""A person as the index keeps them: words by who may look in them, and values that are counted."""

import hashlib
from collections.abc import Iterable
from itertools import chain

from rolecall.search import particulars
from rolecall.search.engine import Document
from rolecall.search.marks import mark
from rolecall.search.record import Record, Said
from rolecall.search.stems import language_of, loosely, stems
from rolecall.search.words import BREAK, indexed, name_tokens

LONGEST_WORD = 200


def document_of(record: Record) -> Document:
    """What the index keeps of somebody."""
    texts = {
        "name": name_tokens(record.name),
        "title": _several([record.title, *record.titles]),
        "skill": _several(record.skills),
        "company": _several(record.companies),
        "place": _several([record.location]),
    }
    said = [(each, _fitting(indexed(each.text))) for each in record.said if each.text]
    language = language_of(max((words for _, words in said), key=len, default=[]))
    facts = [*texts.values(), _several([name for _, name in record.tags]), _several(record.links)]
    shared = [words for each, words in said if not each.private and not each.letter and not each.standing]
    rest = [words for each, words in said if each.private or each.letter or each.standing]
    texts["shared"], texts["rest"] = _joined([*facts, *shared]), _joined(rest)
    texts["loose"] = loosely(chain.from_iterable(facts), chain.from_iterable(shared), language)
    there = set(texts["loose"])
    more = loosely((), chain.from_iterable(rest), language)
    texts["loose_rest"] = [word for word in more if word not in there]
    texts["apart"] = _joined(_apart(each, words, language) for each, words in said)
    texts["employer"] = _several(record.employers)
    texts["answered"] = _joined(particulars.words_answered(record.answers))
    keys = _keys(record)
    said_by_field = {name: " ".join(words) for name, words in texts.items() if words}
    numbers = particulars.numbers(record)
    digest = _digest(said_by_field, keys, numbers, record)
    return Document(record.id, record.name_key, said_by_field, keys, numbers, digest)


def _keys(record: Record) -> dict[str, list[str]]:
    found = {
        "email": sorted({part for each in record.emails for part in (each, each.rpartition("@")[2])}),
        "phone": sorted({digits[::-1] for each in record.phones if (digits := _digits(each))}),
        "tag": [tag.hex for tag, _ in record.tags],
        "source": [record.source_id.hex] if record.source_id else [],
        "location": [place] if (place := " ".join(record.location.split())) else [],
        "job": sorted({job.hex for _, job, _ in record.standings}),
        "stage": sorted({stage for _, _, stage in record.standings}),
        "standing": sorted({standing for standing, _, _ in record.standings}),
        **particulars.keys(record),
    }
    return {name: values for name, values in found.items() if values}


def _digits(number: str) -> str:
    return "".join(character for character in number if character.isdecimal())


def _apart(said: Said, words: list[str], language: str) -> list[str]:
    """What is for some only, each word marked with whom for; private words are for nobody of them."""
    if said.private or not (said.standing or said.letter):
        return []
    before = mark(said.standing, letter=said.letter)
    marked = [before + word if word != BREAK else word for word in words]
    return [*marked, BREAK, *(before + stem for stem in stems(set(words), language))]


def _several(texts: list[str]) -> list[str]:
    return _joined(_fitting(indexed(text)) for text in texts if text)


def _fitting(words: list[str]) -> list[str]:
    if len(max(words, key=len, default="")) <= LONGEST_WORD:
        return words
    return [word[:LONGEST_WORD] for word in words]


def _joined(parts: Iterable[list[str]]) -> list[str]:
    joined: list[str] = []
    for part in parts:
        if part:
            joined += [BREAK, *part] if joined else part
    return joined


def _digest(
    texts: dict[str, str], keys: dict[str, list[str]], numbers: dict[str, list[int]], record: Record
) -> int:
    said = [f"{record.name_key}\0{sorted(numbers.items())}"]
    said += [f"{name}\0{words}" for name, words in sorted(texts.items())]
    said += [f"{name}\0{chr(1).join(values)}" for name, values in sorted(keys.items())]
    return int.from_bytes(hashlib.blake2b("\n".join(said).encode(), digest_size=8).digest())
