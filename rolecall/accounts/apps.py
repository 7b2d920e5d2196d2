from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "rolecall.accounts"
    label = "accounts"
