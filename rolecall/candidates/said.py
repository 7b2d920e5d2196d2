"""What a résumé says, as facts that can be kept: one list for all sections, in the order of the page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from rolecall.candidates import contacts, reading
from rolecall.candidates.profile_facts import (
    AVAILABILITY,
    CERTIFICATE,
    CONTACT,
    EDUCATION,
    EXPERIENCE,
    HIDDEN,
    LANGUAGE,
    LICENCE,
    PROJECT,
    PUBLICATION,
    SKILL,
    SUMMARY,
    Values,
)
from rolecall.candidates.reading.profile import (
    Entry,
    Evidence,
    Fact,
    Hidden,
    Position,
    Profile,
    Study,
    WebLink,
)

PER_MILLE = 1000
MOST_OF_A_SECTION, MOST_LINES, LONGEST_TEXT = 200, 6, 4000
ONE_OF_EACH = (SUMMARY, AVAILABILITY)
WIDTHS = {"title": 300, "subject": 300, "organisation": 300, "place": 200, "level": 100, "known_as": 200}
Box = tuple[float, float, float, float]
Sizes = dict[int, tuple[float, float]]
Proof = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Said:
    """One fact as a résumé gives it: its values, the fields that are unsure, and the lines that say it."""

    section: str
    values: Values
    asked: list[str] = field(default_factory=list)
    evidence: Proof = field(default_factory=dict)


def said_in(outcome: reading.Reading) -> list[Said]:
    """Everything that a reading says of the person, boxes in per mille of the page."""
    sizes = {page.number: (page.width, page.height) for page in outcome.pages}
    facts = [each for each in _everything(outcome, _Lines(sizes)) if any(each.values.values())]
    counts: dict[str, int] = {}
    kept = []
    for each in facts:
        counts[each.section] = counts.get(each.section, 0) + 1
        if counts[each.section] <= (1 if each.section in ONE_OF_EACH else MOST_OF_A_SECTION):
            kept.append(each)
    return kept


class _Lines:
    """Evidence as it is kept."""

    def __init__(self, sizes: Sizes) -> None:
        self.sizes = sizes

    def of(self, evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
        return [self._line(each.line, each.page, each.box) for each in evidence][:MOST_LINES]

    def hidden(self, hidden: Hidden) -> list[dict[str, Any]]:
        return [self._line("", hidden.page, hidden.box)]

    def _line(self, line: str, page: int | None, box: Box | None) -> dict[str, Any]:
        return {"line": _text(line)[:500], "page": page, "box": self._box(page, box)}

    def _box(self, page: int | None, box: Box | None) -> list[float] | None:
        size = self.sizes.get(page or 0)
        if box is None or size is None or not all(size):
            return None
        across, down = PER_MILLE / size[0], PER_MILLE / size[1]
        return [round(each * scale, 1) for each, scale in zip(box, (across, down, across, down), strict=True)]


def _everything(outcome: reading.Reading, lines: _Lines) -> Iterator[Said]:
    profile = outcome.profile
    if profile.summary:
        yield _said(SUMMARY, lines, text=profile.summary)
    yield from (_position(each, lines) for each in profile.experience)
    yield from (_study(each, lines) for each in profile.education)
    for skill in profile.skills:
        yield _said(SKILL, lines, {"known_as": skill.known_as or ""}, title=skill.written)
    for language in profile.languages:
        codes = {"known_as": language.code or "", "level": language.level or ""}
        yield _said(LANGUAGE, lines, codes, title=language.written)
    for section, entries in (
        (CERTIFICATE, profile.certificates),
        (PUBLICATION, profile.publications),
        (PROJECT, profile.projects),
    ):
        yield from (_entry(section, each, lines) for each in entries)
    yield from (_said(LICENCE, lines, title=each) for each in profile.driving_licences)
    if profile.availability:
        yield _said(AVAILABILITY, lines, title=profile.availability)
    yield from _contacts(_with_contacts(outcome), lines)
    for each in profile.hidden:
        yield Said(
            HIDDEN, _fit({"text": each.text, "level": each.because}), evidence={"": lines.hidden(each)}
        )


def _with_contacts(outcome: reading.Reading) -> Profile:
    """The profile with the contacts that the first reader knew, where it names none itself."""
    profile, facts = outcome.profile, outcome.facts
    if profile.name or profile.emails or profile.phones or profile.links or profile.headline:
        return profile
    return replace(
        profile,
        name=Fact(facts.name) if facts.name else None,
        headline=Fact(facts.headline) if facts.headline else None,
        emails=[Fact(each) for each in facts.emails],
        phones=[Fact(each) for each in facts.phones],
        links=[WebLink(Fact(each.url), each.kind) for each in facts.links],
    )


def _position(position: Position, lines: _Lines) -> Said:
    whole = {"is_current": position.is_current, "text": "\n".join(position.points)}
    return _said(
        EXPERIENCE,
        lines,
        whole,
        position.evidence,
        title=position.title,
        organisation=position.organisation,
        place=position.place,
        start=position.start,
        end=position.end,
    )


def _study(study: Study, lines: _Lines) -> Said:
    return _said(
        EDUCATION,
        lines,
        {},
        study.evidence,
        title=study.degree,
        subject=study.subject,
        organisation=study.institution,
        place=study.place,
        start=study.start,
        end=study.end,
        level=study.grade,
    )


def _entry(section: str, entry: Entry, lines: _Lines) -> Said:
    return _said(
        section, lines, {"text": entry.text}, title=entry.title, organisation=entry.by, start=entry.date
    )


def _contacts(profile: Profile, lines: _Lines) -> Iterator[Said]:
    single = [("name", profile.name), ("headline", profile.headline), ("place", profile.place)]
    several = [("email", each) for each in profile.emails] + [("phone", each) for each in profile.phones]
    links = [("link", link.url) for link in profile.links if link.kind != "other"]
    for kind, fact in (*single, *several, *links):
        if fact is not None:
            yield _said(CONTACT, lines, {"level": kind}, title=fact)


def _said(
    section: str,
    lines: _Lines,
    others: Values | None = None,
    evidence: Iterable[Evidence] = (),
    **facts: Fact | None,
) -> Said:
    """A fact of which each field has its own evidence and certainty; `others` have none of their own."""
    there = {name: fact for name, fact in facts.items() if fact is not None and fact.value.strip()}
    proof = {name: lines.of(fact.evidence) for name, fact in there.items() if fact.evidence}
    whole = lines.of(evidence)
    return Said(
        section,
        _fit({**(others or {}), **{name: fact.value for name, fact in there.items()}}),
        [name for name, fact in there.items() if not fact.is_asserted],
        {**proof, **({"": whole} if whole else {})},
    )


def _fit(values: Values) -> Values:
    """Values as wide as their columns, with nothing in them that a page should not show."""
    return {name: _fitting(name, value) for name, value in values.items()}


def _fitting(name: str, value: Any) -> Any:
    if name == "is_current":
        return bool(value)
    if name == "text":
        return "\n".join(filter(None, map(_text, str(value).split("\n"))))[:LONGEST_TEXT]
    if name in ("start", "end"):
        return _text(str(value))[:7]
    return contacts.one_line(str(value), WIDTHS[name])


def _text(text: str) -> str:
    return contacts.one_line(text, LONGEST_TEXT)
