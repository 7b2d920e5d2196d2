"""What the four points of a criterion mean when nobody has written it down otherwise, lowest first."""

ANY = [
    "Shows none of it, or the opposite.",
    "Shows a part of it; would need much help.",
    "Shows it as the work needs it, with an example.",
    "Shows more than the work needs, with several examples.",
]
BY_KIND = {
    "skill": [
        "Cannot do it, even with hints.",
        "Does the simple parts with hints.",
        "Does it unaided and explains how.",
        "Does it well, weighs other ways, could teach it.",
    ],
    "experience": [
        "Has done nothing like it.",
        "Has helped with it or done it on a smaller scale.",
        "Has done it and says what was theirs.",
        "Has done it repeatedly, and says what they would do otherwise.",
    ],
    "credential": [
        "Does not have it.",
        "Is on the way to it.",
        "Has it, and can show it.",
        "Has it, keeps it up, and uses it in their work.",
    ],
    "language": [
        "Cannot follow the talk.",
        "Follows, but often searches for words.",
        "Speaks freely about the work.",
        "Speaks of difficult things with ease and nuance.",
    ],
    "legal": [
        "Is not met, and will not be in time.",
        "Is not met yet; there is a way.",
        "Is met.",
        "Is met, with the papers at hand.",
    ],
}


def anchors_for(kind: str) -> list[str]:
    """The anchors of a criterion that stems from a requirement of this kind."""
    return list(BY_KIND.get(kind, ANY))
