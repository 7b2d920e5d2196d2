from django.urls import path

from rolecall.pipeline.urls_people import urlpatterns as of_people
from rolecall.pipeline.views import acts, board, custom_fields, settings, table

app_name = "pipeline"
urlpatterns = [
    path("jobs/<uuid:job_id>/board/", board.board, name="board"),
    path("jobs/<uuid:job_id>/board/changes/", board.changes, name="changes"),
    path("jobs/<uuid:job_id>/board/move/", board.move_many, name="move_many"),
    path("jobs/<uuid:job_id>/board/<uuid:stage_id>/", board.column, name="column"),
    path("jobs/<uuid:job_id>/table/", table.table, name="table"),
    path("jobs/<uuid:job_id>/after-hire/", acts.after_hire, name="after_hire"),
    path("applications/<uuid:application_id>/move/", acts.move, name="move"),
    path("applications/<uuid:application_id>/hire/", acts.hire, name="hire"),
    path("applications/<uuid:application_id>/withdraw/", acts.withdraw, name="withdraw"),
    path("applications/<uuid:application_id>/reopen/", acts.reopen, name="reopen"),
    path("undo/<uuid:act_id>/", acts.undo, name="undo"),
    path("stages/<uuid:stage_id>/remove/", settings.remove_stage, name="remove_stage"),
    path("settings/rejection-reasons/", settings.reasons, name="reasons"),
    path("settings/rejection-reasons/order/", settings.order, name="reasons_order"),
    path("settings/rejection-reasons/<uuid:reason_id>/", settings.reason, name="reason"),
    path("settings/rejection-reasons/<uuid:reason_id>/remove/", settings.remove_reason, name="remove_reason"),
    path("settings/custom-fields/", custom_fields.fields, name="custom_fields"),
    path("settings/custom-fields/new/", custom_fields.add_field, name="add_custom_field"),
    path("settings/custom-fields/order/", custom_fields.order, name="custom_fields_order"),
    path("settings/custom-fields/<uuid:custom_field_id>/", custom_fields.change_field, name="custom_field"),
    path(
        "settings/custom-fields/<uuid:custom_field_id>/remove/",
        custom_fields.remove_field,
        name="remove_custom_field",
    ),
    path(
        "settings/custom-fields/<uuid:custom_field_id>/restore/",
        custom_fields.restore_field,
        name="restore_custom_field",
    ),
    *of_people,
]
