"""What is done with searches and pools; read at the call as `searches.save("Pythonists", asked, by=rae)`."""

from rolecall.search.actions.pooling import (
    add_pool,
    change_pool,
    pool,
    put_back_pool,
    remove_pool,
    unpool,
)
from rolecall.search.actions.saving import change, pin, put_back, remove, save, unpin
from rolecall.search.actions.watching import unwatch, watch

__all__ = [
    "add_pool", "change", "change_pool", "pin", "pool", "put_back", "put_back_pool", "remove",
    "remove_pool", "save", "unpin", "unpool", "unwatch", "watch",
]  # fmt: skip
