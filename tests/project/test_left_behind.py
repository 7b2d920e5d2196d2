"""What waited for somebody who left or lost their place comes before somebody else, or is told in time."""

from collections.abc import Callable

import pytest
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import ApiKey, Member
from rolecall.approvals.models import Approval, ApprovalRule
from rolecall.interviews.models import Interview
from rolecall.jobs.models import Job, Requisition, TeamMember
from rolecall.offers import actions as offers
from rolecall.offers.models import Offer
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.actions import Wish
from rolecall.pipeline.models import Application
from tests.cast import join
from tests.offers.conftest import (
    _own_folders,
    amara,
    apply,
    draft,
    job,
    make,
    rule,
    team,
    template,
)
from tests.project.test_inbox import _monday, groups, planned, talk

__all__ = [
    "_monday", "_own_folders", "amara", "apply", "draft", "job", "make", "planned", "rule", "talk", "team",
    "template",
]  # fmt: skip
Browser = Callable[[Member], Client]


def test_an_interview_that_its_only_lead_left_stands_there_for_every_recruiter(
    rae: Member, ada: Member, ivo: Member, talk: Interview, team: Job
) -> None:
    lead = join("Lena Lead", roles.RECRUITER)
    TeamMember.objects.filter(job=team, part="lead_recruiter").delete()
    TeamMember.objects.create(job=team, member=lead, part="lead_recruiter")
    accounts.end_membership(ivo, by=ada)
    assert groups(rae) == {}

    accounts.end_membership(lead, by=ada)

    assert groups(rae) == {"Interviews that somebody left": ["Amara Nwosu"]}


def test_a_lead_who_is_no_recruiter_any_more_keeps_nothing_from_the_others(
    rae: Member, ada: Member, ivo: Member, talk: Interview, team: Job
) -> None:
    lead = join("Lena Lead", roles.RECRUITER)
    TeamMember.objects.filter(job=team, part="lead_recruiter").delete()
    TeamMember.objects.create(job=team, member=lead, part="lead_recruiter")
    accounts.end_membership(ivo, by=ada)

    accounts.change_role(lead, role=roles.INTERVIEWER, by=ada)

    assert groups(rae) == {"Interviews that somebody left": ["Amara Nwosu"]}


def test_an_approval_whose_asker_left_too_stands_there_for_administrators(
    rae: Member, ada: Member, cleo: Member, rule: ApprovalRule, draft: Offer
) -> None:
    asked = offers.ask_approval(draft, by=rae)
    assert isinstance(asked, Approval)
    accounts.end_membership(cleo, by=ada)
    assert "Approvals that nobody can give" not in groups(ada)

    accounts.end_membership(rae, by=ada)

    assert "Approvals that nobody can give" in groups(ada)


@pytest.mark.parametrize("how", ["leaves", "is off the team"])
def test_a_task_that_nobody_does_comes_back_to_whoever_gave_it(
    how: str, rae: Member, ada: Member, cleo: Member, team: Job, amara: Application
) -> None:
    task = pipeline.give_task(amara.candidate, Wish("Call", cleo), by=rae, application=amara)
    other = pipeline.give_task(amara.candidate, Wish("Ask", cleo), by=rae)
    assert groups(rae) == {}

    if how == "leaves":
        accounts.end_membership(cleo, by=ada)
    else:
        TeamMember.objects.filter(member=cleo).delete()
    assert groups(rae) == {"Tasks that nobody does": ["Call", "Ask"]}
    assert groups(ada) == {}

    pipeline.change_task(task, Wish("Call", rae), by=rae)
    pipeline.remove_task(other, by=rae)
    assert groups(rae) == {"Tasks": ["Call"]}


def test_a_task_whose_author_has_left_too_falls_to_whoever_leads_the_job(
    rae: Member, ada: Member, cleo: Member, team: Job, amara: Application
) -> None:
    author = join("Lena Lead", roles.RECRUITER)
    pipeline.give_task(amara.candidate, Wish("Call", cleo), by=author, application=amara)
    TeamMember.objects.update_or_create(job=team, member=rae, defaults={"part": "lead_recruiter"})
    accounts.end_membership(cleo, by=ada)
    accounts.end_membership(author, by=ada)

    assert groups(rae) == {"Tasks that nobody does": ["Call"]}
    assert groups(ada) == {}


def test_whoever_ends_a_membership_reads_what_hangs_on_the_member_alone(
    ada: Member, rae: Member, cleo: Member, team: Job, signed_in: Browser
) -> None:
    accounts.create_key(by=ada, name="Careers widget", role=roles.RECRUITER)
    ApiKey.objects.update(created_by=cleo)
    TeamMember.objects.update_or_create(job=team, member=cleo, defaults={"part": "hiring_manager"})
    wish = Requisition.objects.create(title="Second engineer", hiring_manager=cleo, number=7)

    page = signed_in(ada).get(f"/northwind/settings/members/{cleo.id}/end/").content.decode()

    assert "API keys that they made" in page
    assert "Careers widget" in page
    assert "Jobs with nobody in their place" in page
    assert f"/northwind/jobs/{team.id}/team/" in page
    assert f"/northwind/requisitions/{wish.id}/" in page
    TeamMember.objects.create(job=team, member=join("Second", roles.HIRING_MANAGER), part="hiring_manager")
    again = signed_in(ada).get(f"/northwind/settings/members/{cleo.id}/end/").content.decode()
    assert "Jobs with nobody in their place" not in again
