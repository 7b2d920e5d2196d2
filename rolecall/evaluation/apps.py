from importlib import import_module

from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    name = "rolecall.evaluation"
    label = "evaluation"

    def ready(self) -> None:
        # what the pages of jobs show of evaluation
        import_module("rolecall.evaluation.slots")
