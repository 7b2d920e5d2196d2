from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "rolecall.demo"
    label = "demo"
