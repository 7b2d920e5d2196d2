"""Stems by language. Which language a text is in, its commonest small words say."""

from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

import tantivy

from rolecall.search.words import BREAK

LANGUAGES = {
    "en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese",
    "nl": "dutch", "sv": "swedish", "da": "danish", "no": "norwegian", "fi": "finnish", "el": "greek",
    "ru": "russian", "hu": "hungarian", "ro": "romanian", "tr": "turkish", "ar": "arabic",
}  # fmt: skip
_SMALL = {
    "en": "the and of to in for with on at by from as is was are an my have i this that be or",
    "de": "und der die das mit von fur im in zu den des auf als bei ist ein eine sowie am zur zum",
    "fr": "et de la le les des en du pour un une dans au avec sur par est aux que je ou",
    "es": "y de la el los las en del para un una con por como es al que su mi o se",
    "it": "e di il la i le in del per un una con come al da che della nel dei gli",
    "pt": "e de a o os as em do da para um uma com por como no na que dos das ao",
    "nl": "en van de het een in voor met op te als bij aan ik naar is zijn door",
    "sv": "och i av en ett att med for som pa till jag den det har om fran",
    "da": "og i af en et at med for som pa til jeg den det har om fra ved",
    "no": "og i av en et a med for som pa til jeg den det har om fra ved",
    "fi": "ja on ei se etta joka ovat kun seka mutta tai olen sen hyva",
    "el": "και του της το η ο στο σε με για απο την των τα τον στην ειναι",
    "ru": "и в на с по из для к от не что как за о работы при",
    "hu": "es a az egy hogy nem meg is van volt ben ban mint",
    "ro": "si de la in cu pe pentru un o din ca este sau prin al",
    "tr": "ve bir bu ile icin olarak da de en gibi olan daha",
    "ar": "في من على الى و مع عن هذا ان التي",
}
_OF: dict[str, list[str]] = {}
for _code, _words in _SMALL.items():
    for _word in _words.split():
        _OF.setdefault(_word, []).append(_code)
OTHERWISE = "en"
_LOOKED_AT = 1_500
_SHARED = 840
"""A word's weight, which whole shares of it add up to, among however many languages it is in."""


def language_of(words: list[str]) -> str:
    """The language of a text, from its folded words; English when nothing tells."""
    return told_language(words) or OTHERWISE


def is_small(word: str) -> bool:
    """Whether it is one of the commonest words of a language, which stands in texts for nothing else."""
    return word in _OF


def told_language(words: list[str]) -> str | None:
    """The language that the small words of a text tell, from its folded words."""
    seen: Counter[str] = Counter()
    for word, times in Counter(filter(_OF.__contains__, words[:_LOOKED_AT])).items():
        languages = _OF[word]
        for code in languages:
            seen[code] += times * _SHARED // len(languages)
    return max(seen, key=lambda code: (seen[code], code == OTHERWISE)) if seen else None


def stems(words: set[str], language: str) -> list[str]:
    """The stems of words in a language, each marked with it; terms such as c++ have none."""
    return sorted({_stem(word, language) for word in words if word.isalpha()})


@lru_cache(maxsize=100_000)
def _stem(word: str, language: str) -> str:
    return f"{language}|{_analyzer(language).analyze(word)[0]}"


def loosely(words: Iterable[str], body: Iterable[str], language: str) -> list[str]:
    """Words as they are looked for loosely: those of a body by their stems, others as they stand.

    A word that stands in no sentence is under its stem too where that is there already: it says no more.
    """
    found = [_loose(word, language) for word in body if word != BREAK]
    there = set(found)
    for word in words:
        if word != BREAK:
            loose = _loose(word, language)
            found.append(loose if loose in there else f"|{word}")
    return found


@lru_cache(maxsize=100_000)
def _loose(word: str, language: str) -> str:
    return _stem(word, language) if word.isalpha() else f"|{word}"


@lru_cache(maxsize=20_000)
def every_loose(word: str) -> tuple[str, ...]:
    """What `loosely` may have made of a word in the texts of each language."""
    return (f"|{word}", *every_stem(word))


@lru_cache(maxsize=20_000)
def every_stem(word: str) -> tuple[str, ...]:
    """What a word may stand under in the texts of each language."""
    if not word.isalpha():
        return ()
    return tuple(f"{code}|{_analyzer(code).analyze(word)[0]}" for code in LANGUAGES)


@cache
def _analyzer(language: str) -> tantivy.TextAnalyzer:
    stemmer = tantivy.Filter.stemmer(LANGUAGES[language])
    return tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).filter(stemmer).build()
