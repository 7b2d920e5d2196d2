"""The settings page of rooms."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.interviews import actions
from rolecall.interviews.models import Room
from rolecall.interviews.queries.rooms import current_rooms
from rolecall.interviews.room_forms import RoomForm
from rolecall.kit import pages
from rolecall.kit.errors import Invalid
from rolecall.kit.seen import Seen


@require_safe
@members(*roles.ADMINS)
def rooms(request: MemberRequest) -> HttpResponse:
    return pages.render(request, "interviews/rooms.html", {"rooms": current_rooms()})


@require_http_methods(["GET", "POST"])
@members(*roles.ADMINS)
def room(request: MemberRequest, room_id: UUID | None = None) -> HttpResponse:
    kept = get_object_or_404(current_rooms(), id=room_id) if room_id else None
    form = RoomForm(request.POST or None, initial=RoomForm.initial_of(kept) if kept else {})
    seen = Seen(form.initial, request.POST)
    if request.method == "POST" and form.is_valid() and _keep(request, kept, form, seen):
        pages.toast(request, "The room is saved.")
        return pages.go(request, _address(request, "rooms"))
    context = {"form": form, "room": kept, "seen": seen}
    return pages.render(request, "interviews/room.html", context, 422 if form.errors else 200)


@require_POST
@members(*roles.ADMINS)
def remove_room(request: MemberRequest, room_id: UUID) -> HttpResponse:
    kept = get_object_or_404(current_rooms(), id=room_id)
    actions.remove_room(kept, by=request.member)
    undo = _address(request, "put_room_back", kept.id)
    pages.toast(request, f"{kept.name} is out of use.", undo=undo)
    return pages.go(request, _address(request, "rooms"))


@require_POST
@members(*roles.ADMINS)
def put_room_back(request: MemberRequest, room_id: UUID) -> HttpResponse:
    kept = get_object_or_404(Room.objects.select_related("location"), id=room_id)
    actions.put_room_back(kept, by=request.member)
    pages.toast(request, f"{kept.name} can be booked again.")
    return pages.go(request, _address(request, "rooms"))


def _keep(request: MemberRequest, kept: Room | None, form: RoomForm, seen: Seen) -> bool:
    now = {**form.initial, "location": kept.location} if kept else {}
    written = {**now, **seen.of_the_writer(form.cleaned_data)}
    if seen.asks(form):
        return False
    try:
        actions.keep_room(kept, by=request.member, **written)
    except Invalid as invalid:
        for field, sentence in invalid.fields.items():
            form.add_error(field, sentence)
        return False
    return True


def _address(request: MemberRequest, name: str, *args: object) -> str:
    return reverse(f"interviews:{name}", args=[request.organization.slug, *args])
