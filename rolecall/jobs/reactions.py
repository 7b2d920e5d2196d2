"""What follows from the answers of approvers: a job or a requisition stands as asked, or goes back."""

from rolecall.approvals.events import ApprovalCancelled, ApprovalGranted, ApprovalRefused
from rolecall.jobs import actions as jobs
from rolecall.jobs.models import Job, Requisition
from rolecall.kit.events import Automatic
from rolecall.kit.models import EventRow
from rolecall.kit.recording import on


@on(ApprovalGranted, ApprovalRefused, ApprovalCancelled)
def settle(event: ApprovalGranted | ApprovalRefused | ApprovalCancelled, row: EventRow) -> None:
    job = Job.objects.filter(id=event.subject_id).first()
    if job is not None:
        jobs.settle(job, by=Automatic("Rolecall"))
    requisition = Requisition.objects.filter(id=event.subject_id).first()
    if requisition is not None:
        jobs.settle_requisition(requisition, by=Automatic("Rolecall"))
