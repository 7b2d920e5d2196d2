"""What every answer of the API is made of: JSON from plain rows, and moments as programs write them."""

import re
from datetime import UTC, datetime
from typing import Annotated, Any

import msgspec
from django.http import HttpResponse
from pydantic import AfterValidator, AwareDatetime, BeforeValidator

from rolecall.kit.describing import JSON

WRITTEN = re.compile(r"\d{4}-\d\d-\d\d[T ]")


def _as_written(value: object) -> object:
    if isinstance(value, datetime) or (isinstance(value, str) and WRITTEN.match(value)):
        return value
    raise ValueError("Write the moment like 2026-11-02T09:00:00Z.")


def _on_the_calendar(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("Name a moment between the years 1 and 9999.") from None


Moment = Annotated[AwareDatetime, BeforeValidator(_as_written), AfterValidator(_on_the_calendar)]
"""A point in time, with its zone; a number is none."""


def answer(data: Any, status: int = 200, headers: dict[str, str] | None = None) -> HttpResponse:
    """A JSON answer from plain rows: dicts, lists, dataclasses, msgspec structs."""
    body = msgspec.json.encode(data, enc_hook=str)
    return HttpResponse(body, status=status, content_type=JSON, headers=headers)
