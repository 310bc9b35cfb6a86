"""A small memory for answers that never change."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Cache(Generic[K, V]):
    """The newest few answers to questions whose answers never change, such as the results of a counted version."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._kept: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K, make: Callable[[], V]) -> V:
        """The kept answer, or the one that ``make`` gives. Threads may make one twice; both are the same."""
        try:
            return self._kept[key]
        except KeyError:
            answer = self._kept[key] = make()
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
            return answer
