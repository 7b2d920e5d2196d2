"""How interviewers score beside those who met the same people: leniency, spread, agreement and drift.

`rows` reads what may be read in a few queries, `measures` turns it into figures and knows no database.
Every figure compares like with like: ratings for the same criterion of the same person, never raw means.
"""
