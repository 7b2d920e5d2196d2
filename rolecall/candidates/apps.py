from django.apps import AppConfig


class CandidatesConfig(AppConfig):
    name = "rolecall.candidates"
    label = "candidates"
