"""Whose applications an address may be sent the links of."""

from uuid import UUID

from rolecall.candidates import contacts
from rolecall.candidates.models import EmailAddress
from rolecall.pipeline.models import Application
from rolecall.pipeline.queries.merging import Records

MOST_LINKS = 20


def applications_of_address(address: str) -> list[Application]:
    """The applications whose links may go to an address, as addresses are compared: the latest first.

    Of somebody who was merged those of the record that had the address, and those sent with it since.
    """
    people = EmailAddress.objects.filter(email_normalised=address).values("candidate_id")
    rows = Application.objects.filter(candidate__in=people).select_related("job").prefetch_related("sent")
    records: dict[UUID, Records] = {}
    found = []
    for application in rows.order_by("-id"):
        of = records.setdefault(application.candidate_id, Records(application.candidate_id))
        if not of or of.with_address(address) & _owners(application, of):
            found.append(application)
    return found[:MOST_LINKS]


def _owners(application: Application, records: Records) -> set[UUID]:
    """The records whose an application is: it came with one, or was sent since with the address of one."""
    before = records.of("pipeline.Application.candidate", application.id)
    sent = [contacts.comparable_email(version.email) for version in application.sent.all() if version.email]
    if before != records.now or not sent:
        return {before}
    return set().union(*(records.with_address(address) for address in sent))
