"""What has to be done before an operation of the API is asked for its example, through the API too."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Protocol

from django.core.files.uploadedfile import SimpleUploadedFile

from rolecall.importing.models import Run
from rolecall.kit import clock
from rolecall.messaging.models import Message
from rolecall.pipeline.models import Application
from rolecall.webhooks.models import Delivery
from tests.architecture.growing import World

Json = dict[str, Any]
TERMS = {
    "title": "Harbour Master",
    "salary_amount": "41000.00",
    "salary_currency": "EUR",
    "starts_on": "2031-03-03",
    "contract": "full_time",
    "location": "Athens",
    "expires_at": "2031-01-31T17:00:00Z",
}


class Asker(Protocol):
    """Whoever asks operations by their names, in the world."""

    world: World

    def done(self, name: str, body: Any = None, **where: str) -> Json:
        """What an operation answers when all is well."""


class Ask:
    """With what an operation is asked: its body, and what its parameters stand for if not the world's."""

    def __init__(self, body: Any = None, *, files: Json | None = None, **where: Any) -> None:
        self.body, self.files, self.where = body, files, {name: str(value) for name, value in where.items()}


Prepared = Callable[[Asker], Ask]


def days(count: int) -> str:
    return (
        (clock.now() + timedelta(days=count)).replace(hour=9, minute=0, second=0, microsecond=0).isoformat()
    )


def me(asker: Asker) -> str:
    return str(asker.world.by.id)


def stage(asker: Asker, number: int) -> str:
    return str(asker.world.job.current_stages()[number].id)


def seats(asker: Asker) -> list[Json]:
    return [{"member_id": str(asker.world.by.id), "part": "lead"}]


def draft_job(asker: Asker) -> str:
    made = asker.done("create_job", {"title": "Lamp Lighter", "template_key": "office-manager"})
    return str(made["id"])


def closed_job(asker: Asker) -> Ask:
    job_id = asker.world.params["job_id"]
    asker.done("hold_job", job_id=job_id)
    return Ask(job_id=job_id)


def after(name: str, body: Any = None, **renamed: str) -> Prepared:
    """After another operation at the same address; `renamed` takes what it answers as parameters."""

    def prepare(asker: Asker) -> Ask:
        answer = asker.done(name, body)
        return Ask(**{parameter: answer[field] for parameter, field in renamed.items()})

    return prepare


def moved(asker: Asker) -> Json:
    return asker.done("move_application", {"stage_id": stage(asker, 1)})


def other_applications(asker: Asker) -> list[str]:
    active = Application.objects.active().filter(job=asker.world.job).order_by("id")
    return [str(each) for each in active.values_list("id", flat=True)[:2]]


def offer(asker: Asker) -> str:
    other = fresh_application(asker)
    template = asker.world.params["offer_template_id"]
    made = asker.done("make_offer", {"offer_template_id": template, **TERMS}, application_id=other)
    return str(made["id"])


def fresh_candidate(asker: Asker) -> str:
    return str(asker.done("add_candidate", {"name": "Noor Haddad", "emails": ["noor@example.org"]})["id"])


def fresh_application(asker: Asker) -> str:
    body = {"candidate_id": fresh_candidate(asker), "job_id": str(asker.world.job.id)}
    return str(asker.done("add_application", body)["id"])


def requisition(asker: Asker) -> str:
    body = {
        "title": "Lens Grinder",
        "hiring_manager_id": str(asker.world.manager.id),
        "why": "The old one retires.",
    }
    return str(asker.done("write_requisition", body)["id"])


def panel(asker: Asker) -> Json:
    planned = asker.done("get_interview_plan")["items"][:1]
    return {
        "planned_ids": [planned[0]["id"]],
        "earliest": days(3)[:10],
        "latest": days(20)[:10],
        "zone": "Europe/Athens",
        "days": 3,
    }


def unfilled(asker: Asker) -> str:
    openings = asker.done("list_openings")["items"]
    return str(next(each["id"] for each in openings if not each["filled_at"] and not each["closed_at"]))


def came_in(asker: Asker) -> str:
    mails = asker.done("list_messages")["items"]
    return str(next(each["id"] for each in mails if each["direction"] == "in"))


def failed_mail(asker: Asker) -> Ask:
    message_id = asker.world.params["message_id"]
    Message.objects.filter(id=message_id).update(state="failed", error="The mailbox is full.")
    return Ask(message_id=message_id)


def failed_delivery(asker: Asker) -> Ask:
    Delivery.objects.filter(id=asker.world.params["delivery_id"]).update(state="given_up")
    return Ask()


def run_that(*moments: str, route: str = "api/v1/imports/{run_id}") -> Prepared:
    """A run for which these moments have passed."""

    def prepare(asker: Asker) -> Ask:
        run_id = str(asker.world.param("run_id", route))
        Run.objects.filter(id=run_id).update(**dict.fromkeys(moments, clock.now()))
        return Ask(run_id=run_id)

    return prepare


def file(name: str, data: bytes) -> Json:
    return {"file": SimpleUploadedFile(name, data)}
