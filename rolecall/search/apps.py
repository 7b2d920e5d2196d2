from importlib import import_module

from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "rolecall.search"
    label = "search"

    def ready(self) -> None:
        import_module("rolecall.search.slots")
