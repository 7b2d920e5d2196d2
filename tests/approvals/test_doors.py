import re
from collections.abc import Callable
from html import unescape

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.approvals import actions as approvals
from rolecall.approvals.models import Absence, Approval, ApprovalRule, ApprovalVote
from rolecall.kit import mail, tenancy
from tests.approvals.conftest import Rule, kite
from tests.errands import do_errands

Browser = Callable[[Member], Client]


@pytest.fixture
def approval(rae: Member, cleo: Member, rule: Rule) -> Approval:
    rule([cleo])
    approval = approvals.request(kite(), by=rae)
    assert approval is not None
    return approval


def links_mailed_to(member: Member) -> dict[str, str]:
    """The addresses in the newest mail to a member, by their words."""
    do_errands()
    names = [n for n, m in mail.outbox(str(tenancy.current())) if m["To"] == member.email]
    letter = mail.outbox_mail(names[0], str(tenancy.current()))
    assert letter is not None
    body = letter.get_body(("html",))
    assert body is not None
    found = re.findall(r'<a[^>]*href="([^"]*)"[^>]*>([^<]*)</a>', body.get_content())
    return {words: re.sub(r"^https?://[^/]*", "", unescape(address)) for address, words in found}


def test_the_link_of_a_mail_asks_once_more_and_only_its_button_acts(
    approval: Approval, cleo: Member, client: Client
) -> None:
    links = links_mailed_to(cleo)

    page = client.get(links["Approve"])
    assert page.status_code == 200
    assert "90,000 EUR" in page.content.decode()
    assert not ApprovalVote.objects.exists()
    client.head(links["Approve"])
    assert not ApprovalVote.objects.exists()

    assert client.post(links["Approve"], {"sure": "1"}).status_code == 200
    vote = ApprovalVote.objects.get()
    assert (vote.member, vote.answer, vote.by_mail) == (cleo, "yes", True)
    approval.refresh_from_db()
    assert approval.state == "approved"


def test_a_used_link_and_those_beside_it_say_nothing_more(
    approval: Approval, cleo: Member, client: Client
) -> None:
    links = links_mailed_to(cleo)
    client.post(links["Approve"], {"sure": "1"})

    for words in ("Approve", "Decline", "Ask a question"):
        again = client.post(links[words], {"comment": "Hm", "sure": "1"})
        assert again.status_code == 410
        assert "90,000" not in again.content.decode()
    assert ApprovalVote.objects.count() == 1


def test_a_link_dies_with_its_round(approval: Approval, rae: Member, cleo: Member, client: Client) -> None:
    links = links_mailed_to(cleo)
    approvals.changed(approval, kite(id=approval.subject_id, fields={"Price": "1 EUR"}), by=rae)

    assert client.post(links["Approve"], {"sure": "1"}).status_code == 410
    assert not ApprovalVote.objects.exists()


def test_a_link_answers_one_way_only(approval: Approval, cleo: Member, client: Client) -> None:
    address = links_mailed_to(cleo)["Ask a question"]

    forged = address.replace("/answer/ask.", "/answer/yes.")
    assert client.post(forged, {"sure": "1"}).status_code == 404
    assert client.post(address[:-3] + "x/", {"comment": "Hm"}).status_code == 404
    assert client.post(address, {"comment": ""}).status_code == 422
    assert client.post(address, {"comment": "Why red?"}).status_code == 200
    assert ApprovalVote.objects.get().answer == "ask"


def test_a_link_of_another_organizations_address_opens_nothing(
    approval: Approval, cleo: Member, client: Client, elsewhere: object
) -> None:
    address = links_mailed_to(cleo)["Approve"].replace("/northwind/", "/elsewhere/")

    assert client.get(address).status_code == 404


def test_somebody_who_left_answers_nothing(approval: Approval, cleo: Member, client: Client) -> None:
    address = links_mailed_to(cleo)["Approve"]
    accounts.end_membership(cleo, by=cleo)

    assert client.post(address, {"sure": "1"}).status_code == 404


def test_an_approver_answers_on_the_page(approval: Approval, cleo: Member, signed_in: Browser) -> None:
    browser = signed_in(cleo)
    page = f"/northwind/approvals/{approval.id}/"

    assert "The red kite" in browser.get("/northwind/approvals/").content.decode()
    assert "90,000 EUR" in browser.get(page).content.decode()
    assert browser.post(f"{page}answer/", {"answer": "no", "comment": ""}).status_code == 422
    assert browser.post(f"{page}answer/", {"answer": "yes", "comment": ""}).status_code == 302

    assert "Nothing waits for you" in browser.get("/northwind/approvals/").content.decode()


def test_others_do_not_see_an_approval(approval: Approval, ivo: Member, signed_in: Browser) -> None:
    browser = signed_in(ivo)

    assert browser.get(f"/northwind/approvals/{approval.id}/").status_code == 404
    assert browser.post(f"/northwind/approvals/{approval.id}/answer/", {"answer": "yes"}).status_code == 404
    assert "the red kite" not in browser.get("/northwind/approvals/").content.decode()


def test_whoever_asked_takes_it_back_on_the_page(approval: Approval, rae: Member, signed_in: Browser) -> None:
    browser = signed_in(rae)

    assert browser.post(f"/northwind/approvals/{approval.id}/cancel/").status_code == 302
    approval.refresh_from_db()
    assert approval.state == "cancelled"


def test_an_absence_is_arranged_and_ended_on_the_page(cleo: Member, ivo: Member, signed_in: Browser) -> None:
    browser = signed_in(cleo)
    days = {"since": "2031-03-01", "until": "2031-03-05"}

    assert browser.post("/northwind/approvals/", {"to": ivo.id, **days}).status_code == 302
    assert "approves for you" in browser.get("/northwind/approvals/").content.decode()
    assert (
        browser.post("/northwind/approvals/", {"to": ivo.id, **days, "until": "2031-02-01"}).status_code
        == 422
    )
    browser.post("/northwind/approvals/end-absence/")

    assert Absence.objects.get().ended_at is not None


def test_an_administrator_keeps_rules_on_the_page(ada: Member, cleo: Member, signed_in: Browser) -> None:
    browser = signed_in(ada)
    rows = {
        "steps-TOTAL_FORMS": "2",
        "steps-INITIAL_FORMS": "0",
        "steps-0-needed": "1",
        "steps-1-needed": "1",
    }
    whole = {"kind": "kite", "name": "Dear kites", "amount_from": "80000", "currency": "EUR"} | rows

    assert browser.get("/northwind/settings/approval-rules/new/").status_code == 200
    wrong = browser.post("/northwind/settings/approval-rules/new/", whole)
    assert wrong.status_code == 422
    assert "Dear kites" in wrong.content.decode()
    whole["steps-0-who"] = f"member:{cleo.id}"
    assert browser.post("/northwind/settings/approval-rules/new/", whole).status_code == 302

    kept = ApprovalRule.objects.get()
    assert [a.member for a in kept.steps.get().approvers.all()] == [cleo]
    page = f"/northwind/settings/approval-rules/{kept.id}/"
    assert "Dear kites" in browser.get(page).content.decode()
    assert "Cleo" in browser.get("/northwind/settings/approval-rules/").content.decode()
    browser.post(f"{page}remove/")
    assert not ApprovalRule.objects.in_use().exists()


def test_a_rule_may_be_written_by_two(ada: Member, cleo: Member, rae: Member, signed_in: Browser) -> None:
    def seen(answer: HttpResponse) -> dict[str, str]:
        return {"seen": re.findall(r'name="seen" value="([^"]*)"', answer.content.decode())[0]}

    steps = {"steps-TOTAL_FORMS": "1", "steps-INITIAL_FORMS": "1", "steps-0-needed": "1"}
    whole = {"kind": "kite", "name": "Dear kites", "amount_from": "80000", "currency": "EUR"} | steps
    mine = whole | {"steps-0-who": f"member:{cleo.id}"}
    browser, page = signed_in(ada), "/northwind/settings/approval-rules/"
    browser.post(f"{page}new/", mine | {"steps-INITIAL_FORMS": "0"})
    page = f"{page}{ApprovalRule.objects.get().id}/"
    first = seen(browser.get(page))
    theirs = {"name": "Theirs", "steps-0-who": f"member:{rae.id}"}
    browser.post(page, whole | theirs | first)

    saved = browser.post(page, mine | first | {"amount_from": "90000"})
    rule = ApprovalRule.objects.get(removed_at=None)
    told = browser.post(page, mine | first | {"name": "Mine"})

    assert saved.status_code == 302
    assert (rule.name, rule.amount_from) == ("Theirs", 90_000)
    assert [each.member for each in rule.steps.get().approvers.all()] == [rae]
    assert told.status_code == 422
    assert "somebody else changed this: Name (now “Theirs”)" in told.content.decode()


def test_a_rule_that_a_program_wrote_asks_the_same_after_it_was_saved_on_the_page(
    ada: Member, cleo: Member, signed_in: Browser
) -> None:
    steps = [approvals.Step(members=[cleo], roles=[role for role, _ in roles.CHOICES])]
    rule = approvals.keep_rule(None, by=ada, kind="kite", name="Every kite", steps=steps)
    browser, page = signed_in(ada), f"/northwind/settings/approval-rules/{rule.id}/"

    shown = browser.get(page).content.decode()
    ticked = [
        re.findall(r'value="([^"]+)"', box)[0]
        for box in re.findall(r'<input[^>]*name="steps-0-who"[^>]*>', shown)
        if "checked" in box
    ]
    fields = {"steps-TOTAL_FORMS": "1", "steps-INITIAL_FORMS": "1", "steps-0-needed": "1"}
    fields |= {"kind": "kite", "name": "Kites", "steps-0-who": ticked}
    fields["seen"] = re.findall(r'name="seen" value="([^"]*)"', shown)[0]
    assert browser.post(page, fields).status_code == 302

    asked = ApprovalRule.objects.get(name="Kites").steps.get().approvers.all()
    assert {each.role for each in asked if each.role} == {role for role, _ in roles.CHOICES}
    assert [each.member for each in asked if each.member] == [cleo]


def test_programs_keep_rules_and_read_approvals(
    ada: Member, cleo: Member, approval: Approval, client: Client
) -> None:
    _, secret = accounts.create_key(by=ada, name="Program", role=roles.ADMIN)
    headers = {"Authorization": f"Bearer {secret}"}
    body = {
        "kind": "kite", "name": "Dear", "amount_from": "10.50", "currency": "EUR",
        "steps": [{"needed": 1, "user_ids": [str(cleo.id)], "roles": ["recruiter"]}],
    }  # fmt: skip

    made = client.post("/api/v1/approval_rules", body, content_type="application/json", headers=headers)
    assert made.status_code == 201
    assert made.json()["steps"][0]["user_ids"] == [str(cleo.id)]
    listed = client.get("/api/v1/approval_rules", headers=headers).json()["items"]
    assert listed[0]["amount_from"] == "10.50"
    address = f"/api/v1/approval_rules/{made.json()['id']}"
    dearer = body | {"name": "Dearer"}
    kept = client.put(address, dearer, content_type="application/json", headers=headers)
    assert kept.json()["name"] == "Dearer"
    assert client.delete(address, headers=headers).status_code == 204
    # what a kite is, only its context could say; a key sees none
    assert client.get("/api/v1/approvals", headers=headers).json()["items"] == []
    assert client.get(f"/api/v1/approvals/{approval.id}", headers=headers).status_code == 404


def test_the_list_asks_as_often_for_many_as_for_few(
    approval: Approval, rae: Member, cleo: Member, signed_in: Browser
) -> None:
    browser = signed_in(cleo)

    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            browser.get("/northwind/approvals/")
        return len(queries)

    few = asked()
    for _ in range(12):
        approvals.request(kite(), by=rae)

    assert asked() == few


def test_a_rule_is_saved_as_its_page_stands(ada: Member, cleo: Member, signed_in: Browser) -> None:
    browser, rules = signed_in(ada), "/northwind/settings/approval-rules/"
    step = {"steps-TOTAL_FORMS": "1", "steps-INITIAL_FORMS": "0", "steps-0-needed": "1"}
    first = {"kind": "kite", "name": "Dear kites", "currency": "EUR", "steps-0-who": f"member:{cleo.id}"}
    browser.post(f"{rules}new/", step | first)
    page = f"{rules}{ApprovalRule.objects.get().id}/"
    form = next(
        each for each in html.fromstring(browser.get(page).content.decode()).forms if "name" in each.fields
    )
    sent: dict[str, object] = {}
    for name, value in form.form_values():
        if "__prefix__" not in name:
            sent.setdefault(name, []).append(value)  # type: ignore[attr-defined]
    # the empty row is for whoever has no script; a script gives it its place
    sent |= {"steps-0-ORDER": "1", "steps-1-ORDER": "2"}

    assert browser.post(page, sent | {"name": "Dearer kites"}).status_code == 302
    assert ApprovalRule.objects.in_use().get().name == "Dearer kites"
