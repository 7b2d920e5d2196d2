"""The words that a job's fields choose from."""

DRAFT, AWAITING_APPROVAL, OPEN = "draft", "awaiting_approval", "open"
ON_HOLD, CLOSED, ARCHIVED = "on_hold", "closed", "archived"
STATES = [
    (DRAFT, "Draft"),
    (AWAITING_APPROVAL, "Awaiting approval"),
    (OPEN, "Open"),
    (ON_HOLD, "On hold"),
    (CLOSED, "Closed"),
    (ARCHIVED, "Archived"),
]
WORKPLACES = [("on_site", "On site"), ("hybrid", "Hybrid"), ("remote", "Remote")]
CONTRACTS = [
    ("full_time", "Full time"),
    ("part_time", "Part time"),
    ("fixed_term", "Fixed term"),
    ("temporary", "Temporary"),
    ("internship", "Internship"),
    ("apprenticeship", "Apprenticeship"),
    ("freelance", "Freelance"),
]
VISIBILITIES = [("public", "Public"), ("internal", "Internal"), ("confidential", "Confidential")]
A_YEAR = {"year": 1, "month": 12, "day": 220, "hour": 1720}
"""How many of each period a year of full-time work has; rules compare yearly amounts."""
PERIODS = [("year", "a year"), ("month", "a month"), ("day", "a day"), ("hour", "an hour")]
STAGE_KINDS = [
    ("sourced", "Sourced"),
    ("applied", "Applied"),
    ("screen", "Screen"),
    ("assessment", "Assessment"),
    ("interview", "Interview"),
    ("offer", "Offer"),
    ("hired", "Hired"),
]
PARTS = [
    ("lead_recruiter", "Lead recruiter"),
    ("coordinator", "Coordinator"),
    ("hiring_manager", "Hiring manager"),
    ("interviewer", "Interviewer"),
]
REQUIREMENT_KINDS = [
    ("skill", "Skill"),
    ("experience", "Experience"),
    ("credential", "Credential"),
    ("language", "Language"),
    ("legal", "Legal"),
]
MUST, NICE = "must", "nice"
NECESSITIES = [(MUST, "Must have"), (NICE, "Nice to have")]
REQUISITION = "requisition"
"""What approvals call this kind."""
AWAITING, APPROVED = "awaiting", "approved"
REQUISITION_STATES = [
    (DRAFT, "Draft"),
    (AWAITING, "Awaiting approval"),
    (APPROVED, "Approved"),
    (CLOSED, "Closed"),
]
NEW, REPLACEMENT = "new", "replacement"
SEAT_REASONS = [(NEW, "A new seat"), (REPLACEMENT, "In place of somebody")]
FILLED, WITHDRAWN = "filled", "withdrawn"
GIVEN_UP = [
    ("cancelled", "Not needed any more"),
    ("no_budget", "No budget"),
    ("another_way", "Filled in another way"),
]
"""Why people close a requisition; filled it closes by itself, withdrawn before it was approved."""
CLOSE_REASONS = [(FILLED, "Filled"), (WITHDRAWN, "Withdrawn"), *GIVEN_UP]
