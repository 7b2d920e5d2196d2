"""What is known of one person as their page shows it: each fact with where it was read."""

from calendar import month_abbr
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

import msgspec

from rolecall.candidates.models import Document, ProfileFact
from rolecall.candidates.profile_facts import (
    AVAILABILITY,
    CERTIFICATE,
    EDUCATION,
    EXPERIENCE,
    LANGUAGE,
    LICENCE,
    PROJECT,
    PUBLICATION,
    SKILL,
    SUMMARY,
    Values,
)
from rolecall.candidates.queries import Profile, profile_of
from rolecall.kit.addresses import address_of

HEADINGS = {
    SUMMARY: "Summary",
    EXPERIENCE: "Experience",
    EDUCATION: "Education",
    SKILL: "Skills",
    LANGUAGE: "Languages",
    CERTIFICATE: "Certificates",
    PUBLICATION: "Publications",
    PROJECT: "Projects",
    LICENCE: "Driving licences",
    AVAILABILITY: "Availability",
}
KINDS = {
    "email": "E-mail", "phone": "Phone", "link": "Link", "name": "Name", "headline": "Works as",
    "place": "Lives in",
}  # fmt: skip
"""What the contacts of a résumé are called, by their kind."""
WHY_HIDDEN = {
    "colour": "in the colour of the page",
    "size": "too small to be seen",
    "off_page": "beside the page",
    "covered": "under something else",
    "invisible": "drawn invisibly",
}


@dataclass(frozen=True)
class Place:
    """A line that says something: its page and its box in per mille, None in files without pages."""

    line: str
    page: int | None
    box: Sequence[float] | None


@dataclass(frozen=True)
class Shown:
    """A fact with what may be stated of it, what is asked, and where it stands."""

    fact: ProfileFact
    said: Values
    places: list[Place]
    slug: str

    @property
    def asks(self) -> list[str]:
        """The values that are unsure, while the fact as a whole is not."""
        return [] if self.fact.is_asked else [str(self.fact.values[field]) for field in self.fact.asked]

    @property
    def kind(self) -> str:
        """What kind of thing it is, in a word."""
        return (
            KINDS.get(self.fact.level, "Contact")
            if self.fact.section == "contact"
            else (self.fact.get_section_display())
        )

    @property
    def when(self) -> str:
        """Its dates as they are read."""
        return dates_of(self.said)

    @property
    def stands(self) -> "Stands | None":
        """Where it was read, if it was."""
        return stands(self.slug, self.fact.document_id, self.places, mark=self.fact.id)


@dataclass(frozen=True)
class Stands:
    """Where something stands in a file: the page to open, and the places for the script that lights them."""

    file: str
    href: str
    places: str


@dataclass(frozen=True)
class Section:
    """One heading of the profile with its facts."""

    key: str
    heading: str
    facts: list[Shown]


def sections_of(profile: Profile, slug: str) -> list[Section]:
    """The sections that have something in them."""
    found = [Section(key, heading, shown(profile.of(key), slug)) for key, heading in HEADINGS.items()]
    return [section for section in found if section.facts]


def card_of(candidate_id: UUID, slug: str) -> dict[str, Any]:
    """Everything that the card of a profile shows."""
    profile = profile_of(candidate_id)
    return {
        "profile": profile,
        "sections": sections_of(profile, slug),
        "asked": shown(profile.asked, slug),
        "hidden": shown(profile.hidden, slug),
        "contacts": shown(profile.contacts, slug),
        "headings": HEADINGS,
        "why_hidden": WHY_HIDDEN,
    }


def shown(facts: Iterable[ProfileFact], slug: str) -> list[Shown]:
    """Facts with their places."""
    return [Shown(fact, fact.stated, places_of(fact), slug) for fact in facts]


def places_of(fact: ProfileFact) -> list[Place]:
    """The lines that say a fact, each once."""
    lines = [line for lines in fact.evidence.values() for line in lines]
    once = {(line["page"], tuple(line["box"] or ()), line["line"]): line for line in lines}
    return [Place(line["line"], line["page"], line["box"]) for line in once.values()]


def stands(
    slug: str, document_id: UUID | None, places: Sequence[Place], *, mark: UUID | None = None
) -> Stands | None:
    """Where lines stand in a file; `mark` is the fact that the page lights where there is no script."""
    if document_id is None or not places:
        return None
    file = address_of("pipeline:document", slug, document_id)
    page = next((place.page for place in places if place.box), None)
    asked = f"?mark={mark}" if mark else f"?{urlencode({'find': places[0].line[:100]})}"
    href = f"{file}{asked}#page-{page}" if page else f"{file}#paper"
    told = [[place.page if place.box else None, place.box, place.line] for place in places]
    return Stands(file, href, msgspec.json.encode(told).decode())


def boxes_of(document: Document, fact_id: UUID) -> Mapping[int, list[Sequence[float]]]:
    """The boxes on a document's pages of one fact that was read there."""
    fact = ProfileFact.objects.filter(id=fact_id, document=document, candidate=document.candidate_id).first()
    boxes: dict[int, list[Sequence[float]]] = {}
    for place in places_of(fact) if fact else []:
        if place.page is not None and place.box:
            boxes.setdefault(place.page, []).append(place.box)
    return boxes


def dates_of(values: Values) -> str:
    """'Mar 2019 – now', or as much of it as is known."""
    start, end = _month(values.get("start", "")), _month(values.get("end", ""))
    end = "now" if values.get("is_current") else end
    return " – ".join(filter(None, (start, end)))


def _month(said: str) -> str:
    if len(said) == 7 and said[5:7].isdigit() and 1 <= int(said[5:7]) <= 12:
        return f"{month_abbr[int(said[5:7])]} {said[:4]}"
    return said
