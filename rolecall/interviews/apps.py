from django.apps import AppConfig


class InterviewsConfig(AppConfig):
    name = "rolecall.interviews"
    label = "interviews"
