from django.apps import AppConfig


class ApprovalsConfig(AppConfig):
    name = "rolecall.approvals"
    label = "approvals"
