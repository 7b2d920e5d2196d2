from django.urls import path

from rolecall.jobs import views

app_name = "jobs"
ONE = "requisitions/<uuid:requisition_id>/"
urlpatterns = [
    path("jobs/", views.jobs, name="jobs"),
    path("jobs/new/", views.new, name="new"),
    path("jobs/new/<slug:key>/", views.from_template, name="from_template"),
    path("jobs/<uuid:job_id>/", views.job, name="job"),
    path("jobs/<uuid:job_id>/edit/", views.edit, name="edit"),
    path("jobs/<uuid:job_id>/post/", views.post, name="post"),
    path("jobs/<uuid:job_id>/form/", views.application_form, name="application_form"),
    path("jobs/<uuid:job_id>/stages/", views.pipeline_settings, name="pipeline_settings"),
    path("jobs/<uuid:job_id>/team/", views.team, name="team"),
    path("jobs/<uuid:job_id>/activity/", views.activity, name="activity"),
    path("jobs/<uuid:job_id>/seats/", views.seats_of_requisition, name="seats_of_requisition"),
    path("jobs/<uuid:job_id>/openings/<uuid:opening_id>/close/", views.close_opening, name="close_opening"),
    path("jobs/<uuid:job_id>/publish/", views.publish, name="publish"),
    path("jobs/<uuid:job_id>/hold/", views.hold, name="hold"),
    path("jobs/<uuid:job_id>/close/", views.close, name="close"),
    path("jobs/<uuid:job_id>/archive/", views.archive, name="archive"),
    path("jobs/<uuid:job_id>/reopen/", views.reopen, name="reopen"),
    path("jobs/<uuid:job_id>/duplicate/", views.duplicate, name="duplicate"),
    path("jobs/<uuid:job_id>/pin/", views.pin, name="pin"),
    path("jobs/<uuid:job_id>/unpin/", views.unpin, name="unpin"),
    path("requisitions/", views.requisitions, name="requisitions"),
    path("requisitions/new/", views.new_requisition, name="new_requisition"),
    path(ONE, views.requisition, name="requisition"),
    path(f"{ONE}edit/", views.edit_requisition, name="edit_requisition"),
    path(f"{ONE}submit/", views.submit_requisition, name="submit_requisition"),
    path(
        f"{ONE}withdraw/",
        views.withdraw_requisition,
        name="withdraw_requisition",
    ),
    path(f"{ONE}close/", views.close_requisition, name="close_requisition"),
    path(f"{ONE}job/", views.write_job, name="write_job"),
    path(f"{ONE}seats/", views.open_seats, name="open_seats"),
    path("settings/requisitions/", views.requisition_settings, name="requisition_settings"),
]
