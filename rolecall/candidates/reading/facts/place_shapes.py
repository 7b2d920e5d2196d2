"""The forms in which people write where they live, and how sure each is."""

import re

from rolecall.candidates.reading.facts.countries import ANY_STATE, CITY_NAMES, COUNTRIES, REGIONS
from rolecall.candidates.reading.facts.emails import EMAIL
from rolecall.candidates.reading.facts.headlines import is_role
from rolecall.candidates.reading.facts.lexicon import HEADINGS
from rolecall.candidates.reading.facts.localities import BRAZILIAN
from rolecall.candidates.reading.folding import folded

YEAR = re.compile(r"(?:19|20)\d\d\s")
DIGITS = re.compile(r"\d")
POSTCODE_FIRST = re.compile(
    r"(?<![\w-])(?:[A-Z]{1,2}-)?(?:\d{4}\s?[A-Z]{2}(?=\s+[A-Z][a-z])|\d{4,5}(?:-\d{3})?|\d{3}\s\d{2}|\d{2}-\d{3})\s+"
    r"([^\W\d_][^\d,|•·\t]{1,40})"
)
STATE = re.compile(rf"([^\W\d_][^\d,|•·\t]{{1,40}}),\s*((?:{ANY_STATE}))\b(?:\s+\d{{5}}(?:-\d{{4}})?)?")
AUSTRALIAN = re.compile(r"([^\W\d_][^\d,|•·\t]{1,40}?),?\s(NSW|VIC|QLD|WA|SA|TAS|ACT|NT)(?:\s\d{4})?$")
TRAILING_CODE = re.compile(
    r"(?<=[a-z])\s(?:[A-Z]{2}|[EGLMNSW])\d[A-Z\d]?$|\s*\b(?:[A-Z]\d[\dW](?:\s?[A-Z\d]{4})?|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{5}(?:-\d{4})?|\d{4})$|[\s–-]*\b\d{3}\s?\d{3}$|\s*\(\d{2,5}\)$"
)
EASTERN = re.compile(
    r"(?:〒\s?\d{3}-?\d{4}\s*)?([\u3400-\u9fff]{2,3}[都道府県省市](?:[\u3400-\u9fff]{1,4}[市区區])?)"
)
KIND = re.compile(r"\s*\((?:home|work|private|privat|domicile|casa|domicilio|dom)\)$", re.I)
STREET = re.compile(
    r"straße|strasse|str\.|\bstreet\b|\bst\.?$|\broad\b|\brd\.?$|\bavenue\b|\bave\.?$|\blane\b|\bdrive\b|\bweg\b|allee|gasse|platz|"
    r"\brue\b|\bboulevard\b|\bcalle\b|\bc/|\bavda\b|\bvia\b|\bviale\b|\bpiazza\b|\brua\b|\bul\.|\bulica\b|straat|laan|\w-(?:ro|gil|dong)\b|gatan|vägen|vej\b|gate\b|"
    r"\bοδός\b|\bул\.|\bапт\b|\bapt\b|\bunit\b|\bsuite\b|\bplaza\b|\bmews\b|\bclose$|\bcrescent\b|\bapartment\b|\bflat\b|"
    r"\bfloor\b|\bbuilding\b",
    re.I,
)
BOX = re.compile(
    r"^(?:p\.?\s?o\.?\s)?box\b|^(?:postfach|postbus|apartado|casella postale|boîte postale)\b", re.I
)
KOREAN_CITIES = (
    "서울|부산|대구|인천|광주|대전|울산|세종|수원|성남|용인|고양|창원|청주|전주|천안|안산|안양|포항|김해|제주"
)
KOREAN = re.compile(
    rf"(?<![\uac00-\ud7af])(?:{KOREAN_CITIES})\s[\uac00-\ud7af]{{1,4}}[시군구](?![\uac00-\ud7af])|"
    r"[\uac00-\ud7af]{1,4}(?:특별시|광역시|특별자치시|도|시)(?:\s?[\uac00-\ud7af]{1,4}[시군구])?(?![\uac00-\ud7af])"
)
LEAD = re.compile(
    r"^(?:(?:currently|presently|now|i am|derzeit)\s+)?(?:based in|living in|lives? in|located in|"
    r"resid(?:es|ing) in|wohnhaft in|habite à|basée? à|résid(?:e|ant) à|vivo en|residente en|residente a|"
    r"wohnt in|lebt in|vivo a|moro em|"
    r"проживаю в|живу в|мешкаю в|residing at|"
    r"现居(?:住)?(?:于|在)?|居住在|woonachtig in|zamieszkał[ay] w|bosatt i|bosat i|bor i|г\.|м\.|гр\.)\s*",
    re.I,
)
REMARK = re.compile(
    r"(?<=\w)\s*[,(;–-]\s*[^,()]*(?:relocat|relocac|relokac|remote|umzug|hybrid|mobil|verhui|flytta|viajar|"
    r"disponib|trasfer|mudança|traslad|déménag|přestěhov)[^,()]*\)?$",
    re.I,
)
ELSEWHERE = re.compile(
    r"relocat|umzug|mobilit[yéà]|\bborn\b|\bbirth|geboren|geburts|\bnée? |naissance|nacimiento|nacid[oa]|"
    r"\bnat[oa] |nascita|nascid|nascimento|urodz|född|født|národ|рожд|nationalit|staatsang|nacionalidad|"
    r"nazionalit|obywatel|родил|народ[иж]|work permit|visa|arbeitserlaubnis|籍贯|出生|国籍|出身",
    re.I,
)
"""What says that a place is not where somebody lives."""
AREA = re.compile(
    r"(?:greater|metro|raum|großraum|region|regio|région|grande?|[aá]rea metropolitana|provincia)\s+"
    r"(?:d[ei]\s+|d['’])?([^\d,]{2,30})|"
    r"([^\d,]{2,30}?)\s(?:bay area|metropolitan area|metro area|area|und umgebung|et environs|et alentours|"
    r"y alrededores|e provincia|e dintorni|en omgeving|i okolice|med omnejd|e arredores|og omegn)",
    re.I,
)
IN_BRACKETS = re.compile(r"([^()\d]{2,30})\s\(([^()\d]{2,30})\)")
PROVINCIAL = re.compile(
    r"([^()\d]{2,30})\s\((?:A[GLNOQRTV]|B[AGILNORSTZ]|C[ABEHILNORSTZ]|E[EN]|F[CEGIMR]|G[EOR]|I[MS]|KR|L[CEIOTU]|"
    r"M[BCEINOST]|N[AOU]|O[RT]|P[ACDEGINORTUVZ]|R[ACEGIMNO]|S[AIOPRSUV]|T[AENOPRSV]|U[D]|V[ABCEIRTV])\)"
)
"""a town of Italy with the letters of its province"""
DISTRICT = re.compile(r"([^\d,]{2,30})\s\d{1,2}")
CAPITAL = re.compile(r"\s+d\.?\s?[cf]\.?$", re.I)
"""'Bogotá D.C.', 'México D.F.'"""
LONGEST, MOST_WORDS = 60, 6
LABELLED_SURE, SHAPED, TOWN, BEHIND_A_HOUSE, GUESS = 0.95, 0.92, 0.85, 0.75, 0.6


def place_of(text: str) -> tuple[str, float]:
    """The town in a part of a line, with region and country where they are given, and how sure."""
    if not text or EMAIL.search(text) or "www." in text or len(text) > 120:
        return "", 0.0
    text = LEAD.sub("", REMARK.sub("", text)).strip(" ,")
    if ELSEWHERE.search(text):
        return "", 0.0
    parts = [part.strip() for part in re.split(r"[,，、،]", text) if part.strip()]
    if area := place_by_wording(text.strip(" .")):
        return area
    state = STATE.search(text)
    if state:
        return f"{town(state[1])}, {state[2]}", SHAPED
    if eastern := EASTERN.search(text):
        return eastern[1], SHAPED
    if korean := KOREAN.search(text):
        return korean[0], SHAPED
    coded = POSTCODE_FIRST.search(text)
    if coded and is_dated(coded, parts):
        coded = None
    if coded and is_plain(coded[1]) and not DIGITS.search(coded[1]) and not STREET.search(coded[1]):
        return with_country(coded[1].strip(" ."), parts), SHAPED
    return place_by_parts(parts)


def is_dated(coded: "re.Match[str]", parts: list[str]) -> bool:
    """'2013 First aid' has a year; the same figures are a postcode before a town that is known."""
    named = folded(coded[1].strip(" .")) in CITY_NAMES or folded(parts[-1]) in COUNTRIES
    return bool(YEAR.match(coded[0])) and not named


def place_by_wording(text: str) -> tuple[str, float] | None:
    """'Greater Denver Area', 'Perth WA', 'Montréal (Québec)': a known town with what narrows it."""
    if area := AREA.fullmatch(text):
        core = re.sub(r" (?:metropolitan |metro |bay )?area$", "", folded(area[1] or area[2]))
        return (text, TOWN) if core in CITY_NAMES or core in REGIONS else None
    if BRAZILIAN.fullmatch(text) and not STREET.search(text):
        return text, SHAPED
    first, slash, second = text.partition("/")
    if slash and is_city(second.strip()) and is_plain(first) and not DIGITS.search(first):
        return text, TOWN
    if (australian := AUSTRALIAN.search(text)) and not STREET.search(australian[1]):
        return f"{australian[1].rpartition(', ')[2]} {australian[2]}", SHAPED
    if (provincial := PROVINCIAL.fullmatch(text)) and is_plain(provincial[1]):
        return text, SHAPED
    if (bracketed := IN_BRACKETS.fullmatch(text)) and is_region(bracketed[2]) and is_plain(bracketed[1]):
        return text, SHAPED
    numbered = DISTRICT.fullmatch(text.partition(",")[0].strip())
    within = folded(text.rpartition(",")[2].strip()) in COUNTRIES
    if numbered and (folded(numbered[1]) in CITY_NAMES or (within and not STREET.search(numbered[1]))):
        return text, SHAPED
    return None


def is_region(text: str) -> bool:
    """Whether a text is a country, a state or a town that everyone knows."""
    plain = folded(text)
    return plain in COUNTRIES or plain in REGIONS or plain in CITY_NAMES


def place_by_parts(parts: list[str]) -> tuple[str, float]:
    bare = [TRAILING_CODE.sub("", KIND.sub("", part)).strip(" .") for part in parts]
    if at_end := town_at_end(parts[-1] if parts else ""):
        return at_end, TOWN
    if bare and (worded := place_by_wording(bare[-1])):
        return worded
    kept = [
        part for part in bare if part and not (DIGITS.search(part) or STREET.search(part) or BOX.search(part))
    ]
    if not kept or len(kept) > 4 or not all(is_plain(part) for part in kept):
        return "", 0.0
    known = [folded(part) in COUNTRIES for part in kept]
    if known[-1] and len(kept) > 1 and len(folded(kept[-1])) > 1:
        return ", ".join(kept[-3:]), SHAPED
    if len(kept) > 1 and folded(kept[-1]) in REGIONS:
        return ", ".join(kept[-2:]), SHAPED
    town_at = next((index for index, part in enumerate(kept) if is_city(part)), None)
    if town_at is not None:
        return ", ".join(kept[town_at : town_at + 2]), TOWN
    if len(kept) == 1 and len(parts) > 1 and STREET.search(parts[0]) and DIGITS.search(parts[0]):
        return kept[0], BEHIND_A_HOUSE
    # A figure stands at the end of the town, or is a part of its own: '34 years, born 2 May 1992' has none.
    was_coded = any(
        part != original.strip(" .") and part in ("", kept[-1])
        for part, original in zip(bare, parts, strict=True)
    )
    return (kept[-1], TOWN) if was_coded and len(parts) > 1 else ("", 0.0)


def is_city(text: str) -> bool:
    """Whether all know the town; a few capitals are short for something else: PECS is no Pécs."""
    plain = folded(CAPITAL.sub("", text))
    return plain in CITY_NAMES and not (text.isupper() and text.isascii() and len(text) <= 4)


def town_at_end(text: str) -> str:
    """A known town behind its street: '12 Bishan Street Singapore 570123'."""
    tokens = re.sub(r"[\s–-]+\d{4,6}$", "", text).split()
    ends = (" ".join(tokens[-count:]) for count in (3, 2, 1) if len(tokens) > count)
    return next((end for end in ends if folded(end) in CITY_NAMES), "") if DIGITS.search(text) else ""


def with_country(place: str, parts: list[str]) -> str:
    last = parts[-1].strip(" .")
    return f"{place}, {last}" if folded(last) in COUNTRIES and folded(last) not in folded(place) else place


def town(text: str) -> str:
    """'14 Oak Street Springfield' is not a town: what follows the street is."""
    return re.split(
        r"\b(?:street|st\.|ave\.?|avenue|road|rd\.?|blvd\.?|lane|drive|dr\.)\s+", text, flags=re.I
    )[-1].strip()


def is_plain(text: str) -> bool:
    plain = folded(text)
    return (
        2 <= len(text.strip()) <= LONGEST
        and len(text.split()) <= MOST_WORDS
        and plain not in HEADINGS
        and not re.search(r"[@#=<>:]", text)
        and not is_role(text)
        and (any(letter.isupper() for letter in text.strip()[:2]) or not text.strip()[0].isascii())
    )
