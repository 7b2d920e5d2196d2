"""An offer before it is sent: its terms, its approval, and the letter that is made of it."""

from datetime import timedelta
from decimal import Decimal

import pytest

from rolecall.accounts.models import Member
from rolecall.approvals import actions as approvals
from rolecall.approvals.models import ApprovalRule
from rolecall.audit.queries import entry_of
from rolecall.kit import clock, storage
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.models import EventRow
from rolecall.offers import actions as offers
from rolecall.offers import paper, queries, terms
from rolecall.offers.errors import (
    NeedsApproval,
    OfferUnderWay,
)
from rolecall.offers.models import Offer, OfferTemplate
from rolecall.pipeline.models import Application
from tests.offers.conftest import Make, letters_to, some_terms, write_template
from tests.offers.reading import now, text_of


def test_only_recruiters_make_and_send(amara: Application, template: OfferTemplate, cleo: Member) -> None:
    with pytest.raises(NotAllowed):
        offers.make(amara, template=template, terms=some_terms(), by=cleo)
    assert not Offer.objects.exists()


def test_one_offer_at_a_time(draft: Offer, amara: Application, make: Make, rae: Member) -> None:
    with pytest.raises(OfferUnderWay):
        make(amara)

    offers.withdraw(draft, by=rae)
    assert make(amara).state == "draft"


def test_terms_are_checked_and_named(amara: Application, make: Make) -> None:
    with pytest.raises(Invalid) as refused:
        make(
            amara, title=" ", location="", salary_amount=Decimal(0), salary_currency="XXE", contract="x",
            expires_at=clock.now(),
        )  # fmt: skip
    assert set(refused.value.fields) == {
        "title", "location", "salary_amount", "salary_currency", "contract", "expires_at",
    }  # fmt: skip
    with pytest.raises(Invalid) as own:
        make(amara, own={"signing_bonus": "a lot", "notice": "c", "car": "red"})
    assert set(own.value.fields) == {"own.signing_bonus", "own.notice", "own.car"}


def test_a_template_names_its_unknown_placeholders(rae: Member) -> None:
    with pytest.raises(Invalid) as refused:
        write_template(rae, letter="<p>{salry}</p>")
    assert "{salry}" in refused.value.fields["letter"]
    with pytest.raises(Invalid):
        write_template(rae, fields=[offers.Field("Salary"), offers.Field("x", "choice")])
    assert not OfferTemplate.objects.exists()


def test_where_a_rule_asks_nothing_is_sent_without_a_yes(
    draft: Offer, rae: Member, cleo: Member, rule: ApprovalRule
) -> None:
    with pytest.raises(NeedsApproval):
        offers.send(draft, by=rae)
    approval = offers.ask_approval(draft, by=rae)
    assert approval is not None
    assert now(draft).state == "awaiting_approval"
    assert letters_to(cleo.email)[0].startswith("Your approval is needed: the offer to Amara")
    with pytest.raises(NeedsApproval):
        offers.send(draft, by=rae)

    approvals.approve(approval, by=cleo)

    assert now(draft).state == "approved"
    assert offers.send(draft, by=rae).state == "sent"


@pytest.mark.parametrize(
    "change", [{"salary_amount": Decimal(90000)}, {"own": {"signing_bonus": "1"}}, {"letter": "<p>Other</p>"}]
)
def test_a_changed_approved_field_asks_again(
    draft: Offer, rae: Member, cleo: Member, rule: ApprovalRule, change: dict[str, object]
) -> None:
    approval = offers.ask_approval(draft, by=rae)
    assert approval is not None
    approvals.approve(approval, by=cleo)

    offers.change(draft, terms=some_terms(**change), by=rae)

    assert now(draft).state == "awaiting_approval"
    with pytest.raises(NeedsApproval):
        offers.send(draft, by=rae)


def test_more_time_asks_nobody_again(draft: Offer, rae: Member, cleo: Member, rule: ApprovalRule) -> None:
    approval = offers.ask_approval(draft, by=rae)
    assert approval is not None
    approvals.approve(approval, by=cleo)

    offers.change(draft, terms=some_terms(expires_at=clock.now() + timedelta(days=20)), by=rae)

    assert now(draft).state == "approved"


HOSTILE = '#read("/etc/passwd") $x$ *bold* _it_ @ref <b>x</b> ]]} #import "x" \\ "quote" {name} //'


def test_what_people_write_is_never_markup_of_the_letter(amara: Application, make: Make, rae: Member) -> None:
    amara.candidate.name = HOSTILE
    amara.candidate.save()
    offer = make(amara, title="#panic() " + HOSTILE[:60], location=HOSTILE)

    pdf = offers.send(offer, by=rae) and storage.fetch(queries.letter_of(offer).key)

    shown = " ".join(text_of(pdf).split())
    assert "#read(" in shown
    assert "root:" not in shown
    assert "*bold*" in shown
    assert "#panic()" in shown


def test_rich_text_becomes_runs() -> None:
    blocks = paper.blocks_of("<p>A <strong>b</strong><br>c</p><ol><li>one</li><li>two</li></ol><h2>T</h2>")

    assert [block["kind"] for block in blocks] == ["p", "li", "li", "h2"]
    assert blocks[0]["runs"][1] == {"text": "b", "bold": True}
    assert [block["mark"] for block in blocks[1:3]] == ["1.", "2."]


@pytest.mark.parametrize(("period", "amount"), [("year", 12000), ("month", 1000)])
def test_rules_compare_the_salary_of_a_year(draft: Offer, period: str, amount: int) -> None:
    draft.salary_period, draft.salary_amount = period, Decimal(amount)

    assert terms.yearly(draft) == 12000


def test_what_was_changed_of_a_template_is_told_and_a_change_of_nothing_is_none(rae: Member) -> None:
    kept = write_template(rae)
    own, words = [offers.Field.of(each) for each in kept.fields], {"name": kept.name, "letter": kept.letter}
    offers.keep_template(kept, by=rae, fields=own, **words)
    bonus = offers.Field("Signing bonus", "money", required=True)
    offers.keep_template(kept, by=rae, fields=[bonus, *own[1:]], countersigned=True, **words)

    wrote, changed = EventRow.objects.filter(type="offer_template_changed").order_by("id")
    assert wrote.data["changes"]["name"] == ["", "Permanent"]
    notice = {"name": "Notice", "value": "choice, optional, a, b"}
    assert changed.data["changes"] == {
        "fields": [
            [{"name": "Signing bonus", "value": "money, optional"}, notice],
            [{"name": "Signing bonus", "value": "money, required"}, notice],
        ],
        "countersigned": [False, True],
    }
    assert ("Signing bonus", "money, optional", "money, required") in entry_of(changed).details


def test_fields_may_be_called_in_any_script(rae: Member, amara: Application) -> None:
    fields = [offers.Field("Бонус"), offers.Field("Отпуск"), offers.Field("入社祝い金")]
    letter = "<p>{бонус}, {отпуск} {入社祝い金}</p>"

    template = write_template(rae, fields=fields, letter=letter)

    own = {"бонус": "Большой", "отпуск": "28", "入社祝い金": "10"}
    made = offers.make(amara, template=template, terms=some_terms(own=own), by=rae)
    assert terms.filled(made, rae.organization) == "<p>Большой, 28 10</p>"
    assert terms.own_words_of(made) == {"Бонус": "Большой", "Отпуск": "28", "入社祝い金": "10"}
    with pytest.raises(Invalid) as refused:
        write_template(rae, fields=fields, letter="<p>{премия}</p>")
    assert "{премия}" in refused.value.fields["letter"]


@pytest.mark.parametrize("name", ["연봉", "बोनस", "がく", "مكافأة", "בונוס", "Größe", "Signing bonus"])
def test_a_letter_names_a_field_as_it_is_called(rae: Member, name: str) -> None:
    word = name.lower().replace(" ", "_")
    assert write_template(rae, fields=[offers.Field(name)], letter=f"<p>{{{word}}} {{name}}</p>")
    with pytest.raises(Invalid):
        write_template(rae, letter=f"<p>{{{word}2}}</p>")


def test_many_letters_in_an_open_brace_take_no_time(rae: Member) -> None:
    assert write_template(rae, letter=f"<p>{{{'б' * 5000}</p>", fields=[])
