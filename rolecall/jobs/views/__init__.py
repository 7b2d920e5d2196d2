"""Door 1: the pages on which jobs are found, written and run."""

from rolecall.jobs.views.editing import application_form, edit, post
from rolecall.jobs.views.listing import from_template, jobs, new
from rolecall.jobs.views.overview import activity, job
from rolecall.jobs.views.requisitions import (
    edit_requisition,
    new_requisition,
    requisition,
    requisition_settings,
    requisitions,
)
from rolecall.jobs.views.running import pipeline_settings, team
from rolecall.jobs.views.seats import (
    close_opening,
    close_requisition,
    open_seats,
    seats_of_requisition,
    submit_requisition,
    withdraw_requisition,
    write_job,
)
from rolecall.jobs.views.states import archive, close, duplicate, hold, pin, publish, reopen, unpin

__all__ = [
    "activity",
    "application_form",
    "archive",
    "close",
    "close_opening",
    "close_requisition",
    "duplicate",
    "edit",
    "edit_requisition",
    "from_template",
    "hold",
    "job",
    "jobs",
    "new",
    "new_requisition",
    "open_seats",
    "pin",
    "pipeline_settings",
    "post",
    "publish",
    "reopen",
    "requisition",
    "requisition_settings",
    "requisitions",
    "seats_of_requisition",
    "submit_requisition",
    "team",
    "unpin",
    "withdraw_requisition",
    "write_job",
]
