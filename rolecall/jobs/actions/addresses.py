"""Addresses of job posts: from the title, unique in the organization, and never changed once published."""

from django.utils.text import slugify

from rolecall.jobs.models import JobPost
from rolecall.kit import locks
from rolecall.kit.db import normalised

LONGEST = 120


def free_slug(title: str, *, apart_from: JobPost | None = None) -> str:
    """The last part of a post's address that no other post has: 'backend-engineer', 'backend-engineer-2'."""
    base = slugify(normalised(title))[:LONGEST].strip("-") or "job"
    locks.hold("post-address", base)
    taken = JobPost.objects.filter(slug__gte=base, slug__lte=f"{base}-{'9' * 9}")
    if apart_from is not None:
        taken = taken.exclude(id=apart_from.id)
    slugs = set(taken.values_list("slug", flat=True))
    numbered = (base if number == 1 else f"{base}-{number}" for number in range(1, len(slugs) + 2))
    return next(slug for slug in numbered if slug not in slugs)
