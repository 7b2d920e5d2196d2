from django.urls import path

from rolecall.pipeline.urls_people import urlpatterns as of_people
from rolecall.pipeline.views import acts, board, settings, table

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
    *of_people,
]
