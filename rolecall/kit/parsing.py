"""What programs send as operations get it: JSON, forms and parameters whose texts can be kept."""

from typing import Any

from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from ninja.parser import Parser

from rolecall.kit.text import printable


class PrintableParser(Parser):
    """Leaves out what the database does not take and no reader would miss: NUL, half a character."""

    def parse_body(self, request: HttpRequest) -> Any:
        return printable(super().parse_body(request))

    def parse_querydict(
        self, data: MultiValueDict[str, Any], list_fields: list[str], request: HttpRequest
    ) -> Any:
        return printable(super().parse_querydict(data, list_fields, request))
