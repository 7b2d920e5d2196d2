"""Webhooks and what they were sent, in the growing organization of tests/architecture/growing.py."""

from typing import TYPE_CHECKING

from rolecall.webhooks import actions as webhooks
from rolecall.webhooks.models import Delivery, Endpoint

if TYPE_CHECKING:
    from tests.architecture.growing import World


class WebhooksShare:
    """One webhook that is pinged ever more often, and ever more webhooks."""

    def __init__(self, world: "World") -> None:
        self.world = world
        self.endpoint = self._add(0)
        self.params = {"endpoint_id": str(self.endpoint.id), "delivery_id": str(self._ping().id)}

    def grow(self, number: int) -> None:
        """One more delivery, and one more webhook."""
        self._ping()
        self._add(number)

    def _add(self, number: int) -> Endpoint:
        address = f"https://hooks.example.org/{number}"
        # they want what does not happen here: deliveries would make every other act dearer
        endpoint, _ = webhooks.add(by=self.world.by, url=address, event_types=["department_removed"])
        return endpoint

    def _ping(self) -> Delivery:
        return webhooks.ping(self.endpoint, by=self.world.by)
