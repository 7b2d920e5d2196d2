from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "rolecall.search"
    label = "search"
