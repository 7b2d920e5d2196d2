from importlib import import_module

from django.apps import AppConfig


class OffersConfig(AppConfig):
    name = "rolecall.offers"
    label = "offers"

    def ready(self) -> None:
        import_module("rolecall.offers.kind").announce()
        import_module("rolecall.offers.slots")
