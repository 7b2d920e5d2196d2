"""The mails to whoever keeps a webhook that does not work."""

from html import escape

from django.conf import settings

from rolecall.accounts.models import Organization
from rolecall.kit import mail
from rolecall.webhooks.models import FAILING, GONE, Endpoint

WARNING = "warning"
SAID = {
    WARNING: (
        "A webhook fails",
        "has taken nothing for two days. If it goes on like this it will be paused in two more.",
    ),
    FAILING: (
        "A webhook was paused",
        "has taken nothing for four days and was paused. What happens meanwhile waits for 30 days at most.",
    ),
    GONE: (
        "A webhook was switched off",
        "answered 410: it wants nothing any more. Nothing is kept for it, until you resume it or remove it.",
    ),
}


def letter(what: str, endpoint: Endpoint, organization: Organization, to: str) -> mail.Letter:
    """What is mailed about an endpoint: a warning, or why it was paused."""
    subject, words = SAID[what]
    address = f"{settings.PUBLIC_URL}/{organization.slug}/settings/webhooks/{endpoint.id}/"
    problem = f"<p>The last answer: {escape(endpoint.last_problem)}</p>" if endpoint.last_problem else ""
    return mail.Letter(
        to=to,
        subject=f"{subject}: {endpoint.name}",
        html=(
            f"<p>The webhook {escape(endpoint.name)} of {escape(organization.name)} {words}</p>{problem}"
            f'<p><a href="{address}">Look at its deliveries</a></p>'
        ),
        from_name=organization.name,
        organization_id=str(organization.id),
        footer=f"You get this mail because you keep this webhook of {organization.name}.",
    )
