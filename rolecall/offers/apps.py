from django.apps import AppConfig


class OffersConfig(AppConfig):
    name = "rolecall.offers"
    label = "offers"
