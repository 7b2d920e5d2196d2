"""What stands in lists of publications and is none: talks, patents, reviews, exhibitions, offices."""

import re

from rolecall.candidates.reading.facts.titles import title_score

PART = r"(?:^|[,;|(\[–—\t]|\.\s)\s*"
END = r"\s*(?=[:,;|)\]–—\t.]|$)"
SPOKEN = re.compile(
    r"\b(?:poster|talk (?:given|at)|invited (?:talk|lecture|speaker)|keynote|(?:oral|paper|poster|"
    r"conference) presentation|"
    r"presented at|(?:paper|lecture) (?:presented|given|read|delivered)|guest lecture|seminar talk|"
    r"podcast|webinar|"
    r"vortrag|vorträge|posterbeitrag|posterpräsentation|podiumsdiskussion|communication (?:orale|affichée|"
    r"au)|conférence donnée|"
    r"ponencia|póster|conferencia (?:impartida|dictada)|comunicação oral|comunicazione orale|"
    r"relazione a[lli]|relatore|palestra|"
    r"referat|föredrag|foredrag|voordracht|lezing|esitelmä|esitys|přednáška|prednáška|predavanje|előadás|"
    r"wykład|wystąpienie|"
    r"comunicare orală|prelegere|(?:sözlü )?bildiri|(?:sözlü|poster) sunum|доклад|доповідь|ομιλία|"
    r"εισήγηση)\b|口頭発表|学会発表|研究発表|ポスター発表|구두발표",
    re.I,
)
SPOKEN_ALONE = re.compile(
    rf"{PART}(?:(?:invited |lightning |conference |public |guest )?(?:talk|lecture|workshop|seminar|panel|"
    rf"poster|presentation|interview|"
    rf"exhibition|solo|group|duo)(?: (?:show|exhibition|discussion))?){END}"
    rf"|[,.;]\s(?:[A-ZÀ-Þ][\w'’&-]*\s){{1,6}}(?:seminar|lecture(?: series)?|festival|webinar|"
    rf"summer school){END}",
    re.I,
)
"""'2024 | Talk | …', 'Solo: …', '…, seminar, Institute of Rivers': a part of its own"""
IN_BRACKETS = re.compile(r"[\[(]([^\[\]()]{3,60})[\])]")
SPOKEN_BEHIND = re.compile(rf"[,.;|(\[]\s+(?:an?\s)?{SPOKEN.pattern}", re.I)
SHOWN = re.compile(
    r"\b(?:solo|group) (?:show|exhibition)\b|\b(?:einzel|gruppen)?ausstellung\b|"
    r"\bexposition (?:personnelle|collective)|"
    r"\bexposición (?:individual|colectiva)|\bmostra (?:personale|collettiva)|\bwystawa (?:indywidualna|"
    r"zbiorowa)|"
    r"\((?:CD|LP|EP|DVD|single|album|film|documentary|short film|video|radio play)\b",
    re.I,
)
PATENT = re.compile(
    r"\b(?:patent\w*|патент\w*|brevets?|brevetto|octrooi)\b[\s,:]{0,3}(?:\S{2}\s)?(?:\(?(?:no|nr|n[°º]|№|"
    r"number|appl\w*|pending|granted|filed|"
    r"angemeldet|erteilt)\b|[#№]|(?:[A-Z]{2}\s?)?\d)|\[P\]|专利|特許|"
    r"\b(?:US|EP|WO|DE|GB|FR|CN|JP)\s?\d[\d ,/.]{5,14}\s?[AB]\d\b",
    re.I,
)
REVIEW = re.compile(
    r"(?:^|[.,:]\s+|\s[–—]\s)(?:(?:book )?review of (?=[“\"«‘']|.{3,80}, (?:by|ed)\b)|book review\b|"
    r"rezension (?:zu|von|de[rs])|"
    r"compte[- ]rendu d|recensione (?:a|di|de)|reseña (?:de|a)|resenha d|recensie van|recenzja|recenze|"
    r"anmeldelse av?f?|"
    r"recension av|рецензия на|rec(?:enz)?\.:)",
    re.I,
)
REVIEW_OF = re.compile(r"(?:^|[.,:]\s+)(?:book )?review of$", re.I)
OFFICE = re.compile(
    r"(?:(?:co-?|managing |guest |associate |section )?editor(?:ial (?:board|assistant))?|(?:peer[- ]|"
    r"ad[- ]hoc )?reviewer|referee|"
    r"contributor|quoted|interviewed|featured|cited|profiled|member|winner|finalist|(?:short|long)listed|"
    r"recipient|awarded|juror|"
    r"curator|curatela|invited|guest|appear(?:ed|ance)|speaker|panelli?st|(?:mit)?herausgeber(?:in)?|"
    r"gutachter(?:in)?|"
    r"rédact(?:eur|rice)|relect(?:eur|rice)|miembro|revisora?|membro|socio|redattore|redaktör|redaktor)"
    r"\s*(?:[,:–—|]|(?:on|in|for|of|at|by|der|des|für|de|du|del|della|di|do|da)\s|ship\b)",
    re.I,
)
"""what somebody is or was for others' writings, where it stands first"""
DEED = re.compile(
    r"(?:attended|participa\w+|partecipazione|teilnahme|presented|delivered|organi[sz]ed|completed|taught|"
    r"hosted|moderated|chaired|"
    r"curso impartido|taller|media coverage|interview(?:s|ed)? (?:in|on|with|by)|discuss(?:ion|ant) (?:of|"
    r"on)|relatore|evidence to|"
    r"(?:regular |freelance )?(?:columnist|contributor|blogger|correspondent)\b|(?:authored|wrote|edited|"
    r"reviewed) \d+)\b",
    re.I,
)
GOES_ON = re.compile(
    r"\b(?:since|seit|depuis|desde|dal|od|sedan|siden|sinds|с|з)\s(?:\w+\s)?(?:19|20)\d\d", re.I
)
"""what still goes on is no publication but an office, a column, a blog"""
READING = re.compile(r"(?:public )?(?:reading|lesung|lecture publique|lectura|lettura)s?\s*[,:–—|]", re.I)
COUNT = (
    r"(?:\d{1,3}\+?|over \d+|more than \w+|mehr als \w+|plus de \w+|más de \w+|one|two|three|four|five|"
    r"six|seven|eight|nine|ten|"
    r"twelve|several|numerous|various|many|further|additional|zahlreiche|mehrere|diverse|weitere|"
    r"plusieurs|nombreux|varios|"
    r"numerosi|diversi|vários|diversos|liczne|flera|flere|useita)"
)
WORKS = (
    r"(?:publications?|articles?|papers?|chapters?|essays?|abstracts?|posters?|manuscripts?|beiträge|"
    r"veröffentlichungen|"
    r"publikationen|aufsätze|artikel|artículos|publicaciones|articoli|pubblicazioni|artigos|publicações|"
    r"publikacji|artykuł\w*|"
    r"publikationer|julkaisua)"
)
REMARK = re.compile(
    r"\W{0,3}(?:denotes|indicates|equal contribution|h-index|citations?\b|cited|google scholar|orcid|"
    r"full list|complete list|impact factor|see (?:also )?(?:http|www|my)|available (?:at|on|upon)|reviewer|"
    r"vollständige liste|liste complète|lista completa|"
    r"(?:co-?)?(?:authored|written) with\b|gemeinsam mit\b|"
    rf"{COUNT}\s(?:[\w-]+\s){{0,3}}{WORKS}\b)",
    re.I,
)
IS_POST, MOST_OF_POST = 2.0, 4


def is_unpublished(before: str, title: str, behind: str, *, is_set_off: bool) -> bool:
    """Whether a reference, parted at its title, is of what was said, shown, patented, reviewed or held.

    `is_set_off`: the title stands in quotes or italics.
    """
    whole = f"{before}{title}{behind}"
    if SPOKEN.search(behind) or SPOKEN.match(title) or SPOKEN.search(before) or PATENT.search(whole):
        return True
    if SPOKEN_BEHIND.search(title) or any(map(SPOKEN.search, IN_BRACKETS.findall(whole))):
        return True
    if SPOKEN_ALONE.search(behind) or SPOKEN_ALONE.search(before) or SHOWN.search(f"{before} {behind}"):
        return True
    if REVIEW.search(whole) or (is_set_off and REVIEW_OF.search(before.rstrip(" “\"«‘'"))):
        return True
    first = before.lstrip() if is_set_off else title
    if GOES_ON.search(behind) or READING.match(first) or OFFICE.match(first) or DEED.match(whole):
        return True
    return is_set_off and names_no_author(before.rstrip(" “\"„«‘'"))


def names_no_author(before: str) -> bool:
    """'Fachlektorat „…“', 'Interviewed on “…”': words lead to a title, no sign and no names."""
    words = before.split()
    are_names = len(words) > 1 and not any(word[:1].islower() and len(word) > 2 for word in words)
    return bool(words) and before.isascii() and before[-1].isalpha() and not are_names


def is_post(text: str) -> bool:
    """'Summer research student, Polymer Lab, 2021': what somebody was."""
    first = text.partition(",")[0]
    return len(first.split()) <= MOST_OF_POST and title_score(first) >= IS_POST
