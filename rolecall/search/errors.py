"""The rules of saved searches and talent pools."""

from http import HTTPStatus

from rolecall.kit.errors import RuleBroken

MOST_WATCHED = 2_000
MOST_SAVED = 200
MOST_POOLED = 2_000


class NothingAsked(RuleBroken):
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    sentence = "Ask for somebody first: type words or choose a filter, then save the search."


class IndexIsOlder(RuleBroken):
    sentence = "The index of people is being written anew for this filter. Leave it out, or try again later."


class SearchIsUnclear(RuleBroken):
    """The search that fills a pool names something that is not there any more."""


class SearchNameTaken(RuleBroken):
    sentence = "You have a search of this name. Choose another name, or open that one and save over it."


class TooManySaved(RuleBroken):
    sentence = f"You keep {MOST_SAVED} searches, which is the most. Remove one first."


class FillsPools(RuleBroken):
    """The search says who is in a pool."""


class NotShared(RuleBroken):
    sentence = "Share the search first: others see the pool that it fills."


class TooWideToWatch(RuleBroken):
    sentence = f"More than {MOST_WATCHED:,} people fit. Narrow the search, then ask to be told of new ones."


class TooWideForWatchers(RuleBroken):
    """Somebody is told of new people by a search that would find too many."""


class PoolNameTaken(RuleBroken):
    sentence = "There is a pool of this name. Choose another one."


class FillsItself(RuleBroken):
    sentence = "This pool fills itself by a saved search. Change the search instead."


class TooManyAtOnce(RuleBroken):
    sentence = f"That is more than {MOST_POOLED:,} people. Narrow the filter, then go on."
