"""Mails that tell of people who newly fit a saved search: written, sent, and stopped by their own address."""

from uuid import UUID

from django.conf import settings
from django.template.loader import get_template

from rolecall.accounts.models import Organization
from rolecall.kit import crypto, mail
from rolecall.kit.addresses import address_of
from rolecall.pipeline.queries.people import Person
from rolecall.search.models import SearchWatch

PURPOSE = "search mail"
MOST_NAMED = 20


def stop_address(watch: SearchWatch) -> str:
    """Where a mail lets its reader stop it, without signing in."""
    token = crypto.sign(PURPOSE, [str(watch.organization_id), str(watch.id)])
    return f"{settings.PUBLIC_URL}/search-mail/{token}/"


def opened_by(token: str) -> tuple[UUID, UUID] | None:
    """The organization and the watch that such an address is about; None when it is forged."""
    value = crypto.unsign(PURPOSE, token)
    if not isinstance(value, list) or len(value) != 2:
        return None
    return UUID(str(value[0])), UUID(str(value[1]))


def tell(watch: SearchWatch, people: list[Person], organization: Organization) -> None:
    """Mail a member who newly fits."""
    template = get_template("search/letters/new_people.html").template  # type: ignore[attr-defined]
    here = settings.PUBLIC_URL
    context = template.new_context(
        {
            "organization": organization,
            "search": watch.search,
            "count": len(people),
            "people": [
                (each, here + address_of("pipeline:candidate", organization.slug, each.id))
                for each in people[:MOST_NAMED]
            ],
            "more": max(0, len(people) - MOST_NAMED),
            "address": here + address_of("search:open", organization.slug, watch.search_id),
            "stop": stop_address(watch),
        }
    )
    subject = f"{_counted(len(people))} “{watch.search.name}” at {organization.name}"
    mail.send(
        mail.Letter(
            to=watch.member.email,
            subject=subject,
            html="".join(template.blocks["body"](context)),
            from_name=organization.name,
            organization_id=str(organization.id),
            is_private=True,
        )
    )


def _counted(count: int) -> str:
    return "1 new person fits" if count == 1 else f"{count} new people fit"
