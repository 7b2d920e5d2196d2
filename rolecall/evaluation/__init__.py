"""Interview plans and kits, scorecards, the decision about a person, and how interviewers calibrate."""
