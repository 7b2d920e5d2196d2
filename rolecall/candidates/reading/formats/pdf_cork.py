"""Letters of TeX's fonts that are drawn dot by dot: neither names nor a map, only places in a table.

Where no outlines are installed, TeX draws its letters as pictures in fonts without a name. PDFium takes their
places for those of Windows' table, which differs from TeX's own ('Cork') in the dashes, in 'ß' and in every
letter of Central Europe.
"""

from collections.abc import Iterable

import pypdfium2 as pdfium
import pypdfium2.raw as raw

HALVES = "ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤȚŰŮŸŹŽŻĲİđ§", "ăąćčďěęğĺľłńňŋőŕřśšşťțűůÿźžżĳ¡¿£"
CORK = dict(enumerate("".join(HALVES), 0x80)) | {
    0x10: "“", 0x11: "”", 0x12: "„", 0x13: "«", 0x14: "»", 0x15: "–", 0x16: "—", 0x19: "ı",
    0xD7: "Œ", 0xDF: "SS", 0xF7: "œ", 0xFF: "ß",
}  # fmt: skip
POINT = 0x88
"""the point of a list in TeX's font of signs, which is drawn so too; nobody's name has the letter there"""
WINDOWS = {
    ord(bytes([place]).decode("cp1252")): place
    for place in range(0x80, 0xA0)
    if place not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


def letters_of_cork(text: pdfium.PdfTextPage, drawn: Iterable[int]) -> dict[int, str]:
    """What stands for letters of fonts without a name, by their index, where Windows' table says another."""
    told: dict[int, str] = {}
    for index in drawn:
        code = raw.FPDFText_GetUnicode(text.raw, index)
        place = WINDOWS.get(code, code)
        if place in CORK and place != POINT:
            told[index] = CORK[place]
    return told


def is_nameless(text: pdfium.PdfTextPage, index: int) -> bool:
    """Whether a letter is of a font without a name."""
    return int(raw.FPDFText_GetFontInfo(text.raw, index, None, 0, None)) <= 1
