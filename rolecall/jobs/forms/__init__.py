"""What people fill in to write a job and to run it."""

from rolecall.jobs.forms.job import CloseForm, JobForm, NewJobForm, OpeningsForm
from rolecall.jobs.forms.post import FaqRows, FixedFieldsForm, PostForm, SectionRows
from rolecall.jobs.forms.rows import QuestionRows, RequirementRows, TeamRows, blame, blame_rows
from rolecall.jobs.forms.stages import AddStageForm, StageForm

__all__ = [
    "AddStageForm",
    "CloseForm",
    "FaqRows",
    "FixedFieldsForm",
    "JobForm",
    "NewJobForm",
    "OpeningsForm",
    "PostForm",
    "QuestionRows",
    "RequirementRows",
    "SectionRows",
    "StageForm",
    "TeamRows",
    "blame",
    "blame_rows",
]
