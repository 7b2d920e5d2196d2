"""Headings: what sections are called, and how that is set."""

import random

from shapes.parts import Choice, Part, listed, words_of

WORDS = words_of("headings")
CHOICES: dict[str, tuple[str, ...]] = {
    "heading word": ("first", "first", "any"),
    "heading set": (
        "bold", "capitals", "larger", "spaced", "colon", "numbered", "boxed", "mark", "slashes", "plain",
        "dashes", "tab rule",
    ),
    "order": ("work first", "work first", "studies first"),
    "summary": ("no", "no", "yes"),
}  # fmt: skip


def heading_of(rng: random.Random, choice: Choice, kind: str, number: int) -> str:
    """The heading of a section."""
    names = listed(WORDS[kind][choice["language"]])
    name = names[0] if choice["heading word"] == "first" else rng.choice(names)
    return {
        "bold": f"*{name}", "capitals": f"*{name.upper()}", "larger": f"+{name}",
        "spaced": "*" + "   ".join(" ".join(word.upper()) for word in name.split()),
        "colon": f"*{name}:", "numbered": f"*{number}. {name}", "boxed": f"*[ {name} ]", "mark": f"*■ {name}",
        "slashes": f"*// {name.upper()}", "plain": name, "dashes": f"--- {name} ---",
        "tab rule": f"{name.upper()} ______",
    }[choice["heading set"]]  # fmt: skip


def summary_of(_: random.Random, choice: Choice, heading: str) -> Part:
    """What the person says of themselves."""
    return Part("summary", heading, [WORDS["sentences"][choice["language"]]])
