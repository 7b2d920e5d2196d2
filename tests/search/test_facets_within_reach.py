"""What an answer can be narrowed down by names nothing that its reader does not see."""

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.limits import Limits, Reach
from rolecall.accounts.models import Member
from rolecall.search.facets import named
from tests.pipeline.conftest import open_job


def test_a_key_that_was_made_for_one_job_is_told_of_no_other(ada: Member) -> None:
    seen, other = open_job("Nurse"), open_job("Head of a secret project")
    reach = Reach(job_ids=(seen.id,))
    key, _ = accounts.create_key(by=ada, name="Small", role=roles.RECRUITER, limits=Limits(reach=reach))
    counts = {"job": {seen.id.hex: 1, other.id.hex: 1}}

    assert [each.name for each in named(counts, {"job": (other.id.hex,)}, key)["job"]] == ["Nurse"]
    assert len(named(counts, {}, ada)["job"]) == 2
