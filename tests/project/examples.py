"""What each operation of the API is asked with for its example, where its schema does not say enough.

An operation that changes something is asked in the world of tests/architecture/growing.py and taken back
afterwards. `PREPARED` says what has to be done before it, and what follows from that (`preparing`).
"""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.oauth.conftest import BACK
from tests.project.preparing import (
    TERMS,
    Ask,
    Prepared,
    after,
    came_in,
    closed_job,
    days,
    draft_job,
    failed_delivery,
    failed_mail,
    file,
    fresh_application,
    fresh_candidate,
    me,
    moved,
    offer,
    other_applications,
    panel,
    requisition,
    run_that,
    seats,
    stage,
    unfilled,
)

CALENDAR_REPLY = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:interview@rolecall.example.org\r\n"
    "ATTENDEE;PARTSTAT=ACCEPTED:mailto:noor@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
MAIL = "From: noor@example.org\r\nTo: hello@rolecall.example.org\r\nSubject: Hello\r\n\r\nThank you.\r\n"
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
    "add_application": lambda a: Ask({"candidate_id": fresh_candidate(a), "job_id": str(a.world.job.id)}),
    "move_application": lambda a: Ask({"stage_id": stage(a, 1)}),
    "save_search": lambda a: Ask({"name": "Sailors", "asked": {"q": "sailor", "stage": ["Applied"]}}),
    "change_saved_search": lambda a: Ask({"name": "Sailors of the north"}),
    "change_talent_pool": lambda a: Ask({"description": "Nearly hired: ask them first."}),
    "put_into_talent_pool": lambda a: Ask({"candidate_ids": [fresh_candidate(a)], "note": "Came second"}),
    "move_applications": lambda a: Ask({"application_ids": other_applications(a), "stage_id": stage(a, 1)}),
    "undo_applications": lambda a: Ask(
        {
            "act_id": a.done(
                "move_applications", {"application_ids": other_applications(a), "stage_id": stage(a, 1)}
            )["act_id"]
        }
    ),
    "undo_on_application": lambda a: Ask({"act_id": moved(a)["act_id"]}),
    "reopen_application": after("withdraw_application", {"note": ""}),
    "unreject_application": after("reject_application", {}),
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
    "record_decision": lambda a: Ask({"outcome": "go_on", "reason": "All say yes.", "member_ids": [me(a)]}),
    "book_interview": lambda a: Ask(
        {
            "title": "A talk",
            "starts_at": days(9),
            "minutes": 45,
            "seats": seats(a),
            "zone": "Europe/Athens",
        }
    ),
    "change_interview": lambda a: Ask({"minutes": 60}),
    "cancel_interview": lambda a: Ask({"reason": "The harbour is closed."}),
    "find_free_times": lambda a: Ask(
        {"member_ids": [me(a)], "since": days(3), "until": days(5), "minutes": 60}
    ),
    "make_scheduling_link": lambda a: Ask({"title": "A talk", "minutes": 30, "seats": seats(a)}),
    "take_reply": lambda a: Ask({"ics": CALENDAR_REPLY}),
    "take_scorecard_reply": lambda a: Ask({"mail": MAIL}),
    "take_message_reply": lambda a: Ask({"mail": MAIL}),
    "set_availability": lambda a: Ask(
        {"zone": "Europe/Athens", "hours": [{"weekday": 0, "opens": "09:00", "closes": "17:00"}]},
        member_id=me(a),
    ),
    "plan_panel": lambda a: Ask(panel(a)),
    "book_panel": lambda a: Ask(
        {**(body := panel(a)), "plan": a.done("plan_panel", body)["plans"][0]["code"]}
    ),
    "make_offer": lambda a: Ask(
        {"offer_template_id": a.world.params["offer_template_id"], **TERMS},
        application_id=fresh_application(a),
    ),
    "change_offer": lambda a: Ask(TERMS, offer_id=offer(a)),
    "ask_approval_of_offer": lambda a: Ask(offer_id=offer(a)),
    "send_offer": lambda a: Ask({"message": "We look forward to you."}, offer_id=offer(a)),
    "extend_offer": lambda a: Ask({"expires_at": "2031-02-28T17:00:00Z"}),
    "write_offer_template": lambda a: Ask({"name": "Seasonal", "letter": "<p>Dear {name},</p>"}),
    "change_offer_template": lambda a: Ask({"name": "Seasonal", "letter": "<p>Dear {name},</p>"}),
    "write_approval_rule": lambda a: Ask(
        {
            "kind": "offer",
            "name": "High offers",
            "amount_from": "90000",
            "currency": "EUR",
            "steps": [{"user_ids": [me(a)]}],
        }
    ),
    "change_approval_rule": lambda a: Ask(
        {"kind": "offer", "name": "All offers", "steps": [{"user_ids": [me(a)], "needed": 1}]}
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
    "undo_bulk": run_that("begun_at", "finished_at", route="api/v1/candidates/bulk/{run_id}/undo"),
    "take_bulk_over": run_that("begun_at", "stopped_at", route="api/v1/candidates/bulk/{run_id}/undo"),
    "end_bulk": run_that("begun_at", "stopped_at", route="api/v1/candidates/bulk/{run_id}/undo"),
    "take_import_over": run_that("begun_at", "stopped_at"),
    "end_import": run_that("begun_at", "stopped_at"),
    "check_import": run_that(),
    "commit_import": run_that("checking_at", "checked_at"),
    "undo_import": run_that("begun_at", "finished_at"),
    "close_opening": lambda a: Ask({"reason": "The season is over."}, opening_id=unfilled(a)),
    "redeliver": failed_delivery,
    "send_message_again": failed_mail,
    "read_message": lambda a: Ask(message_id=came_in(a)),
    "add_comment": lambda a: Ask({"body": "Knows the harbour well."}),
    "attach_document": lambda a: Ask(files=file("resume.txt", RESUME)),
    "read_resume": lambda a: Ask(files=file("resume.txt", RESUME)),
    "bring_table": lambda a: Ask(files=file("people.csv", b"name,email\nNoor Haddad,noor@example.org\n")),
    "bring_resumes": lambda a: Ask(files={"files": SimpleUploadedFile("resume.txt", RESUME)}),
    "merge_candidates": lambda a: Ask({"other_id": fresh_candidate(a)}),
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
        {"stages": [stage(a, n) for n in range(len(a.world.job.current_stages()))]}
    ),
    "remove_stage": lambda a: Ask(stage_id=a.done("add_stage", {"name": "Trial", "kind": "interview"})["id"]),
    "publish_job": closed_job,
    "close_job": lambda a: Ask({"reason": "The season is over."}),
    "reopen_job": after("close_job", {"reason": ""}),
    "archive_job": lambda a: Ask(job_id=draft_job(a)),
    "duplicate_job": lambda a: Ask({"title": "Deputy Harbour Master"}),
    "plan_interview": lambda a: Ask({"name": "Knots", "stage_id": stage(a, 1), "member_ids": [me(a)]}),
    "put_back_planned_interview": after("remove_planned_interview"),
    "put_room_back": after("remove_room"),
    "restore_task": after("remove_task"),
    "reopen_task": after("finish_task"),
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
    "restore_custom_field": after("remove_custom_field"),
    "write_requisition": lambda a: Ask(
        {
            "title": "Lens Grinder",
            "hiring_manager_id": str(a.world.manager.id),
            "why": "The old one retires.",
            "seats": 2,
        }
    ),
    "update_requisition": lambda a: Ask({"wanted_by": "2031-03-03"}),
    "submit_requisition": lambda a: Ask(requisition_id=requisition(a)),
    "withdraw_requisition": lambda a: Ask(requisition_id=requisition(a)),
    "write_job_of_requisition": lambda a: Ask(
        requisition_id=a.done("submit_requisition", requisition_id=requisition(a))["id"]
    ),
    "open_seats": lambda a: Ask(
        {"job_id": str(a.world.job.id), "seats": 1},
        requisition_id=a.done("submit_requisition", requisition_id=requisition(a))["id"],
    ),
    "close_requisition": lambda a: Ask({"reason": "no_budget", "note": ""}),
    "give_task": lambda a: Ask(
        {
            "candidate_id": a.world.params["candidate_id"],
            "title": "Call them",
            "assignee_id": me(a),
            "due_on": "2031-03-03",
        }
    ),
    "change_task": lambda a: Ask({"due_on": "2031-03-04"}),
    "unread_message": lambda a: Ask(message_id=a.done("read_message", message_id=came_in(a))["id"]),
    "add_webhook": lambda a: Ask(
        {"url": "https://hooks.example.org/rolecall", "event_types": ["application_moved"]}
    ),
    "change_webhook": lambda a: Ask({"description": "Payroll"}),
    "resume_webhook": after("pause_webhook"),
    "redeliver_failed": lambda a: Ask({"since": days(-7)}),
    "export_candidates": lambda a: Ask({"ids": [a.world.params["candidate_id"]]}),
    "map_columns": lambda a: Ask({"tags": ["harbour"]}),
}
