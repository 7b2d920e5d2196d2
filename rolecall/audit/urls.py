from django.urls import path

from rolecall.audit import views

app_name = "audit"
urlpatterns = [
    path("settings/audit/", views.trail, name="trail"),
    path("settings/audit/export/", views.export, name="export"),
]
