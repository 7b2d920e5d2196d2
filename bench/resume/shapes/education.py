"""Studies in every form: degree, subject, institution, place, years, grade and what is told of them."""

import random
from dataclasses import dataclass

from scoring.answers import dates
from scoring.combination_lines import STARRED, month_as
from scoring.combination_words import NOW

from shapes.parts import Choice, Part, listed, one_of, rows_of, words_of

WORDS = words_of("education")
CHOICES: dict[str, tuple[str, ...]] = {
    "study order": ("DS/I", "I/DS", "DS|I", "I|DS", "D/S/I", "I/D/S", "DS/I", "I/DS", "S/D/I"),
    "study joint": (" in ", ", ", " ", " – ", "()", ": ", "major", " | "),
    "study between": (", ", " | ", " – ", " • ", " - ", " / "),
    "study dates": ("right", "left", "above", "below", "()", "part", "of last", "none"),
    "study style": ("2008 – 2011", "2011", "Sep 2008 – Jun 2011", "09/2008 - 06/2011", "since", "expected"),
    "school": ("own", "own", "abbreviated", "foreign", "department above", "department before"),
    "school place": ("none", ", ", "()", "tab", "line"),
    "grade": ("none", "none", "line", "inline", "()"),
    "told of study": ("nothing", "nothing", "thesis", "courses", "exchange", "points"),
    "study set": ("plain", "bold", "italic"),
    "school set": ("plain", "bold", "italic", "capitals"),
    "schooling": ("no", "no", "last"),
    "study gap": ("line", "none"),
}


@dataclass
class Study:
    """One education as it is true, and the months (counted from the year 0) that it lasted from and to."""

    degree: str
    subject: str
    school: str
    town: str
    first: int
    last: int


def part_of(rng: random.Random, choice: Choice, heading: str) -> Part:
    """The section on education, the latest first."""
    part = Part("education", heading, [], has_dates_at_left=choice["study dates"] == "left")
    studies = studies_of(rng, choice)
    for study in studies:
        shown, told = period_of(choice, study, is_latest=study is studies[0])
        header = with_dates(choice, header_of(rng, choice, study), shown)
        part.lines += [*header, *remarks_of(rng, choice), *([""] if choice["study gap"] == "line" else [])]
        add(part, "degree", f"{study.degree} {study.subject}".strip())
        add(part, "subject", study.subject)
        add(part, "institution", study.school)
        add(part, "study dates", told)
    return part


def add(part: Part, name: str, value: str) -> None:
    part.truth.setdefault(name, []).extend([value] if value else [])


def studies_of(rng: random.Random, choice: Choice) -> list[Study]:
    language = choice["language"]
    number, last = rng.randint(1, 3), 2012 * 12 + 5 + 12 * rng.randint(0, 8)
    known = rng.sample(rows_of(WORDS["studies"][language]), number)
    schools = rng.sample(schools_of(choice), min(number, 3)) * 2
    studies = []
    for at, (degree, subject) in enumerate(known):
        first = last - 12 * rng.randint(2, 4) + 3
        town = one_of(rng, WORDS["towns"][language])
        studies.append(Study(degree, subject, schools[at], town, first, last))
        last = first - 3
    if choice["schooling"] == "last":
        degree, school = one_of(rng, WORDS["schooling"][language]), one_of(rng, WORDS["secondary"][language])
        town = one_of(rng, WORDS["towns"][language])
        studies.append(Study(degree, "", school, town, last - 33, last))
    return studies


def schools_of(choice: Choice) -> list[str]:
    match choice["school"]:
        case "abbreviated" | "foreign" as kind:
            return listed(WORDS[kind]["all"])
    return listed(WORDS["schools"][choice["language"]])


def period_of(choice: Choice, study: Study, *, is_latest: bool) -> tuple[str, str]:
    """The years as they are written, and as they are true."""
    language, first, last = choice["language"], study.first // 12, study.last // 12
    match choice["study dates"], choice["study style"]:
        case "none", _:
            return "", ""
        case _, "2011":
            return f"{last}", dates(None, f"{last}") or ""
        case _, "since" if is_latest:
            return f"{first} – {NOW[language][0]}", dates(f"{first}", None) or ""
        case _, "expected" if is_latest:
            told = f"{first} – {last} ({WORDS['expected'][language]})"
            return told, dates(f"{first}", f"{last}") or ""
        case _, "Sep 2008 – Jun 2011" | "09/2008 - 06/2011" as style:
            to, form = (" – ", "Jan 2020") if style[0] == "S" else (" - ", "01/2020")
            shown = [month_as({**choice, "style": form}, month) for month in (study.first, study.last)]
            whole = [f"{month // 12}-{month % 12 + 1:02}" for month in (study.first, study.last)]
            return to.join(shown), "/".join(whole)
    return f"{first} – {last}", f"{first}/{last}"


def header_of(rng: random.Random, choice: Choice, study: Study) -> list[str]:
    """The lines that name a study."""
    degree, school = f"{STARRED[choice['study set']]}{study.degree}", school_of(rng, choice, study)
    subject, joint = study.subject, choice["study joint"]
    major = f"{WORDS['major'][choice['language']]}: {subject}"
    inner = {"()": f"{degree} ({subject})", " in ": f"{degree} {WORDS['in'][choice['language']]} {subject}"}
    named = inner.get(joint, f"{degree}{joint}{subject}") if subject and joint != "major" else degree
    below = [major] if joint == "major" and subject else []
    alone = [major] if joint == "major" and subject else [subject] if subject else []
    between = choice["study between"]
    match choice["study order"]:
        case "DS/I":
            return [named, *below, *school]
        case "I/DS":
            return [*school, named, *below]
        case "DS|I":
            return [f"{named}¦{between}¦{school[0]}", *school[1:], *below]
        case "I|DS":
            return [*school[:-1], f"{school[-1]}¦{between}¦{named}", *below]
        case "D/S/I":
            return [degree, *alone, *school]
        case "S/D/I":
            return [*alone, degree, *school] if joint != "major" else [degree, *alone, *school]
    return [*school, degree, *alone]


def school_of(rng: random.Random, choice: Choice, study: Study) -> list[str]:
    """The lines that name an institution: with its department and place, where the paper gives these."""
    name = study.school.upper() if choice["school set"] == "capitals" else study.school
    department = one_of(rng, WORDS["departments"][choice["language"]])
    shown = f"{STARRED[choice['school set']]}{name}"
    if choice["school"] == "department before":
        shown = f"{STARRED[choice['school set']]}{department}, {name}"
    above = [department] if choice["school"] == "department above" else []
    match choice["school place"]:
        case ", ":
            shown += f"¦, {study.town}"
        case "()":
            shown += f"¦ ({study.town})"
        case "tab" if choice["study order"].endswith("/I") or choice["study dates"] not in ("right", "left"):
            shown += f"\t{study.town}"
        case "line" if choice["study order"].endswith("/I"):
            return [*above, shown, study.town]
    return [*above, shown]


def with_dates(choice: Choice, header: list[str], shown: str) -> list[str]:
    """A header with its dates."""
    first, *rest = header
    if not shown:
        return header
    match choice["study dates"]:
        case "above":
            return [shown, *header]
        case "below":
            return [*header, shown]
        case "left":
            return [f"{shown}\t{first}", *(f"\t{line}" for line in rest)]
        case "()":
            return [f"{first}¦ ({shown})", *rest]
        case "part":
            return [f"{first}¦, {shown}", *rest]
        case "of last":
            return [*header[:-1], f"{header[-1]}¦, {shown}"]
    return [f"{first}\t{shown}", *rest]


def remarks_of(rng: random.Random, choice: Choice) -> list[str]:
    language, indent = choice["language"], "\t" if choice["study dates"] == "left" else ""
    grade = one_of(rng, WORDS["grades"][language])
    lines = {"line": [grade], "()": [f"({grade})"], "inline": [f"{grade}, {WORDS['theses'][language]}"]}
    told = {
        "thesis": [WORDS["theses"][language]],
        "courses": [WORDS["courses"][language]],
        "exchange": [WORDS["exchanges"][language]],
        "points": [f"• {WORDS['courses'][language]}", f"• {WORDS['exchanges'][language]}"],
    }
    whole = [*lines.get(choice["grade"], []), *told.get(choice["told of study"], [])]
    return [f"{indent}{line}" for line in whole]
