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
