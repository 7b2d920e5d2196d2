from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    name = "rolecall.evaluation"
    label = "evaluation"
