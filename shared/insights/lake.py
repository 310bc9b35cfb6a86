"""Where facts lie in the object store, from one session's rows to the cells that are released.

facts/raw/organisation=…/month=2026-11/<sid>.jsonl            one session's rows, as written when it closed
facts/sessions/organisation=…/month=2026-11/<sid>             stays: when it is gone, the session is erased
facts/compact/organisation=…/month=2026-11/facts-….parquet    a month's rows; of two files the higher number's
facts/outcomes/organisation=…/quarter=2026-Q4/outcomes.parquet  what became of actions, as it was released
facts/outcomes/organisation=…/quarter=2026-Q4/places.json      where in the tree each unit was counted
facts/released/organisation=…/quarter=2026-Q4/cells.parquet   the only numbers that anybody sees
facts/released/organisation=…/_released.json                  which quarters are released, and their versions
facts/set-aside/organisation=…/month=2026-11/<sid>.jsonl      raw files that were not whole
"""

from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from typing import Any

from shared.domain.facts import Quarter
from shared.domain.identifiers import SessionId
from shared.objects import ObjectStore

ORGANISATION = "main"
"""One installation is one organisation's."""

FACTS = "facts"
RAW, SESSIONS, COMPACT, OUTCOMES, RELEASED, SET_ASIDE = (
    f"{FACTS}/{area}/organisation={ORGANISATION}/"
    for area in ("raw", "sessions", "compact", "outcomes", "released", "set-aside")
)
MANIFEST = f"{RELEASED}_released.json"

Manifest = Mapping[str, Mapping[str, Any]]
"""For each released quarter its version."""


def raw_name(sid: SessionId, opened_on: date) -> str:
    return f"{RAW}{_month(opened_on)}{sid}.jsonl"


def mark_name(sid: SessionId, opened_on: date) -> str:
    """The file whose absence says that a session is erased."""
    return f"{SESSIONS}{_month(opened_on)}{sid}"


def _month(opened_on: date) -> str:
    return f"month={opened_on:%Y-%m}/"


def erase_facts(objects: ObjectStore, sid: SessionId, opened_on: date) -> None:
    """Removes what lies here by a session's name; the next release takes its rows out of what was compacted."""
    for name in (raw_name(sid, opened_on), mark_name(sid, opened_on)):
        objects.delete(name)


def compact_prefix(month: str) -> str:
    return f"{COMPACT}month={month}/"


def compact_name(month: str, generation: int, content: bytes) -> str:
    """Two runs at once write two files and lose nothing; the next run makes one of them."""
    return f"{compact_prefix(month)}facts-{generation:06}-{sha256(content).hexdigest()[:8]}.parquet"


def generation_of(name: str) -> int:
    return int(name.rsplit("/", 1)[1].split("-")[1])


def outcomes_name(quarter: Quarter) -> str:
    return f"{OUTCOMES}quarter={quarter}/outcomes.parquet"


def places_name(quarter: Quarter) -> str:
    return f"{OUTCOMES}quarter={quarter}/places.json"


def cells_name(quarter: Quarter) -> str:
    return f"{RELEASED}quarter={quarter}/cells.parquet"


def path_part(unit: str) -> str:
    """A unit's id as it stands in a cell's path, where a slash separates units."""
    return unit.replace("%", "%25").replace("/", "%2F")
