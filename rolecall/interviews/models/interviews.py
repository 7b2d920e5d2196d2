"""Interviews, who sits in them, and the links with which candidates choose a time."""

from datetime import timedelta
from uuid import UUID

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from rolecall.accounts.models import Member
from rolecall.accounts.sight import of_both, reach_of, sees_all
from rolecall.evaluation.models import PlannedInterview
from rolecall.interviews.models.rooms import Room
from rolecall.kit import clock
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey, PlainTextField
from rolecall.kit.events import Actor
from rolecall.pipeline.models import Application

BOOKED, CANCELLED = "booked", "cancelled"
STATES = [(BOOKED, "Booked"), (CANCELLED, "Cancelled")]
LEAD, PANEL, SHADOW = "lead", "panel", "shadow"
PARTS = [(LEAD, "Lead"), (PANEL, "Panel"), (SHADOW, "Shadow, in training")]
ANSWERS = [
    ("none", "No answer yet"),
    ("accepted", "Accepted"),
    ("declined", "Declined"),
    ("tentative", "Maybe"),
]
ONE_AT_A_TIME = "one_interview_at_a_time"
"""The exclusion constraint of the database: the held seats of one member never overlap."""


class InterviewQuerySet(models.QuerySet["Interview"]):
    @of_both
    def visible_to(self, actor: Actor) -> "InterviewQuerySet":
        """All for recruiters; those of their jobs and their own for hiring managers; else their own."""
        if sees_all(actor):
            return self
        if reach_of(actor) is not None:
            return self.filter(application__in=Application.objects.visible_to(actor))
        sits = Q(Exists(Seat.objects.held().filter(interview=OuterRef("pk"), member=actor.actor_id)))
        if actor.role == "hiring_manager":
            return self.filter(sits | Q(application__in=Application.objects.visible_to(actor)))
        return self.filter(sits)

    def booked(self) -> "InterviewQuerySet":
        """Interviews that take place, or did."""
        return self.filter(state=BOOKED)

    def coming(self) -> "InterviewQuerySet":
        """Those that have not ended yet."""
        return self.booked().filter(ends_at__gt=clock.now())


class Interview(OrganizationOwned):
    """One conversation with a candidate, at one instant for everybody in it."""

    application = OwnedForeignKey(Application, on_delete=models.CASCADE, related_name="interviews")
    planned = OwnedForeignKey(PlannedInterview, on_delete=models.PROTECT, null=True, related_name="+")
    title = models.CharField(max_length=120)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    zone = models.CharField(max_length=60)
    """The zone of whoever booked it."""
    candidate_zone = models.CharField(max_length=60, blank=True)
    room = OwnedForeignKey(Room, on_delete=models.PROTECT, null=True, related_name="+")
    """The database lets no two booked interviews of a room overlap."""
    place = models.CharField(max_length=300, blank=True)
    meeting_link = models.URLField(max_length=500, blank=True)
    state = models.CharField(max_length=12, choices=STATES, default=BOOKED)
    cancel_reason = models.CharField(max_length=500, blank=True)
    uid = PlainTextField(unique=True)
    sequence = models.PositiveIntegerField(default=0)
    note = models.TextField(blank=True)
    booked_by = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    candidate_answer = models.CharField(max_length=10, choices=ANSWERS, default="none")
    candidate_answer_sequence = models.PositiveIntegerField(default=0)
    candidate_told = models.JSONField(default=dict, null=True)
    """What the candidate's last mail said of it, and its sequence then (`told`)."""

    objects = InterviewQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "application"], name="interviews_of_application"),
            models.Index(fields=["organization", "planned"], name="interviews_of_planned"),
            models.Index(
                fields=["organization", "room", "ends_at"],
                condition=Q(room__isnull=False),
                name="interviews_of_room",
            ),
            models.Index(fields=["organization", "starts_at"], name="interviews_by_time"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="interviews_in_order"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def length(self) -> timedelta:
        """How long it takes."""
        return self.ends_at - self.starts_at

    @property
    def whereabouts(self) -> str:
        """The room with its address, and what else is said of the place, in one line."""
        parts = [self.room.whereabouts if self.room else "", self.place]
        return ", ".join(each for each in parts if each)

    @property
    def crowding(self) -> str:
        """A sentence, where more people come than fit into its room."""
        return self.room.crowding(len(self.held_seats())) if self.room else ""

    @property
    def is_booked(self) -> bool:
        """Whether it takes place."""
        return self.state == BOOKED

    @property
    def is_over(self) -> bool:
        """Whether its time has passed."""
        return self.ends_at <= clock.now()

    def held_seats(self) -> "list[Seat]":
        """Who sits in it now, the lead first."""
        order = {LEAD: 0, PANEL: 1, SHADOW: 2}
        seats = [seat for seat in self.seats.all() if seat.released_at is None]
        return sorted(seats, key=lambda seat: (order[seat.part], seat.id))


class SeatQuerySet(models.QuerySet["Seat"]):
    def held(self) -> "SeatQuerySet":
        """Seats that take somebody's time."""
        return self.filter(released_at=None)


class Seat(OrganizationOwned):
    """A member's time in an interview; the database lets no two held seats of a member overlap."""

    interview = OwnedForeignKey(Interview, on_delete=models.CASCADE, related_name="seats")
    member = OwnedForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    part = models.CharField(max_length=10, choices=PARTS, default=PANEL)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    answer = models.CharField(max_length=10, choices=ANSWERS, default="none")
    answer_sequence = models.PositiveIntegerField(default=0)
    told = models.JSONField(default=dict, null=True)
    """What their last mail said of it, and its sequence then (`told`)."""
    released_at = models.DateTimeField(null=True)
    """When the time was given back: the interview was cancelled, or somebody else sits there."""

    objects = SeatQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "interview"], name="seats_of_interview"),
            models.Index(fields=["organization", "member", "ends_at"], name="seats_of_member"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["interview", "member"], condition=Q(released_at=None), name="one_seat_per_interview"
            ),
        ]


class Note(OrganizationOwned):
    """What an interviewer writes down while they listen; nobody else reads it."""

    interview = OwnedForeignKey(Interview, on_delete=models.CASCADE, related_name="+")
    member = OwnedForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    text = models.TextField(blank=True)
    updated_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization", "interview", "member"], name="one_note_each"),
        ]


class SchedulingLink(OrganizationOwned):
    """A signed address with which one candidate chooses a time, changes it or calls it off."""

    application = OwnedForeignKey(Application, on_delete=models.CASCADE, related_name="+")
    planned = OwnedForeignKey(PlannedInterview, on_delete=models.PROTECT, null=True, related_name="+")
    title = models.CharField(max_length=120)
    minutes = models.PositiveSmallIntegerField()
    place = models.CharField(max_length=300, blank=True)
    meeting_link = models.URLField(max_length=500, blank=True)
    hours_of_notice = models.PositiveSmallIntegerField(default=24)
    expires_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    made_by = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    interview = OwnedForeignKey(Interview, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["organization", "application"], name="links_of_application")]

    @property
    def is_open(self) -> bool:
        """Whether it still lets its reader choose."""
        return self.withdrawn_at is None and self.expires_at > clock.now()

    def lets_change(self, interview: Interview) -> bool:
        """Whether there is still time to choose another time for what was booked by it, or call it off.

        The mails of what is booked lead there as long as it is to come, however long a choice was to wait.
        """
        is_in_time = interview.starts_at - clock.now() >= timedelta(hours=self.hours_of_notice)
        return self.withdrawn_at is None and is_in_time

    def seats_wanted(self) -> list[tuple[UUID, str]]:
        """Who is to sit in the interview, and as what; whoever has left the organization is not."""
        return [(seat.member_id, seat.part) for seat in self.seats_kept()]

    def seats_kept(self) -> list["LinkSeat"]:
        """The seats of those who are still there."""
        return [seat for seat in self.seats.select_related("member") if seat.member.left_at is None]


class LinkSeat(OrganizationOwned):
    """Who sits in the interview that a link is for."""

    link = OwnedForeignKey(SchedulingLink, on_delete=models.CASCADE, related_name="seats")
    member = OwnedForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    part = models.CharField(max_length=10, choices=PARTS, default=PANEL)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["organization", "link"], name="seats_of_link")]


class MeetingTemplate(OrganizationOwned):
    """Where an organization's interviews are held unless somebody says otherwise."""

    place = models.CharField(max_length=300, blank=True)
    meeting_link = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization"], name="one_meeting_template"),
        ]
