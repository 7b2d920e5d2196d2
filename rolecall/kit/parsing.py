"""Bodies of programs as operations get them: JSON whose texts can be kept."""

from typing import Any

from django.http import HttpRequest
from ninja.parser import Parser

from rolecall.kit.text import printable


class PrintableParser(Parser):
    """Leaves out what the database does not take and no reader would miss: NUL, half a character."""

    def parse_body(self, request: HttpRequest) -> Any:
        return printable(super().parse_body(request))
