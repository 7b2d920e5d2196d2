"""The mail to whoever's calendar could not be read for hours."""

from html import escape

from django.conf import settings

from rolecall.accounts.models import Organization
from rolecall.interviews.models import CalendarAccount
from rolecall.kit import mail
from rolecall.kit.tasks import LETTERS_LANE, task


@task(name="interviews.tell_of_pause", queue=LETTERS_LANE)
def tell_of_pause(account_id: str) -> None:
    """Ask the owner to look at a calendar, if it is still given up."""
    account = CalendarAccount.objects.select_related("member").filter(id=account_id).first()
    if account is not None and account.paused_at is not None and account.member.left_at is None:
        mail.send(_letter(account, Organization.objects.get()))


def _letter(account: CalendarAccount, organization: Organization) -> mail.Letter:
    address = f"{settings.PUBLIC_URL}/{organization.slug}/interviews/calendars/"
    return mail.Letter(
        to=account.member.email,
        subject="Your calendar cannot be read",
        html=(
            f"<p>Rolecall could not read your calendar at {escape(account.address)} for some hours:</p>"
            f"<p>{escape(account.last_problem)}</p>"
            "<p>What was read before still counts, and it is not tried any more. "
            f'<a href="{address}">Look at your calendars</a>, read it again, '
            "or add it again with a new password.</p>"
        ),
        from_name=organization.name,
        organization_id=str(organization.id),
        footer=f"You get this mail because your calendar is connected at {organization.name}.",
    )
