"""What is known of a person, and the spellings in which it is looked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote, urlsplit

from rolecall.candidates.redaction.folding import WORD, folded, is_unspaced, keys_of
from rolecall.candidates.redaction.words import COMMON, PARTICLES

SHARED_HOSTS = re.compile(
    r"(?:^|\.)(?:linkedin|github|gitlab|xing|twitter|x|instagram|facebook|medium|behance|dribbble|orcid|youtube|"
    r"stackoverflow|google|kaggle|bitbucket|notion|wordpress|blogspot|tumblr)\.[a-z.]+$"
)
GENERAL = frozenset({"info", "mail", "contact", "hello", "office", "jobs", "work", "email", "me", "cv", "in"})
LEAST = 4
"""Shorter handles are words too often."""


@dataclass(frozen=True)
class Identity:
    """Who somebody is: all names, addresses, numbers and links of theirs, and words added by hand."""

    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @cached_property
    def parts(self) -> dict[str, str]:
        """The keys of the parts of the names, each with the part as it is written."""
        return {found: part for name in self.names for part in _parts(name) for found in keys_of(part)}

    @cached_property
    def initials(self) -> frozenset[str]:
        """The first letters of each name, and of its first and last part."""
        found = set()
        for name in self.names:
            letters = [folded(part)[:1] for part in _parts(name)]
            found |= {"".join(letters), "".join(letters[:1] + letters[-1:])}
        return frozenset(each for each in found if len(each) > 1)

    @cached_property
    def joined(self) -> frozenset[str]:
        """Names as they are written into one word, such as in addresses: 'annakovacs', 'akovacs'."""
        found = set[str]()
        for name in self.names:
            found |= set(_joined(_parts(name)))
        return frozenset(each for each in found if len(each) >= LEAST)

    @cached_property
    def unspaced(self) -> tuple[str, ...]:
        """Names in scripts that part no words, the longest first."""
        whole = {"".join(name.split()) for name in self.names if is_unspaced(name)}
        parts = {part for name in self.names for part in name.split() if is_unspaced(part) and len(part) > 1}
        given = {name[cut:] for name in whole for cut in (1, 2) if len(name) - cut >= 2}
        return tuple(sorted(whole | parts | given, key=lambda each: (-len(each), each)))

    @cached_property
    def handles(self) -> frozenset[str]:
        """What stands before the sign in their addresses and at the end of their links, folded."""
        said = [email.partition("@")[0].partition("+")[0] for email in self.emails]
        said += [handle for link in self.links for handle in _handles(link)]
        plain = {folded(each) for each in said} | {_bare(each) for each in said}
        return frozenset(each for each in plain if len(each) >= LEAST and each not in GENERAL)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The digits of their phone numbers, without what comes before them in other countries."""
        digits = ("".join(str(int(c)) for c in phone if c.isdecimal()) for phone in self.phones)
        return frozenset(each[-7:] for each in digits if len(each) >= 6)


def is_common(part: str) -> bool:
    """Whether a part of a name is a word as well, or too short to be told from one."""
    return folded(part) in COMMON or len(folded(part)) < 3


def _parts(name: str) -> list[str]:
    """The words of a name that can stand for it; 'O'Brien' is one, and so is 'Brien'."""
    plain = re.sub(r"(?<=\w)['’`´](?=\w)", "", name)
    words = [each.group() for spelling in (plain, name) for each in WORD.finditer(spelling)]
    kept = [each for each in words if folded(each) not in PARTICLES and len(each) > 1]
    return list(dict.fromkeys(kept)) or words


def _joined(parts: list[str]) -> Iterator[str]:
    plain = [folded(part) for part in parts]
    if len(plain) < 2:
        return
    first, last = plain[0], plain[-1]
    yield from ("".join(plain), first + last, last + first, first[0] + last, last + first[0], first + last[0])


def _handles(link: str) -> Iterator[str]:
    address = urlsplit(link if "//" in link else f"//{link}")
    try:
        host = (address.hostname or "").removeprefix("www.")
    except ValueError:
        return
    yield from (unquote(each).strip("@~") for each in address.path.split("/") if each)
    if host and not SHARED_HOSTS.search(host):
        yield host.partition(".")[0]


def _bare(handle: str) -> str:
    return re.sub(r"[\W_\d]+", "", folded(handle))
