from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "rolecall.audit"
    label = "audit"
