"""Deleting what was handed in in a step's earlier rounds, the leader's copies too, and counting the step anew."""

from shared.domain.formats import Script, Step
from shared.domain.identifiers import SessionId
from shared.store import keys
from shared.store.table import ConditionFailed, Delete, LessThan, Row, Table, query_all
from shared.store.tallies import recount_ballots, recount_contributions

TOGETHER = 100
"""Deletions of one transaction."""


def sweep(table: Table, sid: SessionId, script: Script, step: Step, *, round_: int) -> None:
    """Deletes what was handed in in the rounds of ``step`` before this one. Repeating it does no harm."""
    gone = [row for row in _handed_in(table, sid, step) if row.item.get("round", 0) < round_]
    for start in range(0, len(gone), TOGETHER):
        _delete(table, gone[start : start + TOGETHER], round_)
    try:
        if step.takes_ballots:
            recount_ballots(table, sid, script, step.id, round_=round_)
        else:
            recount_contributions(table, sid, script, {step.id: round_})
    except ConditionFailed:
        pass  # the stream's count came between, and it counts these deletions too


def _handed_in(table: Table, sid: SessionId, step: Step) -> list[Row]:
    if step.takes_ballots:
        return list(query_all(table, keys.of_session(sid), keys.ballots(step.id), consistent=True))
    rows = query_all(table, keys.of_session(sid), keys.CONTRIBUTIONS, consistent=True)
    copies = query_all(table, keys.of_session(sid), keys.released_of(step.id), consistent=True)
    return [*(row for row in rows if row.item["step"] == step.id), *copies]


def _delete(table: Table, rows: list[Row], round_: int) -> None:
    """Deletes them together; one by one when somebody has answered anew meanwhile, whose answer stays."""
    deletions = [Delete(row.key, LessThan("round", round_) if "round" in row.item else None) for row in rows]
    try:
        table.transact(deletions)
    except ConditionFailed:
        for one in deletions:
            try:
                table.delete(one.key, one.when)
            except ConditionFailed:
                continue
