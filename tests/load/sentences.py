"""What simulated people write, in their language: read from `sentences.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("nb", "sv", "nl", "en")
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
    table = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8"))[language]
    turns = zip(*([(kind, text) for text in table[kind]] for kind in KINDS), strict=True)
    written = tuple(each for turn in turns for each in turn)
    return Sentences(table["unit"], table["title"], written, tuple(table["actions"]))
