"""E-mail addresses, also those that a narrow column broke, and those that are hidden from programs."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from rolecall.candidates.reading.facts.scope import Scope
from rolecall.candidates.reading.layout_addresses import rejoined

MOST, MOST_OF_REST = 5, 100
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
    re.compile(r"(?m)(@[a-z][\w.-]*-)\n(?=[a-z][\w-]*(?:\.[a-z]{2,12})+$)"),
    re.compile(BEGUN + r"[._-])\n(?=[a-z0-9][\w.+-]*@)"),
    re.compile(BEGUN + r")\n(?=[._][\w.+-]*@)"),
]
"""Where an address goes on in the next line: at the sign, or at a mark that ends no line of words."""
SENT = re.compile(
    r"(?im)^(?:from|von|de|da|van|från|fra|od|lähettäjä|feladó|от|від|από|kimden|发件人|差出人|寄件者)\s?[:：].{0,80}@"
)
RECEIVED = re.compile(
    r"(?im)^(?:to|cc|bcc|an|para|à|a|aan|till|til|kopia|kopie|do|dw|vastaanottaja|címzett|către|komu|кому|"
    r"копия|копія|προς|kime|收件人|抄送|宛先)\s?[:：].*@.*(?:\n[ \t]+\S+@\S+.*)*$"
)
"""'From: ada@…' and 'To: jobs@…' at the head of a mail"""
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
    found = [*written_in(without_recipients(scope.own_text)), *targets_in(scope, are_own=True)]
    found = found or [*written_in(without_recipients(scope.text)), *targets_in(scope, are_own=False)]
    whole = [one for one in found if not any(is_part_of(one, other) for other in found)]
    return list({address.lower(): address for address in reversed(whole)}.values())[::-1][:MOST]


def without_recipients(text: str) -> str:
    """A text without the addresses that a mail went to, where it says from whom it came."""
    if not SENT.search(text):
        return text
    return RECEIVED.sub(lambda match: "\n" * match[0].count("\n"), text)


def targets_in(scope: Scope, *, are_own: bool) -> Iterator[str]:
    """The addresses behind links; one behind another address was left from an older paper."""
    for mention in scope.mentions:
        if not mention.url.lower().startswith("mailto:") or (are_own and mention.line in scope.of_others):
            continue
        if RECEIVED.match(scope.lines[mention.line].text) and SENT.search(scope.text):
            continue
        target = unquote(mention.url[7:].split("?")[0]).strip()
        shown = [*written_in(scope.lines[mention.line].text)]
        is_old = shown and not any(target.lower().startswith(each.lower()) for each in shown)
        if EMAIL.fullmatch(target) and not is_old:
            yield target


def written_in(text: str) -> Iterator[str]:
    # A narrow column may break after the sign.
    text = SPACED_OUT.sub(_together, text.replace("@\n", "@"))
    whole = text
    for pattern in BROKEN:
        text = pattern.sub(lambda match: without_hyphen(match, whole), text)
    text = AT.sub(lambda match: f"{match[1]}@{DOT.sub('.', match[2])}", text)
    text = APART.sub(lambda match: match[0].replace(" ", ""), text)
    for match in EMAIL.finditer(text):
        yield GLUED.sub("", match[0]).rstrip(".")


def without_hyphen(match: re.Match[str], whole: str) -> str:
    """The first half of an address, without a hyphen that its break has made, as other words tell."""
    rest = match.string[match.end() : match.end() + MOST_OF_REST].partition("\n")[0]
    return rejoined(match[1], rest, whole.split("\n")).removesuffix(rest)


def is_part_of(address: str, other: str) -> bool:
    """Whether an address is another one that broke off."""
    return address != other and other.startswith(address)


def _together(match: re.Match[str]) -> str:
    return match[0].replace(" ", "") if "@" in match[0] else match[0]
