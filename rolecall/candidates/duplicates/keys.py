"""What a person may share with the same person known a second time, as numbers that an index compares.

Each key is of a kind and is 64 bits of what it stands for: a mailbox without what a provider leaves out,
the end of a phone number, a link without its trimmings, the part before the '@', and eight stretches of a
fingerprint of the résumé, of which texts share the more the more alike they are.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice
from struct import unpack
from urllib.parse import urlsplit

from rolecall.kit.db import normalised

MAILBOX, PHONE, LINK, LOCAL, RESUME = "mailbox", "phone", "link", "local", "resume"
KINDS = [
    (MAILBOX, "Mailbox"),
    (PHONE, "Phone number"),
    (LINK, "Link"),
    (LOCAL, "Name of the mailbox"),
    (RESUME, "Text of the résumé"),
]
DOTLESS = {"gmail.com": "gmail.com", "googlemail.com": "gmail.com"}
ROLES = {
    "info",
    "jobs",
    "mail",
    "email",
    "contact",
    "office",
    "work",
    "hello",
    "me",
    "admin",
    "post",
    "job",
    "cv",
}
TAIL = 8
"""So many digits at the end of a number are the same however its country and trunk are written."""
WORDS_A_SHINGLE, LEAST_SHINGLES, MOST_WORDS = 3, 20, 4000
BANDS, ROWS = 8, 2
MASK = 2**64 - 1


@dataclass(frozen=True)
class Known:
    """What is known of one person, as far as it may tell that they are known twice."""

    name: str
    headline: str = ""
    location: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    resumes: tuple[str, ...] = ()


def keys_of(known: Known) -> set[tuple[str, int]]:
    """All keys of a person, each of a kind."""
    keys = {(MAILBOX, _number(MAILBOX, mailbox(each))) for each in known.emails}
    keys |= {(LOCAL, _number(LOCAL, local)) for each in known.emails if (local := local_part(each))}
    keys |= {(PHONE, _number(PHONE, tail)) for each in known.phones if (tail := phone_tail(each))}
    keys |= {(LINK, _number(LINK, link)) for each in known.links if (link := comparable_link(each))}
    for text in known.resumes:
        keys |= {(RESUME, band) for band in fingerprint(text)}
    return keys


def mailbox(address: str) -> str:
    """The mailbox behind an address: what follows '+', and dots where the provider ignores them, left out."""
    local, _, domain = address.lower().rpartition("@")
    local = local.partition("+")[0] or local
    if domain in DOTLESS:
        return f"{local.replace('.', '')}@{DOTLESS[domain]}"
    return f"{local}@{domain}"


def local_part(address: str) -> str:
    """The name of a mailbox without dots, where it says anything; '' where it does not."""
    local = re.sub(r"[._-]", "", mailbox(address).rpartition("@")[0])
    return local if len(local) >= 5 and local not in ROLES else ""


def phone_tail(number: str) -> str:
    """The end of a number; '' when it is too short to be one person's."""
    digits = "".join(str(int(c)) for c in number if c.isdecimal())
    return digits[-TAIL:] if len(digits) >= TAIL else ""


def comparable_link(url: str) -> str:
    """A link without scheme, 'www', query and case; '' when it leads to no page of somebody's own."""
    parts = urlsplit(url.lower() if "://" in url else f"https://{url.lower()}")
    host = (parts.hostname or "").removeprefix("www.")
    host = re.sub(r"^[a-z]{2}\.(?=linkedin\.com$)", "", host)
    path = parts.path.rstrip("/")
    return f"{host}{path}" if path or host.count(".") else ""


def fingerprint(text: str) -> list[int]:
    """The bands of a text's fingerprint; none for a text that is too short to be somebody's."""
    shingles = _shingles(text)
    if len(shingles) < LEAST_SHINGLES:
        return []
    lowest = [min((each * a + b) & MASK for each in shingles) for a, b in _FAMILY]
    return [_number(RESUME, f"{band}:{lowest[band * ROWS : (band + 1) * ROWS]}") for band in range(BANDS)]


def _shingles(text: str) -> set[int]:
    words = list(islice((match[0] for match in re.finditer(r"\w+", folded_text(text))), MOST_WORDS))
    stretches = zip(*(words[start:] for start in range(WORDS_A_SHINGLE)), strict=False)
    return {hash_of(" ".join(each)) for each in stretches}


def folded_text(text: str) -> str:
    """A text as it is compared: its first pages say enough."""
    return normalised(text[:40_000])


def hash_of(text: str) -> int:
    """64 bits of a text, the same on each machine and in each process."""
    number: int = unpack("<Q", blake2b(text.encode(), digest_size=8).digest())[0]
    return number


def _number(kind: str, value: str) -> int:
    # as the database counts: with a sign
    number = hash_of(f"{kind}/{value}")
    return number - 2**64 if number >= 2**63 else number


def _family(count: int) -> Sequence[tuple[int, int]]:
    return [(hash_of(f"multiply {n}") | 1, hash_of(f"add {n}")) for n in range(count)]


_FAMILY = _family(BANDS * ROWS)
