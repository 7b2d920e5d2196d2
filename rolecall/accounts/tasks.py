"""Letters about membership, sent after the change they tell was committed."""

from rolecall.accounts import letters
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
    subject, body = letters.written(
        "invitation",
        organization=organization.name,
        name=invitation.name,
        invited_by=invitation.invited_by_name,
        role=with_article(invitation.role),
        secret=invitation.secret,
        expires_at=invitation.expires_at,
    )
    return mail.Letter(
        to=invitation.email,
        subject=subject,
        html=body,
        from_name=organization.name,
        organization_id=str(organization.id),
        is_private=True,
    )
