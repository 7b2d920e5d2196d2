"""Finding people: what is looked in, for whom, and how soon."""

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.kit.events import Actor
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from rolecall.search.queries import Wanted, find
from tests.search.conftest import Fed


def names(actor: Actor, q: str, **more: object) -> list[str]:
    return sorted(hit.person.name for hit in find(actor, Wanted(q, **more)).hits)  # type: ignore[arg-type]


def test_somebody_is_found_by_what_was_said_of_them_after_the_index_was_told(
    rae: Member, amara: Application, fed: Fed
) -> None:
    fed()
    assert names(rae, "amara") == ["Amara Nwosu"]
    pipeline.comment(amara.candidate, by=rae, body="Plays the harpsichord")
    assert names(rae, "harpsichord") == []
    assert fed() == 1
    assert names(rae, "harpsichords") == ["Amara Nwosu"]
    candidates.tag(amara.candidate, ["silver medal"], by=rae)
    fed()
    assert names(rae, 'tag:"silver medal" job:backend stage:applied') == ["Amara Nwosu"]
    assert names(rae, "amarra") == ["Amara Nwosu"]
    assert find(rae, Wanted("amarra")).forgiven == ("amarra",)
    assert names(rae, "-amara") == []
