"""What a key can be made for: departments, and jobs, of which their own context tells."""

from collections.abc import Callable, Iterable, Sequence
from uuid import UUID

from rolecall.accounts.limits import Reach
from rolecall.accounts.models import Department
from rolecall.kit.errors import Invalid

Choice = tuple[UUID, str]
Jobs = Callable[[Sequence[UUID] | None], list[Choice]]
MISSING = "There is no such {}: {}."
_told: list[Jobs] = []


def tell_jobs(jobs: Jobs) -> None:
    """Let keys be made for some jobs; `jobs` gives those with some ids, or those that are worth choosing."""
    _told[:] = [jobs]


def jobs_to_choose() -> list[Choice]:
    """The jobs that a key can be made for, by title."""
    return [choice for jobs in _told for choice in jobs(None)]


def departments_to_choose() -> list[Choice]:
    """The departments that a key can be made for, by name."""
    return list(Department.objects.values_list("id", "name"))


def names_in(reaches: Iterable[Reach]) -> dict[UUID, str]:
    """The names of departments and jobs that are within some reaches; what was removed has none."""
    known = list(reaches)
    job_ids = [id_ for reach in known for id_ in reach.job_ids]
    department_ids = [id_ for reach in known for id_ in reach.department_ids]
    departments = Department.objects.filter(id__in=department_ids).values_list("id", "name")
    jobs = [choice for told in _told for choice in told(job_ids)] if job_ids else []
    return {**dict(departments if department_ids else ()), **dict(jobs)}


def must_be_there(reach: Reach) -> None:
    """Refuse what names a job or department that there is not."""
    jobs = {id_ for told in _told for id_, _ in told(reach.job_ids)} if reach.job_ids else set()
    departments = set(Department.objects.filter(id__in=reach.department_ids).values_list("id", flat=True))
    wrong = {}
    for field, what, asked, known in (
        ("job_ids", "job", reach.job_ids, jobs),
        ("department_ids", "department", reach.department_ids, departments),
    ):
        if missing := [each for each in asked if each not in known]:
            wrong[field] = MISSING.format(what, missing[0])
    if wrong:
        raise Invalid(wrong)
