"""Who works on a job, and how many seats it has."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from rolecall.accounts.models import Member
from rolecall.jobs import access
from rolecall.jobs.actions import approving
from rolecall.jobs.errors import RequisitionNeeded
from rolecall.jobs.events import OpeningsChanged, TeamChanged
from rolecall.jobs.models import PARTS, Job, Opening, PinnedJob, RequisitionPolicy, TeamMember
from rolecall.kit import clock
from rolecall.kit.errors import Invalid, RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.recording import record

MOST_SEATS, MOST_MATES = 500, 50


class CannotLead(RuleBroken):
    """The lead recruiter is a recruiter."""


class SeatsFilled(RuleBroken):
    """Nobody is un-hired by a number."""


def set_team(job: Job, team: Sequence[tuple[Member, str]], *, by: Actor) -> list[TeamMember]:
    """Make these members the hiring team, each with a part, and nobody else."""
    access.require_edit(by)
    job.take_turn()
    _check_team(team)
    before = {mate.member_id: mate for mate in job.team.select_related("member")}
    wanted = {member.id: (member, part) for member, part in team}
    gone = [mate for member_id, mate in before.items() if member_id not in wanted]
    changes: dict[str, list[str | None]] = {mate.member.name: [mate.part, None] for mate in gone}
    added: list[UUID] = []
    for member, part in team:
        mate = before.get(member.id)
        if mate is None:
            added.append(member.id)
        if mate is None or mate.part != part:
            changes[member.name] = [mate.part if mate else None, part]
    job.team.filter(id__in=[mate.id for mate in gone]).delete()
    _keep_parts(job, before, team)
    if changes:
        job.touch()
        record(TeamChanged(job.id, changes, added), by=by)
    return list(job.team.select_related("member"))


def set_openings(job: Job, count: int, *, by: Actor, target_date: date | None = None) -> list[Opening]:
    """Say how many people the job hires in all, those who were hired included, and by when."""
    access.require_edit(by)
    job.take_turn()
    if not 1 <= count <= MOST_SEATS:
        raise Invalid({"count": f"Enter a number from 1 to {MOST_SEATS}."})
    seats = _held_seats(job)
    filled = sum(seat.filled_at is not None for seat in seats)
    if count < filled:
        raise SeatsFilled(f"{_people(filled)} hired already. Enter {filled} or more.", field="count")
    changes: dict[str, list[object]] = {}
    if count > len(seats) and RequisitionPolicy.wants_one():
        raise RequisitionNeeded(field="count")
    if count != len(seats):
        changes["openings"] = [len(seats), count]
        _change_number(job, seats, count)
    changes |= _change_target(job, target_date)
    if changes:
        job.touch()
        record(OpeningsChanged(job.id, changes), by=by)
        approving.ask_again(job, by=by)
    return list(job.openings.filter(closed_at=None).order_by("id"))


def pin(job: Job, *, by: Actor) -> None:
    """Keep a job in the member's side bar."""
    PinnedJob.objects.get_or_create(job=job, member=access.whose_side_bar(job, by))


def unpin(job: Job, *, by: Actor) -> None:
    """Take a job out of the member's side bar."""
    PinnedJob.objects.filter(job=job, member=access.whose_side_bar(job, by)).delete()


def _check_team(team: Sequence[tuple[Member, str]]) -> None:
    if len(team) > MOST_MATES:
        raise Invalid({"team": f"Choose {MOST_MATES} people at the most."})
    seen: set[UUID] = set()
    for number, (member, part) in enumerate(team):
        if member.id in seen:
            raise Invalid({f"team.{number}.user_id": f"{member.name} is on the list twice. Remove one."})
        if member.left_at is not None:
            raise Invalid({f"team.{number}.user_id": f"{member.name} has left the organization."})
        if part not in dict(PARTS):
            raise Invalid({f"team.{number}.part": f"Choose one of {', '.join(dict(PARTS))}."})
        if part == "lead_recruiter" and not access.can_lead(member):
            raise CannotLead(
                f"{member.name} is no recruiter and cannot lead. Give them another part.",
                field=f"team.{number}.part",
            )
        seen.add(member.id)


def _keep_parts(job: Job, before: dict[UUID, TeamMember], team: Sequence[tuple[Member, str]]) -> None:
    for member, part in team:
        mate = before.get(member.id)
        if mate is not None and mate.part != part:
            mate.part = part
            mate.save(update_fields=["part"])
    TeamMember.objects.bulk_create(
        TeamMember(job=job, member=member, part=part) for member, part in team if member.id not in before
    )


def _held_seats(job: Job) -> list[Opening]:
    """The seats, on which nobody is hired meanwhile; held in the order in which hiring holds them."""
    there = job.openings.filter(closed_at=None).order_by("opened_at", "id").select_for_update(no_key=True)
    return sorted(there, key=lambda seat: seat.id)


def _change_number(job: Job, seats: list[Opening], count: int) -> None:
    now = clock.now()
    target = next((seat.target_date for seat in seats if seat.target_date), None)
    Opening.objects.bulk_create(
        Opening(job=job, opened_at=now, target_date=target) for _ in range(count - len(seats))
    )
    unfilled = [seat for seat in seats if seat.filled_at is None]
    # the newest go first, those that nobody approved before the others
    order = sorted(unfilled, key=lambda seat: (seat.requisition_id is None, seat.id), reverse=True)
    surplus = order[: max(0, len(seats) - count)]
    job.openings.filter(id__in=[seat.id for seat in surplus]).update(
        closed_at=now, close_reason="Fewer people are needed"
    )


def _change_target(job: Job, target_date: date | None) -> dict[str, list[object]]:
    unfilled = job.openings.unfilled()
    before = unfilled.order_by("id").values_list("target_date", flat=True).first()
    if before == target_date:
        return {}
    unfilled.update(target_date=target_date)
    return {"target_date": [before, target_date]}


def _people(count: int) -> str:
    return "1 person is" if count == 1 else f"{count} people are"
