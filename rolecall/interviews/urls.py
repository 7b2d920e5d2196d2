from django.urls import path

from rolecall.interviews.views import booking, calendar_services, calendars, feeds, mine, panels, rooms

app_name = "interviews"
urlpatterns = [
    path("interviews/", mine.mine, name="mine"),
    path("interviews/hours/", mine.availability, name="availability"),
    path("interviews/days-off/", mine.days_off, name="days_off"),
    path("interviews/days-off/<uuid:day_id>/take-back/", mine.take_day_back, name="take_day_back"),
    path("interviews/calendars/", calendars.calendars, name="calendars"),
    path("interviews/calendars/address/", calendars.connect_address, name="connect_address"),
    path("interviews/calendars/server/", calendars.connect_server, name="connect_server"),
    path("interviews/calendars/feed/", calendars.make_feed, name="make_feed"),
    path("interviews/calendars/feed/revoke/", calendars.revoke_feed, name="revoke_feed"),
    path("interviews/feed/<str:secret>.ics", feeds.feed, name="feed"),
    path("interviews/calendars/<uuid:account_id>/choose/", calendars.choose, name="choose_calendars"),
    path("interviews/calendars/<uuid:account_id>/read/", calendars.read, name="read_calendar"),
    path("interviews/calendars/<uuid:account_id>/remove/", calendars.remove, name="remove_calendar"),
    path("interviews/links/<uuid:link_id>/withdraw/", booking.withdraw_link, name="withdraw_link"),
    path("interviews/<uuid:interview_id>/", mine.one, name="one"),
    path("interviews/<uuid:interview_id>/note/", mine.note, name="note"),
    path("interviews/<uuid:interview_id>/resume/", mine.resume, name="resume"),
    path("interviews/<uuid:interview_id>/change/", booking.change, name="change"),
    path("interviews/<uuid:interview_id>/cancel/", booking.cancel, name="cancel"),
    path("applications/<uuid:application_id>/interview/", booking.schedule, name="schedule"),
    path("applications/<uuid:application_id>/panel/", panels.panel, name="panel"),
    path("applications/<uuid:application_id>/scheduling-link/", booking.link, name="link"),
    path("interviews/calendars/sign-in/<str:kind>/", calendar_services.sign_in, name="sign_in_calendar"),
    path("interviews/calendars/back/<str:kind>/", calendar_services.signed_in, name="calendar_signed_in"),
    path("settings/calendar-services/", calendar_services.services, name="calendar_services"),
    path("settings/calendar-services/<str:kind>/", calendar_services.keep, name="keep_calendar_app"),
    path(
        "settings/calendar-services/<str:kind>/remove/", calendar_services.remove, name="remove_calendar_app"
    ),
    path("settings/rooms/", rooms.rooms, name="rooms"),
    path("settings/rooms/new/", rooms.room, name="new_room"),
    path("settings/rooms/<uuid:room_id>/", rooms.room, name="room"),
    path("settings/rooms/<uuid:room_id>/remove/", rooms.remove_room, name="remove_room"),
    path("settings/rooms/<uuid:room_id>/put-back/", rooms.put_room_back, name="put_room_back"),
    path("settings/meetings/", mine.meeting_template, name="meeting_template"),
]
