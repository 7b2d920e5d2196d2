"""The addresses below `/api/v1/`."""

from rolecall.project.api import api

urlpatterns, app_name, namespace = api.urls
