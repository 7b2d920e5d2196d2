"""The roles of a member, and the groups of them that permissions name."""

ADMIN, RECRUITER, HIRING_MANAGER, INTERVIEWER = "admin", "recruiter", "hiring_manager", "interviewer"

EVERYONE = (ADMIN, RECRUITER, HIRING_MANAGER, INTERVIEWER)
DECIDERS = (ADMIN, RECRUITER, HIRING_MANAGER)
"""Those who may move and reject people, within the jobs that they see."""
RECRUITERS = (ADMIN, RECRUITER)
"""Those who see every job and every candidate."""
ADMINS = (ADMIN,)
PUBLIC = ("public",)

LABELS = {
    ADMIN: "Administrator",
    RECRUITER: "Recruiter",
    HIRING_MANAGER: "Hiring manager",
    INTERVIEWER: "Interviewer",
}
CHOICES = list(LABELS.items())

MEANING = {
    ADMIN: "Everything, with the settings, members and keys of the organization.",
    RECRUITER: "Every job and every candidate.",
    HIRING_MANAGER: "The jobs whose hiring team they are on. Decides there with the recruiter.",
    INTERVIEWER: "The jobs whose hiring team they are on. Evaluates and comments there.",
}
"""What a role lets a person do, in the words of the pages that give roles."""


def with_article(role: str) -> str:
    """The role within a sentence: 'an administrator'."""
    label = LABELS[role].lower()
    return f"an {label}" if label[0] in "aeiou" else f"a {label}"
