"""The themes of the organisation that a table is about: its own, or those that every organisation begins with."""

from typing import NamedTuple

from shared.domain.formats import Theme
from shared.formats import load_themes
from shared.store.table import Table
from shared.store.themes import load_kept_themes


class Themes(NamedTuple):
    """All of them in order, those that are retired too; version 0: nobody has changed anything yet."""

    version: int
    all: tuple[Theme, ...]

    @property
    def undoable(self) -> bool:
        return self.version > 0


def themes_of(table: Table) -> Themes:
    """One read."""
    kept = load_kept_themes(table)
    return Themes(0, load_themes()) if kept is None else Themes(kept.version, kept.themes)
