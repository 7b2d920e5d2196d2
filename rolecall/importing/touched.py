"""With whom something happened since a run was at them."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from rolecall.kit.models import EventSubject


def touched_since(written: Mapping[UUID, datetime]) -> set[UUID]:
    """With whom or what something happened after a moment each; what a program found by itself is nothing."""
    later = EventSubject.objects.filter(subject_id__among=list(written))
    later = later.exclude(event__actor_kind="automation")
    seen = later.values_list("subject_id", "event__created_at")
    return {subject for subject, at in seen if at > written[subject]}
