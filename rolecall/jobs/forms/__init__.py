"""What people fill in to write a job and to run it."""

from rolecall.jobs.forms.job import CloseForm, JobForm, NewJobForm, OpeningsForm
from rolecall.jobs.forms.post import FaqRows, FixedFieldsForm, PostForm, SectionRows
from rolecall.jobs.forms.requisition import (
    CloseOpeningForm,
    CloseRequisitionForm,
    PolicyForm,
    RequisitionForm,
    RequisitionOfJobForm,
    SeatsOnJobForm,
)
from rolecall.jobs.forms.rows import QuestionRows, RequirementRows, TeamRows, blame, blame_rows
from rolecall.jobs.forms.stages import AddStageForm, StageForm

__all__ = [
    "AddStageForm",
    "CloseForm",
    "CloseOpeningForm",
    "CloseRequisitionForm",
    "FaqRows",
    "FixedFieldsForm",
    "JobForm",
    "NewJobForm",
    "OpeningsForm",
    "PolicyForm",
    "PostForm",
    "QuestionRows",
    "RequirementRows",
    "RequisitionForm",
    "RequisitionOfJobForm",
    "SeatsOnJobForm",
    "SectionRows",
    "StageForm",
    "TeamRows",
    "blame",
    "blame_rows",
]
