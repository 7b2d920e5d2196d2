"""Question sets and their answers: application forms now, scorecards and surveys later.

A question set belongs to whatever asks it (a job post); answers belong to whatever they describe (an
application's version) and keep the question's words as they were when answered.
"""
