"""What becomes of options that people have and that are not among those of a field any more."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from hashlib import blake2b
from typing import Any

from django import forms

from rolecall.questions.kinds import options_in

KEEP = "keep"
NOW = "now:"
"""Stands before the option that people have from now on."""


class Fate(forms.ChoiceField):
    """What becomes of one word; where a form does not say, people keep it."""

    def clean(self, value: Any) -> str:
        return str(super().clean(value or KEEP))


class Becoming:
    """The words that people have and that are offered no longer, each with what is to become of it."""

    def __init__(self, offered: Sequence[str], after: Sequence[str], held: Mapping[str, int]) -> None:
        self.offered, self.after = offered, after
        self.gone = {word: held[word] for word in (*offered, *held) if word in held and word not in after}

    def fields(self) -> Iterator[tuple[str, Fate]]:
        """A field for each of these words."""
        for word, people in self.gone.items():
            yield (
                name_of(word),
                Fate(
                    label=f"“{word}”, which {people_have(people)}",
                    initial=KEEP,
                    choices=[
                        (KEEP, "They keep it, offered no longer"),
                        *((NOW + option, f"Now called “{option}”") for option in self.after),
                    ],
                ),
            )

    def unsaid(self, data: Mapping[str, Any], prefix: str) -> dict[str, str]:
        """The fields of what was offered until now of which nothing is said yet, each with what is likely."""
        new = [each for each in self.after if each not in self.offered]
        gone = [word for word in self.gone if word in self.offered]
        return {
            name_of(word): NOW + near if (near := self._near(word, new, alone=len(gone) == 1)) else KEEP
            for word in gone
            if f"{prefix}-{name_of(word)}" not in data
        }

    def renamed(self, said: Mapping[str, Any]) -> dict[str, str]:
        """What is called otherwise from now on."""
        choices = {word: str(said.get(name_of(word), "")) for word in self.gone}
        return {word: said.removeprefix(NOW) for word, said in choices.items() if said.startswith(NOW)}

    def _near(self, word: str, new: Sequence[str], *, alone: bool) -> str:
        """Which new option stands in its place, or is written nearly so."""
        if alone and len(new) == 1:
            return new[0]
        place = self.offered.index(word)
        if len(self.after) == len(self.offered) and self.after[place] in new:
            return self.after[place]
        return next(iter(get_close_matches(word, new, n=1)), "")


def options_typed(typed: str) -> list[str]:
    """The options as they are typed, one a line."""
    return [*options_in(typed.splitlines())]


def name_of(word: str) -> str:
    """What the field about a word is called."""
    return f"was-{blake2b(word.encode(), digest_size=6).hexdigest()}"


def people_have(people: int) -> str:
    """That so many people have it."""
    return "1 person has" if people == 1 else f"{people:,} people have"
