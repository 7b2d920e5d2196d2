from django.urls import path

from rolecall.careers.views import applying, own, own_offer, site

app_name = "public"
urlpatterns = [
    path("my/<str:token>/", own.my_application, name="my_application"),
    path("my/<str:token>/files/", own.add_file, name="add_file"),
    path("my/<str:token>/files/<uuid:document_id>/", own.own_file, name="own_file"),
    path("my/<str:token>/comparison/", own.choose_comparison, name="choose_comparison"),
    path("my/<str:token>/words/", own.write, name="write_to_us"),
    path("my/<str:token>/withdraw/", own.withdraw, name="withdraw"),
    path("my/<str:token>/offer/", own_offer.offer, name="own_offer"),
    path("my/<str:token>/offer/seen/", own_offer.seen, name="offer_seen"),
    path("my/<str:token>/offer/accept/", own_offer.accept, name="accept_offer"),
    path("my/<str:token>/offer/decline/", own_offer.decline, name="decline_offer"),
    path("my/<str:token>/offer/ask/", own_offer.ask, name="ask_about_offer"),
    path("my/<str:token>/offer/letter.pdf", own_offer.paper, {"kind": "letter"}, name="offer_letter"),
    path("my/<str:token>/offer/signed.pdf", own_offer.paper, {"kind": "signed"}, name="offer_signed"),
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
