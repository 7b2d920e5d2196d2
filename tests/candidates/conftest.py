"""Somebody whom we know, and know a second time."""

from uuid import UUID

import pytest

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.duplicates import carrying
from rolecall.candidates.models import Candidate


@pytest.fixture
def hana(rae: Member) -> Candidate:
    return candidates.add(by=rae, name="Hana Tanaka", email="hana@example.org", phone="+49 30 5550 0142")


@pytest.fixture
def twice(hana: Candidate, rae: Member) -> Candidate:
    """The same person once more."""
    known = {"email": "h.t@example.org", "phone": "030 55500142", "headline": "Cook"}
    return candidates.add(by=rae, name="Tanaka, Hanna", tags=["Knives"], **known)


def left_with(candidate_id: UUID) -> dict[str, int]:
    """How many rows still belong to somebody, by their key."""
    rows = {
        name: key.model._base_manager.filter(**{key.attname: candidate_id}).count()
        for name, key in carrying.keys_to_candidates().items()
    }
    return {name: count for name, count in rows.items() if count}
