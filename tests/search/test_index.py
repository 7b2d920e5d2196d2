"""The index: told of every change, rebuilt beside itself, compared with the rows, and empty of the erased."""

import os
import signal
import subprocess
import sys
from io import StringIO
from pathlib import Path
from uuid import UUID

import pytest
from django.core.management import CommandError, call_command

from rolecall.accounts.models import Member, Organization
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, ProfileFact
from rolecall.jobs.events import StageRenamed
from rolecall.kit import tenancy
from rolecall.kit.recording import record
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from rolecall.search import feeding, records
from rolecall.search.engine import Busy, places
from rolecall.search.engine.chosen import engine
from rolecall.search.models import Outbox, Rebuild
from rolecall.search.queries import Wanted, asked_of_engine, facets_of, find
from tests.errands import do_errands
from tests.search.conftest import Fed


def ids_found(actor: Member, q: str) -> list[UUID]:
    """Whom the engine names, before any row is read."""
    return asked_of_engine(actor, Wanted(q, order="newest")).ids


def held(organization: Organization) -> bytes:
    """Everything that the files of an index hold."""
    folder = places.folder_of(organization.id)
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_an_index_that_holds_others_people_shows_none_of_them(
    rae: Member, amara: Application, elsewhere: UUID, fed: Fed
) -> None:
    with tenancy.acting_in(elsewhere):
        olga = Member.objects.get()
        theirs = candidates.add(by=olga, name="Amara Elsewhere", headline="Engineer")
        documents = records.kept([theirs.id])
    fed()
    with engine().writer(tenancy.current()) as writer:
        writer.put(documents)
        writer.commit()
    assert theirs.id in ids_found(rae, "amara")
    page = find(rae, Wanted("amara"))
    assert [hit.person.name for hit in page.hits] == ["Amara Nwosu"]
    assert page.total == 1
    found = feeding.drift(tenancy.current())
    assert found.surplus == [theirs.id]
    assert not found.is_none


def test_a_rolled_back_change_is_never_told_and_a_told_one_goes_when_it_is_committed(
    rae: Member, amara: Application, fed: Fed
) -> None:
    fed()
    assert not Outbox.objects.exists()
    candidates.update(amara.candidate, by=rae, name="Amara Otieno")
    assert Outbox.objects.filter(candidate_id=amara.candidate_id, told=False).exists()
    # as if killed between the engine's commit and the database's: told again, and nothing is twice
    documents = records.kept([amara.candidate_id])
    with engine().writer(tenancy.current()) as writer:
        writer.put(documents)
        writer.commit()
        with pytest.raises(Busy):  # one process writes
            engine().writer(tenancy.current())
    assert fed() > 0
    assert ids_found(rae, "otieno") == [amara.candidate_id]
    assert ids_found(rae, "name:nwosu") == []
    assert feeding.drift(tenancy.current()).is_none


def test_a_new_index_is_written_while_the_old_one_answers_and_takes_up_what_came_meanwhile(
    rae: Member, amara: Application, fed: Fed
) -> None:
    fed()
    before = places.current(tenancy.current())
    seen: list[tuple[int, int]] = []

    def meanwhile(done: int, total: int) -> None:
        seen.append((done, total))
        pipeline.comment(amara.candidate, by=rae, body="Sails on the lake")
        assert feeding.feed(tenancy.current()) == 1
        assert ids_found(rae, "lake") == [amara.candidate_id]

    assert feeding.rebuild(tenancy.current(), meanwhile) == 1
    assert seen == [(1, 1)]
    after = places.current(tenancy.current())
    assert before is not None
    assert after != before
    assert not before.exists()
    assert ids_found(rae, "lake") == [amara.candidate_id]
    assert not Outbox.objects.exists()
    assert not Rebuild.objects.exists()


def test_whoever_is_erased_stands_in_no_file_of_the_index(
    organization: Organization, rae: Member, amara: Application, fed: Fed
) -> None:
    gone = candidates.add(by=rae, name="Xanthippe Quillfeather", email="xan@mail.example.org")
    pipeline.comment(gone, by=rae, body="Zymurgist of renown")
    fed()
    assert ids_found(rae, "zymurgist") == [gone.id]
    assert b"quillfeather" in held(organization)
    Candidate.objects.filter(id=gone.id).delete()
    fed()
    everything = held(organization)
    for trace in (b"quillfeather", b"xanthippe", b"zymurgist", b"xan@mail", gone.id.hex.encode()):
        assert trace not in everything
    assert ids_found(rae, "amara") == [amara.candidate_id]


def test_a_large_index_is_fed_on_while_whoever_was_erased_waits_for_a_new_one(
    organization: Organization, rae: Member, amara: Application, fed: Fed, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = [candidates.add(by=rae, name=name) for name in ("Xanthippe Quillfeather", "Zeno Vintner")]
    fed()
    monkeypatch.setattr(feeding, "LARGE", 1)
    Candidate.objects.filter(id=gone[0].id).delete()
    candidates.update(amara.candidate, by=rae, name="Amara Otieno")
    assert fed() > 1
    assert ids_found(rae, "quillfeather") == []  # found no more at once
    assert ids_found(rae, "otieno") == [amara.candidate_id]
    assert b"quillfeather" in held(organization)
    assert feeding.needs_rebuild(organization.id)  # and remembered by the index, however often one looks

    def erase_another(done: int, total: int) -> None:
        Candidate.objects.filter(id=gone[1].id).delete()

    feeding.rebuild(organization.id, erase_another)
    assert b"quillfeather" not in held(organization)
    assert b"vintner" in held(organization)
    assert feeding.needs_rebuild(organization.id)
    call_command("search", "rebuild", organization=str(organization.id), stdout=StringIO())
    assert b"vintner" not in held(organization)
    assert not feeding.needs_rebuild(organization.id)
    assert feeding.drift(organization.id).is_none


def test_the_command_says_how_the_index_differs_and_writes_it_anew(
    organization: Organization, rae: Member, amara: Application, fed: Fed
) -> None:
    fed()
    Candidate.objects.filter(id=amara.candidate_id).update(headline="Changed behind our back")
    with pytest.raises(CommandError, match="rebuild"):
        call_command("search", "check", organization=organization.slug, stdout=StringIO())
    said = StringIO()
    for act in ("rebuild", "check", "status"):
        call_command("search", act, organization=organization.slug, stdout=said)
    assert "1 people are in the new index" in said.getvalue()
    assert "as the rows say" in said.getvalue()
    assert "1 people, 0 changes" in said.getvalue()


WRITES = """
import sys, uuid, django
django.setup()
from rolecall.search.engine import Document
from rolecall.search.engine.embedded import Embedded
engine, organization = Embedded(), uuid.UUID(sys.argv[1])
engine.switch_to(organization, engine.begin_generation(organization))
writer = engine.writer(organization)
for number in range(10**9):
    writer.put([Document(uuid.UUID(int=number % 500), "x", {"shared": "word"}, {}, {"added": [0]})])
    if number % 100 == 99:
        writer.commit()
        print(number, flush=True)
"""


def test_an_index_whose_writer_was_killed_answers_and_is_written_on(
    organization: Organization, tmp_path: Path
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", WRITES, str(organization.id)], stdout=subprocess.PIPE, env=os.environ
    )
    assert process.stdout is not None
    for _ in range(3):
        assert process.stdout.readline()
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert len(dict(engine().digests(organization.id))) >= 300
    assert feeding.rebuild(organization.id) == 0
    assert dict(engine().digests(organization.id)) == {}


def test_facts_of_a_profile_are_found_in_their_fields_and_unsure_ones_nowhere(
    rae: Member, amara: Application, fed: Fed
) -> None:
    person = amara.candidate
    ProfileFact.objects.bulk_create(
        [
            ProfileFact(candidate=person, section="skill", title="Rust", known_as="Rust"),
            ProfileFact(candidate=person, section="experience", title="Weaver", organisation="Loom & Co"),
            ProfileFact(candidate=person, section="skill", title="Juggling", asked=["title"]),
        ]
    )
    fed()
    for q in ("skill:rust", "title:weaver company:loom", "loom"):
        assert ids_found(rae, q) == [person.id]
    assert ids_found(rae, "juggling OR skill:juggling OR title:weavers") == []


def test_whoever_was_merged_into_somebody_is_found_as_that_person_alone(
    rae: Member, amara: Application, fed: Fed
) -> None:
    twin = candidates.add(by=rae, name="Amara Twin", headline="Tightrope")
    fed()
    index = places.current(tenancy.current())
    assert len(ids_found(rae, "amara")) == 2
    Candidate.objects.filter(id=twin.id).update(merged_into=amara.candidate)
    Outbox.objects.create(candidate_id=twin.id)
    fed()
    assert ids_found(rae, "amara") == [amara.candidate_id]
    assert places.current(tenancy.current()) == index  # nobody was erased
    assert feeding.drift(tenancy.current()).is_none


def test_people_are_counted_under_the_new_name_of_their_stage(
    ada: Member, amara: Application, fed: Fed
) -> None:
    fed()
    stage = amara.stage
    stage.name = "Inbound"
    stage.save()
    record(StageRenamed(amara.job_id, stage.id, "Inbound", {"name": ["Applied", "Inbound"]}), by=ada)
    do_errands("search.reactions.tell_of_stage")
    fed()
    choices = facets_of(ada, Wanted("amara"))["stage"]
    assert [(choice.name, choice.count) for choice in choices] == [("Inbound", 1)]
    assert ids_found(ada, "stage:inbound") == [amara.candidate_id]


def test_a_word_that_went_with_its_last_owner_is_forgiven_and_what_was_counted_is_counted_anew(
    rae: Member, fed: Fed
) -> None:
    owner = candidates.add(by=rae, name="Bela Quist", headline="Martin")
    candidates.add(by=rae, name="Marten Oduya", location="Corfu")
    fed()
    known = find(rae, Wanted("martin"))
    assert (known.forgiven, [hit.person.name for hit in known.hits]) == ((), ["Bela Quist"])
    assert [(each.name, each.count) for each in facets_of(rae, Wanted("mart*"))["location"]] == [("Corfu", 1)]
    candidates.update(owner, by=rae, headline="Keeper", location="Corfu")
    candidates.add(by=rae, name="Marta Ilves", location="Corfu")
    fed()

    found = find(rae, Wanted("martin"))

    assert (found.forgiven, [hit.person.name for hit in found.hits]) == (("martin",), ["Marten Oduya"])
    assert [(each.name, each.count) for each in facets_of(rae, Wanted("mart*"))["location"]] == [("Corfu", 2)]
