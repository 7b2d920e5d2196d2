"""`rolecall key create`: a key for a program, printed alone, once."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from rolecall.accounts import access, directory, roles
from rolecall.accounts import actions as accounts
from rolecall.accounts.limits import Limits, Reach
from rolecall.accounts.reaching import Choice, departments_to_choose, jobs_to_choose
from rolecall.kit import clock, tenancy
from rolecall.kit.errors import Invalid


class Command(BaseCommand):
    help = "Create an API key of an organization and print it; it cannot be shown again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--organization", required=True, help="the organization's slug, such as halden")
        parser.add_argument("--role", required=True, choices=roles.EVERYONE)
        parser.add_argument("--name", default="Command line", help="what the key is for")
        parser.add_argument("--scope", action="append", help="only this of its role, such as candidates:read")
        parser.add_argument("--network", action="append", help="only from here, such as 198.51.100.0/24")
        parser.add_argument("--departments", action="append", help="only the jobs of this one, by name or id")
        parser.add_argument("--jobs", action="append", help="only this job, by title or id")
        parser.add_argument("--without-personal-data", action="store_true", help="withhold who people are")
        parser.add_argument("--on-behalf", action="store_true", help="let it act for members it names")
        parser.add_argument("--days", type=int, help="for how many days it opens")

    def handle(self, *args: Any, organization: str, role: str, name: str, **options: Any) -> None:
        place = directory.by_slug(organization)
        if place is None:
            raise CommandError(f"There is no organization '{organization}'.")
        with tenancy.acting_in(place.id):
            try:
                made = accounts.create_key(by=access.HOST, name=name, role=role, limits=_limits(options))
            except Invalid as refused:
                raise CommandError(" ".join(refused.fields.values())) from None
        self.stdout.write(made[1])


def _limits(options: dict[str, Any]) -> Limits:
    wanted, days = options["scope"], options["days"]
    return Limits(
        scopes=tuple(wanted) if wanted else None,
        networks=tuple(options["network"] or ()),
        expires_at=None if days is None else clock.now() + timedelta(days=days),
        reach=Reach.of(
            _ids(options["jobs"], jobs_to_choose(), "job"),
            _ids(options["departments"], departments_to_choose(), "department"),
        ),
        without_personal_data=options["without_personal_data"],
        on_behalf=options["on_behalf"],
    )


def _ids(named: Sequence[str] | None, choices: Sequence[Choice], what: str) -> list[UUID]:
    """The ids of what is named, by name or by id."""
    known = {word: id_ for id_, name in reversed(choices) for word in (str(id_), name.lower())}
    for each in named or ():
        if each.lower() not in known:
            raise CommandError(f"There is no {what} '{each}'.")
    return [known[each.lower()] for each in named or ()]
