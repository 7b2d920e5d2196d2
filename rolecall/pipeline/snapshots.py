"""What is kept of people, their applications and what is owed to them, with the events about them."""

from rolecall.candidates.models import Candidate
from rolecall.kit.snapshots import keep, reference
from rolecall.pipeline.models import Application, Task


def _listed(value: str, table: str, order: str) -> str:
    """The expression of what a person has several of."""
    return (
        f"(SELECT coalesce(jsonb_agg({value} ORDER BY {order}), '[]') "  # noqa: S608
        f"FROM {table} AS each WHERE each.candidate_id = thing.id)"
    )


def _filled() -> str:
    """The expression of what the organization's own fields say of a person."""
    said = ", ".join(f"'{name}', {value}" for name, value in FILLED.items())
    return (
        f"(SELECT coalesce(jsonb_agg(jsonb_build_object({said}) ORDER BY field.position, field.id), '[]') "  # noqa: S608
        "FROM candidates_customfieldvalue AS each JOIN candidates_customfield AS field "
        "ON field.id = each.field_id AND field.removed_at IS NULL WHERE each.candidate_id = thing.id)"
    )


FILLED = {"id": "field.id", "name": "field.name", "kind": "field.kind", "value": "each.value"}

keep(
    "candidate_id",
    Candidate,
    "name headline location created_at updated_at",
    emails=_listed("each.email", "candidates_emailaddress", "each.email <> thing.email, each.id"),
    phones=_listed("each.number", "candidates_phone", "each.number <> thing.phone, each.id"),
    links=_listed("jsonb_build_object('url', each.url, 'kind', each.kind)", "candidates_link", "each.id"),
    source=reference("candidates_source", "source_id"),
    custom_fields=_filled(),
)
keep(
    "application_id",
    Application,
    "state applied_at stage_entered_at versions is_new days_to_hire created_at updated_at",
    candidate=reference("candidates_candidate", "candidate_id"),
    job=reference("jobs_job", "job_id", "title"),
    stage=reference("jobs_stage", "stage_id", "name", "kind"),
    source=reference("candidates_source", "source_id"),
    must_haves="jsonb_build_object('met', coalesce(thing.must_haves_met, 0),"
    " 'asked', thing.must_haves_asked)",
)
keep(
    "task_id",
    Task,
    "candidate_id application_id title note assignee_id due_on created_at done_at",
    author="thing.author_name",
    done_by="thing.done_by_name",
)
