"""Letters about membership, sent after the change they tell was committed."""

from rolecall.accounts import letters
from rolecall.accounts.models import Invitation
from rolecall.accounts.roles import with_article
from rolecall.kit import clock, mail
from rolecall.kit.tasks import LETTERS_LANE, task
from rolecall.kit.undelivered import NOT_TAKEN, WAITS, in_words, is_final


@task(name="accounts.send_invitation", queue=LETTERS_LANE)
def send_invitation(invitation_id: str, tried: int = 0) -> None:
    """Mail an invitation, if it is still wanted; that it has not left is told where it is listed."""
    invitation = Invitation.objects.select_related("organization").get(id=invitation_id)
    # sent again meanwhile, or taken by the server at another try
    is_done = tried and not invitation.problem
    if is_done or not invitation.is_open:
        return
    invitation.problem = ""
    try:
        mail.send(_letter_of(invitation))
    except NOT_TAKEN as error:
        invitation.problem = in_words(error)
        if not is_final(error) and tried < len(WAITS):
            again = clock.now() + WAITS[tried]
            send_invitation.defer(run_at=again, invitation_id=invitation_id, tried=tried + 1)
    invitation.save(update_fields=["problem"])


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
