from django.urls import path

from rolecall.developers import views

urlpatterns = [
    path("api/v1/openapi.json", views.openapi, name="openapi"),
    path("docs/api/problems", views.problems, name="api_problems"),
    path("api/v1/changelog.md", views.changelog, name="api_changelog"),
]
