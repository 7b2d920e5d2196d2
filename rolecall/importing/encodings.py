"""How the letters of a table are written, where it is not recognised and somebody says it."""

from enum import StrEnum

from rolecall.candidates.reading.tabulating import CONTAINERS


class Encoding(StrEnum):
    """The names are Python's and the web's."""

    UTF_8 = "utf-8"
    WESTERN = "windows-1252"
    CENTRAL_EUROPEAN = "windows-1250"
    CYRILLIC = "windows-1251"
    GREEK = "windows-1253"
    TURKISH = "windows-1254"
    HEBREW = "windows-1255"
    ARABIC = "windows-1256"
    BALTIC = "windows-1257"
    VIETNAMESE = "windows-1258"
    THAI = "cp874"
    KOI8_R = "koi8-r"
    KOI8_U = "koi8-u"
    CYRILLIC_DOS = "cp866"
    WESTERN_DOS = "cp850"
    MACINTOSH = "mac-roman"
    CHINESE = "gb18030"
    CHINESE_TRADITIONAL = "big5"
    JAPANESE = "shift_jis"
    JAPANESE_UNIX = "euc-jp"
    KOREAN = "euc-kr"


PAGES = {Encoding.JAPANESE: "cp932", Encoding.KOREAN: "cp949", Encoding.CHINESE_TRADITIONAL: "cp950"}
"""What Windows writes where it says so."""
LABELS = {
    Encoding.UTF_8: "UTF-8",
    Encoding.KOI8_R: "Russian (KOI8-R)",
    Encoding.KOI8_U: "Ukrainian (KOI8-U)",
    Encoding.CYRILLIC_DOS: "Cyrillic (DOS)",
    Encoding.WESTERN_DOS: "Western European (DOS)",
    Encoding.MACINTOSH: "Western European (Macintosh)",
    Encoding.WESTERN: "Western European (Windows)",
    Encoding.CENTRAL_EUROPEAN: "Central European (Windows)",
    Encoding.CHINESE: "Chinese, simplified (GBK, GB 18030)",
    Encoding.CHINESE_TRADITIONAL: "Chinese, traditional (Big5)",
    Encoding.JAPANESE: "Japanese (Shift-JIS)",
    Encoding.JAPANESE_UNIX: "Japanese (EUC-JP)",
    Encoding.KOREAN: "Korean (EUC-KR)",
}
CHOICES = [("", "Recognise it")] + [
    (each.value, LABELS.get(each, f"{each.name.replace('_', ' ').capitalize()} (Windows)"))
    for each in Encoding
]


def in_utf8(data: bytes, encoding: str) -> bytes:
    """The text of a file in the encoding that somebody says; a workbook says its own."""
    if not encoding or data.startswith(CONTAINERS):
        return data
    return data.decode(PAGES.get(Encoding(encoding), encoding), "replace").encode("utf-8-sig")
