"""The parts of an entry's header: what stands between separators, changes of look, commas and labels."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.blocks import POINT
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.degrees import begins_with_degree
from rolecall.candidates.reading.facts.entries import EntryLines
from rolecall.candidates.reading.facts.entry_labels import LABELS, WORDS, Role, label_of, plain_label
from rolecall.candidates.reading.facts.fields import names_field
from rolecall.candidates.reading.facts.organisations import is_formed, is_only_form, organisation_score
from rolecall.candidates.reading.facts.titles import title_score
from rolecall.candidates.reading.facts.wordlists import EASTERN, pattern_of

Part = tuple[str, int, bool, Role | None]
"""Its text, where it begins, whether only a comma stands before it, and the role that a label gives it."""
EAST = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
KEPT = "pty|pvt|hons?|honours|honors|fh|ba|amk|h|in|m|f|d|w|e|a|it|hr|qa|ii?i?|iv|senior|junior"
HARD = re.compile(
    r"\t+|\s+[|•·●▪/–—―~-]+\s+|\s*[|•●▪;；]\s*|\s+@\s+|(?<=[)）])\s+(?!(?i:ltd|limited)\b)"
    r"|(?<=[)）])\.\s+(?=[A-ZÀ-Þ])|(?<=[\uac00-\ud7af)])\s{2,}(?=[\uac00-\ud7af(])"
    rf"|(?<=[社院校所行会局庁館園])(?=[(（](?![株有]))|[\s,]+(?=[(（](?!(?i:{KEPT})\b))|\.\s+(?=(?i:c?gpa)\b)"
    # a sentence has ended, and a label says what comes
    r"|(?<=[a-zà-ÿ]{4})\.\s+(?=[A-ZÀ-Þ][\w’-]+(?:\s\w+)?:\s)"
)
SOFT = re.compile(
    r"(?<!-),\s+|،\s*|、|，|(?<=[公集团院学司])\s+(?=[A-Za-z])|(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af)])\s+(?=[\u3040-\u30ff\u3400-\u9fff(])"
)
UNIT, KIND, AT_WORD = (pattern_of(WORDS[name]) for name in ("units", "manner", "at"))
AT = re.compile(rf",?\s+({AT_WORD})\s+(?=[^\W\d_a-zà-ÿ]|\d)")
WEAK = frozenset(
    [
        "in der",
        "in einem",
        "in einer",
        "an der",
        "am",
        "w",
        "we",
        "na",
        "v",
        "u",
        "for",
        "with",
        "im",
        "in",
        "the",
        "en",
        "في",
        "لدى",
    ]
)
ONLY_AT = frozenset(["c/o", "bei", "beim", "bei der", "chez", "presso", "hos", "bij"])
"""words that stand before an employer and hardly before anything else"""
AT_SCHOOL = frozenset(["at", "at the", "presso"])
"""words that stand between a field of study and its school"""
DURATION = re.compile(
    rf"[(（\[]?\s?(?:\d{{1,2}}\s?\+?\s?(?:{UNIT})\.?[\s,]*(?:and|et|e|y|und|i)?\s?){{1,2}}\s?[)）\]]?"
    r"(?=$|[\s|·•,)])",
    re.I,
)
JOINTS = frozenset(["in", "en", "em", "im", "of", "de", "i", "w"])
"""what joins the parts around it and is none, where another look or a bracket parts it from them"""
MANNER = re.compile(rf"^\(?(?:{KIND})\)?$", re.I)
ONE_NAME = re.compile(r"[^\W\d_a-zà-ÿ][\w’'-]+")
LED_BY_AT = re.compile(r"\s*(?:at|@|bei (?:der|dem|den)|beim|bei|chez|presso|hos|bij)\s+(?=[^\W\d_a-zà-ÿ])")
IN_TOWN = re.compile(r"\s+(?:in|à|a|i|w|we)\s+(?=[^\W\d_a-zà-ÿ][^,]{2,30}$)")
MOST_BESIDE_COLON, IS_NAME, IS_TITLE, MOST_UNKNOWN, MOST_OF_NAME = 7, 2.0, 2.0, 3, 5
"""words of what nobody knows as a title, before a house of a legal form: 'Dumperförare på Gruvan AB'"""
EDGES = " \t@|•·●▪,،;:–—-~/、，"


def parts_of(line: Line, entry: EntryLines) -> Iterator[Part]:
    """The parts of a line without dates: each with where it begins and whether a comma stands before it."""
    text = line.text
    stretches = [(0, len(text))]
    if line is entry.anchor and entry.period:
        stretches = [(0, entry.period.begin), (entry.period.finish, len(text))]
    # A label set in bold belongs to what it names, set as it may be.
    cuts = [cut for cut in boundaries(line) if plain_label(text[:cut].rstrip(" :：\t")) not in LABELS]
    for first, last in stretches:
        inner = [first, *(cut for cut in cuts if first < cut < last), last]
        for one, other in pairwise(inner):
            yield from split(text[one:other], one)


def split(text: str, offset: int) -> Iterator[Part]:
    label: Role | None = None
    is_unwanted = is_titled = False
    for start, hard in with_slashes(text, [*pieces(text, HARD)]):
        named, value = label_of(hard, is_cell=offset + start == 0 and text.count("\t") == 1)
        if named is not None:
            label, is_unwanted = LABELS[named], LABELS[named] is None
            if not value:
                continue
            at = start + len(hard) - len(value)
            if label:
                yield from labelled_parts(value, offset + at, label)
        elif label:
            yield from labelled_parts(hard, offset + start, label)
        elif not is_unwanted or is_date(hard):
            yield from split_at_commas(hard, offset + start, is_titled=is_titled)
            is_titled = is_titled or (" at " in text and title_score(hard) >= IS_TITLE)
        label, is_unwanted = None, False


def with_slashes(text: str, parts: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Parts of a line; behind the label of a title a slash parts nothing: 'Position: Picker / Packer'."""
    kept: list[tuple[int, str]] = []
    for at, part in parts:
        is_parted_by_slash = bool(kept) and text[kept[-1][0] + len(kept[-1][1]) : at].strip() == "/"
        named = label_of(kept[-1][1])[0] if is_parted_by_slash else None
        if named and LABELS[named] == "title":
            kept[-1] = kept[-1][0], text[kept[-1][0] : at + len(part)]
        else:
            kept.append((at, part))
    return kept


def labelled_parts(text: str, offset: int, label: Role) -> Iterator[Part]:
    """What stands behind a label; behind an organisation and a comma may stand its place."""
    for number, (shown, at, is_joined, _) in enumerate(split_at_commas(text, offset)):
        if label != "organisation":
            break
        yield shown, at, is_joined, None if number else label
    else:
        return
    if shown := bare(text):
        yield shown, offset, False, label


def split_at_commas(text: str, offset: int, *, is_titled: bool = False) -> Iterator[Part]:
    """The parts between commas and prepositions; behind a title 'Bluebell at Home' is one name."""
    for number, (inner, soft) in enumerate(with_forms(text, pieces(text, SOFT))):
        is_name = is_titled and title_score(soft) < IS_TITLE and " at " in soft
        for at, part in [(0, soft)] if is_name else parted_at_preposition(soft):
            if shown := bare(part):
                yield shown, offset + inner + at, number > 0 and at == 0, None


def with_forms(text: str, parts: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    """Parts between commas, a legal form with the name before it: 'Acme, Inc.'"""
    kept: list[tuple[int, str]] = []
    for at, part in parts:
        if kept and (is_only_form(part) or is_rest_of_partners(kept[-1][1], part)):
            kept[-1] = kept[-1][0], text[kept[-1][0] : at + len(part)]
        else:
            kept.append((at, part))
    return kept


def is_rest_of_partners(before: str, part: str) -> bool:
    """'Hartigan, Boyle & Stroud' is one name."""
    names = [name.strip() for name in re.split(r"\s&\s", part)]
    alone = [before.strip(), *names]
    return (
        len(names) == 2 and all(ONE_NAME.fullmatch(name) for name in alone) and title_score(before) < IS_NAME
    )


def parted_at_preposition(text: str) -> list[tuple[int, str]]:
    """'Engineer at Nordwind' is two parts: a title, and what it was held at; 'Nordwind: Engineer' too."""
    if colon := parted_at_colon(text):
        return colon
    if led := LED_BY_AT.match(text):
        return [(led.end() + at, part) for at, part in parted_at_town(text[led.end() :])]
    found = [] if EASTERN.search(text) else [*AT.finditer(text)]
    match = next((each for each in found if each[1].lower() in ONLY_AT), next(iter(found), None))
    if match is None:
        return [(0, text)]
    before = text[: match.start()]
    is_study = match[1].lower() in AT_SCHOOL and names_field(before)
    is_at_house = is_formed(text[match.end() :]) and len(before.split()) <= MOST_UNKNOWN
    is_title = title_score(before) >= IS_TITLE or (is_at_house and organisation_score(before) < 1)
    if not (is_title or is_study or stands_before_employer(before, match[1])):
        return [(0, text)]
    if match[1].lower() in WEAK and organisation_score(text[match.end() :]) < 2:
        return [(0, text)]
    if match[1].lower() == "in" and begins_with_degree(before):
        return [(0, text)]  # 'Diploma in Care'
    behind = parted_at_town(text[match.end() :])
    return [(0, text[: match.start()]), *((match.end() + at, part) for at, part in behind)]


def stands_before_employer(before: str, word: str) -> bool:
    """Whether a word, after something that is no known title, stands before an employer all the same.

    'Mobile Dog Groomer at Bramley': what stands at a place is no name itself, as 'The Plough at Thirlby' is.
    """
    if word.lower() != "at":
        return word.lower() in ONLY_AT
    return organisation_score(before) < 1 and not before.startswith("The ") and before[:1].isupper()


def parted_at_town(text: str) -> list[tuple[int, str]]:
    """'Wendelstein GmbH in Rosenheim' is two parts: an employer known for one, and where that is."""
    match = IN_TOWN.search(text)
    if match is None or organisation_score(text[: match.start()]) < IS_NAME:
        return [(0, text)]
    return [(0, text[: match.start()]), (match.end(), text[match.end() :])]


def parted_at_colon(text: str) -> list[tuple[int, str]] | None:
    """An organisation and the title behind its colon, or the other way round; a school and a degree."""
    before, colon, after = text.partition(": ")
    if not colon or max(len(before.split()), len(after.split())) > MOST_BESIDE_COLON:
        return None
    titles, names = [title_score(part) >= 2 for part in (before, after)], organisation_score
    is_title_behind = titles == [False, True] and not names(after) >= IS_NAME
    is_title_first = titles == [True, False] and (names(after) >= IS_NAME or is_plain_name(after))
    is_degree_behind = begins_with_degree(after) and not (begins_with_degree(before) or before.islower())
    if not (is_title_behind or is_title_first or is_degree_behind):
        return None
    return [(0, before), (len(text) - len(after.lstrip()), after)]


def is_plain_name(text: str) -> bool:
    """Whether all but the small words of a few begin large, as in a name: 'Little Plovers Day Nursery'."""
    words = [word for word in text.split() if len(word) > 3]
    return (
        1 < len(words) <= MOST_OF_NAME and all(word[:1].isupper() for word in words) and not names_field(text)
    )


def pieces(text: str, separator: "re.Pattern[str]") -> Iterator[tuple[int, str]]:
    at = 0
    for match in separator.finditer(text):
        if separator is SOFT and text.count("(", 0, match.start()) > text.count(")", 0, match.start()):
            continue  # '(English, German)' is one remark
        yield at, text[at : match.start()]
        at = match.end()
    yield at, text[at:]


def bare(text: str) -> str:
    """A part without its edges; empty where it says nothing by itself: a duration, 'full-time'."""
    shown = POINT.sub("", text).strip(EDGES)
    shown = DURATION.sub("", shown).strip(EDGES)
    if shown[:1] in "(（[" and shown[-1:] in ")）]":
        shown = shown[1:-1].strip(EDGES)
    if (
        shown.endswith(".")
        and len(shown.rpartition(" ")[2]) > 5
        and not is_only_form(shown.rpartition(" ")[2])
    ):
        shown = shown[:-1]
    for opening, closing in ("()", "（）"):
        shown = shown.strip("()（）[]") if shown.count(opening) != shown.count(closing) else shown
    is_part = any(c.isalpha() for c in shown) and not MANNER.match(shown) and not is_date(shown)
    is_part = is_part and shown not in JOINTS
    return shown if is_part else ""


def is_date(text: str) -> bool:
    """Whether a text is a date and nothing else: 'Fall 2020' beside the period of an entry."""
    periods = periods_in(text)
    return bool(periods) and (periods[0].begin, periods[-1].finish) == (0, len(text))


def boundaries(line: Line) -> list[int]:
    """Where the look of a line changes."""
    if len({span.look for span in line.spans}) < 2:
        return []
    cuts, at = [], 0
    for one, other in pairwise(line.spans):
        at = line.text.find(other.text, at + len(one.text))
        if at < 0:
            break
        if one.look != other.look and any(c.isalpha() for c in one.text):
            cuts.append(at)
    return cuts


def look_at(line: Line, start: int) -> tuple[int, bool, bool, int] | None:
    at = 0
    for span in line.spans:
        at = line.text.find(span.text, at)
        if at < 0:
            return None
        if at <= start < at + len(span.text) + 1:
            return span.look
        at += len(span.text)
    return None
