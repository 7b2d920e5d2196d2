"""Door 1: the stages of a job and its team, as they are changed."""

from typing import Any
from uuid import UUID

import pytest

from rolecall.accounts.models import Member
from rolecall.jobs.models import Job
from rolecall.kit import tenancy
from tests.jobs.sent import At, SignedIn, rows_of, stage_rows, words


def test_stages_are_renamed_and_put_in_order_at_once(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    sent = stage_rows(
        draft, phone_screen={"name": "Call", "position": 3, "days_limit": "9"}, interview={"position": 2}
    )

    answer = signed_in(rae).post(at(draft, "stages/"), sent)

    assert answer.status_code == 302
    assert [(s.name, s.days_limit) for s in Job.objects.get(id=draft.id).current_stages()] == [
        ("Applied", 3), ("Interview", 7), ("Call", 9), ("Offer", 5), ("Hired", None),
    ]  # fmt: skip


def test_stages_are_made_blind_and_open_again(draft: Job, rae: Member, signed_in: SignedIn, at: At) -> None:
    browser = signed_in(rae)

    def blind() -> list[str]:
        return [stage.name for stage in Job.objects.get(id=draft.id).current_stages() if stage.blind]

    browser.post(at(draft, "stages/"), stage_rows(draft, phone_screen={"blind": "on"}))
    made = blind()
    browser.post(at(draft, "stages/"), stage_rows(draft, hired={"blind": "on"}))

    assert (made, blind()) == (["Phone screen"], [])


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"offer": {"name": ""}}, "Name the stage."),
        (
            {"offer": {"name": "Interview"}, "interview": {"name": "Talk", "days_limit": "0"}},
            "Enter at least 1 day",
        ),
        (
            {"interview": {"name": "Talk"}, "offer": {"name": "Phone screen"}},
            "This job has a stage of that name.",
        ),
        ({"interview": {"name": "Talk"}, "hired": {"position": 1}}, "People arrive first and are hired last"),
    ],
)
def test_wrong_stages_change_nothing(
    changes: dict[str, Any], says: str, draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    answer = signed_in(rae).post(at(draft, "stages/"), stage_rows(draft, **changes))

    assert answer.status_code == 422
    assert says in words(answer)
    names = [stage.name for stage in Job.objects.get(id=draft.id).current_stages()]
    assert names == ["Applied", "Phone screen", "Interview", "Offer", "Hired"]


def test_a_stage_is_added(draft: Job, rae: Member, signed_in: SignedIn, at: At) -> None:
    browser = signed_in(rae)
    sent = {"part": "add", "name": "Task", "kind": "assessment", "days_limit": ""}

    assert browser.post(at(draft, "stages/"), sent).status_code == 302
    again = browser.post(at(draft, "stages/"), sent)

    assert "This job has a stage of that name." in words(again)
    assert draft.stages.count() == 6


def test_the_team_is_saved(draft: Job, rae: Member, cleo: Member, signed_in: SignedIn, at: At) -> None:
    sent = rows_of(
        "team",
        {"member": rae.id, "part": "lead_recruiter", "DELETE": "on"},
        {"member": cleo.id, "part": "hiring_manager"},
        {"member": "", "part": "interviewer"},
        initial=1,
    )

    signed_in(rae).post(at(draft, "team/"), sent | {"part": "team"})

    assert [(mate.member, mate.part) for mate in draft.team.all()] == [(cleo, "hiring_manager")]


def test_a_team_that_cannot_be_is_said(
    draft: Job, rae: Member, cleo: Member, elsewhere: UUID, signed_in: SignedIn, at: At
) -> None:
    with tenancy.acting_in(elsewhere):
        olga = Member.objects.get()
    browser = signed_in(rae)

    for member, says in (
        (cleo, "Cleo Manager is no recruiter"),
        (olga, "This person has left the organization."),
    ):
        answer = browser.post(
            at(draft, "team/"),
            rows_of("team", {"member": member.id, "part": "lead_recruiter"}) | {"part": "team"},
        )
        assert says in words(answer)

    assert [mate.member for mate in draft.team.all()] == [rae]
