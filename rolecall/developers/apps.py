from importlib import import_module

from django.apps import AppConfig

from rolecall.kit import scopes


class DevelopersConfig(AppConfig):
    name = "rolecall.developers"
    label = "developers"

    def ready(self) -> None:
        scopes.named_in(import_module("rolecall.developers.kept").scopes)
