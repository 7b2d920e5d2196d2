"""Where the person lives, as far as a town: streets and house numbers are nobody's business in a profile."""

import re
from collections.abc import Iterator

from rolecall.candidates.reading.document import evidence_of
from rolecall.candidates.reading.facts.contacts import FEW_DIGITS
from rolecall.candidates.reading.facts.emails import EMAIL
from rolecall.candidates.reading.facts.headings import SectionKind, kind_of_heading
from rolecall.candidates.reading.facts.headlines import is_role
from rolecall.candidates.reading.facts.lexicon import words
from rolecall.candidates.reading.facts.name_evidence import evidence_of_words, is_something_else
from rolecall.candidates.reading.facts.names import Candidate
from rolecall.candidates.reading.facts.place_shapes import (
    DIGITS,
    ELSEWHERE,
    GUESS,
    LABELLED_SURE,
    LEAD,
    SHAPED,
    STREET,
    is_city,
    is_plain,
    place_of,
)
from rolecall.candidates.reading.facts.scope import Scope, is_aside
from rolecall.candidates.reading.folding import SIGNS, folded
from rolecall.candidates.reading.profile import Fact

LABELS = words("""
postal code & city, postal code and city, zip & city,
address, location, based in, lives in, residence, current location, home, city, place, home address,
located in, adresse, anschrift, wohnort, standort, ort, wohnhaft in, domicile, localisation, ville, lieu,
habite à, dirección, domicilio, ubicación, localidad, lugar de residencia, residencia, ciudad, indirizzo,
residenza, domicilio, città, luogo, morada, endereço, localização, localidade, residência, cidade, adres,
woonplaats, locatie, plaats, miejsce zamieszkania, miejscowość, lokalizacja, adress, ort, bostadsort,
bopæl, bosted, osoite, διεύθυνση, κατοικία, τόπος κατοικίας, πόλη,
地址, 现居地, 现居住地, 所在地, 居住地, 住所, 現住所,
العنوان, مكان الإقامة, الإقامة, السكن, المدينة, адрес, город, место жительства, проживание, місто, adresa,
bydliště, adres, şehir, lakcím, lakóhely, település,
проживает, проживаю, місце проживання, wohnhaft, woonachtig te, current city, residing at,
residente en, residente a, hemort, kotipaikka,
boligadresse, domiciliu, localitate, prebivalište, mjesto, населено място,
주소, 거주지, כתובת, מגורים, पता,
población, domicile, present address, current address, permanent address, residential address,
postal address, mailing address, correspondence address, contact address, address for correspondence,
home town, town, city & state, location & address, endereço residencial, domicilio actual,
dirección actual, meldeadresse, wohnadresse, privatadresse, postadresse, adresse postale,
adresse personnelle, lieu de résidence, indirizzo di residenza, huisadres, adres zamieszkania,
adres korespondencyjny, адреса, місто проживання, адрес проживания, город проживания,
địa chỉ, nơi ở, thành phố, alamat, domisili, kota,
现居, 现住, 现住址, 现居城市, 所在城市, 居住城市, 常住地, 目前所在地, 通讯地址, 家庭住址,
現居地, 居住地址, 現居, 거주지역, 현주소, عنوان السكن, محل الإقامة, כתובת מגורים, עיר, מקום מגורים
""")  # fmt: skip
PART = re.compile(rf"\t|\s*[{SIGNS};☎]\s*|\s+[–—-]+\s+|\s/\s|\.\s+(?=[^\W\d_][\w-]{{2,14}}:)")
INLINE = re.compile(
    rf"(?:^|\s)(?:{'|'.join(sorted(map(re.escape, LABELS), key=len, reverse=True))})\s?[:：]\s*"
    r"([^:：|•·\t]{2,60}?)(?=\s+[^\s:：]+(?:\s[^\s:：]+)?[:：]|\s*[|•·\t]|$)",
    re.I,
)
LABELLED = re.compile(r"^\s*([^:：]{2,30})\s*[:：]\s*(\S.*)$")
BARE_LABEL = re.compile(r"^\s*(\S{3,20})\s+(\S.*)$")
HOUSED = re.compile(r"^\s*[⌂🏠🏡📍]\ufe0f?\s*(.+)$")
ROLE_IN = re.compile(
    r"^(.{3,50}?)(?:,|\s(?:in|from|aus|från|fra|à|en|em|из|з))\s([^\W\d_]\S+(?:\s[^\W\d_]\S+)?)$"
)
CONTACT = re.compile(rf"{EMAIL.pattern}|{FEW_DIGITS.pattern}")
REACHED = re.compile(rf"{EMAIL.pattern}|\+?\(?\d(?:[\s()./–-]{{0,3}}\d){{7,}}")
WORD = rf"[^\s\d,;@{SIGNS}][^\s,;@{SIGNS}]*"
REACHED_BY = re.compile(
    rf"(?:(?<=[\t{SIGNS};])\s*|^){WORD}(?: [^\W\d_][^\s\d,;@{SIGNS}]*)?[:：]? (?={REACHED.pattern})"
)
"""the label of an address or a number, with nothing but a space between"""
NO_TOWNS = words("""
linkedin, github, xing, website, portfolio, homepage, twitter, phone, mobile, email, e-mail, mail, skype,
telefon, telefoon, mobil, handy, web, blog, gitlab, behance, instagram, remote, home, cell, tel, orcid,
region, state, province, country, county, région, pays, provincia, país, bundesland, present, current, now,
single, married, ledig, verheiratet, célibataire, marié, mariée, soltero, soltera, deutsch, irish, british
""")
OF_ELSEWHERE: frozenset[SectionKind | None] = frozenset(
    ("experience", "education", "projects", "publications", "volunteering", "certificates")
)
JOINING = words("""
am, an, der, im, bei, ob, in, sur, sous, en, la, le, les, de, del, di, da, do, upon, on, nad, pod, aan, den
""")
OF_OTHERS, LEAST = 0.5, 0.48
"""What a place among jobs and schools says of where somebody lives."""


def place_in(scope: Scope, name: Candidate | None = None) -> Fact | None:
    """The place, with the surest of what speaks for one."""
    name_line = name.line if name else None
    near = range(name_line, min(name_line + 6, len(scope.lines))) if name_line is not None else []
    contact = sorted(scope.contact_lines() | set(near))
    told = told_of(scope, name_line)
    found = [
        (sure if index not in told else sure * OF_OTHERS, text, index)
        for index in contact
        if scope.lines[index].text
        for sure, text in places_on(scope, index)
        if name is None or text not in name.text
    ]
    best = max(found, key=lambda one: (one[0], -one[2]), default=None)
    if best is None or best[0] < LEAST:
        return None
    # What one line says as surely with the state as without has the state.
    alike = [text for sure, text, index in found if (sure, index) == (best[0], best[2])]
    best = best[0], next((text for text in alike if text.startswith(f"{best[1]},")), best[1]), best[2]
    line = scope.lines[best[2]]
    return Fact(best[1], best[0], [evidence_of(line, best[1])])


def told_of(scope: Scope, name_line: int | None) -> set[int]:
    """The lines of sections that name the places of jobs and schools."""
    found: set[int] = set()
    within: SectionKind | None = None
    band = None
    for index, line in enumerate(scope.lines):
        if index == name_line or is_aside(line, band) or "@" in line.text:
            # Where an address stands, no section on jobs goes on.
            within = None
        band = line.band or band
        at_side = line.text.partition("\t")[0]
        within = kind_of_heading(line.text) or kind_of_heading(at_side) or within if line.text else within
        if within in OF_ELSEWHERE:
            found.add(index)
    return found


def places_on(scope: Scope, index: int) -> Iterator[tuple[float, str]]:
    above = folded(scope.lines[index - 1].text) if index else ""
    previous = ""
    text = with_rest_of_word(scope, index)
    is_form = bool(REACHED_BY.search(text))
    text = REACHED_BY.sub("\t", text)
    for labelled in INLINE.finditer(text):
        yield from told_by_label(labelled[1])
    is_of_contacts = len(CONTACT.findall(text)) > 0
    # 'Leeds, +44 20 7946 0123, name@example.org': what reaches a person parts as a bar does.
    for part in PART.split(text if ELSEWHERE.search(text) else REACHED.sub("\t", text)):
        label = LABELLED.match(part) or (BARE_LABEL.match(part) if is_form else None)
        is_labelled = above in LABELS or previous in LABELS or bool(label and folded(label[1]) in LABELS)
        said = label[2] if label and folded(label[1]) in LABELS else part
        previous = folded(part)
        place, sure = place_of(said.strip(" ,"))
        if place:
            yield (LABELLED_SURE if is_labelled and sure > GUESS else sure), place
        elif is_labelled and is_town_like(said) and folded(said) not in NO_TOWNS:
            yield SHAPED, said.strip(" ,.")
        elif (lived := lived_in(part)) and is_town_like(lived):
            yield SHAPED, lived
        elif is_of_contacts and is_town_like(part) and is_bare(part):
            yield GUESS, part.strip(" ,.")


def lived_in(part: str) -> str:
    """The town in 'Wohnhaft in Husum', behind the picture of a house, and in 'designer in Leeds'."""
    if lead := LEAD.match(part):
        return part[lead.end() :].strip(" ,.")
    if housed := HOUSED.match(part):
        return housed[1].strip(" ,.")
    role = ROLE_IN.match(part)
    return role[2] if role and is_role(role[1]) and is_city(role[2]) else ""


def is_town_like(text: str) -> bool:
    """Whether a text behind a label for places may be a town: no street, and not where somebody was born."""
    # 'Anschrift: Am' is the first word of a street that the edge broke.
    is_whole = len(text.strip()) > 2 or not text.isascii()
    return (
        is_whole
        and is_plain(text)
        and not (DIGITS.search(text) or STREET.search(text) or ELSEWHERE.search(text))
    )


def is_bare(part: str) -> bool:
    """Whether a part beside an address or a number may be a town that we do not know: no other thing."""
    words = part.strip(" ,.").split()
    return (
        1 <= len(words) <= 3
        and all(word.replace("-", "").replace("'", "").isalpha() for word in words)
        and all(word[0].isupper() or word in JOINING for word in words)
        and words[-1][0].isupper()
        and not part.isupper()
        and not is_something_else(part)
        and evidence_of_words(part) <= 0
        and folded(part) not in NO_TOWNS
    )


def with_rest_of_word(scope: Scope, index: int) -> str:
    """A line, and the line below where a name of several words is broken at its hyphen: 'Cluj-Napoca'."""
    line, below = scope.lines[index], scope.lines[index + 1] if index + 1 < len(scope.lines) else None
    is_broken = line.text.endswith("-") and below and below.page == line.page and below.text[:1].isupper()
    return f"{line.text}{below.text}" if is_broken and below else line.text


def told_by_label(text: str) -> Iterator[tuple[float, str]]:
    """The place that stands behind its label, among other labels on one line."""
    place, sure = place_of(text.strip(" ,"))
    if place and sure > GUESS:
        yield LABELLED_SURE, place
    elif is_town_like(text):
        yield SHAPED, text.strip(" ,.")
