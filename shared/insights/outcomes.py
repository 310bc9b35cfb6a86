"""What became of actions, kept with the quarter that was released with it.

A quarter's file is made once, from the living actions as they stand then, and says of each plan how much of it is left.
The next quarter goes on from there, so nobody reads what lies years back, and no action ends twice.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shared.domain.facts import FactRow, Quarter
from shared.domain.follow_up import LivingAction
from shared.domain.outcomes import outcomes
from shared.insights import lake
from shared.insights.parquet import FACT_COLUMNS, fact_of, facts_table, one_file, table_of, workshop, written
from shared.objects import ObjectStore

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

ActionsOf = Callable[[str], Sequence[LivingAction]]
"""The living actions of a unit."""

COLUMNS = FACT_COLUMNS | {"opened": "VARCHAR"}
"""Of a file of outcomes: ``opened`` is the month of the session, in which its mark lies."""

PLANS = f"""
    WITH earlier AS (
        SELECT organisation, opened AS month, unit, session, format, language, 'action', 'planned', 'reached',
            max(people) AS people, max("count") AS "count", max("count") - sum("sum")::BIGINT AS "sum", 0, max(k) AS k
        FROM before
        GROUP BY ALL
    )
    SELECT {", ".join(f'"{name}"' for name in FACT_COLUMNS)} FROM facts
    WHERE subject_type = 'action' AND subject = 'planned' AND measure = 'reached'
    UNION ALL
    FROM earlier WHERE "sum" > 0 AND people >= k
    ORDER BY unit, session
"""  # noqa: S608 - the names are this package's own
"""The plans of a quarter's sessions, and those of earlier ones of which something was left."""


def latest_before(objects: ObjectStore, quarter: Quarter) -> bytes | None:
    """The outcomes of the last quarter before this one that has any."""
    made = [name for name in objects.names(lake.OUTCOMES) if name.endswith("/outcomes.parquet")]
    names = [name for name in made if name < lake.outcomes_name(quarter)]
    return objects.get(names[-1]) if names else None


def outcomes_file(months: Sequence[bytes], before: bytes | None, quarter: Quarter, actions_of: ActionsOf) -> bytes:
    """What became of the plans in a quarter's ``months`` and of those that were not finished ``before``."""
    with workshop() as (database, folder):
        facts_table(database, folder, months)
        _outcomes_table(database, folder, "before", before)
        plans = map(fact_of, database.execute(PLANS).fetchall())
        table_of(database, folder, "outcomes", COLUMNS, _rows(plans, quarter, actions_of))
        return written(database, folder, "FROM outcomes")


def _rows(plans: Iterable[FactRow], quarter: Quarter, actions_of: ActionsOf) -> Iterator[Mapping[str, Any]]:
    for unit, own in groupby(plans, lambda plan: plan.unit):
        of_session: dict[str, list[LivingAction]] = defaultdict(list)
        for action in actions_of(unit):
            of_session[action.session].append(action)
        for plan in own:
            for row in outcomes(plan, of_session[plan.session], quarter):
                yield asdict(row) | {"opened": plan.month}


def sessions_followed(content: bytes) -> dict[str, frozenset[str]]:
    """The sessions with rows in a file of outcomes, by the month in which they were opened."""
    with workshop() as (database, folder):
        _outcomes_table(database, folder, "outcomes", content)
        found = database.execute("SELECT opened, list(DISTINCT session) FROM outcomes GROUP BY opened").fetchall()
    return {opened: frozenset(sessions) for opened, sessions in found}


def without_sessions(content: bytes, erased: Iterable[str]) -> bytes:
    """A file of outcomes without the rows of some sessions."""
    with workshop() as (database, folder):
        _outcomes_table(database, folder, "outcomes", content)
        table_of(database, folder, "erased", {"session": "VARCHAR"}, ({"session": one} for one in erased))
        return written(database, folder, "FROM outcomes WHERE session NOT IN (SELECT session FROM erased)")


def _outcomes_table(database: "DuckDBPyConnection", folder: Path, name: str, content: bytes | None) -> None:
    if content is None:
        table_of(database, folder, name, COLUMNS, ())
    else:
        database.read_parquet(one_file(folder, name, content)).create(name)
