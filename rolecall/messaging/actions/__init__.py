"""What is done with messages; read at the call as `messaging.write(candidate, by=rae, …)`."""

from rolecall.messaging.actions.replies import Taken, read_reply, take_reply, take_words, unread_reply
from rolecall.messaging.actions.templates import add_default_templates, keep_template, remove_template
from rolecall.messaging.actions.writing import (
    AT_ONCE,
    UNDO_SECONDS,
    AlreadySent,
    BeingSent,
    Mailed,
    NoAddress,
    NotFailed,
    note_refused,
    note_sent,
    send_again,
    take_back,
    take_back_many,
    write,
    write_many,
)

__all__ = [
    "AT_ONCE", "UNDO_SECONDS", "AlreadySent", "BeingSent", "Mailed", "NoAddress", "NotFailed", "Taken",
    "add_default_templates", "keep_template", "note_refused", "note_sent", "read_reply", "remove_template",
    "send_again", "take_back", "take_back_many", "take_reply", "take_words", "unread_reply", "write",
    "write_many",
]  # fmt: skip
