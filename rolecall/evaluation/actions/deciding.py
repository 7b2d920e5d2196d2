"""Recording what was decided about a candidate."""

from collections.abc import Collection

from rolecall.accounts.models import Member
from rolecall.evaluation import access
from rolecall.evaluation.events import DecisionMade
from rolecall.evaluation.models import Decision, DecisionPerson
from rolecall.evaluation.outcomes import OUTCOMES
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.pipeline.models import Application

MOST_REASON = 4000


def decide(
    application: Application, *, outcome: str, reason: str, people: Collection[Member], by: Actor
) -> Decision:
    """Record a decision with its reason and its people; the one before is kept, and stands no more."""
    access.must_decide(by, application)
    # whoever decides at the same moment follows; neither is lost
    held = Application.objects.select_for_update(no_key=True).get(id=application.id)
    held.must_be_active()
    _check(outcome, reason, people)
    before = Decision.objects.filter(application=held).order_by("-id").first()
    decision = Decision.objects.create(
        application=held,
        outcome=outcome,
        reason=reason.strip(),
        decided_by_id=by.actor_id if by.actor_kind == "member" else None,
        recorded_as=by.actor_name[:200],
        supersedes=before,
    )
    DecisionPerson.objects.bulk_create(DecisionPerson(decision=decision, member=each) for each in people)
    about = (decision.id, held.id, held.candidate_id, held.job_id)
    record(DecisionMade(*about, outcome, before.outcome if before else ""), by=by)
    return decision


def _check(outcome: str, reason: str, people: Collection[Member]) -> None:
    problems = {
        "outcome": "" if outcome in dict(OUTCOMES) else "Choose what was decided.",
        "reason": _wrong_reason(reason),
        "people": "" if people else "Name who took part in the decision.",
    }
    if wrong := {name: sentence for name, sentence in problems.items() if sentence}:
        raise Invalid(wrong)


def _wrong_reason(reason: str) -> str:
    if not reason.strip():
        return "Say why, in a sentence."
    return f"Keep it under {MOST_REASON} letters." if len(reason) > MOST_REASON else ""
