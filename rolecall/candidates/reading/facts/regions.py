"""The country a person seems to live in, and which ones a number may be of where nothing says."""

import re
from itertools import pairwise

import phonenumbers
from phonenumbers import Leniency, PhoneNumberMatcher

from rolecall.candidates.reading.facts.countries import (
    CITIES,
    COUNTRIES,
    POSTCODES,
    REGIONS,
    REGIONS_OF_DOMAINS,
    TOWNS_OF_ONE,
)
from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.facts.no_phones import NOT_HIS
from rolecall.candidates.reading.facts.scope import Scope
from rolecall.candidates.reading.facts.written_in import language_of
from rolecall.candidates.reading.folding import SIGNS

REGIONS_OF_LANGUAGES = {
    "ja": "JP", "ko": "KR", "zh": "CN", "pl": "PL", "it": "IT", "tr": "TR", "el": "GR", "sv": "SE",
    "cs": "CZ", "da": "DK", "fi": "FI", "hu": "HU", "ro": "RO", "he": "IL", "uk": "UA", "ru": "RU",
    "bg": "BG", "vi": "VN", "th": "TH", "id": "ID", "no": "NO", "nb": "NO", "is": "IS", "sk": "SK",
    "hr": "HR", "et": "EE", "lv": "LV", "lt": "LT", "fa": "IR",
}  # fmt: skip
"""Where nearly everyone who writes a language lives."""
WIDELY_SPOKEN = {
    "de": ("DE", "AT", "CH"), "fr": ("FR", "BE", "CH", "MA"), "es": ("ES", "MX", "AR", "CO", "CL", "PE"),
    "pt": ("PT", "BR"), "nl": ("NL", "BE"),
    "ar": ("SA", "EG", "AE", "JO", "MA"),
}  # fmt: skip
"""Where most of those live who write a language of many countries; English is written everywhere."""
LABELS = [
    (re.compile("手机|电话|邮箱"), "CN"), (re.compile("携帯|電話番号|〒"), "JP"),
    (re.compile("휴대폰|전화|연락처"), "KR"), (re.compile(r"\b(?:telemóvel|tlm)\b", re.I), "PT"),
    (re.compile(r"\b(?:puh|puhelin)\b", re.I), "FI"), (re.compile(r"\bsđt\b", re.I), "VN"),
    (re.compile(r"\btfno\b", re.I), "ES"), (re.compile(r"\bgsm\b", re.I), "BE"),
]  # fmt: skip
"""Words for addresses that one country alone has."""
CODE = 3
"""So long is the code of a state at most."""
EASTERN = re.compile(r"[\u3400-\u9fff\uac00-\ud7af]")
PARTS = re.compile(rf"[,{SIGNS}()\t–;،]|\s[-/]\s")
LABEL = re.compile(r"^[^:：]{2,30}[:：]\s*")


def region_of(scope: Scope, emails: list[str]) -> str | None:
    """The country the person seems to live in, by what is written at the top, or by the address's ending."""
    lines = sorted(scope.contact_lines())
    contact = [scope.lines[index].text for index in lines]
    own = [scope.lines[index].text for index in lines if index not in scope.of_others]
    form = [
        line.text
        for line, kind in zip(scope.lines, scope.kinds, strict=True)
        if kind == "contact" and line.text
    ]
    for texts, ways in ((own, (*TOLD, country_by_town)), (form, TOLD), (contact, TOLD)):
        for told in ways:
            if region := next((region for text in texts if (region := told(text))), None):
                return region
    endings = (REGIONS_OF_DOMAINS.get(address.rpartition(".")[2]) for address in emails)
    spoken = (REGIONS_OF_LANGUAGES.get(language_of(text) or "") for text in (scope.text, "\n".join(contact)))
    return next(filter(None, (*endings, *spoken)), None)


def likely_regions(scope: Scope) -> tuple[str, ...]:
    """The countries that a number without one may be of, where nothing says which."""
    return WIDELY_SPOKEN.get(language_of(scope.text) or "", ())


def country_in(text: str) -> str | None:
    """The last country that a line names as a part of its own."""
    return next((COUNTRIES[name] for name in reversed(parts_of(text)) if name in COUNTRIES), None)


def parts_of(text: str) -> list[str]:
    return [folded(LABEL.sub("", part)) for part in PARTS.split(text)]


def country_by_prefix(text: str) -> str | None:
    """The country that a whole number says by its first digits."""
    for match in PhoneNumberMatcher(NOT_HIS.sub("", text), None, leniency=Leniency.POSSIBLE):
        return phonenumbers.region_code_for_number(match.number)
    return None


def country_by_city(text: str) -> str | None:
    """The country of a town that everyone knows, also behind its postcode or before its district."""
    for part in parts_of(text):
        if part in CITIES:
            return CITIES[part]
        if EASTERN.match(part) and (known := [part[:n] for n in (2, 3, 4) if part[:n] in CITIES]):
            return CITIES[known[0]]
        words = [word for word in part.split() if not re.search(r"\d", word)]
        if len(words) < len(part.split()):
            # '1012 AB Amsterdam', '110 00 Praha 1', 'Dublin 8': what stands beside digits is no street.
            for first in range(len(words)):
                if (rest := " ".join(words[first:])) in CITIES:
                    return CITIES[rest]
    return None


def country_by_town(text: str) -> str | None:
    """The country of a smaller town, which says it of the person only where the person stands."""
    return next((TOWNS_OF_ONE[part] for part in parts_of(text) if part in TOWNS_OF_ONE), None)


def country_by_region(text: str, least: int = 0) -> str | None:
    """The country of a state or province that stands behind a town: 'Baltimore, Maryland'."""
    pairs = pairwise(parts_of(text))
    found = (REGIONS[part] for town, part in pairs if town and part in REGIONS and len(part) > least)
    return next(found, None)


def country_by_whole_region(text: str) -> str | None:
    """The same where its name is written out: 'Toledo, Ohio' is not the town that everyone knows."""
    return country_by_region(text, CODE)


def country_by_postcode(text: str) -> str | None:
    """The country whose postcodes alone have a form."""
    return next((region for pattern, region in POSTCODES if pattern.search(text)), None)


def country_by_label(text: str) -> str | None:
    """The country whose word for a phone or an address stands before one."""
    return next((region for pattern, region in LABELS if pattern.search(text)), None)


TOLD = (
    country_in, country_by_prefix, country_by_postcode, country_by_whole_region, country_by_city,
    country_by_region, country_by_label,
)  # fmt: skip
"""What speaks of a country, the surest first."""
