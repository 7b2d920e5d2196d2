"""How often a page of every day goes to the database and waits: what it surely asks goes together."""

import psycopg
import pytest
from django.test import Client

from rolecall.accounts import roles
from rolecall.kit import tenancy
from rolecall.pipeline import actions as pipeline
from tests.cast import found, join
from tests.pipeline.conftest import open_job, someone
from tests.project.test_syncing import BY

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_page_asks_what_its_address_decides_with_the_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    with tenancy.acting_in(found("northwind", "Northwind Kites").id):
        rae = join("Rae Recruiter", roles.RECRUITER)
        job = open_job("Kite Designer")
        applied = pipeline.apply(job.posts.get(), someone(1), by=BY)
    client = Client()
    client.force_login(rae.user, backend="rolecall.accounts.backends.Backend")
    waited: list[object] = []
    wait = psycopg.Connection.wait
    monkeypatch.setattr(
        psycopg.Connection, "wait", lambda *given, **more: (waited.append(None), wait(*given, **more))[1]
    )

    def ways(page: str) -> int:
        for _ in range(8):  # until each statement is prepared
            waited.clear()
            assert client.get(f"/northwind/{page}").status_code == 200
        return len(waited)

    # who it is, the beginning with what is asked first, the people, the end
    assert ways(f"jobs/{job.id}/board/") <= 4
    assert ways(f"candidates/{applied.candidate_id}/") <= 5
