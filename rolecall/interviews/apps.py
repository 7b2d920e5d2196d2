from importlib import import_module

from django.apps import AppConfig


class InterviewsConfig(AppConfig):
    name = "rolecall.interviews"
    label = "interviews"

    def ready(self) -> None:
        import_module("rolecall.interviews.seating").announce()
        # what the candidate's page shows of interviews
        import_module("rolecall.interviews.slots")
