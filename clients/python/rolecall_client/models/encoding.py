from ..open_enum import OpenEnum


class Encoding(OpenEnum):
    BIG5 = "big5"
    CP850 = "cp850"
    CP866 = "cp866"
    CP874 = "cp874"
    EUC_JP = "euc-jp"
    EUC_KR = "euc-kr"
    GB18030 = "gb18030"
    KOI8_R = "koi8-r"
    KOI8_U = "koi8-u"
    MAC_ROMAN = "mac-roman"
    SHIFT_JIS = "shift_jis"
    UTF_8 = "utf-8"
    WINDOWS_1250 = "windows-1250"
    WINDOWS_1251 = "windows-1251"
    WINDOWS_1252 = "windows-1252"
    WINDOWS_1253 = "windows-1253"
    WINDOWS_1254 = "windows-1254"
    WINDOWS_1255 = "windows-1255"
    WINDOWS_1256 = "windows-1256"
    WINDOWS_1257 = "windows-1257"
    WINDOWS_1258 = "windows-1258"

    def __str__(self) -> str:
        return str(self.value)
