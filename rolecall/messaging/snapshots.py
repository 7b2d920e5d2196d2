"""What is kept of messages with the events about them: all but the letter itself, which is long."""

from rolecall.audit.shapes import shape
from rolecall.kit.snapshots import keep
from rolecall.messaging.models import Message

keep(
    "message_id",
    Message,
    "candidate_id application_id purpose to subject state send_after sent_at attempts error author_name "
    "created_at",
)
shape(message="rolecall.messaging.schemas.MessageOut")
