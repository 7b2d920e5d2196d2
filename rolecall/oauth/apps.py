from importlib import import_module

from django.apps import AppConfig


class OAuthConfig(AppConfig):
    name = "rolecall.oauth"
    label = "oauth"

    def ready(self) -> None:
        import_module("rolecall.oauth.opening")
