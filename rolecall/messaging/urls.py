from django.urls import path

from rolecall.messaging import views

app_name = "messaging"
urlpatterns = [
    path("candidates/<uuid:candidate_id>/messages/", views.messages, name="messages"),
    path("messages/<uuid:message_id>/take-back/", views.take_back, name="take_back"),
    path("messages/<uuid:message_id>/send-again/", views.send_again, name="send_again"),
    path("applications/<uuid:application_id>/reject/", views.reject, name="reject"),
    path("applications/reject/", views.reject_many, name="reject_many"),
    path("applications/undo-reject/<uuid:batch_id>/", views.undo_reject, name="undo_reject"),
    path("settings/mail-templates/", views.templates, name="templates"),
    path("settings/mail-templates/new/", views.template, name="new_template"),
    path("settings/mail-templates/<uuid:template_id>/", views.template, name="template"),
    path("settings/mail-templates/<uuid:template_id>/remove/", views.remove_template, name="remove_template"),
    path("outbox/", views.outbox, name="outbox"),
    path("outbox/<slug:name>/", views.outbox_mail, name="outbox_mail"),
]
