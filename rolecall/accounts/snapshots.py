"""What is kept of members, departments and locations with the events about them."""

from rolecall.accounts.models import Department, Location, Member
from rolecall.kit.snapshots import MOMENT, keep

keep(
    "member_id",
    Member,
    "name email title role created_at",
    active="thing.left_at IS NULL",
    deactivated_at=MOMENT.format("thing.left_at"),
)
keep("department_id", Department, "name created_at")
keep("location_id", Location, "name country is_remote city region address time_zone created_at")
