from django.urls import path

from rolecall.approvals.views import approvals, by_mail, rules

app_name = "approvals"
urlpatterns = [
    path("approvals/", approvals.approvals, name="approvals"),
    path("approvals/end-absence/", approvals.end_absence, name="end_absence"),
    path("approvals/answer/<str:token>/", by_mail.by_mail, name="by_mail"),
    path("approvals/<uuid:approval_id>/", approvals.approval, name="approval"),
    path("approvals/<uuid:approval_id>/answer/", approvals.answer, name="answer"),
    path("approvals/<uuid:approval_id>/cancel/", approvals.cancel, name="cancel"),
    path("settings/approval-rules/", rules.rules, name="rules"),
    path("settings/approval-rules/new/", rules.rule, name="new_rule"),
    path("settings/approval-rules/<uuid:approval_rule_id>/", rules.rule, name="rule"),
    path("settings/approval-rules/<uuid:approval_rule_id>/remove/", rules.remove_rule, name="remove_rule"),
]
