"""What is of no use any more: secrets that ended so long ago that nobody comes with them again."""

from datetime import timedelta

from rolecall.kit import clock
from rolecall.oauth.models import Token

REMEMBERED = timedelta(days=30)
"""So long it is known that a secret was used, to end the grant where it comes again."""


def forget_ended() -> int:
    """Forget the tokens of this organization that ran out long ago; how many those were."""
    return Token.objects.filter(expires_at__lt=clock.now() - REMEMBERED).delete()[0]
