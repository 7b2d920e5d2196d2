"""What can be done with what is known of people; read at the call as `candidates.add(…)`."""

from rolecall.candidates.actions.custom_fields import (
    add_field,
    bring_back,
    change_field,
    fill,
    fill_many,
    put_in_order,
    remove_field,
)
from rolecall.candidates.actions.documents import attach, consent, detach, mark_as_resume
from rolecall.candidates.actions.drafts import Draft, attach_draft, draft_of, keep_draft
from rolecall.candidates.actions.merging import (
    dismiss,
    hold_addresses,
    hold_people,
    merge,
    suggest_again,
    undo_merge,
)
from rolecall.candidates.actions.own_words import OwnWord, settle_own
from rolecall.candidates.actions.people import (
    AlreadyKnown,
    MergedIntoAnother,
    add,
    find_or_add,
    must_be_current,
    update,
)
from rolecall.candidates.actions.profiles import (
    add_fact,
    allow_comparison,
    clean_values,
    confirm_fact,
    correct_fact,
    refuse_comparison,
    remove_fact,
    restore_fact,
)
from rolecall.candidates.actions.tagging import set_tags, source_named, tag, untag

__all__ = [
    "AlreadyKnown", "Draft", "MergedIntoAnother", "OwnWord", "add", "add_fact", "add_field",
    "allow_comparison", "attach", "attach_draft", "bring_back", "change_field", "clean_values",
    "confirm_fact", "consent", "correct_fact", "detach", "dismiss", "draft_of", "fill", "fill_many",
    "find_or_add", "hold_addresses", "hold_people", "keep_draft", "mark_as_resume", "merge",
    "must_be_current", "put_in_order", "refuse_comparison", "remove_fact", "remove_field", "restore_fact",
    "set_tags", "settle_own", "source_named", "suggest_again", "tag", "undo_merge", "untag", "update",
]  # fmt: skip
