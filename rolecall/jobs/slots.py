"""What jobs ask of whoever ends a membership: those that nobody would lead or hire by then."""

from collections.abc import Iterator

from django.db.models import Exists, OuterRef

from rolecall.accounts.models import Member
from rolecall.accounts.owed import Owed, leaves
from rolecall.jobs.models import ARCHIVED, CLOSED, PARTS, Requisition, TeamMember
from rolecall.kit.addresses import address_of

OVER = (CLOSED, ARCHIVED)
ALONE = ("lead_recruiter", "hiring_manager")
"""Parts without which letters, answers and approvals of a job find nobody."""


@leaves("Jobs with nobody in their place", order=45)
def alone_in(member: Member, most: int) -> Iterator[Owed]:
    """Jobs that are not over, and that nobody else leads or hires by, the newest first."""
    others = TeamMember.objects.filter(job=OuterRef("job"), part=OuterRef("part"), member__left_at=None)
    parts = TeamMember.objects.filter(member=member, part__in=ALONE).exclude(job__state__in=OVER)
    alone = parts.exclude(Exists(others.exclude(member=member))).select_related("job")
    for each in alone.order_by("-job_id")[:most]:
        yield Owed(
            title=each.job.title,
            about=f"the only {dict(PARTS)[each.part].lower()}",
            act="Open",
            href=address_of("jobs:team", member.organization.slug, each.job_id),
        )


@leaves("Requisitions that they hire by", order=46)
def hires_by(member: Member, most: int) -> Iterator[Owed]:
    """Requisitions that are not over and name them as their hiring manager, the newest first."""
    for each in Requisition.objects.filter(hiring_manager=member, closed_at=None).order_by("-id")[:most]:
        yield Owed(
            title=f"{each.reference} {each.title}",
            about="the hiring manager",
            act="Open",
            href=address_of("jobs:requisition", member.organization.slug, each.id),
        )
