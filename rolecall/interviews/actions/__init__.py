"""The verbs of interviews."""

from rolecall.interviews.actions.answering import take_reply
from rolecall.interviews.actions.booking import book, cancel, change
from rolecall.interviews.actions.calendar_apps import keep_app, remove_app
from rolecall.interviews.actions.calendars import (
    choose_calendars,
    connect_address,
    connect_server,
    connect_service,
    disconnect,
    forget_calendars,
    read_now,
)
from rolecall.interviews.actions.choosing import call_off, choose, make_link, withdraw_link
from rolecall.interviews.actions.feeds import make_feed, revoke_feed
from rolecall.interviews.actions.own_time import (
    keep_meeting_template,
    keep_note,
    set_availability,
    take_day_back,
    take_days_off,
)
from rolecall.interviews.actions.panels import book_panel, plan_panel
from rolecall.interviews.actions.recounting import SeatWanted
from rolecall.interviews.actions.rooms import keep_room, put_room_back, remove_room

__all__ = [
    "SeatWanted",
    "book",
    "book_panel",
    "call_off",
    "cancel",
    "change",
    "choose",
    "choose_calendars",
    "connect_address",
    "connect_server",
    "connect_service",
    "disconnect",
    "forget_calendars",
    "keep_app",
    "keep_meeting_template",
    "keep_note",
    "keep_room",
    "make_feed",
    "make_link",
    "plan_panel",
    "put_room_back",
    "read_now",
    "remove_app",
    "remove_room",
    "revoke_feed",
    "set_availability",
    "take_day_back",
    "take_days_off",
    "take_reply",
    "withdraw_link",
]
