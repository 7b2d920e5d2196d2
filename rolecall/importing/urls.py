from django.urls import path

from rolecall.importing.views import runs, tables

app_name = "importing"
urlpatterns = [
    path("candidates/import/", tables.imports, name="imports"),
    path("runs/<uuid:run_id>/", runs.run, name="run"),
    path("runs/<uuid:run_id>/mapping/", tables.mapping, name="mapping"),
    path("runs/<uuid:run_id>/commit/", runs.commit, name="commit"),
    path("runs/<uuid:run_id>/undo/", runs.undo, name="undo"),
    path("runs/<uuid:run_id>/problems/", runs.problems, name="problems"),
]
