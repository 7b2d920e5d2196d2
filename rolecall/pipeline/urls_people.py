"""The routes of people: the list, the candidate, documents, comments."""

from django.urls import URLPattern, path

from rolecall.pipeline.views import (
    candidate,
    candidate_facts,
    comments,
    documents,
    mentions,
    onto_job,
    people,
    tasks_owed,
)

urlpatterns: list[URLPattern] = [
    path("candidates/", people.all_people, name="candidates"),
    path("candidates/new/", people.add_candidate, name="add_candidate"),
    path("candidates/new/resume/", people.read_resume, name="read_resume"),
    path("candidates/new/stages/", people.stages_of_job, name="stages_of_job"),
    path("candidates/<uuid:candidate_id>/", candidate.one_person, name="candidate"),
    path("candidates/<uuid:candidate_id>/now/", candidate.now, name="candidate_now"),
    path("candidates/<uuid:candidate_id>/seen/", candidate.seen, name="candidate_seen"),
    path("candidates/<uuid:candidate_id>/timeline/", candidate.timeline, name="candidate_timeline"),
    path("candidates/<uuid:candidate_id>/edit/", candidate_facts.edit, name="edit_candidate"),
    path("candidates/<uuid:candidate_id>/tag/", candidate_facts.tag, name="tag_candidate"),
    path("candidates/<uuid:candidate_id>/untag/", candidate_facts.untag, name="untag_candidate"),
    path("candidates/<uuid:candidate_id>/jobs/", onto_job.onto_job, name="onto_job"),
    path("candidates/<uuid:candidate_id>/comments/", comments.comment, name="comment"),
    path("candidates/<uuid:candidate_id>/files/", documents.upload, name="upload_document"),
    path("comments/<uuid:comment_id>/remove/", comments.remove_comment, name="remove_comment"),
    path("mentions/<uuid:mention_id>/seen/", mentions.see, name="see_mention"),
    path("mentions/<uuid:mention_id>/unseen/", mentions.unsee, name="unsee_mention"),
    path("candidates/<uuid:candidate_id>/tasks/", tasks_owed.give, name="give_task"),
    path("candidates/<uuid:candidate_id>/tasks/now/", tasks_owed.now, name="tasks_now"),
    path("tasks/<uuid:task_id>/", tasks_owed.change, name="change_task"),
    path("tasks/<uuid:task_id>/done/", tasks_owed.finish, name="finish_task"),
    path("tasks/<uuid:task_id>/reopen/", tasks_owed.reopen, name="reopen_task"),
    path("tasks/<uuid:task_id>/remove/", tasks_owed.remove, name="remove_task"),
    path("tasks/<uuid:task_id>/restore/", tasks_owed.restore, name="restore_task"),
    path("documents/<uuid:document_id>/", documents.document, name="document"),
    path("documents/<uuid:document_id>/paper/", documents.paper_part, name="candidate_paper"),
    path("documents/<uuid:document_id>/<int:number>/", documents.sheet, name="document_sheet"),
    path("documents/<uuid:document_id>/<int:number>/image/", documents.page_image, name="document_page"),
    path("documents/<uuid:document_id>/download/", documents.download, name="download"),
    path("documents/<uuid:document_id>/remove/", documents.remove, name="remove_document"),
    path("documents/<uuid:document_id>/resume/", documents.make_resume, name="make_resume"),
]
