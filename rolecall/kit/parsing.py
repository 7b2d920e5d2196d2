"""Bodies of programs as operations get them: JSON whose texts can be kept."""

from http import HTTPStatus
from json import JSONDecodeError
from typing import Any

from django.http import HttpRequest
from ninja.parser import Parser

from rolecall.kit.errors import RuleBroken
from rolecall.kit.text import printable


class UnreadableBody(RuleBroken):
    """The body of a request is no JSON."""

    status = HTTPStatus.BAD_REQUEST
    sentence = (
        "The body is no JSON that can be read. Send JSON as UTF-8, with Content-Type: application/json."
    )


class PrintableParser(Parser):
    """Leaves out what the database does not take and no reader would miss: NUL, half a character."""

    def parse_body(self, request: HttpRequest) -> Any:
        try:
            return printable(super().parse_body(request))
        except JSONDecodeError as wrong:
            raise UnreadableBody(f"{UnreadableBody.sentence} {_place(wrong)}") from wrong
        except (ValueError, RecursionError) as wrong:  # no UTF-8, a number of thousands of figures, too deep
            raise UnreadableBody from wrong


def _place(wrong: JSONDecodeError) -> str:
    return f"It stops being JSON in line {wrong.lineno}, column {wrong.colno}: {wrong.msg}."
