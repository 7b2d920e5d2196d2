"""How files that others have made leave: as bytes to be saved, which no browser runs or guesses at."""

from urllib.parse import quote

from django.http import HttpResponse

NOTHING_RUNS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def attached(data: bytes, file_name: str) -> HttpResponse:
    """A file to be saved under its name, whatever it is."""
    headers = {"Content-Disposition": disposition(file_name), "Cache-Control": "private, no-store"}
    return HttpResponse(data, content_type="application/octet-stream", headers=NOTHING_RUNS | headers)


def picture(data: bytes, content_type: str) -> HttpResponse:
    """A picture of our own making; its address never shows another, so that it may be kept."""
    headers = {"Cache-Control": "private, max-age=86400, immutable"}
    return HttpResponse(data, content_type=content_type, headers=NOTHING_RUNS | headers)


def disposition(file_name: str) -> str:
    """The header that makes a browser save under this name, in any script."""
    plain = "".join(c if c.isascii() and (c.isalnum() or c in "._- ") else "_" for c in file_name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(file_name, safe='')}"
