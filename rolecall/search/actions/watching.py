"""Being told by mail of people who newly fit a saved search."""

from rolecall.kit import clock
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.search import access
from rolecall.search.errors import MOST_WATCHED, TooWideToWatch
from rolecall.search.models import TIMES, SavedSearch, SearchWatch, WatchedFit
from rolecall.search.narrowing import ids_fitting, wanted_in


def watch(search: SavedSearch, *, by: Actor, at: str) -> SearchWatch:
    """Be told of whoever newly fits, at once or in the morning; those who fit now are known already."""
    member = access.themselves(by)
    if at not in dict(TIMES):
        raise Invalid({"at": "Say at_once or morning."})
    watched, is_new = SearchWatch.objects.update_or_create(search=search, member=member, defaults={"at": at})
    if is_new:
        know_those_who_fit(watched)
    return watched


def unwatch(search: SavedSearch, *, by: Actor) -> None:
    """Be told of nobody any more."""
    SearchWatch.objects.filter(search=search, member=access.themselves(by)).delete()


def know_those_who_fit(watched: SearchWatch) -> None:
    """Tell the member of nobody who fits at this moment."""
    zone = watched.member.organization.time_zone
    wanted = wanted_in(watched.search.asked, watched.member, zone=zone)
    found = ids_fitting(watched.member, wanted, most=MOST_WATCHED + 1, zone=zone)
    if len(found) > MOST_WATCHED:
        raise TooWideToWatch
    now = clock.now()
    WatchedFit.objects.filter(watch=watched, told_at=None).delete()
    WatchedFit.objects.bulk_create(
        (WatchedFit(watch=watched, candidate_id=each, told_at=now) for each in found), ignore_conflicts=True
    )
