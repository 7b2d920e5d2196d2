"""Custom fields of each kind and two people of whom they say something, for the tests of searching."""

from typing import Any

import pytest

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import custom_fields as fields
from rolecall.candidates.models import Candidate, CustomField
from rolecall.jobs.models import Job
from rolecall.pipeline.models import Application
from rolecall.search.queries import Wanted, facets_of, find
from tests.search.conftest import Fed

Own = dict[str, CustomField]
KINDS: dict[str, tuple[str, list[str]]] = {
    "Notice in weeks": ("number", []),
    "Free from": ("date", []),
    "Work permit": ("yes_no", []),
    "Favourite office": ("one_of", ["Athens", "Port Linden"]),
    "Shifts": ("several_of", ["Early", "Late", "Night"]),
    "Remarks": ("long", []),
}
SAID = {
    "Notice in weeks": 3,
    "Free from": "2027-03-01",
    "Work permit": "yes",
    "Favourite office": "Port Linden",
    "Shifts": ["Early", "Night"],
    "Remarks": "Drives a forklift since school.",
}


@pytest.fixture
def own(ada: Member) -> Own:
    return {
        name: fields.add_field(by=ada, name=name, kind=kind, options=options)
        for name, (kind, options) in KINDS.items()
    }


@pytest.fixture
def filled(own: Own, amara: Application, team: Job, rae: Member, fed: Fed) -> Candidate:
    """Amara, of whom each field says something; and Bela, of whom one says something else."""
    say(amara.candidate, own, rae, **SAID)
    say(candidates.add(by=rae, name="Bela Quist"), own, rae, **{"Notice in weeks": 12, "Work permit": "no"})
    fed()
    return amara.candidate


def say(person: Candidate, own: Own, by: Member, **said: Any) -> None:
    fields.fill(person, {own[name].id: value for name, value in said.items()}, by=by)


def names(actor: Member, q: str) -> list[str]:
    return sorted(hit.person.name for hit in find(actor, Wanted(q, order="name")).hits)


def counted(actor: Member) -> dict[str, int]:
    return {each.name: each.count for each in facets_of(actor, Wanted(""))["answer"]}
