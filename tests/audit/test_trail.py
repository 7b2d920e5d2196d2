import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rolecall.accounts import access
from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member, Organization
from rolecall.audit.export import neutral
from rolecall.audit.queries import Wanted, first_id_at, known_types, timeline_of, trail
from rolecall.jobs.models import Job
from rolecall.kit import clock, tenancy
from rolecall.kit.db import uuid7
from rolecall.kit.events import registry
from rolecall.kit.models import EventRow, EventSubject
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from tests.cast import found, join
from tests.pipeline.conftest import stage
from tests.programs import problems

SignedIn = Callable[[Member], Client]
PAGE = reverse("audit:trail", args=["northwind"])
EXPORT = reverse("audit:export", args=["northwind"])


def event(name: str = "kettle_boiled", *, about: UUID | None = None, **data: Any) -> EventRow:
    row = EventRow.objects.create(
        id=uuid7(), type=name, actor_kind="system", actor_name="Test", data=data, created_at=clock.now()
    )
    if about:
        EventSubject.objects.create(event=row, subject_id=about)
    return row


def test_an_event_of_an_unknown_type_is_told_in_its_words(organization: Organization) -> None:
    event(litres=2)

    entry = trail(Wanted())[0]

    assert (entry.sentence, entry.event, entry.details) == ("kettle boiled", None, [("Litres", "", "2")])


def test_an_event_with_fields_of_another_version_is_told_in_words(organization: Organization) -> None:
    event("application_moved", from_stage="A")

    assert trail(Wanted())[0].sentence == "application moved"


def test_what_was_before_and_after_is_shown(organization: Organization) -> None:
    event(
        changes={"job_title": ["Cook", "Chef"], "tags": [[], ["a", "b"]]},
        from_state="open",
        to_state="closed",
    )

    assert set(trail(Wanted())[0].details) == {
        ("Job title", "Cook", "Chef"),
        ("Tags", "", "a, b"),
        ("State", "open", "closed"),
    }


def test_a_timeline_is_one_statement_and_goes_on_where_it_ended(organization: Organization) -> None:
    kettle = uuid7()
    rows = [event(about=kettle, number=number) for number in range(5)]
    event(about=uuid7())

    with CaptureQueriesContext(connection) as captured:
        newest = timeline_of(kettle, limit=3)
    rest = timeline_of(kettle, before=newest[-1].id, limit=3)

    assert len(captured) == 1
    assert [entry.id for entry in [*newest, *rest]] == [row.id for row in reversed(rows)]


def test_the_trail_is_filtered_by_whom_what_and_when(amara: Application, rae: Member) -> None:
    with clock.at(clock.now() - timedelta(days=3)):
        old = event()
    pipeline.move(amara, to=stage(amara.job, "Panel"), by=rae)
    yesterday = clock.now() - timedelta(days=1)

    assert [entry.actor_name for entry in trail(Wanted(actor_id=rae.id))] == ["Rae Recruiter"]
    assert {entry.type for entry in trail(Wanted(type="application_moved"))} == {"application_moved"}
    assert {entry.actor_kind for entry in trail(Wanted(actor_kind="candidate"))} == {"candidate"}
    assert [entry.id for entry in trail(Wanted(before=yesterday))] == [old.id]
    assert old.id not in [entry.id for entry in trail(Wanted(after=yesterday))]


def test_keys_can_be_compared_with_moments() -> None:
    moment = datetime(2026, 3, 14, 12, tzinfo=UTC)
    with clock.at(moment):
        assert first_id_at(moment) <= uuid7() < first_id_at(moment + timedelta(milliseconds=1))
    assert first_id_at(datetime(1, 1, 1, tzinfo=UTC)).int == 0


def test_the_page_shows_who_did_what(
    amara: Application, ada: Member, rae: Member, signed_in: SignedIn
) -> None:
    pipeline.move(amara, to=stage(amara.job, "Panel"), by=rae)

    page = signed_in(ada).get(PAGE, {"who": f"member:{rae.id}"}).content.decode()

    assert ("Rae Recruiter" in page, "Moved from Applied to Panel" in page) == (True, True)


def test_the_page_goes_on_in_the_past(ada: Member, signed_in: SignedIn) -> None:
    for number in range(60):
        event(name=f"kettle_{number}")
    client = signed_in(ada)

    newest = client.get(PAGE)
    older = client.get(f"{PAGE}?before={trail(Wanted())[49].id}").content.decode()

    assert ("Kettle 59<" in newest.content.decode(), "Kettle 9<" in older) == (True, True)
    assert "Kettle 59<" not in older


@pytest.mark.parametrize(
    "asked", ["since=someday", "who=member:x", "type=none", "before=x", "since=2027-01-02&until=2027-01-01"]
)
def test_filters_that_make_no_sense_are_said(ada: Member, signed_in: SignedIn, asked: str) -> None:
    assert signed_in(ada).get(f"{PAGE}?{asked}").status_code == 200


def test_the_last_day_that_there_is_is_a_day(ada: Member, signed_in: SignedIn) -> None:
    browser = signed_in(ada)
    event("samovar_lit")

    assert "Samovar lit" in browser.get(f"{PAGE}?until=9999-12-31").content.decode()
    assert "Samovar lit" not in browser.get(f"{PAGE}?until=0001-01-01").content.decode()


def test_a_filter_that_makes_no_sense_takes_nothing_out(ada: Member, signed_in: SignedIn) -> None:
    answer = signed_in(ada).get(f"{EXPORT}?type=none&since=2026-01-01")

    assert answer.status_code == 302
    assert answer.headers["Location"] == f"{PAGE}?type=none&since=2026-01-01"


def test_keys_of_one_name_are_told_apart_by_how_they_begin(ada: Member, signed_in: SignedIn) -> None:
    one, other, lone = (
        accounts.create_key(by=ada, name=name, role="admin")[0] for name in ("Sync", "Sync", "Feed")
    )

    text = signed_in(ada).get(PAGE).content.decode()

    assert f">Sync ({one.prefix})<" in text
    assert f">Sync ({other.prefix})<" in text
    assert f'value="key:{lone.id}">Feed<' in text


def test_only_what_can_happen_is_offered_as_a_kind() -> None:
    offered = dict(known_types())

    assert offered["application_moved"] == "Application moved"
    shared = [name for name in offered if registry[name].__name__.startswith("_")]
    assert not shared, "what events have in common happens nowhere"


def test_the_trail_is_for_administrators(rae: Member, signed_in: SignedIn) -> None:
    assert signed_in(rae).get(PAGE).status_code == 403
    assert signed_in(rae).get(EXPORT).status_code == 403


@pytest.mark.django_db(transaction=True)
def test_the_export_has_every_event_and_no_formula() -> None:
    organization = found("northwind", "Northwind Kites")
    with tenancy.acting_in(organization.id):
        ada = join("Ada Admin", "admin")
        event(name="=cmd()", note="x")
        event()
    client = Client()
    client.force_login(ada.user, backend="rolecall.accounts.backends.Backend")

    answer = client.get(EXPORT)
    rows = list(csv.DictReader(io.StringIO(b"".join(answer).decode())))

    assert answer["Content-Disposition"].startswith('attachment; filename="audit-northwind-')
    assert [row["type"] for row in rows] == ["kettle_boiled", "'=cmd()"]
    assert json.loads(rows[1]["details"]) == {"note": "x"}


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_a_cell_is_never_a_formula(cell: str) -> None:
    assert neutral(cell) == f"'{cell}"
    assert neutral("Rae") == "Rae"


def program(role: str) -> Callable[[str], Any]:
    _, secret = accounts.create_key(by=access.HOST, name="Program", role=role)
    return lambda path: Client().get(f"/api/v1{path}", headers={"Authorization": f"Bearer {secret}"})


def test_programs_read_the_trail_page_by_page(amara: Application, rae: Member, job: Job) -> None:
    pipeline.move(amara, to=stage(job, "Panel"), by=rae)
    get = program("admin")

    moved = get("/audit_events?type=application_moved").json()["items"]
    first = get(f"/audit_events?subject_id={amara.id}&per_page=1").json()
    rest = get(f"/audit_events?subject_id={amara.id}&per_page=1&cursor={first['next_cursor']}").json()

    assert (moved[0]["actor"]["name"], moved[0]["sentence"]) == (
        "Rae Recruiter",
        "moved from Applied to Panel",
    )
    assert moved[0]["data"]["from_stage"] == "Applied"
    assert (first["items"][0]["type"], rest["items"][0]["type"]) == (
        "application_moved",
        "application_received",
    )


def test_only_keys_of_administrators_read_the_trail(organization: Organization) -> None:
    assert program("recruiter")("/audit_events").status_code == 403
    assert program("admin")("/audit_events?type=%00").status_code == 422
    misspelt = program("admin")("/audit_events?type=application_movd")
    assert "application_moved, " in problems(misspelt)["type"]
    assert program("admin")("/audit_events?created_after=0001-01-01T00:00:00Z").status_code == 200


def test_another_organizations_events_are_not_there(elsewhere: UUID, organization: Organization) -> None:
    kettle = uuid7()
    with tenancy.acting_in(elsewhere):
        event(about=kettle)

    assert (timeline_of(kettle), trail(Wanted())) == ([], [])
