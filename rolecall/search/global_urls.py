from django.urls import path

from rolecall.search.views import saved

app_name = "search_mail"
urlpatterns = [path("search-mail/<str:token>/", saved.stop_mail, name="stop")]
