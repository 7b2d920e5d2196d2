"""What goes wrong with zip files; apart, so that who only opens one loads no reader of XML."""

import lzma
import zipfile
import zlib

BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError, NotImplementedError, OSError)
"""What opening or reading a damaged zip raises; a locked one raises RuntimeError."""
