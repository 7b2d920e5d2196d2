"""Certificates, languages and skills in every form that they are listed in."""

import random

from shapes.parts import Choice, Part, listed, one_of, words_of

WORDS = words_of("merits")
CHOICES: dict[str, tuple[str, ...]] = {
    "certificate": (
        "title", "title, issuer, year", "title – issuer (year)", "title (issuer), month", "year title",
        "year\ttitle", "title\tyear", "title/issuer year", "title | issuer | year", "title (year)",
        "title: issuer", "*title/issuer/year", "title, number",
    ),
    "certificate point": ("none", "•", "-"),
    "language form": (
        "name (C1)", "name: C1", "name – word", "name (word)", "name\tword", "name C1", "name: word",
        "name ●●●●○", "in one line", "in one line of words", "with bars", "word: names", "name/word", "name",
    ),
    "skill form": (
        "commas", "lines", "points", "bars", "dots", "groups", "group lines", "columns", "graded", "stars",
        "semicolons", "two columns", "points of lists",
    ),
}  # fmt: skip
CEFR = ("C2", "C1", "B2", "B1", "A2")


def certificates_of(rng: random.Random, choice: Choice, heading: str) -> Part:
    """The section on certificates."""
    titles = rng.sample(listed(WORDS["certificates"][choice["language"]]), rng.randint(2, 4))
    lines: list[str] = []
    for title in titles:
        written = certificate_of(rng, choice["certificate"], title)
        is_bare = choice["certificate point"] == "none" or "\t" in written[0]
        point = "" if is_bare else f"{choice['certificate point']} "
        lines += [f"{point}¦{written[0]}" if point else written[0], *written[1:]]
    return Part("certificates", heading, lines, {"certificate": titles})


def certificate_of(rng: random.Random, form: str, title: str) -> list[str]:
    issuer, year, month = one_of(rng, WORDS["issuers"]["all"]), rng.randint(2012, 2025), rng.randint(1, 12)
    return {
        "title": [title],
        "title, issuer, year": [f"{title}, {issuer}, {year}"],
        "title – issuer (year)": [f"{title} – {issuer} ({year})"],
        "title (issuer), month": [f"{title} ({issuer}), {month:02}/{year}"],
        "year title": [f"{year} {title}"],
        "year\ttitle": [f"{year}\t{title}"],
        "title\tyear": [f"{title}\t{year}"],
        "title/issuer year": [f"*{title}", f"{issuer} · {year}"],
        "title | issuer | year": [f"{title} | {issuer} | {year}"],
        "title (year)": [f"{title} ({year})"],
        "title: issuer": [f"{title}: {issuer}, {year}"],
        "*title/issuer/year": [f"*{title}", issuer, f"{month:02}/{year}"],
        "title, number": [f"{title}, No. {rng.randint(10000, 99999)}, {year}"],
    }[form]


def languages_of(rng: random.Random, choice: Choice, heading: str) -> Part:
    """The section on languages, the first of them the paper's own."""
    first, *others = (
        each.rpartition(" ")[::2] for each in listed(WORDS["languages"][choice["language"]], ",")
    )
    known = [first, *rng.sample(others, rng.randint(1, 3))]
    words = listed(WORDS["levels"][choice["language"]], ",")
    levels = [min(at * rng.randint(1, 2), 4) for at in range(len(known))]
    names = [name for name, _ in known]
    cefr, worded = [CEFR[level] for level in levels], [words[min(level, len(words) - 1)] for level in levels]
    lines = lines_of_languages(choice["language form"], names, cefr, worded)
    return Part("languages", heading, lines, {"language": [code for _, code in known]})


def lines_of_languages(form: str, names: list[str], cefr: list[str], worded: list[str]) -> list[str]:
    both = [*zip(names, cefr, worded, strict=True)]
    match form:
        case "in one line":
            return [", ".join(f"{name} ({level})" for name, level, _ in both)]
        case "in one line of words":
            return [" | ".join(f"{name} – {word}" for name, _, word in both)]
        case "word: names":
            return [f"{word.capitalize()}: {name}" for name, _, word in both]
        case "name/word":
            return [line for name, _, word in both for line in (f"*{name}", word)]
        case "with bars":
            return [
                f"{name} {'█' * (6 - CEFR.index(level))}{'░' * CEFR.index(level)}" for name, level, _ in both
            ]
        case "name ●●●●○":
            return [
                f"{name} {'●' * (5 - CEFR.index(level))}{'○' * CEFR.index(level)}" for name, level, _ in both
            ]
    return [
        {
            "name (C1)": f"{name} ({level})", "name: C1": f"{name}: {level}",
            "name – word": f"{name} – {word}",
            "name (word)": f"{name} ({word})", "name\tword": f"{name}\t{word}", "name C1": f"{name} {level}",
            "name: word": f"{name}: {word}", "name": name,
        }[form]
        for name, level, word in both
    ]  # fmt: skip


def skills_of(rng: random.Random, choice: Choice, heading: str) -> Part:
    """The section on skills."""
    skills = rng.sample(listed(WORDS["skills"][choice["language"]], ","), rng.randint(4, 9))
    groups = rng.sample(listed(WORDS["groups"][choice["language"]]), 2)
    grades = listed(WORDS["graded"][choice["language"]], ",")
    half = len(skills) // 2
    pairs = [skills[at : at + 2] for at in range(0, len(skills), 2)]
    lines = {
        "commas": [", ".join(skills)],
        "semicolons": ["; ".join(skills)],
        "lines": skills,
        "points": [f"• {skill}" for skill in skills],
        "bars": [" | ".join(skills)],
        "dots": [" · ".join(skills)],
        "groups": [
            f"*{groups[0]}:¦ {', '.join(skills[:half])}",
            f"*{groups[1]}:¦ {', '.join(skills[half:])}",
        ],
        "group lines": [f"*{groups[0]}", ", ".join(skills[:half]), f"*{groups[1]}", ", ".join(skills[half:])],
        "columns": ["\t".join(skills[at : at + 3]) for at in range(0, len(skills), 3)],
        "two columns": ["\t".join(pair) for pair in pairs],
        "graded": [f"{skill} ({rng.choice(grades)})" for skill in skills],
        "stars": [f"{skill} {'★' * 4}☆" for skill in skills],
        "points of lists": [f"• {', '.join(pair)}" for pair in pairs],
    }[choice["skill form"]]
    return Part("skills", heading, lines, {"skill": skills})
