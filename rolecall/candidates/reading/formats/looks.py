"""How words are set in the formats of old, by the control words that RTF has for it."""

from dataclasses import dataclass, replace

OF_LOOKS = {"b", "i", "fs", "v", "deleted", "f", "plain", "intbl", "pard"}


@dataclass(slots=True, frozen=True)
class Look:
    """How text is set, as far as it matters; size 0 where nothing was said."""

    bold: bool = False
    italic: bool = False
    size: float = 0.0
    hidden: bool = False
    deleted: bool = False
    in_table: bool = False
    font: int = -1

    def changed(self, word: str, number: int | None) -> "Look":
        """The look behind a control word."""
        is_on = number != 0
        # Most words say once more what holds already.
        if word == "f":
            return self if self.font == number else replace(self, font=number or 0)
        if word == "fs":
            return self if self.size * 2 == number else replace(self, size=(number or 0) / 2)
        if word in ("intbl", "pard"):
            is_in = word == "intbl"
            return self if self.in_table == is_in else replace(self, in_table=is_in)
        if word == "b":
            return replace(self, bold=is_on)
        if word == "i":
            return replace(self, italic=is_on)
        if word == "v":
            return replace(self, hidden=is_on)
        if word == "deleted":
            return replace(self, deleted=is_on)
        if word == "plain":
            return Look(in_table=self.in_table, deleted=self.deleted)
        return self


PLAIN = Look()
