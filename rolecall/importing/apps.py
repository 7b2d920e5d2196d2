from django.apps import AppConfig


class ImportingConfig(AppConfig):
    name = "rolecall.importing"
    label = "importing"
