"""Two applications of one person for one job, once two records are one. Loaded by `models.py`."""

from django.db import models

from rolecall.candidates.models import Merge
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey


class SecondApplication(OrganizationOwned):
    """That an application was closed as the second of its person for its job, while another goes on.

    `before` holds what it was, for whoever undoes the merge.
    """

    application = OwnedForeignKey("pipeline.Application", on_delete=models.CASCADE, related_name="+")
    goes_on_as = OwnedForeignKey("pipeline.Application", on_delete=models.CASCADE, related_name="+")
    merge = OwnedForeignKey(Merge, on_delete=models.CASCADE, related_name="second_applications")
    withdrawal = OwnedForeignKey("pipeline.Withdrawal", on_delete=models.CASCADE, related_name="+")
    before = models.JSONField(default=dict)

    class Meta:
        indexes = [
            models.Index(fields=["organization", "application"], name="second_applications"),
            models.Index(fields=["organization", "goes_on_as"], name="second_goes_on_as"),
            models.Index(fields=["organization", "merge"], name="second_of_merge"),
            models.Index(fields=["organization", "withdrawal"], name="second_withdrawals"),
        ]
