"""How names of degrees are built where no list has them all, and what leads from a degree to its subject.

The patterns are for texts that `plain` has made small and without accents; only LINK is for texts as written.
"""

import re

BODY = (
    r"(?:btec|qqi|fetac|nvq|svq|rqf|cache|ncfe|sqa|city\s(?:&|and)\sguilds|cpcab|heart|ilm|aat|nqf|ocr|esol|lcci|pearson|edexcel"
    r"|highfield|cmi|vtct|itec|ascentis|functional\sskills(?:\s(?:english|maths|mathematics|ict))?)"
)
STEP = r"(?:level|niveau|nivel|nivell|livello|nvq|nqf)\s(?:\d|[ivx]{1,3})"
KIND = (
    r"(?:extended|advanced|national|higher|foundation|subsidiary|first|professional|technical|graduate"
    r"|new\szealand"
    r"|occupational|vocational|intermediate|polytechnic|specialist|special|ordinary|executive|international)"
)
CALLED = (
    r"(?:diploma|certificate|award|apprenticeship|beng|ba|bsc)"
    r"(?:\sof\s(?:(?:higher|secondary|primary|general)\s)?education(?=\s(?:in|[–-])\s|$|,|\s\())?"
)
LEVELLED = (
    rf"{BODY}\s+(?:{STEP}\s+)?(?:{KIND}\s+)*{CALLED}(?:\s{STEP})?"
    rf"|{STEP}\s+(?:{KIND}\s+)*{CALLED}|{BODY}\s+{STEP}"
    rf"|{KIND}\s+(?:{KIND}\s+)*{CALLED}"
)
"""'BTEC Level 3 Extended Diploma', 'Level 6 Advanced Certificate', 'New Zealand Diploma'"""
COMPOUND = (
    r"[^\W\d_]{4,}(?:meister(?:in)?|fachwirt(?:in)?|betriebswirt(?:in)?|examen|tutkinto|erettsegi"
    r"|uddannelsen?"
    r"|utdanning(?:en)?|utbildning(?:en)?|legitimation|inspektoren)"
    r"|[^\W\d_]{3,}(?:schulabschluss|schulreife|-matura)|[^\W\d_]{4,}\s\(amk\)"
    r"|dipl\.?-(?:[^\W\d_]+\.?-?){1,3}"
    r"|march(?=[\s,]+(?:in\s)?(?:architect|urban|landscape|interior|design))"
)
"""'Bäckermeister', 'Handelsfachwirtin', 'Socionomexamen', 'Perustutkinto': words that end in what they are"""
WITH_TRADE = (
    r"diplom-[^\W\d_]{4,}"
    r"|staatlich\s(?:gepruft|anerkannt)e[rn]?\s(?:[^\W\d_]+-\sund\s)?[^\W\d_]+"
    r"|examinierte[rn]?\s(?:[^\W\d_]+-\sund\s)?[^\W\d_]+"
    r"|okleveles\s[^\W\d_]+|diplomiran[aio]?\s[^\W\d_]+|uddannet\s[^\W\d_]+|univ\.\sdipl\.\s[^\W\d_]+"
    r"|дипломиран[аи]?\s[^\W\d_]+|(?:кандидат|доктор)\s[^\W\d_]+\sнаук"
)
"""'Staatlich anerkannte Altenpflegerin', 'okleveles közgazdász': what they are is a part of the name"""
LINK = re.compile(
    r"^(?:\s*[,:–—|·-]+\s*|\s+)?(?:(?:degree|studies|studium|course|diploma)\s)?"
    r"(?:(?:w\s+zakresie|w\s+dziedzinie|w\s+specjalności|na\s+kierunku|kierunek:?|specjalność:?|profiel"
    r"|richting|fachrichtung:?|inriktning(?:\s+mot)?|med\s+inriktning\s+mot|suuntautuminen|pääaine|obor"
    r"|im\s+fach|im\s+studiengang|"
    r"smjer|smer|odbor|zaměření|zameranie|szakirány|specializarea|specializare|специалност|специальность"
    r"|спеціальність|по\s+специальности|за\s+спеціальністю|по\s+направлению(?:\s+подготовки)?|"
    r"en\s+la\s+especialidad\s+de|com\s+especialização\s+em|con\s+especialidad\s+en|(?:con"
    r"|y)\s+(?:orientación|énfasis|mención|especialización)\s+en|"
    r"mention(?!\s+(?:très|assez|bien|passable|[A-Z]{1,2}\b))|spécialités?|spécialisation|option|filière|especialidad|"
    r"(?:with\s+)?(?:a\s+)?(?:concentration|emphasis|speciali[sz]ation)\s+in|(?:med\s+)?speciale\s+i|"
    r"ausrichtung|schwerpunkt|profilu?(?!\s+[A-Z]\b)|profil:|série|v\s+(?:oboru|odbore)|w\s+zawodzie|som"
    r"|jurusan|(?:chuyên\s+)?ngành|"
    r"(?-i:(?:curso|carrera)\s+(?:[a-zà-ÿ]+\s+)?d[eao])|in\s+(?:de|het|the)(?=\s+[A-Z])|in|en|em|im|i|of|de"
    r"|d['’]|des|w|na|auf|für|der|in der|di|del|della|dell['’]|all['’]|"
    r"în|í|στ(?:ον|ην|α|η|ο|ις)|по|за|з|"
    r"في|ב|op het gebied van|with a major in|"
    r"major in|majoring in|zum|zur|als|inom|av|v|ve)\s+|(?:d|dell|all)['’])?",
    re.I,
)
"""what stands between a degree and its subject: 'in', 'kierunek', 'con orientación en'"""
