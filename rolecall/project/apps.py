"""Start-up: every context's reactions and clock work are known to each process that may need them."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig, apps
from django.core import checks


class ProjectConfig(AppConfig):
    name = "rolecall.project"
    label = "project"

    def ready(self) -> None:
        for config in apps.get_app_configs():
            if config.name.startswith("rolecall."):
                _load(config.name, "events", "snapshots", "tasks", "reactions", "schedule")
        from rolecall.kit.pages import undeclared_views

        checks.register(undeclared_views)

        from rolecall.oauth import resources
        from rolecall.project.mcp import offered

        resources.uses("/mcp", offered.scopes)


def _load(package: str, *modules: str) -> None:
    for module in modules:
        if package != "rolecall.kit" and find_spec(f"{package}.{module}"):
            import_module(f"{package}.{module}")
