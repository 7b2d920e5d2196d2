from django.urls import path

from rolecall.careers.views import applying, own, site

app_name = "public"
urlpatterns = [
    path("my/<str:token>/", own.my_application, name="my_application"),
    path("my/<str:token>/files/", own.add_file, name="add_file"),
    path("my/<str:token>/files/<uuid:document_id>/", own.own_file, name="own_file"),
    path("my/<str:token>/withdraw/", own.withdraw, name="withdraw"),
    path("<slug:organization>/", site.site, name="site"),
    path("<slug:organization>/jobs/<slug:slug>/", applying.post_or_apply, name="post"),
    path("<slug:organization>/jobs/<slug:slug>/received/", applying.received, name="received"),
    path("<slug:organization>/my-application/", own.ask_for_link, name="ask_for_link"),
    path("<slug:organization>/privacy/", site.privacy, name="privacy"),
    path("<slug:organization>/site.css", site.css, name="css"),
    path("<slug:organization>/logo", site.logo, name="logo"),
    path("<slug:organization>/feed.xml", site.rss, name="rss"),
    path("<slug:organization>/feed.json", site.json_feed, name="json_feed"),
    path("<slug:organization>/sitemap.xml", site.sitemap, name="sitemap"),
    path("<slug:organization>/robots.txt", site.robots, name="robots"),
]
