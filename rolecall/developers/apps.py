from django.apps import AppConfig


class DevelopersConfig(AppConfig):
    name = "rolecall.developers"
    label = "developers"
