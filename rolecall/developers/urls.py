from django.urls import path

from rolecall.developers import views

app_name = "developers"
urlpatterns = [
    path("settings/developers/", views.home, name="home"),
    path("settings/developers/changes/", views.history, name="history"),
    path("settings/developers/<slug:resource>/", views.operations, name="resource"),
]
