"""The leader's own notes in the table: one item a session, apart from all that phones and reports read."""

from shared.domain.identifiers import SessionId, StepId
from shared.store import keys
from shared.store.table import EXPIRES, Table

NOTE = "note:"
"""What the name of a step's attribute begins with, so that it cannot meet another attribute's."""

LIFETIME = 30 * 24 * 3600
"""Seconds after the last change: notes of a session that nobody closes end too."""


def load_notes(table: Table, sid: SessionId) -> dict[str, str]:
    """The notes by step, without empty ones."""
    item = table.get(keys.notes(sid), consistent=True) or {}
    return {name.removeprefix(NOTE): text for name, text in item.items() if name.startswith(NOTE) and text}


def save_note(table: Table, sid: SessionId, step: StepId, text: str, *, now: float) -> None:
    table.update(keys.notes(sid), {f"{NOTE}{step}": text, EXPIRES: int(now) + LIFETIME})
