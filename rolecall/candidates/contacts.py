"""E-mail addresses, phone numbers and links: what is well-formed, and what two spellings have in common."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urlsplit

import phonenumbers
from email_validator import EmailNotValidError, ValidatedEmail, validate_email
from phonenumbers import PhoneNumberFormat

from rolecall.kit.db import normalised

LINK_KINDS = {
    "linkedin.com": "linkedin", "github.com": "github", "gitlab.com": "gitlab", "xing.com": "xing",
    "stackoverflow.com": "stackoverflow", "behance.net": "behance", "dribbble.com": "dribbble",
    "orcid.org": "orcid", "x.com": "x", "medium.com": "medium", "youtube.com": "youtube",
}  # fmt: skip
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
FEW = 16
PHONE = re.compile(r"[\d\s+().\-/,;#*ext]+", re.IGNORECASE)


class Malformed(ValueError):
    """What was typed is not what it should be; the message says what to do."""


def one_line(text: str, most: int) -> str:
    """Text as it may stand in one line: no control or direction characters, single spaces, cut to fit."""
    return " ".join(UNSEEN.sub(" ", unicodedata.normalize("NFC", text)).split())[:most].rstrip()


def comparable_email(address: str) -> str:
    """Lower case with the domain in ASCII; dots and plus signs are the mailbox owner's business."""
    return read_email(address)[0]


def written_email(address: str) -> str:
    """The address as it is shown and written to."""
    return read_email(address)[1]


@lru_cache(FEW)  # one act asks several times of one address, and it is checked by its letters
def read_email(address: str) -> tuple[str, str]:
    """An address as it is compared, and as it is shown."""
    checked = _checked(address)
    return f"{checked.local_part.lower()}@{checked.ascii_domain.lower()}", checked.normalized


def comparable_phone(number: str) -> str:
    """E.164 where the country is in the number, else its digits alone."""
    try:
        parsed = phonenumbers.parse(re.sub(r"^\s*00", "+", number), None)
    except phonenumbers.NumberParseException:
        return "".join(str(int(c)) for c in number if c.isdecimal())
    return phonenumbers.format_number(parsed, PhoneNumberFormat.E164)


def numbers_meant(number: str, countries: Iterable[str]) -> list[str]:
    """What a number as it is dialled can be compared with: as it stands, and in each of these countries."""
    meant = {comparable_phone(number)}
    for country in countries:
        try:
            parsed = phonenumbers.parse(number, country)
        except phonenumbers.NumberParseException:
            continue
        meant.add(phonenumbers.format_number(parsed, PhoneNumberFormat.E164))
    return sorted(meant)


def written_phone(number: str) -> str:
    """The number as typed, if it can be one."""
    shown = one_line(number, 41)
    digits = sum(c.isdecimal() for c in shown)
    if not 4 <= digits <= 17 or len(shown) > 40 or not PHONE.fullmatch(shown):
        raise Malformed("Write the phone number with its country code, such as +49 30 5550 0142.")
    return shown


def web_address(url: str) -> str:
    """A link to the web, with its scheme."""
    shown = one_line(url, 501)
    full = shown if "://" in shown else f"https://{shown}"
    try:
        parts = urlsplit(full)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    if parts_missing(full, host) or parts.scheme.lower() not in ("http", "https") or parts.username:
        raise Malformed("Write a web address, such as https://example.org/hana.")
    return full


def parts_missing(url: str, host: str) -> bool:
    """Whether this cannot be the address of a page on the web."""
    return len(url) > 500 or " " in url or "." not in host.strip(".") or any(c in url for c in "<>\"'`\\")


def link_kind(url: str) -> str:
    """Whose site a link leads to; 'website' when it is none that we know."""
    host = (urlsplit(url).hostname or "").lower().removeprefix("www.")
    return next((kind for site, kind in LINK_KINDS.items() if f".{host}".endswith(f".{site}")), "website")


def words_of(name: str) -> list[str]:
    """The words by whose beginnings a name is found."""
    return sorted({word.strip(".,'()\"") for word in re.split(r"[\s\-–/]+", normalised(name))} - {""})[:12]


def _checked(address: str) -> ValidatedEmail:
    try:
        return validate_email(address.strip(), check_deliverability=False)
    except EmailNotValidError:
        raise Malformed("Write a whole e-mail address, such as hana@example.org.") from None
