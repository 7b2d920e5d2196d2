"""Who a row is about: somebody who is known already, somebody of an earlier row, or somebody new.

The same number elsewhere or the same e-mail address is the same person; the same phone number only together
with the same name, as families and offices share theirs.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from rolecall.candidates.models import Candidate, EmailAddress, Phone
from rolecall.importing.models import ExternalId
from rolecall.importing.rows import Said
from rolecall.kit.db import normalised

Key = tuple[str, str]


@dataclass(frozen=True)
class Match:
    """Whom a row is about: a known person, whoever an earlier row is about, or nobody yet."""

    said: Said
    candidate: UUID | None = None
    earlier: int | None = None
    others_emails: frozenset[str] = frozenset()
    """Those of its addresses, as they are compared, that belong to somebody else."""

    @property
    def is_new(self) -> bool:
        """Whether the person is to be added."""
        return self.candidate is None and self.earlier is None


class Matcher:
    """Matches rows, and remembers them: a later row of the same person is the same person."""

    def __init__(self, system: str) -> None:
        self.system = system
        self.seen: dict[Key, int] = {}
        self.given: dict[Key, UUID] = {}
        """The addresses that rows gave to people who are known and had none."""

    def match(self, said: Sequence[Said]) -> list[Match]:
        """Whom each of some rows is about; those that cannot be taken are left out."""
        fine = [each for each in said if not each.problem]
        known = {**self._by_phone(fine), **self.given, **self._by_email(fine), **self._by_number(fine)}
        without = self._without_address(known.values())
        return [self._one(each, known, without) for each in fine]

    def _one(self, said: Said, known: dict[Key, UUID], without: set[UUID]) -> Match:
        keys = keys_of(said)
        candidate = next((known[key] for key in keys if key in known), None)
        earlier = None if candidate else next((self.seen[key] for key in keys if key in self.seen), None)
        if candidate is None:
            for key in keys:
                self.seen.setdefault(key, earlier if earlier is not None else said.number)
        others = self._others(said, candidate, earlier, known)
        if candidate in without and (mine := [each for each in said.comparable if each not in others]):
            self.given.update({("email", each): candidate for each in mine})
            known.update(self.given)
            without.discard(candidate)
        return Match(said, candidate, earlier, others)

    def _others(
        self, said: Said, candidate: UUID | None, earlier: int | None, known: dict[Key, UUID]
    ) -> frozenset[str]:
        # rows of somebody who is known are no earlier rows: whatever another row has is somebody else's
        mine = None if candidate else earlier if earlier is not None else said.number
        return frozenset(
            each
            for each in said.comparable
            if known.get(("email", each), candidate) != candidate
            or self.seen.get(("email", each), mine) != mine
        )

    def _without_address(self, known: Iterable[UUID]) -> set[UUID]:
        """Those who have no address, and are given those of the first row that has some."""
        people = Candidate.objects.filter(id__among=list({*known}), email="") if known else None
        found = set(people.values_list("id", flat=True)) if people is not None else set()
        return found - {*self.given.values()}

    def _by_number(self, said: Iterable[Said]) -> dict[Key, UUID]:
        numbers = [each.external_id for each in said if each.external_id]
        rows = ExternalId.objects.filter(system=self.system, number__among=numbers) if numbers else None
        found = rows.values_list("number", "candidate_id") if rows is not None else []
        return {("number", number): candidate for number, candidate in found}

    def _by_email(self, said: Iterable[Said]) -> dict[Key, UUID]:
        addresses = list({email for each in said for email in each.comparable})
        rows = EmailAddress.objects.filter(
            email_normalised__among=addresses, candidate__merged_into=None
        ).order_by("-id")
        found = rows.values_list("email_normalised", "candidate_id") if addresses else []
        return {("email", email): candidate for email, candidate in found}

    def _by_phone(self, said: Iterable[Said]) -> dict[Key, UUID]:
        numbers = list({number for each in said for number in each.numbers})
        rows = Phone.objects.filter(e164__among=numbers, candidate__merged_into=None).order_by("-id")
        columns = ("e164", "candidate__name_normalised", "candidate_id")
        found = rows.values_list(*columns) if numbers else []
        return {("phone", f"{number} {name}"): candidate for number, name, candidate in found}


def keys_of(said: Said) -> list[Key]:
    """What a person is recognised by, the surest first."""
    name = normalised(said.name)
    keys = [("number", said.external_id)] if said.external_id else []
    keys += [("email", each) for each in said.comparable]
    return [*keys, *(("phone", f"{each} {name}") for each in said.numbers)]
