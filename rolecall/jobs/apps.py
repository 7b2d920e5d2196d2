from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "rolecall.jobs"
    label = "jobs"
