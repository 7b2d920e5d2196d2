"""What follows elsewhere: whoever is removed for good takes what interviewers said of them along."""

from rolecall.candidates.leaving import Leaving, on_leaving
from rolecall.evaluation.models import Scorecard


@on_leaving
def count_their_scorecards(leaving: Leaving) -> None:
    """They go with the applications; how many there were stays."""
    leaving.loses("scorecards", Scorecard.objects.all(), of="application__candidate")
