"""Countries by the names people write in an address, by postcode, and by the ending of a domain."""

import re
from collections import defaultdict
from pathlib import Path

from rolecall.candidates.reading.facts.lexicon import folded

NAMES = """
US: usa, u.s.a, us, united states, united states of america, vereinigte staaten
GB: uk, u.k, united kingdom, england, scotland, wales, northern ireland, great britain, großbritannien
DE: germany, deutschland, allemagne, alemania, germania, tyskland, niemcy
AT: austria, österreich
CH: switzerland, schweiz, suisse, svizzera
FR: france, frankreich, francia
ES: spain, españa, spanien, espagne
PT: portugal
IT: italy, italia, italien, italie
NL: netherlands, the netherlands, nederland, niederlande, holland
BE: belgium, belgië, belgique, belgien
LU: luxembourg, luxemburg
IE: ireland, éire, irland
DK: denmark, danmark, dänemark
SE: sweden, sverige, schweden
NO: norway, norge, norwegen
FI: finland, suomi, finnland
IS: iceland, ísland
PL: poland, polska, polen
CZ: czechia, czech republic, česko, česká republika, tschechien
SK: slovakia, slovensko
HU: hungary, magyarország, ungarn
RO: romania, românia, rumänien
BG: bulgaria, българия
GR: greece, ελλάδα, griechenland
HR: croatia, hrvatska, kroatien
RS: serbia, srbija, србија
SI: slovenia, slovenija
UA: ukraine, україна
RU: russia, russian federation, россия
TR: turkey, türkiye, türkei
EE: estonia, eesti
LV: latvia, latvija
LT: lithuania, lietuva
IL: israel, ישראל
AE: uae, u.a.e, united arab emirates, الإمارات, الإمارات العربية المتحدة
SA: saudi arabia, kingdom of saudi arabia, ksa, السعودية, المملكة العربية السعودية
EG: egypt, مصر, جمهورية مصر العربية
LB: lebanon, لبنان
JO: jordan, الأردن
MA: morocco, maroc, المغرب
TN: tunisia, tunisie, تونس
IN: india, भारत
PK: pakistan, پاکستان
BD: bangladesh, বাংলাদেশ
LK: sri lanka
NP: nepal, नेपाल
CN: china, 中国, p.r. china
TW: taiwan, 台灣
HK: hong kong, 香港
JP: japan, 日本
KR: south korea, korea, republic of korea, 대한민국, 한국
VN: vietnam, việt nam
TH: thailand, ประเทศไทย
ID: indonesia
MY: malaysia
SG: singapore
PH: philippines
AU: australia
NZ: new zealand
CA: canada
MX: mexico, méxico
BR: brazil, brasil
AR: argentina
CL: chile
CO: colombia
PE: peru, perú
ZA: south africa
NG: nigeria
KE: kenya
GH: ghana
ET: ethiopia
IR: iran, ایران
KZ: kazakhstan, қазақстан, казахстан
BY: belarus, беларусь
UZ: uzbekistan, узбекистан
AZ: azerbaijan, azərbaycan
AM: armenia, հայաստան, армения
MD: moldova
AL: albania, shqipëria
BA: bosnia and herzegovina, bosna i hercegovina
MK: north macedonia, македонија
ME: montenegro, crna gora
CY: cyprus, κύπρος
MT: malta
LI: liechtenstein
SY: syria, سوريا
IQ: iraq, العراق
KW: kuwait, الكويت
QA: qatar, قطر
BH: bahrain, البحرين
OM: oman, سلطنة عمان
YE: yemen, اليمن
PS: palestine, فلسطين
DZ: algeria, algérie, الجزائر
LY: libya, ليبيا
SD: sudan, السودان
AF: afghanistan, افغانستان
MM: myanmar
KH: cambodia
MN: mongolia
UG: uganda
TZ: tanzania
RW: rwanda
ZM: zambia
ZW: zimbabwe
BW: botswana
NA: namibia
MZ: mozambique, moçambique
AO: angola
SN: senegal, sénégal
CI: côte d'ivoire, ivory coast
CM: cameroon, cameroun
MU: mauritius, île maurice
EC: ecuador
BO: bolivia
PY: paraguay
UY: uruguay
VE: venezuela
CR: costa rica
PA: panama, panamá
GT: guatemala
SV: el salvador
HN: honduras
CU: cuba
DO: dominican republic, república dominicana
PR: puerto rico
JM: jamaica
TT: trinidad and tobago
"""
KNOWN = {folded(name): line[:2] for line in NAMES.strip().splitlines() for name in line[3:].split(",")}
STATES = """
AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK
OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC
"""
ANY_STATE = "|".join(STATES.split())
POSTCODES = [
    (re.compile(rf",\s*(?:{ANY_STATE})\b(?:\s+\d{{5}}(?:-\d{{4}})?)?\s*(?:$|[|•·\t,])"), "US"),
    (re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b"), "GB"),
    (re.compile(r"\b[ABCEGHJ-NPRSTVXY]\d[A-Z]\s\d[A-Z]\d\b"), "CA"),
    (re.compile(r"\b(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)\s+\d{4}\b(?!\d)"), "AU"),
    (re.compile(r"(?<![\w-])\d{4}\s?[A-Z]{2}\s+[A-Z][a-z]"), "NL"),
    (re.compile(r"(?<![\w/-])\d{2}-\d{3}\s+[A-ZŁŚŻ][a-ząęłóśźż]"), "PL"),
    (re.compile(r"(?<![\w-])\d{4}-\d{3}\s+[A-Z][a-zç]"), "PT"),
    (re.compile(r"\bD-\d{5}\b"), "DE"),
    (re.compile(r"\bA-\d{4}\b"), "AT"),
    (re.compile(r"\bCH-\d{4}\b"), "CH"),
    (re.compile(r"〒\s?\d{3}-\d{4}"), "JP"),
]
# Only endings that people have because they live there.
ENDINGS = """
de at ch fr es pt it nl be lu ie dk se no fi is pl cz sk hu ro bg gr hr rs si ua ru tr ee lv lt il ae sa eg ma
tn in pk bd lk np cn tw hk jp kr vn th id my sg ph au nz ca mx br ar cl pe za ng ke gh ir uk
"""
REGIONS_OF_DOMAINS = {ending: "GB" if ending == "uk" else ending.upper() for ending in ENDINGS.split()}


def regions_by_name(file: str) -> dict[str, str]:
    """The countries of what the lines of a file name: 'DE Berlin, Hamburg'; the first to name it counts."""
    lines = Path(__file__).with_name(file).read_text(encoding="utf-8").splitlines()
    named = [(folded(name), line[:2]) for line in lines if line[:1] != "#" for name in line[3:].split(",")]
    return dict(reversed(named))


def countries_by_town(file: str) -> dict[str, set[str]]:
    """The countries that have a town of each name."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in Path(__file__).with_name(file).read_text(encoding="utf-8").splitlines():
        for name in line[3:].split(",") if line[:1] != "#" else ():
            found[folded(name)].add(line[:2])
    return found


COUNTRIES = regions_by_name("countries.txt") | KNOWN
TOWNS, REGIONS = countries_by_town("towns.txt"), regions_by_name("regions.txt")
CITIES = regions_by_name("cities.txt")
TOWNS_OF_ONE = {name: min(those) for name, those in TOWNS.items() if len(those) == 1}
"""Hamilton is a town, and says nothing of the country."""
CITY_NAMES = frozenset(TOWNS) | frozenset(CITIES)
