"""What each operation of the API is asked with for its example, where its schema does not say enough.

An operation that changes something is asked in the world of tests/architecture/growing.py and taken back
afterwards. `prepared` says what has to be done before it, through the API too, and what follows from that.
"""

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
from tests.oauth.conftest import BACK

Json = dict[str, Any]
CALENDAR_REPLY = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:interview@rolecall.example.org\r\n"
    "ATTENDEE;PARTSTAT=ACCEPTED:mailto:noor@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
MAIL = "From: noor@example.org\r\nTo: hello@rolecall.example.org\r\nSubject: Hello\r\n\r\nThank you.\r\n"
TERMS = {
    "title": "Harbour Master",
    "salary_amount": "41000.00",
    "salary_currency": "EUR",
    "starts_on": "2031-03-03",
    "contract": "full_time",
    "location": "Athens",
    "expires_at": "2031-01-31T17:00:00Z",
}
WORDS = {
    "name": "Night shift",
    "email": "noor@example.org",
    "subject": "Your application",
    "body": "<p>Thank you for the time you took.</p>",
    "title": "Harbour Master",
    "note": "Knows the harbour well.",
    "reason": "The season is over.",
    "description": "Payroll",
}
"""What stands in fields that are plain text."""


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


def _days(count: int) -> str:
    return (
        (clock.now() + timedelta(days=count)).replace(hour=9, minute=0, second=0, microsecond=0).isoformat()
    )


def _me(asker: Asker) -> str:
    return str(asker.world.by.id)


def _stage(asker: Asker, number: int) -> str:
    return str(asker.world.job.current_stages()[number].id)


def _seats(asker: Asker) -> list[Json]:
    return [{"member_id": str(asker.world.by.id), "part": "lead"}]


def _draft_job(asker: Asker) -> str:
    made = asker.done("create_job", {"title": "Lamp Lighter", "template_key": "office-manager"})
    return str(made["id"])


def _closed_job(asker: Asker) -> Ask:
    job_id = asker.world.params["job_id"]
    asker.done("hold_job", job_id=job_id)
    return Ask(job_id=job_id)


def _after(name: str, body: Any = None, **renamed: str) -> Prepared:
    """After another operation at the same address; `renamed` takes what it answers as parameters."""

    def prepare(asker: Asker) -> Ask:
        answer = asker.done(name, body)
        return Ask(**{parameter: answer[field] for parameter, field in renamed.items()})

    return prepare


def _moved(asker: Asker) -> Json:
    return asker.done("move_application", {"stage_id": _stage(asker, 1)})


def _other_applications(asker: Asker) -> list[str]:
    active = Application.objects.active().filter(job=asker.world.job).order_by("id")
    return [str(each) for each in active.values_list("id", flat=True)[:2]]


def _offer(asker: Asker) -> str:
    other = _fresh_application(asker)
    template = asker.world.params["offer_template_id"]
    made = asker.done("make_offer", {"offer_template_id": template, **TERMS}, application_id=other)
    return str(made["id"])


def _fresh_candidate(asker: Asker) -> str:
    return str(asker.done("add_candidate", {"name": "Noor Haddad", "emails": ["noor@example.org"]})["id"])


def _fresh_application(asker: Asker) -> str:
    body = {"candidate_id": _fresh_candidate(asker), "job_id": str(asker.world.job.id)}
    return str(asker.done("add_application", body)["id"])


def _requisition(asker: Asker) -> str:
    body = {
        "title": "Lens Grinder",
        "hiring_manager_id": str(asker.world.manager.id),
        "why": "The old one retires.",
    }
    return str(asker.done("write_requisition", body)["id"])


def _panel(asker: Asker) -> Json:
    planned = asker.done("get_interview_plan")["items"][:1]
    return {
        "planned_ids": [planned[0]["id"]],
        "earliest": _days(3)[:10],
        "latest": _days(20)[:10],
        "zone": "Europe/Athens",
        "days": 3,
    }


def _unfilled(asker: Asker) -> str:
    openings = asker.done("list_openings")["items"]
    return str(next(each["id"] for each in openings if not each["filled_at"] and not each["closed_at"]))


def _came_in(asker: Asker) -> str:
    mails = asker.done("list_messages")["items"]
    return str(next(each["id"] for each in mails if each["direction"] == "in"))


def _failed_mail(asker: Asker) -> Ask:
    message_id = asker.world.params["message_id"]
    Message.objects.filter(id=message_id).update(state="failed", error="The mailbox is full.")
    return Ask(message_id=message_id)


def _failed_delivery(asker: Asker) -> Ask:
    Delivery.objects.filter(id=asker.world.params["delivery_id"]).update(state="given_up")
    return Ask()


def _run_that(*moments: str, route: str = "api/v1/imports/{run_id}") -> Prepared:
    """A run for which these moments have passed."""

    def prepare(asker: Asker) -> Ask:
        run_id = str(asker.world.param("run_id", route))
        Run.objects.filter(id=run_id).update(**dict.fromkeys(moments, clock.now()))
        return Ask(run_id=run_id)

    return prepare


def _file(name: str, data: bytes) -> Json:
    return {"file": SimpleUploadedFile(name, data)}


RESUME = b"Noor Haddad\nnoor@example.org\n\nExperience\n2019 - 2024 Harbour Master, Port of Kavala\n"
PREPARED: dict[str, Prepared] = {
    "create_key": lambda a: Ask(
        {
            "name": "Payroll",
            "role": "recruiter",
            "scopes": ["applications:read", "offers:read"],
            "networks": ["198.51.100.0/24"],
        }
    ),
    "rotate_key": lambda a: Ask({"hours": 24}),
    "register_app": lambda a: Ask({"name": "Scout", "scopes": ["candidates:read"], "redirect_uris": [BACK]}),
    "change_app": lambda a: Ask({"name": "Scout for Northwind"}),
    "add_application": lambda a: Ask({"candidate_id": _fresh_candidate(a), "job_id": str(a.world.job.id)}),
    "move_application": lambda a: Ask({"stage_id": _stage(a, 1)}),
    "save_search": lambda a: Ask({"name": "Sailors", "asked": {"q": "sailor", "stage": ["Applied"]}}),
    "change_saved_search": lambda a: Ask({"name": "Sailors of the north"}),
    "change_talent_pool": lambda a: Ask({"description": "Nearly hired: ask them first."}),
    "put_into_talent_pool": lambda a: Ask({"candidate_ids": [_fresh_candidate(a)], "note": "Came second"}),
    "move_applications": lambda a: Ask({"application_ids": _other_applications(a), "stage_id": _stage(a, 1)}),
    "undo_applications": lambda a: Ask(
        {
            "act_id": a.done(
                "move_applications", {"application_ids": _other_applications(a), "stage_id": _stage(a, 1)}
            )["act_id"]
        }
    ),
    "undo_on_application": lambda a: Ask({"act_id": _moved(a)["act_id"]}),
    "reopen_application": _after("withdraw_application", {"note": ""}),
    "unreject_application": _after("reject_application", {}),
    "reject_application": lambda a: Ask(
        {
            "reason_id": a.world.params["reason_id"],
            "letter": {
                "subject": "Your application",
                "body": "<p>We go on with others.</p>",
                "delay_seconds": 600,
            },
        }
    ),
    "hire_application": lambda a: Ask({"starts_on": "2031-03-03"}),
    "withdraw_application": lambda a: Ask({"note": "Took another job."}),
    "record_decision": lambda a: Ask({"outcome": "go_on", "reason": "All say yes.", "member_ids": [_me(a)]}),
    "book_interview": lambda a: Ask(
        {"title": "A talk", "starts_at": _days(9), "minutes": 45, "seats": _seats(a), "zone": "Europe/Athens"}
    ),
    "change_interview": lambda a: Ask({"minutes": 60}),
    "cancel_interview": lambda a: Ask({"reason": "The harbour is closed."}),
    "find_free_times": lambda a: Ask(
        {"member_ids": [_me(a)], "since": _days(3), "until": _days(5), "minutes": 60}
    ),
    "make_scheduling_link": lambda a: Ask({"title": "A talk", "minutes": 30, "seats": _seats(a)}),
    "take_reply": lambda a: Ask({"ics": CALENDAR_REPLY}),
    "take_scorecard_reply": lambda a: Ask({"mail": MAIL}),
    "take_message_reply": lambda a: Ask({"mail": MAIL}),
    "set_availability": lambda a: Ask(
        {"zone": "Europe/Athens", "hours": [{"weekday": 0, "opens": "09:00", "closes": "17:00"}]},
        member_id=_me(a),
    ),
    "plan_panel": lambda a: Ask(_panel(a)),
    "book_panel": lambda a: Ask(
        {**(body := _panel(a)), "plan": a.done("plan_panel", body)["plans"][0]["code"]}
    ),
    "make_offer": lambda a: Ask(
        {"offer_template_id": a.world.params["offer_template_id"], **TERMS},
        application_id=_fresh_application(a),
    ),
    "change_offer": lambda a: Ask(TERMS, offer_id=_offer(a)),
    "ask_approval_of_offer": lambda a: Ask(offer_id=_offer(a)),
    "send_offer": lambda a: Ask({"message": "We look forward to you."}, offer_id=_offer(a)),
    "extend_offer": lambda a: Ask({"expires_at": "2031-02-28T17:00:00Z"}),
    "write_offer_template": lambda a: Ask({"name": "Seasonal", "letter": "<p>Dear {name},</p>"}),
    "change_offer_template": lambda a: Ask({"name": "Seasonal", "letter": "<p>Dear {name},</p>"}),
    "write_approval_rule": lambda a: Ask(
        {
            "kind": "offer",
            "name": "High offers",
            "amount_from": "90000",
            "currency": "EUR",
            "steps": [{"user_ids": [_me(a)]}],
        }
    ),
    "change_approval_rule": lambda a: Ask(
        {"kind": "offer", "name": "All offers", "steps": [{"user_ids": [_me(a)], "needed": 1}]}
    ),
    "add_candidate": lambda a: Ask(
        {
            "name": "Noor Haddad",
            "emails": ["noor@example.org"],
            "headline": "Harbour master",
            "tags": ["harbour"],
        }
    ),
    "change_candidate": lambda a: Ask(
        {
            "headline": "Harbour master",
            "location": "Kavala",
            "custom_fields": {a.world.params["custom_field_id"]: "3 months"},
        }
    ),
    "act_on_candidates": lambda a: Ask(
        {"act": "tag", "ids": [a.world.params["candidate_id"]], "tags": ["harbour"], "dry_run": False}
    ),
    "undo_bulk": _run_that("begun_at", "finished_at", route="api/v1/candidates/bulk/{run_id}/undo"),
    "take_bulk_over": _run_that("begun_at", "stopped_at", route="api/v1/candidates/bulk/{run_id}/undo"),
    "end_bulk": _run_that("begun_at", "stopped_at", route="api/v1/candidates/bulk/{run_id}/undo"),
    "take_import_over": _run_that("begun_at", "stopped_at"),
    "end_import": _run_that("begun_at", "stopped_at"),
    "check_import": _run_that(),
    "commit_import": _run_that("checking_at", "checked_at"),
    "undo_import": _run_that("begun_at", "finished_at"),
    "close_opening": lambda a: Ask({"reason": "The season is over."}, opening_id=_unfilled(a)),
    "redeliver": _failed_delivery,
    "send_message_again": _failed_mail,
    "read_message": lambda a: Ask(message_id=_came_in(a)),
    "add_comment": lambda a: Ask({"body": "Knows the harbour well."}),
    "attach_document": lambda a: Ask(files=_file("resume.txt", RESUME)),
    "read_resume": lambda a: Ask(files=_file("resume.txt", RESUME)),
    "bring_table": lambda a: Ask(files=_file("people.csv", b"name,email\nNoor Haddad,noor@example.org\n")),
    "bring_resumes": lambda a: Ask(files={"files": SimpleUploadedFile("resume.txt", RESUME)}),
    "merge_candidates": lambda a: Ask({"other_id": _fresh_candidate(a)}),
    "write_message": lambda a: Ask(
        {"subject": WORDS["subject"], "body": WORDS["body"], "delay_seconds": 600}
    ),
    "change_profile": lambda a: Ask({"add": [{"section": "skill", "title": "Navigation"}]}),
    "set_tags": lambda a: Ask({"tags": ["harbour", "night shift"]}),
    "apply_for_post": lambda a: Ask(
        {
            "name": "Noor Haddad",
            "email": "noor@example.org",
            "consent": True,
            "answers": {},
            "resume": {"file_name": "resume.txt", "content": "Tm9vciBIYWRkYWQ="},
        }
    ),
    "change_careers_site": lambda a: Ask({"headline": "Work where the ships come in"}),
    "create_job": lambda a: Ask(
        {"title": "Lamp Lighter", "template_key": "office-manager", "contract": "full_time"}
    ),
    "update_job": lambda a: Ask(
        {
            "workplace": "on_site",
            "salary_low": 38000,
            "salary_high": 44000,
            "salary_currency": "EUR",
            "salary_period": "year",
        }
    ),
    "update_job_post": lambda a: Ask({"summary": "You keep the harbour going."}),
    "set_requirements": lambda a: Ask(
        {"requirements": [{"text": "A master's certificate", "kind": "credential"}]}
    ),
    "set_hiring_team": lambda a: Ask(
        {"team": [{"user_id": str(a.world.manager.id), "part": "hiring_manager"}]}
    ),
    "set_openings": lambda a: Ask({"count": 60, "target_date": "2031-03-03"}),
    "add_stage": lambda a: Ask({"name": "Trial day", "kind": "interview", "days_limit": 7}),
    "update_stage": lambda a: Ask({"days_limit": 5}),
    "order_stages": lambda a: Ask(
        {"stages": [_stage(a, n) for n in range(len(a.world.job.current_stages()))]}
    ),
    "remove_stage": lambda a: Ask(stage_id=a.done("add_stage", {"name": "Trial", "kind": "interview"})["id"]),
    "publish_job": _closed_job,
    "close_job": lambda a: Ask({"reason": "The season is over."}),
    "reopen_job": _after("close_job", {"reason": ""}),
    "archive_job": lambda a: Ask(job_id=_draft_job(a)),
    "duplicate_job": lambda a: Ask({"title": "Deputy Harbour Master"}),
    "plan_interview": lambda a: Ask({"name": "Knots", "stage_id": _stage(a, 1), "member_ids": [_me(a)]}),
    "put_back_planned_interview": _after("remove_planned_interview"),
    "put_room_back": _after("remove_room"),
    "restore_task": _after("remove_task"),
    "reopen_task": _after("finish_task"),
    "add_location": lambda a: Ask(
        {"name": "Kavala", "country": "GR", "city": "Kavala", "time_zone": "Europe/Athens"}
    ),
    "change_location": lambda a: Ask({"city": "Athens"}),
    "remove_location": lambda a: Ask(
        location_id=a.done("add_location", {"name": "Kavala", "country": "GR"})["id"]
    ),
    "change_organization": lambda a: Ask({"time_zone": "Europe/Athens", "currency": "EUR"}),
    "invite_user": lambda a: Ask({"email": "iris@example.org", "role": "interviewer", "name": "Iris Tamm"}),
    "change_user": lambda a: Ask({"role": "recruiter"}, user_id=a.world.params["member_id"]),
    "deactivate_user": lambda a: Ask(user_id=a.world.params["member_id"]),
    "order_rejection_reasons": lambda a: Ask(
        {"ids": [each["id"] for each in a.done("list_rejection_reasons")["items"]][::-1]}
    ),
    "add_custom_field": lambda a: Ask(
        {"name": "Work permit", "kind": "one_of", "options": ["Needs one", "Has one"], "hint": ""}
    ),
    "change_custom_field": lambda a: Ask({"hint": "From the day on which they sign."}),
    "order_custom_fields": lambda a: Ask(
        {"ids": [each["id"] for each in a.done("list_custom_fields")["items"]][::-1]}
    ),
    "restore_custom_field": _after("remove_custom_field"),
    "write_requisition": lambda a: Ask(
        {
            "title": "Lens Grinder",
            "hiring_manager_id": str(a.world.manager.id),
            "why": "The old one retires.",
            "seats": 2,
        }
    ),
    "update_requisition": lambda a: Ask({"wanted_by": "2031-03-03"}),
    "submit_requisition": lambda a: Ask(requisition_id=_requisition(a)),
    "withdraw_requisition": lambda a: Ask(requisition_id=_requisition(a)),
    "write_job_of_requisition": lambda a: Ask(
        requisition_id=a.done("submit_requisition", requisition_id=_requisition(a))["id"]
    ),
    "open_seats": lambda a: Ask(
        {"job_id": str(a.world.job.id), "seats": 1},
        requisition_id=a.done("submit_requisition", requisition_id=_requisition(a))["id"],
    ),
    "close_requisition": lambda a: Ask({"reason": "no_budget", "note": ""}),
    "give_task": lambda a: Ask(
        {
            "candidate_id": a.world.params["candidate_id"],
            "title": "Call them",
            "assignee_id": _me(a),
            "due_on": "2031-03-03",
        }
    ),
    "change_task": lambda a: Ask({"due_on": "2031-03-04"}),
    "unread_message": lambda a: Ask(message_id=a.done("read_message", message_id=_came_in(a))["id"]),
    "add_webhook": lambda a: Ask(
        {"url": "https://hooks.example.org/rolecall", "event_types": ["application_moved"]}
    ),
    "change_webhook": lambda a: Ask({"description": "Payroll"}),
    "resume_webhook": _after("pause_webhook"),
    "redeliver_failed": lambda a: Ask({"since": _days(-7)}),
    "export_candidates": lambda a: Ask({"ids": [a.world.params["candidate_id"]]}),
    "map_columns": lambda a: Ask({"tags": ["harbour"]}),
}
