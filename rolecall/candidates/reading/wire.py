"""The bytes between the calling process and a confined one: a JSON header and a body, lengths first."""

import os
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

import msgspec

from rolecall.candidates.reading.results import Limits

HEAD = struct.Struct("!IQ")
TICKET = struct.Struct("!dQ?")
HELLO = b"!"
Message = TypeVar("Message", "Request", "Header")


class Overlong(Exception):
    """The other side announced more bytes than are allowed."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of a confined process, before the file's bytes."""

    act: str
    limits: Limits
    first: int = 1
    last: int = 1
    width_px: int = 1
    today: date | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before each part of an answer."""

    is_last: bool = True
    number: int = 0
    width: int = 0
    height: int = 0
    held: list[str] = field(default_factory=list)
    outcome: dict[str, str] = field(default_factory=dict)


def frame(header: Request | Header, body: bytes = b"") -> bytes:
    """One message, ready to send."""
    encoded = msgspec.json.encode(header)
    return HEAD.pack(len(encoded), len(body)) + encoded + body


def take_frame(kind: type[Message], receive: Callable[[int], bytes], most: int) -> tuple[Message, bytes]:
    """The next message by `receive(count)`; EOFError where it ends early."""
    header_size, body_size = HEAD.unpack(take(receive, HEAD.size))
    if header_size + body_size > most:
        raise Overlong
    return msgspec.json.decode(take(receive, header_size), type=kind), take(receive, body_size)


def take(receive: Callable[[int], bytes], count: int) -> bytes:
    """Exactly so many bytes."""
    parts = bytearray()
    while len(parts) < count:
        part = receive(min(count - len(parts), 2**20))
        if not part:
            raise EOFError
        parts += part
    return bytes(parts)


def write_all(descriptor: int, data: bytes) -> None:
    """Write everything, however many calls it takes."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
