"""The language a text is written in: by its script, and by the small words that every text is full of."""

import re
import tomllib
from collections import Counter
from functools import lru_cache
from pathlib import Path

SCRIPTS = {
    "el": re.compile(r"[\u0370-\u03ff]"), "cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "arabic": re.compile(r"[\u0600-\u06ff]"), "he": re.compile(r"[\u0590-\u05ff]"),
    "ja": re.compile(r"[\u3040-\u30ff]"), "ko": re.compile(r"[\uac00-\ud7af]"),
    "han": re.compile(r"[\u3400-\u9fff]"), "hi": re.compile(r"[\u0900-\u097f]"),
    "th": re.compile(r"[\u0e00-\u0e7f]"), "ka": re.compile(r"[\u10a0-\u10ff]"),
    "hy": re.compile(r"[\u0530-\u058f]"), "latin": re.compile(r"[A-Za-z\u00c0-\u024f]"),
}  # fmt: skip
SMALL = tomllib.loads(Path(__file__).with_name("small_words.toml").read_text("utf-8"))
WORDS = {language: frozenset(text.split()) for language, text in SMALL.items()}
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
MOST, FEWEST = 20_000, 5
UKRAINIAN, PERSIAN, URDU = re.compile(r"[іїєґ]", re.I), re.compile(r"[پچژگ]"), re.compile(r"[ٹڈڑے]")
BULGARIAN = re.compile(r"\b(?:на|за|се|съм|опит|образование|умения)\b", re.I)
RUSSIAN = re.compile(r"[ыэё]", re.I)


@lru_cache(maxsize=4)
def language_of(text: str) -> str | None:
    """The language as ISO 639-1, or None where there is too little to tell."""
    sample = text[:MOST]
    letters = {script: len(pattern.findall(sample)) for script, pattern in SCRIPTS.items()}
    script = max(letters, key=lambda name: weight(name, letters[name]))
    if letters[script] < FEWEST:
        return None
    if script == "han" or script == "ja":
        return "ja" if letters["ja"] >= 0.08 * (letters["han"] + letters["ja"]) else "zh"
    if script == "arabic":
        return "ur" if URDU.search(sample) else "fa" if len(PERSIAN.findall(sample)) > 3 else "ar"
    if script == "cyrillic":
        return cyrillic(sample)
    return latin(sample) if script == "latin" else script


def weight(script: str, letters: int) -> float:
    # A character of these is a word; Latin names stand in texts of every script.
    return letters * {"han": 3.0, "ja": 3.0, "ko": 2.0, "latin": 0.7}.get(script, 1.3)


def cyrillic(sample: str) -> str:
    if len(UKRAINIAN.findall(sample)) > 2:
        return "uk"
    return "bg" if BULGARIAN.search(sample) and not RUSSIAN.search(sample) else "ru"


def latin(sample: str) -> str | None:
    counts = Counter(word.casefold() for word in WORD.findall(sample))
    scores = {
        language: sum(counts[word] ** 0.7 for word in words if word in counts)
        for language, words in WORDS.items()
    }
    best, second = sorted(scores, key=lambda language: -scores[language])[:2]
    return best if scores[best] >= 3 and scores[best] > 1.05 * scores[second] else None
