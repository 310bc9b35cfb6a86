"""What the leader has been shown of the texts that people are still writing: copies, which move in batches.

A copy says what a text said when it was released, until the next batch: an edit or a withdrawal would otherwise tell
her who has just tapped. Copies are deleted with the step's round, and when the session closes.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from shared.domain.contribution import Contribution
from shared.domain.identifiers import ContributionId, SessionId, StepId
from shared.domain.session import Session
from shared.domain.showing import released_next, unreleased
from shared.store import keys
from shared.store.contributions import load_contributions, moderate_contribution, read_contribution
from shared.store.sessions import expiry
from shared.store.table import (
    ConditionFailed,
    Delete,
    Equals,
    Exists,
    Missing,
    Put,
    Table,
    Update,
    Write,
    query_all,
)

TOGETHER = 98
"""Texts of one batch at most: they become visible together, in one transaction."""

TRIES = 10
"""How often releasing goes on: after a full transaction, and when another leader's look came between."""

Texts = Mapping[ContributionId, Contribution]


@dataclass(frozen=True)
class Released:
    """What the leader has been shown of a step. ``batch`` counts the batches, None: none yet."""

    texts: Texts = field(default_factory=dict)
    batch: int | None = None


def load_released(table: Table, session: Session) -> Mapping[StepId, Released]:
    """What the leader has been shown in each step's present round, from a strongly consistent read."""
    batches: dict[StepId, int] = {}
    texts: dict[StepId, dict[ContributionId, Contribution]] = {}
    for row in query_all(table, keys.of_session(session.id), keys.RELEASED, consistent=True):
        name, _, cid = row.key.sort.removeprefix(keys.RELEASED).partition("#")
        step = StepId(name)
        if not cid:
            batches[step] = row.item["batch"]
        elif row.item["round"] == session.round_of(step):
            texts.setdefault(step, {})[ContributionId(cid)] = read_contribution(ContributionId(cid), row.item)
    return {step: Released(texts.get(step, {}), batches.get(step)) for step in batches.keys() | texts.keys()}


def release(table: Table, session: Session, steps: Iterable[StepId], *, seed: bytes) -> Mapping[StepId, Released]:
    """What the leader sees now of steps in which people may still write, after the batches that have come together."""
    steps = list(steps)
    for _ in range(TRIES):
        released = load_released(table, session)
        written = _written(table, session)
        moved = False
        for step in steps:
            shown, there = released.get(step, Released()), written.get(step, {})
            due = released_next(unreleased(shown.texts, there), k=session.thresholds.score, seed=seed)
            moved = _move(table, session, step, shown, there, due[:TOGETHER]) or moved
        if not moved:
            return released
    return load_released(table, session)


def catch_up(table: Table, session: Session, step: StepId) -> None:
    """Makes the copies of a step that is final what everybody has seen of it, withdrawn texts gone.

    Before the step is opened again this must be done: what people write then is told from what was known before.
    """
    for _ in range(TRIES):
        shown = load_released(table, session).get(step, Released())
        there = _written(table, session).get(step, {})
        due = unreleased(shown.texts, there)
        if not due:
            return
        _move(table, session, step, shown, there, due[:TOGETHER])


def forget_released(table: Table, sid: SessionId) -> None:
    """Deletes all copies of a session: it has closed, and nobody writes any more."""
    rows = list(query_all(table, keys.of_session(sid), keys.RELEASED, consistent=True))
    for start in range(0, len(rows), TOGETHER):
        table.transact([Delete(row.key) for row in rows[start : start + TOGETHER]])


def moderate(table: Table, contribution: Contribution, sid: SessionId, changes: Mapping[str, Any]) -> None:
    """Moderates a text that the leader has been shown, and her copy of it, which may be all that there still is."""
    moderate_contribution(table, sid, contribution.id, changes)
    with suppress(ConditionFailed):  # no copy: the step was never opened again
        table.update(keys.released(sid, contribution.step, contribution.id), changes, when=Exists())


def _written(table: Table, session: Session) -> dict[StepId, dict[ContributionId, Contribution]]:
    found: dict[StepId, dict[ContributionId, Contribution]] = {}
    for contribution in load_contributions(table, session.id):
        if contribution.round == session.round_of(contribution.step):
            found.setdefault(contribution.step, {})[contribution.id] = contribution
    return found


def _move(
    table: Table, session: Session, step: StepId, shown: Released, written: Texts, due: Sequence[ContributionId]
) -> bool:
    """Shows the leader these texts as they are; False when there are none.

    All of them or none, and only if she has been shown nothing else since ``shown`` was read: two leaders' pages ask
    at the same time, and what both show together must be whole batches too.
    """
    if not due:
        return False
    first = shown.batch is None
    head = Put(
        keys.batches(session.id, step),
        {"batch": (shown.batch or 0) + 1, **expiry(session)},
        Missing() if first else Equals("batch", shown.batch or 0),
    )
    writes: list[Write] = [head]
    for id_ in sorted(due):
        key, there = keys.released(session.id, step, id_), written.get(id_)
        if there is None:
            writes.append(Delete(key))
        elif id_ in shown.texts:
            # The leader's moderation of it stays.
            writes.append(Update(key, {"kind": there.kind, "theme": there.theme, "text": there.text}, Exists()))
        else:
            writes.append(Put(key, _copy(there, expiry(session))))
    with suppress(ConditionFailed):  # another look was first: its batch is read next
        table.transact(writes)
    return True


def _copy(contribution: Contribution, ends: Mapping[str, int]) -> dict[str, Any]:
    return {
        "step": contribution.step,
        "round": contribution.round,
        "kind": contribution.kind,
        "theme": contribution.theme,
        "text": contribution.text,
        "hidden_for": contribution.hidden_for.value if contribution.hidden_for else None,
        "merged_into": contribution.merged_into,
        **ends,
    }
