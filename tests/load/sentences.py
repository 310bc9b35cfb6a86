"""What simulated people write, in their language: the same texts as in a rehearsal on the leader's page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("nb", "sv", "nl", "en")
TEXTS = Path(__file__).parent.parent.parent / "pwa" / "src" / "leader" / "rehearsal" / "texts"
KINDS = ("works_well", "challenging", "idea")


@dataclass(frozen=True)
class Sentences:
    """One language's workplace: what its people write, and the actions its leader proposes."""

    unit: str
    title: str
    written: tuple[tuple[str, str], ...]
    """(kind, text), kinds taking turns."""
    actions: tuple[Mapping[str, str], ...]


def sentences(language: str) -> Sentences:
    """The sentences of one of `LANGUAGES`."""
    table = json.loads((TEXTS / f"{language}.json").read_text(encoding="utf-8"))
    turns = zip(*([(kind, text) for text in table[kind]] for kind in KINDS), strict=True)
    written = tuple(each for turn in turns for each in turn)
    return Sentences(table["unit"], table["title"], written, tuple(table["actions"]))
