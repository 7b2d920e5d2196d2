from django.apps import AppConfig


class QuestionsConfig(AppConfig):
    name = "rolecall.questions"
    label = "questions"
