from django.urls import path

from rolecall.messaging.views import outbox, rejecting, templates, thread

app_name = "messaging"
urlpatterns = [
    path("candidates/<uuid:candidate_id>/messages/", thread.messages, name="messages"),
    path("candidates/<uuid:candidate_id>/messages/thread/", thread.thread, name="thread"),
    path("messages/<uuid:message_id>/take-back/", thread.take_back, name="take_back"),
    path("messages/<uuid:message_id>/send-again/", thread.send_again, name="send_again"),
    path("replies/<uuid:reply_id>/", thread.reply, name="reply"),
    path("replies/<uuid:reply_id>/read/", thread.read_reply, name="read_reply"),
    path("replies/<uuid:reply_id>/unread/", thread.unread_reply, name="unread_reply"),
    path("applications/<uuid:application_id>/reject/", rejecting.reject, name="reject"),
    path("applications/reject/", rejecting.reject_many, name="reject_many"),
    path("applications/undo-reject/<uuid:batch_id>/", rejecting.undo_reject, name="undo_reject"),
    path("settings/mail-templates/", templates.templates, name="templates"),
    path("settings/mail-templates/new/", templates.template, name="new_template"),
    path("settings/mail-templates/<uuid:template_id>/", templates.template, name="template"),
    path(
        "settings/mail-templates/<uuid:template_id>/remove/",
        templates.remove_template,
        name="remove_template",
    ),
    path("outbox/", outbox.outbox, name="outbox"),
    path("outbox/<slug:name>/", outbox.outbox_mail, name="outbox_mail"),
]
