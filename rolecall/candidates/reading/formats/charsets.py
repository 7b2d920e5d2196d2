"""Guessing how text was written down as bytes."""

import codecs
import re

from rolecall.candidates.reading.formats.code_pages import guessed

MARKS = {
    codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF32_LE: "utf-32", codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16",
}  # fmt: skip
DECLARED = re.compile(rb"""charset\s*=\s*["']?([A-Za-z0-9_:.-]{2,40})""", re.I)
# Also what must be imported before the files of the system are out of reach.
NAMES = """
utf-8 utf-16 utf-16-le utf-16-be utf-32 ascii latin-1 iso8859-2 iso8859-5 iso8859-7 iso8859-9 iso8859-15
koi8-r koi8-u cp437 cp850 cp852 cp866 cp874 cp932 cp936 cp949 cp950 cp1250 cp1251 cp1252 cp1253 cp1254
cp1255 cp1256 cp1257 cp1258 mac-roman shift_jis euc-jp iso2022_jp gbk gb2312 gb18030 big5 euc-kr
"""
KNOWN = NAMES.split()


def decoded(data: bytes) -> str:
    """Text by its byte order mark, as UTF-8, or as what western Windows wrote."""
    for mark, charset in MARKS.items():
        if data.startswith(mark):
            return data.decode(charset, "replace").removeprefix("\ufeff")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return western(data)


def decoded_as_declared(data: bytes) -> str:
    """Text by what the first kilobyte declares, else by its bytes."""
    found = DECLARED.search(data[:1024])
    name = found[1].decode() if found else ""
    if name.lower() in ALIASES:
        return data.decode(ALIASES[name.lower()], "replace")
    return decoded(data)


def western(data: bytes) -> str:
    # Mostly UTF-8 with a few broken bytes is still UTF-8.
    broken = data.decode("utf-8", "replace")
    multi = len(re.findall(r"[^\x00-\x7f\ufffd]", broken))
    if multi > 2 * broken.count("\ufffd"):
        return broken
    return guessed(data)


ALIASES = {name: name for name in KNOWN if not name.startswith("utf-16")} | {
    f"iso-8859-{part}": f"iso8859-{part}" for part in (2, 5, 7, 9, 15)
} | {f"windows-{page}": f"cp{page}" for page in range(1250, 1259)} | {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "utf8": "utf-8", "shift-jis": "cp932",
    "iso-2022-jp": "iso2022_jp",
}  # fmt: skip
