from django.apps import AppConfig


class WebhooksConfig(AppConfig):
    name = "rolecall.webhooks"
    label = "webhooks"
