"""Keeping pools of interviewers."""

from collections.abc import Sequence

from rolecall.accounts.models import Member
from rolecall.evaluation import access
from rolecall.evaluation.errors import PoolInUse
from rolecall.evaluation.events import PoolChanged
from rolecall.evaluation.models import PlannedInterview, Pool, PoolMember
from rolecall.kit import clock
from rolecall.kit.db import normalised
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.recording import record


def keep_pool(
    pool: Pool | None, *, by: Actor, name: str, trained: Sequence[Member], in_training: Sequence[Member] = ()
) -> Pool:
    """Make a pool, or change its name and its people; whoever is in training only shadows."""
    access.must_keep_pools(by)
    _check(pool, name, trained, in_training)
    kept = pool or Pool()
    before = {"name": kept.name, "people": _people(pool)}
    kept.name = name.strip()
    kept.save()
    kept.people.all().delete()
    PoolMember.objects.bulk_create(
        [PoolMember(pool=kept, member=each) for each in trained]
        + [PoolMember(pool=kept, member=each, in_training=True) for each in in_training]
    )
    after = {"name": kept.name, "people": _people(kept)}
    changes = {field: [before[field], after[field]] for field in after if before[field] != after[field]}
    change = "changed" if pool else "made"
    record(PoolChanged(pool_id=kept.id, name=kept.name, change=change, changes=changes), by=by)
    return kept


def remove_pool(pool: Pool, *, by: Actor) -> None:
    """Take a pool out of use, unless interviews are planned with it."""
    access.must_keep_pools(by)
    if PlannedInterview.objects.current().filter(interviewers__pool=pool).exists():
        raise PoolInUse
    pool.removed_at = clock.now()
    pool.save(update_fields=["removed_at"])
    record(PoolChanged(pool_id=pool.id, name=pool.name, change="removed", changes={}), by=by)


def _check(pool: Pool | None, name: str, trained: Sequence[Member], in_training: Sequence[Member]) -> None:
    if not 0 < len(name.strip()) <= 80:
        raise Invalid({"name": "Give the pool a name of up to 80 letters."})
    namesake = Pool.objects.current().filter(name_normalised=normalised(name)).first()
    if namesake is not None and namesake != pool:
        raise Invalid({"name": "There is a pool with this name already."})
    if {each.id for each in trained} & {each.id for each in in_training}:
        raise Invalid({"in_training": "Somebody is either trained or in training, not both."})


def _people(pool: Pool | None) -> str:
    if pool is None:
        return ""
    people = pool.people.select_related("member").order_by("member__name", "id")
    return ", ".join(
        f"{each.member.name} (in training)" if each.in_training else each.member.name for each in people
    )
