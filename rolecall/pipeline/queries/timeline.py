"""What happened with one person, as far as the reader may know: comments in full, no news of other jobs."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from rolecall.accounts.sight import is_limited
from rolecall.audit.queries import Entry, asking_timeline, timeline_of
from rolecall.candidates.events import DocumentRead
from rolecall.candidates.models import Candidate
from rolecall.kit.ahead import Asking
from rolecall.kit.events import Actor, Viewer
from rolecall.kit.written import written
from rolecall.pipeline import access
from rolecall.pipeline.events import CommentAdded, CommentRemoved
from rolecall.pipeline.models import Application, Comment
from rolecall.pipeline.queries.comments import comments_for
from rolecall.pipeline.queries.merging import merged_ids, was_merged

PER_PAGE, MOST = 30, 300
MENTION = re.compile(r"((?<![\w@.])@[\w-]+(?:\.[\w-]+)*)")
ICONS = {
    "application_moved": "arrow-up-right",
    "application_received": "inbox",
    "application_rejected": "x",
    "application_reopened": "undo-2",
    "application_taken_off": "undo-2",
    "application_withdrawn": "log-out",
    "calendar_differs": "triangle-alert",
    "candidate_added": "user-plus",
    "candidate_added_to_job": "plus",
    "candidate_changed": "pencil",
    "candidate_fields_filled": "pencil",
    "candidate_hired": "party-popper",
    "candidate_pooled": "bookmark-plus",
    "candidate_removed": "trash-2",
    "candidate_tagged": "tag",
    "candidate_unpooled": "bookmark-minus",
    "candidate_untagged": "tag",
    "candidates_merged": "merge",
    "comment_removed": "message-square-off",
    "consent_given": "check",
    "comparison_allowed": "scan-search",
    "comparison_refused": "eye-off",
    "decision_made": "scale",
    "duplicate_dismissal_undone": "undo-2",
    "duplicate_dismissed": "users",
    "document_attached": "file-text",
    "document_detached": "trash-2",
    "document_marked_as_resume": "file-text",
    "document_unreadable": "file-question-mark",
    "hire_undone": "undo-2",
    "imported_facts_taken_back": "undo-2",
    "interview_booked": "calendar-plus",
    "interview_cancelled": "calendar-x",
    "interview_changed": "calendar-clock",
    "invitation_answered": "calendar-check",
    "message_delayed": "clock",
    "message_failed": "triangle-alert",
    "message_queued": "pencil-line",
    "message_returned": "triangle-alert",
    "message_sent": "mail",
    "message_taken_back": "undo-2",
    "merge_undone": "undo-2",
    "move_undone": "undo-2",
    "offer_accepted": "signature",
    "offer_changed": "pencil",
    "offer_countersigned": "signature",
    "offer_declined": "x",
    "offer_expired": "calendar-x",
    "offer_extended": "calendar-clock",
    "offer_made": "handshake",
    "offer_question_asked": "message-circle-question-mark",
    "offer_reminded": "bell",
    "offer_sealed": "stamp",
    "offer_sent": "send",
    "offer_viewed": "eye",
    "offer_withdrawn": "undo-2",
    "profile_fact_added": "list-plus",
    "profile_fact_confirmed": "list-checks",
    "profile_fact_corrected": "pencil",
    "profile_fact_removed": "list-x",
    "profile_fact_restored": "undo-2",
    "reply_received": "reply",
    "scheduling_link_made": "link",
    "scheduling_link_withdrawn": "undo-2",
    "second_application_closed": "merge",
    "second_application_opened": "undo-2",
    "scorecard_submitted": "clipboard-check",
    "task_changed": "list-todo",
    "task_done": "square-check",
    "task_given": "list-todo",
    "task_removed": "trash-2",
    "task_reopened": "undo-2",
    "task_restored": "undo-2",
    "words_blacked_out": "eye-off",
    "words_uncovered": "eye",
}
UNTOLD = (DocumentRead.type,)
"""What happens by itself and says nothing to a person."""


@dataclass(frozen=True)
class Told:
    """One entry of the timeline, with the comment or the job that it is about."""

    entry: Entry
    comment: Comment | None = None
    job: str = ""
    removable: bool = False

    @property
    def icon(self) -> str:
        """The sign of what happened."""
        return ICONS.get(self.entry.type, "dot")

    @property
    def said(self) -> list[tuple[str, bool]]:
        """The words of a comment in pieces, each with whether it speaks to somebody."""
        pieces = MENTION.split(self.comment.body if self.comment else "")
        return [(piece, number % 2 == 1) for number, piece in enumerate(pieces) if piece]


@dataclass(frozen=True)
class Timeline:
    """A stretch of the timeline, the latest first, and the event before which there is more."""

    told: list[Told]
    earlier: UUID | None
    floor: UUID | None
    """The earliest event of this stretch, told or not."""


def timeline_for(
    actor: Actor,
    candidate: Candidate,
    *,
    before: UUID | None = None,
    floor: UUID | None = None,
    jobs: dict[UUID, str] | None = None,
) -> Timeline:
    """What somebody may know of what happened: the latest, or before an event, or down to one.

    `jobs` are the titles of those jobs of the person that somebody may see, where they are known already.
    """
    limit = MOST if floor else PER_PAGE
    also = merged_ids(candidate.id) if was_merged(candidate) else []
    entries = timeline_of(candidate.id, before=before, limit=limit + 1, also=also)
    entries = [entry for entry in entries if floor is None or entry.id >= floor]
    earlier = entries[limit - 1].id if len(entries) > limit else None
    jobs = jobs_of(candidate, actor) if jobs is None else jobs
    comments = _comments_of(actor, candidate, entries)
    hidden = _out_of_sight(actor, entries[:limit])
    known = [entry for entry in entries[:limit] if _may_know(actor, entry, jobs, comments, hidden)]
    told = [_told(actor, entry, comments, jobs) for entry in known]
    return Timeline(told, earlier, floor=entries[:limit][-1].id if entries else None)


def asking_newest(candidate: Candidate) -> list[Asking]:
    """What `timeline_for` asks of the database first, for the latest of what happened."""
    return [] if was_merged(candidate) else [asking_timeline(candidate.id, PER_PAGE + 1)]


def jobs_of(candidate: Candidate, actor: Actor) -> dict[UUID, str]:
    """The titles of the jobs of a person that somebody may see."""
    theirs = Application.objects.visible_to(actor).filter(candidate=candidate)
    return dict(theirs.values_list("job_id", "job__title"))


def _out_of_sight(actor: Actor, entries: Iterable[Entry]) -> set[UUID]:
    """Of applications that are named without their job, as by letters, those that somebody does not see."""
    if access.sees_everybody(actor):
        return set()
    named = {id_ for entry in entries if _job_of(entry) is None and (id_ := _application_of(entry))}
    if not named:
        return named
    seen = Application.objects.visible_to(actor).filter(id__among=list(named))
    return named - {*seen.values_list("id", flat=True)}


def _may_know(
    actor: Actor, entry: Entry, jobs: dict[UUID, str], comments: dict[UUID, Comment], hidden: set[UUID]
) -> bool:
    if entry.type in UNTOLD:
        return False
    if isinstance(entry.event, CommentAdded):
        return access.can_see_private(actor) or entry.event.comment_id in comments
    if isinstance(entry.event, CommentRemoved) and entry.event.private:
        return access.can_see_private(actor)
    if hasattr(entry.event, "message_id") and not access.can_write_letters(actor):
        return False  # its subject is of the letter, which is not for their eyes
    job_id = _job_of(entry)
    return job_id in jobs if job_id else _application_of(entry) not in hidden


def _told(actor: Actor, entry: Entry, comments: dict[UUID, Comment], jobs: dict[UUID, str]) -> Told:
    job_id = _job_of(entry)
    comment = comments.get(entry.event.comment_id) if isinstance(entry.event, CommentAdded) else None
    return Told(
        entry=entry,
        comment=comment,
        job=jobs.get(job_id, "") if job_id else "",
        removable=comment is not None and access.can_remove_comment(actor, comment),
    )


def _comments_of(actor: Actor, candidate: Candidate, entries: Iterable[Entry]) -> dict[UUID, Comment]:
    ids = [entry.event.comment_id for entry in entries if isinstance(entry.event, CommentAdded)]
    if not ids:
        return {}
    if is_limited(actor):
        return {each.id: each for each in comments_for(actor, candidate).filter(id__among=ids)}
    kept = _comments(candidate.id, ids, actor.role, actor.actor_kind, actor.actor_id)
    return {each.id: each for each in kept}


@written
def _comments(
    candidate: UUID, ids: list[UUID], role: str, kind: str, viewer: UUID | None
) -> QuerySet[Comment]:
    return comments_for(Viewer(role, kind, viewer), candidate).filter(id__among=ids)


def _job_of(entry: Entry) -> UUID | None:
    return getattr(entry.event, "job_id", None)


def _application_of(entry: Entry) -> UUID | None:
    return getattr(entry.event, "application_id", None)
