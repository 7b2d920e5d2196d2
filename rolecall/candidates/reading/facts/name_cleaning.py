"""A name without what people write around it: titles, degrees, nicknames, greetings, the paper's title."""

import re

from rolecall.candidates.reading.facts.contacts import LABEL
from rolecall.candidates.reading.facts.lexicon import (
    CREDENTIALS,
    NAME_LABELS,
    PRONOUNS,
    TITLES_OF_PAPER,
    folded,
    words,
)
from rolecall.candidates.reading.facts.name_likeness import EAST_ASIAN, is_role_word
from rolecall.candidates.reading.facts.name_parts import LETTERS_BEHIND, without_letters_behind
from rolecall.candidates.reading.facts.titles import title_score
from rolecall.candidates.reading.facts.wordlists import texts_of

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
LINKING = words("of, von, de, di, for, from, del, van, für, pour, per, da, do, od, af, av")
LISTS = texts_of("names")
SENDERS = words(
    "from, von, de, da, van, från, fra, od, lähettäjä, feladó, от, від, από, kimden, 发件人, 差出人, 寄件者"
)
"""what stands before the sender of a mail"""
GOES_ON = re.compile(
    r"(?<=\w{2})[.,;!]\s|\s+(?:and|und|et|och|og|en)\s|\s+(?:y|e|i)\s+(?:soy|tengo|sono|ho|sou|jestem|mam)\s",
    re.I,
)
LONG_WORD = 10
"""'Maurermeister': so long a word that titles are made of is nobody's given name."""
LETTERS_OF_DEGREES = words(LISTS["degrees"])


def cleaned(segment: str) -> tuple[str, bool]:
    """The name in a part of a line, as far as there is one, and whether a label before it says so."""
    bare = IN_BRACKETS.sub("", COUNT.sub("", segment)) or segment
    before = CONTACT.split(bare)[0]
    text = RANK.sub("", LABEL_BEHIND.sub("", before) if before != bare else bare)
    text = IN_BRACKETS.sub("", SAID_PRONOUNS.sub("", PRONOUNS.sub("", text))) or text
    text = NICKNAME.sub("", text).strip(" :–—-,;#*=~")
    label, colon, rest = parted_at_label(text)
    if colon and is_name_label(label):
        return bare_name(rest), True
    if colon and folded(label) in TITLES_OF_PAPER:
        return bare_name(rest), False
    if colon and folded(label) in SENDERS and "@" in segment:
        return bare_name(rest.strip(" \"'<(")), True
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


def is_name_label(text: str) -> bool:
    """Whether a cell says that the next one is the name."""
    plain = folded(text).replace(",", "")
    return (plain.replace(" ", "") if EAST_ASIAN.fullmatch(text) else plain) in NAME_LABELS


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


def bare_name(text: str) -> str:
    """A name without letters or a role behind it."""
    text = in_one_script(without_role_behind(without_letters_behind(text.strip(" \t:–—-,;|!¡"))))
    for _ in range(3):
        text = CREDENTIALS.sub("", text).strip(" ,")
    return without_dot(without_degrees(text))


def without_role_behind(text: str) -> str:
    """'Ada Example, Senior Buyer' without what is no part of a name behind the comma."""
    name, comma, behind = text.partition(",")
    if not comma or len(name.split()) < 2:
        return text
    first = behind.split(",")[0].strip()
    is_role = title_score(first) >= 2 and (
        len(first) >= LONG_WORD or any(map(is_role_word, re.split(r"[\s/&-]+", first)))
    )
    # 'Ada Example, brasileira, 31 anos': a name does not go on in small letters, nor in figures.
    is_told = first[:1].islower() or any(sign.isdigit() for sign in behind)
    return (
        name if is_role or is_told or len(behind.split()) > 3 or folded(first) in LETTERS_OF_DEGREES else text
    )


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
