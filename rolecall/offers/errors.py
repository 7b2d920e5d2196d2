"""The rules of offers that can be broken."""

from rolecall.kit.errors import RuleBroken


class OfferUnderWay(RuleBroken):
    sentence = "There is an offer under way for this application. Change that one, or withdraw it first."


class NotOpenToChange(RuleBroken):
    sentence = "The offer has left, so its terms stay as they are. Withdraw it and make a new one."


class NeedsApproval(RuleBroken):
    sentence = "This offer needs approval before it is sent. Ask for it on the page of the offer."


class StillBlind(RuleBroken):
    sentence = (
        "This person is reviewed blind, and an offer would say who they are. "
        "Move them past the last blind stage first."
    )


class NotWithTheCandidate(RuleBroken):
    sentence = "This offer is not with the candidate, so this cannot be done."


class OfferWithdrawnAlready(NotWithTheCandidate):
    sentence = "This offer was withdrawn. Ask the recruiter what happens next."


class OfferRanOut(NotWithTheCandidate):
    sentence = "The time to answer this offer has passed. Ask the recruiter for more."


class OfferAcceptedAlready(NotWithTheCandidate):
    sentence = "This offer has been accepted already. Nothing more is needed."


class OfferDeclinedAlready(NotWithTheCandidate):
    sentence = "This offer has been declined already."


class OfferIsAnother(RuleBroken):
    sentence = "The offer has changed since this page was opened. Read it again, then answer."


class NothingToCountersign(RuleBroken):
    sentence = "There is nothing to countersign: either nobody asks for it, or it is done."


class LaterPlease(RuleBroken):
    sentence = "Choose a day after the present one, and one that is still to come."
