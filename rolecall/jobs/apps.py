from importlib import import_module

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "rolecall.jobs"
    label = "jobs"

    def ready(self) -> None:
        import_module("rolecall.jobs.kind").announce()
        import_module("rolecall.jobs.requisition_kind").announce()
        import_module("rolecall.jobs.slots")
        import_module("rolecall.accounts.reaching").tell_jobs(
            lambda ids: import_module("rolecall.jobs.queries").jobs_for_keys(ids)
        )
