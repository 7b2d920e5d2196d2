"""How much a stretch of text is like the title of a position."""

import re
from functools import lru_cache

from rolecall.candidates.reading.facts.wordlists import word_list

TITLES = word_list("titles", "nouns")
LEVEL = re.compile(
    r"\b(?:senior|junior|lead|chief|principal|head|deputy|interim|acting|assistant|trainee|sr|jr)\b", re.I
)
GENDERED = re.compile(r"\([mwfdhx](?:\s?[/|]\s?[mwfdhx]){1,2}\)|/-?in(?:nen)?\b|\(in\)|\(e\)|\(a\)", re.I)
EASTERN_TITLE = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff]{1,8}(?:员|師|师|工|長|长|手|士|者|係|員|官|担当|職)"
)
"""what ends the words for who does something, in one word of Chinese or Japanese"""
REMARK = re.compile(r"(?<=\w)\s*[(（][^()（）]*[)）]\s*$")
NUMERAL = re.compile(r"(?:[\s,-]+(?:[IVX]{1,4}|\d))?\s*(?:\([^)]*\))?\s*$")
BREAK = re.compile(
    r"\b(?:career break|parental leave|maternity leave|sabbatical|elternzeit|sabbatjahr|auszeit|"
    r"congé parental|excedencia|family leave|gap year|weltreise|pausa|przerwa|föräldraledig\w*|"
    r"barselsorlov|barselspermisjon|unemployed|arbeitssuchend|arbeitsuchend|arbeitslos\w*|"
    r"sprachaufenthalt|sprachreise|séjour linguistique|soggiorno linguistico|language stay|"
    r"(?:full[- ]time|stay[- ]at[- ]home) (?:parent|mother|father|mum|mom|dad|carer)|hausfrau|hausmann|"
    r"(?:mère|père) au foyer|ama de casa|casalinga|dona de casa|huisvrouw|housewife|homemaker|"
    r"caring for|full-time parent|"
    r"urlop (?:rodzicielski|macierzyński|wychowawczy)|mateřská|rodičovská|mutterschutz|"
    r"congé (?:de )?maternité|zorg voor (?:het |mijn )?gezin|mantelzorg|éducation de mes enfants|"
    r"cuidado de (?:los |mis )?hijos|"
    r"congé sabbatique|recherche d['’]emploi|baja maternal|año sabático|excedencia|"
    r"licença[- ]maternidade|maternità|"
    r"ouderschapsverlof|zwangerschapsverlof|äitiysloma|vanhempainvapaa|"
    r"foreldrepermisjon|декрет\w*|отпуск по уходу|"
    r"carer for (?:my|an? (?:ill|elderly|disabled))|gyermekgondozási szabadság|"
    r"varusmies(?:palvelus)?|základní vojenská služba|základná vojenská služba|grundwehrdienst|"
    r"servizio di leva|zasadnicza służba wojskowa|obowiązkowa służba wojskowa|førstegangstjeneste|"
    r"szülési szabadság|gyes|gyed|doğum izni)\b|育児休業|育休|产假|육아휴직",
    re.I,
)


@lru_cache(maxsize=4096)
def title_score(text: str) -> float:
    """From about -2 to 4; nothing known is 0.4."""
    count = len(text.split())
    found = TITLES.count(text) or bool(EASTERN_TITLE.fullmatch(text))
    score = (
        0.4 + 2.2 * (found > 0) + 0.4 * (found > 1) + 0.5 * bool(LEVEL.search(text) or GENDERED.search(text))
    )
    return (
        score - 0.4 * max(count - 7, 0) - 1.5 * text.endswith(".") - 0.5 * (text[:1].islower() and not found)
    )


@lru_cache(maxsize=4096)
def ends_with_title(text: str) -> bool:
    """Whether the last word, but for a number, is the noun of a title: 'Software Engineer II'."""
    words = NUMERAL.sub("", text).split()
    return len(words) > 1 and TITLES.count(words[-1]) > 0


def is_break(text: str) -> bool:
    """Whether a position is none: time off work; whoever stands in for somebody's has one."""
    return bool(BREAK.search(REMARK.sub("", text) or text))


FREELANCE = re.compile(
    r"freelanc|free-lance|freiberuf|selbst[äa]ndig|self[- ]employed|indépendante?\b|"
    r"autónom[oa]|autônom[oa]|zzp|"
    r"liber[oa] professionista|samozatrudn|фриланс|vrijberoep|osvč|serbest çalışan|個人事業",
    re.I,
)


def is_own(text: str) -> bool:
    """Whether a title says that somebody works for themselves, and so for no employer."""
    return bool(FREELANCE.search(text))
