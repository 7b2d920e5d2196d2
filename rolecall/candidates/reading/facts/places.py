"""Where the person lives, as far as a town: streets and house numbers are nobody's business in a profile."""

import re
from collections.abc import Iterator

from rolecall.candidates.reading.document import Line, evidence_of
from rolecall.candidates.reading.facts.contacts import EMAIL
from rolecall.candidates.reading.facts.countries import ANY_STATE, CITIES, COUNTRIES
from rolecall.candidates.reading.facts.headings import SectionKind, kind_of_heading
from rolecall.candidates.reading.facts.headlines import is_role
from rolecall.candidates.reading.facts.lexicon import HEADINGS, words
from rolecall.candidates.reading.facts.scope import Scope
from rolecall.candidates.reading.folding import folded
from rolecall.candidates.reading.profile import Fact

LABELS = words("""
address, location, based in, lives in, residence, current location, home, city, place, home address,
located in, adresse, anschrift, wohnort, standort, ort, wohnhaft in, domicile, localisation, ville, lieu,
habite à, dirección, domicilio, ubicación, localidad, lugar de residencia, residencia, ciudad, indirizzo,
residenza, domicilio, città, luogo, morada, endereço, localização, localidade, residência, cidade, adres,
woonplaats, locatie, plaats, miejsce zamieszkania, miejscowość, lokalizacja, adress, ort, bostadsort,
bopæl, bosted, osoite, διεύθυνση, κατοικία, τόπος κατοικίας, πόλη,
地址, 现居地, 现居住地, 所在地, 居住地, 住所, 現住所,
العنوان, مكان الإقامة, الإقامة, السكن, المدينة, адрес, город, место жительства, проживание, місто, adresa,
bydliště, adres, şehir, lakcím, 주소, 거주지, כתובת, מגורים, पता
""")  # fmt: skip
PART = re.compile(r"\t|\s*[|•·●▪;◦✉☎📍]\s*|\s+[–—-]\s+|\s/\s")
INLINE = re.compile(
    rf"(?:^|\s)(?:{'|'.join(sorted(map(re.escape, LABELS), key=len, reverse=True))})\s?[:：]\s*"
    r"([^:：|•·\t]{2,60}?)(?=\s+[^\s:：]+(?:\s[^\s:：]+)?[:：]|\s*[|•·\t]|$)",
    re.I,
)
LABELLED = re.compile(r"^\s*([^:：]{2,30})\s*[:：]\s*(\S.*)$")
DIGITS = re.compile(r"\d")
POSTCODE_FIRST = re.compile(
    r"(?<![\w-])(?:[A-Z]{1,2}-)?(?:\d{4,5}(?:-\d{3})?|\d{3}\s\d{2}|\d{2}-\d{3}|\d{4}\s?[A-Z]{2})\s+"
    r"([^\W\d_][^\d,|•·\t]{1,40})"
)
STATE = re.compile(rf"([^\W\d_][^\d,|•·\t]{{1,40}}),\s*((?:{ANY_STATE}))\b(?:\s+\d{{5}}(?:-\d{{4}})?)?")
STATES = words("""
alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii,
idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan,
minnesota, mississippi, missouri, montana, nebraska, nevada, new york, new hampshire, new jersey, new mexico,
north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina,
south dakota, tennessee, texas, utah, vermont, virginia, washington, west virginia, wisconsin, wyoming,
d.c, ontario, quebec, british columbia, alberta, bayern, bavaria,
baden-württemberg, nrw, nordrhein-westfalen, hessen,
sachsen, niedersachsen, nsw, victoria, queensland
""")  # fmt: skip
TRAILING_CODE = re.compile(
    r"\s*\b(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{5}(?:-\d{4})?|\d{4})$|\s*\(\d{2,5}\)$"
)
EASTERN = re.compile(
    r"(?:〒\s?\d{3}-?\d{4}\s*)?([\u3400-\u9fff]{2,3}[都道府県省市](?:[\u3400-\u9fff]{1,4}[市区區])?)"
)
KIND = re.compile(r"\s*\((?:home|work|private|privat|domicile|casa|domicilio|dom)\)$", re.I)
STREET = re.compile(
    r"straße|strasse|str\.|\bstreet\b|\bst\.?$|\broad\b|\brd\.?$|\bavenue\b|\bave\.?$|\blane\b|\bdrive\b|\bweg\b|allee|gasse|platz|"
    r"\brue\b|\bboulevard\b|\bcalle\b|\bc/|\bavda\b|\bvia\b|\bviale\b|\bpiazza\b|\brua\b|\bul\.|\bulica\b|straat|laan|\w-(?:ro|gil|dong)\b|gatan|vägen|vej\b|gate\b|"
    r"\bοδός\b|\bул\.|\bапт\b|\bapt\b|\bunit\b|\bsuite\b|\bplaza\b",
    re.I,
)
LONGEST, MOST_WORDS = 60, 6
ELSEWHERE, LEAST = 0.5, 0.4
"""What a place among jobs and schools says of where somebody lives."""
LABELLED_SURE, SHAPED, TOWN, GUESS = 0.95, 0.92, 0.85, 0.6


def place_in(scope: Scope, name_line: int | None = None) -> Fact | None:
    """The place, with the surest of what speaks for one."""
    near = range(name_line, min(name_line + 6, len(scope.lines))) if name_line is not None else []
    contact = sorted(scope.contact_lines() | set(near))
    told = told_of(scope, name_line)
    found = [
        (sure if index not in told else sure * ELSEWHERE, text, index)
        for index in contact
        if scope.lines[index].text
        for sure, text in places_on(scope, index)
    ]
    best = max(found, key=lambda one: (one[0], -one[2]), default=None)
    if best is None or best[0] < LEAST:
        return None
    line = scope.lines[best[2]]
    return Fact(best[1], best[0], [evidence_of(line, best[1])])


def told_of(scope: Scope, name_line: int | None) -> set[int]:
    """The lines of sections that name the places of jobs and schools."""
    found: set[int] = set()
    within: SectionKind | None = None
    band = None
    for index, line in enumerate(scope.lines):
        if index == name_line or is_other_column(line, band):
            within = None
        band = line.band or band
        within = kind_of_heading(line.text) or within if line.text else within
        if within in ("experience", "education", "projects", "publications", "volunteering"):
            found.add(index)
    return found


def is_other_column(line: Line, band: tuple[float, float] | None) -> bool:
    return bool(line.band and band and (line.band[0] >= band[1] or line.band[1] <= band[0]))


def places_on(scope: Scope, index: int) -> Iterator[tuple[float, str]]:
    line = scope.lines[index]
    above = folded(scope.lines[index - 1].text) if index else ""
    previous = ""
    text = with_rest_of_word(scope, index)
    for labelled in INLINE.finditer(text):
        yield from told_by_label(labelled[1], line)
    for part in PART.split(text):
        label = LABELLED.match(part)
        is_labelled = above in LABELS or previous in LABELS or bool(label and folded(label[1]) in LABELS)
        said = label[2] if label and folded(label[1]) in LABELS else part
        previous = folded(part)
        place, sure = place_of(said.strip(" ,"), line)
        if place:
            yield (LABELLED_SURE if is_labelled and sure > GUESS else sure), place
        elif is_labelled and is_plain(said):
            yield SHAPED, said.strip(" ,.")


def with_rest_of_word(scope: Scope, index: int) -> str:
    """A line, and the line below where a name of several words is broken at its hyphen: 'Cluj-Napoca'."""
    line, below = scope.lines[index], scope.lines[index + 1] if index + 1 < len(scope.lines) else None
    is_broken = line.text.endswith("-") and below and below.page == line.page and below.text[:1].isupper()
    return f"{line.text}{below.text}" if is_broken and below else line.text


def told_by_label(text: str, line: Line) -> Iterator[tuple[float, str]]:
    """The place that stands behind its label, among other labels on one line."""
    place, sure = place_of(text.strip(" ,"), line)
    if place and sure > GUESS:
        yield LABELLED_SURE, place
    elif is_plain(text):
        yield SHAPED, text.strip(" ,.")


def place_of(text: str, line: Line) -> tuple[str, float]:
    """The town in a part of a line, with region and country where they are given, and how sure."""
    if not text or EMAIL.search(text) or "www." in text or len(text) > 120:
        return "", 0.0
    parts = [part.strip() for part in re.split(r"[,，、]", text) if part.strip()]
    state = STATE.search(text)
    if state:
        return f"{town(state[1])}, {state[2]}", SHAPED
    if eastern := EASTERN.search(text):
        return eastern[1], SHAPED
    coded = POSTCODE_FIRST.search(text)
    if coded and is_plain(coded[1]) and not DIGITS.search(coded[1]) and not STREET.search(coded[1]):
        return with_country(coded[1].strip(" ."), parts), SHAPED
    return place_by_parts(parts)


def place_by_parts(parts: list[str]) -> tuple[str, float]:
    bare = [TRAILING_CODE.sub("", KIND.sub("", part)).strip(" .") for part in parts]
    kept = [part for part in bare if part and not DIGITS.search(part) and not STREET.search(part)]
    if not kept or len(kept) > 4 or not all(is_plain(part) for part in kept):
        return "", 0.0
    known = [folded(part) in COUNTRIES for part in kept]
    if known[-1] and len(kept) > 1 and len(folded(kept[-1])) > 1:
        return ", ".join(kept[-3:]), SHAPED
    if len(kept) > 1 and folded(kept[-1]) in STATES:
        return ", ".join(kept[-2:]), SHAPED
    town_at = next((index for index, part in enumerate(kept) if folded(part) in CITIES), None)
    if town_at is not None:
        return ", ".join(kept[town_at : town_at + 2]), TOWN
    was_coded = any(part != original.strip(" .") for part, original in zip(bare, parts, strict=True))
    return (kept[-1], TOWN) if was_coded and len(parts) > 1 else ("", 0.0)


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
        and (text.strip()[0].isupper() or not text.strip()[0].isascii())
    )
