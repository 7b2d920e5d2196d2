"""What is said of a certificate beside its name: its number, until when it holds, where it stands."""

import re

NUMBER_OF = (
    r"(?:licen[cs]e|lic|licencia|licen[çz]a|lizenz|cert(?:ificate|ificat|ificado|ificato|ification|"
    r"yfikat)?|zertifikats?|credential|"
    r"badge|reg(?:istration|istry|istro)?|member(?:ship)?|permit|card|seaman|diploma|ticket|badge|dossier|"
    r"approval|c[ée]dula|"
    r"matr[íi]cula|matricola|colegiado|colegiada|ausweis|prüf)"
)
SIGN = (
    r"(?:#|№|(?:no|nr|n[.\s]?[º°ª]|nº|n|num|number|numb|nummer|numer|número|numero|numéro|id|pin|folio|"
    r"url|ref)\b\.?|"
    r"matr[íi]cula|matricola|registro|номер)"
)
CODE = r"[A-Z]{0,5}[-/\s]?\d[\dA-Za-z/.-]*\d(?:[-/]?[A-Z]{1,3})?"
REST_OF_NUMBER = rf"(?=[A-Z]{{0,5}}[-/\s]?[\dA-Za-z/.-]*\d{{3}}){CODE}(?=[\s,;|·)–—]|$)\)?"
NUMBERED = re.compile(
    rf"(?:\s*[,;|·(–—][\s(]*|\s-\s)(?:{NUMBER_OF}[-\s.:]*(?:{SIGN}[\s:.#]*)*|{SIGN}[\s:.#]*){REST_OF_NUMBER}"
    rf"|\s+(?:{SIGN}[\s:.#]+|[#№]\s?)[A-Z]{{0,4}}\d{{3,12}}(?=[\s,;|·)–—]|$)",
    re.I,
)
"""', License #555012', '(Lic. no. AB-4411)', '– n.º 4411'"""
WHEN = (
    r"(?:(?:\d{1,2}[./-]){0,2}\d{2,4}\.?|\d{4}-\d\d(?:-\d\d)?|"
    r"[^\W\d_]{3,12}\.?,?\s(?:de\s)?(?:\d{1,2},?\s)?(?:20)?\d\d)"
)
HOLDS = (
    r"(?:(?:exp|renew)(?:\.|ir(?:es|y|ing|ation))?(?:s|al)?(?:\s(?:date|due|on|in|by))?|"
    r"valid(?:ity)?(?:\s(?:until|through|thru|till|to|up\sto))?|"
    r"good\s(?:through|until|to)|current\s(?:to|until|through)|in\sdate(?:\s(?:to|until))?|"
    r"gültig(?:keit)?(?:\sbis)?|val(?:able|ide)\sjusqu[’'e]\S*(?:\sen|\sau|\sle)?|"
    r"validité|vigen(?:te|cia)(?:\shasta)?|v[áa]lid[oa]s?\s(?:hasta|até|fino\sa[l]?)|caduca|caducidad|"
    r"vence|vencimiento|venc\.|scad(?:enza|e)?\.?|validità|"
    r"validade|geldig(?:\s(?:tot|t/m))?(?:\sen\smet)?|ważn[eyai]\w*(?:\sdo)?|giltigt?\s(?:till|"
    r"t\.?\s?o\.?\s?m\.?)|gyldig\s(?:til|t\.?o\.?m\.?)|voim\w*\.?|"
    r"platn(?:ost|ý|á|é)(?:\sdo)?|do|действител\w+\sдо|дійсн\w+\sдо|валид\w*\sдо|до|"
    r"geçerlilik(?:\starihi)?|geçerli|有效期(?:至|到)?|有効期限|valabil\w*(?:\spână)?(?:\s(?:în|la))?|"
    r"érvényes(?:ség)?|vrijedi\sdo|važi\sdo|velja\sdo|ισχύει\sέως|galioja\siki|kehtiv\w*(?:\skuni)?)"
)
UNTIL = re.compile(
    rf"(?:[\s,;|·–—-]+|\s?\()(?:{HOLDS}(?:[:.\s]+|(?=\d))(?:bis\s|am\s|al\s)?{WHEN}(?:\sasti|\ssaakka|"
    rf"\s-ig|-ig)?|{WHEN}\s?tarihine\skadar\sgeçerli)"
    r"(?=\s*(?:[,;|·)–—\t]|$))\)?",
    re.I,
)
"""', valid until 04/2028', '(gültig bis 2028)', '– Exp. 04/2028'"""
LED_BY_END = re.compile(rf"^{HOLDS}[:.\s]+{WHEN}\s*(?:\t|[–—|:-]\s)", re.I)
"""'exp. 2029' in the cell before a name"""
IS_SO = (
    r"(?:lapsed|current|renewed|renewable|active|valid|ativo|activo|vigente|unbefristet|bezterminowo|"
    r"in\sprogress|ongoing|pending|expired|"
    r"laufend|en\scours|en\scurso|in\scorso|em\sandamento|em\scurso|w\strakcie|indeterminat\w*)"
)
STATE, STATES = re.compile(IS_SO, re.I), re.compile(rf"(?:[\s,;|·–—-]+|\s?\(){IS_SO}\)?$", re.I)
"""', lapsed': of the name this is nothing"""
EASTERN_STATE = re.compile(r"(?<=\S)\s(?:取得|合格|修了|취득|합격|이수|수료)$")
"""' 合格': passed, which the name does not say either"""


LEADING = re.compile(
    r"^(?:(?:completed|passed|obtained|earned|achieved|absolviert|obtenu|obtenid[oa])\s+(?=[A-ZÀ-Þ\d])"
    r"|(?:further training|courses?|certificates?|certifications?|weiterbildung(?:en)?|zertifikate?|"
    r"formations?"
    r"|corsi|cursos?|kurser?|szkolenia)\s?:\s+"
    r"|(?:[A-Z]{2,6}\s)?(?:PIN|no\.?|reg(?:istration)?(?:\s(?:no\.?|"
    r"number))?)[\s:#]*[A-Z]{0,4}\d[\dA-Z-]{3,}\s*[,:–-]\s+)",
    re.I,
)
"""'Passed CFA Level II', 'NMC PIN 12A3456E, Registered Nurse': what leads to a name and is none of it"""
SCORED = re.compile(
    r",\s(?:(?:overall|total|final|mit|con|avec)\s)?(?:band|score|nota|punteggio|punkte|points)\s[^,]*(?=,|$)",
    re.I,
)
"""', overall band 7.5'"""


def without_remarks(text: str) -> str:
    """The text of a certificate without its number, its score and what says until when it holds."""
    text = SCORED.sub("", LEADING.sub("", text.strip()))
    text = UNTIL.sub(" ", NUMBERED.sub("", UNTIL.sub(" ", LED_BY_END.sub("", text))))
    return STATES.sub("", EASTERN_STATE.sub("", text.strip()))
