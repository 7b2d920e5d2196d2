"""What stays of an event about somebody who is removed for good; nothing else of the past is changed."""

import json
from collections.abc import Iterator
from dataclasses import fields
from typing import Any
from uuid import UUID

import pytest
from django.db import ProgrammingError, connection, transaction

from rolecall.accounts.models import Member
from rolecall.audit.queries import entry_of
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import many
from rolecall.candidates.models import Candidate
from rolecall.evaluation.outcomes import OUTCOMES
from rolecall.kit import clock, redacting, tenancy
from rolecall.kit.db import uuid7
from rolecall.kit.events import Automatic, Event, Visitor, registry
from rolecall.kit.models import EventObject, EventRow, EventSubject
from rolecall.kit.recording import client_address, event_of

KINDS = [kind for name, kind in sorted(registry.items()) if name and kind.__module__.startswith("rolecall.")]
OF_PEOPLE = {"candidate_id", "other_id"}
TOLD_OF_PEOPLE = [
    kind for kind in KINDS if OF_PEOPLE & {each.name for each in fields(kind)} or "approval" in kind.type
]


def told_by(actor: Any, about: UUID, kind: str = "candidate_added", **data: Any) -> EventRow:
    row = EventRow.objects.create(
        id=uuid7(), type=kind, actor_kind=actor.actor_kind, actor_id=actor.actor_id,
        actor_name=actor.actor_name, address="192.0.2.7", data=data, created_at=clock.now(),
    )  # fmt: skip
    EventSubject.objects.create(event=row, subject_id=about)
    return row


def stored() -> list[tuple[Any, ...]]:
    return list(EventRow.objects.order_by("id").values_list("id", "type", "actor_name", "address", "data"))


@pytest.fixture
def from_somewhere() -> Iterator[None]:
    token = client_address.set("192.0.2.9")
    yield
    client_address.reset(token)


def test_what_happened_stays_and_who_it_was_goes(ada: Member, from_somewhere: None) -> None:
    amara = candidates.add(
        by=ada, name="Amara Nwosu", email="amara@mail.example.org", source=many.sources_for(["Fair"])["fair"]
    )
    eli = candidates.add(by=ada, name="Eli Osei")
    added = EventRow.objects.get(type="candidate_added", about__subject_id=amara.id)
    others = EventRow.objects.get(about__subject_id=eli.id)

    many.remove_many([amara], by=ada)

    kept = EventRow.objects.get(id=added.id)
    assert kept.data == {"candidate_id": str(amara.id), "name": None, "source": "Fair"}
    assert (kept.type, kept.actor_id, kept.actor_name, kept.address, kept.created_at, kept.transaction) == (
        added.type, ada.id, "Ada Admin", "192.0.2.9", added.created_at, added.transaction
    )  # fmt: skip
    assert kept.redacted_at is not None
    assert not EventObject.objects.filter(id=added.id).exists()
    assert entry_of(kept).sentence == "added from Fair"
    untouched = EventRow.objects.get(id=others.id)
    assert (untouched.data, untouched.redacted_at) == (others.data, None)
    removed = EventRow.objects.get(type="candidate_removed")
    assert (removed.actor_name, removed.redacted_at) == ("Ada Admin", None)


def test_what_is_not_known_to_tell_of_nobody_goes(ada: Member) -> None:
    amara = candidates.add(by=ada, name="Amara Nwosu")
    row = told_by(ada, amara.id, "kettle_boiled", candidate_id=str(amara.id), guest="Amara", litres=2)
    more = told_by(ada, amara.id, "candidate_added", source="Fair", nick_name="Amy", text=["Amara"])

    many.remove_many([amara], by=ada)

    row.refresh_from_db(), more.refresh_from_db()
    assert row.data == {"candidate_id": None, "guest": None, "litres": None}
    assert entry_of(row).sentence == "kettle boiled"
    assert more.data == {"source": "Fair", "nick_name": None, "text": None}


def test_who_acted_for_themselves_and_from_where_goes_too(ada: Member) -> None:
    amara = candidates.add(by=ada, name="Amara Nwosu")
    themselves = told_by(Visitor("Amara Nwosu", amara.id), amara.id)
    by_mail = told_by(Automatic("Mail from amara@mail.example.org"), amara.id)
    by_itself = told_by(Automatic("Clock"), amara.id)

    many.remove_many([amara], by=ada)

    rows = [EventRow.objects.get(id=each.id) for each in (themselves, by_mail, by_itself)]
    assert [(each.actor_name, each.address) for each in rows] == [("", None), ("", None), ("Clock", None)]
    assert [entry_of(each).who for each in rows] == ["Somebody who was removed", "Rolecall", "Clock"]
    assert rows[0].actor_id == amara.id


def test_a_rolled_back_removal_leaves_the_log_as_it_was(ada: Member) -> None:
    amara = candidates.add(by=ada, name="Amara Nwosu")
    before = stored()

    with transaction.atomic():
        many.remove_many([amara], by=ada)
        transaction.set_rollback(True)

    assert stored() == before


def test_nothing_is_taken_out_of_what_is_told_of_somebody_who_is_here(ada: Member) -> None:
    amara = candidates.add(by=ada, name="Amara Nwosu")
    before = stored()

    changed = EventRow.objects.filter(about__subject_id=amara.id).update(data={}, redacted_at=clock.now())
    gone = EventRow.objects.filter(about__subject_id=amara.id)._raw_delete(using="default")

    assert (changed, gone, stored()) == (0, 0, before)


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT rolecall_redact(%(organization)s, ARRAY[%(person)s]::uuid[])",
        "SELECT rolecall_leave_the_log()",
        # a table of one's own, whose rows say that somebody is gone
        """CREATE TEMPORARY TABLE mine (organization_id uuid, id uuid);
           CREATE TRIGGER mine AFTER DELETE ON mine REFERENCING OLD TABLE AS gone
           FOR EACH STATEMENT EXECUTE FUNCTION rolecall_leave_the_log();""",
        "ALTER FUNCTION rolecall_plain_fields() SECURITY DEFINER",
        "ALTER TABLE candidates_candidate DISABLE TRIGGER leave_the_log",
    ],
)
def test_the_application_cannot_call_what_redacts(ada: Member, statement: str) -> None:
    amara = candidates.add(by=ada, name="Amara Nwosu")
    before = stored()

    values = {"organization": ada.organization_id, "person": amara.id}
    with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values if "%(" in statement else None)

    assert stored() == before


def test_another_organization_is_left_alone(ada: Member, elsewhere: UUID) -> None:
    amara = candidates.add(by=ada, name="Amara Nwosu")
    with tenancy.acting_in(elsewhere):
        # it speaks of the same id, as nothing that is honest does
        told_by(Automatic("Clock"), amara.id, name="Amara there")
        before = stored()
        assert Candidate.objects.filter(id=amara.id).delete()[0] == 0

    assert EventRow.objects.get(about__subject_id=amara.id).redacted_at is None
    many.remove_many([amara], by=ada)

    with tenancy.acting_in(elsewhere):
        assert stored() == before


def test_who_was_merged_into_them_goes_with_them(ada: Member) -> None:
    one = candidates.add(by=ada, name="Amara Nwosu")
    other = candidates.add(by=ada, name="Amy Nwosu")
    Candidate.objects.filter(id=other.id).update(merged_into=one)

    many.remove_many([one], by=ada)

    assert not [each for each in stored() if "Nwosu" in str(each)]


@pytest.mark.django_db
def test_the_database_knows_what_the_events_of_this_version_leave() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolecall_plain_fields()")
        known = json.loads(cursor.fetchone()[0])

    ours = {kind.type for kind in KINDS} | {""}
    assert {name: kept for name, kept in known.items() if name in ours} == {
        name: kept for name, kept in redacting.published().items() if name in ours
    }


def test_every_field_that_may_stay_is_one_of_its_event() -> None:
    unknown = {
        (kind.type, name)
        for kind in KINDS
        for name in kind.plain
        if name not in {each.name for each in fields(kind)}
    }

    assert not unknown


def test_every_event_that_names_a_person_is_found_by_them() -> None:
    """Else nothing would be taken out of it."""
    unfound = [
        kind.type
        for kind in KINDS
        if (named := OF_PEOPLE & {each.name for each in fields(kind)}) and not named <= {*kind.subjects}
    ]

    assert not unfound


@pytest.mark.parametrize("kind", TOLD_OF_PEOPLE, ids=lambda kind: kind.type)
def test_every_event_can_be_read_and_told_when_it_is_redacted(kind: type[Event]) -> None:
    kept = redacting.plain_fields(kind)
    data: dict[str, Any] = {each.name: None for each in fields(kind)}
    data |= {name: _sample(kind, name) for name in kept}
    row = EventRow(type=kind.type, data=data, redacted_at=clock.now(), organization_id=uuid7())

    assert event_of(row).type == kind.type
    assert entry_of(row).event is not None
    assert entry_of(row).sentence


def _sample(kind: type[Event], name: str) -> Any:
    wanted = {each.name: each.type for each in fields(kind)}[name]
    known = {"outcome": OUTCOMES[0][0], "before": "", "answer": "accepted"}
    if wanted is bool:
        return True
    if wanted is int:
        return 3
    if "dict" in str(wanted):
        return {"files": 3}
    if "datetime" in str(wanted):
        return "2026-11-30T10:00:00Z"
    if "UUID" in str(wanted):
        return [str(uuid7())] if "list" in str(wanted) else str(uuid7())
    return ["title"] if "list" in str(wanted) else known.get(name, "2026-11-30")
