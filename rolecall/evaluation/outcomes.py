"""What can be decided about a candidate."""

OUTCOMES = [
    ("go_on", "Go on"),
    ("offer", "Make an offer"),
    ("hold", "Wait"),
    ("reject", "Reject"),
]
