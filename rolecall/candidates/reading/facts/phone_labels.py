"""What forms call a phone number, in many languages."""

import re

from rolecall.candidates.reading.facts.lexicon import folded

WORDS = re.compile(
    r"(?<!\w)(?:tel(?:p|f|e)?|telef\w*|tele[fp]h?on\w*|telemovel|tlfn?|tlm|tfno|mob|mobil|mobile|mobilnumm\w*|mobiltel\w*|"
    r"mobilni|mobiel\w*|mobitel|movil|cel|cell|cellphone|cellul\w{1,5}|celular|handy\w*|rufnummer|festnetz\w*|phones?|fone|fon|gsm|"
    r"whatsapp|viber|hp|h/p|handphone|puh|puhelin\w*|matkapuhelin\w*|simi|farsimi|cep|kom|komork\w*|portable|fixe|"
    r"talrun\w*|recapit\w*|contact\s(?:no|nos|nr|num\w*|det\w*|tel\w*|phone)|contactnummer|sdt|đt|dt|"
    r"[dđ]ien thoai|τηλ\w*|κιν\w*|тел\w*|моб\w*|сот\w*)(?!\w)"
)
SIGNS = re.compile(
    r"电话|電話|手机|手機|携帯|联系|聯絡|連絡|聯繫|전화|연락|휴대|핸드폰|هاتف|جوال|موبايل|محمول|تلفن|همراه|"
    r"טלפון|נייד|โทร|फ़ोन|फोन|मोबाइल|[☎📞📱✆]"
)
"""Of alphabets that have no spaces, or that lose more than accents when these are taken off."""
AT_HOME = re.compile(r"(?:home|res|residence|day|daytime|evening|privat|private|private?l|personal)\W*")
END = re.compile(r"[:：\t+]|\d|\s{2}")
LONGEST = 34


def names_phone(text: str) -> bool:
    """Whether a label is one of phone numbers: 'Nr telefonu', '联系电话'."""
    return len(text) <= LONGEST and bool(SIGNS.search(text) or WORDS.search(folded(text)))


def begins_with_label(text: str) -> bool:
    """Whether a line of a form begins by saying that a phone number follows."""
    label = END.split(text, maxsplit=1)[0].rstrip(" (")
    return bool(label) and names_phone(label)


def begins_at_home(text: str) -> bool:
    """Whether a line says no more of what follows than where somebody is then: 'Home: …'."""
    return bool(AT_HOME.fullmatch(folded(END.split(text, maxsplit=1)[0].rstrip(" ("))))
