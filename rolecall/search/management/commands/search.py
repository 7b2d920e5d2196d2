"""`rolecall search status | check | rebuild`."""

import contextlib
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from rolecall.accounts import directory
from rolecall.accounts.models import Organization
from rolecall.kit import tenancy
from rolecall.search import feeding
from rolecall.search.index_state import state_of_index

ACTS = ("status", "check", "rebuild")
STEP = 5_000


class Command(BaseCommand):
    """The index of people, looked after by hand."""

    help = "Say how far the index of people is, compare it with the rows, or write it anew."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("act", choices=ACTS)
        parser.add_argument(
            "--organization", default="", help="The slug or the id of the only one that is meant."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        ids = _organizations(options["organization"])
        act = {"status": self.say, "check": self.compare, "rebuild": self.write_anew}[options["act"]]
        fine = [act(id_, _name(id_)) for id_ in ids]
        if not all(fine):
            raise CommandError("Index and rows differ. `rolecall search rebuild` writes the index anew.")

    def say(self, organization: UUID, name: str) -> bool:
        """How many wait, and how far a new index is."""
        with tenancy.acting_in(organization):
            state = state_of_index()
        building = f"; a new one is written, {state.done:,} of {state.total:,}" if state.total else ""
        there = f"{state.people:,} people" if state.is_there else "no index yet"
        there += (
            " in an index of an older version, which is written anew"
            if feeding.is_older(organization)
            else ""
        )
        self.stdout.write(f"{name}: {there}, {state.waiting:,} changes to be told{building}.")
        return True

    def compare(self, organization: UUID, name: str) -> bool:
        """What the two differ by. What waits to be told is no difference."""
        found = feeding.drift(organization)
        said = f"{len(found.missing):,} missing, {len(found.surplus):,} too many, {len(found.stale):,} stale"
        told = "as the rows say" if found.is_none else said
        self.stdout.write(f"{name}: {found.people:,} people, {told}; {found.waiting:,} changes to be told.")
        return found.is_none or found.waiting > 0

    def write_anew(self, organization: UUID, name: str) -> bool:
        """A new index, with how far it is."""

        def tell(done: int, total: int) -> None:
            if done == total or done % STEP == 0:
                self.stdout.write(f"{name}: {done:,} of {total:,}")

        count = feeding.rebuild(organization, tell)
        self.stdout.write(f"{name}: {count:,} people are in the new index.")
        return True


def _organizations(slug: str) -> list[UUID]:
    if not slug:
        return directory.every_organization()
    with contextlib.suppress(ValueError):
        return [UUID(slug)]
    place = directory.by_slug(slug)
    if place is None:
        raise CommandError(f"There is no organization {slug}.")
    return [place.id]


def _name(organization: UUID) -> str:
    with tenancy.acting_in(organization):
        return Organization.objects.get().slug
