"""A member's own calendars, kept elsewhere: where they are, what is read there and how that went."""

from datetime import timedelta
from uuid import UUID

from django.db import models
from django.db.models import Q

from rolecall.accounts.models import Member
from rolecall.interviews.models.interviews import Interview
from rolecall.kit import clock, crypto
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey, PlainTextField, uuid7

ICS, CALDAV, GOOGLE, MICROSOFT = "ics", "caldav", "google", "microsoft"
SERVICES = [(GOOGLE, "Google Calendar"), (MICROSOFT, "Microsoft 365")]
KINDS = [(ICS, "ICS address"), (CALDAV, "CalDAV account"), *SERVICES]
MOVED, GONE = "moved", "gone"
DIFFERENCES = [(MOVED, "Moved in their own calendar"), (GONE, "Gone from their own calendar")]
SEALED_FOR = "calendar"
APP_SEALED_FOR = "calendar-app"
EVERY = timedelta(minutes=15)
LONGEST_WAIT = timedelta(hours=6)
MOST_FAILURES = 6
"""Some eight hours of trying; then its owner is asked."""


class CalendarAccountQuerySet(models.QuerySet["CalendarAccount"]):
    def of(self, member_id: UUID) -> "CalendarAccountQuerySet":
        """A member's own."""
        return self.filter(member=member_id)

    def due(self) -> "CalendarAccountQuerySet":
        """Those that it is time to read, of members who are still here."""
        return self.filter(paused_at=None, due_at__lte=clock.now(), member__left_at=None)


class CalendarAccount(OrganizationOwned):
    """An ICS address or an account on a CalDAV server, and how the last reading of it went."""

    member = OwnedForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=KINDS)
    address = models.CharField(max_length=2000)
    """What may be shown: of an ICS address, which is a key itself, no more than its host."""
    user_name = models.CharField(max_length=200, blank=True)
    sealed = models.TextField()
    """The password of a CalDAV account, a whole ICS address, a service's token; encrypted, for this row."""
    due_at = models.DateTimeField(default=clock.now)
    last_read_at = models.DateTimeField(null=True)
    found = models.PositiveIntegerField(default=0)
    """How many spans of busy time the last reading found, and how many events it did not understand."""
    unreadable = models.PositiveIntegerField(default=0)
    last_problem = models.CharField(max_length=500, blank=True)
    """In words, until a reading succeeds."""
    failures = models.PositiveSmallIntegerField(default=0)
    paused_at = models.DateTimeField(null=True)
    write_problem = models.CharField(max_length=500, blank=True)
    """Why interviews could not be written there, in words, until they can."""

    objects = CalendarAccountQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "member"], name="calendars_of_member"),
            models.Index(fields=["organization", "due_at"], name="calendars_due"),
        ]

    def __str__(self) -> str:
        return self.address

    @property
    def secret(self) -> str | None:
        """What is sealed; None when the installation's secret has changed since."""
        return crypto.unseal(SEALED_FOR, str(self.id), self.sealed)

    def keep_secret(self, secret: str) -> None:
        """Seal a secret in this row."""
        self.id = self.id or uuid7()
        self.sealed = crypto.seal(SEALED_FOR, str(self.id), secret)

    @property
    def is_writable(self) -> bool:
        """Whether interviews can be written there."""
        return self.kind != ICS

    def note_success(self, found: int, unreadable: int) -> None:
        """It was read."""
        self.last_read_at = clock.now()
        self.found, self.unreadable = found, unreadable
        self.last_problem, self.failures, self.paused_at = "", 0, None
        self.due_at = clock.now() + EVERY + timedelta(seconds=self.id.int % 120)  # not all at once

    def note_failure(self, sentence: str) -> bool:
        """It could not be read; whether it is given up until its owner acts."""
        self.last_problem = sentence[:500]
        self.failures += 1
        self.due_at = clock.now() + min(EVERY * 2**self.failures, LONGEST_WAIT)
        if self.failures >= MOST_FAILURES and self.paused_at is None:
            self.paused_at = clock.now()
            return True
        return False


class OwnCalendar(OrganizationOwned):
    """One calendar of an account."""

    account = OwnedForeignKey(CalendarAccount, on_delete=models.CASCADE, related_name="calendars")
    url = models.CharField(max_length=2000, blank=True)
    """Where it is; of an ICS address, which the account keeps, nothing."""
    name = models.CharField(max_length=200)
    is_read = models.BooleanField(default=True)
    """Whether its events are busy times."""
    is_written = models.BooleanField(default=False)
    """Whether its owner's interviews are written to it."""
    etag = models.CharField(max_length=200, blank=True)
    modified = models.CharField(max_length=200, blank=True)
    """What an ICS address said of its version when it was read as a whole."""
    read_whole_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["organization", "account"], name="calendars_of_account")]
        constraints = [
            models.UniqueConstraint(fields=["account", "url"], name="one_row_per_calendar"),
            models.UniqueConstraint(
                fields=["account"], condition=Q(is_written=True), name="one_written_per_account"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class CalendarCopyQuerySet(models.QuerySet["CalendarCopy"]):
    def coming(self) -> "CalendarCopyQuerySet":
        """Copies of what is not over, as the calendar or as the interview has it."""
        return self.filter(Q(ends_at__gt=clock.now()) | Q(interview__ends_at__gt=clock.now()))


class CalendarCopy(OrganizationOwned):
    """An interview as it was written to somebody's calendar, and what they have made of it there."""

    calendar = OwnedForeignKey(OwnCalendar, on_delete=models.CASCADE, related_name="copies")
    interview = OwnedForeignKey(Interview, on_delete=models.CASCADE, related_name="+")
    etag = models.CharField(max_length=200, blank=True)
    """The version that was written; another one there is somebody else's doing."""
    sequence = models.PositiveIntegerField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    written_at = models.DateTimeField()
    difference = models.CharField(max_length=10, choices=DIFFERENCES, blank=True)
    their_start = models.DateTimeField(null=True)
    """When it begins in their calendar, if they moved it there."""

    objects = CalendarCopyQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["organization", "calendar"], name="copies_in_calendar")]
        constraints = [
            models.UniqueConstraint(fields=["organization", "interview", "calendar"], name="one_copy_each"),
        ]

    def note_written(self, interview: Interview, etag: str) -> None:
        """It stands there as it is here."""
        self.etag, self.sequence = etag[:200], interview.sequence
        self.starts_at, self.ends_at = interview.starts_at, interview.ends_at
        self.written_at = clock.now()
        self.difference, self.their_start = "", None


class CalendarFeedQuerySet(models.QuerySet["CalendarFeed"]):
    def open(self) -> "CalendarFeedQuerySet":
        """Addresses that still answer: not taken back, and their members are here."""
        return self.filter(revoked_at=None, member__left_at=None)


class CalendarFeed(OrganizationOwned):
    """A secret address at which a member's own interviews are read by their calendar."""

    member = OwnedForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    fingerprint = PlainTextField(unique=True)
    last_asked_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    objects = CalendarFeedQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["organization", "member"], name="feeds_of_member")]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "member"],
                condition=Q(revoked_at=None),
                name="one_open_feed_per_member",
            ),
        ]


class CalendarApp(OrganizationOwned):
    """The app that an organization registered at a calendar service, by which its members sign in there."""

    kind = models.CharField(max_length=10, choices=SERVICES)
    client_id = models.CharField(max_length=300)
    sealed = models.TextField()
    """The app's secret, encrypted, for this row."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organization", "kind"], name="one_app_per_service")]

    @property
    def secret(self) -> str | None:
        """What is sealed; None when the installation's secret has changed since."""
        return crypto.unseal(APP_SEALED_FOR, str(self.id), self.sealed)

    def keep_secret(self, secret: str) -> None:
        """Seal a secret in this row."""
        self.sealed = crypto.seal(APP_SEALED_FOR, str(self.id), secret)
