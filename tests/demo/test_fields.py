from datetime import UTC, datetime

import pytest

from rolecall.accounts import directory
from rolecall.candidates.field_queries import custom_fields
from rolecall.candidates.models import CustomFieldValue
from rolecall.demo.building import load
from rolecall.kit import tasks, tenancy
from rolecall.kit.models import EventRow


@pytest.mark.django_db
def test_the_demo_company_keeps_three_facts_of_people_and_knows_them_of_some() -> None:
    with tasks.at_once("messaging.", "pipeline.", "accounts.", "careers."):
        load("halden", 12, datetime.now(UTC))

    place = directory.by_slug("halden")
    assert place is not None
    with tenancy.acting_in(place.id):
        assert [each.name for each in custom_fields()] == ["Notice period", "Work permit", "Certificates"]
        assert CustomFieldValue.objects.count() > 1
        assert EventRow.objects.filter(type="candidate_fields_filled").exists()
