"""Making a text say nothing of who wrote it. A library of its own: it knows texts, and nothing of Django.

What is known of a person is blacked out in every spelling that we know of, and so is what usually tells who
somebody is: addresses, numbers, links, dates of birth, titles. Where it is not sure, more is blacked out
rather than less. What only those who know the person recognise, no program finds.
"""

from rolecall.candidates.redaction.identity import Identity
from rolecall.candidates.redaction.pieces import Piece, clean
from rolecall.candidates.redaction.questions import asks_who
from rolecall.candidates.redaction.redacting import names_person, redact, redacted_line

__all__ = ["Identity", "Piece", "asks_who", "clean", "names_person", "redact", "redacted_line"]
