from django.urls import path

from rolecall.careers.views import settings

app_name = "careers"
urlpatterns = [
    path("settings/careers-site/", settings.site_settings, name="site_settings"),
    path("posts/<uuid:post_id>/preview/", settings.preview, name="preview"),
]
