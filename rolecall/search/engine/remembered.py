"""What was counted of an index as it is: asked for again with each page, and by who comes back."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

MOST = 512
T = TypeVar("T")


class Remembered:
    """The last answers to questions of one state of an index; what was of another state is pushed out."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._found: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, find: Callable[[], T]) -> T:
        """What is remembered, or is found now and remembered."""
        with self._lock:
            if key in self._found:
                self._found.move_to_end(key)
                return cast("T", self._found[key])
        return self.keep(key, find())

    def keep(self, key: Hashable, found: T) -> T:
        """Remember this."""
        with self._lock:
            self._found[key] = found
            if len(self._found) > self._most:
                self._found.popitem(last=False)
        return found

    def clear(self) -> None:
        """Remember nothing any more."""
        with self._lock:
            self._found.clear()
