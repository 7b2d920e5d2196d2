"""Who newly fits the searches that members watch: asked of those of whom something changed, not of everybody.

The database notes whoever something happens to (`Unlooked`); here each search is asked about these people
alone, once the index knows of the change. Whom a member was told of stands in `WatchedFit` and is told
once. One mail a day is sent for each watched search at the most.
"""

from datetime import date
from uuid import UUID

from django.db import connection

from rolecall.accounts import digest, owed
from rolecall.accounts.models import Member
from rolecall.kit import clock, locks, tenancy
from rolecall.kit.errors import Invalid
from rolecall.kit.tasks import LETTERS_LANE, defer_all, task
from rolecall.pipeline.queries.people import people_among
from rolecall.search.access import SAVERS
from rolecall.search.engine.chosen import engine
from rolecall.search.models import AT_ONCE, Outbox, SearchWatch, Unlooked, WatchedFit
from rolecall.search.narrowing import ids_fitting, wanted_in
from rolecall.search.telling import tell

SOME = 500


def look_everywhere() -> None:
    """Look for new people, and queue the mails that are due, wherever a search is watched."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolecall_search_watched()")
        watched = [row[0] for row in cursor.fetchall()]
    for organization in watched:
        with tenancy.acting_in(organization):
            look()
            queue_due()


def look() -> int:
    """Ask every watched search about the people of whom something changed; how many fits are new."""
    if engine().is_incomplete(tenancy.current()):
        return 0  # a search may ask for what is not in the index yet
    locks.hold("watched searches")
    # whoever still waits for the index is looked at the next time
    untold = Outbox.objects.filter(told=False).values("candidate_id")
    rows = Unlooked.objects.exclude(candidate_id__in=untold).order_by("candidate_id")
    lines = list(rows.values_list("id", "candidate_id")[:SOME])
    if not lines:
        return 0
    people = list(dict.fromkeys(candidate for _, candidate in lines))
    found = sum(_keep_fits(watch, people) for watch in _live())
    Unlooked.objects.filter(id__among=[id_ for id_, _ in lines]).delete()
    return found


def queue_due() -> None:
    """Queue the mails of today of those searches that somebody newly fits."""
    now, zones = clock.now(), owed.zones_of_members()
    untold = WatchedFit.objects.filter(told_at=None).values("watch")
    due: list[SearchWatch] = []
    for watch in _live(id__in=untold):
        zone = zones.get(watch.member_id) or watch.member.organization.time_zone
        day = _day_to_mail(watch, now.astimezone(clock.zone_named(zone)).date(), digest.morning(now, zone))
        if day is not None and watch.may_be_mailed(day):
            watch.mailed_on = day
            due.append(watch)
    SearchWatch.objects.bulk_update(due, ["mailed_on"])
    defer_all([(tell_of_new_people, {"watch_id": watch.id}) for watch in due])


@task(name="search.tell_of_new_people", queue=LETTERS_LANE)
def tell_of_new_people(watch_id: UUID | str) -> None:
    """Mail a member whom they may see of those who newly fit; each person once."""
    for watch in _live(id=watch_id):
        fits = list(WatchedFit.objects.select_for_update().filter(watch=watch, told_at=None).order_by("-id"))
        people = people_among(watch.member, [each.candidate_id for each in fits])
        if people:
            tell(watch, people, watch.member.organization)
        WatchedFit.objects.filter(id__among=[each.id for each in fits]).update(told_at=clock.now())


def _day_to_mail(watch: SearchWatch, today: date, morning: date | None) -> date | None:
    return today if watch.at == AT_ONCE else morning


def _live(**which: object) -> list[SearchWatch]:
    """The watches of members who are still there, of searches that they may still open."""
    rows = SearchWatch.objects.filter(
        member__in=Member.objects.active().filter(role__in=SAVERS), search__removed_at=None, **which
    )
    rows = rows.select_related("search", "member__organization").order_by("id")
    return [each for each in rows if each.search.is_shared or each.search.owner_id == each.member_id]


def _keep_fits(watch: SearchWatch, people: list[UUID]) -> int:
    zone = watch.member.organization.time_zone
    try:
        wanted = wanted_in(watch.search.asked, watch.member, zone=zone)
        fitting = ids_fitting(watch.member, wanted, most=len(people), among=people, zone=zone)
    except Invalid:  # it cannot be read any more, as its page says: others are told of theirs
        return 0
    known = set(
        WatchedFit.objects.filter(watch=watch, candidate__among=fitting).values_list(
            "candidate_id", flat=True
        )
    )
    new = [WatchedFit(watch=watch, candidate_id=each) for each in fitting if each not in known]
    WatchedFit.objects.bulk_create(new)
    return len(new)
