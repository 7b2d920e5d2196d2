"""What a résumé has to say about the things that some work needs: quotes, years, or nothing. Never a score.

Words are matched by the vocabulary of skills, with what implies them; what it does not know, as it is
written. Hidden text is no evidence, and what the reader is unsure of is none either.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from django.conf.locale import LANG_INFO

from rolecall.candidates.models import ProfileFact
from rolecall.candidates.profile_facts import CERTIFICATE, EDUCATION, EXPERIENCE, LANGUAGE, LICENCE, SKILL
from rolecall.candidates.queries import Profile, years_in
from rolecall.candidates.reading import vocabulary
from rolecall.kit.db import normalised

MOST_QUOTES = 3
LANGUAGE_NEED, EXPERIENCE_NEED = "language", "experience"
PAPERS = ("credential", "legal")
OPENING = re.compile(
    r"^(?:(?:at least|minimum(?: of)?)\s+)?(?:\d+\s*\+?\s*(?:or more\s+)?years?(?:['’])?\s*(?:of\s+|in\s+)?)?"
    r"(?:(?:proven|solid|strong|good|hands-on|practical|professional|working|relevant|previous)\s+)*"
    r"(?:(?:experience|knowledge|skills?|expertise|understanding|command|proficiency|work)\s+"
    r"(?:with|in|of|as an?|as)\s+|(?:ability|able)\s+to\s+)?(?:an?\s+|the\s+)?",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\s*(?:[,;/()]|\bor\b|\band\b)\s*", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+(?:[+#.'’&-]+[^\W_]+)*[+#]*")
DEGREES = {
    "doctor": ("phd", "ph.d", "dphil", "doctor", "doctorate", "doctoral", "dr"),
    "master": (
        "master",
        "masters",
        "master's",
        "msc",
        "m.sc",
        "ma",
        "m.a",
        "meng",
        "mba",
        "diplom",
        "magister",
    ),
    "bachelor": ("bachelor", "bachelors", "bachelor's", "bsc", "b.sc", "ba", "b.a", "beng", "bs", "licence"),
}
LICENCES = {"licence", "license", "licences", "licenses"}
TO_DRIVE = {"driving", "driver", "drivers", "driver's", "drive", "driver’s"}
ANY_PAPER = LICENCES | {
    "certificate", "certificates", "certification", "certified", "valid", "current", "for", "of", "to", "in",
    "as", "a", "an", "the",
}  # fmt: skip
"""Words in which one paper is like any other."""
ANY_DEGREE = ("degree", "diploma", "graduate", "university")
EMPTY = {
    "years", "year", "experience", "work", "working", "with", "degree", "level", "other", "good", "strong",
    "skills", "knowledge", "similar", "equivalent", "related", "field",
}  # fmt: skip


@dataclass(frozen=True)
class Need:
    """One thing that some work needs, as somebody wrote it; `kind` as requirements have it."""

    text: str
    kind: str = "skill"
    years: int | None = None


@dataclass(frozen=True)
class Passage:
    """A line of a résumé: its page, and its box in per mille, None where the file has no pages."""

    line: str
    page: int | None = None
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True)
class Evidence:
    """What there is about one need: passages, facts of the profile, and years; or nothing at all."""

    need: Need
    passages: list[Passage] = field(default_factory=list)
    facts: list[ProfileFact] = field(default_factory=list)
    years: float | None = None

    @property
    def is_found(self) -> bool:
        """Whether there is anything."""
        return bool(self.passages or self.facts or self.years)


def compared(needs: Iterable[Need], passages: Sequence[Passage], profile: Profile) -> list[Evidence]:
    """What a résumé and a profile say about each need, in the order of the needs."""
    hidden = " ".join(normalised(fact.text) for fact in profile.hidden)
    seen = [each for each in passages if each.line.strip() and not _is_hidden(each.line, hidden)]
    text = _Text(seen)
    return [_evidence(need, text, profile) for need in needs]


class _Text:
    """All passages as one text, so that each word is looked for once."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self.text = "\n".join(each.line for each in passages)
        self.starts = [0, *accumulate(len(each.line) + 1 for each in passages)]

    def around(self, spots: Iterable[int]) -> list[Passage]:
        places = dict.fromkeys(bisect_right(self.starts, spot) - 1 for spot in spots)
        return [self.passages[place] for place in sorted(places)]


def _evidence(need: Need, text: _Text, profile: Profile) -> Evidence:
    if need.kind == LANGUAGE_NEED and (spoken := _spoken(need.text, profile)):
        return Evidence(need, facts=spoken)
    if need.kind in PAPERS and (held := _held(need.text, profile)):
        return Evidence(need, facts=held)
    terms = terms_of(need.text)
    if not terms:
        return _whole_work(need, profile)
    passages = text.around(spot for term in terms for spot in _spots(term, text.text))
    facts = [fact for fact in profile.of(SKILL) if any(_is_of(term, fact) for term in terms)]
    worked = [fact for fact in profile.of(EXPERIENCE) if _speaks_of(fact, terms)]
    quoted = passages[:MOST_QUOTES]
    return Evidence(need, quoted, [] if quoted else facts, years_in(worked))


def terms_of(text: str) -> list[str]:
    """The skills that a need names or, where the vocabulary knows none, its own words."""
    if named := vocabulary.written_in(text):
        return list(dict.fromkeys(named))
    bare = OPENING.sub("", text.strip(), count=1)
    parts = [part.strip(" .:-") for part in BETWEEN.split(bare)]
    return [part for part in parts if len(part) > 1 and set(_words(part)) - EMPTY]


def _whole_work(need: Need, profile: Profile) -> Evidence:
    """A need for years of work, whatever the work: all of it counts."""
    counts = need.kind == EXPERIENCE_NEED or need.years
    return Evidence(need, years=profile.years if counts else None)


def _spots(term: str, text: str) -> Iterator[int]:
    if vocabulary.known_as(term):
        yield from (mention.start for mention in vocabulary.mentions_of(term, text))
        return
    wanted = _words(term)
    found = list(WORD.finditer(text))
    words = [normalised(each[0]) for each in found]
    for place in range(len(words) - len(wanted) + 1):
        if all(_is_word(want, word) for want, word in zip(wanted, words[place:], strict=False)):
            yield found[place].start()


def _is_word(wanted: str, word: str) -> bool:
    # 'databases' in the need is 'database' in the résumé, and the other way round
    return word == wanted or (len(wanted) > 3 and word.removesuffix("s") == wanted.removesuffix("s"))


def _speaks_of(fact: ProfileFact, terms: Iterable[str]) -> bool:
    said = fact.stated
    text = "\n".join(filter(None, (said.get("title"), said.get("text"))))
    return any(True for term in terms for _ in _spots(term, text))


def _is_of(term: str, skill: ProfileFact) -> bool:
    name = vocabulary.known_as(term)
    return normalised(skill.title) == normalised(term) or bool(name and skill.known_as == name)


def _spoken(text: str, profile: Profile) -> list[ProfileFact]:
    words = set(_words(text))
    return [fact for fact in profile.of(LANGUAGE) if _names_of(fact) & words]


def _names_of(fact: ProfileFact) -> set[str]:
    info = LANG_INFO.get(fact.known_as, {})
    return {normalised(str(name)) for name in (fact.title, info.get("name"), info.get("name_local")) if name}


def _held(text: str, profile: Profile) -> list[ProfileFact]:
    words = set(_words(text))
    if words & LICENCES and words & TO_DRIVE:
        return profile.of(LICENCE)
    if words & LICENCES and not text.casefold().startswith("licence "):
        # to practise, to weld: a paper with a name, and no 'Licence' of a French university
        return _certificates(words, profile)
    grades = [names for names in DEGREES.values() if words & set(names)]
    if grades:
        return [each for each in profile.of(EDUCATION) if _has_any(each, grades)]
    if words & set(ANY_DEGREE):
        return [each for each in profile.of(EDUCATION) if each.stated.get("title")]
    return _certificates(words, profile)


def _certificates(words: set[str], profile: Profile) -> list[ProfileFact]:
    named = words - EMPTY - ANY_PAPER
    return [each for each in profile.of(CERTIFICATE) if set(_words(each.title)) & named]


def _has_any(study: ProfileFact, grades: Iterable[Sequence[str]]) -> bool:
    said = set(_words(str(study.stated.get("title", ""))))
    return any(said & set(names) for names in grades)


def _words(text: str) -> list[str]:
    return [normalised(word) for word in WORD.findall(text)]


def _is_hidden(line: str, hidden: str) -> bool:
    return bool(hidden) and normalised(line) in hidden
