"""What a row of a table says of a person: well-formed, with what was left out, or why it cannot be taken."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from uuid import UUID

from rolecall.candidates import contacts
from rolecall.candidates.actions.tagging import LONGEST, MOST_TAGS, too_long
from rolecall.candidates.models import CustomField
from rolecall.importing import fields, own_fields
from rolecall.importing.cells import NAMES, NOTHING, SEVERAL, is_month_first, moment_of
from rolecall.kit import clock
from rolecall.questions.kinds import BadAnswer, Value

ADDRESSES = re.compile(r"\s*[;,\n]\s*|\s+")
NUMBERS = re.compile(r"\s*[;\n]\s*|\s*,\s*(?=\+)|\s+/\s+")
MOST_CONTACTS = 20
SYSTEM_LENGTH = 60
MONTH_FIRST = "month_first"
"""Under this name a run keeps in which columns the month of dates stands first, as its check found."""
IN_ANGLES = re.compile(r'(?:"[^"]{0,200}"\s{0,9}|[^<>;,\n@"]{0,200})<([^<>\s]{1,99}@[^<>\s]{1,200})>')
"""An address as programs of mail write it, behind the name of whose it is."""
AFTER_NAMES = {
    "jr", "sr", "ii", "iii", "iv", "phd", "dphil", "md", "dds", "rn", "jd", "esq", "mba", "msc", "bsc", "ma",
    "ba", "meng", "beng", "cpa", "cfa", "pmp", "pe",
}  # fmt: skip
"""What stands behind a comma after a name, and is no first name."""


@dataclass(frozen=True)
class Said:
    """What one row says of a person."""

    number: int
    name: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    compared: Mapping[str, str] = field(default_factory=dict)
    """By what each address and number is compared."""
    links: tuple[str, ...] = ()
    headline: str = ""
    location: str = ""
    source: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    job: str = ""
    stage: str = ""
    applied_at: datetime | None = None
    external_id: str = ""
    own: Mapping[UUID, Value] = field(default_factory=dict)
    """What it says of the organization's own fields."""
    problem: str = ""
    """Why the row cannot be taken, and what to do."""
    left_out: tuple[str, ...] = field(default=())
    """What of it cannot be taken, though the person can."""

    @property
    def comparable(self) -> list[str]:
        """The e-mail addresses as they are compared."""
        return [self.compared[each] for each in self.emails]

    @property
    def numbers(self) -> list[str]:
        """The phone numbers whose country is known: others are not one person's alone."""
        return [number for each in self.phones if (number := self.compared[each]).startswith("+")]


class Reader:
    """Reads rows by what was said that their columns hold."""

    def __init__(
        self,
        head: Sequence[str],
        mapping: Sequence[str],
        own: Mapping[str, CustomField] | None = None,
        month_first: Collection[str] = (),
    ) -> None:
        self.head = head
        self.own = own or {}
        self.month_first = month_first
        self.places: dict[str, list[int]] = {}
        for place, name in enumerate(mapping):
            if name:
                self.places.setdefault(name, []).append(place)

    def read(self, number: int, cells: Sequence[str]) -> Said:
        """One row; nothing is raised, whatever stands in it."""
        self.left_out: list[str] = []
        said = {
            name: [cells[place] for place in places if place < len(cells)]
            for name, places in self.places.items()
        }
        try:
            emails = self._emails(said.get(fields.EMAIL, []))
            name = self._name(said, emails)
        except contacts.Malformed as malformed:
            return Said(number, problem=str(malformed))
        phones = self._each(said, fields.PHONE, NUMBERS, written_phone, "phone number")
        return Said(
            number,
            name=name,
            emails=tuple(emails),
            phones=phones,
            compared=emails | {each: contacts.comparable_phone(each) for each in phones},
            links=self._each(said, fields.LINK, SEVERAL, contacts.web_address, "link"),
            headline=_line(", ".join(_filled(said.get(fields.HEADLINE, []))), 200),
            location=_line(", ".join(dict.fromkeys(_filled(said.get(fields.LOCATION, [])))), 200),
            source=_line(_first(said, fields.SOURCE), 120),
            tags=self._tags(said.get(fields.TAGS, [])),
            note=self._note(cells),
            job=_line(_first(said, fields.JOB), 200),
            stage=_line(_first(said, fields.STAGE), 120),
            applied_at=self._applied(_first(said, fields.APPLIED)),
            external_id=_line(_first(said, fields.EXTERNAL_ID), 200),
            own=self._own(said),
            left_out=tuple(self.left_out),
        )

    def month_first_in(self, rows: Sequence[Sequence[str]]) -> list[str]:
        """What columns of dates hold in which the month stands first."""
        dates = [fields.APPLIED, *(name for name, each in self.own.items() if each.kind == own_fields.DATE)]
        return [
            name
            for name in dates
            for place in self.places.get(name, [])
            if is_month_first(cells[place] for cells in rows if place < len(cells))
        ]

    def _own(self, said: Mapping[str, list[str]]) -> dict[UUID, Value]:
        found: dict[UUID, Value] = {}
        for name, each in self.own.items():
            cell = next(iter(said.get(name, [])), "")
            try:
                value = own_fields.said_in(each, cell, month_first=name in self.month_first)
            except BadAnswer as bad:
                shown = contacts.one_line(cell, 60)
                self.left_out.append(f"'{shown}' for {each.name} was left out. {bad}")
            else:
                found |= {each.id: value} if value is not None else {}
        return found

    def _emails(self, cells: Iterable[str]) -> dict[str, str]:
        """The addresses, each with what it is compared by."""
        once: dict[str, str] = {}
        for each in _parted((IN_ANGLES.sub(r" \1 ", cell) for cell in cells), ADDRESSES):
            bare = each.removeprefix("mailto:").strip("<>")
            try:
                once.setdefault(*contacts.read_email(bare))
            except contacts.Malformed:
                shown = contacts.one_line(each, 80)
                raise contacts.Malformed(
                    f"'{shown}' is no e-mail address. Correct it in the file, or empty the cell."
                ) from None
        return {written: comparable for comparable, written in islice(once.items(), MOST_CONTACTS)}

    def _name(self, said: Mapping[str, list[str]], emails: Mapping[str, str]) -> str:
        parts = [_name_in(said.get(each, [])) for each in (fields.NAME, fields.GIVEN, fields.FAMILY)]
        whole = _line(_turned(parts[0]) or " ".join(filter(None, parts[1:])), 200)
        if not whole and not emails:
            raise contacts.Malformed("There is neither a name nor an e-mail address. Fill one in.")
        return whole or next(iter(emails.values())).partition("@")[0]

    def _each(
        self,
        said: Mapping[str, list[str]],
        name: str,
        separator: re.Pattern[str],
        written: Callable[[str], str],
        what: str,
    ) -> tuple[str, ...]:
        fine: list[str] = []
        for each in _parted(said.get(name, []), separator):
            try:
                fine.append(written(each))
            except contacts.Malformed:
                self.left_out.append(f"The {what} '{contacts.one_line(each, 60)}' was left out: it is none.")
        return tuple(dict.fromkeys(fine))[:MOST_CONTACTS]

    def _tags(self, cells: Iterable[str]) -> tuple[str, ...]:
        words = {each.casefold(): _line(each, 1000) for each in _parted(cells, SEVERAL)}
        for folded, word in list(words.items()):
            if too_long(word):
                del words[folded]
                self.left_out.append(f"The tag '{word[:30]}…' was left out: it has over {LONGEST} letters.")
        if len(words) > MOST_TAGS:
            self.left_out.append(f"Only the first {MOST_TAGS} tags were taken.")
        return tuple(filter(None, words.values()))[:MOST_TAGS]

    def _note(self, cells: Sequence[str]) -> str:
        places = self.places.get(fields.NOTE, [])
        filled = [(self.head[place], cells[place]) for place in places if place < len(cells) and cells[place]]
        if len(places) == 1:
            return filled[0][1] if filled else ""
        return "\n".join(f"{heading}: {value}" for heading, value in filled)

    def _applied(self, cell: str) -> datetime | None:
        if not cell:
            return None
        found = moment_of(cell, month_first=fields.APPLIED in self.month_first)
        if found is None or found > clock.now():
            shown = contacts.one_line(cell, 40)
            self.left_out.append(f"The date '{shown}' was left out: write it like 2026-03-30.")
            return None
        return found


def _turned(name: str) -> str:
    """'Lind, Hana' as it is said."""
    family, comma, given = (part.strip() for part in name.partition(","))
    is_turned = comma and given and "," not in given and not _is_after_names(given)
    return f"{given} {family}" if is_turned else name


def _is_after_names(said: str) -> bool:
    return all(word.replace(".", "").casefold() in AFTER_NAMES for word in said.split())


def _name_in(cells: Iterable[str]) -> str:
    """The first name in some cells; who is called Null has a name, though it is not one in capitals."""
    names = (cell.strip() for cell in cells)
    is_one = (
        each for each in names if each.casefold() not in NOTHING or (each.istitle() and each.lower() in NAMES)
    )
    return next(is_one, "")


def _parted(cells: Iterable[str], separator: re.Pattern[str]) -> list[str]:
    return [each for cell in cells for each in _filled(separator.split(cell))]


def _filled(values: Iterable[str]) -> list[str]:
    return [each for value in values if (each := value.strip()).casefold() not in NOTHING]


def _first(said: Mapping[str, list[str]], name: str) -> str:
    return next(iter(_filled(said.get(name, []))), "")


def _line(value: str, most: int) -> str:
    return contacts.one_line(value, most)


def written_phone(number: str) -> str:
    """A phone number as it is shown, without what people write before it."""
    return contacts.written_phone(
        re.sub(r"^(tel|mobile|mobil|phone|m|t)\W+", "", number, flags=re.IGNORECASE)
    )
