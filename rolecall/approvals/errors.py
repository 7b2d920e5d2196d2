"""The rules of approvals that can be broken."""

from rolecall.kit.errors import RuleBroken


class NotWaiting(RuleBroken):
    sentence = "This was decided or taken back in the meantime. There is nothing to approve any more."


class OwnRequest(RuleBroken):
    sentence = "You asked for this approval yourself, so somebody else gives it."


class VotedAlready(RuleBroken):
    sentence = "Your answer to this step is in already."


class NotAskedNow(RuleBroken):
    sentence = "You are not asked in this step. Whoever is asked now gets a mail."


class TooFewApprovers(RuleBroken):
    sentence = "Too few people can approve this. Change the approval rule in the settings."
