from importlib import import_module

from django.apps import AppConfig


class PipelineConfig(AppConfig):
    name = "rolecall.pipeline"
    label = "pipeline"

    def ready(self) -> None:
        import_module("rolecall.pipeline.hearing")
        import_module("rolecall.pipeline.slots")
        import_module("rolecall.pipeline.duplicate_slots")
