"""Keeping the rooms in which interviews are held."""

from rolecall.accounts.models import Location
from rolecall.interviews import access
from rolecall.interviews.errors import RoomInUse
from rolecall.interviews.events import RoomChanged
from rolecall.interviews.locking import hold
from rolecall.interviews.models import Interview, Room
from rolecall.interviews.models.rooms import MOST_SEATS
from rolecall.kit import clock
from rolecall.kit.db import normalised
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.recording import record


def keep_room(
    room: Room | None, *, by: Actor, name: str, seats: int, location: Location | None = None, note: str = ""
) -> Room:
    """Add a room, or change what is said of it; `seats` is how many people fit into it."""
    access.must_keep_rooms(by)
    _must_be_sound(room, name, seats, location)
    before = _facts(room) if room else {}
    kept = room or Room()
    kept.name, kept.seats, kept.location, kept.note = name.strip(), seats, location, note.strip()[:500]
    kept.save()
    after = _facts(kept)
    changes = {key: [before.get(key, ""), value] for key, value in after.items() if before.get(key) != value}
    if changes or room is None:
        _record(kept, "changed" if room else "added", by, changes)
    return kept


def remove_room(room: Room, *, by: Actor) -> None:
    """Take a room out of use, unless interviews are still to come in it."""
    access.must_keep_rooms(by)
    hold(members=[], rooms=[room.id])
    if Interview.objects.coming().filter(room=room).exists():
        raise RoomInUse
    room.removed_at = clock.now()
    room.save(update_fields=["removed_at"])
    _record(room, "took out", by)


def put_room_back(room: Room, *, by: Actor) -> None:
    """Let a room that was taken out be booked again."""
    access.must_keep_rooms(by)
    _must_be_sound(room, room.name, room.seats, room.location)
    room.removed_at = None
    room.save(update_fields=["removed_at"])
    _record(room, "put back", by)


def _must_be_sound(room: Room | None, name: str, seats: int, location: Location | None) -> None:
    if not 0 < len(name.strip()) <= 120:
        raise Invalid({"name": "Give the room a name of up to 120 letters."})
    if not 0 < seats <= MOST_SEATS:
        raise Invalid({"seats": f"Say for how many people it is, from 1 to {MOST_SEATS}."})
    namesakes = Room.objects.current().filter(location=location, name_normalised=normalised(name))
    if any(each != room for each in namesakes):
        raise Invalid({"name": "There is a room with this name at this location already."})


def _facts(room: Room) -> dict[str, str]:
    location = room.location.name if room.location else ""
    return {"name": room.name, "location": location, "seats": str(room.seats), "note": room.note}


def _record(room: Room, change: str, by: Actor, changes: dict[str, list[str]] | None = None) -> None:
    record(RoomChanged(room_id=room.id, name=room.name, change=change, changes=changes or {}), by=by)
