"""The tree of units, for those who ask what hangs where. STAND-IN: everything hangs under the root."""

from datetime import date

from shared.domain.release import Tree
from shared.home import Home

ROOT = "organisation"


class FlatTree:
    """Every unit directly under the root."""

    def path(self, unit: str) -> tuple[str, ...]:
        return (ROOT,) if unit == ROOT else (ROOT, unit)

    def children(self, unit: str) -> tuple[str, ...]:
        return ()


def tree_on(home: Home, day: date) -> Tree:
    """The units as they hung together on a day."""
    return FlatTree()
