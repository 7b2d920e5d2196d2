"""Who signed in: allauth's backend; each page asks it for the user, so that query is written once."""

from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import QuerySet

from rolecall.accounts.models import User
from rolecall.kit.written import written


class Backend(AuthenticationBackend):
    """Signs in by e-mail address and password, and knows who a session belongs to."""

    def get_user(self, user_id: UUID) -> User | None:
        return next((user for user in users(user_id) if self.user_can_authenticate(user)), None)


@written
def users(user: UUID) -> QuerySet[User]:
    """The user with this id, as each page asks for whoever signed in."""
    return User.objects.filter(pk=user)
