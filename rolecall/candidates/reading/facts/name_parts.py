"""A name's given and family parts, where the name itself or its script says which is which."""

import re

from rolecall.candidates.reading.facts.lexicon import CREDENTIALS, PARTICLES, words
from rolecall.candidates.reading.facts.wordlists import texts_of
from rolecall.candidates.reading.folding import folded

TITLES = words("""
dr, dr., prof, prof., professor, dipl.-ing, dipl.-ing., ing, ing., mag, mag., mgr, mgr., mr, mr., mrs,
mrs., ms, ms., miss, herr, frau, mme, mlle, monsieur, madame, sr, sr., sra, sra., doña, dott, dott., dott.ssa,
avv, avv., arch, arch., eng, eng., engr, engr., rev, rev., sir, dame, lt, lt., capt, capt., sgt, sgt.,
med, rer, nat, phil, jur, habil, dent, vet, oec, pol, drs, drs., ir, ir., bc, bc., mudr, dipl.-kfm,
dipl.-kffr, mmag, mmag., mag.a, mmag.a, dr.in, ddr, ddr., phdr, phdr., judr, judr., rndr, rndr., mvdr, mvdr.,
doc., priv.-doz., univ.-prof., lic, lic., h.c, د., م., أ., др, др., dra, dra., drª, ar., inż., inż, inz.,
adv.,
er., engr, miss., mstr., sig., sig.ra, sr.ª, srta., d.ª, hon., ust., ustadz, bapak, ibu, datuk, dato,
dato', tuan,
khun, asst., assoc., esq.
""")
PLAIN_TITLES = frozenset(folded(title) for title in TITLES)
ABBREVIATED = "|".join(map(re.escape, texts_of("names")["titles"].split()))
TITLE = re.compile(rf"(?:(?:(?:{ABBREVIATED})\.|(?:dr|prof|dipl|ing|mag))-?)+(?:\([A-Z]{{2,4}}\))?", re.I)
DEGREE_IN_BRACKETS = re.compile(r"\([A-Z][A-Za-z.]{1,5}\)")
MOST_TITLES, MOST_HUNGARIAN = 5, 3
SUFFIXES = words("jr, jr., sr, sr., ii, iii, iv, junior, senior, filho, neto")
CHINESE_PAIRS = (
    "欧阳",
    "歐陽",
    "司马",
    "司馬",
    "上官",
    "诸葛",
    "諸葛",
    "东方",
    "夏侯",
    "尉迟",
    "皇甫",
    "公孙",
    "慕容",
)
HAN, HANGUL = (
    re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af々]+"),
    re.compile(r"[\uac00-\ud7af]+"),
)
EASTERN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af々]")
SPACE = re.compile(r"[\s\u3000・·]+")
FAMILY_FIRST = words("""
nguyen, tran, le, pham, huynh, hoang, phan, vu, vo, dang, bui, do, ho, ngo, duong, ly, truong, dinh, lam,
mai
""")
SECOND_GIVEN = words("""
jose, maria, luis, carlos, antonio, manuel, juan, pedro, miguel, angel, jesus, francisco, javier,
fernando, isabel, teresa, carmen, ana, luisa, elena, pilar, paula, alejandro, alberto, eduardo, ricardo,
roberto, enrique, andres, joao, paulo, henrique, beatriz, clara, ines, rita, sofia, lucia, cristina,
laura, marta, rosa, julia, victoria, alexandre, augusto, cesar, felipe, gabriel, ignacio, ramon, rafael,
david, pablo, guadalupe, fernanda, eugenia
""")
HIGH_PARTICLES = words("""
al, el, van, von, de, bin, ibn, ben, mac, dela, del, le, du, des, di, da, dos, das, ter, ten, der, abu, abou,
bint, binti, binte, ní, nic, ó, ui, mc
""")
JOINING = words("y, e, i")
"""'Puig i Ferrer'"""
LETTERS_BEHIND = re.compile(r"(?=[^\s]{2,9}$)[A-Z][A-Za-z]{0,3}[A-Z.][A-Za-z.()-]{0,5}")
VOWEL = re.compile(r"[AEIOUY]")
IBERIAN = frozenset({"es", "pt"})


def without_letters_behind(text: str) -> str:
    """'Jane Example, RN, CCRN' without the letters that tell what she has passed."""
    name, *behind = re.split(r",\s*", text)
    if not behind or not all(map(LETTERS_BEHIND.fullmatch, behind)):
        return text
    if len(name.split()) < 2:
        return name if len(behind) > 1 and all(letters.isupper() for letters in behind) else text
    # Where all is in capitals, letters with a vowel may be a given name.
    sure = not name.isupper() or not VOWEL.search(behind[0]) or CREDENTIALS.match(f" {behind[0]}")
    return name if sure else text


def without_titles(name: str) -> str:
    """A name without the titles before it; a name of one word keeps what may be another."""
    tokens = name.split()
    for _ in range(MOST_TITLES):
        is_dotted = len(tokens) == 2 and tokens[0].endswith(".")
        if (len(tokens) > 2 or is_dotted) and is_title_before(tokens[0]):
            tokens = tokens[1:]
    return " ".join(tokens)


def is_title_before(token: str) -> bool:
    # A letter with a dot is an initial far more often than a title.
    plain = folded(token)
    return bool(TITLE.fullmatch(token) or DEGREE_IN_BRACKETS.fullmatch(token)) or plain in PLAIN_TITLES


def parts_of(
    name: str, language: str | None = None, region: str | None = None
) -> tuple[str | None, str | None]:
    """The given and the family name; None for what cannot be told."""
    bare = without_titles(name)
    if EASTERN.search(bare):
        return eastern(bare)
    family, comma, given = bare.partition(",")
    if comma and given.strip() and folded(given) not in SUFFIXES:
        return given.strip(), family.strip()
    tokens = [token for token in bare.replace(",", " ").split() if folded(token) not in SUFFIXES]
    if len(tokens) < 2:
        return (tokens[0], None) if tokens else (None, None)
    split = by_capitals(tokens) or vietnamese(tokens, language, region)
    if split:
        return split
    if language == "hu" and len(tokens) <= MOST_HUNGARIAN:
        return " ".join(tokens[1:]), tokens[0]
    begins = family_begins(tokens, language, region)
    return " ".join(tokens[:begins]), " ".join(tokens[begins:])


def eastern(name: str) -> tuple[str | None, str | None]:
    """Family names come first in names of Chinese, Japanese and Korean letters."""
    tokens = [token for token in SPACE.split(name) if token]
    if len(tokens) == 2:
        return tokens[1], tokens[0]
    whole = "".join(tokens)
    if HANGUL.fullmatch(whole) and 2 <= len(whole) <= 4:
        return whole[1:], whole[0]
    if HAN.fullmatch(whole) and 2 <= len(whole) <= 4:
        count = 2 if whole.startswith(CHINESE_PAIRS) or len(whole) == 4 else 1
        return (whole[count:], whole[:count]) if len(whole) > count else (None, None)
    return None, None


def by_capitals(tokens: list[str]) -> tuple[str, str] | None:
    """'DUPONT Marie' and 'Marie DUPONT': the family name is the one in capitals."""
    upper = [token.isupper() and len(token.strip(".")) > 1 for token in tokens]
    if not any(upper) or all(upper):
        return None
    family = " ".join(token for token, high in zip(tokens, upper, strict=True) if high)
    given = " ".join(token for token, high in zip(tokens, upper, strict=True) if not high)
    is_in_one = upper == sorted(upper) or upper == sorted(upper, reverse=True)
    return (given, family) if is_in_one else None


def vietnamese(tokens: list[str], language: str | None, region: str | None) -> tuple[str, str] | None:
    has_marks = any(
        letter in "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ" for letter in " ".join(tokens).lower()
    )
    if (
        folded(tokens[0]) in FAMILY_FIRST
        and len(tokens) >= 3
        and (has_marks or language == "vi" or region == "VN")
    ):
        return " ".join(tokens[1:]), tokens[0]
    return None


def family_begins(tokens: list[str], language: str | None, region: str | None) -> int:
    """Where the family name begins: at a particle, at the last word, or before the last two of Iberians."""
    for index in range(1, len(tokens) - 1):
        if folded(tokens[index]) in PARTICLES and tokens[index][:1].islower():
            if folded(tokens[index]) in JOINING:
                return index - 1 if index > 1 else len(tokens) - 1
            return index
        if folded(tokens[index]) in HIGH_PARTICLES:
            return index
    is_iberian = language in IBERIAN or region in ("ES", "PT", "MX", "AR", "CO", "CL", "PE", "BR")
    if is_iberian and len(tokens) >= 3:
        return 2 if folded(tokens[1]) in SECOND_GIVEN else 1
    return len(tokens) - 1
