"""What stands near a name and is no role: how a letter begins, what somebody wishes or is by law, a motto."""

import re

GREETING = re.compile(
    r"(?:dear|hello|hi|good (?:morning|afternoon|evening|day)|to whom it may concern|greetings|"
    r"sehr geehrte\w*|guten (?:tag|morgen|abend)|liebe[rs]?|hallo|moin|grüezi|"
    r"ch(?:er|ère)s?|madame|monsieur|mesdames|messieurs|bonjour|"
    r"estimad[oa]s?|distinguid[oa]s?|apreciad[oa]s?|muy señor\w*|buen[oa]s? (?:días|tardes)|"
    r"gentil(?:e|i|issim\w+)|egregi[oa]?|spett(?:\.|abile)|buongiorno|prezad[oa]s?|car[oa]s?|exm[oa]s?|ex\.m[oa]s?|"
    r"geachte|beste|szanown\w+|dzień dobry|vážen\w+|dobrý den|bästa|hej|kære|kjære|hei|arvoisa\w*|tisztelt|"
    r"stimat[ăe]?|bună ziua|sayın|poštovan\w+|уважаем\w+|здравствуйте|шановн\w+|добр(?:ый|ого) \w+|"
    r"αξιότιμ\w+|尊敬的|您好|拝啓|안녕하\w*|السادة|السيد|تحية|לכבוד)(?![^\W\d_])",
    re.I,
)
MOST_OF_GREETING = 7
OF_ONE = re.compile(r"(?:^|\s)(?:[Mm]y|[Mm]eine?[mnrs]?|mes|mon|mis|mio|mia|meus?|minhas?|mijn|mój|moje)\s")
"""'References from my manager'"""
VACANCY = re.compile(
    r"\b(?:vacancy|ref(?:erence)?\s?(?:no\b|[.:#])|job id|kennziffer|referenznummer|stellenausschreibung)",
    re.I,
)
APPLICATION = re.compile(
    r"(?:(?:meine |kurz)?bewerbung|(?:job |formal )?application|applying|apply|candidatur[ae]|solicitud|"
    r"postulación|sollicitatie|aplikacja|podanie|ansökan|søknad|ansøgning|(?:työ)?hakemus|pályázat|cerere|žádost|"
    r"objet|betreff|betrifft|oggetto|asunto|assunto|onderwerp|dotyczy|emne|ärende|subject|re)(?:\s*[:：]|\s|$)",
    re.I,
)
WISH = re.compile(
    r"(?:(?:currently |now |actively )?(?:seeking|looking for|searching for|in search of)|"
    r"wish(?:ing|es)? to|hoping to|"
    r"to (?:obtain|work|find|secure|get|join|gain|use|seek|be|become|contribute|build|pursue|make)|"
    r"open to|(?:immediately |fully )?available|auf der suche|(?:ich )?suche|"
    r"(?:je )?(?:suis )?[àa] la recherche|en recherche|je recherche|(?:en )?busc[oa](?: de)?|"
    r"(?:in )?cerc[oa](?: di)?|em busca|procuro|op zoek|poszukuj\w+|szukam|"
    r"söker|søger|søker|etsin|ищу|шукаю)(?![^\W\d_])",
    re.I,
)
PERSONAL = re.compile(
    r"\b(?:citizen(?:ship)?|nationality|national of|passport (?:holder|no|number)|permanent resident|"
    r"work permit|right to work|(?:work|student|spouse|residence) visa|(?:to|for) relocat\w+|relocating|"
    r"years old|driv\w+ licen[cs]e|licence holder|own (?:car|vehicle)|"
    r"staatsangehörig\w*|staatsbürger\w*|verheiratet|ledig|geschieden|geboren|führerschein|eigener pkw|"
    r"mariée?|célibataire|pacsée?|divorcée?|permis [a-e]|nationalité|véhiculée?|"
    r"casad[oa]|solter[oa]|nacid[oa]|nacionalidad|carnet|vehículo|coniugat[oa]|celibe|nubile|patente|automunit[oa]|"
    r"cittadin\w+|solteir[oa]|brasileir[oa]|portugues[ae]|carta de condução|cnh|gehuwd|ongehuwd|rijbewijs|"
    r"żonaty|zamężna|panna|kawaler|prawo jazdy|körkort|førerkort|kørekort|ajokortti)\b"
    r"|党员|团员|群众|汉族|未婚|已婚|国籍|籍贯|政治面貌|군필|미필|병역|대한민국",
    re.I,
)
"""what the state, the church or the road says of somebody"""
SAID = re.compile(
    r"(?:^|[\s'’])(?:I|[Mm]y|[Mm]e|[Yy]ou|[Yy]our|[Ww]e|[Oo]ur|is|are|was|be|not|never|always|whoever|who|that|what|when|"
    r"ich|[Mm]ein\w*|wir|nicht|je|mes|mon|nous|est|sont|ne|pas|yo|mis|es|no|siempre|che|sono|non|mio|mia|eu|meu|minha|"
    r"ik|mijn|niet|jag|inte|jeg|ikke|się|nie|jest)(?:[\s,.!?]|$)"
)
"""small words of sentences, which no role has"""
QUOTED = re.compile(r"^[\"“„«»‘'”]|[\"”“»!?…]$")


def is_greeting(text: str) -> bool:
    """Whether a letter begins: 'Dear Ms. Carter,', 'Gentile Direttrice,'."""
    shown = text.strip()
    return bool(GREETING.match(shown)) and len(shown.split()) <= MOST_OF_GREETING


def is_no_role(text: str) -> bool:
    """Whether a line is what somebody wishes, applies for, or is by law: 'Seeking a post', 'married'."""
    shown = text.strip(" |•·–—-,")
    return bool(
        APPLICATION.match(shown)
        or OF_ONE.search(shown)
        or VACANCY.search(shown)
        or WISH.match(shown)
        or PERSONAL.search(shown)
        or is_greeting(shown)
    )


def is_saying(text: str) -> bool:
    """Whether a line is said to somebody, as a motto is."""
    return bool(QUOTED.search(text.strip()) or SAID.search(text))
