"""The source of an RTF as what it says: text with its look, and the words that part it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rolecall.candidates.reading.document import Unreadable
from rolecall.candidates.reading.formats.building import BOXES, Event
from rolecall.candidates.reading.formats.looks import OF_LOOKS, PLAIN, Look
from rolecall.candidates.reading.formats.rtf_letters import OF_LETTERS, PAGES, Letters
from rolecall.candidates.reading.results import Reason

TOKEN = re.compile(
    r"\\bin(?P<count>\d{1,9}) ?|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|"
    r"\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)",
    re.S,
)
NOT_TEXT_WORDS = """
    fonttbl colortbl stylesheet info pict footnote upr sp shprslt nonesttables template listtable
    listoverridetable revtbl rsidtbl generator themedata colorschememapping latentstyles datastore
    xe tc txe rxe filetbl pnseclvl
"""
NOT_TEXT = set(NOT_TEXT_WORDS.split())
STARRED = {"shpinst", "shptxt", "do", "dptxbxtext", "fldinst", "shpgrp", "ud"}
"""Groups that programs may pass over, and that have text all the same."""
MARGINS = {f"{kind}{which}" for kind in ("header", "footer") for which in ("", "f", "l", "r")}
SIGNS = {"~": "\u00a0", "_": "-", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n"}
WORDS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ",
    "nestcell": "\t",
}  # fmt: skip
ENDS = {"par", "cell", "row", "nestrow", "sect", "page", "column", "trowd"}
"""Words that end a paragraph, a cell or a row, or begin one."""
TOLD = {*NOT_TEXT, *STARRED, *MARGINS, *WORDS, *ENDS, *PAGES, *OF_LOOKS, *OF_LETTERS, "pntext", "u"}
"""All words that say anything here."""
DEEPEST = 1_000


@dataclass(slots=True)
class Group:
    """What holds until a brace closes."""

    look: Look = PLAIN
    ignored: bool = False
    kind: str = ""
    """the word of a group that stands apart"""
    within: str = ""
    """'fonttbl' or 'fldinst', at any depth"""
    url: str | None = None


class Source:
    """One file, token by token."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.letters = Letters()
        self.groups: list[Group] = []
        self.group = Group()
        self.is_starred = False
        self.code: list[str] = []

    def events(self) -> Iterator[Event]:
        """What the file says, in order."""
        at = 0
        while token := TOKEN.search(self.source, at):
            at = token.end() + int(token["count"] or 0)
            if token["byte"]:
                if not self.group.ignored:
                    self.letters.add(int(token["byte"], 16), self.group.look)
                continue
            if self.letters.waiting:
                yield from self.said(self.letters.taken())
            if token["word"] and token["word"] not in TOLD and not self.is_starred:
                self.letters.left = 0
                continue
            yield from self.after(token)
            if token["brace"] == "}" and not self.groups:
                break
        yield from self.said(self.letters.taken())

    def after(self, token: "re.Match[str]") -> Iterator[Event]:
        if text := token["text"]:
            yield from self.said(self.letters.without_stand_in(text))
            return
        self.letters.left = 0
        if token["brace"] == "{":
            self.open()
        elif token["brace"] == "}":
            yield from self.close()
        elif word := token["word"]:
            is_starred, self.is_starred = self.is_starred, False
            yield from self.told(word, int(token["number"]) if token["number"] else None, is_starred)
        elif token["sign"] == "*":
            self.is_starred = True
        elif sign := token["sign"]:
            yield from self.said(SIGNS.get(sign, ""))

    def open(self) -> None:
        if len(self.groups) >= DEEPEST:
            raise Unreadable(Reason.DAMAGED)
        self.groups.append(self.group)
        group = self.group
        self.group = Group(group.look, group.ignored, "", group.within, group.url)

    def close(self) -> Iterator[Event]:
        closed, self.group = self.group, self.groups.pop() if self.groups else Group(ignored=True)
        if closed.within == "fldinst" != self.group.within:
            self.group.url = target_in("".join(self.code))
            self.code = []
        elif closed.kind:
            yield Event("close", closed.kind)

    def said(self, text: str) -> Iterator[Event]:
        """Text, where it is any that is seen."""
        if not text or self.group.ignored:
            return
        if self.group.within == "fldinst":
            self.code.append(text)
        else:
            yield Event("text", text, self.group.look, self.group.url)

    def told(self, word: str, number: int | None, is_starred: bool) -> Iterator[Event]:
        """What a control word says."""
        group = self.group
        if word == "nestrow":
            yield Event(word)
        elif self.letters.set_up(word, number, is_in_fonts=group.within == "fonttbl") or group.ignored:
            return
        elif word in MARGINS or word in BOXES:
            group.kind = word
            group.look, group.url = PLAIN, None
            yield Event("open", word)
        elif word == "pntext":
            group.ignored = True
            yield Event("text", "•\t", group.look)
        elif word in NOT_TEXT or word == "fldinst" or (is_starred and word not in STARRED):
            group.ignored = word != "fldinst"
            group.within = word if word in ("fonttbl", "fldinst") else group.within
        elif word in ENDS:
            yield Event(word, look=group.look)
        elif word == "u" and number is not None:
            yield from self.said(self.letters.unicode(number))
        elif word in WORDS:
            yield from self.said(WORDS[word])
        else:
            group.look = group.look.changed(word, number)


def target_in(code: str) -> str | None:
    """The address in the code of a field."""
    found = re.search(r"""HYPERLINK\s+"([^"\\]{4,500})""", code)
    return found[1] if found else None
