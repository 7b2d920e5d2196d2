"""How the changes of scorecards and decisions are found, for programs that keep a copy of them.

Who reads them depends on which scorecards of the application there are, and on who holds its interviews; so
whatever happens there brings all of the application's, which are few.
"""

from rolecall.accounts.events import MemberChanged
from rolecall.evaluation.models import Decision, Scorecard
from rolecall.kit.rest import Synced, Told

OF_APPLICATION = ("application", Told("application_id"))
OF_PLAN = ("application__job__planned_interviews", Told("planned_id"))
OF_OTHERS = "application__scorecards"

SCORECARDS = Synced(
    Scorecard,
    told=(Told("scorecard_id"),),
    through=(OF_APPLICATION, OF_PLAN, ("author", Told("member_id", (MemberChanged,)))),
    under="application",
    parts=(OF_OTHERS,),
)
DECISIONS = Synced(
    Decision,
    told=(Told("decision_id"),),
    through=(OF_APPLICATION, OF_PLAN, ("people__member", Told("member_id", (MemberChanged,)))),
    under="application",
    parts=(OF_OTHERS,),
    by_row=True,
)
