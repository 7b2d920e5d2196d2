"""Door 1: the pages on which jobs are found, written and run."""

from rolecall.jobs.views.editing import application_form, edit, post
from rolecall.jobs.views.listing import from_template, jobs, new
from rolecall.jobs.views.overview import activity, job
from rolecall.jobs.views.running import pipeline_settings, team
from rolecall.jobs.views.states import archive, close, duplicate, hold, pin, publish, reopen, unpin

__all__ = [
    "activity",
    "application_form",
    "archive",
    "close",
    "duplicate",
    "edit",
    "from_template",
    "hold",
    "job",
    "jobs",
    "new",
    "pin",
    "pipeline_settings",
    "post",
    "publish",
    "reopen",
    "team",
    "unpin",
]
