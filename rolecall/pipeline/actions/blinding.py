"""Blacking words out by hand, where the product does not know that they tell who somebody is."""

from uuid import UUID

from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.kit.text import line
from rolecall.pipeline import access
from rolecall.pipeline.events import WordsBlackedOut, WordsUncovered
from rolecall.pipeline.models import Application, HiddenWord

LONGEST, MOST = 200, 100


def black_out(application: Application, words: str, *, by: Actor) -> HiddenWord:
    """Hide words from blind reviewers in every document and answer of an application."""
    access.require(access.can_black_out(by))
    said = line(words)
    if not any(c.isalnum() for c in said):
        raise Invalid({"words": "Write the words as they stand in the document."})
    if len(said) > LONGEST:
        raise Invalid({"words": f"Black out {LONGEST} characters at a time at the most."})
    held = HiddenWord.objects.filter(application=application)
    if held.count() >= MOST:
        raise Invalid({"words": f"{MOST} blacked out words are the most. Uncover some first."})
    same = held.filter(words__iexact=said).first()
    if same is not None:
        return same
    hidden = HiddenWord.objects.create(application=application, words=said, by_name=by.actor_name[:200])
    record(WordsBlackedOut(*_about(application), hidden.id), by=by)
    return hidden


def uncover(hidden: HiddenWord, *, by: Actor) -> None:
    """Let blind reviewers read words again."""
    access.require(access.can_black_out(by))
    about, hidden_id = _about(hidden.application), hidden.id
    hidden.delete()
    record(WordsUncovered(*about, hidden_id), by=by)


def _about(application: Application) -> tuple[UUID, UUID, UUID]:
    return application.id, application.candidate_id, application.job_id
