"""What every template may ask about this installation."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def installation(request: HttpRequest) -> dict[str, Any]:
    """Context processor: whether letters stay on this machine, and whether people make organizations."""
    return {"keeps_mail_here": settings.KEEPS_MAIL_HERE, "sign_up_is_open": settings.SIGN_UP_IS_OPEN}
