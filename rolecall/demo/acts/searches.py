"""Searches that the recruiters keep, and people to come back to: a pool by hand and one that fills itself."""

from rolecall.demo.stage import Scene
from rolecall.kit import clock
from rolecall.pipeline.models import REJECTED, Application
from rolecall.search import actions as searches

SECOND = 4
"""How many of those who were not chosen are kept for later."""


def keep_searches(scene: Scene) -> None:
    """Three searches and two pools, of two weeks ago."""
    recruiter = next(each for each in scene.members.values() if each.role in ("recruiter", "admin"))
    with clock.at(scene.ago(14)):
        offered = searches.save("At the offer", {"stage": ["Offer"]}, by=recruiter, shared=True)
        met = {"q": ["tag:meetup"], "view": ["table"], "column": ["headline", "location", "added"]}
        meetup = searches.save("Met at meetups", met, by=recruiter, shared=True)
        searches.save("Worth another look", {"q": ["-intern"], "stage": ["Rejected"]}, by=recruiter)
        for search in (offered, meetup):
            searches.pin(search, by=recruiter)
        searches.add_pool("Meetup people", by=recruiter, description="For roles to come", search=meetup)
        second = searches.add_pool("Came second", by=recruiter, description="Nearly hired: ask them first")
        rows = Application.objects.filter(state=REJECTED).select_related("candidate").order_by("id")
        people = list(dict.fromkeys(each.candidate for each in rows[:SECOND]))
        searches.pool(people, second, by=recruiter, note="Strong in the interviews, one seat too few")
