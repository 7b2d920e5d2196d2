"""Who reads what is offered to somebody, and who never does, on pages, in mails and by keys."""

import json
from datetime import timedelta

import pytest
from django.test import Client

from rolecall.accounts import roles
from rolecall.accounts.days import today
from rolecall.accounts.models import Member
from rolecall.approvals import actions as approvals
from rolecall.approvals.models import ApprovalRule
from rolecall.jobs.models import Job, TeamMember
from rolecall.kit import clock
from rolecall.offers import actions as offers
from rolecall.offers import queries
from rolecall.offers.models import Offer
from tests.cast import join
from tests.errands import do_errands
from tests.offers.conftest import Make, all_mails_to, secrets_in, sign, visitor
from tests.offers.test_doors import Browser, key_of


def everything_read_by(browser: Client, offer: Offer) -> str:
    """What a member can see of an offer, on every page where it could stand."""
    pages = [
        f"/northwind/offers/{offer.id}/",
        f"/northwind/offers/{offer.id}/letter.pdf",
        f"/northwind/candidates/{offer.application.candidate_id}/",
        f"/northwind/candidates/{offer.application.candidate_id}/timeline/",
        f"/northwind/jobs/{offer.application.job_id}/board/",
        "/northwind/approvals/",
        "/northwind/offers/",
    ]
    if offer.approval_id:
        pages.append(f"/northwind/approvals/{offer.approval_id}/")
    return "\n".join(browser.get(page).content.decode(errors="replace") for page in pages)


@pytest.fixture
def lived(draft: Offer, rae: Member, cleo: Member, rule: ApprovalRule) -> Offer:
    """An offer with approval, question, signature and seal."""
    approval = offers.ask_approval(draft, by=rae)
    assert approval is not None
    do_errands()
    approvals.ask(approval, by=cleo, comment="Why 83417?")
    approvals.approve(approval, by=cleo, comment="83417 is fine")
    offers.send(draft, by=rae)
    offers.ask(draft, by=visitor(draft), text="Is it 83417?")
    sign(draft)
    do_errands()
    return Offer.objects.whole().get(id=draft.id)


def test_an_interviewer_reads_no_salary_on_any_page(lived: Offer, ivo: Member, signed_in: Browser) -> None:
    browser = signed_in(ivo)

    assert browser.get(f"/northwind/candidates/{lived.application.candidate_id}/").status_code == 200
    assert browser.get(f"/northwind/offers/{lived.id}/").status_code == 404
    assert browser.get(f"/northwind/offers/{lived.id}/signed.pdf").status_code == 404
    assert browser.get(f"/northwind/approvals/{lived.approval_id}/").status_code == 404
    assert not secrets_in(everything_read_by(browser, lived))


@pytest.mark.parametrize("who", ["rae", "ada", "cleo"])
def test_those_who_may_read_the_salary(
    lived: Offer, who: str, signed_in: Browser, request: pytest.FixtureRequest
) -> None:
    read = signed_in(request.getfixturevalue(who)).get(f"/northwind/offers/{lived.id}/").content.decode()

    assert "83,417" in read
    assert "5,219" in read


def test_a_hiring_manager_of_another_job_reads_no_salary(lived: Offer, signed_in: Browser) -> None:
    mina = join("Mina Manager", roles.HIRING_MANAGER)
    other = Job.objects.create(title="Other")
    TeamMember.objects.create(job=other, member=mina, part="hiring_manager")
    TeamMember.objects.create(job=lived.application.job, member=mina, part="interviewer")

    assert not secrets_in(everything_read_by(signed_in(mina), lived))


def test_an_approver_reads_what_they_approve_and_nothing_else(
    ada: Member, rae: Member, draft: Offer, apply: object, job: Job, make: Make, signed_in: Browser
) -> None:
    ivo = join("Iris Approver", roles.INTERVIEWER)
    other = make(apply(job, 5))  # type: ignore[operator]
    step = approvals.Step(members=[ivo])
    approvals.keep_rule(None, by=ada, kind="offer", name="All", steps=[step])
    offers.ask_approval(draft, by=rae)

    browser = signed_in(ivo)
    assert "83,417" in browser.get(f"/northwind/offers/{draft.id}/").content.decode()
    assert browser.get(f"/northwind/offers/{other.id}/").status_code == 404


def test_no_mail_to_others_says_a_salary(lived: Offer, ivo: Member, rae: Member, cleo: Member) -> None:
    assert not secrets_in(all_mails_to(ivo.email))
    assert not secrets_in(all_mails_to("amara@mail.example.org")), "it is on their page, behind the link"
    assert "83,417" in all_mails_to(cleo.email), "an approver is told what to approve"


@pytest.mark.parametrize("role", [roles.HIRING_MANAGER, roles.INTERVIEWER])
def test_keys_of_lesser_roles_read_no_salary(lived: Offer, ada: Member, role: str, client: Client) -> None:
    headers = key_of(ada, role)
    paths = ["offers", f"offers/{lived.id}", "approvals", f"approvals/{lived.approval_id}", "offer_templates"]

    read = [client.get(f"/api/v1/{path}", headers=headers) for path in paths]

    assert not secrets_in(json.dumps([each.json() for each in read]))
    assert {each.status_code for each in read[:2]} == {403}


def test_who_stands_in_for_an_approver_reads_its_salary_while_they_do_and_no_longer(
    draft: Offer, ada: Member, rae: Member, cleo: Member, ivo: Member, rule: ApprovalRule
) -> None:
    offers.ask_approval(draft, by=rae)
    first = today()
    approvals.delegate(cleo, to=ivo, since=first + timedelta(days=1), until=first + timedelta(days=2), by=ada)

    def read(days: int) -> list[Offer]:
        with clock.at(clock.now() + timedelta(days=days)):
            return queries.offers_of(draft.application_id, ivo)

    # in this order: what was asked on one day is not what is answered on the next
    assert [read(days) for days in (0, 1, 2, 3)] == [[], [draft], [draft], []]
