"""What can be done with what is known of people; read at the call as `candidates.add(…)`."""

from rolecall.candidates.actions.documents import attach, consent, detach, mark_as_resume
from rolecall.candidates.actions.drafts import Draft, attach_draft, draft_of, keep_draft
from rolecall.candidates.actions.people import AlreadyKnown, add, find_or_add, update
from rolecall.candidates.actions.profiles import (
    add_fact,
    allow_comparison,
    confirm_fact,
    correct_fact,
    refuse_comparison,
    remove_fact,
    restore_fact,
)
from rolecall.candidates.actions.tagging import set_tags, source_named, tag, untag

__all__ = [
    "AlreadyKnown", "Draft", "add", "add_fact", "allow_comparison", "attach", "attach_draft", "confirm_fact",
    "consent", "correct_fact", "detach", "draft_of", "find_or_add", "keep_draft", "mark_as_resume",
    "refuse_comparison", "remove_fact", "restore_fact", "set_tags", "source_named", "tag", "untag", "update",
]  # fmt: skip
