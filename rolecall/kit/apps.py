from django.apps import AppConfig


class KitConfig(AppConfig):
    name = "rolecall.kit"
    label = "kit"

    def ready(self) -> None:
        from rolecall.kit import timestamps

        timestamps.read_quickly()
