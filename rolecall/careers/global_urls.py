from django.urls import path

from rolecall.careers.views import facades

app_name = "facades"
BOARD = "v1/boards/<slug:organization>"
SITE = "v0/postings/<slug:organization>"
urlpatterns = [
    path(BOARD, facades.board, name="board"),
    path(f"{BOARD}/jobs", facades.board_jobs, name="board_jobs"),
    path(f"{BOARD}/jobs/<str:number>", facades.board_job, name="board_job"),
    path(f"{BOARD}/departments", facades.board_departments, name="board_departments"),
    path(f"{BOARD}/departments/<str:number>", facades.board_department, name="board_department"),
    path(f"{BOARD}/offices", facades.board_offices, name="board_offices"),
    path(f"{BOARD}/offices/<str:number>", facades.board_office, name="board_office"),
    path(SITE, facades.site_postings, name="site_postings"),
    path(f"{SITE}/<str:posting>", facades.site_posting, name="site_posting"),
]
