"""The role that stands beside or under the name."""

import re
from itertools import takewhile

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.countries import CITY_NAMES
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.degrees import institution_score, is_department
from rolecall.candidates.reading.facts.fields import names_field
from rolecall.candidates.reading.facts.headings import SectionKind, kind_of_heading
from rolecall.candidates.reading.facts.lexicon import HEADINGS, ROLE_WORDS, folded, words
from rolecall.candidates.reading.facts.localities import CODES, place_score
from rolecall.candidates.reading.facts.name_cleaning import PARTS
from rolecall.candidates.reading.facts.name_likeness import EAST_ASIAN
from rolecall.candidates.reading.facts.names import Candidate
from rolecall.candidates.reading.facts.no_headlines import is_greeting, is_no_role
from rolecall.candidates.reading.facts.organisations import is_formed, organisation_score
from rolecall.candidates.reading.facts.scope import Scope, is_beside
from rolecall.candidates.reading.facts.titles import REMARK, title_score
from rolecall.candidates.reading.vocabulary import known_as

SENTENCE_END = re.compile(
    r"(?<=\w{2})(?<!\b(?:St|Ss|Dr|Mr|Ms|Jr|Sr|Mt|Ft))(?<!\b(?:Ste|Mrs|Sta|kat|cat|Kat|ref|Ref))\.\s+(?=[^\W\d_])(?![a-zß-öø-ÿąćęłńóśźżа-я])"
)
NO_ROLE = re.compile(r"[@\d;:：]|[.。]$")
NO_TITLE = re.compile(r"[@;:：]|\d{3}|[.。]$|^\d")
"""A known title may have a small number: 'HGV Class 1 Driver'."""
AS = re.compile(r"^(?:als|as an?|as|comme|como|come|som|jako)\s+(?=[A-ZÀ-Þ])")
"""'als Leiterin Einkauf', under what somebody sends"""
BROKEN = re.compile(r"(?:[-,&/]|\b(?:und|and|et|y|e|och|og|en))$")
WANTED = words("""
position, post, job title, title, applied position, position applied, role, desired role, desired job,
job sought, job applied for, titel, titre, título, titolo, tittel, functie, funktion, stanowisko, должность,
职位, 職種, 직무,
desired position, target position, position sought, position desired, position applied for, post applied for,
angestrebte position, gewünschte position, zielposition, poste recherché, poste souhaité, poste visé,
puesto deseado, puesto solicitado, posizione desiderata, cargo pretendido, gewenste functie,
szukane stanowisko, желаемая должность, бажана посада, hedef pozisyon,
希望職種, 希望职位, 求职意向, 应聘职位, 应聘岗位, 希望岗位,
희망직무, 지원직무, 희망직종, 지원분야,
headline, professional title, current role, current position, profession, occupation,
beruf, berufsbezeichnung, aktuelle position, titre professionnel, métier, poste actuel, titular,
título profesional, profesión, puesto actual, professione, qualifica, posizione attuale, profissão,
cargo atual, título profissional, beroep, huidige functie, zawód, obecne stanowisko, yrke, nuvarande roll,
profesjon
""")
EASTERN_ROLES = [word for word in ROLE_WORDS if len(word) > 1 and EAST_ASIAN.fullmatch(word)]
JOINT = re.compile(r"\s[|–—•·-]\s|\s?/\s")
EASTERN_LABEL = re.compile(r"(?:^|(?<=\t))([\u3400-\u9fff]{4}) (?=\S)")
"""'应聘岗位 会计': a cell hardly apart from the next one"""
BARS = re.compile(r"\s*[|｜•·]\s*")
LISTS = re.compile(r",\s|\s(?:&|and|und|et|y|e|och|og|en|i)\s")
AMOUNT = re.compile(
    r"(?:[$€£¥]\s?\d[\d.,]*\s?(?:[KMB]|bn|mn?|Mio|Mrd)?|\d[\d.,]*\s?%|"
    r"\bteams? of \d+|\b\d{1,4}-[a-z]{3,})(?![^\W\d_])\+?",
    re.I,
)
"""'$62M Territory' counts what somebody answers for"""
NO_REST = re.compile(r"[\t@;:]|\w\.\w|(?<!\d)\d{1,3}(?!\d)|\d{5}")
NO_ROLES = words("""
生年月日, 氏名, 性別, 性别, 住所, 現住所, 年齢, 年龄, 出生年月, 国籍, 籍贯, 民族, 电话, 電話, 邮箱, 写真,
personali, personnelles, personales, pessoais, persönliche, personlige, osobowe, osobní, personale
""")
CREDENTIALS = re.compile(r"[A-Z][A-Za-z.-]{0,2}[A-Z.]{1,4}(?:\s?[,/]\s?[A-Z][A-Za-z.-]{0,2}[A-Z.-]{1,5})+")
"""'BSN, RN, CCRN' behind a name"""
QUALIFIED = re.compile(r"[A-Z][A-Z-]{1,6}(?:\s?\([A-Z]{2,4}\))?(?:,\s?[A-Z][A-Z-]{1,6})*")
"""'CA(SA)' or 'PMP' behind a bar"""
IN_SENTENCE_CASE = re.compile(r"[^\W\d_]+(?: [a-zß-öø-ÿ]+){2,}")
"""'Cold chain and pharma': employers have capitals"""
REACHED = re.compile(r"@|\d(?:\W?\d){5}")
MOST_OF_HEAD = 16
MOST_FIRST, MOST_OF_REST, LONGEST, IS_PLACE, IS_EMPLOYER, LARGER = 3, 6, 80, 1.5, 1.0, 1.15
IS_TITLE, IS_INSTITUTION, MOST_TO_COLUMN, MOST_UNSURE = 2.0, 4.0, 60, 1
"""what is no known title may be one beside a name and on the line below it"""
OVER: frozenset[SectionKind | None] = frozenset(("summary", "experience", "education"))


def headline_after(scope: Scope, name: Candidate | None) -> str | None:
    """The role written beside or under the name; None unless a word of it is one for roles."""
    if name is None:
        return None
    beside = scope.lines[name.line].text.partition(name.text)[2]
    below = [line.text for line in lines_below(scope, name)]
    if BROKEN.search(beside) and below:
        # What stands beside a name has little room.
        beside, *below = f"{beside} {below[0]}", *below[1:]
    if any(is_greeting(line.text) for line in scope.lines[name.line + 1 : name.line + MOST_OF_HEAD]):
        # Whom a letter is for stands below how its writer is reached.
        below = [*takewhile(lambda text: not REACHED.search(text), below)]
    for place, text in enumerate([beside, *without_labels(below)]):
        if folded(text.split("\t")[0]) in HEADINGS or kind_of_heading(text) or is_greeting(text):
            break
        if any(not period.is_single for period in periods_in(text)):
            break  # the first post, under a heading that nobody knows
        for cell in text.split("\t"):
            said = SENTENCE_END.split(cell)[0]
            for part in PARTS.split(said):
                role = AS.sub("", part.strip(" |•·–—-,"))
                is_known = place <= MOST_UNSURE or is_title(role) or EAST_ASIAN.search(role)
                if is_headline(role) and is_known and not is_no_role(part):
                    return with_rest(role, said)
    return wanted(scope, name) or above_name(scope, name) or over_column(scope, name)


def above_name(scope: Scope, name: Candidate) -> str | None:
    """The role on the line above the name, where none stands below it."""
    above = [line.text for line in scope.lines[max(name.line - 2, 0) : name.line] if line.text]
    role = AS.sub("", above[-1].strip(" |•·–—-,")) if above else ""
    return role if is_headline(role) and is_title(role) and not is_no_role(above[-1]) else None


def over_column(scope: Scope, name: Candidate) -> str | None:
    """The title alone right above the first heading: of another column than the name's, or large."""
    above = scope.lines[name.line]
    for index, line in enumerate(scope.lines[: MOST_TO_COLUMN + 1]):
        if index <= name.line or line.page > 1 or not line.text:
            continue
        is_large = line.size > max(LARGER * scope.body_size, above.size)
        is_over = (is_large or begins_column(above, line)) and not line.is_item
        above = line
        below = next((each.text for each in scope.lines[index + 1 : index + 3] if each.text), "")
        if not is_over or kind_of_heading(below) not in OVER:
            continue
        if is_title(line.text) and is_headline(line.text) and not is_no_role(line.text):
            return line.text
    return None


def begins_column(above: Line, line: Line) -> bool:
    """Whether a line is the first of another column than the line before it."""
    if (above.column, above.is_beside) != (line.column, line.is_beside):
        return True
    if not (above.box and line.box):
        return False
    return is_beside(above, line) or line.box[1] < above.box[1]


def is_only_label(text: str) -> bool:
    """Whether a text is one that forms and headings have, and no role: '生年月日', 'PERSONALI', 'BSN, RN'."""
    return folded(text) in NO_ROLES or bool(CREDENTIALS.fullmatch(text))


def with_rest(role: str, text: str) -> str:
    """'Sous Chef – Fine Dining', 'Actor | Puppeteer': what dashes and bars join to a role is of it, but for
    places, employers and figures."""
    whole = text.strip(" |•·–—-,")
    role, whole = without_town(role), without_town(whole)
    if not whole.startswith(role) or len(whole) > LONGEST or not JOINT.match(whole, len(role)):
        return role
    rest = [part.strip() for part in JOINT.split(whole[len(role) :]) if part.strip()]
    # One name behind a bar may be an employer's that nobody knows.
    is_told = len(rest) > 1 or "|" not in whole or any(is_role(part) or tells_work(part) for part in rest)
    is_told = is_told or any(QUALIFIED.fullmatch(part) for part in rest)
    return whole if rest and is_told and all(map(is_of_role, rest)) else role


def without_town(text: str) -> str:
    """'Cook, Bristol' without where that is."""
    role, comma, town = text.rpartition(", ")
    return role if comma and folded(town) in CITY_NAMES and folded(role) not in CITY_NAMES else text


def is_of_role(part: str) -> bool:
    """Whether a part beside a role may be of it: neither where somebody is nor at whom, and no number."""
    if QUALIFIED.fullmatch(part):
        return folded(part) not in CODES
    pieces = LISTS.split(part)
    is_else = any(place_score(piece) >= IS_PLACE for piece in [part, *pieces]) or names_employer(part)
    is_number = NO_REST.search(AMOUNT.sub("", part))
    return len(part.split()) <= MOST_OF_REST and len(part) > 2 and not is_number and not is_else


def names_employer(part: str) -> bool:
    """Whether a part is like an employer: not 'leaving the Army in March', nor what lists fields of work."""
    is_told = (
        part[:1].islower()
        or (IN_SENTENCE_CASE.fullmatch(part) and not is_formed(part))
        or bool(AMOUNT.match(part))
        or (names_field(part) and not is_formed(part) and len(LISTS.split(part)) > 1)
    )
    return organisation_score(part) >= IS_EMPLOYER and not is_title(part) and not is_told


def tells_work(part: str) -> bool:
    """Whether a part is another title, or lists what somebody works with: 'React & TypeScript'."""
    return is_title(part) or len(LISTS.split(part)) > 1 or known_as(part) is not None or names_field(part)


def lines_below(scope: Scope, name: Candidate) -> list[Line]:
    """The lines under a name; under one in the head of the pages stand the first of the text."""
    below = scope.lines[name.line + 1 : name.line + 9]
    if not scope.lines[name.line].in_margin:
        return below
    return [*[line for line in scope.lines[:MOST_FIRST] if not line.in_margin], *below]


def is_headline(text: str) -> bool:
    short = 1 <= len(text.split()) <= 9 and len(text) <= 80 and folded(text) not in HEADINGS
    return (
        short
        and not is_only_label(text)
        and (is_role(text) or is_title(text))
        and not is_institution(text)
        and (is_title(text) or not (is_formed(text) or is_department(text.partition(",")[0])))
    )


def wanted(scope: Scope, name: Candidate) -> str | None:
    """The role that a label says is had or looked for: '希望職種: 機械設計エンジニア', 'Headline: Cook'."""
    for index in scope.top:
        text = scope.lines[index].text.replace("：", ":")
        if index > name.line and kind_of_heading(text) in OVER:
            return None
        shown = EASTERN_LABEL.sub(r"\1:", text)
        cells = [cell for part in shown.split("\t") for cell in BARS.split(part)]
        for cell, behind in zip(cells, [*cells[1:], ""], strict=True):
            label, colon, role = cell.partition(":")
            role = role.strip() or behind.strip()
            is_wanted = folded(label) in WANTED and (colon or "\t" in text)
            if is_wanted and 1 < len(role) <= 60 and not NO_ROLE.search(role):
                return role
    return None


def without_labels(texts: list[str]) -> list[str]:
    """Lines of two cells, one under the other, are a form: the first cell of each is its label."""
    if not texts:
        return []
    in_two = [text.count("\t") == 1 for text in texts]
    near = [a or b for a, b in zip([False, *in_two[:-1]], [*in_two[1:], False], strict=False)]
    return [
        text.partition("\t")[2] if two and beside else text
        for text, two, beside in zip(texts, in_two, near, strict=True)
    ]


def is_title(text: str) -> bool:
    return title_score(text) >= IS_TITLE and not NO_TITLE.search(REMARK.sub("", text))


def is_role(text: str) -> bool:
    tokens = [folded(token) for token in re.split(r"[\s/,&|-]+", text)]
    eastern = any(word in folded(text) for word in EASTERN_ROLES)
    return (eastern or any(token in ROLE_WORDS for token in tokens)) and not NO_ROLE.search(text)


def is_institution(text: str) -> bool:
    """Whether a line under a name says where somebody works: 'Department of Physics, Lake University'."""
    return institution_score(text) >= IS_INSTITUTION and title_score(text) < IS_TITLE
