"""Looking through everybody for people who are known twice; whoever is new is looked at on the way in."""

from rolecall.candidates.duplicate_models import DuplicateSearch
from rolecall.candidates.duplicates import finding
from rolecall.candidates.models import Candidate
from rolecall.kit import clock, tenancy
from rolecall.kit.tasks import task

AT_ONCE = 250
"""So many people a task: a minute's work at the most, and what is lost when it is killed."""


@task(name="candidates.look_through")
def look_through(search_id: str) -> None:
    """Look at the next people of a search, and queue those after them; killed, it begins where it was."""
    search = DuplicateSearch.objects.select_for_update().filter(id=search_id, finished_at=None).first()
    if search is None:
        return
    people = Candidate.objects.current().order_by("id")
    if search.after:
        people = people.filter(id__gt=search.after)
    ids = list(people.values_list("id", flat=True)[:AT_ONCE])
    finding.look_at(ids)
    search.looked_at += len(ids)
    search.after = ids[-1] if ids else search.after
    if len(ids) < AT_ONCE:
        search.finished_at = clock.now()
    search.save()
    if search.finished_at is None:
        look_through.defer(search_id=search.id)


def begin_search() -> DuplicateSearch:
    """Look through everybody of this organization, from the beginning if that was done already."""
    fresh = {"after": None, "looked_at": 0, "started_at": clock.now(), "finished_at": None}
    search, is_new = DuplicateSearch.objects.select_for_update().get_or_create(
        organization_id=tenancy.current(), defaults=fresh
    )
    if is_new or search.finished_at is not None:
        for name, value in fresh.items():
            setattr(search, name, value)
        search.save()
        look_through.defer(search_id=search.id)
    return search
