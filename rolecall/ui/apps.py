from django.apps import AppConfig

from rolecall.ui import bundle, words


class UiConfig(AppConfig):
    name = "rolecall.ui"
    label = "ui"

    def ready(self) -> None:
        bundle.write()
        words.speak()
