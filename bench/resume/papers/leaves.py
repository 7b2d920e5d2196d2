"""Sealed papers that are pages of the web, printed or saved as they are, and plain text."""

from playwright.sync_api import Browser

from papers.office_markup import Sheet, filled
from papers.printed import printed_page


def printout(sheet: Sheet, layout: str, chromium: Browser) -> bytes:
    """A résumé as PDF, printed by a browser."""
    return printed_page(filled(f"printout/{layout}.html", sheet), chromium)


def site(sheet: Sheet, layout: str) -> bytes:
    """A résumé as a page that somebody saved."""
    return filled(f"site/{layout}.html", sheet).encode()


def plain(sheet: Sheet, layout: str) -> bytes:
    """A résumé as plain text."""
    return filled(f"plain/{layout}.txt", sheet).encode()
