"""What is kept of saved searches and pools with the events about them."""

from rolecall.audit.shapes import shape
from rolecall.kit.snapshots import keep
from rolecall.search.models import SavedSearch, TalentPool

keep("saved_search_id", SavedSearch, "name owner_id owner_name created_at updated_at")
keep(
    "talent_pool_id",
    TalentPool,
    "name description author_name created_at updated_at",
    saved_search_id="thing.search_id",
)
shape(
    saved_search="rolecall.search.schemas.SavedSearchOut", talent_pool="rolecall.search.schemas.TalentPoolOut"
)
