"""What a résumé says of the person: concluded from lines, their looks and their links. Unsure is left out."""

from rolecall.candidates.reading.document import Document
from rolecall.candidates.reading.facts.contacts import emails_in, phones_in
from rolecall.candidates.reading.facts.headlines import headline_after
from rolecall.candidates.reading.facts.links import links_in
from rolecall.candidates.reading.facts.names import name_in
from rolecall.candidates.reading.facts.regions import region_of
from rolecall.candidates.reading.facts.scope import Scope
from rolecall.candidates.reading.results import Facts


def facts_in(document: Document) -> Facts:
    """The facts in a document."""
    scope = Scope.of(document)
    emails = emails_in(scope)
    region = region_of(scope, emails)
    links = links_in(scope, emails)
    name = name_in(scope, emails, links)
    return Facts(
        name=name.text if name else None,
        emails=emails,
        phones=phones_in(scope, region),
        links=links,
        headline=headline_after(scope, name),
        region=region,
    )
