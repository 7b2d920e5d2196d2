"""The rules of requisitions and their seats that can be broken."""

from rolecall.kit.errors import RuleBroken


class RequisitionIsClosed(RuleBroken):
    """What is closed stays as it was."""

    sentence = "This requisition is closed. Write a new one for other seats."


class AskedAlready(RuleBroken):
    """Approval is asked for once."""

    sentence = "Approval of this requisition is asked for already."


class ApprovedAlready(RuleBroken):
    """Seats that were approved are given up, not unasked for."""

    sentence = "Its seats were approved. Close the requisition, and say why they are not needed any more."


class NotApprovedYet(RuleBroken):
    """Only approved seats come on a job."""

    sentence = "This requisition is not approved, so its seats cannot be opened. Ask for approval first."


class NoSeatLeft(RuleBroken):
    """A requisition has no more openings than were approved."""


class SeatIsGone(RuleBroken):
    """An opening is filled or closed once."""

    sentence = "This opening is filled or closed already."


class RequisitionNeeded(RuleBroken):
    """Where the organization wants it so, seats come from approved requisitions only."""

    sentence = (
        "Your organization opens seats by requisition. Add seats of an approved requisition to this job."
    )
