from django.urls import path

from rolecall.interviews.views import choosing

app_name = "choosing"
urlpatterns = [
    path("<str:token>/", choosing.times, name="times"),
    path("<str:token>/choose/", choosing.choose, name="choose"),
    path("<str:token>/call-off/", choosing.call_off, name="call_off"),
]
