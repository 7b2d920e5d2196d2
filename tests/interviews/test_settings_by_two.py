"""Where interviews are held, calendar apps, and one's own hours, each written in two tabs at once."""

import re
from datetime import time
from typing import Any

from rolecall.accounts.models import Member
from rolecall.interviews import actions as interviews
from rolecall.interviews.hours import Hours
from rolecall.interviews.meetings import template
from rolecall.interviews.models import Availability
from rolecall.interviews.models.calendars import CalendarApp
from tests.interviews.test_pages import SignedIn, page

ASKED = "somebody else changed this: "


def seen_on(answer: Any, name: str = "seen") -> dict[str, str]:
    found = re.search(f'name="{name}" value="([^"]*)"', answer.content.decode())
    assert found
    return {name: found[1]}


def test_the_room_that_a_colleague_named_stays_when_the_link_changes(
    rae: Member, ada: Member, signed_in: SignedIn
) -> None:
    interviews.keep_meeting_template(by=rae, place="Map room", meeting_link="")
    browser, form = signed_in(rae), page("meeting_template")
    shown = {"place": "Map room", "meeting_link": ""}
    seen = seen_on(browser.get(form))
    interviews.keep_meeting_template(by=ada, place="Attic", meeting_link="")

    browser.post(form, shown | seen | {"meeting_link": "https://meet.example.org/{interview}"})
    kept = template()
    asked = browser.post(form, shown | seen | {"place": "Mine"})

    assert (kept.place, kept.meeting_link) == ("Attic", "https://meet.example.org/{interview}")
    assert asked.status_code == 422
    assert f"{ASKED}Place (now “Attic”)" in asked.content.decode()
    assert 'value="Mine"' in asked.content.decode()


def test_the_secret_of_a_calendar_app_is_not_written_over_unseen_nor_shown(
    ada: Member, signed_in: SignedIn
) -> None:
    interviews.keep_app("google", by=ada, client_id="one", client_secret="first")
    browser, form = signed_in(ada), page("keep_calendar_app", "google")
    marks = seen_on(browser.get(page("calendar_services")), "google-seen")
    interviews.keep_app("google", by=ada, client_id="one", client_secret="theirs")

    asked = browser.post(form, marks | {"google-client_id": "one", "google-client_secret": "mine"})
    kept = CalendarApp.objects.get()
    again = seen_on(asked, "google-seen")
    browser.post(form, again | {"google-client_id": "one", "google-client_secret": "mine"})

    assert asked.status_code == 422
    assert f"{ASKED}Client secret." in asked.content.decode()
    assert kept.sealed not in asked.content.decode()
    assert kept.secret == "theirs"
    assert CalendarApp.objects.get().secret == "mine"


def test_hours_that_were_set_in_another_tab_stay_when_the_limits_change(
    ivo: Member, signed_in: SignedIn
) -> None:
    def keep(opens: int) -> None:
        hours = [Hours(2, time(opens), time(12))]
        interviews.set_availability(ivo, by=ivo, zone="Europe/Athens", hours=hours)

    keep(10)
    browser, form = signed_in(ivo), page("availability")
    shown = {
        "zone": "Europe/Athens", "minutes_before": 0, "minutes_after": 0, "most_a_day": "", "most_a_week": "",
        "hours-TOTAL_FORMS": 1, "hours-INITIAL_FORMS": 1, "hours-0-weekday": 2, "hours-0-opens": "10:00",
        "hours-0-closes": "12:00",
    }  # fmt: skip
    seen = seen_on(browser.get(form))
    keep(8)

    browser.post(form, shown | seen | {"most_a_day": 3})
    kept = Availability.objects.get()
    asked = browser.post(form, shown | seen | {"hours-0-opens": "11:00"})

    assert (kept.most_a_day, [each.opens.hour for each in kept.hours.all()]) == (3, [8])
    assert asked.status_code == 422
    assert f"{ASKED}hours." in asked.content.decode()
    assert 'value="11:00"' in asked.content.decode()
