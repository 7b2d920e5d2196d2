"""Who reads the salary of an offer, walked: no page and no operation tells it to anybody else.

Numbers stand beside ids and signed texts in which any figures may follow each other, so those are cut out of
an answer before it is searched; what a PDF says is read from it.
"""

import re
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pytest
from django.test import Client

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.jobs.models import Job, TeamMember
from rolecall.offers.models import Offer
from tests.architecture.test_every_address import organization_routes
from tests.architecture.test_every_operation import WITH_KEY
from tests.cast import join
from tests.offers.conftest import SECRETS
from tests.offers.test_doors import Browser, key_of
from tests.offers.test_secrecy import lived

__all__ = ["lived"]
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>|{(\w+)}")
LONG = re.compile(r"[0-9A-Za-z_:=+/.-]{16,}")
"""Ids, signatures, moments, addresses."""


def told_in(answer: Any) -> list[str]:
    """The figures of the salary and of the bonus that an answer has."""
    data = b"".join(answer) if answer.streaming else answer.content
    text = _text_of_pdf(data) if data.startswith(b"%PDF") else data.decode(errors="replace")
    plain = LONG.sub(" ", text)
    return [secret for secret in SECRETS if re.search(rf"(?<!\d){secret}(?!\d)", plain)]


def _text_of_pdf(data: bytes) -> str:
    return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))


def ids_of(offer: Offer) -> dict[str, str]:
    """What stands for the parameters of addresses."""
    application = offer.application
    return {
        "organization": "northwind",
        "offer_id": str(offer.id),
        "approval_id": str(offer.approval_id),
        "application_id": str(application.id),
        "candidate_id": str(application.candidate_id),
        "job_id": str(application.job_id),
        "stage_id": str(application.stage_id),
        "template_id": str(offer.template_id),
        "document_id": str(application.candidate.documents.values_list("id", flat=True).first()),
    }


def addresses(offer: Offer, patterns: list[str]) -> Iterator[str]:
    """The addresses about an offer, its person and its job, and those about nothing special."""
    ids = ids_of(offer)
    for pattern in patterns:
        names = {found[1] or found[2] for found in PARAMETER.finditer(pattern)}
        if names <= set(ids):
            yield "/" + PARAMETER.sub(lambda found: ids[found[1] or found[2]], pattern).lstrip("/")


def pages(offer: Offer) -> list[str]:
    return list(addresses(offer, list(organization_routes())))


def manager_of_another_job(offer: Offer) -> Member:
    mina = join("Mina Manager", roles.HIRING_MANAGER)
    TeamMember.objects.create(job=Job.objects.create(title="Other"), member=mina, part="hiring_manager")
    TeamMember.objects.create(job=offer.application.job, member=mina, part="interviewer")
    return mina


def test_no_page_tells_the_salary_to_interviewers_or_to_managers_of_other_jobs(
    lived: Offer, ivo: Member, signed_in: Browser
) -> None:
    told, opened = [], 0
    for reader in (ivo, manager_of_another_job(lived)):
        browser = signed_in(reader)
        for page in pages(lived):
            answer = browser.get(page, follow=True)
            opened += answer.status_code == 200
            told += [f"{reader.role}: {page} says {each}" for each in told_in(answer)]

    assert told == []
    assert opened > 40


@pytest.mark.parametrize("role", [roles.HIRING_MANAGER, roles.INTERVIEWER])
def test_no_operation_tells_the_salary_to_keys_of_lesser_roles(
    lived: Offer, ada: Member, role: str, client: Client
) -> None:
    key = key_of(ada, role)
    paths = list(addresses(lived, [each.path for each in WITH_KEY if each.method == "get"]))
    answers = [(path, client.get(path, headers=key)) for path in paths]

    assert [path for path, answer in answers if told_in(answer)] == []
    assert sum(answer.status_code == 200 for _, answer in answers) > 10


def test_the_search_finds_it_where_it_may_be_read(
    lived: Offer, rae: Member, ada: Member, signed_in: Browser, client: Client
) -> None:
    browser = signed_in(rae)
    found = {page for page in pages(lived) if told_in(browser.get(page, follow=True))}
    listed = client.get(f"/api/v1/offers/{lived.id}", headers=key_of(ada, roles.RECRUITER))

    assert {f"/northwind/offers/{lived.id}/", f"/northwind/offers/{lived.id}/signed.pdf"} <= found
    assert f"/northwind/approvals/{lived.approval_id}/" in found
    assert told_in(listed)
