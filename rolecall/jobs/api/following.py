"""How the changes of jobs, posts and requisitions are found, for programs that keep a copy of them."""

from rolecall.jobs.events import OpeningsChanged
from rolecall.jobs.models import Job, JobPost, Requisition
from rolecall.kit.rest import Synced, Told

OF_DEPARTMENT, OF_LOCATION = Told("department_id"), Told("location_id")
OF_JOB = Told("job_id", first=True)

JOBS = Synced(
    Job,
    told=(OF_JOB,),
    through=(("department", OF_DEPARTMENT), ("job_locations__location", OF_LOCATION)),
    by_row=True,
)
POSTS = Synced(JobPost, told=(Told("post_id"),), through=(("job", OF_JOB),), by_row=True)
REQUISITIONS = Synced(
    Requisition,
    told=(Told("requisition_id"),),
    through=(
        ("department", OF_DEPARTMENT),
        ("location", OF_LOCATION),
        ("openings", Told("opening_id")),
        ("openings__job", Told("job_id", (OpeningsChanged,))),
    ),
    by_row=True,
)
