from importlib import import_module

from django.apps import AppConfig


class ImportingConfig(AppConfig):
    name = "rolecall.importing"
    label = "importing"

    def ready(self) -> None:
        import_module("rolecall.importing.slots")
