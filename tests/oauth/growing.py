"""Apps and what members allowed them, in the growing organization of tests/architecture/growing.py."""

from typing import TYPE_CHECKING

from rolecall.accounts import roles
from rolecall.oauth import actions
from rolecall.oauth.actions import Wish
from rolecall.oauth.models import App, Grant
from rolecall.oauth.wire import Asked
from tests.oauth.conftest import BACK, CHALLENGE

if TYPE_CHECKING:
    from tests.architecture.growing import World

MAY = ("candidates:read", "departments:read")


class AppsShare:
    """One app that is allowed ever more often, and ever more apps."""

    def __init__(self, world: "World") -> None:
        self.world = world
        self.app = self._register(0)
        self._allow(self.app)
        self.params = {"app_id": str(self.app.id), "grant_id": str(Grant.objects.get(app=self.app).id)}

    def grow(self, number: int) -> None:
        """One more app, allowed once, and the first one allowed once more."""
        self._allow(self._register(number))
        self._allow(self.app)

    def _register(self, number: int) -> App:
        wish = Wish(f"Scout {number}", MAY, (BACK,), role=roles.RECRUITER)
        return actions.register_app(wish, by=self.world.by)[0]

    def _allow(self, app: App) -> None:
        actions.allow(app, self.world.by, Asked(BACK, "", MAY, CHALLENGE), by=self.world.by)
