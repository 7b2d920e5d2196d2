"""Whole lists, page by page."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol, TypeVar

from .client import AuthenticatedClient

Item_co = TypeVar("Item_co", covariant=True)


class Page(Protocol[Item_co]):
    """A page of a list, as operations that list things answer with it."""

    @property
    def items(self) -> Sequence[Item_co]: ...

    @property
    def next_cursor(self) -> str | None: ...


def every(
    ask: Callable[..., Page[Item_co]], *where: Any, client: AuthenticatedClient, **asked: Any
) -> Iterator[Item_co]:
    """Every row of a list: `every(list_candidates.sync, client=client, tag="harbour")`."""
    page = ask(*where, client=client, **asked)
    yield from page.items
    while page.next_cursor:
        page = ask(*where, client=client, **asked, cursor=page.next_cursor)
        yield from page.items


__all__ = ["Page", "every"]
