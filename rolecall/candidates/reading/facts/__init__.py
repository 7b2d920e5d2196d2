"""What a résumé says of the person: concluded from lines, their looks and their links. Unsure is left out."""

from rolecall.candidates.reading.facts.headlines import headline_after
from rolecall.candidates.reading.facts.profiling import Paper
from rolecall.candidates.reading.results import Facts


def facts_in(paper: Paper) -> Facts:
    """The facts in a paper."""
    person = paper.identity
    return Facts(
        name=person.name.text if person.name else None,
        emails=person.emails,
        phones=person.phones,
        links=person.links,
        headline=headline_after(paper.scope, person.name),
        region=person.region,
    )
