"""What a person's timeline tells has a sign of its own."""

from rolecall.kit.events import registry
from rolecall.pipeline.events import CommentAdded
from rolecall.pipeline.queries.timeline import ICONS, UNTOLD
from rolecall.ui.icons import icon

WITHOUT = {*UNTOLD, CommentAdded.type}
"""What is not told, and what stands in full beside its author."""


def test_every_event_about_a_candidate_has_a_sign_that_can_be_drawn() -> None:
    told = {
        kind for kind, event in registry.items()
        if "candidate_id" in event.subjects and not event.__name__.startswith("_")
    }  # fmt: skip

    assert told - WITHOUT - ICONS.keys() == set()
    assert all(str(icon(name)).startswith("<svg") for name in ICONS.values())
