from datetime import UTC, datetime

import pytest

from rolecall.accounts import directory
from rolecall.demo.building import load
from rolecall.jobs.models import Requisition
from rolecall.kit import tasks, tenancy


@pytest.mark.django_db
@pytest.mark.parametrize("slug", ["halden", "brightwater"])
def test_each_demo_company_has_a_requisition_on_a_job_and_one_that_waits(slug: str) -> None:
    with tasks.at_once("messaging.", "pipeline.", "accounts.", "careers."):
        load(slug, 4, datetime.now(UTC))

    place = directory.by_slug(slug)
    assert place is not None
    with tenancy.acting_in(place.id):
        first, second = Requisition.objects.counted().order_by("number")
        assert (first.state, first.taken) == ("approved", first.seats)
        assert {seat.job.state for seat in first.openings.all()} == {"open"}
        assert {seat.opened_at for seat in first.openings.all()} == {first.approved_at}
        assert second.state == "awaiting"
