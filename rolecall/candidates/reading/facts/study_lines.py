"""Lines of studies that the edge of a column broke, made whole: schools, subjects and cells of tables."""

import re
from dataclasses import replace

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.blocks import is_point
from rolecall.candidates.reading.facts.certificate_wraps import SMALL, had_little_room, joined
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.degrees import (
    begins_with_degree,
    degree_score,
    grade_in,
    institution_score,
    match_in,
)
from rolecall.candidates.reading.facts.fields import names_field
from rolecall.candidates.reading.facts.lexicon import folded, words
from rolecall.candidates.reading.facts.localities import place_score
from rolecall.candidates.reading.facts.study_remarks import is_remark

IS_SCHOOL, SAYS_DEGREE = 2.5, 2.4
MOST_OF_TOWN, IS_TOWN, MOST_STEP, ASIDE, CENTRED = 3, 1.5, 2.0, 2.0, 3.0
FEWEST_WORDS, FEWEST_OF_NAME, LEAST_OF_BAND, MOST_OF_REST, NARROW = 5, 2, 0.6, 12, 220.0
OPEN_SCHOOL = re.compile(r"\s(?:of|for|de|da|do|di|degli|der|für|van|voor|and|of the|och|og)$")
LEADS_ON = re.compile(
    r"(?:of|and|de|du|des|d['’]|del|della|di|do|da|dos|das|y|e|et|und|für|der|des|im|van|voor|och|og|i|w|"
    r"la|las|los|the|for|&)\b"
)
"""with which no line begins that says something by itself"""
CUT_WORD = re.compile(r"[^\W\d_]-$")
KOREAN = re.compile(
    r"(\S{2,20}(?:대학교|대학원|대학|고등학교|고교))\s+((?:\S{1,20}(?:학과|학부|전공|과)\s+)*)((?:고등학교\s)?(?:전문학사|학사|석사|박사|졸업|"
    r"수료|재학|중퇴))(?=$|[\s(,])"
)
OF_SCHOOLS = re.compile(
    r"(?:University|College|Academy|Polytechnic|(?:Institute|"
    r"School)(?: of (?:[A-Z][\w’'-]+(?: and)? ?){1,4})?)"
)
"""with which the name of a school goes on rather than begins"""
COLUMN = re.compile(r"\s*[\t/|]\s*|\s+&\s+")
COLUMNS = words("""
degree, certificate, diploma, board, university, institution, institute, school, college, year, result,
results, grade, percentage, marks, division, class, subject, subjects, course, examination, exam, exam
passed, qualification, qualifications, passing year, year of passing, cgpa, gpa, specialization,
specialisation, s.no, sl. no, sr. no, no, name of the institution, name of institution, name of
institute, level, duration, board of education, board university, obtained marks, total marks, status,
remarks
""")
PARTS = re.compile(r"\t|,\s|\s[–—|-]\s")


def with_broken_lines(lines: list[Line]) -> list[Line]:
    """The lines of studies, the rest of one joined to it: 'University of' above 'Arts'."""
    whole: list[Line] = []
    for line in map(with_korean_parts, lines):
        above = whole[-1] if whole else None
        if above and (is_rest_of_cell(above.text, line.text) or is_rest_beside_date(above, line)):
            whole[-1] = with_rest_in_cell(above, line)
        elif above and is_rest_of_school(above.text, line.text):
            spans = [*above.spans, *line.spans]
            whole[-1] = replace(above, text=f"{above.text} {line.text}", spans=spans)
        elif above and goes_on(above, line):
            whole[-1] = joined([above, with_date_apart(line)])
        else:
            whole.append(line)
    return whole


def with_korean_parts(line: Line) -> Line:
    """'남해바다대학교 관광경영학과 학사': school, department and degree, which only spaces part."""
    found = KOREAN.search(line.text) if "교" in line.text or "대학" in line.text else None
    if found is None:
        return line
    shown = "\t".join(part.strip() for part in found.groups() if part and part.strip())
    return replace(line, text=f"{line.text[: found.start()]}{shown}{line.text[found.end() :]}", spans=[])


def names_columns(text: str) -> bool:
    """Whether a line says only what columns of a table are: 'Board / University', 'Result'."""
    parts = [folded(part) for part in COLUMN.split(text) if part.strip()]
    return len(parts) > 1 and all(part in COLUMNS for part in parts)


def is_rest_of_school(above: str, below: str) -> bool:
    """Whether a school's name goes on below, or its town stands there, behind its comma."""
    is_town = above.endswith(",") and len(below.split()) <= MOST_OF_TOWN and place_score(below) >= IS_TOWN
    is_open = is_town or (below[:1].isupper() and bool(OPEN_SCHOOL.search(above)))
    return is_open and institution_score(above) >= IS_SCHOOL


def is_rest_of_cell(above: str, below: str) -> bool:
    """Whether a row's first cell left a bracket open that the line below closes: 'MBA (Human'."""
    cell, tab, _ = above.partition("\t")
    is_open = bool(tab) and cell.count("(") == cell.count(")") + 1
    return is_open and "\t" not in below and below.count(")") == below.count("(") + 1


def is_rest_beside_date(above: Line, line: Line) -> bool:
    """Whether the name of a school goes on below a cell with its date at the right: 'University, Leeds'."""
    cell, tab, dates = above.text.rpartition("\t")
    if not tab or "\t" in cell or not periods_in(dates) or periods_in(line.text) or is_point(line):
        return False
    first, last = PARTS.split(line.text, maxsplit=1)[0], PARTS.split(cell)[-1]
    is_open = last[:1].isupper() and last != cell and not (says_more(last) or names_field(last))
    return is_open and bool(OF_SCHOOLS.fullmatch(first))


def with_rest_in_cell(above: Line, line: Line) -> Line:
    cell, tab, others = above.text.partition("\t")
    return replace(above, text=f"{cell} {line.text}{tab}{others}", spans=[])


def goes_on(above: Line, line: Line) -> bool:
    """Whether a line of a page is what the edge broke off the one above it."""
    if not line.text or not is_set_as_rest(above, line) or len(line.text.split()) > MOST_OF_REST:
        return False
    if ends_with_date(above.text) or leads_with_date(line.text):
        return False
    if begins_with_degree(line.text):
        return is_within_degree(above.text, line.text)
    if CUT_WORD.search(above.text) or SMALL.search(above.text.rstrip(",")) or LEADS_ON.match(line.text):
        return True
    return is_full(above, line) and not says_more(line.text)


def is_within_degree(above: str, below: str) -> bool:
    """'BTEC Level 3 Extended' above 'Diploma in Music': whether the name of a degree goes over the edge."""
    found, whole = match_in(f"{above} {below}"), match_in(above)
    is_over = found is not None and found.start() == 0 and found.end() > len(above)
    return is_over and not (whole and whole.end() >= len(above))


def with_date_apart(line: Line) -> Line:
    """A line with the date at its end in a cell of its own: a long line is no sentence with it."""
    last = periods_in(line.text)[-1:] if ends_with_date(line.text) else []
    if not last or not last[0].begin:
        return line
    at = last[0].begin
    return replace(line, text=f"{line.text[:at].rstrip(' ,(')}\t{line.text[at:].rstrip(')')}")


def is_set_as_rest(above: Line, line: Line) -> bool:
    """Whether a line stands right below another one, in its look, at its edge or centred as it is."""
    if not (above.box and line.box and above.spans and line.spans) or is_point(line) or "\t" in line.text:
        return False
    if "\t" in above.text and not leads_with_date(above.text):
        return False
    step = line.box[1] - above.box[1]
    is_next = above.page == line.page and above.band == line.band and 0 < step < MOST_STEP * max(line.size, 1)
    edges = [above.box[0], *(span.box[0] for span in above.spans if span.box)]
    is_aligned = any(abs(line.box[0] - edge) < ASIDE for edge in edges)
    is_centred = abs((line.box[0] + line.box[2]) - (above.box[0] + above.box[2])) < CENTRED
    return is_next and (is_aligned or is_centred) and above.spans[-1].look == line.spans[0].look


def is_full(above: Line, line: Line) -> bool:
    """Whether a line of some words reaches so near to its column's edge that the next word had no room."""
    if not (above.box and above.band):
        return False
    is_narrow = above.band[1] - above.band[0] < NARROW
    if len(above.text.split()) < FEWEST_WORDS and not is_narrow:
        return False
    is_long = above.box[2] - above.band[0] > LEAST_OF_BAND * (above.band[1] - above.band[0])
    return is_long and had_little_room(above, line)


def says_more(text: str) -> bool:
    """Whether a line says something by itself: a school, a town without a date, a grade, a remark."""
    first = PARTS.split(text, maxsplit=1)[0]
    is_school = len(first.split()) >= FEWEST_OF_NAME and institution_score(first) >= IS_SCHOOL
    is_town = place_score(text) >= IS_TOWN and not periods_in(text)
    return (
        is_school
        or is_town
        or is_remark(text)
        or grade_in(text) is not None
        or degree_score(first) > SAYS_DEGREE
    )


def ends_with_date(text: str) -> bool:
    bare = text.rstrip(" ).;,")
    return any(period.finish >= len(bare) for period in periods_in(text))


def leads_with_date(text: str) -> bool:
    return any(period.begin <= 1 for period in periods_in(text))
