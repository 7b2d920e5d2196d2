from django.apps import AppConfig


class PipelineConfig(AppConfig):
    name = "rolecall.pipeline"
    label = "pipeline"
