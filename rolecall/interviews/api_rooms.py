"""Rooms, for programs."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.accounts.models import Location
from rolecall.interviews import actions
from rolecall.interviews.models import Room
from rolecall.interviews.queries.rooms import current_rooms
from rolecall.interviews.room_schemas import RoomChangeIn, RoomIn, RoomOut, RoomPage
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.rest import Door, Paging, Synced, answer, answer_page, page_of
from rolecall.kit.scopes import NO_PERSONS

door = Door(tags=["interviews"])


@door.get(
    "/rooms",
    roles=roles.EVERYONE,
    response=RoomPage,
    synced=Synced(Room, by_row=True, shared=True),
    heeds_reach=True,
    persons=NO_PERSONS,
)
def list_rooms(request: KeyRequest, paging: Query[Paging]) -> HttpResponse:
    """List the rooms that can be booked, the last added first."""
    rows, cursor = page_of(Room.objects.current(), paging)
    return answer_page([_room_json(row) for row in rows], cursor, request)


@door.post("/rooms", roles=roles.ADMINS, response={201: RoomOut}, persons=NO_PERSONS)
def add_room(request: KeyRequest, payload: RoomIn) -> HttpResponse:
    """Add a room in which interviews are held."""
    words = payload.dict(exclude={"location_id"})
    words["location"] = _location(payload.location_id)
    return answer(_room_json(actions.keep_room(None, by=request.key, **words)), 201)


@door.get(
    "/rooms/{uuid:room_id}",
    roles=roles.EVERYONE,
    response=RoomOut,
    row=Room,
    heeds_reach=True,
    persons=NO_PERSONS,
)
def get_room(request: KeyRequest, room_id: UUID) -> HttpResponse:
    """Read one room that can be booked."""
    return answer(_room_json(_room(room_id)))


@door.patch("/rooms/{uuid:room_id}", roles=roles.ADMINS, response=RoomOut, persons=NO_PERSONS)
def change_room(request: KeyRequest, room_id: UUID, payload: RoomChangeIn) -> HttpResponse:
    """Change what is said of a room."""
    room = _room(room_id)
    given = payload.dict(exclude_unset=True, exclude={"location_id"})
    words: dict[str, Any] = {"name": room.name, "seats": room.seats, "note": room.note}
    words |= {name: value for name, value in given.items() if value is not None}
    moves = "location_id" in payload.model_fields_set
    words["location"] = _location(payload.location_id) if moves else room.location
    return answer(_room_json(actions.keep_room(room, by=request.key, **words)))


@door.delete("/rooms/{uuid:room_id}", roles=roles.ADMINS, response={204: None}, persons=NO_PERSONS)
def remove_room(request: KeyRequest, room_id: UUID) -> HttpResponse:
    """Take a room out of use, unless interviews are still to come in it."""
    actions.remove_room(_room(room_id), by=request.key)
    return HttpResponse(status=204)


@door.post("/rooms/{uuid:room_id}/put_back", roles=roles.ADMINS, response=RoomOut, persons=NO_PERSONS)
def put_room_back(request: KeyRequest, room_id: UUID) -> HttpResponse:
    """Let a room that was taken out be booked again."""
    room = Room.objects.select_related("location").filter(id=room_id).first()
    if room is None:
        raise NotFound
    actions.put_room_back(room, by=request.key)
    return answer(_room_json(room))


def _room(room_id: UUID) -> Room:
    found = current_rooms().filter(id=room_id).first()
    if found is None:
        raise NotFound
    return found


def _location(location_id: UUID | None) -> Location | None:
    found = Location.objects.filter(id=location_id).first() if location_id else None
    if location_id and found is None:
        raise Invalid({"location_id": "Name a location of your organization; GET /locations lists them."})
    return found


def _room_json(row: Room) -> dict[str, Any]:
    return {name: getattr(row, name) for name in RoomOut.model_fields}
