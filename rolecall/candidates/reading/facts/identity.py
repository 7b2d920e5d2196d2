"""Who the person is and how to reach them: found once, for the facts and for the profile."""

from dataclasses import dataclass

from rolecall.candidates.reading.facts.contacts import phones_in
from rolecall.candidates.reading.facts.emails import emails_in
from rolecall.candidates.reading.facts.links import links_in
from rolecall.candidates.reading.facts.names import Candidate, name_in
from rolecall.candidates.reading.facts.regions import region_of
from rolecall.candidates.reading.facts.scope import Scope
from rolecall.candidates.reading.results import Link


@dataclass(frozen=True, slots=True)
class Identity:
    """What the lines of a document say of the person's name and addresses."""

    emails: list[str]
    region: str | None
    links: list[Link]
    name: Candidate | None
    phones: list[str]

    @classmethod
    def of(cls, scope: Scope) -> "Identity":
        """What stands in these lines."""
        emails = emails_in(scope)
        region = region_of(scope, emails)
        links = links_in(scope, emails)
        return cls(emails, region, links, name_in(scope, emails, links), phones_in(scope, region))
