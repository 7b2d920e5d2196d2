"""Something is done to those whom a search finds: exactly those, whom the member may see, as it asks now."""

import csv
import io
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from django.test import Client

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, CandidateTag
from rolecall.importing.models import Run
from rolecall.kit import storage
from rolecall.kit.models import EventRow
from rolecall.pipeline.models import Application
from tests.errands import do_errands
from tests.pipeline.conftest import amara, apply, job, team
from tests.search.conftest import Fed, fed

__all__ = ["amara", "apply", "fed", "job", "team"]
SignedIn = Callable[[Member], Client]
HERE, SEARCH = "/northwind/candidates/many/", "/northwind/search/"


@pytest.fixture
def keepers(rae: Member, amara: Application, fed: Fed) -> list[Candidate]:
    """Two keepers of lighthouses and one of bees, beside Amara."""
    people = [
        candidates.add(by=rae, name=name, headline=f"Keeper of {what}")
        for name, what in (("Ada Berg", "lighthouses"), ("Bo Dahl", "lighthouses"), ("Cy Falk", "bees"))
    ]
    fed()
    return people


def those_found(act: str = "tag", **asked: str) -> str:
    return f"{HERE}?{urlencode({'scope': 'found', 'act': act, 'find': urlencode(asked)})}"


def test_the_table_of_a_search_offers_to_act_on_all_whom_it_finds(
    rae: Member, ivo: Member, keepers: list[Candidate], signed_in: SignedIn
) -> None:
    table = signed_in(rae).get(f"{SEARCH}?q=lighthouses&view=table").content.decode()
    of_others = signed_in(ivo).get(f"{SEARCH}?q=keeper&view=table").content.decode()

    assert '<input type="hidden" name="find" value="q=lighthouses&amp;view=table">' in table
    assert '<option value="found">All that fit</option>' in table
    assert 'aria-label="Select Ada Berg"' in table
    assert 'id="many"' not in of_others


def test_all_who_are_found_are_said_and_tagged_and_nobody_else(
    rae: Member, keepers: list[Candidate], signed_in: SignedIn
) -> None:
    browser = signed_in(rae)
    page = browser.get(those_found(q="keeper -bees")).content.decode()
    begun = browser.post(those_found(q="keeper -bees"), {"tags": "Met", "expected": "2"})
    do_errands("importing.act_batch")

    assert "All 2 people that fit" in page
    assert "Bo Dahl, Ada Berg" in page
    assert f'href="{SEARCH}?q=keeper+-bees"' in page
    assert begun.status_code == 302
    tagged = CandidateTag.objects.filter(tag__name="Met").values_list("candidate__name", flat=True)
    assert sorted(tagged) == ["Ada Berg", "Bo Dahl"]


def test_nothing_is_done_when_others_are_found_than_were_said(
    rae: Member, keepers: list[Candidate], fed: Fed, signed_in: SignedIn
) -> None:
    candidates.add(by=rae, name="Di Roth", headline="Keeper of lighthouses")
    fed()
    refused = signed_in(rae).post(those_found(q="lighthouses"), {"tags": "Met", "expected": "2"})

    assert refused.status_code == 422
    assert "3 people fit now, not 2." in refused.content.decode()
    assert not Run.objects.exists()


@pytest.mark.parametrize("asked", [{}, {"order": "name"}, {"view": "table"}, {"colour": "red"}])
def test_who_asks_for_nobody_in_particular_means_nobody(
    rae: Member, keepers: list[Candidate], signed_in: SignedIn, asked: dict[str, str]
) -> None:
    browser = signed_in(rae)

    assert "Nobody is selected" in browser.get(those_found(**asked)).content.decode()
    assert browser.post(those_found(**asked), {"tags": "Met", "expected": "0"}).status_code == 422
    assert not Run.objects.exists()


def test_hiring_managers_reach_those_of_their_jobs_alone(
    cleo: Member, team: object, keepers: list[Candidate], amara: Application, signed_in: SignedIn
) -> None:
    page = signed_in(cleo).get(those_found("message", q="keeper OR amara")).content.decode()

    assert "1 person that fits<" in page
    assert amara.candidate.name in page
    assert "Ada Berg" not in page


def test_who_is_found_is_exported_and_the_log_says_by_what(
    rae: Member, keepers: list[Candidate], signed_in: SignedIn
) -> None:
    browser = signed_in(rae)
    address = browser.get(those_found("export", q="lighthouses")).headers["Location"]
    browser.post(address, {"columns": ["name"], "file_kind": "csv"})
    do_errands("importing.write_export")

    rows = csv.reader(io.StringIO(storage.fetch(Run.objects.get().key).decode("utf-8-sig")))
    assert list(rows) == [["Name"], ["Bo Dahl"], ["Ada Berg"]]
    assert "lighthouses" in str(EventRow.objects.get(type="people_exported").data)


def test_a_question_that_cannot_be_read_is_said_and_acts_on_nobody(
    rae: Member, keepers: list[Candidate], signed_in: SignedIn
) -> None:
    answer = signed_in(rae).post(those_found(q="(keeper"), {"tags": "Met", "expected": "0"})

    assert (answer.status_code, Run.objects.count()) == (422, 0)
    assert "The bracket opened here is not closed." in answer.content.decode()
