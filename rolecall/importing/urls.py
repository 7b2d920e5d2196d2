from django.urls import path

from rolecall.importing.views import exporting, many, removals, runs, tables

app_name = "importing"
urlpatterns = [
    path("candidates/import/", tables.imports, name="imports"),
    path("candidates/many/", many.many, name="many"),
    path("candidates/export/", exporting.export, name="export"),
    path("jobs/<uuid:job_id>/export/", exporting.export_job, name="export_job"),
    path("runs/<uuid:run_id>/file/", exporting.file, name="file"),
    path("runs/<uuid:run_id>/", runs.run, name="run"),
    path("runs/<uuid:run_id>/mapping/", tables.mapping, name="mapping"),
    path("runs/<uuid:run_id>/commit/", runs.commit, name="commit"),
    path("runs/<uuid:run_id>/undo/", runs.undo, name="undo"),
    path("runs/<uuid:run_id>/take-over/", runs.take_over, name="take_over"),
    path("runs/<uuid:run_id>/end/", runs.end, name="end"),
    path("settings/removals/", removals.removals, name="removals"),
    path("settings/removals/as/<slug:kind>/", removals.export, name="removals_file"),
    path("settings/removals/<uuid:event_id>/", removals.removal, name="removal"),
    path("runs/<uuid:run_id>/problems/", runs.problems, name="problems"),
]
