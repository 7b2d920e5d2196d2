from django.urls import path

from rolecall.evaluation.views import blind, calibration, kits, matrix, planning, pools, scorecards

app_name = "evaluation"
PLANNED = "jobs/<uuid:job_id>/interviews/<uuid:planned_id>/"
urlpatterns = [
    path("jobs/<uuid:job_id>/interviews/", planning.plan, name="plan"),
    path("jobs/<uuid:job_id>/interviews/new/", planning.new, name="new"),
    path(PLANNED, planning.planned, name="planned"),
    path(PLANNED + "move/", planning.move, name="move"),
    path(PLANNED + "remove/", planning.remove, name="remove"),
    path(PLANNED + "put-back/", planning.put_back, name="put_back"),
    path(PLANNED + "kit/", kits.kit, name="kit"),
    path(PLANNED + "kit/questions/", kits.questions, name="questions"),
    path(PLANNED + "kit/criteria/", kits.criteria, name="criteria"),
    path(PLANNED + "kit/assess/", kits.assess, name="assess"),
    path(
        "applications/<uuid:application_id>/scorecards/<uuid:planned_id>/",
        scorecards.scorecard,
        name="scorecard",
    ),
    path(
        "applications/<uuid:application_id>/scorecards/<uuid:planned_id>/draft/",
        scorecards.draft,
        name="draft",
    ),
    path("applications/<uuid:application_id>/matrix/", matrix.matrix, name="matrix"),
    path("jobs/<uuid:job_id>/blind/", blind.reviewed, name="blind"),
    path("blind/<uuid:application_id>/", blind.person, name="blind_person"),
    path("blind/<uuid:application_id>/words/", blind.black_out, name="black_out"),
    path("blind/words/<uuid:hidden_word_id>/remove/", blind.uncover, name="uncover"),
    path("calibration/", calibration.overview, name="calibration"),
    path("calibration/yours/", calibration.own, name="own_calibration"),
    path("calibration/<uuid:member_id>/", calibration.interviewer, name="calibration_of"),
    path("settings/interview-pools/", pools.pools, name="pools"),
    path("settings/interview-pools/new/", pools.pool, name="new_pool"),
    path("settings/interview-pools/<uuid:pool_id>/", pools.pool, name="pool"),
    path("settings/interview-pools/<uuid:pool_id>/remove/", pools.remove_pool, name="remove_pool"),
]
