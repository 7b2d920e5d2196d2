"""Rules of interview plans and scorecards that can be broken."""

from rolecall.kit.errors import RuleBroken


class OtherJobsStage(RuleBroken):
    sentence = "Choose a stage of this job."


class InterviewRemoved(RuleBroken):
    sentence = "This interview was taken out of the plan. Open the plan again."


class StillPlanned(RuleBroken):
    sentence = "This interview is in the plan already."


class StageRemoved(RuleBroken):
    sentence = "The stage of this interview was removed. Plan it anew in another stage."


class NoFurther(RuleBroken):
    sentence = "There is no other interview of this stage in that direction."


class AlreadyAssessed(RuleBroken):
    sentence = "This interview assesses that requirement already."


class OtherJobsRequirement(RuleBroken):
    sentence = "Choose a requirement of this job."


class PoolInUse(RuleBroken):
    sentence = "Interviews are planned with this pool. Change who holds them first."


class OtherJobsInterview(RuleBroken):
    sentence = "This interview belongs to another job than the application."


class NothingNew(RuleBroken):
    sentence = "This says what your submitted scorecard says already. Change something, then submit it."
