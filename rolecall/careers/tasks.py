"""Mail that brings candidates to their own pages."""

from django.utils.html import escape

from rolecall.accounts.models import Organization
from rolecall.careers.whose_links import applications_of_address
from rolecall.kit import crypto, mail, tenancy
from rolecall.kit.tasks import LETTERS_LANE, task
from rolecall.messaging.letters import own_page_url
from rolecall.pipeline.models import Application

OWN_PAGES = "own-pages"


def ask_for_own_pages(email: str) -> None:
    """Have the links of all applications of an address mailed to it, whether there are any or not."""
    send_own_pages.defer(sealed=crypto.seal(OWN_PAGES, str(tenancy.current()), email))


@task(name="careers.send_own_pages", queue=LETTERS_LANE)
def send_own_pages(sealed: str = "", email: str = "") -> None:
    """Mail the links of all applications of an address to it; nothing if there are none.

    The address is sealed, as who asks stands in no queue; a version before this queued it as it was.
    """
    email = email or crypto.unseal(OWN_PAGES, str(tenancy.current()), sealed) or ""
    applications = applications_of_address(email)
    if not applications:
        return
    organization = Organization.objects.get()
    mail.send(
        mail.Letter(
            to=email,
            subject=f"Your applications at {organization.name}",
            html=_links(applications, organization),
            from_name=organization.name,
            organization_id=str(organization.id),
            footer="Somebody asked for this mail with your address. If it was not you, ignore it.",
        )
    )


def _links(applications: list[Application], organization: Organization) -> str:
    items = "".join(f'<li><a href="{own_page_url(a)}">{escape(a.job.title)}</a></li>' for a in applications)
    return (
        f"<p>Here is where your applications at {escape(organization.name)} stand:</p><ul>{items}</ul>"
        "<p>Each link is yours alone. Do not pass it on.</p>"
    )
