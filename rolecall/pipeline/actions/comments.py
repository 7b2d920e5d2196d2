"""What the team says about a person, and whom it speaks to."""

from rolecall.accounts.sight import member_of
from rolecall.candidates.models import Candidate
from rolecall.kit import clock, text
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.pouring import pour
from rolecall.kit.recording import record
from rolecall.pipeline import access
from rolecall.pipeline.events import CommentAdded, CommentRemoved
from rolecall.pipeline.models import Application, Comment, Mention
from rolecall.pipeline.queries.comments import spoken_to

LONGEST = 10_000


def comment(
    candidate: Candidate,
    *,
    by: Actor,
    body: str,
    application: Application | None = None,
    private: bool = False,
) -> Comment:
    """Say something about a person; @name speaks to a member, a private comment is for recruiters only."""
    access.require(access.can_comment(by, candidate, private=private))
    said = _fit(body)
    if application is not None and application.candidate_id != candidate.id:
        raise Invalid({"application": "Choose an application of this person."})
    written = Comment(
        candidate=candidate,
        application=application,
        author=member_of(by),
        author_name=by.actor_name[:200],
        body=said,
        is_private=private,
    )
    pour([written])
    spoken = spoken_to(said, candidate, application=application, private=private)
    told = [each for each in spoken if each.id != by.actor_id]
    pour(Mention(comment=written, member_id=reader.id) for reader in told)
    record(
        CommentAdded(
            comment_id=written.id,
            candidate_id=candidate.id,
            application_id=application.id if application else None,
            private=private,
            mentioned=[reader.id for reader in told],
        ),
        by=by,
    )
    return written


def remove_comment(comment: Comment, *, by: Actor) -> None:
    """Take a comment off the timeline; that there was one stays known."""
    access.require(access.can_remove_comment(by, comment))
    if not Comment.objects.filter(id=comment.id, removed_at=None).update(removed_at=clock.now(), body=""):
        return
    record(
        CommentRemoved(
            comment_id=comment.id,
            candidate_id=comment.candidate_id,
            application_id=comment.application_id,
            private=comment.is_private,
        ),
        by=by,
    )


def see_mention(mention: Mention, *, by: Actor) -> None:
    """Take what a comment says to a member off their inbox: they read it."""
    access.require(access.is_spoken_to(by, mention))
    Mention.objects.filter(id=mention.id, seen_at=None).update(seen_at=clock.now())


def unsee_mention(mention: Mention, *, by: Actor) -> None:
    """Put it back into their inbox."""
    access.require(access.is_spoken_to(by, mention))
    Mention.objects.filter(id=mention.id).update(seen_at=None)


def _fit(body: str) -> str:
    said = text.block(body)
    if not said:
        raise Invalid({"body": "Write something first."})
    if len(said) > LONGEST:
        raise Invalid({"body": f"Keep it under {LONGEST:,} characters, or add it as a file."})
    return said
