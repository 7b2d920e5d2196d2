"""Rules of runs, each with what to do next."""

from http import HTTPStatus

from rolecall.kit.errors import RuleBroken


class AlreadyBegun(RuleBroken):
    sentence = "This has begun already. Start another one to choose differently."


class StillGoingOn(RuleBroken):
    sentence = "This is still going on. Wait until it is finished."


class NotChecked(RuleBroken):
    sentence = "Check first what would happen, then begin."


class NotStopped(RuleBroken):
    sentence = "This does not stand still: it goes on by itself, or came to its end."


class SeenByOneOnly(RuleBroken):
    sentence = "An export holds what one person sees. End it, and export again as yourself."


class NotBegun(RuleBroken):
    sentence = "Nothing has been done yet that could be taken back."


class AlreadyTakenBack(RuleBroken):
    sentence = "This was taken back already."


class NothingToTakeBack(RuleBroken):
    sentence = "This cannot be taken back."


class NoLongerKept(RuleBroken):
    status = HTTPStatus.NOT_FOUND
    sentence = "The file is no longer kept. Make it again."


class TableNoLongerKept(RuleBroken):
    sentence = "The file is no longer kept, so no row of it can be read. Bring it again."


class OfferIsKept(RuleBroken):
    sentence = "An offer was made to them, which has to be kept. They cannot be removed."


class InterviewIsBooked(RuleBroken):
    sentence = "An interview with them is still booked. Cancel it, so that whoever would come is told of it."


class PoolIsGone(RuleBroken):
    sentence = "The pool was removed."


class StillUnderWay(RuleBroken):
    sentence = "They have an application that is active or was hired. Reject or withdraw it first."


class OnNoSuchJob(RuleBroken):
    sentence = "They have no active application for this job."


class NobodyToWriteTo(RuleBroken):
    sentence = "There is no e-mail address to write to. Add one to the candidate first."


class OutOfSight(RuleBroken):
    sentence = "They are not there any more, or you may not see them."
