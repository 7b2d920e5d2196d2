"""What is left of a removal: a record to be shown, of when, by whom, why and how much, and of nobody."""

import csv
import io
import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import many
from rolecall.candidates.grounds import Ground
from rolecall.candidates.models import Candidate
from rolecall.importing import actions as importing
from rolecall.importing.models import Run
from rolecall.importing.selecting import Selection
from rolecall.interviews import actions as interviews
from rolecall.jobs.models import Job
from rolecall.kit import clock
from rolecall.kit.errors import Invalid
from rolecall.kit.models import EventRow, EventSubject
from rolecall.messaging import actions as messaging
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.actions import Wish
from rolecall.pipeline.models import Application
from rolecall.webhooks import actions as webhooks
from tests.candidates.papers import rtf_of
from tests.errands import do_errands
from tests.importing.test_tables import imported, undone
from tests.pipeline.conftest import Apply, apply, job, team

__all__ = ["apply", "job", "team"]
SignedIn = Callable[[Member], Client]
HERE = "/northwind/settings/removals/"


@pytest.fixture
def amara(ada: Member, job: Job, apply: Apply) -> Application:
    """Somebody of whom there is one or two of much."""
    webhooks.add(by=ada, url="https://hooks.example.org/in", event_types=["comment_added"])
    application = apply(job, name="Amara Nwosu")
    candidates.attach(application.candidate, by=ada, data=rtf_of("Amara"), file_name="amara.rtf")
    messaging.write(application.candidate, by=ada, subject="Hello", body="<p>Amara</p>")
    for body in ("Splices rope", "Calls back on Monday"):
        pipeline.comment(application.candidate, by=ada, body=body)
    pipeline.give_task(application.candidate, Wish("Call", ada, None, ""), by=ada)
    pipeline.reject(application, by=ada)
    return application


def removed(by: Member, people: list[Candidate], **given: Any) -> Run:
    selection = Selection(ids=[each.id for each in people])
    run = importing.act_on_many(selection, "remove", given, by=by)
    do_errands("importing.act_batch")
    return run


def events_about(person: Candidate) -> int:
    return EventSubject.objects.filter(subject_id=person.id).values("event").distinct().count()


def test_nobody_is_removed_whom_somebody_still_waits_for(ada: Member, job: Job, apply: Apply) -> None:
    application = apply(job, name="Amara Nwosu")
    talk = interviews.book(
        application, by=ada, seats=[(ada.id, "panel")], starts_at=clock.now() + timedelta(days=5),
        minutes=60, title="Talk", zone="Europe/Athens",
    )  # fmt: skip
    pipeline.reject(application, by=ada)

    run = removed(ada, [application.candidate])
    assert Candidate.objects.filter(id=application.candidate_id).exists()
    assert "An interview with them is still booked." in run.rows.get().sentence
    interviews.cancel(talk, by=ada)
    removed(ada, [application.candidate])

    assert not Candidate.objects.filter(id=application.candidate_id).exists()


def test_the_event_says_on_what_request_and_how_much_went_and_not_who_it_was(
    ada: Member, amara: Application
) -> None:
    person, told = amara.candidate, events_about(amara.candidate)
    files = person.documents.count()
    run = removed(ada, [person], ground="asked", reference="DSR-2026-114")

    row = EventRow.objects.get(type="candidate_removed")
    assert row.data == {
        "candidate_id": str(person.id), "ground": "asked", "reference": "DSR-2026-114", "run_id": str(run.id),
        "gone": {
            "applications": 1, "files": files, "messages": 1, "notes": 2, "tasks": 1, "interviews": 0,
            "scorecards": 0, "events_redacted": told, "deliveries_emptied": 2, "import_rows_emptied": 0,
        },
    }  # fmt: skip
    assert row.redacted_at is None
    gone = EventRow.objects.filter(about__subject_id=person.id).exclude(redacted_at=None)
    assert gone.count() == told > 5


def test_what_hung_on_somebody_who_was_merged_into_them_is_counted_once(ada: Member) -> None:
    one, other = candidates.add(by=ada, name="Amara Nwosu"), candidates.add(by=ada, name="Amy Nwosu")
    third = candidates.add(by=ada, name="Eli Osei")
    pipeline.comment(other, by=ada, body="Met in Oslo")
    candidates.merge(one, other, by=ada)
    both = EventSubject.objects.filter(subject_id__in=[one.id, other.id]).values("event").distinct().count()

    many.remove_many([one, third], by=ada)

    rows = EventRow.objects.filter(type="candidate_removed").order_by("id")
    gone = {row.data["candidate_id"]: row.data["gone"] for row in rows}
    assert (gone[str(one.id)]["events_redacted"], gone[str(one.id)]["notes"]) == (both, 1)
    assert (gone[str(third.id)]["events_redacted"], gone[str(third.id)]["notes"]) == (1, 0)


@pytest.mark.parametrize("reference", ["Amara Nwosu", "amara", "amara.nwosu@example.org", "1" * 41, "=1+1"])
def test_a_reference_is_a_number_and_no_name(ada: Member, amara: Application, reference: str) -> None:
    with pytest.raises(Invalid):
        removed(ada, [amara.candidate], ground="asked", reference=reference)
    with pytest.raises(Invalid):
        removed(ada, [amara.candidate], ground="whim")
    assert Candidate.objects.filter(id=amara.candidate_id).exists()


def test_the_page_of_the_act_asks_for_the_request_and_keeps_what_was_typed(
    ada: Member, amara: Application, signed_in: SignedIn
) -> None:
    browser = signed_in(ada)
    form = f"/northwind/candidates/many/?scope=chosen&act=remove&person={amara.candidate_id}"
    given = {"expected": "1", "sure": "on", "reference": "DSR 7"}
    unsaid = browser.post(form, given)
    named = browser.post(form, given | {"ground": "asked"})
    begun = browser.post(form, given | {"ground": "asked", "reference": "DSR-7"})
    do_errands("importing.act_batch")

    assert (unsaid.status_code, named.status_code, begun.status_code) == (422, 422, 302)
    assert 'value="DSR 7"' in named.content.decode()
    assert "No names, as it stays when they are gone." in named.content.decode()
    page = browser.get(begun.headers["Location"]).content.decode()
    assert f'href="{HERE}?run={Run.objects.get().id}"' in page
    assert not Candidate.objects.exists()


def test_administrators_see_and_take_the_record_and_it_names_nobody(
    ada: Member, rae: Member, amara: Application, signed_in: SignedIn
) -> None:
    run = removed(ada, [amara.candidate], ground="asked", reference="DSR-2026-114")
    event, browser = EventRow.objects.get(type="candidate_removed"), signed_in(ada)

    listed = browser.get(f"{HERE}?run={run.id}").content.decode()
    record = browser.get(f"{HERE}{event.id}/").content.decode()
    table = b"".join(browser.get(f"{HERE}as/csv/")).decode("utf-8-sig")
    objects = json.loads(b"".join(browser.get(f"{HERE}as/json/")))

    [line] = csv.DictReader(io.StringIO(table))
    assert (line["request"], line["reference"], line["notes"]) == ("They asked for it", "DSR-2026-114", "2")
    assert objects[0]["gone"] == event.data["gone"]
    assert objects[0]["by"] == "Ada Admin"
    for said in (listed, record):
        assert "They asked for it" in said
        assert "DSR-2026-114" in said
    assert str(amara.candidate_id) in record
    assert "Events that say who it was</dt><dd>0" in record
    assert "Amara" not in listed + record + table + json.dumps(objects)
    for path in ("", f"{event.id}/", "as/csv/", "as/json/"):
        assert signed_in(rae).get(f"{HERE}{path}").status_code == 403
    assert browser.get(f"{HERE}as/xml/").status_code == 404
    assert browser.get(f"{HERE}{run.id}/").status_code == 404


def test_the_list_is_filtered_and_goes_on(ada: Member, cleo: Member, signed_in: SignedIn) -> None:
    people = [candidates.add(by=ada, name=f"Somebody {number}") for number in range(53)]
    many.remove_many(people, by=ada, ground=Ground("retention"))
    browser = signed_in(ada)

    first = browser.get(HERE).content.decode()
    older = first.partition('rel="next"')[0].rpartition('href="')[2].partition('"')[0].replace("&amp;", "&")
    second = browser.get(f"{HERE}{older}").content.decode()

    assert [each.count("Kept for as long as it may be") for each in (first, second)] == [50, 3]
    assert "Nobody fits these filters" in browser.get(f"{HERE}?until=2020-01-01").content.decode()
    assert "Nobody fits these filters" in browser.get(f"{HERE}?who=member:{cleo.id}").content.decode()


def test_their_row_of_a_table_that_was_imported_is_counted(ada: Member) -> None:
    imported(ada, "name,email\nAmara Nwosu,amara@mail.example.org\n")
    removed(ada, [Candidate.objects.get()], ground="consent")

    assert EventRow.objects.get(type="candidate_removed").data["gone"]["import_rows_emptied"] == 1


def test_who_goes_with_an_import_that_is_taken_back_is_on_record_too(ada: Member) -> None:
    run = undone(imported(ada, "name,email\nAmara Nwosu,amara@mail.example.org\n"), ada)

    data = EventRow.objects.get(type="candidate_removed").data
    assert (data["ground"], data["run_id"]) == ("import_taken_back", str(run.id))


def test_programs_say_on_what_request_and_hear_of_it(ada: Member, amara: Application) -> None:
    _, secret = accounts.create_key(by=ada, name="Deletions", role="admin")

    def ask(method: str, path: str, body: Any = None) -> Any:
        sent = {"content_type": "application/json", "headers": {"Authorization": f"Bearer {secret}"}}
        return Client().generic(method, f"/api/v1{path}", json.dumps(body) if body else "", **sent)

    body = {"act": "remove", "ids": [str(amara.candidate_id)], "ground": "consent", "reference": "T-99"}
    assert ask("POST", "/candidates/bulk", {**body, "ground": "whim"}).status_code == 422
    assert ask("POST", "/candidates/bulk", {**body, "reference": "Amara"}).status_code == 422
    assert ask("POST", "/candidates/bulk", body).status_code == 201
    do_errands("importing.act_batch")

    [told] = ask("GET", "/audit_events?type=candidate_removed").json()["items"]
    assert (told["data"]["ground"], told["data"]["reference"]) == ("consent", "T-99")
    assert told["data"]["gone"]["applications"] == 1
