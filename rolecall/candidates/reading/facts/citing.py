"""How publications are cited: which words of a reference are its title, and which name where it appeared.

Most of it is told by signs: authors by their initials, then quotes, italics, brackets with a year. What is
set in italics right behind the authors is the title of a book; behind a title they set a journal's name.
"""

import re

from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.merits import SENTENCE, without_dates
from rolecall.candidates.reading.facts.merits_apart import EDGE

Slanted = list[tuple[int, int]]
"""what of a text is set in italics, from where to where"""
LONGEST_VENUE, LONGEST_CITED, NEAR = 160, 500, 3
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
ANDS = {"and", "und", "et", "al."}
QUOTED = re.compile(
    r"[“\"„«‘]\s*([^“”\"„«»]{8,250}?)[.,]?\s*(?:[”\"“»]|’(?!\w))|「([^「」]{2,250})」|『([^『』]{2,250})』"
)
QUOTED_FIRST = re.compile(r"[“\"„«‘]\s*([^“”\"„«»]{3,250}?)[.,]?\s*[”\"“»’](?!\w)")
IN_SINGLE = re.compile(r"(?:^|\s)['‘]([^'‘’\n]{8,250})['’](?=[,.\s])")
WORD = r"[^\W\d_][\w'’-]{1,30}"
INITIAL = r"(?:[^\W\d_]\.[\s-]?){1,4}"
MARK = r"[*†‡§¹²³]{0,2}"
CAPITALS = r"[^\W\d_a-zà-ÿ]{3,20}(?:-[^\W\d_a-zà-ÿ]{3,20})?"
AUTHOR = (
    rf"(?:{MARK}(?:{INITIAL}{WORD}(?:\s{WORD}){{0,2}}|{WORD}(?:\s{WORD})?,?\s{INITIAL}"
    rf"|{WORD}\s[A-Z]{{1,3}}\.?(?![\w’'])|{CAPITALS},\s{WORD}(?:\s{WORD})?){MARK})"
)
JOINT = (
    r"(?:\s*[,;/–]\s(?:and\s|und\s|et\s|y\s|e\s|&\s)?|\s?(?:and|und|et|y|e|ve|en|och|og|ja|i|a|és|și|и|та|"
    r"και|&|·)\s)"
)
STATE = (
    r"in press|in review|under review|submitted|accepted|forthcoming|in preparation|im erscheinen|"
    r"eingereicht|"
    r"à paraître|en prensa|no prelo|in stampa|w druku|i tryck"
)
WHEN = (
    rf"(?:\(((?:19|20)\d\d[a-z]?(?:,\s[^()]{{3,20}})?|n\.d\.|{STATE})\)[.,:]?\s+|(?<=[,.]\s)(?:19|"
    rf"20)\d\d[a-z]?[.,:]\s+)"
)
GROUP = r"(?:,?\s(?:(?:on behalf of|for|pour|für)\s(?:the\s)?|and\sthe\s)[^.()]{3,80})?"
PERSON = r"(?:[A-ZÀ-Þ][\w'’-]+\s){1,3}[A-ZÀ-Þ][\w'’-]+"
SEVERAL = rf"{PERSON}(?:(?:,\s|\s(?:and|und|et|y|e|&)\s){PERSON})"
NAMED = re.compile(
    rf"^(?:{SEVERAL}{{0,20}}\s?(?:\((?:Hrsg|[Ee]ds?)\.?\)\s?)?\((?:(?:19|20)\d\d[a-z]?|{STATE})\)[.:,]?"
    rf"|{SEVERAL}{{1,20}}:)\s+(?=[\w“\"„«])"
)
"""'Thalhammer Veronika (2019): …', 'Amara Nwosu, Hye-jin Moon: …': authors by their whole names"""

LISTED = re.compile(
    rf"^{AUTHOR}(?:{JOINT}{AUTHOR}){{0,30}}(?:,?\set\sal\.?)?{GROUP}\s?"
    rf"(?:\((?:Eds?|Hrsg|dir|coord|orgs?|red)\.?\)\.?,?\s)?(?:{WHEN}|(?:(?<=\.)|[,.:])\s+{WHEN}?)"
    r"(?=[\w“\"„«‘「『'¿¡§])"
)
"""Authors by their initials, before or behind, and a year perhaps: what follows the list is the title."""
AUTHORS = re.compile(r"^(?:[^()]{3,200}?)\s*\(?((?:19|20)\d\d)[a-z]?\)?[.:,]\s+(.+)$")
INITIALS = re.compile(r"\b\w\.(?:\s?-?\w\.)*|\bet al\b|\bund\b|&")
CODED = re.compile(r"([^.．。\[\]]{4,200})\[[JDMCNPRGSZ](?:/OL)?\][.．。]?\s*([^,，\d]*)")
"""'卢思远, 何敬之. 城市配电网故障定位[J]. 电力工程学报, 2021'"""
OF_EAST = re.compile(r"^[\u3040-\u9fff・、,，･\s]{2,80}(?=[「『])")
VENUE_END = re.compile(r",\s*(?=\d|vol|pp|no\.|S\.)|\s+\d+\s*[(:]|\.\s")
STOP = re.compile(r"(?<=[\w)?!]{2})\.\s+(?=[^\W\d_])|\s//\s|\.\s[—–]\s")
WITHIN = re.compile(
    r"([^.]{8,200}?)(?:,?\s+(?:in|dans|en|em|w|i)\s?:?\s*(?=[«“\"„‘])|,\s+in:?\s+(?=[A-ZÀ-Þ])|\.\s+(?:In|"
    r"En|Dans|Em|W|I):?\s+(?=[A-ZÀ-Þ]))(.+)"
)
"""'Tre lettere inedite, in «Carte e mani», 10, 2019'"""
OF_BOOK = re.compile(
    r"(.{8,250}?)((?:, [A-ZÀ-Þ][^,\d]{2,60}){1,2}),? (?:19|20)\d\d(?:, \d+ ?(?:p|s|S|pp|str)\.?)?\W*"
)
"""'Mulini, gualchiere e liti, Siena, Edizioni del Porrione, 2024': town, publisher and year behind it"""
PUBLISHER = re.compile(
    r"\b(?:verlag\w*|kiadó|press|wydawnictwo|[ée]ditions?|editorial|books|edizioni|edi[çt]ora|publish\w*|"
    r"förlag\w*|forlag\w*|"
    r"uitgever\w*|nakladatelství|izd\w*|изд\w*|yayın\w*)\b",
    re.I,
)
OF_LAW = re.compile(r"(.{8,250}?), (?=\d{1,4} (?:[A-Z][\w.&]* ?){1,6} ?\d)(.+)")
"""'The Right to a Window, 12 J. Tenant L. 77 (2017)'"""
LED_IN = re.compile(r"[\s,;.(]*(?:\b(?:in|dans|en|em|w|i|u|v|на|в)\b:?)?[\s,;.(]*$", re.I)
ENDED = re.compile(r"[.,;:?!»”\"’)]\s*$|[.,]\s+(?:in|dans|en|em|w|i):?\s*$", re.I)
KINDS = (
    r"(?:published|(?:newspaper |journal )?article|paper|book(?: chapter)?|chapter|(?:technical )?report|"
    r"blog post|essay|column|(?:\w+ )?thesis|"
    r"(?:\w+ )?dissertation|(?:encyclopa?edia )?entry|short story|poem|novel|monograph|"
    r"(?:co-?)?author(?:ed)?|artikel|aufsatz|buch|buchkapitel|beitrag|"
    r"livre|chapitre|thèse|mémoire|ouvrage|artículo|libro|capítulo|tesis|articolo|capitolo|tesi|artigo|"
    r"livro|tese|boek|hoofdstuk|artykuł|książka)"
)
HEAD = re.compile(
    r"\s*(?:\((?:co-?auth\w*|with|mit|avec|con|com)\b[^()]*\)\s*|[(（](?:論文|著書|共著|単著|査読論文)[)）]|"
    rf"(?:doi:?\s?|https?://)\S+\s*[–—:|,]?\s*|(?:{STATE}|{KINDS})\s?(?:[:|–—]\s*|\t\s*)|"
    rf"{KINDS},?\s(?=[“\"„«‘])"
    r"|(?:co-?)?author(?:ed)?,\s)",
    re.I,
)
"""what leads to a reference and is no part of it: 'Accepted:', '(co-author with P. Nair)'"""
DASHED = re.compile(
    r"(.{8,200}?)\s[–—|]\s(?:([A-ZÀ-Þ“\"][^–—|]{2,80}?)|[a-z][^–—|,]{2,40}),?\s(?:\(?(?:19|20)\d\d|https?:).*"
)
"""'How we cut our build times – Tinmill engineering blog, 2022'"""
KIND_BEHIND = re.compile(r"\s\([a-zà-ÿ]+(?: [a-zà-ÿ]+){0,2}\)$|\s\((?:[^()]*(?:19|20)\d\d[^()]*)\)$")
SAID_WITHIN = re.compile(r"(.{8,250}?)(?:, in:?|\. (?:In|En|Dans|Em|W|I):)\s+(?=[A-ZÀ-Þ«„“\"])(.+)")
VENUE_FIRST = re.compile(r"([^–—]{5,80}?),?\s\(?(?:19|20)\d\d\)?\s[–—]\s([^–—]{8,250})")
"""'Journal of Applied Sauces, 2023 – Viscosity of ketchup'"""
BEFORE_JOURNAL = re.compile(
    r"([^.]{12,250}?),\s(?=[^,.]{0,60}\b(?:journal|revista|revue|rivista|zeitschrift|magazine|bulletin|"
    r"proceedings|proc\.|"
    r"transactions|conference|congress|quarterly|letters|annals|gazette|IEEE|Springer|Elsevier)\b)",
    re.I,
)
CLOSED = re.compile(
    r"([^()“\"]{8,200}?)\s\(([^()]*(?:19|20)\d\d[^()]*)\)(?:,\s(?:with|mit|avec|con)\s.*)?\W*"
)
"""'Insuring the Uninsurable (Riverbank Institute, 2020)'"""
WITH_OTHERS = re.compile(r"\s\((?:mit|with|avec|con|com|z|med|met)\s[^()]{3,80}\)")
"""'Lagern auf Vorrat (mit J. Pohl), Verlag Weserufer'"""
SHORTEST_SLANTED, SHORTEST_TOLD = 4, 8


def title_and_venue(text: str, slanted: Slanted | None = None) -> tuple[str, str]:
    """The title and where it was published, of a reference in whatever style."""
    if "[" in text and (coded := CODED.search(text)):
        return coded[1].strip(EDGE), coded[2].strip(EDGE + ".")
    at = end_of_head(text)
    listed = authors_of(text, at)
    at += listed.end() if listed else 0
    rest = text[at:]
    spans = [(begin - at, end - at) for begin, end in slanted or [] if end > at + SHORTEST_SLANTED]
    quoted = QUOTED_FIRST.match(rest) or QUOTED.search(rest) or IN_SINGLE.search(rest)
    if spans and spans[0][0] < NEAR and not (quoted and quoted.start() < NEAR):
        begin, end = spans[0]
        return rest[max(begin, 0) : end].strip(EDGE + "."), venue_in(rest[end:])
    if quoted and (not listed or quoted.start() < NEAR):
        title = next(filter(None, quoted.groups()))
        return title.strip(EDGE), venue_in(rest[quoted.end() :])
    if listed:
        return before_slanted(rest, spans) or told_behind(rest, listed[0])
    return without_authors(rest, spans)


def authors_of(text: str, at: int) -> re.Match[str] | None:
    """The authors that a reference begins with, from behind its head on."""
    cited = text[at:][:LONGEST_CITED]
    return LISTED.match(cited) or NAMED.match(cited) or OF_EAST.match(cited)


def end_of_head(text: str) -> int:
    """Where a reference begins, behind the year, the label or the bracket that leads to it."""
    at = 0
    while True:
        dates = [each for each in periods_in(text[at:]) if not text[at : at + each.begin].strip(EDGE)]
        head = HEAD.match(text[at:])
        if dates and text[at + dates[0].finish :].strip(EDGE + ".)]"):
            at += dates[0].finish
        elif head:
            at += head.end()
        else:
            return at + len(text[at:]) - len(text[at:].lstrip(EDGE + ".")) if at else 0


def before_slanted(rest: str, spans: Slanted) -> tuple[str, str] | None:
    """The title before the name of a journal or book that is set in italics; None where none is."""
    for begin, end in spans:
        is_last = not any(map(str.isalpha, rest[end:]))
        if begin > SHORTEST_SLANTED and (is_last or ENDED.search(rest[:begin])):
            if within := WITHIN.match(rest) or SAID_WITHIN.match(rest):
                return within[1].strip(EDGE), venue_in(within[2])
            title = rest[: LED_IN.search(rest[:begin]).start()]  # type: ignore[union-attr]
            return title.strip(EDGE + "."), venue_in(rest[begin:])
    return None


def told_behind(text: str, authors: str) -> tuple[str, str]:
    """The title and the venue behind a list of authors: parted by 'in', by a full stop, else by commas."""
    if within := WITHIN.match(text) or SAID_WITHIN.match(text):
        return within[1].strip(EDGE), venue_in(within[2])
    title, *rest = STOP.split(text, maxsplit=1)
    is_parted = (
        not rest or not authors.rstrip().endswith((",", ":")) or PUBLISHER.search(rest[0].partition(",")[0])
    )
    if (book := OF_BOOK.fullmatch(text)) and not (rest and is_parted):
        return book[1].strip(EDGE), venue_in(book[2])
    if law := OF_LAW.fullmatch(text):
        return law[1].strip(EDGE), venue_in(law[2])
    if not rest:
        title, *rest = SENTENCE.split(text, maxsplit=1)
    # 'Title, J. Optics 12, 33': the full stop is that of the journal's name.
    if not rest or re.search(r", (?:[A-Z][a-z]{0,9}\.?\s?){1,3}$", title + "."):
        title, _, other = text.partition(", ")
        rest = [other]
    return title.strip(EDGE + "."), venue_in(rest[0])


def without_authors(text: str, spans: Slanted) -> tuple[str, str]:
    """The title and the venue where no authors stand before them, or authors without initials."""
    cited = AUTHORS.match(text)
    if cited and INITIALS.search(text[: cited.start(2)]):
        title, _, rest = cited[2].partition(". ")
        return title.strip(EDGE + "."), venue_in(rest)
    if (within := SAID_WITHIN.match(text)) and not is_of_authors(within[1]):
        return bare(within[1]), venue_in(within[2])
    if (joint := WITH_OTHERS.search(text)) and joint.start() >= SHORTEST_TOLD:
        return text[: joint.start()].strip(EDGE), venue_in(text[joint.end() :])
    if dashed := DASHED.fullmatch(text):
        return dashed[1].strip(EDGE), venue_in(dashed[2] or "")
    if (last := VENUE_FIRST.fullmatch(text)) and not YEAR.search(last[2]):
        return last[2].strip(EDGE + "."), last[1].strip(EDGE)
    if journal := BEFORE_JOURNAL.match(text):
        return bare(journal[1].strip(EDGE)), venue_in(text[journal.end() :])
    if closed := CLOSED.fullmatch(text):
        return closed[1].strip(EDGE), venue_in(closed[2])
    parts = [part.strip(EDGE + ".") for part in SENTENCE.split(text) if part.strip(EDGE + ".")]
    if len(parts) > 1:
        written = [part for part in parts if not is_of_authors(part)] or parts
        return bare(written[0]), venue_in(". ".join(written[1:2]))
    if told := before_slanted(text, spans):
        return bare(told[0]), told[1]
    plain = without_dates(text).replace("\t", " ").strip(EDGE + ".")
    head, comma, tail = plain.rpartition(", ")
    return (bare(head.strip(EDGE)), venue_in(tail)) if comma and len(head) > 8 else (bare(plain), "")


def bare(title: str) -> str:
    """A title without the bracket behind it that says what it is or who printed it."""
    return KIND_BEHIND.sub("", title)


def is_of_authors(text: str) -> bool:
    tokens = text.replace(",", " ").split()
    short = sum(len(token.strip(".")) <= 2 or token[:1].isupper() or token in ANDS for token in tokens)
    return len(tokens) <= 40 and bool(INITIALS.search(text)) and short >= 0.85 * len(tokens)


def venue_in(text: str) -> str:
    """The name of a journal or book, of what stands behind a title."""
    venue = re.sub(r"^[Ii]n:?\s+", "", without_dates(text).partition("\t")[0].strip(EDGE + "."))
    venue = VENUE_END.split(venue, maxsplit=1)[0].strip(EDGE + ".()")
    venue = re.sub(r"\s+\d{1,4}$", "", venue)
    return venue if len(venue) <= LONGEST_VENUE else ""
