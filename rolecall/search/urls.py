from django.urls import path

from rolecall.search.views import finding, like, pools, saved

app_name = "search"
urlpatterns = [
    path("search/", finding.search, name="search"),
    path("search/narrow/", finding.narrow, name="narrow"),
    path("candidates/<uuid:candidate_id>/like/", like.people_like, name="people_like"),
    path("jobs/<uuid:job_id>/people/", like.people_for, name="people_for"),
    path("searches/", saved.all_searches, name="saved"),
    path("searches/new/", saved.save, name="save"),
    path("searches/<uuid:saved_search_id>/", saved.open_search, name="open"),
    path("searches/<uuid:saved_search_id>/change/", saved.change, name="change"),
    path("searches/<uuid:saved_search_id>/save-over/", saved.save_over, name="save_over"),
    path("searches/<uuid:saved_search_id>/remove/", saved.remove, name="remove"),
    path("searches/<uuid:saved_search_id>/put-back/", saved.put_back, name="put_back"),
    path("searches/<uuid:saved_search_id>/pin/", saved.pin, name="pin"),
    path("talent-pools/", pools.all_pools, name="pools"),
    path("talent-pools/new/", pools.keep_pool, name="new_pool"),
    path("talent-pools/put-in/", pools.put_in, name="put_in"),
    path("talent-pools/put-back-in/", pools.put_back_in, name="put_back_in"),
    path("talent-pools/<uuid:talent_pool_id>/", pools.one_pool, name="pool"),
    path("talent-pools/<uuid:talent_pool_id>/change/", pools.keep_pool, name="change_pool"),
    path("talent-pools/<uuid:talent_pool_id>/remove/", pools.remove_pool, name="remove_pool"),
    path("talent-pools/<uuid:talent_pool_id>/put-back/", pools.put_back_pool, name="put_back_pool"),
    path("talent-pools/<uuid:talent_pool_id>/take-out/", pools.take_out, name="take_out"),
]
