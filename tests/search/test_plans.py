"""What finding people and writing the index ask the database for is found by indexes, among thousands."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate
from rolecall.kit import tenancy
from rolecall.search import records
from rolecall.search.engine.chosen import engine
from tests.architecture.crowd import Crowd
from tests.architecture.test_plans import read_too_much

SHOWN = 40


@dataclass
class Done:
    """What an act answers, as an address would."""

    status_code: int = 200


def test_who_is_found_is_read_by_indexes(ada: Member, signed_in: Callable[[Member], Client]) -> None:
    crowd = Crowd(ada)
    ids = list(Candidate.objects.order_by("id").values_list("id", flat=True)[:SHOWN])
    _index(ids)
    _, secret = accounts.create_key(by=ada, name="Test", role=roles.ADMIN)
    page = f"/{crowd.by.organization.slug}/search/?q=greeted+OR+good+OR+last"
    api = "/api/v1/search/candidates?q=good"
    assert b"next_cursor" in _ask_api(secret)(api).content
    asked = {"the page": page, "by name": f"{page}&order=name", "narrowed down": f"{page}&stage=Applied"}
    assert not (found := read_too_much(signed_in(ada).get, asked)), "\n".join(found)
    assert not (found := read_too_much(_ask_api(secret), {"the list": api})), "\n".join(found)

    def write(_: str) -> Done:
        assert len(records.kept(ids)) == SHOWN
        return Done()

    assert not (found := read_too_much(write, {"what is written": ""})), "\n".join(found)


def _index(ids: list[Any]) -> None:
    here = tenancy.current()
    generation = engine().begin_generation(here)
    with engine().generation_writer(here, generation) as writer:
        writer.put(records.kept(ids))
        writer.commit()
    engine().switch_to(here, generation)


def _ask_api(secret: str) -> Callable[[str], Any]:
    return lambda address: Client().get(address, headers={"Authorization": f"Bearer {secret}"})
