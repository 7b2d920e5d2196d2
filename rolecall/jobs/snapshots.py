"""What is kept of jobs and requisitions with the events about them."""

from rolecall.jobs.models import Job, Requisition
from rolecall.kit.snapshots import keep, reference

LOCATIONS = """(
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', place.id, 'name', place.name) ORDER BY link.id), '[]')
    FROM jobs_joblocation AS link JOIN accounts_location AS place ON place.id = link.location_id
    WHERE link.job_id = thing.id)"""

keep(
    "job_id",
    Job,
    "title state visibility workplace contract salary_low salary_high salary_period salary_shown opened_at "
    "closed_at created_at updated_at",
    salary_currency="nullif(thing.salary_currency, '')",
    template_key="nullif(thing.template_key, '')",
    department=reference("accounts_department", "department_id"),
    locations=LOCATIONS,
)
keep(
    "requisition_id",
    Requisition,
    "title seats reason replaces why wanted_by salary_low salary_high salary_period yearly_budget "
    "asked_by_id asked_by_name submitted_at approved_at closed_at close_note created_at updated_at",
    salary_currency="nullif(thing.salary_currency, '')",
    close_reason="nullif(thing.close_reason, '')",
    department=reference("accounts_department", "department_id"),
    location=reference("accounts_location", "location_id"),
    hiring_manager=reference("accounts_member", "hiring_manager_id"),
    recruiter=reference("accounts_member", "recruiter_id"),
)
