from django.urls import path

from rolecall.oauth.views import apps, own

app_name = "apps"
urlpatterns = [
    path("settings/apps/", apps.apps, name="apps"),
    path("settings/apps/new/", apps.register, name="register"),
    path("settings/apps/self-registration/", apps.self_registration, name="self_registration"),
    path("settings/apps/<uuid:app_id>/", apps.change, name="app"),
    path("settings/apps/<uuid:app_id>/secret/", apps.replace_secret, name="replace_secret"),
    path("settings/apps/<uuid:app_id>/revoke/", apps.revoke, name="revoke"),
    path("allowed-apps/<uuid:grant_id>/end/", own.end, name="end"),
]
