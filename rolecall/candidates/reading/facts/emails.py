"""E-mail addresses, also those that a narrow column broke, and those that are hidden from programs."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from rolecall.candidates.reading.facts.scope import Scope

MOST = 5
SURE, MENDED = 0.98, 0.65
"""How sure an address is that stands there, and one that was put together: its owner is asked."""
EMAIL = re.compile(
    r"(?<![\w.+%-])[^\W_][\w.+%'&-]{0,63}@"
    r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,5}[^\W\d_]{2,24}(?![\w@-])"
)
GLUED = re.compile(
    r"^(?:(?:E-?[Mm]ail|EMAIL|Mail)(?=[a-z])|[\u0590-\u06ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]+)"
)
"""A label that nothing parts from the address."""
SPACED_OUT = re.compile(r"(?<!\S)(?:\S ){6,}\S(?!\S)")
LOCAL = r"[a-z0-9][a-z0-9+-]*(?:[._][a-z0-9+-]+)+"
BEGUN = r"(?m)^((?:[\w-]{1,12}\s?[:.]\s?)?[a-z0-9][a-z0-9._+-]*"
BROKEN = [
    re.compile(rf"(?m)^({LOCAL})\n(?=@[\w-]+\.\w)"),
    re.compile(r"(?m)(@[\w-]+(?:\.[\w-]+)*)\n(?=\.[a-z]{2,12}$)"),
    re.compile(r"(?m)(@[\w-]+\.)\n(?=[a-z]{2,12}$)"),
    re.compile(BEGUN + r"[._-])\n(?=[a-z0-9][\w.+-]*@)"),
    re.compile(BEGUN + r")\n(?=[._][\w.+-]*@)"),
]
"""Where an address goes on in the next line: at the sign, or at a mark that ends no line of words."""
AT = re.compile(
    r"(?<![\w.+-])([\w.+-]{1,64})\s?[\[({]\s?(?:at|ät|arroba|chez|chiocciola)\s?[\])}]\s?"
    r"([\w-]+(?:\s?(?:\.|[\[({]\s?(?:dot|punkt|point|punto|ponto)\s?[\])}])\s?[\w-]+)+)",
    re.I,
)
DOT = re.compile(r"\s?[\[({]\s?(?:dot|punkt|point|punto|ponto)\s?[\])}]\s?", re.I)
APART = re.compile(
    rf"(?:(?<![\w.+-]){LOCAL}|(?<=mail: )[\w.+-]+|(?<=Mail )[\w.+-]+)"
    r"(?: @ ?| ?@ )[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}\b"
)
"""With spaces around the sign; 'Engineer @ Harbour.io' is none."""


def emails_in(scope: Scope) -> list[str]:
    """Addresses as written, in order, each once."""
    found = [*written_in(scope.own_text), *targets_in(scope, are_own=True)]
    found = found or [*written_in(scope.text), *targets_in(scope, are_own=False)]
    whole = [one for one in found if not any(is_part_of(one, other) for other in found)]
    return list({address.lower(): address for address in reversed(whole)}.values())[::-1][:MOST]


def targets_in(scope: Scope, *, are_own: bool) -> Iterator[str]:
    """The addresses behind links; one behind another address was left from an older paper."""
    for mention in scope.mentions:
        if not mention.url.lower().startswith("mailto:") or (are_own and mention.line in scope.of_others):
            continue
        target = unquote(mention.url[7:].split("?")[0]).strip()
        shown = [*written_in(scope.lines[mention.line].text)]
        is_old = shown and not any(target.lower().startswith(each.lower()) for each in shown)
        if EMAIL.fullmatch(target) and not is_old:
            yield target


def written_in(text: str) -> Iterator[str]:
    # A narrow column may break after the sign.
    text = SPACED_OUT.sub(_together, text.replace("@\n", "@"))
    for pattern in BROKEN:
        text = pattern.sub(r"\1", text)
    text = AT.sub(lambda match: f"{match[1]}@{DOT.sub('.', match[2])}", text)
    text = APART.sub(lambda match: match[0].replace(" ", ""), text)
    for match in EMAIL.finditer(text):
        yield GLUED.sub("", match[0]).rstrip(".")


def is_part_of(address: str, other: str) -> bool:
    """Whether an address is another one that broke off."""
    return address != other and other.startswith(address)


def _together(match: re.Match[str]) -> str:
    return match[0].replace(" ", "") if "@" in match[0] else match[0]
