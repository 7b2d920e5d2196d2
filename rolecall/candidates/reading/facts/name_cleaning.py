"""A name without what people write around it: titles, degrees, nicknames, greetings, the paper's title."""

import re
from functools import lru_cache

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.contacts import LABEL
from rolecall.candidates.reading.facts.lexicon import (
    CREDENTIALS,
    NAME_LABELS,
    PRONOUNS,
    TITLES_OF_PAPER,
    folded,
    words,
)
from rolecall.candidates.reading.facts.localities import is_known, place_score
from rolecall.candidates.reading.facts.name_evidence import given_names
from rolecall.candidates.reading.facts.name_likeness import ALL_LABELS, EAST_ASIAN, is_role_word
from rolecall.candidates.reading.facts.name_parts import LETTERS_BEHIND, without_letters_behind
from rolecall.candidates.reading.facts.titles import title_score
from rolecall.candidates.reading.facts.wordlists import texts_of
from rolecall.candidates.reading.folding import SIGNS

PARTS = re.compile(rf"\t|\s[{SIGNS}/–—-]+\s|\s*[{SIGNS}]\s*")
"""what parts a name from what stands beside it"""
CONTACT = re.compile(r"\s+(?=\S*@|\+?\(?\d|https?:|www\.)")
LABEL_BEHIND = re.compile(rf"\s+(?:{LABEL.pattern}|e-?mail|mail|web)\W*$", re.I)
"""'Ada Example Tel:', before a number"""
COUNT = re.compile(r"^\(?\d{1,2}[.)]\s+(?=[^\W\d_])")
"""what lines of a form are counted by"""
SIGNED = re.compile(r"([^\W\d_][\w ]{2,24}?)\s?[-–=>→»]+\s?(?=\S)")
"""'Name- Ada Example', 'Name > Ada Example'"""
IN_BRACKETS = re.compile(r"(?<=\S)\s*[(（\[][^)）\]]{1,40}[)）\]]")
NICKNAME = re.compile(r"(?<=\S)\s+[\"“”„‘'«][^\"“”’'»]{1,20}[\"“”’'»](?=\s+\S)")
SAID_PRONOUNS = re.compile(
    r"\s+(?:she|he|they|sie|er|elle|il|ella|él)\s?/\s?\w{2,5}(?:\s?/\s?\w{2,6})?$", re.I
)
POSSESSIVE = re.compile(r"['’]s?\s+(?:cv|resume|résumé|curriculum vitae|portfolio)$", re.I)
GREETING = re.compile(
    r"^(?:(?:hi|hello|hey|hallo|moin|bonjour|salut|hola|ciao|olá|hej|cześć)\b(?:\s+there)?[\s,!.–—-]*)?"
    r"(?:i['’]\s?m|i am|my name is|this is|ich bin|mein name ist|ich heiße|je suis|je m['’]appelle|soy|"
    r"me llamo|sono|mi chiamo|sou|eu sou|ik ben|jestem|nazywam się|jag heter|jag är|jeg hedder|jeg er|olen|"
    r"jsem|меня зовут|με λένε)\s+",
    re.I,
)
RANK = re.compile(
    r"^(?:wo[12]|cwo\d?|msgt|ssgt|sfc|gysgt|cpl|lcpl|pfc|pte|spc|cpo|po[123]|lt\.?\s?col|col|maj|cdr|cmdr|hptm|stfw|olt)\.?"
    r"(?:\s*\((?:ret|retd|retired|a\.?\s?d|d\.?\s?r)\.?\)|\s+(?:ret|retd|a\.\s?d)\.)?\s+(?=[^\W\d_]+\s+[^\W\d_])",
    re.I,
)
"""what soldiers are, before their names"""
LINKING = words(
    "of, von, de, di, for, from, del, van, für, pour, per, da, do, od, af, av, by, från, för, fra"
)
LISTS = texts_of("names")
SENDERS = words(
    "from, von, de, da, van, från, fra, od, lähettäjä, feladó, от, від, από, kimden, 发件人, 差出人, 寄件者"
)
"""what stands before the sender of a mail"""
BORN = re.compile(
    r"(?<=\w)[,\s]+(?:(?:geb|roz|szül|ur|z\s?d|f|verh|gesch)\.|née?|nee|geboren|z domu|rozená|rodená|född|"
    r"født|nata|nacida|nascida|born|formerly|vormals|geborene|ehem\.)\s+(?=[^\W\d_]).*$"
)
"""'Ada Example geb. Early': how she was called before"""
ALSO = re.compile(r"(?<=\w),?\s+(?:aka|a\.k\.a\.|alias|[–—-]\s?call me|known as|goes by)\s.*$", re.I)
GOES_ON = re.compile(
    r"(?<=\w{2})[.,;!]\s|\s+(?:and|und|et|och|og|en)\s|\s+(?:y|e|i)\s+(?:soy|tengo|sono|ho|sou|jestem|mam)\s",
    re.I,
)
IS_PLACE, MOST_OF_LABEL, MOST_OF_NAME = 1.5, 6, 80
LONG_WORD = 10
"""'Maurermeister': so long a word that titles are made of is nobody's given name."""
LONGEST_LABEL = 2 * max(map(len, NAME_LABELS))
"""a label of names, with the signs and spaces around its words"""
FIRST_OF_LABELS = frozenset(label.split()[0] for label in NAME_LABELS)
LETTERS_OF_DEGREES = words(LISTS["degrees"])


def cleaned(segment: str) -> tuple[str, bool]:
    """The name in a part of a line, as far as there is one, and whether a label before it says so."""
    bare = IN_BRACKETS.sub("", COUNT.sub("", segment)) or segment
    before = CONTACT.split(bare)[0]
    text = RANK.sub("", LABEL_BEHIND.sub("", before) if before != bare else bare)
    text = IN_BRACKETS.sub("", SAID_PRONOUNS.sub("", PRONOUNS.sub("", text))) or text
    text = ALSO.sub("", BORN.sub("", text))
    text = NICKNAME.sub("", text).strip(" :–—-,;#*=~")
    label, colon, rest = parted_at_label(text)
    if colon and is_name_label(label):
        return bare_name(rest), True
    if colon and folded(label) in TITLES_OF_PAPER:
        return bare_name(rest), False
    if colon and folded(label) in SENDERS and "@" in segment:
        return bare_name(rest.strip(" \"'<(")), True
    if leads_on(text):
        return "", False
    greeted = GREETING.sub("", text)
    if greeted != text:
        greeted = GOES_ON.split(greeted)[0]
    return bare_name(without_title_of_paper(greeted)), greeted != text


def parted_at_label(text: str) -> tuple[str, str, str]:
    """What stands before and behind a colon, or behind the label of an eastern form: '氏 名 …'."""
    signed = SIGNED.match(text)
    if signed and is_name_label(signed[1]):
        return signed[1], ":", text[signed.end() :]
    if ":" in text or not EAST_ASIAN.fullmatch(text):
        return text.partition(":")
    tokens = text.split()
    count = 2 if len(tokens) > 2 and is_name_label("".join(tokens[:2])) else 1
    return "".join(tokens[:count]), " " * (len(tokens) > count), " ".join(tokens[count:])


@lru_cache(maxsize=4096)
def leads_on(text: str) -> bool:
    """Whether a line is a greeting or a title that the name below ends: 'Hi, I'm', 'Application of'."""
    if len(text) > MOST_OF_NAME:
        return False
    title, _, link = folded(text.strip(" :")).rpartition(" ")
    is_title = link in LINKING and title in TITLES_OF_PAPER
    return is_title or bool(text and GREETING.fullmatch(f"{text} "))


@lru_cache(maxsize=4096)
def is_name_label(text: str) -> bool:
    """Whether a cell says that the next one is the name."""
    if len(text) > LONGEST_LABEL:
        return False
    plain = folded(text).replace(",", "")
    return (plain.replace(" ", "") if EAST_ASIAN.fullmatch(text) else plain) in NAME_LABELS


@lru_cache(maxsize=4096)
def may_begin_label(word: str) -> bool:
    """Whether a label of names may begin with this word; the letters of eastern ones may stand apart."""
    return folded(word).replace(",", "") in FIRST_OF_LABELS or not word.isascii()


def behind_label(line: Line) -> str | None:
    """The name that a label in another look, or of two words and more, stands before on the line."""
    cell = line.text.split("\t")[0]
    tokens = cell.split(maxsplit=MOST_OF_LABEL + 1)
    if len(tokens) < 2 or not may_begin_label(tokens[0]) or is_name_label(cell):
        return None
    led = " ".join(line.spans[0].text.split()) if len(line.spans) > 1 else ""
    for count in range(min(len(tokens) - 1, MOST_OF_LABEL), 0, -1):
        label = " ".join(tokens[:count])
        if (count > 1 or label == led) and is_name_label(label):
            rest = " ".join(tokens[count:])
            return None if folded(tokens[count]) in ALL_LABELS else bare_name(rest)
    return None


def without_title_of_paper(text: str) -> str:
    """'Curriculum Vitae of Ada Example' and 'Ada Example CV' without what the paper is called."""
    text = POSSESSIVE.sub("", text)
    tokens = text.split()
    for count in (3, 2, 1):
        if len(tokens) > count and folded(" ".join(tokens[:count])) in TITLES_OF_PAPER:
            rest = tokens[count:]
            return " ".join(rest[1:] if folded(rest[0]) in LINKING else rest)
        if len(tokens) > count + 1 and folded(" ".join(tokens[-count:])) in TITLES_OF_PAPER:
            return " ".join(tokens[:-count])
    return " ".join(tokens[1:]) if len(tokens) > 2 and tokens[0].lower() == "of" else text


@lru_cache(maxsize=4096)
def bare_name(text: str) -> str:
    """A name without letters or a role behind it."""
    text = text.strip("()") if text.count("(") != text.count(")") else text
    text = in_one_script(without_role_behind(without_letters_behind(text.strip(" \t:–—-,;|!¡"))))
    for _ in range(3):
        text = CREDENTIALS.sub("", text).strip(" ,")
    return without_dot(without_degrees(text))


def without_role_behind(text: str) -> str:
    """'Ada Example, Senior Buyer' without what is no part of a name behind the comma."""
    name, comma, behind = text.partition(",")
    if not comma or len(name.split()) < 2 or len(name) > MOST_OF_NAME:
        return text
    first = behind.split(",")[0].strip()
    is_role = title_score(first) >= 2 and (
        len(first) >= LONG_WORD or any(map(is_role_word, re.split(r"[\s/&-]+", first)))
    )
    is_role = is_role or is_behind_name(name, behind)
    # 'Ada Example, brasileira, 31 anos': a name does not go on in small letters, nor in figures.
    is_told = first[:1].islower() or any(sign.isdigit() for sign in behind)
    return (
        name if is_role or is_told or len(behind.split()) > 3 or folded(first) in LETTERS_OF_DEGREES else text
    )


def is_behind_name(name: str, behind: str) -> bool:
    """Whether what stands behind the comma is no given name: a place, or any word behind a whole name."""
    parts = [part.strip() for part in behind.split(",")]
    if place_score(behind.strip()) >= IS_PLACE or is_known(folded(parts[0])):
        return not is_given_name(parts[0])
    high = [token for token in name.split() if token[:1].isupper()]
    is_whole = is_given_name(name) or len(high) > 2
    return is_whole and not any(map(is_given_name, parts))


def is_given_name(text: str) -> bool:
    first = folded(text.partition(" ")[0])
    return first in given_names() or first.split("-")[0] in given_names()


def without_degrees(text: str) -> str:
    """'Ada Example MSc MRICS' without the letters; two words are left in any case."""
    tokens = text.split()
    for at in range(2, len(tokens)):
        # Behind one degree all letters are such: 'Ada Example BSc MCSP'.
        is_known = folded(tokens[at].strip("(),")) in LETTERS_OF_DEGREES and not tokens[0].isupper()
        if is_known and all(map(LETTERS_BEHIND.fullmatch, tokens[at:])):
            return " ".join(tokens[:at]).strip(" ,")
    while len(tokens) > 2 and folded(tokens[-1].strip("(),")) in LETTERS_OF_DEGREES:
        if tokens[0].isupper() and len(tokens[-1]) == 2 and len(tokens) == 3:
            break  # where all is in capitals, two letters may be a name: 'DO', 'ME'
        tokens = tokens[:-1]
    return " ".join(tokens).strip(" ,")


def without_dot(text: str) -> str:
    last = text.rpartition(" ")[2]
    return text[:-1] if last.endswith(".") and len(last) > 4 else text


def in_one_script(text: str) -> str:
    """The first of two ways that a name is written side by side: 'Xiulan Zhou 周秀兰'."""
    tokens = text.split()
    eastern = [bool(EAST_ASIAN.fullmatch(token)) for token in tokens]
    if not any(eastern) or all(eastern) or eastern not in (sorted(eastern), sorted(eastern, reverse=True)):
        return text
    return " ".join(token for token, each in zip(tokens, eastern, strict=True) if each == eastern[0])
