"""Where a text names a person, however it is spelt."""

import re
from collections.abc import Iterator

from rolecall.candidates.redaction.folding import WORD, folded, key
from rolecall.candidates.redaction.identity import Identity, is_common
from rolecall.candidates.redaction.pieces import Span

NAME, WORD_BY_HAND = "name", "removed"
TOKEN = re.compile(r"\w(?:[\w.'’-]{0,99}\w)?")
SPACED = re.compile(r"(?<!\w)[^\W\d_](?:[ \t\u2000-\u200a.·•*|_–-]{1,3}[^\W\d_](?!\w)){2,80}")
BROKEN = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,40})[-‐]?[ \t]*\n[ \t]*([^\W\d_]{1,40})")
DOTTED = re.compile(r"(?<!\w)(?:[^\W\d_]\.[ \t]?){2,4}(?!\w)")
BEFORE = re.compile(
    r"(?:(?<!\w)[^\W\d_]\.?[ \t-]?){1,3}['’]?[ \t]?\Z|(?<!\w)(?:d|o|l|dell|m|mc|mac)['’]?\Z", re.I
)
BEHIND = re.compile(r",?[ \t](?:[^\W\d_]\.[ \t-]?){1,3}|['’´`]s?(?!\w)")
MONOGRAM = re.compile(r"^[ \t]*[^\W\d_a-z]{2,4}[ \t]*$", re.M)
CAMEL = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
LINE = re.compile(r"[^\n]{3,200}")
LONG, TAIL = 6, 3
"""From which length on a part of a name is found inside other words; how much may follow a shorter one."""


def spans_of_names(text: str, identity: Identity) -> Iterator[Span]:
    """Everything in a text that names the person."""
    found = [*_words(text, identity), *_broken(text, identity)]
    for start, end in found:
        yield Span(_from(text, start), _until(text, end), NAME)
    yield from _tokens(text, identity)
    yield from _spaced(text, identity)
    yield from _unspaced(text, identity)
    for start, end in _torn(text, identity):
        yield Span(start, end, NAME)
    for match in (*DOTTED.finditer(text), *MONOGRAM.finditer(text)):
        if re.sub(r"[\W_]", "", folded(match[0])) in identity.initials:
            yield Span(match.start(), match.end(), NAME)


def spans_by_hand(text: str, words: tuple[str, ...]) -> Iterator[Span]:
    """Where the words stand that somebody chose, in whatever case and with or without accents."""
    wanted = [[folded(each.group()) for each in re.finditer(r"\w+", phrase)] for phrase in words]
    tokens = [(folded(each.group()), each.start(), each.end()) for each in re.finditer(r"\w+", text)]
    firsts = {phrase[0]: [] for phrase in wanted if phrase}  # type: dict[str, list[list[str]]]
    for phrase in filter(None, wanted):
        firsts[phrase[0]].append(phrase)
    for at, (token, start, _) in enumerate(tokens):
        for phrase in firsts.get(token, ()):
            if [each[0] for each in tokens[at : at + len(phrase)]] == phrase:
                yield Span(start, tokens[at + len(phrase) - 1][2], WORD_BY_HAND)


def _words(text: str, identity: Identity) -> Iterator[tuple[int, int]]:
    for match in WORD.finditer(text):
        if any(_is_name(piece, identity) for piece in (match[0], *_humps(match[0]))):
            yield match.start(), match.end()


def _humps(word: str) -> list[str]:
    """'AnnaKovacs' in its parts."""
    return CAMEL.split(word) if not (word.islower() or word.isupper()) and len(word) < 100 else []


def _is_name(word: str, identity: Identity) -> bool:
    spelt = key(word[:100])
    part = identity.parts.get(spelt)
    if part is not None:
        return not is_common(part) or word[:1].isupper() or not word[:1].islower()
    return any(_is_within(each, spelt) for each, part in identity.parts.items() if not is_common(part))


def _is_within(part: str, word: str) -> bool:
    """'Kovács' in 'Kovácsová': long parts anywhere, shorter ones with an ending."""
    if len(part) >= LONG:
        return part in word
    return len(part) >= LONG - 1 and word.startswith(part) and len(word) - len(part) <= TAIL


def _tokens(text: str, identity: Identity) -> Iterator[Span]:
    """What is written like an address or a handle, with the name in it."""
    known = (*identity.joined, *identity.handles)
    if not known:
        return
    for match in TOKEN.finditer(text):
        plain = folded(match[0])
        bare = re.sub(r"[\W_]+", "", plain)
        if any(each in plain or each in bare for each in known):
            yield Span(match.start(), match.end(), NAME)


def _spaced(text: str, identity: Identity) -> Iterator[Span]:
    """'A n n a', with whatever stands between the letters."""
    names = {*(each for each in identity.parts if len(each) > 1), *map(key, identity.joined)}
    # run together, the letters of two words may be read as one that is in neither
    plain = {folded(each) for each in identity.parts.values() if len(each) > 1}
    for match in SPACED.finditer(text):
        letters = folded(re.sub(r"[\W_]+", "", match[0]))
        if any(each in key(letters) for each in names) or any(each in letters for each in plain):
            yield Span(match.start(), match.end(), NAME)


def _broken(text: str, identity: Identity) -> Iterator[tuple[int, int]]:
    """A name that goes on in the next line."""
    for match in BROKEN.finditer(text):
        part = identity.parts.get(key(match[1] + match[2]))
        if part is not None and not is_common(part):
            yield match.start(), match.end()


def _torn(text: str, identity: Identity) -> Iterator[tuple[int, int]]:
    """A name that a document set with wide letters, and that is read in pieces: 'KO VÁC S'."""
    parts = {each for each in identity.parts.values() if not is_common(each)}
    wanted = [folded(each) for each in parts if len(each) >= LONG - 1]
    for line in LINE.finditer(text) if wanted else ():
        pieces = [(folded(each[0]), each.start(), each.end()) for each in WORD.finditer(line[0])]
        starts, ends, whole = dict[int, int](), dict[int, int](), ""
        for piece, start, end in pieces:
            starts[len(whole)] = line.start() + start
            whole += piece
            ends[len(whole)] = line.start() + end
        for name in wanted:
            for found in re.finditer(re.escape(name), whole):
                if found.start() in starts and found.end() in ends:
                    yield starts[found.start()], ends[found.end()]


def _unspaced(text: str, identity: Identity) -> Iterator[Span]:
    for name in identity.unspaced:
        letters = r"[ \u3000]?".join(map(re.escape, name))
        for match in re.finditer(letters, text):
            yield Span(match.start(), match.end(), NAME)


def _from(text: str, start: int) -> int:
    """Where initials before a name begin, and what is grown together with it."""
    before = BEFORE.search(text[max(0, start - 16) : start])
    return start - len(before[0]) if before else start


def _until(text: str, end: int) -> int:
    behind = BEHIND.match(text[end : end + 16])
    return end + len(behind[0]) if behind else end
