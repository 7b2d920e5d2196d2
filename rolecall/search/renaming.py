"""What was asked goes on finding when a custom field, or what it offers, gets another name.

Searches that are kept name a field as people do, by its name or a part of it, and so what it offers. They are
written anew in the transaction that renames it, so that no search, pool or pin finds nobody for it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from django.db.models import Q

from rolecall.candidates.models import CustomField
from rolecall.kit import clock
from rolecall.questions.models import Question
from rolecall.search import asking
from rolecall.search.models import SavedSearch
from rolecall.search.narrow_meaning import called_among, is_called, names
from rolecall.search.narrowing import LONGEST_QUESTION, LONGEST_VALUE, Said
from rolecall.search.own_fields import plain
from rolecall.search.particulars import chosen_value, name_of

SIGN = "field:"


def follow(old: str, new: str) -> None:
    """Let all searches that are kept, removed ones too, name a field by its new name."""
    _write(_Renamed(old, new, names()).asked)


def follow_options(field: CustomField, renamed: Mapping[str, str]) -> None:
    """Let all searches that are kept, removed ones too, name what a field offers by its new names."""
    asked_too = Question.objects.order_by().values_list("text", flat=True).distinct()
    is_alone = name_of(field.name) not in map(name_of, asked_too)
    _write(_OptionsRenamed(field, renamed, names(), is_alone=is_alone).asked)


def _write(anew: Callable[[Said], dict[str, list[str]]]) -> None:
    naming = Q(asked__has_any_keys=["answer", "field"]) | Q(asked__q__0__icontains=SIGN)
    changed = []
    for search in SavedSearch.objects.filter(naming).order_by("id").select_for_update():
        asked = anew(search.asked)
        if asked != search.asked:
            search.asked, search.updated_at = asked, clock.now()
            changed.append(search)
    SavedSearch.objects.bulk_update(changed, ["asked", "updated_at"])


class _Anew:
    """What is asked, written anew part by part: each that names a field, and each choice of an answer."""

    def asked(self, asked: Said) -> dict[str, list[str]]:
        """What is asked, by the names of now; what names others too goes on naming them."""
        after = {name: [*values] for name, values in asked.items()}
        words, alone = self._together("".join(after.pop("q", [])[:1]), after.pop("field", []))
        answers = self._answers(after.pop("answer", ()))
        now = {"q": [words] if words else [], "field": alone, "answer": answers}
        return after | {name: values for name, values in now.items() if values}

    def _together(self, q: str, said: list[str]) -> tuple[str, list[str]]:
        """The question by words, and what is compared; both as they were where they would be no question."""
        alone, beside = self._compared(said)
        words = self._words(q)
        words = " ".join([f"({words})" if words and beside else words, *beside]).strip()
        return (words, alone) if not beside or _can_be_read(words) else (q, said)

    def _words(self, q: str) -> str:
        """A question by words; as it was where it cannot be read, or would grow too long."""
        try:
            found = asking.answers_in(asking.read(q))
        except asking.Mistake:
            return q
        text = q
        for each in sorted(found, key=lambda one: one.start, reverse=True):
            text = text[: each.start - len(SIGN)] + self._part(q, each) + text[each.end :]
        return text if _can_be_read(text) else q

    def _compared(self, said: Iterable[str]) -> tuple[list[str], list[str]]:
        """The comparisons that all must hold; and those with others of the name, as parts of a question."""
        alone: list[str] = []
        beside: list[str] = []
        for each in said:
            words = self._words(SIGN + each)
            is_alone = words.startswith(SIGN) and len(words) <= LONGEST_VALUE + len(SIGN)
            (alone if is_alone else beside).append(words.removeprefix(SIGN) if is_alone else words)
        return alone, beside

    def _answers(self, chosen: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(after for each in chosen for after in self._answer(each)))

    def _part(self, q: str, asked: asking.Answered) -> str:
        raise NotImplementedError

    def _answer(self, chosen: str) -> Iterable[str]:
        """What was chosen of the field; and of a question that is called so, as one of both is enough."""
        raise NotImplementedError


def _can_be_read(question: str) -> bool:
    """Whether it is a question still: one that grows by a name can be too long, or have too many words."""
    try:
        asking.read(question)
    except asking.Mistake:
        return False
    return len(question) <= LONGEST_QUESTION


class _Renamed(_Anew):
    """A field with its old and new name, among all names of now."""

    def __init__(self, old: str, new: str, now: Sequence[str]) -> None:
        self.old, self.new, self.now = name_of(old), name_of(new), now
        self.before = sorted({*now, self.old} - {self.new})
        self.said = f'"{plain(new)}"'
        self.chosen = (chosen_value(old, ""), chosen_value(new, ""))

    def _part(self, q: str, asked: asking.Answered) -> str:
        as_it_was, value = q[asked.start - len(SIGN) : asked.end], q[asked.named_until : asked.end]
        before = set(called_among(self.before, asked.name))
        if self.old not in before or self.old == self.new:
            return as_it_was
        finds, wanted = set(called_among(self.now, asked.name)), (before & {*self.now}) | {self.new}
        if finds == wanted:
            return as_it_was
        by_new_name = f"{SIGN}{self.said}{value}"
        return by_new_name if wanted == {self.new} else f"({as_it_was} OR {by_new_name})"

    def _answer(self, chosen: str) -> Iterable[str]:
        old, new = self.chosen
        if not chosen.startswith(old):
            return [chosen]
        renamed = new + chosen.removeprefix(old)
        return [chosen, renamed] if self.old in self.now and self.old != self.new else [renamed]


class _OptionsRenamed(_Anew):
    """A field whose options got other names, among all names of now; alone where no question is called so."""

    def __init__(
        self, field: CustomField, renamed: Mapping[str, str], now: Sequence[str], *, is_alone: bool
    ) -> None:
        self.name, self.renamed, self.now, self.is_alone = name_of(field.name), renamed, now, is_alone
        self.said, self.offered = f'{SIGN}"{plain(field.name)}"=', field.options
        pairs = [[chosen_value(field.name, each) for each in pair] for pair in renamed.items()]
        self.chosen = dict(pairs)

    def _part(self, q: str, asked: asking.Answered) -> str:
        as_it_was, called = q[asked.start - len(SIGN) : asked.end], called_among(self.now, asked.name)
        if asked.words is None or self.name not in called:
            return as_it_was
        old = [each for each in self.renamed if is_called(asked.words, each)]
        finds = {each for each in self.offered if is_called(asked.words, each)}
        new = [each for each in dict.fromkeys(self.renamed[each] for each in old) if each not in finds]
        by_new_names = [f'{self.said}"{plain(each)}"' for each in new]
        if called == [self.name] and self.is_alone and not finds and len(new) == 1:
            return by_new_names[0]
        return f"({' OR '.join([as_it_was, *by_new_names])})" if new else as_it_was

    def _answer(self, chosen: str) -> Iterable[str]:
        if chosen not in self.chosen:
            return [chosen]
        return [self.chosen[chosen]] if self.is_alone else [chosen, self.chosen[chosen]]
