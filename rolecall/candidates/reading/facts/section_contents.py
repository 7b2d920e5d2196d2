"""Sections whose headings do not say what they are, or say it wrong, by what they hold."""

import re
from collections.abc import Iterator
from dataclasses import replace

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.degrees import degree_score, institution_score
from rolecall.candidates.reading.facts.details import LICENCES
from rolecall.candidates.reading.facts.headings import GROUPS, SectionKind, kind_of_heading
from rolecall.candidates.reading.facts.lexicon import folded, words
from rolecall.candidates.reading.facts.listed_sections import is_certificate, kind_listed
from rolecall.candidates.reading.facts.sections import Section
from rolecall.candidates.reading.facts.skills import is_level
from rolecall.candidates.reading.facts.titles import title_score
from rolecall.candidates.reading.facts.tongues import NAMES
from rolecall.candidates.reading.facts.work_apart import heads_posts, with_work_apart
from rolecall.candidates.reading.vocabulary import known_as

ITEMS = re.compile(r"\s*[,;|•·\t、，；]\s*")
PARTS = re.compile(r"\s*[,;|•·\t、，；]\s*|\s+[–—-]\s+")
POINT = re.compile(r"^[\s\-–—*•●▪■◦‣›»✓✔➢➤→·]+(?=\S)")
ARMED = re.compile(
    r"\b(?:army|navy|naval|air force|marines|marine corps|coast guard|national guard|battalion|regiment|"
    r"brigade|squadron|platoon|infantry|artillery|uss|hms)\b(?! (?:cadet|research|museum|veterans))",
    re.I,
)
DIGIT = re.compile(r"\d")
FEWEST, MOST_WORDS = 3, 4.0
LEAST_KNOWN, LEAST_KNOWN_BESIDES = 0.6, 0.7
IS_DEGREE, IS_SCHOOL, MOST_OF_PAPER, MOST_OF_QUALIFICATION = 2.0, 2.0, 8, 12
LONG = 6
QUALIFIED = words("""
training, trainings, weiterbildung, weiterbildungen, fortbildung, fortbildungen, courses, kurse, cursos,
corsi,
qualifications, qualification, licences, licenses, qualifikationen, qualifikation, habilitations,
habilitações, habilitaciones, titres, títulos, titoli, qualifiche, abilitazioni, kwalificaties, bevoegdheden,
kurser, kurs, kursy, kursus, cursussen, trainingen, complementar, complementare, complementaria,
complémentaire, complémentaires, continue, continua, contínua, adicional, övriga, övrig, andere, overige,
dodatkowe, tečajevi, tanfolyamok, cursuri, seminarer,
kwalifikacje, uprawnienia, kvalifikationer, kvalifikasjoner, behörigheter, kvalifikace, kvalifikacije,
képesítések, calificări, квалификация, кваліфікація, τίτλοι
""")
SPELLED = tuple(word for word in QUALIFIED if len(word) > LONG)
"""for headings whose letters stood apart and have no spaces now"""
OF_WORK = words("teaching, research, supervision, media, speaking, service, languages")
"""groups of skills that may as well head what somebody did"""
LEAST_PAPERS = 4
OF_QUALIFICATIONS = ("qualifikationen", "qualifications", "kwalifikacje", "kvalifikationer", "qualificações")
PAPERS = words(
    "papers, my papers, papiere, papiers, papeles, documenti, documents, papieren, papiery, papper, papirer"
)
CITING = re.compile(r"[“”\"„«»]|\bet al|\b(?:journal|proc|conference|vol|pp)\b", re.I)
LARGER, IS_TITLE = 1.5, 2.0
OF_ENTRIES: frozenset[SectionKind | None] = frozenset({"experience", "education", "projects", "volunteering"})
WEAK = re.compile(
    r"\b(?:certificat\w*|certificad\w*|cert|zertifikat\w*|técnic[oa]|tecnic[oa]|technician|attestato|nvq|titre)\b",
    re.I,
)


def with_kinds_by_contents(sections: list[Section]) -> list[Section]:
    """The sections; lists of skills under an unknown heading are skills, degrees as jobs are studies."""
    named = [part for section in sections for part in without_name(section)]
    sections = [part for section in named for part in with_work_apart(section)]
    # A section that goes on in the next column, or behind it, is one.
    headings = {id(section.heading or section): section for section in reversed(sections)}
    kinds = [section.kind for section in headings.values()]
    grouped = [
        replace(section, kind="skills") if is_group(section, above) else section
        for section, above in zip(sections, [None, *sections], strict=False)
    ]
    return [replace(section, kind=kind_of(section, kinds)) for section in grouped]


def without_name(section: Section) -> list[Section]:
    """A section up to a line far larger than its heading: that is the name, behind a sidebar."""
    if section.heading is None or section.kind in OF_ENTRIES:
        return [section]
    large = LARGER * section.heading.size
    level = section.heading.level
    at = next(
        (
            at
            for at, line in enumerate(section.lines)
            if line.text and (line.size >= large > 0 or 0 < line.level < level)
        ),
        None,
    )
    if at is None:
        return [section]
    return [replace(section, lines=section.lines[:at]), Section(lines=section.lines[at:])]


def is_group(section: Section, above: Section | None) -> bool:
    """Whether a heading level with its only line groups skills: 'Teaching', 'Other' below 'Clinical'."""
    lines, heading = [line for line in section.lines if line.text], section.heading
    if not above or above.kind != "skills" or section.kind != "other" or heading is None or not lines:
        return False
    text = ", ".join(line.text for line in lines)
    if len(lines) > 1 or not is_level_with(heading, lines[0]):
        # Below 'Other' anything may stand: a licence to drive, a car.
        is_known = folded(heading.text) not in OF_WORK and any(known_as(item) for item in items_of(section))
        return is_known and lists_of(heading.text, text) and not LICENCES.found_in(text)
    return lists_of(heading.text, text)


def is_level_with(heading: Line, line: Line) -> bool:
    return not heading.box or not line.box or abs(heading.box[3] - line.box[3]) < heading.size / 3


def lists_of(label: str, text: str) -> bool:
    """Whether a label is one for groups of skills, and a text lists some."""
    items = [item for item in ITEMS.split(text) if item]
    is_short = all(len(item.split()) <= MOST_WORDS for item in items)
    return folded(label) in GROUPS and len(items) > 1 and is_short and not periods_in(text)


def kind_of(section: Section, kinds: list[SectionKind | None]) -> SectionKind | None:
    if section.kind == "volunteering" and is_in_arms(section):
        return "experience"
    if section.kind == "education" and kinds.count("education") > 1:
        if "experience" not in kinds and tells_posts(section):
            return "experience"
        return "certificates" if tells_papers(section) or tells_qualifications(section) else "education"
    may_school = section.kind == "certificates" or (section.kind == "other" and is_over(section))
    if may_school and "education" not in kinds and tells_schooling(section):
        return "education"
    if section.kind == "projects" and heads_posts(section):
        return "experience"
    is_of_work = section.kind == "experience" and "education" not in kinds and kinds.count("experience") > 1
    return "education" if is_of_work and tells_studies(section) else kind_of_list(section, kinds)


def kind_of_list(section: Section, kinds: list[SectionKind | None]) -> SectionKind | None:
    """The kind of a section that tells no entries: by its items where its heading may mean another one."""
    is_unknown = section.kind == "other" and section.heading is not None
    if is_unknown and (listed := kind_of_unheard(section)):
        return listed
    if is_unknown and (is_rated(section) or tells_skills(section, among="skills" in kinds)):
        return "skills"
    if section.kind == "summary" and "skills" not in kinds and is_list(section):
        return "skills"
    if section.kind == "skills" and kinds.count("skills") > 1 and holds_certificates(section):
        return "certificates"
    if section.kind == "languages" and "skills" in kinds and is_of_programs(section):
        return "skills"
    return "certificates" if section.kind == "publications" and is_of_tickets(section) else section.kind


def kind_of_unheard(section: Section) -> SectionKind | None:
    """What a section lists under a heading in words of one's own."""
    is_unheard = section.heading is not None and kind_of_heading(section.heading.text) is None
    return kind_listed(section) if is_unheard else None


def tells_skills(section: Section, *, among: bool) -> bool:
    """Whether a section lists short items, many of them known; `among` where skills stand elsewhere too."""
    items = [*items_of(section)]
    if len(items) < FEWEST or sum(len(item.split()) for item in items) > MOST_WORDS * len(items):
        return False
    known = sum(known_as(item) is not None for item in items)
    return known >= 2 and known >= (LEAST_KNOWN_BESIDES if among else LEAST_KNOWN) * len(items)


def is_of_programs(section: Section) -> bool:
    """Whether 'Languages' are those of programs: several are known skills, none is spoken."""
    known = sum(known_as(item) is not None for item in items_of(section))
    return known >= 2 and not any(NAMES.found_in(line.text) for line in section.lines)


def is_list(section: Section) -> bool:
    """Whether 'Highlights' are points of a few words each, and no sentence among them."""
    lines = [line for line in section.lines if line.text]
    items = [*items_of(section)]
    are_points = len(lines) >= FEWEST and all(line.is_item or POINT.match(line.text) for line in lines)
    is_short = sum(len(item.split()) for item in items) <= MOST_WORDS * len(items) * 0.75
    return are_points and is_short and not any(line.text.endswith(".") for line in lines)


def holds_certificates(section: Section) -> bool:
    """Whether 'Zusatzqualifikationen' are papers that somebody has, and no skills."""
    tokens = folded(section.heading.text).split() if section.heading else []
    texts = [line.text for line in section.lines if line.text]
    papers = sum(bool(periods_in(text)) or is_certificate(text) for text in texts)
    return (
        any(token.endswith(OF_QUALIFICATIONS) for token in tokens) and LEAST_PAPERS * papers >= len(texts) > 0
    )


def is_rated(section: Section) -> bool:
    """Whether a level stands alone above a list of short items, as under 'Rigging' or 'Ward life'."""
    first, *items = [line for line in section.lines if line.text] or [Line("")]
    return (
        is_level(first.text) and bool(items) and all(len(item.text.split()) <= MOST_WORDS for item in items)
    )


def items_of(section: Section) -> Iterator[str]:
    for line in section.lines:
        yield from filter(None, ITEMS.split(POINT.sub("", line.text).strip(" .")))


def is_in_arms(section: Section) -> bool:
    """Whether 'Service' is that of a soldier, and no volunteer's: most that is dated was in arms."""
    if section.heading is None or folded(section.heading.text) != "service":
        return False
    dated = sum(any(not period.is_single for period in periods_in(line.text)) for line in section.lines)
    return 0 < dated <= 2 * sum(bool(ARMED.search(line.text)) for line in section.lines)


def tells_papers(section: Section) -> bool:
    """Whether short lines name neither a degree nor a school: 'Qualifications' beside an 'Education'."""
    texts = [line.text for line in section.lines if line.text]
    return bool(texts) and all(
        len(text.split()) <= MOST_OF_PAPER
        and degree_score(text) <= IS_DEGREE
        and institution_score(text) < IS_SCHOOL
        for text in texts
    )


def tells_posts(section: Section) -> bool:
    """Whether an 'Akademischer Werdegang' beside an 'Ausbildung' is that of posts: titles are dated there."""
    dated = [
        text[: periods[0].begin] + text[periods[-1].finish :]
        for text in (line.text for line in section.lines)
        if (periods := periods_in(text)) and any(not each.is_single for each in periods)
    ]
    parts = [[part.strip() for part in PARTS.split(text)] for text in dated]
    titles = sum(any(title_score(part) >= IS_TITLE for part in each) for each in parts)
    degrees = sum(any(degree_score(part) > IS_DEGREE for part in each) for each in parts)
    return titles > 0 == degrees and 2 * titles >= len(dated)


def is_of_tickets(section: Section) -> bool:
    """Whether 'Papers' are those that somebody carries: short lines with a year, and none cites anything."""
    texts = [line.text for line in section.lines if line.text]
    called = section.heading is not None and folded(section.heading.text) in PAPERS
    return called and all(
        len(text.split()) <= MOST_OF_PAPER and bool(periods_in(text)) and not CITING.search(text)
        for text in texts
    )


def tells_qualifications(section: Section) -> bool:
    """Whether 'Qualifications' beside an 'Education' lists what was got on a day: 'CFA, 2021'."""
    texts = [line.text for line in section.lines if line.text]
    plain = folded(section.heading.text) if section.heading else ""
    called = not QUALIFIED.isdisjoint(plain.split()) or plain.endswith(SPELLED)
    if not called or not any(periods_in(text) or is_certificate(text) for text in texts):
        return False
    return all(
        len(text.split()) <= MOST_OF_QUALIFICATION
        and all(period.is_single for period in periods_in(text))
        and (degree_score(text) <= IS_DEGREE or bool(WEAK.search(text)) or is_certificate(text))
        for text in texts
    )


def is_over(section: Section) -> bool:
    """Whether what a section with a heading tells has an end, as schooling has and lecturing may not."""
    periods = [period for line in section.lines for period in periods_in(line.text)]
    return section.heading is not None and not any(period.is_current for period in periods)


def tells_schooling(section: Section) -> bool:
    """Whether 'Training' is that at schools: each period has its years, and degrees and schools are named."""
    texts = [line.text for line in section.lines if line.text]
    dated = [periods for text in texts if (periods := periods_in(text))]
    ranges = sum(any(not period.is_single for period in periods) for periods in dated)
    parts = [part for text in texts for part in PARTS.split(text)]
    degrees = sum(degree_score(part) > IS_DEGREE for part in parts)
    schools = sum(institution_score(part) >= IS_SCHOOL for part in parts)
    both = sum(names_both(text) for text in texts)
    return (0 < ranges == len(dated) and degrees > 0 and schools >= ranges) or 1 < both == len(texts)


def names_both(text: str) -> bool:
    """Whether a line names a degree and a school: 'VCE, Belmont High School, 2013'."""
    parts = PARTS.split(text)
    return any(degree_score(part) > IS_DEGREE for part in parts) and any(
        institution_score(part) >= IS_SCHOOL for part in parts
    )


def tells_studies(section: Section) -> bool:
    """Whether as many degrees as periods are named, and nothing is told of them."""
    lines = [line for line in section.lines if line.text]
    dated = sum(any(not period.is_single for period in periods_in(line.text)) for line in lines)
    named = sum(degree_score(part) > IS_DEGREE for line in lines for part in ITEMS.split(line.text))
    return 0 < dated <= named and len(lines) <= 4 * dated
