"""What somebody who applies is told of a résumé that could not be read: what they can do about it."""

from rolecall.candidates import reading
from rolecall.candidates.reading import Reason

TYPE = "Please fill in the fields yourself."
KEPT = "We keep your file, but could not read it."
WORDS: dict[str, str] = {
    Reason.ENCRYPTED: "Your file is locked with a password, so that nobody here can open it. Choose a copy "
    f"without one if you can. {TYPE}",
    Reason.DAMAGED: f"{KEPT} It seems to be damaged: choose another copy if you have one. {TYPE}",
    Reason.EMPTY: f"There is nothing in your file. Choose another one. {TYPE}",
    Reason.NOT_A_DOCUMENT: f"{KEPT} Whoever reads your application may not be able to open it either: "
    f"choose a PDF if you can. {TYPE}",
    Reason.PICTURE: f"We keep your file. It is a picture, which we do not read here. {TYPE}",
    Reason.NO_TEXT: f"We keep your file. Its pages are pictures, or empty, which we do not read here. {TYPE}",
}


def why_unread(found: reading.Reading) -> str:
    """The sentence beside the form for a résumé that could not be read."""
    return WORDS.get(found.reason or "", f"{KEPT} {TYPE}")
