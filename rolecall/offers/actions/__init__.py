"""What can be done with offers; read at the call as `offers.send(offer, by=rae)`."""

from rolecall.offers.actions.answering import accept, ask, decline, view
from rolecall.offers.actions.clockwork import REMINDED_BEFORE, expire_due, remind_due
from rolecall.offers.actions.sending import countersign, extend, send, withdraw
from rolecall.offers.actions.templates import Field, keep_template, remove_template
from rolecall.offers.actions.writing import Terms, ask_approval, change, hold, make

__all__ = [
    "REMINDED_BEFORE", "Field", "Terms", "accept", "ask", "ask_approval", "change", "countersign", "decline",
    "expire_due", "extend", "hold", "keep_template", "make", "remind_due", "remove_template", "send", "view",
    "withdraw",
]  # fmt: skip
