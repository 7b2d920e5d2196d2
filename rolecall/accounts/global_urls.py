from django.urls import path

from rolecall.accounts.views import entering, inbox, personal

app_name = "people"
urlpatterns = [
    path("welcome/", entering.first_run, name="first_run"),
    path("sign-up/", entering.sign_up, name="sign_up"),
    path("enter/<str:secret>/", entering.enter, name="enter"),
    path("join/<str:secret>/", entering.join, name="join"),
    path("digest/<str:token>/", inbox.stop_digest, name="stop_digest"),
    path("devices/<int:session_id>/end/", personal.end_session, name="end_session"),
    path("profile/", personal.profile, name="profile"),
]
