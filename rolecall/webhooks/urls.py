from django.urls import path

from rolecall.webhooks.views import keeping, log

app_name = "webhooks"
urlpatterns = [
    path("settings/webhooks/", keeping.webhooks, name="webhooks"),
    path("settings/webhooks/new/", keeping.add, name="add"),
    path("settings/webhooks/<uuid:endpoint_id>/", log.webhook, name="webhook"),
    path("settings/webhooks/<uuid:endpoint_id>/change/", keeping.change, name="change"),
    path("settings/webhooks/<uuid:endpoint_id>/rotate/", keeping.rotate, name="rotate"),
    path("settings/webhooks/<uuid:endpoint_id>/ping/", keeping.ping, name="ping"),
    path("settings/webhooks/<uuid:endpoint_id>/pause/", keeping.pause, name="pause"),
    path("settings/webhooks/<uuid:endpoint_id>/resume/", keeping.resume, name="resume"),
    path("settings/webhooks/<uuid:endpoint_id>/remove/", keeping.remove, name="remove"),
    path("settings/webhooks/<uuid:endpoint_id>/redeliver/", log.redeliver_failed, name="redeliver_failed"),
    path("settings/webhooks/deliveries/<uuid:delivery_id>/", log.delivery, name="delivery"),
    path("settings/webhooks/deliveries/<uuid:delivery_id>/redeliver/", log.redeliver, name="redeliver"),
]
