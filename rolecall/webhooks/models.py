"""Endpoints of other programs, and what was delivered to them."""

from datetime import datetime, timedelta
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q

from rolecall.accounts.models import Member
from rolecall.accounts.roles import ADMINS
from rolecall.kit import clock, crypto, outbound
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey, uuid7
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.models import EventRow
from rolecall.webhooks import signing

SEALED_FOR = "webhook"
BY_HAND, FAILING, GONE = "by_hand", "failing", "gone"
REASONS = [(BY_HAND, "Paused by hand"), (FAILING, "Failed for days"), (GONE, "Answered that it is gone")]
WAITING, FAILED, DELIVERED, GIVEN_UP = "waiting", "failed", "delivered", "given_up"
STATES = [
    (WAITING, "Waiting"),
    (FAILED, "Will be tried again"),
    (DELIVERED, "Delivered"),
    (GIVEN_UP, "Given up"),
]
TWO_SECRETS_FOR = timedelta(hours=24)
KEPT_FOR = timedelta(days=30)
SLOW = 3000
"""Milliseconds from which an endpoint waits in the lane of the slow ones."""


class AlreadyPaused(RuleBroken):
    """What is paused cannot be paused or pinged."""

    sentence = "This webhook is paused. Resume it first."


class NotPaused(RuleBroken):
    """Only what is paused is resumed."""

    sentence = "This webhook is not paused."


class StillUnderWay(RuleBroken):
    """What is still waiting for its turn is not sent again by hand."""

    sentence = "This delivery is still waiting for its turn."


class EndpointQuerySet(models.QuerySet["Endpoint"]):
    def visible_to(self, actor: Actor) -> "EndpointQuerySet":
        """Administrators see the webhooks that were not removed; nobody else sees any."""
        return self.filter(removed_at=None) if actor.role in ADMINS else self.none()

    def sending(self) -> "EndpointQuerySet":
        """Those that something is sent to."""
        return self.filter(removed_at=None, paused_at=None)

    def failing_long(self, than: datetime) -> "EndpointQuerySet":
        """Those that have not taken anything since before a moment."""
        return self.sending().filter(failing_since__lte=than)


class Endpoint(OrganizationOwned):
    """An address that is told of events, with the secrets that sign what it is sent."""

    url = models.CharField(max_length=2000)
    description = models.CharField(max_length=200, blank=True)
    event_types = models.JSONField(default=list, blank=True)
    """The types of events that it is told; none named is all of them."""
    owner = OwnedForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    """Who is told by mail when it fails."""
    created_by = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    sealed = models.TextField(editable=False)
    """The secret, encrypted, for this row; and the one before, which signs too for a day after a change."""
    sealed_before = models.TextField(blank=True, editable=False)
    before_until = models.DateTimeField(null=True)
    failing_since = models.DateTimeField(null=True)
    """Since when nothing succeeded; null after a success."""
    last_problem = models.CharField(max_length=500, blank=True)
    last_delivered_at = models.DateTimeField(null=True)
    last_ms = models.PositiveIntegerField(default=0)
    owner_told_at = models.DateTimeField(null=True)
    paused_at = models.DateTimeField(null=True)
    paused_why = models.CharField(max_length=10, choices=REASONS, blank=True)
    removed_at = models.DateTimeField(null=True)
    busy_until = models.DateTimeField(null=True, editable=False)
    """Until when a worker has it for itself, should it not come back."""

    objects = EndpointQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["organization", "owner"], name="endpoints_of_owner")]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """What people call it: its description, or where it is. An address may hold a key of its own."""
        return self.description or self.host

    @property
    def host(self) -> str:
        """The server of its address."""
        return outbound.host(self.url)

    @property
    def state(self) -> str:
        """Where it stands: active, failing, paused or gone."""
        if self.paused_at is not None:
            return "gone" if self.paused_why == GONE else "paused"
        return "failing" if self.failing_since else "active"

    @property
    def is_slow(self) -> bool:
        """Whether it may keep a worker waiting."""
        return self.failing_since is not None or self.last_ms > SLOW

    def secrets(self) -> list[str]:
        """Those that sign now, the newest first; none if the installation's own secret was lost."""
        sealed = [self.sealed]
        if self.before_until and self.before_until > clock.now():
            sealed.append(self.sealed_before)
        found = [crypto.unseal(SEALED_FOR, str(self.id), each) for each in sealed]
        return [each for each in found if each]

    def take_new_secret(self) -> str:
        """A secret that signs from now on; the one before goes on signing for a day."""
        secret = signing.new_secret()
        self.id = self.id or uuid7()
        if self.sealed:
            self.sealed_before, self.before_until = self.sealed, clock.now() + TWO_SECRETS_FOR
        self.sealed = crypto.seal(SEALED_FOR, str(self.id), secret)
        return secret

    def must_send(self) -> None:
        """Refuse while it is paused."""
        if self.paused_at is not None:
            raise AlreadyPaused

    def must_be_paused(self) -> None:
        """Refuse unless it is paused."""
        if self.paused_at is None:
            raise NotPaused

    def pause(self, why: str) -> None:
        """Nothing is sent until it is resumed."""
        self.paused_at, self.paused_why = clock.now(), why

    def resume(self) -> None:
        """It begins anew."""
        self.paused_at, self.paused_why, self.owner_told_at = None, "", None
        self.failing_since, self.last_problem, self.last_ms = None, "", 0

    def note_success(self, ms: int) -> None:
        """It took something."""
        self.failing_since, self.last_problem, self.owner_told_at = None, "", None
        self.last_delivered_at, self.last_ms = clock.now(), ms

    def note_failure(self, problem: str, ms: int) -> None:
        """It did not take something."""
        self.failing_since = self.failing_since or clock.now()
        self.last_problem, self.last_ms = problem[:500], ms


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def visible_to(self, actor: Actor) -> "DeliveryQuerySet":
        """Administrators see what went to the webhooks that they see."""
        rows = self.filter(endpoint__removed_at=None)
        return rows if actor.role in ADMINS else self.none()

    def open(self) -> "DeliveryQuerySet":
        """Those that are still to be sent."""
        return self.filter(next_at__isnull=False)

    def due(self) -> "DeliveryQuerySet":
        """Those that it is time to send."""
        return self.filter(next_at__lte=clock.now())

    def in_turn(self) -> "DeliveryQuerySet":
        """Those before which nothing about the same thing is still to be sent to the same endpoint."""
        before = Delivery.objects.open().filter(
            endpoint=OuterRef("endpoint"), about=OuterRef("about"), event__lt=OuterRef("event")
        )
        return self.filter(~Exists(before))


class Delivery(OrganizationOwned):
    """One event on its way to one endpoint, with the last attempt as it was sent and answered."""

    endpoint = OwnedForeignKey(Endpoint, on_delete=models.CASCADE, related_name="deliveries")
    event = OwnedForeignKey(EventRow, on_delete=models.PROTECT, related_name="+")
    event_type = models.CharField(max_length=80)
    about = models.UUIDField()
    """The first thing that the event is about: events about one thing are sent one after the other."""
    state = models.CharField(max_length=10, choices=STATES, default=WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(null=True, default=clock.now)
    """When it is tried next; null when it was delivered or given up."""
    headers = models.JSONField(default=dict, blank=True)
    """Those of the request, without its signatures."""
    body = models.TextField(blank=True)
    tried_at = models.DateTimeField(null=True)
    code = models.PositiveSmallIntegerField(null=True)
    """The three figures of the answer, if there was one."""
    answer = models.TextField(blank=True)
    """Its first two kilobytes."""
    ms = models.PositiveIntegerField(null=True)
    problem = models.CharField(max_length=500, blank=True)
    delivered_at = models.DateTimeField(null=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "id"], name="deliveries_by_age"),
            models.Index(fields=["organization", "endpoint", "id"], name="deliveries_of_endpoint"),
            models.Index(fields=["organization", "endpoint", "state", "id"], name="deliveries_by_state"),
            models.Index(
                fields=["organization", "endpoint", "next_at"],
                name="deliveries_due",
                condition=Q(next_at__isnull=False),
            ),
            models.Index(
                fields=["organization", "endpoint", "about", "event"],
                name="deliveries_in_turn",
                condition=Q(next_at__isnull=False),
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["organization", "event", "endpoint"], name="one_delivery_each"),
        ]

    @property
    def message_id(self) -> str:
        """What the receiver knows it by: the same however often it is sent."""
        return f"msg_{self.event_id.hex}_{self.endpoint_id.hex}"

    def must_be_over(self) -> None:
        """Refuse while it is still on its way."""
        if self.state == WAITING:
            raise StillUnderWay

    def begin_again(self) -> None:
        """It is sent anew, with all its attempts before it, under the same id."""
        self.state, self.attempts, self.next_at = WAITING, 0, clock.now()

    def note(self, **attempt: Any) -> None:
        """What became of an attempt."""
        self.attempts += 1
        self.tried_at = clock.now()
        for name, value in attempt.items():
            setattr(self, name, value)

    def be_delivered(self) -> None:
        """It was taken."""
        self.state, self.next_at, self.delivered_at = DELIVERED, None, clock.now()

    def wait_until(self, moment: datetime) -> None:
        """It was not taken, and is tried again."""
        self.state, self.next_at = FAILED, moment

    def be_given_up(self) -> None:
        """It was not taken, and is not tried any more."""
        self.state, self.next_at = GIVEN_UP, None
