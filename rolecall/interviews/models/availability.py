"""When a member takes interviews: working hours, days off, limits, and what else fills their days."""

from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import F, Q

from rolecall.accounts.models import Member
from rolecall.kit import clock
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey

WEEKDAYS = list(enumerate(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")))


class Availability(OrganizationOwned):
    """How a member takes interviews; without a row the organization's zone and office hours count."""

    member = OwnedForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    zone = models.CharField(max_length=60)
    minutes_before = models.PositiveSmallIntegerField(default=0)
    minutes_after = models.PositiveSmallIntegerField(default=0)
    most_a_day = models.PositiveSmallIntegerField(null=True, blank=True)
    most_a_week = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization", "member"], name="one_availability_per_member"),
        ]


class WorkingHours(OrganizationOwned):
    """From when to when on one weekday, in the zone of the availability; midnight closes a day."""

    availability = OwnedForeignKey(Availability, on_delete=models.CASCADE, related_name="hours")
    weekday = models.PositiveSmallIntegerField(choices=WEEKDAYS)
    opens = models.TimeField()
    closes = models.TimeField()

    class Meta:
        ordering = ["weekday", "opens"]
        indexes = [models.Index(fields=["organization", "availability"], name="hours_of_availability")]


class DayOff(OrganizationOwned):
    """Whole days, in the member's own zone, on which they take no interviews."""

    member = OwnedForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    first_day = models.DateField()
    last_day = models.DateField()
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["first_day", "id"]
        indexes = [models.Index(fields=["organization", "member", "last_day"], name="days_off_of_member")]
        constraints = [
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="days_off_in_order"),
        ]


class BusyTime(OrganizationOwned):
    """That a member is busy, as one of their calendars says."""

    member = OwnedForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    account_id = models.UUIDField(null=True)
    """The calendar that it was read from; none when it was written here."""
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["organization", "member", "ends_at"], name="busy_times_of_member"),
            models.Index(fields=["organization", "account_id"], name="busy_times_of_account"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="busy_times_in_order"),
        ]


def zone_of(member: Member) -> ZoneInfo:
    """The zone that a member reads times in."""
    kept = Availability.objects.filter(member=member).values_list("zone", flat=True).first()
    return clock.zone_named(kept or member.organization.time_zone)
