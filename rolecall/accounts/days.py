"""Which day it is where the organization is."""

from datetime import date

from django.db.models import QuerySet

from rolecall.accounts.models import Organization
from rolecall.kit import clock
from rolecall.kit.written import written


def today() -> date:
    """The day that it is where the organization is whose rows are asked for."""
    zones = _zones()
    return clock.now().astimezone(clock.zone_named(zones[0] if zones else "UTC")).date()


@written
def _zones() -> "QuerySet[Organization, str]":
    return Organization.objects.values_list("time_zone", flat=True)
