"""The organisation's themes in the table: one item with those before the last change, changed version by version."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from shared.domain.errors import NothingToUndo, VersionStale
from shared.domain.formats import Language, Theme
from shared.domain.themes import taken_back
from shared.store import keys
from shared.store.table import ConditionFailed, Equals, Item, Missing, Table

STALE = "The themes were changed in another window since you read them. Read them again, then decide."


class KeptThemes(NamedTuple):
    """The themes as they lie in the table, and as they were before the last change."""

    version: int
    themes: tuple[Theme, ...]
    before: tuple[Theme, ...]


def load_kept_themes(table: Table) -> KeptThemes | None:
    """None: nobody has changed anything yet."""
    item = table.get(keys.ORGANISATION_THEMES, consistent=True)
    return None if item is None else _kept(item)


def save_themes(table: Table, themes: Sequence[Theme], *, before: Sequence[Theme], seen: int) -> KeptThemes:
    """Raises VersionStale unless they still are as they were ``seen`` (0: as nobody had changed them)."""
    item = {"version": seen + 1, "themes": [_data(one) for one in themes], "before": [_data(one) for one in before]}
    try:
        table.put(keys.ORGANISATION_THEMES, item, when=Equals("version", seen) if seen else Missing())
    except ConditionFailed:
        raise VersionStale(STALE) from None
    return KeptThemes(seen + 1, tuple(themes), tuple(before))


def undo_themes(table: Table, *, seen: int) -> KeptThemes:
    """The themes as they were before the last change; undone once more, that change is back.

    Raises NothingToUndo or VersionStale.
    """
    kept = load_kept_themes(table)
    if kept is None:
        raise NothingToUndo("There is no change to take back.")
    return save_themes(table, taken_back(kept.before, kept.themes), before=kept.themes, seen=seen)


def _kept(item: Item) -> KeptThemes:
    return KeptThemes(item["version"], *(tuple(_theme(one) for one in item[name]) for name in ("themes", "before")))


def _data(theme: Theme) -> dict[str, Any]:
    words = {language: " ".join(each) for language, each in theme.words.items()}
    return {"id": theme.id, "label": dict(theme.label), "words": words, "retired": theme.retired}


def _theme(data: dict[str, Any]) -> Theme:
    """Without looking for faults again: what lies in the table was checked on its way in."""
    return Theme(
        id=data["id"],
        label={Language(language): name for language, name in data["label"].items()},
        words={Language(language): text.split() for language, text in data["words"].items()},
        retired=data["retired"],
    )
