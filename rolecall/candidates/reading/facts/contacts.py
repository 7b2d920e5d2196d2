"""E-mail addresses, phone numbers, and the country that a number without one belongs to."""

import re
from collections.abc import Iterator

import phonenumbers
from phonenumbers import Leniency, PhoneNumberFormat, PhoneNumberMatcher

from rolecall.candidates.reading.facts.countries import CITIES, COUNTRIES, POSTCODES, REGIONS_OF_DOMAINS
from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.facts.scope import Scope
from rolecall.candidates.reading.facts.written_in import language_of

MOST = 5
REGIONS_OF_LANGUAGES = {
    "ja": "JP", "ko": "KR", "zh": "CN", "pl": "PL", "it": "IT", "tr": "TR", "el": "GR", "sv": "SE",
    "cs": "CZ", "da": "DK", "fi": "FI", "hu": "HU", "ro": "RO", "he": "IL", "uk": "UA", "ru": "RU",
    "bg": "BG",
}  # fmt: skip
"""Where nearly everyone who writes a language lives."""
EMAIL = re.compile(
    r"(?<![\w.+%-])[^\W_][\w.+%'&-]{0,63}@"
    r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,5}[^\W\d_]{2,24}(?![\w@-])"
)
SPAN = re.compile(
    r"\b(?:\d{1,2}[./]){0,2}(?:19|20)\d\d\s*(?:[-–—~/]|to|bis|à|a)\s*(?:\d{1,2}[./]){0,2}(?:(?:19|20)\d\d)?",
    re.I,
)
DATE = re.compile(
    r"(?<![\d.])(?:\d{1,2}[./](?:0?[1-9]|1[0-2])[./](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d)\b(?![\d./-])"
)
IDENTIFIER = re.compile(
    r"\b(?:doi|isbn|issn|orcid|pmid)(?:\.org)?\b[\s:/-]*\S{4,60}|\b10\.\d{4,9}/\S{1,60}", re.I
)
LABEL = re.compile(
    r"\b(?:tel|phone|telephone|mobile|mobil|cell|telefon|telefono|teléfono|téléphone|portable|móvil|celular|"
    r"handy|telefoon|gsm|ph|tlf|puh|whatsapp|fon|тел|телефон|моб)\b|"
    r"電話|电话|手机|携帯|전화|휴대폰|هاتف|جوال|טלפון|נייד|फ़ोन|मोबाइल|[☎📞📱✆]",
    re.I,
)
YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?:[./-]?(?:0[1-9]|1[0-2]))?(?!\d)")
WITH_COUNTRY = re.compile(r"\+[1-9][\d ()./-]{6,24}\d")
DIGITS = re.compile(r"[(+]?\d[\d\s()./–-]{5,20}\d")


def emails_in(scope: Scope) -> list[str]:
    """Addresses as written, in order, each once."""
    urls = [mention.url for mention in scope.mentions]
    targets = [url[7:].split("?")[0] for url in urls if url.lower().startswith("mailto:")]
    # A narrow column may break after the sign.
    text = scope.text.replace("@\n", "@")
    found = [match[0].rstrip(".") for match in EMAIL.finditer(text)]
    found += [target for target in targets if EMAIL.fullmatch(target)]
    whole = [one for one in found if not any(other.startswith(one) and other != one for other in found)]
    return list({address.lower(): address for address in reversed(whole)}.values())[::-1][:MOST]


def region_of(scope: Scope, emails: list[str]) -> str | None:
    """The country the person seems to live in, by what is written at the top, or by the address's ending."""
    contact = [scope.lines[index].text for index in sorted(scope.contact_lines())]
    return (
        next((region for text in contact if (region := country_in(text))), None)
        or next((region for text in contact if (region := country_by_prefix(text))), None)
        or next((region for text in contact if (region := country_by_postcode(text))), None)
        or next((region for text in contact if (region := country_by_city(text))), None)
        or next(
            (region for address in emails if (region := REGIONS_OF_DOMAINS.get(address.rpartition(".")[2]))),
            None,
        )
        or REGIONS_OF_LANGUAGES.get(language_of(scope.text) or "")
    )


def country_in(text: str) -> str | None:
    parts = re.split(r"[,|•·()\t–;]|\s[-/]\s", text)
    return next((COUNTRIES[name] for part in reversed(parts) if (name := folded(part)) in COUNTRIES), None)


def country_by_prefix(text: str) -> str | None:
    for match in PhoneNumberMatcher(text, None, leniency=Leniency.POSSIBLE):
        return phonenumbers.region_code_for_number(match.number)
    return None


def country_by_city(text: str) -> str | None:
    parts = re.split(r"[,|•·()\t–;]|\s[-/]\s|\d{4,}", text)
    return next((CITIES[name] for part in parts if (name := folded(part)) in CITIES), None)


def country_by_postcode(text: str) -> str | None:
    return next((region for pattern, region in POSTCODES if pattern.search(text)), None)


def phones_in(scope: Scope, region: str | None) -> list[str]:
    """Numbers as E.164 where the country is known, else as written; each once."""
    contact = scope.contact_lines()
    found: dict[str, str] = {}
    for index, line in enumerate(scope.lines):
        for written, number in numbers_in(line.text, region, index in contact):
            found.setdefault(number or re.sub(r"\D", "", written), number or written)
    targets = [mention.url[4:] for mention in scope.mentions if mention.url.lower().startswith("tel:")]
    for target in targets:
        number = parsed(target.replace("%20", " "), region)
        if number:
            found.setdefault(number, number)
    whole = [number for number in found.values() if number.startswith("+")]
    return [number for number in found.values() if number in whole or not is_end_of(number, whole)][:MOST]


def is_end_of(written: str, numbers: list[str]) -> bool:
    """Whether a number as written is the end of one with its country."""
    digits = re.sub(r"\D", "", written).lstrip("0")
    return any(number.endswith(digits) for number in numbers)


def numbers_in(text: str, region: str | None, is_contact: bool) -> Iterator[tuple[str, str | None]]:
    text = DATE.sub(" | ", SPAN.sub(" | ", IDENTIFIER.sub(" | ", text)))
    labelled = bool(LABEL.search(text))
    found = False
    for match in PhoneNumberMatcher(text, region, leniency=Leniency.POSSIBLE):
        if is_international(match.raw_string) or (is_contact and is_local_number(match.number, labelled)):
            found = True
            if is_of_years(match.raw_string):
                continue
            yield match.raw_string, phonenumbers.format_number(match.number, PhoneNumberFormat.E164)
    yield from unusual_numbers(text)
    if not found and region is None and labelled and is_contact and "+" not in text:
        for written in DIGITS.findall(text):
            if 7 <= len(re.sub(r"\D", "", written)) <= 15:
                yield written.strip(), None


def is_of_years(written: str) -> bool:
    """Whether digits are dates that stand side by side, as in the cells of a table."""
    return len(YEARS.findall(written)) >= 2 and not written.lstrip("( ").startswith("+")


def unusual_numbers(text: str) -> Iterator[tuple[str, str]]:
    # A number with its country is one even where the plan of that country, as we know it, has no such number.
    for written in WITH_COUNTRY.findall(text):
        digits = re.sub(r"\(0\)|\D", "", written)
        if 8 <= len(digits) <= 15 and not parsed(written, None):
            yield written, f"+{digits}"


def is_international(written: str) -> bool:
    start = written.lstrip("( ")
    return start.startswith("+") or (start.startswith("00") and len(re.sub(r"\D", "", written)) >= 10)


def is_local_number(number: phonenumbers.PhoneNumber, labelled: bool) -> bool:
    # A postcode has the form of a short number.
    length = len(str(number.national_number))
    return length >= 7 and (labelled or length >= 9 or phonenumbers.is_valid_number(number))


def parsed(written: str, region: str | None) -> str | None:
    try:
        number = phonenumbers.parse(written, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)
