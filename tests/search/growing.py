"""Saved searches and pools, in the growing organization of tests/architecture/growing.py."""

from typing import TYPE_CHECKING

from rolecall.candidates import actions as candidates
from rolecall.kit import tenancy
from rolecall.search import actions as searches
from rolecall.search import feeding, telling
from rolecall.search.models import PooledCandidate, SavedSearch

if TYPE_CHECKING:
    from tests.architecture.growing import World


class SearchShare:
    """A search that is shared, pinned and watched, and a pool of ever more people; and ever more of both."""

    def __init__(self, world: "World") -> None:
        self.world = world
        feeding.feed(tenancy.current())
        self.search = self._save(0)
        watch = searches.watch(self.search, by=world.by, at="morning")
        self.pool = searches.add_pool("Silver medallists", by=world.by)
        searches.pool([world.candidate], self.pool, by=world.by, note="Came second")
        self.params = {
            "saved_search_id": str(self.search.id),
            "talent_pool_id": str(self.pool.id),
            "token of search-mail/<str:token>/": telling.stop_address(watch).rstrip("/").rpartition("/")[2],
        }

    def grow(self, number: int) -> None:
        """One more search, and one more of everybody's pools with one more person."""
        by = self.world.by
        search = self._save(number)
        searches.add_pool(f"Pool {number}", by=by, search=search)
        other = searches.add_pool(f"Pool by hand {number}", by=by)
        person = candidates.add(by=by, name=f"Pooled {number}")
        for pool in (self.pool, other):
            searches.pool([person], pool, by=by)
        # without its event: the timeline of the candidate has enough of them, in the order of other shares
        PooledCandidate.objects.create(pool=other, candidate=self.world.candidate, author_name=by.name)

    def _save(self, number: int) -> SavedSearch:
        search = searches.save(f"Search {number}", {"q": ["person OR pooled"]}, by=self.world.by, shared=True)
        for member in (self.world.by, self.world.manager):
            searches.pin(search, by=member)
        return search
