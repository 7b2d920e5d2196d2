"""Choices that may become more: what is added to the API breaks no program that uses this client."""

from enum import StrEnum
from typing import Self


class OpenEnum(StrEnum):
    """The values that were known when this client was made; any other is kept as it came."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        newer = str.__new__(cls, value)
        newer._name_ = newer._value_ = value
        return newer


__all__ = ["OpenEnum"]
