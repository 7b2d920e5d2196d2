"""Who may arrange interviews: the only place of this context that reads roles."""

from uuid import UUID

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.interviews.models import Interview
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Actor
from rolecall.pipeline import access as pipeline
from rolecall.pipeline.blind import is_blind_to
from rolecall.pipeline.models import Application


def can_schedule(actor: Actor, application: Application) -> bool:
    """Whoever decides about the application and does not review it blind; its candidate by their link."""
    if actor.role == "candidate":
        return actor.actor_id == application.candidate_id
    return pipeline.can_decide(actor, [application.job_id]) and not is_blind_to(actor, application)


def must_schedule(actor: Actor, application: Application) -> None:
    """Refuse unless they may book, change and cancel interviews of this application."""
    if is_blind_to(actor, application):
        raise NotAllowed(
            "You review this person blind. Recruiters arrange their interviews: they know who it is."
        )
    if not can_schedule(actor, application):
        raise NotAllowed("Recruiters and hiring managers of the job arrange interviews.")


def must_be_own(actor: Actor, member: Member) -> None:
    """Members change their own hours; recruiters anybody's."""
    if actor.actor_id != member.id and actor.role not in (*roles.RECRUITERS, "automation"):
        raise NotAllowed("Everybody keeps their own hours.")


def must_be_themselves(actor: Actor, member_id: UUID) -> None:
    """Refuse all but the member: nobody else connects, reads or takes out their calendars."""
    if actor.actor_kind != "member" or actor.actor_id != member_id:
        raise NotAllowed("Everybody connects their own calendars.")


def must_keep_meeting_template(actor: Actor) -> None:
    """Refuse unless they may say where interviews are held."""
    if actor.role not in (*roles.RECRUITERS, "automation"):
        raise NotAllowed("Recruiters and administrators say where interviews are held.")


def must_keep_rooms(actor: Actor) -> None:
    """Refuse unless they may add rooms, change them and take them out of use."""
    if actor.role not in (*roles.ADMINS, "automation"):
        raise NotAllowed("Administrators keep the rooms.")


def must_keep_calendar_apps(actor: Actor) -> None:
    """Refuse unless they may say through which app members sign in at calendar services."""
    if actor.role not in roles.ADMINS:
        raise NotAllowed("Administrators set up calendar services.")


def must_sit(actor: Actor, interview: Interview) -> None:
    """Refuse whoever has no seat in it."""
    if all(seat.member_id != actor.actor_id for seat in interview.held_seats()):
        raise NotAllowed("Notes are written by those who interview.")
