"""How the changes of people, applications and tasks are found, for programs that keep a copy of them."""

from rolecall.accounts.events import MemberChanged
from rolecall.candidates.duplicates.events import CandidatesMerged, MergeUndone
from rolecall.candidates.events import CandidateChanged, CandidateRemoved
from rolecall.candidates.field_events import (
    CustomFieldBroughtBack,
    CustomFieldChanged,
    CustomFieldOptionsRenamed,
    CustomFieldRemoved,
)
from rolecall.candidates.models import Candidate
from rolecall.jobs.events import JobChanged, StageRemoved, StageRenamed
from rolecall.kit.rest import Synced, Told
from rolecall.pipeline.api.sightings import comments_before
from rolecall.pipeline.models import Application, Comment, Task

MERGED = (CandidatesMerged, MergeUndone)
REMOVED = Told("candidate_id", (CandidateRemoved,))
OF_THE_ONE = ("candidate", Told("candidate_id", MERGED))
OF_THE_OTHER = ("candidate", Told("other_id", MERGED))

FIELD, OF_FIELD = "custom_values__field", "custom_field_id"

CANDIDATES = Synced(
    Candidate,
    told=(Told("candidate_id"), Told("other_id")),
    through=(
        # people show how fields are called and in which order they stand, and not what they take
        (FIELD, Told(OF_FIELD, (CustomFieldChanged,), parts=("name", "position"))),
        (FIELD, Told(OF_FIELD, (CustomFieldOptionsRenamed, CustomFieldRemoved, CustomFieldBroughtBack))),
    ),
    merged_into="merged_into",
)
APPLICATIONS = Synced(
    Application,
    told=(Told("application_id"),),
    through=(
        ("candidate", Told("candidate_id", (*MERGED, CandidateChanged))),
        OF_THE_OTHER,
        ("job", Told("job_id", (JobChanged, StageRenamed, StageRemoved))),
    ),
    gone_with=(REMOVED,),
)
TASKS = Synced(
    Task,
    told=(Told("task_id"),),
    through=(
        OF_THE_ONE,
        OF_THE_OTHER,
        ("assignee", Told("member_id", (MemberChanged,))),
    ),
    gone_with=(REMOVED,),
)
COMMENTS = Synced(
    Comment,
    told=(Told("comment_id"),),
    through=(OF_THE_ONE, OF_THE_OTHER),
    under="candidate",
    by_row=True,
    known=comments_before,
)
