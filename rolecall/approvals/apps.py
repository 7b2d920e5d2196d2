from importlib import import_module

from django.apps import AppConfig


class ApprovalsConfig(AppConfig):
    name = "rolecall.approvals"
    label = "approvals"

    def ready(self) -> None:
        import_module("rolecall.approvals.slots")
