from django.apps import AppConfig


class MessagingConfig(AppConfig):
    name = "rolecall.messaging"
    label = "messaging"
