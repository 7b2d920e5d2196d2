"""What is kept of interviews and rooms with the events about them."""

from rolecall.audit.shapes import shape
from rolecall.interviews.models import Interview, Room
from rolecall.kit.snapshots import keep

keep(
    "interview_id",
    Interview,
    "application_id planned_id title starts_at ends_at zone room_id place meeting_link state cancel_reason "
    "uid sequence candidate_answer created_at",
)
keep("room_id", Room, "name seats location_id note created_at")
shape(interview="rolecall.interviews.schemas.InterviewOut", room="rolecall.interviews.room_schemas.RoomOut")
