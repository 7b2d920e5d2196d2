"""Phone numbers."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from urllib.parse import unquote

import phonenumbers
from phonenumbers import Leniency, PhoneNumberFormat, PhoneNumberMatcher, PhoneNumberType

from rolecall.candidates.reading.facts.no_phones import ADDRESS, DATE, IDENTIFIER, NOT_HIS, SPAN
from rolecall.candidates.reading.facts.phone_labels import (
    begins_at_home,
    begins_with_label,
    names_phone,
)
from rolecall.candidates.reading.facts.regions import likely_regions
from rolecall.candidates.reading.facts.scope import Scope

MOST = 5
OF_OTHERS = {"experience", "education", "references", "volunteering", "projects", "publications"}
"""Where a labelled number is an employer's, a school's or a referee's."""
FEW_DIGITS = re.compile(r"(?:\d[\s()./–-]{0,3}){6}|[०-९]{6}")
DIGIT = re.compile(r"\d")
TURNED = re.compile(r"^(\d{3,5})(?:\s(\d{2,4}))?\s(\d{2,4})\s(00[1-9]\d{0,2}|\+[1-9]\d{0,2})$")
"""A number of a leftward page, whose groups were set from the right."""
ZEROES = re.compile(r"(?<![\d+.,-])(?<!\d[\s./()-])00\s?(?=[1-9]\d{0,2}[\s./()-]*\d)")
HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2212\ufe63\uff0d"), "-") | {0xAD: None}
"""Signs that stand for a hyphen, as word processors set one at which no line ends."""
APART = re.compile(r"((?:\d[\s()./–-]{0,2}){8}\d)(?:\s[/;]\s|[/;](?=[+0(]))(?=[+(]?\d)")
"""What parts two whole numbers; between area and number it parts fewer digits."""
LABEL = re.compile(
    r"\b(?:tel|phone|telephone|mobile|mobil|cell|telefon|telefono|teléfono|téléphone|portable|móvil|celular|"
    r"handy|telefoon|gsm|ph|tlf|puh|whatsapp|fon|тел|телефон|моб)\b|"
    r"電話|电话|手机|携帯|전화|휴대폰|هاتف|جوال|טלפון|נייד|फ़ोन|मोबाइल|[☎📞📱✆]",
    re.I,
)
LETTER = re.compile(r"(?<![\w.])[tmpc]\s?[:.|]?\s?(?=[+(]?\d[\d\s()./–-]{5,20}\d)", re.I)
"""One letter before a number, in lines of contacts."""
YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?:[./-]?(?:0[1-9]|1[0-2]))?(?!\d)")
WITH_COUNTRY = re.compile(r"\+[1-9][\d ()./-]{6,24}\d")
DIGITS = re.compile(r"[(+]?\d[\d\s()./–-]{5,20}\d")
SHAPED = re.compile(
    r"(?<![\w.,/#+-])(?:\(\d{3}\)[-.\s]?|\d{3}[-.\s])\d{3}[-.\s]\d{4}(?![\w/-])|"
    r"(?<![\w.,/#+-])\(?0\d{1,4}\)?[\s/.-]{0,3}(?:\d[\s/.-]?){5,9}\d(?![\w/-])"
)
"""What has the form of a number as most write it: with its trunk zero, or in groups of 3, 3 and 4."""
NORTH_AMERICAN = re.compile(r"\(?[2-9]\d\d\)?[-. ]{1,2}[2-9]\d\d[-. ]\d{4}")
ALONE = re.compile(r"(?:^|(?<=[|·•\t]))\s*(\(?\d[\d().–-]*(?: [\d().–-]+){0,5})\s*(?=$|[|·•\t])")
"""A part of a line that has nothing but digits."""


def phones_in(scope: Scope, region: str | None) -> list[str]:
    """Numbers as E.164 where the country is known, else as written; each once."""
    own = [index for index in range(len(scope.lines)) if index not in scope.of_others]
    # Who is reached under jobs and schools is somebody else, unless nobody is reached elsewhere.
    found = numbers_on(scope, own, region) or numbers_on(scope, sorted(scope.of_others), region)
    if not found:
        # 'Florianópolis, SC' is not in South Carolina: no number of that country has this form.
        each = [numbers_on(scope, own, other) for other in likely_regions(scope)]
        found = max(each, key=lambda numbers: max(map(len, numbers), default=0), default={})
    for mention in scope.mentions:
        number = dialled(mention.url, region)
        shown = numbers_on(scope, [mention.line], region).values() if number else ()
        # A link that dials another number than the one that stands there was left from an older paper.
        if number and (not shown or any(is_same(number, each) for each in shown)):
            # What a link dials is sure of its country.
            found = {key: each for key, each in found.items() if each == number or not is_same(number, key)}
            found.setdefault(number, number)
    complete = [number for number in found.values() if number.startswith("+")]
    return [each for each in found.values() if each in complete or not is_end_of(each, complete)][:MOST]


def dialled(url: str, region: str | None) -> str | None:
    """The number that a link dials."""
    return parsed(unquote(url[4:]), region) if url.lower().startswith("tel:") else None


def is_same(number: str, other: str) -> bool:
    """Whether two differ in their country only, or in the order that a leftward page gave their digits."""
    return is_told(number, other) or sorted(digits_of(number)) == sorted(digits_of(other))


def digits_of(number: str) -> str:
    return re.sub(r"\D", "", number)


def numbers_on(scope: Scope, indexes: Iterable[int], region: str | None) -> dict[str, str]:
    """Numbers on some lines, by themselves or by their digits."""
    contact = scope.contact_lines()
    found: dict[str, str] = {}
    for index in indexes:
        text = scope.lines[index].text.translate(HYPHENS)
        if not FEW_DIGITS.search(text):
            continue
        above = scope.lines[index - 1].text if index else ""
        is_labelled = is_only_label(above) or begins_with_label(text)
        is_form = scope.kinds[index] not in OF_OTHERS and (is_labelled or begins_at_home(text))
        is_contact = index in contact or is_form
        for written, number in numbers_in(text, region, is_contact, is_labelled):
            whole = number or in_likely_region(scope, written)
            found.setdefault(whole or re.sub(r"\D", "", written), whole or written)
    return found


def is_told(number: str, other: str) -> bool:
    """Whether two numbers differ in nothing but their country."""
    try:
        national = str(phonenumbers.parse(other).national_number)
    except phonenumbers.NumberParseException:
        return False
    return len(national) >= 7 and number.endswith(national)


def is_only_label(text: str) -> bool:
    """Whether a line says no more than that a number follows."""
    return (len(text) <= 24 and bool(LABEL.search(text))) or (names_phone(text) and not DIGIT.search(text))


def in_likely_region(scope: Scope, written: str) -> str | None:
    """The number in the first country of its language where it is one that may be given to somebody."""
    american = ("US",) if NORTH_AMERICAN.fullmatch(written.strip()) else ()
    for region in likely_regions(scope) or american:
        try:
            number = phonenumbers.parse(written, region)
        except phonenumbers.NumberParseException:
            return None
        if phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, PhoneNumberFormat.E164)
    return None


def is_end_of(written: str, numbers: list[str]) -> bool:
    """Whether a number as written is the end of one with its country."""
    digits = re.sub(r"\D", "", written).lstrip("0")
    return any(number.endswith(digits) for number in numbers)


def numbers_in(
    text: str, region: str | None, is_contact: bool, is_labelled: bool = False
) -> Iterator[tuple[str, str | None]]:
    """Each number as it is written and as E.164, where its country is known."""
    for other in (ADDRESS, IDENTIFIER, NOT_HIS, SPAN, DATE):
        text = other.sub(" | ", text)
    text = APART.sub(r"\1 | ", ZEROES.sub("+", TURNED.sub(r"\4 \3 \2 \1", text)))
    labelled = is_labelled or bool(LABEL.search(text) or (is_contact and LETTER.search(text)))
    found = False
    for match in PhoneNumberMatcher(text, region, leniency=Leniency.POSSIBLE):
        if match.start and text[match.start - 1].isascii() and text[match.start - 1].isalpha():
            continue  # a number that letters begin is that of a licence
        if is_international(match.raw_string) or (is_contact and is_local_number(match.number, labelled)):
            found = True
            if is_of_years(match.raw_string):
                continue
            yield match.raw_string, phonenumbers.format_number(match.number, PhoneNumberFormat.E164)
    yield from unusual_numbers(text)
    if not found and region is None and is_contact and "+" not in text:
        yield from ((written, None) for written in as_written(text, labelled))


def as_written(text: str, labelled: bool) -> Iterator[str]:
    """Numbers of no known country: behind a label, or in a form that is no other thing's."""
    found = [*(DIGITS if labelled else SHAPED).finditer(text)]
    found = found or [each for each in ALONE.finditer(text) if 8 <= len(re.sub(r"\D", "", each[1])) <= 12]
    for match in found:
        if 7 <= len(re.sub(r"\D", "", match[0])) <= 15 and not is_of_years(match[0]):
            yield match[0].strip()


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
    is_long = length >= 9 or (length == 8 == usual_length(number.country_code))
    return length >= 7 and (labelled or is_long or phonenumbers.is_valid_number(number))


@cache
def usual_length(country_code: int) -> int:
    """How many digits a mobile number of a country has behind its code."""
    region = phonenumbers.region_code_for_country_code(country_code)
    example = phonenumbers.example_number_for_type(region, PhoneNumberType.MOBILE)
    return len(str(example.national_number)) if example else 0


def parsed(written: str, region: str | None) -> str | None:
    try:
        number = phonenumbers.parse(written, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)
