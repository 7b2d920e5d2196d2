from decimal import Decimal

import pytest

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.days import today
from rolecall.accounts.models import Member
from rolecall.approvals import actions as approvals
from rolecall.approvals import queries
from rolecall.approvals.errors import NotAskedNow, NotWaiting, OwnRequest, TooFewApprovers, VotedAlready
from rolecall.approvals.models import ApprovalVote
from rolecall.audit.queries import entry_of
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.models import EventRow, EventSubject
from tests.approvals.conftest import Rule, asked, kite, letters_to
from tests.cast import join


def told() -> list[str]:
    return list(
        EventRow.objects.filter(type__startswith="approval_")
        .exclude(type="approval_rule_changed")
        .order_by("id")
        .values_list("type", flat=True)
    )


def test_without_a_rule_nothing_is_asked(rae: Member) -> None:
    assert approvals.request(kite(), by=rae) is None
    assert told() == []


def test_one_step_one_yes_and_it_is_approved(rae: Member, cleo: Member, rule: Rule) -> None:
    rule([cleo])
    approval = asked(rae)

    assert letters_to(cleo) == ["Your approval is needed: the red kite"]
    done = approvals.approve(approval, by=cleo, comment="Fly it.")

    assert done.state == "approved"
    assert told() == ["approval_requested", "approval_voted_for", "approval_granted"]
    assert letters_to(rae) == ["the red kite is approved"]


def test_steps_are_asked_one_after_the_other(
    rae: Member, cleo: Member, ada: Member, ivo: Member, rule: Rule
) -> None:
    rule([cleo], [ada, ivo])
    approval = asked(rae)

    assert letters_to(ada) == []
    with pytest.raises(NotAskedNow):
        approvals.approve(approval, by=ada)
    approvals.approve(approval, by=cleo)
    assert "Your approval is needed: the red kite" in letters_to(ada)
    assert "Your approval is needed: the red kite" in letters_to(ivo)

    assert approvals.approve(approval, by=ivo).state == "approved"


def test_two_of_three_are_enough_and_two_noes_are_too_many(
    rae: Member, cleo: Member, ada: Member, ivo: Member, rule: Rule
) -> None:
    rule(approvals.Step(needed=2, members=[cleo, ada, ivo]))
    good, bad = asked(rae), asked(rae)

    approvals.decline(good, by=cleo, comment="Too red.")
    approvals.approve(good, by=ada)
    approvals.decline(bad, by=cleo, comment="Too red.")

    assert approvals.approve(good, by=ivo).state == "approved"
    assert approvals.decline(bad, by=ada, comment="Too dear.").state == "declined"
    with pytest.raises(NotWaiting):
        approvals.approve(bad, by=ivo)


def test_nobody_approves_what_they_asked_for(rae: Member, cleo: Member, rule: Rule) -> None:
    rule([rae, cleo])
    approval = asked(rae)

    with pytest.raises(OwnRequest):
        approvals.approve(approval, by=rae)
    assert list(queries.waiting_for(rae)) == []
    assert not ApprovalVote.objects.exists()


def test_whoever_made_the_key_that_asks_approves_nothing_of_it(ada: Member, cleo: Member, rule: Rule) -> None:
    rule([ada, cleo])
    key, _ = accounts.create_key(by=ada, name="Program", role=roles.ADMIN)
    approval = asked(key)  # type: ignore[arg-type]

    with pytest.raises(OwnRequest):
        approvals.approve(approval, by=ada)
    with pytest.raises(NotAllowed):
        approvals.approve(approval, by=key)


def test_a_rule_that_only_the_asker_could_answer_is_refused_in_words(rae: Member, rule: Rule) -> None:
    rule([rae])

    with pytest.raises(TooFewApprovers) as refused:
        asked(rae)
    assert "Change the rule" in refused.value.sentence


def test_one_person_has_one_vote(rae: Member, cleo: Member, ada: Member, rule: Rule) -> None:
    rule(approvals.Step(needed=2, members=[cleo, ada]))
    approval = asked(rae)
    approvals.approve(approval, by=cleo)

    with pytest.raises(VotedAlready):
        approvals.approve(approval, by=cleo)
    day = today()
    approvals.delegate(ada, to=cleo, since=day, until=day, by=ada)
    with pytest.raises(VotedAlready):
        approvals.approve(approval, by=cleo)


def test_a_question_goes_back_and_its_answer_too_and_the_vote_stays_open(
    rae: Member, cleo: Member, rule: Rule
) -> None:
    rule([cleo])
    approval = asked(rae)

    approvals.ask(approval, by=cleo, comment="Why red?")
    assert letters_to(rae) == ["Question about the red kite"]
    approvals.answer(approval, by=rae, comment="It is seen from afar.")
    assert "Answer about the red kite" in letters_to(cleo)

    assert approvals.approve(approval, by=cleo).state == "approved"


def test_a_question_to_who_has_left_is_an_administrators_to_answer(
    rae: Member, cleo: Member, ada: Member, rule: Rule
) -> None:
    rule([cleo])
    approval = asked(rae)
    accounts.end_membership(rae, by=ada)

    approvals.ask(approval, by=cleo, comment="Why red?")
    assert letters_to(ada) == ["Question about the red kite"]
    approvals.answer(approval, by=ada, comment="It is seen from afar.")

    assert "Answer about the red kite" in letters_to(cleo)


def test_a_no_and_a_question_need_words(rae: Member, cleo: Member, rule: Rule) -> None:
    rule([cleo])
    approval = asked(rae)

    for act in (approvals.decline, approvals.ask):
        with pytest.raises(Invalid):
            act(approval, by=cleo, comment=" ")
    assert not ApprovalVote.objects.exists()


def test_a_changed_field_asks_everybody_again(rae: Member, cleo: Member, ada: Member, rule: Rule) -> None:
    rule([cleo], [ada])
    subject = kite()
    approval = asked(rae, subject)
    approvals.approve(approval, by=cleo)
    approvals.approve(approval, by=ada)

    same = approvals.changed(approval, subject, by=rae)
    dearer = kite(id=subject.id, fields={**subject.fields, "Price": "95,000 EUR"})
    again = approvals.request(dearer, by=rae)

    assert same is not None
    assert same.state == "approved"
    assert again is not None
    assert (again.id, again.state, again.round) == (approval.id, "waiting", 2)
    event = EventRow.objects.get(type="approval_asked_again")
    assert event.data["changed"] == ["Price"]
    assert "95,000" not in str(event.data)
    assert letters_to(cleo) == ["Your approval is needed: the red kite"]
    with pytest.raises(NotAskedNow):
        approvals.approve(again, by=ada)


def test_what_was_declined_can_be_put_again_without_a_change(rae: Member, cleo: Member, rule: Rule) -> None:
    rule([cleo])
    subject = kite()
    approvals.decline(asked(rae, subject), by=cleo, comment="Not now.")

    again = asked(rae, subject)

    assert (again.round, again.state) == (2, "waiting")


def test_what_was_taken_back_waits_for_nobody(rae: Member, cleo: Member, ivo: Member, rule: Rule) -> None:
    rule([cleo])
    approval = asked(rae)

    with pytest.raises(NotAllowed):
        approvals.cancel(approval, by=ivo)
    assert approvals.cancel(approval, by=rae).state == "cancelled"
    assert list(queries.waiting_for(cleo)) == []
    assert letters_to(cleo) == []
    with pytest.raises(NotWaiting):
        approvals.approve(approval, by=cleo)


def test_the_most_particular_rule_asks(rae: Member, ada: Member, rule: Rule) -> None:
    department = accounts.add_department(by=ada, name="Sails")
    plain = rule([ada], name="All")
    dear = rule([ada], name="Dear", amount_from=Decimal(80000), currency="EUR")
    sails = rule([ada], name="Sails", department=department)

    assert queries.rule_for(kite(amount=Decimal(79999))) == plain
    assert queries.rule_for(kite(amount=Decimal(80000))) == dear
    assert queries.rule_for(kite(department_id=department.id)) == sails
    assert queries.rule_for(kite(amount=Decimal(1), currency="USD")) == dear, "it cannot be compared"


def test_of_two_currencies_the_rule_in_that_of_the_thing_asks(rae: Member, ada: Member, rule: Rule) -> None:
    euros = rule([ada], name="Dear", amount_from=Decimal(50000), currency="EUR")
    dollars = rule([ada], name="Dear overseas", amount_from=Decimal(60000), currency="USD")

    assert queries.rule_for(kite(amount=Decimal(55000), currency="EUR")) == euros
    assert queries.rule_for(kite(amount=Decimal(65000), currency="USD")) == dollars
    assert queries.rule_for(kite(amount=Decimal(1), currency="JPY")) == dollars, "neither can be compared"


def test_a_role_asks_everybody_who_has_it_or_those_of_the_thing(
    rae: Member, cleo: Member, ada: Member, rule: Rule
) -> None:
    mina = join("Mina Manager", roles.HIRING_MANAGER)
    rule(approvals.Step(roles=["hiring_manager"]))
    everybody = asked(rae)
    only_mina = asked(rae, kite(people={"hiring_manager": [mina]}))

    assert everybody in queries.waiting_for(cleo)
    assert only_mina not in queries.waiting_for(cleo)
    assert only_mina in queries.waiting_for(mina)


def test_rules_are_for_administrators_and_must_ask_somebody(rae: Member, ada: Member, rule: Rule) -> None:
    with pytest.raises(NotAllowed):
        approvals.keep_rule(None, by=rae, kind="kite", name="x", steps=[approvals.Step(members=[ada])])
    with pytest.raises(Invalid) as refused:
        rule(approvals.Step(), name=" ", kind="boat", amount_from=Decimal(2), amount_to=Decimal(1))
    assert set(refused.value.fields) == {"kind", "name", "steps", "amount_to", "currency"}
    assert not EventRow.objects.filter(type="approval_rule_changed").exists()


def test_it_is_on_the_timelines_of_what_it_is_about(rae: Member, cleo: Member, rule: Rule) -> None:
    rule([cleo])
    approval = asked(rae, kite(about=(ada_id := rae.id,)))

    subjects = set(EventSubject.objects.values_list("subject_id", flat=True))

    assert {approval.id, approval.subject_id, ada_id} <= subjects


def test_what_was_changed_of_a_rule_is_told_and_a_change_of_nothing_is_none(
    ada: Member, rae: Member, rule: Rule
) -> None:
    """Who may say yes, and from which amount on, is what an administrator looks up afterwards."""
    kept = rule([ada], amount_from=Decimal(50_000), currency="EUR")
    said = {"kind": kept.kind, "name": kept.name, "department": kept.department, "currency": "eur"}
    approvals.keep_rule(
        kept, by=ada, **said, amount_from=Decimal("50000.00"), steps=[approvals.Step(1, [ada])]
    )
    steps = [approvals.Step(1, [ada, rae], ["admin"])]
    approvals.keep_rule(kept, by=ada, **said, amount_from=Decimal(90_000), steps=steps)

    wrote, changed = EventRow.objects.filter(type="approval_rule_changed").order_by("id")
    before = f"1 of Ada Admin ({ada.email})"
    after = f"{before}, Rae Recruiter ({rae.email}), admin"
    assert wrote.data["changes"]["steps"][1] == [{"name": "Step 1", "value": before}]
    assert changed.data["changes"] == {
        "amount_from": ["50000.00", "90000.00"],
        "steps": [[{"name": "Step 1", "value": before}], [{"name": "Step 1", "value": after}]],
    }
    assert ("Step 1", before, after) in entry_of(changed).details
