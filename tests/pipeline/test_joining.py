"""Two records that a recruiter knows to be one person are merged from the person's page."""

from html import unescape
from uuid import UUID

import pytest

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, Merge
from rolecall.pipeline import actions as pipeline
from tests.pipeline.fields import SignedIn

NORTHWIND = "/northwind/candidates"


@pytest.fixture
def hana(rae: Member) -> Candidate:
    return candidates.add(by=rae, name="Hana Tanaka", email="hana@example.org")


@pytest.fixture
def twice(hana: Candidate, rae: Member) -> Candidate:
    """The same person, married, with another address and number."""
    return candidates.add(by=rae, name="Hana Osei", email="h.osei@example.org", headline="Cook")


def test_the_other_record_is_found_seen_and_merged_and_parted_again(
    hana: Candidate, twice: Candidate, rae: Member, signed_in: SignedIn
) -> None:
    client, address = signed_in(rae), f"{NORTHWIND}/{hana.id}/same/"
    assert f'href="{address}"' in client.get(f"{NORTHWIND}/{hana.id}/").content.decode()
    for q in ("hana", "h.osei@example.org"):
        found = client.get(address, {"q": q}).content.decode()
        assert f"{address}{twice.id}/" in found
        assert f"{address}{hana.id}/" not in found
    assert "Nobody else is found" in client.get(address, {"q": "zebra"}).content.decode()

    page = client.get(f"{address}{twice.id}/").content.decode()
    assert "h.osei@example.org" in page
    assert "What speaks for it" not in page
    wrong = client.post(f"{address}{twice.id}/", {"name": "x", "email": "other"})
    assert wrong.status_code == 422
    done = client.post(f"{address}{twice.id}/", {"name": "other", "email": "other"}, follow=True)

    assert done.redirect_chain == [(f"{NORTHWIND}/{hana.id}/", 302)]
    assert "Hana Osei is one person now." in unescape(done.content.decode())
    hana.refresh_from_db()
    assert (hana.name, hana.email, hana.headline) == ("Hana Osei", "h.osei@example.org", "Cook")
    undo = f"/northwind/merges/{Merge.objects.get().id}/undo/"
    assert f'action="{undo}"' in done.content.decode()
    client.post(undo)
    hana.refresh_from_db()
    assert hana.name == "Hana Tanaka"


def test_who_may_not_merge_finds_no_way_there_and_nobody_is_merged_with_themselves(
    hana: Candidate, twice: Candidate, rae: Member, ivo: Member, signed_in: SignedIn
) -> None:
    address = f"{NORTHWIND}/{hana.id}/same/"
    for path in (address, f"{address}{twice.id}/"):
        assert signed_in(ivo).get(path).status_code == 403
    assert signed_in(ivo).post(f"{address}{twice.id}/").status_code == 403
    assert signed_in(rae).post(f"{address}{hana.id}/").status_code == 404
    assert signed_in(rae).get(f"{address}{UUID(int=7)}/").status_code == 404
    assert not Merge.objects.exists()


def test_who_was_merged_meanwhile_is_not_merged_again(
    hana: Candidate, twice: Candidate, rae: Member, ada: Member, signed_in: SignedIn
) -> None:
    third = candidates.add(by=rae, name="Hana O.")
    pipeline.merge(third, twice, by=ada)
    answer = signed_in(rae).post(f"{NORTHWIND}/{hana.id}/same/{twice.id}/", {"name": "kept", "email": "kept"})
    assert answer.status_code == 409
    assert "merged into Hana O." in unescape(answer.content.decode())
    assert Merge.objects.count() == 1
