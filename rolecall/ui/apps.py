from django.apps import AppConfig
from django.conf import settings

from rolecall.ui import bundle, words


class UiConfig(AppConfig):
    name = "rolecall.ui"
    label = "ui"

    def ready(self) -> None:
        # the checkout may belong to somebody else: the project names a folder that is ours to write in
        bundle.write(getattr(settings, "BUNDLE_DIR", bundle.STATIC.parent) / "ui")
        words.speak()
