"""The inbox by mail: on working mornings, to each member who owes something and wants to be told."""

from datetime import date, datetime
from uuid import UUID

from django.conf import settings

from rolecall.accounts import letters, owed
from rolecall.accounts.models import Member
from rolecall.kit import clock, crypto, mail
from rolecall.kit.tasks import LETTERS_LANE, defer_all, task

BEGINS, ENDS = 8, 12
"""Hours of a member's morning: at the first it is sent, after the last it no longer is."""
SATURDAY = 5
PURPOSE = "digest"


def queue_due() -> None:
    """Queue the digests of those members of the organization whose morning has come; one a day for each."""
    now, zones = clock.now(), owed.zones_of_members()
    wanting = Member.objects.active().filter(has_digest=True).select_related("organization")
    days = {each.id: morning(now, zones.get(each.id) or each.organization.time_zone) for each in wanting}
    due = [each.id for each in wanting if _is_due(each, days[each.id])]
    # whoever else is at this now has these rows, and sees to them
    held = Member.objects.select_for_update(of=("self",), skip_locked=True, no_key=True).filter(id__in=due)
    members = [each for each in held if _is_due(each, days[each.id])]
    for member in members:
        member.digested_on = days[member.id]
    Member.objects.bulk_update(members, ["digested_on"])
    defer_all([(send_digest, {"member_id": each.id}) for each in members])


def morning(now: datetime, zone: str) -> date | None:
    """The day of which it is a working morning in a zone; None at any other time."""
    there = now.astimezone(clock.zone_named(zone))
    return there.date() if there.weekday() < SATURDAY and BEGINS <= there.hour < ENDS else None


@task(name="accounts.send_digest", queue=LETTERS_LANE)
def send_digest(member_id: UUID | str) -> None:
    """Mail a member what they owe, if there is anything."""
    rows = Member.objects.active().filter(has_digest=True).select_related("organization")
    member = rows.filter(id=member_id).first()
    groups = owed.owed_by(member) if member else []
    if member and groups:
        mail.send(_letter(member, groups))


def stop_address(member: Member) -> str:
    """Where a digest lets its reader stop it, without signing in."""
    token = crypto.sign(PURPOSE, [str(member.organization_id), str(member.id)])
    return f"{settings.PUBLIC_URL}/digest/{token}/"


def opened_by(token: str) -> tuple[UUID, UUID] | None:
    """The organization and the member that such an address is about; None when it is forged."""
    value = crypto.unsign(PURPOSE, token)
    if not isinstance(value, list) or len(value) != 2:
        return None
    return UUID(str(value[0])), UUID(str(value[1]))


def _is_due(member: Member, day: date | None) -> bool:
    return day is not None and (member.digested_on is None or member.digested_on < day)


def _letter(member: Member, groups: list[owed.Group]) -> mail.Letter:
    organization = member.organization
    subject, body = letters.written(
        "digest",
        organization=organization,
        groups=groups,
        count=sum(len(group.rows) for group in groups),
        is_more=any(group.has_more for group in groups),
        stop=stop_address(member),
    )
    return mail.Letter(
        to=member.email,
        subject=subject,
        html=body,
        from_name=organization.name,
        organization_id=str(organization.id),
        is_private=True,
    )
