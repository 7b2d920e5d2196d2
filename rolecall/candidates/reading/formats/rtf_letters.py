"""The letters of an RTF: bytes by the font they are set in, numbers with what stands in for them."""

from dataclasses import dataclass, field

from rolecall.candidates.reading.formats.looks import Look

CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
SIGNS, BULLETS = 2, b"\xb7\xa7\xd8\xfc\x6e\x76\xa8"
"""The charset of fonts of signs, and those of their signs that begin items."""
OF_LETTERS = {"ansicpg", "deff", "uc", "f", "fcharset"}
PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


@dataclass(slots=True)
class Letters:
    """What the head of a file says of its letters, and bytes that wait to be read together."""

    page: str = "cp1252"
    default: int = -1
    fonts: dict[int, int] = field(default_factory=dict)
    font: int = -1
    waiting: bytearray = field(default_factory=bytearray)
    of_font: int = -1
    stand_ins: int = 1
    left: int = 0

    def set_up(self, word: str, number: int | None, *, is_in_fonts: bool) -> bool:
        """Whether a control word is about letters."""
        if word == "ansicpg" and number:
            self.page = f"cp{number}" if number != 10000 else "mac_roman"
        elif word in PAGES:
            self.page = PAGES[word]
        elif word == "deff":
            self.default = number or 0
        elif word == "uc":
            self.stand_ins = min(max(number or 0, 0), 9)
        elif is_in_fonts and word == "f":
            self.font = number or 0
        elif is_in_fonts and word == "fcharset":
            self.fonts[self.font] = number or 0
        else:
            return False
        return True

    def add(self, byte: int, look: Look) -> None:
        """A byte of a letter."""
        if self.left:
            self.left -= 1
            return
        self.of_font = look.font if look.font >= 0 else self.default
        self.waiting.append(byte)

    def taken(self) -> str:
        """The letters that wait."""
        if not self.waiting:
            return ""
        content, self.waiting = bytes(self.waiting), bytearray()
        charset = self.fonts.get(self.of_font)
        if charset == SIGNS:
            return "".join("•" if byte in BULLETS else chr(0xF000 + byte) for byte in content)
        try:
            return content.decode(CHARSETS.get(charset or 0, self.page), "replace")
        except LookupError:
            return content.decode("cp1252", "replace")

    def unicode(self, number: int) -> str:
        """The letter of a number, behind which others stand in for it."""
        self.left = self.stand_ins
        return chr(number % 0x10000)

    def without_stand_in(self, text: str) -> str:
        """Text without what only stands in for a letter before it."""
        left, self.left = self.left, max(self.left - len(text), 0)
        return text[left:]
