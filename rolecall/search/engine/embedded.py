"""The engine that is in the product: Tantivy, one index for each organization, in files beside the database.

One process writes an index at a time; any number read it. A reader looks before each question whether
the index was committed to or replaced since, which costs microseconds.
"""

import json
import threading
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self
from uuid import UUID

import tantivy

from rolecall.search.engine import (
    Answer,
    Busy,
    Document,
    Facets,
    Name,
    Query,
    Question,
    places,
)
from rolecall.search.engine.asked import built, count, count_each, is_surely_found, unscored
from rolecall.search.engine.kept import WORDS, kept, schema
from rolecall.search.engine.paging import are_few, counts, page
from rolecall.search.engine.remembered import Remembered
from rolecall.search.engine.versions import COMPLETE, TOGETHER, VERSION, fitted, known

HEAP_BYTES = 64_000_000
AT_ONCE = 20_000
MOST_OPEN = 64
"""So many indexes are open in a process, those asked last: the package keeps a thread for each."""


class Embedded:
    """Tantivy in this process."""

    def __init__(self) -> None:
        self._open: dict[UUID, _Open] = {}
        self._remembered = Remembered()
        self._lock = threading.Lock()

    def has_index(self, organization: UUID) -> bool:
        """Whether people can be found already."""
        return places.current(organization) is not None

    def state(self, organization: UUID) -> Hashable:
        """The same as long as the index is: the generation that is asked, and when it was committed to."""
        where = places.current(organization)
        try:
            return (where, _committed(where)) if where else None
        except OSError:  # it was replaced just now
            return None

    def is_damaged(self, organization: UUID) -> bool:
        """Whether the index that is asked can be neither read nor told."""
        where = places.current(organization)
        return where is not None and places.is_damaged(where)

    def is_older(self, organization: UUID) -> bool:
        """Whether the index that is asked was written by an older version, and is to be written anew."""
        where = places.current(organization)
        return where is not None and places.version_of(where) < VERSION

    def is_incomplete(self, organization: UUID) -> bool:
        """Whether the index that is asked lacks something that somebody may ask for."""
        where = places.current(organization)
        return where is not None and places.version_of(where) < COMPLETE

    def writer(self, organization: UUID) -> "IndexWriter":
        """The writer of the current generation."""
        where = places.current(organization)
        if where is None:
            raise FileNotFoundError(f"There is no index of {organization} yet.")
        return IndexWriter(where)

    def begin_generation(self, organization: UUID) -> str:
        """A new, empty index beside the current one."""
        where = places.new_generation(organization)
        tantivy.Index(schema(), path=str(where))
        places.mark_version(where, VERSION)
        return where.name

    def generation_writer(self, organization: UUID, generation: str) -> "IndexWriter":
        """The writer of a generation that is being built."""
        return IndexWriter(places.folder_of(organization) / generation)

    def switch_to(self, organization: UUID, generation: str) -> None:
        """From now on this generation is asked."""
        places.make_current(places.folder_of(organization) / generation)

    def owe_erasing(self, organization: UUID) -> None:
        """Somebody is to be in no file any more. Files are only ever added to: a new index is what helps."""
        if where := places.current(organization):
            places.owe_erasing(where)

    def owes_erasing(self, organization: UUID) -> bool:
        """Whether the files may still hold somebody who was erased."""
        where = places.current(organization)
        return where is not None and places.owes_erasing(where)

    def ask(self, organization: UUID, question: Question) -> Answer:
        """Who is found, in order, and how many in all."""
        if (index := self._reading(organization)) is None:
            return Answer([], 0)
        query = fitted(question.query, index.version)
        asked = replace(question, query=query)
        answer = page(index.searcher, schema(index.version), asked, lambda: self._counted(index, query))
        self._remembered.keep((index.state, unscored(query)), answer.total)
        return answer

    def size(self, organization: UUID) -> int:
        """How many people are in the index."""
        index = self._reading(organization)
        return index.searcher.num_docs if index else 0

    def count(self, organization: UUID, query: Query) -> int:
        """How many are found."""
        if (index := self._reading(organization)) is None:
            return 0
        return self._counted(index, fitted(query, index.version))

    def count_each(self, organization: UUID, query: Query, more: Mapping[Name, Query]) -> dict[Name, int]:
        """How many are found under each of some conditions more: the question itself is built once."""
        if (index := self._reading(organization)) is None:
            return dict.fromkeys(more, 0)
        plain = unscored(fitted(query, index.version))
        conditions = tuple((name, unscored(fitted(each, index.version))) for name, each in more.items())
        return self._remembered.get(
            (index.state, plain, conditions),
            lambda: count_each(index.searcher, schema(index.version), plain, conditions),
        )

    def finds_any(self, organization: UUID, query: Query) -> bool:
        """Whether anybody is found."""
        if (index := self._reading(organization)) is None:
            return False
        asked = fitted(query, index.version)
        return is_surely_found(index.searcher, asked, index.removed) or self._counted(index, asked) > 0

    def counts(self, organization: UUID, facets: Facets) -> dict[str, dict[str, int]]:
        """How often each value of some fields is found; an older index counts only what it knows."""
        if (index := self._reading(organization)) is None:
            return {}
        names = known([name for name, _ in facets], index.version)
        asked = tuple((name, fitted(query, index.version)) for name, query in facets if name in names)
        return counts(index.searcher, schema(index.version), asked, self._together(index))

    def _together(self, index: "_Reading") -> dict[str, str]:
        """The fields that are counted by another one, in which all values of a person are one."""

        def is_quicker(field: str) -> bool:
            return self._remembered.get((index.state, field), lambda: are_few(index.searcher, field))

        there = known(TOGETHER.values(), index.version)
        return {name: field for name, field in TOGETHER.items() if field in there and is_quicker(field)}

    def _counted(self, index: "_Reading", query: Query) -> int:
        plain = unscored(query)
        return self._remembered.get(
            (index.state, plain),
            lambda: count(index.searcher, built(schema(index.version), plain, index.searcher)),
        )

    def digests(self, organization: UUID) -> Iterator[tuple[UUID, int]]:
        """Everybody in the index, with the digest of what is known of them there."""
        if (index := self._reading(organization)) is None:
            return
        searcher = index.searcher
        everybody = searcher.search(tantivy.Query.all_query(), limit=max(1, searcher.num_docs))
        hits = [address for _, address in everybody.hits]
        for at in range(0, len(hits), AT_ONCE):
            some = hits[at : at + AT_ONCE]
            columns = (searcher.fast_field_values(name, some) for name in ("hi", "lo", "digest"))
            for high, low, digest in zip(*columns, strict=True):
                yield UUID(int=int(high or 0) << 64 | int(low or 0)), int(digest or 0)

    def _reading(self, organization: UUID) -> "_Reading | None":
        for _ in range(3):  # a generation may be replaced between the look and the opening
            where = places.current(organization)
            if where is None:
                return None
            try:
                return self._opened(organization, where).reading()
            except (OSError, ValueError):
                with self._lock:
                    self._open.pop(organization, None)
        return None

    def _opened(self, organization: UUID, where: Path) -> "_Open":
        with self._lock:
            found = self._open.pop(organization, None)
            if found is None or found.where != where:
                found = _Open(where, _index(where), places.version_of(where))
            self._open[organization] = found
            if len(self._open) > MOST_OPEN:  # whoever asks that one just now goes on with it
                del self._open[next(iter(self._open))]
            return found


@dataclass(frozen=True)
class _Reading:
    """An index as it was at one moment; what is counted of it holds for this state alone."""

    searcher: tantivy.Searcher
    version: int
    state: Hashable
    removed: int
    """How many are in its files and gone."""


@dataclass
class _Open:
    """An index that is read by this process, and what it was like when it was last read."""

    where: Path
    index: tantivy.Index
    version: int
    seen: tuple[int, int] = (0, 0)
    removed: int = 0

    def reading(self) -> _Reading:
        now = _committed(self.where)
        if now != self.seen:
            self.index.reload()
            self.removed = _removed(self.where)
            self.seen = now
        # what a thread beside this one reads meanwhile is newer than `now`: who comes next counts it again
        return _Reading(self.index.searcher(), self.version, (self.where, now), self.removed)


class IndexWriter:
    """Writes one index. What was not committed is as if it had never been said."""

    def __init__(self, where: Path) -> None:
        self.where, self.index = where, _index(where)
        self.version = places.version_of(where)
        try:
            self.writer = self.index.writer(HEAP_BYTES, 1)
        except ValueError as error:
            raise Busy(str(error)) from error
        self._was_asked = self.is_asked()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Leave it when its merges are done."""
        try:
            self.writer.wait_merging_threads()
        finally:
            if self._was_asked and not self.is_asked():
                # what a merge wrote after this generation was thrown away may hold the erased
                places.throw_away(self.where)

    def is_asked(self) -> bool:
        """Whether this is the generation that is asked, still."""
        return places.is_current(self.where)

    def put(self, documents: Iterable[Document]) -> None:
        """Keep these people as they are now, in the place of what was kept of them."""
        for document in documents:
            self.writer.delete_documents_by_term("id", document.id.hex)
            self.writer.add_document(kept(document, self.version))

    def remove(self, ids: Sequence[UUID]) -> None:
        """Find these people no more."""
        for each in ids:
            self.writer.delete_documents_by_term("id", each.hex)

    def commit(self) -> None:
        """Make it durable, and found by all readers."""
        self.writer.commit()


def _index(where: Path) -> tantivy.Index:
    index = tantivy.Index.open(str(where))
    index.register_tokenizer(WORDS, tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())
    return index


def _committed(where: Path) -> tuple[int, int]:
    state = (where / "meta.json").stat()
    return state.st_mtime_ns, state.st_ino


def _removed(where: Path) -> int:
    parts = json.loads((where / "meta.json").read_text())["segments"]
    return sum((part["deletes"] or {}).get("num_deleted_docs", 0) for part in parts)
