"""Whether there is what a question names: custom fields, questions of forms, and what these offer.

What is named and is not there finds nobody, which looks as if there were nobody: whoever asks is told
instead, with what is called nearly so, of all that they may know of.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property

from django.db.models import QuerySet

from rolecall.candidates.field_queries import custom_fields
from rolecall.candidates.models import CustomField
from rolecall.jobs.models import Job, JobPost
from rolecall.kit import tenancy
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.questions.models import Question
from rolecall.search import asking
from rolecall.search import narrow_meaning as narrow
from rolecall.search.access import Reach, reach_of
from rolecall.search.engine import Query, TooOld
from rolecall.search.engine.chosen import engine
from rolecall.search.meaning import within
from rolecall.search.narrowing import Said, compared_in
from rolecall.search.particulars import ARROW, CHOSEN, choices_of, chosen_value, name_of

MOST_LISTED = 6
ALIKE, ALIKE_IN_PART = 0.6, 0.8
"""How much of two names is the same where one may be meant by the other; in parts chance is likelier."""
SIZES = {"number": "numbers", "date": "days"}


def must_be_there(asked: Said, reader: Actor) -> None:
    """Refuse a question that names what is not there, as far as somebody may know of it."""
    Naming(reader).must_be_there(asked)


class Naming:
    """What one reader may name; it is read once, however many questions are asked."""

    def __init__(self, reader: Actor) -> None:
        self.reader = reader

    def must_be_there(self, asked: Said) -> None:
        """Refuse what names something that is not there: `Mistake` in its words, `Invalid` in its filters."""
        for each in asking.answers_in(asking.read("".join(asked.get("q", ())[:1]))):
            self._must_be_there(each)
        for said, each in compared_in(asked):
            try:
                self._must_be_there(each)
            except asking.Mistake as mistake:
                raise Invalid({"field": f"“{said}”: {mistake.sentence}"}) from None
        for value in asked.get("answer", ()):
            if sentence := self._missing(value):
                raise Invalid({"answer": sentence})

    def problem(self, asked: Said) -> str:
        """What is not there of what a question names; empty where all is."""
        try:
            self.must_be_there(asked)
        except Invalid as invalid:
            return next(iter(invalid.fields.values()))
        return ""

    def _must_be_there(self, asked: asking.Answered) -> None:
        called = narrow.called_among(self._names, asked.name)
        if not called:
            raise asking.Mistake(self._nothing_called(asked.name.said), asked.start, asked.end)
        self._must_be_comparable(asked, called)
        if asked.words is None or not all(name in self._choices for name in called):
            return
        offered = [each for name in called for each in self._choices[name]]
        if any(narrow.is_called(asked.words, each) for each in offered):
            return
        if not self._finds(narrow.answered(asked, self._reach)):  # else it was offered once
            sentence = _not_offered(asked.name.said, asked.words.said, offered)
            raise asking.Mistake(sentence, asked.named_until, asked.end)

    def _must_be_comparable(self, asked: asking.Answered, called: Sequence[str]) -> None:
        """Refuse to compare by size what is no number and no day: nobody would be found."""
        sizes = [kind for kind, said in (("number", asked.range), ("date", asked.days)) if said]
        if asked.words is None and sizes and not any(self._kinds[name] & {*sizes} for name in called):
            sentence = f"“{asked.name.said}” holds no {SIZES[sizes[0]]} to compare. Write = and what it says."
            raise asking.Mistake(sentence, asked.named_until, asked.end)

    def _missing(self, chosen: str) -> str:
        """What to say of a choice that nobody made and that is not offered; empty of any other."""
        if self._finds(narrow.answered_so([chosen], self._reach)) or chosen in self._chosen:
            return ""
        question, arrow, option = chosen.partition(ARROW)
        if not arrow:
            return f"“{chosen}” is no choice. Write the field, an arrow and the choice: “Permit{ARROW}Yes”."
        name = name_of(question)
        if name not in self._names:
            return self._nothing_called(question)
        if name not in self._choices:
            return f'“{question}” offers nothing to choose from. Ask field:"{question}"="{option}" instead.'
        return _not_offered(question, option, self._choices[name])

    def _nothing_called(self, said: str) -> str:
        for title in self._removed:
            if f" {name_of(said)} " in f" {name_of(title)} ":
                return f"The custom field “{title}” was removed. Administrators can bring it back."
        near = _nearest(said, self._titles)
        meant = f"Did you mean “{near}”?" if near else "Name a question of your forms, or a custom field."
        return f"No question of your forms and no custom field is called “{said}”. {meant}"

    def _finds(self, query: Query) -> bool:
        try:
            return engine().finds_any(tenancy.current(), within(query, self._reach))
        except TooOld:
            return True

    @cached_property
    def _reach(self) -> Reach:
        return reach_of(self.reader)

    @cached_property
    def _there(self) -> list[tuple[str, str, Sequence[str]]]:
        """What they know of: how it is called, of which kind it is, and what it offers."""
        asked = self._questions().order_by().values_list("text", "kind", "options").distinct()
        fields = [(each.name, each.kind, each.options) for each in custom_fields()]
        return [*fields, *asked[: narrow.MOST_NAMES]]

    @cached_property
    def _removed(self) -> list[str]:
        gone = CustomField.objects.exclude(removed_at=None).order_by("-removed_at")
        return list(gone.values_list("name", flat=True))

    def _questions(self) -> QuerySet[Question]:
        if self._reach.everybody:
            return Question.objects.all()
        posts = JobPost.objects.filter(job__in=Job.objects.visible_to(self.reader))
        return Question.objects.filter(question_set__in=posts.values("question_set"))

    @cached_property
    def _titles(self) -> list[str]:
        return list(dict.fromkeys(title for title, _, _ in self._there))

    @cached_property
    def _names(self) -> list[str]:
        return sorted({name_of(title) for title in self._titles})

    @cached_property
    def _kinds(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = {}
        for title, kind, _ in self._there:
            found.setdefault(name_of(title), set()).add(kind)
        return found

    @cached_property
    def _choices(self) -> Mapping[str, Sequence[str]]:
        """What is offered, by the name; of names that stand for nothing but choices."""
        found: dict[str, list[str]] = {}
        for title, kind, options in self._there:
            found.setdefault(name_of(title), []).extend(choices_of(kind, options) if kind in CHOSEN else ())
        return {
            name: list(dict.fromkeys(each)) for name, each in found.items() if self._kinds[name] <= {*CHOSEN}
        }

    @cached_property
    def _chosen(self) -> set[str]:
        return set(_chosen_of(self._there))


def _chosen_of(there: Iterable[tuple[str, str, Sequence[str]]]) -> Iterator[str]:
    for title, kind, options in there:
        if kind in CHOSEN:
            yield from (chosen_value(title, option) for option in choices_of(kind, options))


def _not_offered(name: str, said: str, offered: Sequence[str]) -> str:
    near = _nearest(said, offered)
    more = " and others" if len(offered) > MOST_LISTED else ""
    meant = f"Did you mean “{near}”?" if near else f"It offers {', '.join(offered[:MOST_LISTED])}{more}."
    return f"“{name}” does not offer “{said}”. {meant}"


def _nearest(said: str, some: Sequence[str]) -> str:
    """The one that is written nearly so, whole or in a part, without regard to case and accents."""
    wanted = name_of(said)
    whole = {name_of(each): each for each in reversed(some)}
    for by_name, least in ((whole, ALIKE), (_in_parts(whole, len(wanted.split())), ALIKE_IN_PART)):
        if near := get_close_matches(wanted, by_name, n=1, cutoff=least):
            return by_name[near[0]]
    return ""


def _in_parts(whole: Mapping[str, str], length: int) -> dict[str, str]:
    """By each run of so many words what holds it."""
    found: dict[str, str] = {}
    for name, each in whole.items():
        words = name.split()
        for at in range(len(words) - length + 1):
            found.setdefault(" ".join(words[at : at + length]), each)
    return found
