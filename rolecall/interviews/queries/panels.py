"""A panel as the solver is asked for it: sessions of the plan, people with their time, rooms, the candidate.

However many people and rooms there are, it takes the same few queries.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Prefetch

from rolecall.accounts.models import Member
from rolecall.evaluation.models import PlannedInterview, PlannedInterviewer, PoolMember
from rolecall.interviews.hours import Hours, Interval, day_in, without, working_times
from rolecall.interviews.models import Room, Seat
from rolecall.interviews.models.interviews import LEAD, PANEL
from rolecall.interviews.models.interviews import SHADOW as SHADOWING
from rolecall.interviews.queries.candidates import interviews_with
from rolecall.interviews.queries.free import Week, weeks_of
from rolecall.interviews.queries.rooms import busy_of_rooms, current_rooms
from rolecall.interviews.solving import Booking, Person, Place, Request, Session, relaxed
from rolecall.interviews.solving import Room as PanelRoom
from rolecall.interviews.solving.request import MOST_MINUTES, STEP
from rolecall.interviews.wishes import MOST_DAYS_AHEAD, MOST_SESSIONS, POOL, SHADOW, Wish
from rolecall.kit import clock
from rolecall.pipeline.models import Application

FOUR_WEEKS = timedelta(weeks=4)
FARTHEST = timedelta(days=365)
PERIOD = "in these four weeks"


@dataclass(frozen=True)
class Holder:
    """Who could sit in a planned interview, and how."""

    planned: PlannedInterview
    named: list[Member]
    pooled: list[Member]
    learning: list[Member]
    pool_names: list[str]

    @property
    def eligible(self) -> list[Member]:
        """All who can lead it."""
        return [*self.named, *self.pooled]


@dataclass(frozen=True)
class Ask:
    """What the solver is asked, and what stands behind its keys."""

    request: Request
    planned: dict[str, PlannedInterview]
    members: dict[str, Member]
    rooms: dict[str, Room]
    left_out: tuple[PlannedInterview, ...] = ()
    """Sessions that were given up because nobody can hold them."""


def holders_of(application: Application) -> list[Holder]:
    """The planned interviews of the job with who could hold them, those of the application's stage first."""
    people = PoolMember.objects.filter(member__left_at=None).select_related("member")
    holders = PlannedInterviewer.objects.select_related("member", "pool").prefetch_related(
        Prefetch("pool__people", people.order_by("member__name", "id"))
    )
    rows = PlannedInterview.objects.current().filter(job=application.job_id, stage__removed_at=None)
    found = rows.prefetch_related(Prefetch("interviewers", holders)).order_by("position", "id")
    return [_holder(each) for each in sorted(found, key=lambda each: each.stage_id != application.stage_id)]


def problems_of(wish: Wish, holders: Sequence[Holder]) -> dict[str, str]:
    """What about a wish cannot be meant, by its field, each in a sentence that says what to do."""
    chosen = _chosen(holders, wish)
    found = {}
    if not 0 < len(chosen) <= MOST_SESSIONS:
        found["planned"] = f"Choose from one to {MOST_SESSIONS} interviews of the plan."
    elif nobody := [each.planned.name for each in chosen if not each.eligible]:
        found["planned"] = (
            f"Nobody is named for {' and '.join(nobody)}. Say who holds it in the interview plan of the job."
        )
    elif sum(each.planned.minutes + STEP for each in chosen) > MOST_MINUTES:
        found["planned"] = "Together these take longer than a day has hours. Plan two panels."
    return found | _problems_of_days(wish)


def _problems_of_days(wish: Wish) -> dict[str, str]:
    today = clock.now().astimezone(wish.zone).date()
    found = {}
    if not today <= wish.earliest <= today + FARTHEST:
        found["earliest"] = "Choose a day from today on, at most a year ahead."
    if wish.latest < wish.earliest:
        found["latest"] = "Choose a day that is not before the first."
    elif (wish.latest - wish.earliest).days >= MOST_DAYS_AHEAD:
        found["latest"] = f"Choose at most {MOST_DAYS_AHEAD} days from the first to the last."
    elif not wish.weekdays.intersection(_weekdays(wish)):
        found["latest"] = (
            "On none of these days can the candidate come. Choose a later last day, or other days."
        )
    if wish.closes <= wish.opens:
        found["closes"] = "Choose a time after the one from which they can."
    if wish.most_break is not None and wish.most_break < wish.least_break:
        found["most_break"] = "The longest break cannot be shorter than the shortest."
    return found


def _weekdays(wish: Wish) -> set[int]:
    count = (wish.latest - wish.earliest).days + 1
    return {(wish.earliest + timedelta(days=number)).weekday() for number in range(min(count, 7))}


def ask_of(application: Application, wish: Wish, *, holders: Sequence[Holder] | None = None) -> Ask | None:
    """The request that a wish makes of the solver; None when nothing is left to hold."""
    chosen = _chosen(holders if holders is not None else holders_of(application), wish)
    since, until = _span(wish)
    elsewhere = _elsewhere(application, since, until)
    members = {str(each.id): each for holder in chosen for each in (*holder.eligible, *holder.learning)}
    rooms = {str(each.id): each for each in current_rooms()} if wish.with_room else {}
    request = Request(
        sessions=tuple(_session(each, wish) for each in chosen),
        people=tuple(_people(members, since, until)),
        rooms=tuple(_rooms(rooms, since, until)),
        candidate_free=tuple(without(_named(wish, since, until), elsewhere)),
        candidate_able=tuple(without([(since, until)], elsewhere)),
        zone=wish.zone,
        earliest=wish.earliest,
        latest=wish.latest,
        days=wish.days,
        least_break=wish.least_break,
        most_break=wish.most_break,
        in_order=wish.in_order,
        load_period=PERIOD,
    )
    planned = {str(each.planned.id): each.planned for each in chosen}
    return _without_empty(relaxed(request, wish.given_up), planned, members, rooms)


def seats_of(booking: Booking, ask: Ask) -> list[tuple[UUID, str]]:
    """Who sits in an interview of a plan, and as what: who learns listens, who asks alone leads."""
    places = ask.request.session(booking.session).places
    pairs = list(zip(places, booking.people, strict=True))
    asking = [UUID(key) for place, keys in pairs for key in keys if not place.shadow]
    learning = [UUID(key) for place, keys in pairs for key in keys if place.shadow]
    part = LEAD if len(asking) == 1 else PANEL
    return [*((each, part) for each in asking), *((each, SHADOWING) for each in learning)]


def _without_empty(
    request: Request,
    planned: dict[str, PlannedInterview],
    members: dict[str, Member],
    rooms: dict[str, Room],
) -> Ask | None:
    """A session that nobody is to hold any more is not held."""
    held = tuple(each for each in request.sessions if each.places)
    left_out = tuple(planned[each.key] for each in request.sessions if not each.places)
    if not held:
        return None
    return Ask(replace(request, sessions=held), planned, members, rooms, left_out)


def _chosen(holders: Iterable[Holder], wish: Wish) -> list[Holder]:
    by_id = {each.planned.id: each for each in holders}
    return [by_id[each] for each in wish.planned if each in by_id]


def _holder(planned: PlannedInterview) -> Holder:
    rows = list(planned.interviewers.all())
    named = {each.member_id: each.member for each in rows if each.member and not each.member.left_at}
    pools = [each.pool for each in rows if each.pool and each.pool.removed_at is None]
    people = [one for pool in pools for one in pool.people.all() if one.member_id not in named]
    able = {one.member_id: one.member for one in people if not one.in_training}
    learning = {one.member_id: one.member for one in people if one.member_id not in able}
    return Holder(planned, [*named.values()], [*able.values()], [*learning.values()], [p.name for p in pools])


def _session(holder: Holder, wish: Wish) -> Session:
    planned = holder.planned
    places = _places(holder)
    if planned.id in wish.with_shadow and holder.learning:
        learning = tuple(str(each.id) for each in holder.learning)
        places.append(Place(SHADOW, "somebody who learns", learning, shadow=True))
    needs_room = planned.id in wish.with_room
    return Session(str(planned.id), planned.name, planned.minutes, tuple(places), needs_room)


def _places(holder: Holder) -> list[Place]:
    """Everybody who is named has a place, and pools fill the rest; else so many of all who could."""
    named, seats = holder.named, holder.planned.seats
    if len(named) <= seats and not (holder.pooled and len(named) == seats):
        places = [Place(f"member-{each.id}", each.name, (str(each.id),)) for each in named]
        left = seats - len(named)
        if left and holder.pooled:
            places.append(_pool(holder, holder.pooled, holder.pool_names, left))
        return places
    words = [*(each.name for each in named), *holder.pool_names]
    return [_pool(holder, holder.eligible, words, seats)]


def _pool(holder: Holder, people: list[Member], words: list[str], count: int) -> Place:
    return Place(POOL, " or ".join(words), tuple(str(each.id) for each in people), min(count, len(people)))


def _people(members: dict[str, Member], since: datetime, until: datetime) -> Iterable[Person]:
    ids = [each.id for each in members.values()]
    weeks = weeks_of(ids, since, until)
    loads = _loads(ids, until)
    for key, member in members.items():
        yield _person(key, member, weeks[member.id], loads[member.id], (since, until))


def _person(key: str, member: Member, week: Week, load: int, span: Interval) -> Person:
    return Person(
        key=key,
        name=member.name,
        free=tuple(week.between(*span)),
        most_a_day=week.most_a_day,
        most_a_week=week.most_a_week,
        booked=tuple(start for start, _ in week.seats),
        load=load,
        apart=max(week.before, week.after) // timedelta(minutes=1),
        zone=week.zone,
    )


def _loads(members: list[UUID], until: datetime) -> Counter[UUID]:
    held = Seat.objects.held().filter(member__in=members, starts_at__lt=until)
    return Counter(held.filter(starts_at__gte=until - FOUR_WEEKS).values_list("member_id", flat=True))


def _rooms(rooms: dict[str, Room], since: datetime, until: datetime) -> Iterable[PanelRoom]:
    busy = busy_of_rooms([each.id for each in rooms.values()], since, until) if rooms else {}
    for key, room in rooms.items():
        yield PanelRoom(key, room.name, room.seats, tuple(without([(since, until)], busy.get(room.id, []))))


def _named(wish: Wish, since: datetime, until: datetime) -> list[Interval]:
    """The hours that were named for the candidate."""
    hours = [Hours(weekday, wish.opens, wish.closes) for weekday in wish.weekdays]
    return working_times(hours, wish.zone, since, until)


def _elsewhere(application: Application, since: datetime, until: datetime) -> list[Interval]:
    """What has passed, and when the candidate is in interviews already."""
    theirs = interviews_with(application.candidate_id, since, until)
    return [*theirs, (since, clock.now())]


def _span(wish: Wish) -> Interval:
    return day_in(wish.earliest, wish.zone)[0], day_in(wish.latest, wish.zone)[1]
