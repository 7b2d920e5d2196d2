"""Panels of several interviews, solved by constraints: a library that knows nothing of Django or a database.

`solve(request)` answers with up to three really different plans and their reasons or, if there is none, with
the smallest set of constraints to give up. `check(plan, request)` reads a plan anew and says what it breaks.
Two engines stand behind one interface: OR-tools' CP-SAT where it is installed, and else a plain search.
"""

from rolecall.interviews.solving.answering import Answer, GiveUp, solve
from rolecall.interviews.solving.checking import Violation, check
from rolecall.interviews.solving.engines import Engine, chosen
from rolecall.interviews.solving.giving import Constraint, Kind, constraints_of, relaxed
from rolecall.interviews.solving.plans import Booking, Cost, Plan, are_different, cost_of
from rolecall.interviews.solving.request import Person, Place, Request, Room, Session

__all__ = [
    "Answer", "Booking", "Constraint", "Cost", "Engine", "GiveUp", "Kind", "Person", "Place", "Plan",
    "Request", "Room", "Session", "Violation",
    "are_different", "check", "chosen", "constraints_of", "cost_of", "relaxed", "solve",
]  # fmt: skip
