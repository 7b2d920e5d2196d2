from django.urls import path

from rolecall.accounts.views import entering

app_name = "people"
urlpatterns = [
    path("welcome/", entering.first_run, name="first_run"),
    path("enter/<str:secret>/", entering.enter, name="enter"),
]
