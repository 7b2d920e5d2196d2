from collections import Counter
from datetime import UTC, datetime

import pytest

from rolecall.accounts import directory
from rolecall.accounts.models import ApiKey
from rolecall.demo.building import load
from rolecall.kit import tasks, tenancy
from rolecall.oauth.models import App, Grant
from rolecall.webhooks.models import Delivery, Endpoint


@pytest.mark.django_db
def test_programs_work_with_the_demo_company_and_none_is_called() -> None:
    with tasks.at_once("messaging.", "pipeline.", "accounts.", "careers."):
        load("halden", 4, datetime.now(UTC))

    place = directory.by_slug("halden")
    assert place is not None
    with tenancy.acting_in(place.id):
        grant = Grant.objects.get()
        assert (App.objects.get().name, grant.scopes) == ("Scout", ["candidates:read", "jobs:read"])
        key = ApiKey.objects.get(name="Workshop screen")
        assert key.reach is not None
        assert (len(key.reach.department_ids), key.without_personal_data) == (1, True)
        states = Counter(Delivery.objects.values_list("state", flat=True))
        assert states == {"delivered": 2, "given_up": 1}
        assert not Delivery.objects.open().exists()
        assert Endpoint.objects.get().state == "paused"
