from django.apps import AppConfig


class CareersConfig(AppConfig):
    name = "rolecall.careers"
    label = "careers"
