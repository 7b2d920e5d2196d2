"""The demo company meets its candidates."""

import pytest

from rolecall.interviews.models import Availability, Interview, Room, Seat
from rolecall.kit import tenancy
from tests.worlds import furnished


@pytest.mark.django_db
def test_the_demo_has_interviews_to_come() -> None:
    with tenancy.acting_in(furnished()):
        booked = Interview.objects.booked()

        assert booked.coming().exists()
        assert Seat.objects.held().count() >= booked.count() > 0
        assert Availability.objects.exists()
        assert Room.objects.current().count() == 3
        assert booked.filter(room__isnull=False).exists()
