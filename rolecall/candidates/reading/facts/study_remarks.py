"""What is told of a study beside its subject: how it was attended, its grade, its credits."""

import re

from rolecall.candidates.reading.facts.degrees import grade_in, is_another_name
from rolecall.candidates.reading.facts.fields import names_field
from rolecall.candidates.reading.facts.study_ends import LEFT_OPEN

MODE = re.compile(
    r"(?:(?:in|en|a|à|på|im|by|via|with|med|mit|avec|con|com|met)\s)?"
    r"(?:"
    r"(?:\d|one|two|three|four|five|six)[- ]years?\b|"
    r"part[- ]?time|full[- ]?time|evening\b|distance\b|online\b|day release|block release|sandwich\b|"
    r"par (?:apprentissage|alternance)|apprenticeship$|(?:non[- ])?thesis(?: option)?$|double (?:major"
    r"|degree)|"
    r"(?:vecchio|nuovo|v\.|n\.) ?(?:ordinamento|o\.)|(?:pré|pós)-bolonha|(?:tezli|tezsiz)\b|örgün"
    r"|ikinci öğretim|normal öğretim|"
    r"(?:upper|lower) (?:credit|division|second)|(?:first|second|third) (?:class|division)|(?:division"
    r"|class) [ivx1-4]+$|"
    r"(?:upper|lower|very|highly)? ?(?:commendation|outstanding|competent|excellent|satisfactory)\b"
    r"|(?:graduat|undergraduat)e$|"
    r"(?:\S+ )?scholar(?:ship)?$|.* scholarship$|(?:with )?qts\b|à finalité|finalité|(?:cbse|icse|isc)\b"
    r"|(?:state|central) board|"
    r"(?:level|niveau|nivel|nível|livello|nqf(?: level)?|eqf(?: level)?|rqf|stufe) ?(?:\d|[ivx]+$)|loại "
    r"|tốt nghiệp|xếp loại|"
    r"[dmp*]{2,4}\*?$|[a-e][*+-]?\s?[–-]\s?[a-e]$|\d+ (?:marks|points|passes|credits|distinctions|subjects)"
    r"|bachelor['’]s pass|"
    r"leistungsk|(?:cuarto|quarto|tercer|segundo) (?:medio|año|ano)$|\d[.ºª°]+ ?(?:ano|año|semestre|sem|rok"
    r"|kurs)\b|concluíd[oa]|concluido|"
    r"co-op$|coop$|finalizad[oa]|terminad[oa]|ausgezeichnet|gut(?:em)? erfolg|bestanden|diploma behaald"
    r"|dyplom|zdan[ay]|ukończon[eya]|végzett"
    r"|absolvovan|"
    r"examination$|profil [a-z]$|type? [a-e]$|typ [a-e]$|part \d|partly|part qualified|unit \d|special$"
    r"|general$|special honours|"
    r"exemption\b|exempt\b|\w*medalje\b|udmærkelse|utmärkelse|utmerkelse|auszeichnung|belobigung"
    r"|félicitations|"
    r""
    r"(?:très |assez )?bien$|passable$|commendation\b|credit\b|merit\b|"
    r"distinction\b|honou?rs\b|berufsbegleitend|nebenberuflich|fernstudium|"
    r"abendschule|teilzeit|vollzeit|zweiter bildungsweg|alternance|apprentissage|formation continue|"
    r"cours du soir|candidat libre|distancia|semipresencial|presencial|nocturno|serale|distanza|lode\b|"
    r"pós-laboral|ead\b|deeltijd|voltijd|avondopleiding|zaoczn\w+|stacjonarn\w+|niestacjonarn\w+|"
    r"wieczorow\w+|distans\b|deltid|halvfart|heltid|monimuoto\w*|iltaopinnot|dálkov\w+|kombinovan\w+|"
    r"prezenční|externé|denné|levelező|nappali|esti tagozat|izvanredn\w+|redovn\w+|vanredn\w+|"
    r"fără frecvență|frecvență redusă|açıköğretim|uzaktan|заочн\w+|очн\w+|вечерн\w+|вечірн\w+|задочн\w+|"
    r"редовн\w+"
    r")",
    re.I,
)
"""how it was attended, or with what success"""
GRADES = re.compile(
    r"(?:(?:mean|average|overall|final|mostly)\s)?grades?:?\s(?:of\s)?[a-g1-9][\s+–−-]?", re.I
)
OF_DEGREE = re.compile(rf"with\s(?:full\s)?exemption\b|{GRADES.pattern}", re.I)
CREDITS = re.compile(
    r"\d[\d.,]*\s?(?:hp|ects|cfu|credits?|credit points|crédits|créditos|stp|sp|op|ec|cp|lp|hours|h)\b", re.I
)
GRADED_EACH = re.compile(r"\([A-E][*+-]?\)")
BEHIND = re.compile(r"\s?[(（]([A-ZÀ-Þ][^()（）\d]{1,30})[)）]")
OF_KIND = frozenset(
    [
        "fh",
        "hf",
        "tu",
        "th",
        "dh",
        "ba",
        "es",
        "vwa",
        "ihk",
        "hes",
        "hons",
        "honours",
        "co-op",
        "coop",
        "ects",
        "sandwich",
    ]
)
MOST_IN_BRACKETS, LONGEST_SMALL = 3, 3
JOINED = re.compile(r"\s(?:and|und|y|e|et|en|i|og|och|ja|és|a|и|&)\s")
TOLD_IN = re.compile(
    r"(?:accredited|funded|track|passer|stream|route|pathway|pursuing|view|kepujian|senai|ncvt|ihk)$", re.I
)
OTHER_NAME = re.compile(r"\s?\(([A-Z]{2,6}|[IVX]{1,4})\)")
SHORT_NAME = re.compile(r"\s?\(([A-Z][A-Za-z]{0,5}\.?(?:[A-Z][A-Za-z]{0,5}\.?)+)\)")
CLASS = re.compile(
    r"(?:^|[\t,;|]\s*)((?:(?:class|std\.?|standard)\s)?(?:[IVX]{1,4}|1[0-2](?:th)?))\s?\($", re.I
)
CUT = re.compile(
    r"(?:^|\s+)(?:with|mit|avec|con|com|met|med|cum)\s+(?:(?:an?|one|two|three|four|five|a full"
    r"|first[- ]class|second[- ]class|full|high|highest|upper"
    r"|lower|great|\d[\d.,]*)\s)*(?:(?:\d[\d.,%]*\s?)?c?gpa|cgpa|distinctions?|merit|honou?rs|credits?|qts"
    r"|exemption|minor|concentration"
    r"|auszeichnung|lode|mention|menção|mención|distinção|matrícula|laude|good|very good"
    r"|year|placement|industrial|professional placement|first|class|\d).*$"
    r"|\s+and\s(?:an?\s)?[\w ]+\sminor$|\s+(?:concentration|emphasis|szakirány|szak|major)$"
    r"|:\s(?:[DMP*]{2,4}|[A-F][*+-]?|merit|pass|distinction|\d[\d.,%]*)$|\s+\d+\s?(?:hp|ects|cfu|credits|cp"
    r"|sp|h|yh-poäng)\b.*$"
    r"|\s+(?:aan de|an der|at the|am|mention)\s(?:faculteit|fakultät|faculty|[A-Z]{1,3}$|\w+gymnasium).*$"
    r"|\s+(?:incl(?:\.|uding)|inkl\.)\s.*$",
    re.I,
)
"""what is told in one breath with a subject: 'with Distinction', 'and Spanish minor', '180 hp'"""
PARTING = re.compile(r"(\s*[,;(（]\s*|\s+[–—-]\s+)")
ONLY_NAME = re.compile(r"[^\W\d_]{2,}")


def without_remarks(subject: str) -> str:
    """A subject without what a comma, a dash or brackets tell behind it; nothing where it is only told.

    'Mathematics (A*), Physics (B)' are several, each with its grade: which is the subject, nobody knows.
    """
    if GRADED_EACH.search(subject):
        return ""
    first, *rest = PARTING.split(subject)
    first = CUT.sub("", first)
    if is_remark(first) or not ONLY_NAME.search(first):
        return ""
    kept = first
    for sign, part in zip(rest[::2], rest[1::2], strict=True):
        if is_remark(part) or grade_in(part) is not None or tells_besides(sign, part):
            break
        if (cut := CUT.sub("", part)) != part:
            kept += sign + cut
            break
        kept += sign + part
    return kept.strip(" ,;")


def tells_besides(sign: str, part: str) -> bool:
    """Whether what stands behind a subject's comma or bracket tells of it: '(AHRC-funded)'."""
    bare = part.strip(" )）")
    is_small = bare[:1].islower() and not JOINED.search(bare)
    if "(" in sign or "（" in sign:
        longer = [word for word in bare.split() if len(word) > LONGEST_SMALL]
        is_short = bare.isupper() and len(bare) <= LONGEST_SMALL + 1
        is_one = 0 < len(longer) <= 2 and bare.istitle() and not any(map(str.isdigit, bare))
        is_one = is_one or (len(longer) == 1 and not any(map(str.isdigit, bare)))
        is_named = names_field(bare) or is_short or is_one
        return is_small or not is_named or TOLD_IN.search(bare) is not None
    return "," in sign and is_small and " " in bare and not names_field(bare)


def is_told(text: str) -> bool:
    """Whether a text says how somebody studied, or how that ended."""
    return bool(MODE.match(text) or LEFT_OPEN.match(text))


def is_remark(text: str) -> bool:
    """Whether a text tells of a study and names no field."""
    return bool(is_told(text) or GRADES.match(text) or CREDITS.match(text))


def is_of_degree(text: str) -> bool:
    """Whether a remark right behind a degree is of its name: 'Matric with exemption', 'GCSEs grades A–C'."""
    return bool(OF_DEGREE.match(text))


def in_brackets_behind(line: str, text: str) -> str:
    """What stands in brackets right behind a text: 'CTA' in 'Accounting (CTA)'; no grade."""
    found = BEHIND.match(line.partition(text)[2])
    said = found[1].strip() if found and text else ""
    is_told = (
        is_remark(said) or is_another_name(said) or grade_in(said) is not None or said.casefold() in OF_KIND
    )
    return "" if is_told or tells_besides("(", said) or len(said.split()) > MOST_IN_BRACKETS else said


def with_other_name(line: str, name: str) -> str:
    """'XII (HSC)' and 'Doctor of Pharmacy (PharmD)': what a degree is called for short is of its name."""
    before, _, behind = line.partition(name)
    short = SHORT_NAME.match(behind)
    if other := OTHER_NAME.match(behind) or (short if short and is_another_name(short[1]) else None):
        return f"{name} ({other[1]})"
    of_class = CLASS.search(before)
    return f"{of_class[1]} ({name})" if of_class and behind.startswith(")") else name
