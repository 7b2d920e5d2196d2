"""The rules that applications hold to, each named after what was broken, with a sentence to act on."""

from rolecall.kit.errors import RuleBroken


class JobNotOpen(RuleBroken):
    """Somebody applied for a job that takes no applications."""

    sentence = "This job takes no applications at the moment. Have a look at the other openings."


class JobIsClosed(RuleBroken):
    """Somebody was to be put on a job that is closed or archived."""

    sentence = "This job is closed. Reopen it before you add people."


class AlreadyOnJob(RuleBroken):
    """One person has one active application for one job."""

    sentence = "This person is on the pipeline of this job already."


class NotActive(RuleBroken):
    """Only an active application can be moved, rejected, withdrawn or hired."""


class AlreadyRejected(NotActive):
    sentence = "This application was rejected. Reopen it first."


class AlreadyWithdrawn(NotActive):
    sentence = "This application was withdrawn. Reopen it first."


class AlreadyHired(NotActive):
    sentence = "This person was hired. Take the hire back first."


class NotRejected(RuleBroken):
    """Only a rejected application can be unrejected."""

    sentence = "This application is not rejected."


class AlreadyActive(RuleBroken):
    """Only what was rejected, withdrawn or hired can be reopened."""

    sentence = "This application is active already."


class AppliedAgain(RuleBroken):
    """An old application cannot come back beside a newer active one for the same job."""

    sentence = "This person has a newer active application for this job. Work on that one."


class StageOfAnotherJob(RuleBroken):
    """A stage belongs to one job."""

    sentence = "That stage belongs to another job. Choose a stage of this one."


class StageIsGone(RuleBroken):
    """A stage that was removed takes nobody."""

    sentence = "That stage was removed. Reload the page and choose another."


class HiredByHiring(RuleBroken):
    """Nobody is hired by a move: hiring fills an opening."""

    sentence = "Use 'Hire' for this stage: it fills an opening. People are hired one by one."


class OpeningIsTaken(RuleBroken):
    """An opening is filled once, and by a person of its job."""

    sentence = "That opening is filled or closed. Choose another one."


class StageIsNeeded(RuleBroken):
    """A pipeline begins with a stage where people arrive and ends with one where they are hired."""

    sentence = "A pipeline needs this stage. Rename it instead."


class PeopleNeedAStage(RuleBroken):
    """A stage with people in it goes only when it is said where they go."""

    sentence = "There are people in this stage. Say which stage they go to."


class ReasonExists(RuleBroken):
    """Two reasons with one name could not be told apart."""

    sentence = "There is a reason with this name already."


class NothingToUndo(RuleBroken):
    """There was no such act, or it is none that can be taken back."""

    sentence = "There is nothing to take back here."


class TaskIsDone(RuleBroken):
    """What was ticked off stays as it was done."""

    sentence = "This task is done. Take the tick back to change it."
