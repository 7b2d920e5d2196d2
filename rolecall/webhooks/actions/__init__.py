"""What can be done with webhooks: keeping them, trying them, and what the clock does."""

from rolecall.webhooks.actions.following import TOLD_AFTER, follow_failing, forget_old, queue_due
from rolecall.webhooks.actions.keeping import (
    SENT_BY_HAND,
    MostKept,
    add,
    change,
    pause,
    ping,
    redeliver,
    redeliver_failed,
    remove,
    resume,
    rotate,
)

__all__ = [
    "SENT_BY_HAND", "TOLD_AFTER", "MostKept", "add", "change", "follow_failing", "forget_old", "pause",
    "ping", "queue_due", "redeliver", "redeliver_failed", "remove", "resume", "rotate",
]  # fmt: skip
