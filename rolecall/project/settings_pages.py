"""The pages of settings, as the shell, the page of settings and the developers' page list them."""

SETTINGS = (
    (
        "Organization",
        (
            ("Organization", "accounts:organization", "Its name, its clock, its currency"),
            ("Members", "accounts:members", "Who works here, in which role; invitations"),
            ("Departments", "accounts:departments", "Where jobs belong"),
            ("Locations", "accounts:locations", "Where people work"),
            ("Audit trail", "audit:trail", "Everything that was done, by whom and when"),
        ),
    ),
    (
        "Jobs and offers",
        (
            ("Requisitions", "jobs:requisition_settings", "What is asked before a job is opened"),
            ("Approval rules", "approvals:rules", "Who agrees to what, and in which order"),
            ("Offer templates", "offers:templates", "The letters that offers are written from"),
        ),
    ),
    (
        "Candidates",
        (
            ("Careers site", "careers:site_settings", "How it looks, and its own domain"),
            ("Mail templates", "messaging:templates", "What candidates are written"),
            (
                "Custom fields",
                "pipeline:custom_fields",
                "What you keep of people besides what everybody does",
            ),
            ("Rejection reasons", "pipeline:reasons", "Why somebody was not taken"),
            ("Removals", "importing:removals", "Who was removed for good: when, by whom, on what request"),
        ),
    ),
    (
        "Interviews",
        (
            ("Interviews", "interviews:meeting_template", "The video meeting of an invitation"),
            ("Rooms", "interviews:rooms", "Where people meet, and how many fit in"),
            ("Calendar services", "interviews:calendar_services", "How members connect their calendars"),
            ("Interview pools", "evaluation:pools", "Who may interview, and how often"),
        ),
    ),
    (
        "Programs",
        (
            ("API keys", "accounts:keys", "What programs of your own come in with"),
            ("Apps", "apps:apps", "Programs of others, and what they may do"),
            ("Webhooks", "webhooks:webhooks", "Who is told what happens, at once"),
            ("Developers", "developers:home", "All that the API can do, with examples"),
        ),
    ),
)
"""The pages of settings in their groups, each with what it is for."""
