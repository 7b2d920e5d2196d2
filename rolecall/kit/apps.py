from django.apps import AppConfig


class KitConfig(AppConfig):
    name = "rolecall.kit"
    label = "kit"
