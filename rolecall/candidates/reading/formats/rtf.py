"""RTF: the text in order with its tables and boxes, then heads and feet of its pages."""

from rolecall.candidates.reading.document import Document
from rolecall.candidates.reading.formats.building import Builder
from rolecall.candidates.reading.formats.rtf_source import Source
from rolecall.candidates.reading.results import Limits


def load(data: bytes, limits: Limits) -> Document:
    """The document in an RTF."""
    builder = Builder()
    left = limits.characters
    for event in Source(data.decode("cp1252", "replace")).events():
        left -= len(event.text)
        if left < 0:
            break
        builder.take(event)
    return builder.document()
