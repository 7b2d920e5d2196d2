"""The organization's own fields on people's pages: recruiters fill them in."""

import re

from django.db import connection
from django.test.utils import CaptureQueriesContext

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, CustomField
from rolecall.jobs.models import Job
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from tests.pipeline.conftest import stage
from tests.pipeline.fields import (
    PARTS,
    SignedIn,
    fill_address,
    said_of,
    seen_in,
)


def test_a_recruiter_fills_the_fields_on_the_page_of_a_person(
    amara: Application, notice: CustomField, wage: CustomField, rae: Member, signed_in: SignedIn
) -> None:
    client, page = signed_in(rae), f"/northwind/candidates/{amara.candidate_id}/"
    assert "Not filled: Notice period, Wage" in client.get(page).content.decode()

    form = client.get(fill_address(amara), **PARTS).content.decode()
    assert "A day" in form
    data = {f"field-{notice.id}": "3 months", f"field-{wage.id}": "42,5", "seen": seen_in(form)}
    shown = client.post(fill_address(amara), data, **PARTS).content.decode()

    assert said_of(amara.candidate) == {"Notice period": "3 months", "Wage": 42.5}
    assert "3 months" in shown
    assert "42.5" in shown
    assert "Not filled" not in shown
    candidates.fill(amara.candidate, {wage.id: None}, by=rae)
    told = client.get(page).content.decode()
    assert ">Emptied Wage<" in told
    candidates.fill(amara.candidate, {notice.id: "None"}, by=rae)
    assert ">Set Notice period to None<" in client.get(page).content.decode()


def test_without_script_the_form_is_a_page_and_leads_back(
    amara: Application, notice: CustomField, rae: Member, signed_in: SignedIn
) -> None:
    client = signed_in(rae)
    assert "<html" in client.get(fill_address(amara)).content.decode()

    answer = client.post(fill_address(amara), {f"field-{notice.id}": "None"})

    assert answer.headers["Location"] == f"/northwind/candidates/{amara.candidate_id}/"
    assert said_of(amara.candidate) == {"Notice period": "None"}


def test_a_value_that_is_none_is_told_beside_its_field_and_what_was_typed_stays(
    amara: Application, notice: CustomField, wage: CustomField, rae: Member, signed_in: SignedIn
) -> None:
    data = {f"field-{notice.id}": "3 months", f"field-{wage.id}": "900"}
    answer = signed_in(rae).post(fill_address(amara), data, **PARTS)
    shown = answer.content.decode()

    assert answer.status_code == 422
    assert re.search(rf'id="id_field-{wage.id}_error".*?Enter a number from 0 to 500', shown, re.DOTALL)
    assert 'value="900"' in shown
    assert '<option value="3 months" selected>' in shown
    assert said_of(amara.candidate) == {}


def test_a_value_that_is_offered_no_longer_stays_where_it_is_left_alone(
    amara: Application, notice: CustomField, wage: CustomField, ada: Member, rae: Member, signed_in: SignedIn
) -> None:
    candidates.fill(amara.candidate, {notice.id: "3 months"}, by=rae)
    candidates.change_field(notice, by=ada, options=["None", "6 months"])
    client = signed_in(rae)
    form = client.get(fill_address(amara), **PARTS).content.decode()
    assert '<option value="3 months" selected>' in form

    data = {f"field-{notice.id}": "3 months", f"field-{wage.id}": "7", "seen": seen_in(form)}
    assert client.post(fill_address(amara), data, **PARTS).status_code == 200
    assert said_of(amara.candidate) == {"Notice period": "3 months", "Wage": 7}


def test_what_a_colleague_filled_meanwhile_stays(
    amara: Application, notice: CustomField, wage: CustomField, rae: Member, signed_in: SignedIn
) -> None:
    client = signed_in(rae)
    seen = seen_in(client.get(fill_address(amara), **PARTS).content.decode())
    candidates.fill(amara.candidate, {notice.id: "3 months"}, by=rae)

    data = {f"field-{notice.id}": "", f"field-{wage.id}": "7", "seen": seen}
    assert client.post(fill_address(amara), data, **PARTS).status_code == 200
    assert said_of(amara.candidate) == {"Notice period": "3 months", "Wage": 7}

    asked = client.post(fill_address(amara), {**data, f"field-{notice.id}": "None"}, **PARTS)
    assert asked.status_code == 422
    assert "somebody else changed this" in asked.content.decode()


def test_a_field_that_was_added_meanwhile_keeps_what_a_colleague_filled(
    amara: Application, notice: CustomField, ada: Member, rae: Member, signed_in: SignedIn
) -> None:
    client = signed_in(rae)
    seen = seen_in(client.get(fill_address(amara), **PARTS).content.decode())
    skills = candidates.add_field(by=ada, name="Skills", kind="several_of", options=["Rope", "Sails"])
    motto = candidates.add_field(by=ada, name="Motto", kind="short")
    candidates.fill(amara.candidate, {skills.id: ["Rope"], motto.id: "Slowly"}, by=ada)

    data = {f"field-{notice.id}": "None", "seen": seen}
    assert client.post(fill_address(amara), data, **PARTS).status_code == 200
    assert said_of(amara.candidate) == {"Notice period": "None", "Skills": ["Rope"], "Motto": "Slowly"}


def test_who_wrote_in_a_field_that_was_removed_meanwhile_is_told_once(
    amara: Application, notice: CustomField, wage: CustomField, ada: Member, rae: Member, signed_in: SignedIn
) -> None:
    client = signed_in(rae)
    skills = candidates.add_field(by=ada, name="Skills", kind="several_of", options=["Rope", "Sails"])
    candidates.fill(amara.candidate, {skills.id: ["Rope"]}, by=ada)
    seen = seen_in(client.get(fill_address(amara), **PARTS).content.decode())
    candidates.remove_field(notice, by=ada)
    candidates.remove_field(skills, by=ada)

    left_alone = {f"field-{notice.id}": "", f"field-{skills.id}": "Rope", f"field-{wage.id}": "7"}
    assert client.post(fill_address(amara), {**left_alone, "seen": seen}, **PARTS).status_code == 200
    assert said_of(amara.candidate) == {"Wage": 7}

    written = {f"field-{notice.id}": "None", f"field-{wage.id}": "8"}
    told = client.post(fill_address(amara), {**written, "seen": seen}, **PARTS)
    shown = told.content.decode()
    assert told.status_code == 422
    assert "A field in which you wrote was removed" in shown
    assert 'value="8"' in shown
    assert said_of(amara.candidate) == {"Wage": 7}
    asked = client.post(fill_address(amara), {f"field-{wage.id}": "8", "seen": seen_in(shown)}, **PARTS)
    assert "somebody else changed this: Wage" in asked.content.decode()
    again = {f"field-{wage.id}": "8", "seen": seen_in(asked.content.decode())}
    client.post(fill_address(amara), again, **PARTS)
    assert said_of(amara.candidate) == {"Wage": 8}


def test_the_card_asks_for_itself_when_it_hears_of_a_change_and_not_while_it_is_filled(
    amara: Application, notice: CustomField, rae: Member, signed_in: SignedIn
) -> None:
    client, page = signed_in(rae), f"/northwind/candidates/{amara.candidate_id}/"
    card = re.compile(r'<div id="custom-fields"[^>]*>')
    hears = card.search(client.get(page).content.decode())
    assert hears
    assert f'hx-get="{fill_address(amara)}now/"' in hears[0]
    assert f'hx-trigger="rc:changed:{amara.candidate_id} from:body"' in hears[0]
    candidates.fill(amara.candidate, {notice.id: "3 months"}, by=rae)
    now = client.get(f"{fill_address(amara)}now/", **PARTS).content.decode()
    assert "3 months" in now
    assert "autofocus" not in now
    assert card.findall(now) == [hears[0]]

    form = client.get(fill_address(amara), **PARTS).content.decode()
    assert "hx-trigger" not in form


def test_who_sees_a_person_sees_what_is_filled_and_fills_nothing(
    team: Job, amara: Application, notice: CustomField, wage: CustomField, rae: Member, ivo: Member,
    signed_in: SignedIn,
) -> None:  # fmt: skip
    client, page = signed_in(ivo), f"/northwind/candidates/{amara.candidate_id}/"
    before = client.get(page).content.decode()
    assert re.search(r'<div id="custom-fields"[^>]*>\s*</div>', before), (
        "nothing is said, and heard when it is"
    )
    candidates.fill(amara.candidate, {notice.id: "3 months"}, by=rae)
    shown = client.get(page).content.decode()

    assert "3 months" in shown
    assert "Not filled" not in shown
    assert (
        'href="/northwind/candidates/' not in shown.partition('id="custom-fields"')[2].partition("</dl>")[0]
    )
    assert "3 months" in client.get(f"{fill_address(amara)}now/").content.decode()
    assert client.get(fill_address(amara)).status_code == 403
    assert client.post(fill_address(amara), {f"field-{notice.id}": "None"}).status_code == 403
    assert said_of(amara.candidate) == {"Notice period": "3 months"}


def test_who_reviews_blind_reads_nothing_of_the_fields(
    team: Job, amara: Application, notice: CustomField, rae: Member, ivo: Member, signed_in: SignedIn
) -> None:
    candidates.fill(amara.candidate, {notice.id: "3 months"}, by=rae)
    screen = stage(team, "Phone screen")
    screen.blind = True
    screen.save()
    pipeline.move(amara, to=screen, by=rae)
    client = signed_in(ivo)

    assert client.get(f"/northwind/candidates/{amara.candidate_id}/").status_code == 404
    assert client.get(fill_address(amara)).status_code == 403
    assert client.get(f"{fill_address(amara)}now/").status_code == 404
    blind = client.get(f"/northwind/jobs/{team.id}/blind/{amara.id}/")
    assert "3 months" not in blind.content.decode()


def test_the_page_asks_once_for_all_fields(
    amara: Application, ada: Member, rae: Member, signed_in: SignedIn
) -> None:
    client, page = signed_in(rae), f"/northwind/candidates/{amara.candidate_id}/"

    def asked() -> list[str]:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            client.get(page)
        return [each["sql"] for each in captured if "customfield" in each["sql"]]

    for number in range(5):
        field = candidates.add_field(by=ada, name=f"Fact {number}", kind="short")
        candidates.fill(amara.candidate, {field.id: "x"}, by=rae)
        assert len(asked()) == 1


def test_whoever_adds_a_person_fills_the_fields_at_once(
    notice: CustomField, wage: CustomField, rae: Member, signed_in: SignedIn
) -> None:
    client, add = signed_in(rae), "/northwind/candidates/new/"
    assert "Notice period" in client.get(add).content.decode()

    data = {"name": "Noor Haddad", f"field-{notice.id}": "None", f"field-{wage.id}": "900"}
    refused = client.post(add, data)
    assert refused.status_code == 422
    assert "Enter a number from 0 to 500" in refused.content.decode()
    assert not Candidate.objects.filter(name="Noor Haddad").exists()

    client.post(add, {**data, f"field-{wage.id}": ""})
    assert said_of(Candidate.objects.get(name="Noor Haddad")) == {"Notice period": "None"}
