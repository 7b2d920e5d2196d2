"""A text without the person in it."""

from rolecall.candidates.redaction.contacts import spans_of_contacts
from rolecall.candidates.redaction.identity import Identity
from rolecall.candidates.redaction.names import spans_by_hand, spans_of_names
from rolecall.candidates.redaction.personal import spans_of_persons
from rolecall.candidates.redaction.pieces import Piece, clean, pieces_of


def redact(text: str, identity: Identity) -> list[Piece]:
    """What may be read of a text, and bars over what says who wrote it."""
    plain = clean(text)
    spans = [
        *spans_of_contacts(plain, identity),
        *spans_of_names(plain, identity),
        *spans_by_hand(plain, identity.words),
        *spans_of_persons(plain),
    ]
    return pieces_of(plain, spans)


def redacted_line(text: str, identity: Identity) -> str:
    """A short text that members wrote, without the names and addresses of the person; bars are words."""
    plain = clean(text)
    spans = [
        *spans_of_contacts(plain, identity),
        *spans_of_names(plain, identity),
        *spans_by_hand(plain, identity.words),
    ]
    return "".join(map(str, pieces_of(plain, spans)))


def names_person(text: str, identity: Identity) -> bool:
    """Whether a text has a name, a handle or chosen words of the person in it."""
    plain = clean(text)
    return any(True for _ in (*spans_of_names(plain, identity), *spans_by_hand(plain, identity.words)))
