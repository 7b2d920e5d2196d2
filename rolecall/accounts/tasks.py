"""Letters about membership, sent after the change they tell was committed."""

from django.conf import settings
from django.utils.html import format_html

from rolecall.accounts.models import Invitation
from rolecall.accounts.roles import with_article
from rolecall.kit import mail
from rolecall.kit.tasks import task


@task(name="accounts.send_invitation")
def send_invitation(invitation_id: str) -> None:
    """Mail an invitation, if it is still wanted."""
    invitation = Invitation.objects.select_related("organization").get(id=invitation_id)
    if invitation.is_open:
        mail.send(_letter_of(invitation))


def _letter_of(invitation: Invitation) -> mail.Letter:
    organization = invitation.organization
    return mail.Letter(
        to=invitation.email,
        subject=f"Join {organization.name} on Rolecall",
        html=format_html(
            "<p>Hello{},</p>"
            "<p>{} invites you to work with {} on Rolecall, as {}.</p>"
            '<p><a href="{}">Accept the invitation</a></p>'
            "<p>The link works once, until {:%-d %B %Y}. If you did not expect this letter, "
            "leave it: nothing happens.</p>",
            f" {invitation.name}" if invitation.name else "",
            invitation.invited_by_name,
            organization.name,
            with_article(invitation.role),
            f"{settings.PUBLIC_URL}/join/{invitation.secret}/",
            invitation.expires_at,
        ),
        from_name=organization.name,
        organization_id=str(organization.id),
    )
